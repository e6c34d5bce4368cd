/** Branded identifiers: only the gates (adapters' verified sessions, the store) mint them. */
type Id<Name extends string> = string & { readonly __brand: Name };

export type BusinessId = Id<'BusinessId'>;
export type LocationId = Id<'LocationId'>;
export type ProviderId = Id<'ProviderId'>;
export type ResourceId = Id<'ResourceId'>;
export type ServiceId = Id<'ServiceId'>;
export type CustomerId = Id<'CustomerId'>;
export type AppointmentId = Id<'AppointmentId'>;
/** Of appointments that stand or fall together. */
export type BundleId = Id<'BundleId'>;
export type WaitlistEntryId = Id<'WaitlistEntryId'>;
export type ConversationId = Id<'ConversationId'>;
export type ProposalId = Id<'ProposalId'>;
/** One per intended write; a repeat with the same id returns the first result (DESIGN §5). */
export type OperationId = Id<'OperationId'>;

/** Marks a string that a gate has verified. */
export const asId = <T extends Id<string>>(text: string): T => text as T;
