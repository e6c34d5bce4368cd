import type { BusinessId, ConversationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';

/** What a chat session may do: speak in one conversation as one principal. */
export type ChatSession = { readonly kind: 'chat'; readonly conversationId: ConversationId; readonly principal: Principal };
/** A one-time link that signs an owner in; `id` is redeemed once. */
export type OwnerLink = { readonly kind: 'owner-link'; readonly id: string; readonly businessId: BusinessId };
/** A signed-in owner. */
export type OwnerSession = { readonly kind: 'owner'; readonly businessId: BusinessId };
/** A link to one file: an appointment's .ics. */
export type FileGrant = { readonly kind: 'file'; readonly businessId: BusinessId; readonly appointmentId: string };
/** A link to a person's whole calendar; ends when `id` is redeemed. */
export type CalendarGrant = { readonly kind: 'calendar'; readonly id: string; readonly principal: Principal };
/** A link to everything that is held about a customer. */
export type ExportGrant = { readonly kind: 'export'; readonly principal: Principal };
export type TokenClaims = ChatSession | OwnerLink | OwnerSession | FileGrant | CalendarGrant | ExportGrant;

/** Signed, expiring bearer tokens. `verify` fails with FORBIDDEN (bad signature, wrong kind) or EXPIRED. */
export interface Tokens {
  sign(claims: TokenClaims, expiresAt: Instant): Promise<string>;
  verify<Kind extends TokenClaims['kind']>(token: string, kind: Kind): Promise<Extract<TokenClaims, { kind: Kind }>>;
}
