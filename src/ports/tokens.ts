import type { BusinessId, ConversationId, CustomerId } from '../domain/people/ids.ts';
import type { Instant } from '../domain/time/types.ts';

/** What a widget session may do: speak in one conversation as one visitor. */
export type ChatSession = {
  readonly kind: 'chat';
  readonly conversationId: ConversationId;
  readonly businessId: BusinessId;
  readonly customerId: CustomerId;
};
/** What an owner link or an owner's terminal may do. */
export type OwnerSession = { readonly kind: 'owner'; readonly businessId: BusinessId };
/** A link to one file: an appointment's .ics. */
export type FileGrant = { readonly kind: 'file'; readonly businessId: BusinessId; readonly appointmentId: string };
export type TokenClaims = ChatSession | OwnerSession | FileGrant;

/** Signed, expiring bearer tokens. `verify` fails with FORBIDDEN (bad signature, wrong kind) or EXPIRED. */
export interface Tokens {
  sign(claims: TokenClaims, expiresAt: Instant): Promise<string>;
  verify<Kind extends TokenClaims['kind']>(token: string, kind: Kind): Promise<Extract<TokenClaims, { kind: Kind }>>;
}
