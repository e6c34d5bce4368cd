import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';
import type { AppointmentId, BusinessId, ConversationId, CustomerId, ProviderId } from '../domain/people/ids.ts';
import { asId } from '../domain/people/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { TokenClaims, Tokens } from '../ports/tokens.ts';

export type TokenKeys = {
  /** Signs chat sessions, file and calendar links. */
  readonly secret: string;
  /** Signs owners' links and sessions; `secret` when absent. */
  readonly ownerSecret?: string;
  /** No longer signs chat sessions and file links, but still verifies them. */
  readonly previousSecret?: string;
  readonly clock: Clock;
};
type Kind = TokenClaims['kind'];

const ISSUER = 'almanac';
const ALGORITHM = 'HS256';
const MINIMUM_LENGTH = 32;

const text = z.string().min(1).max(200);
const businessId = text.transform((id) => asId<BusinessId>(id));
const principal = z.discriminatedUnion('role', [
  z.object({ role: z.literal('customer'), customerId: text.transform((id) => asId<CustomerId>(id)), businessId }),
  z.object({ role: z.literal('owner'), businessId }),
  z.object({ role: z.literal('provider'), businessId, providerId: text.transform((id) => asId<ProviderId>(id)) }),
]);
const shapes = {
  chat: z.object({ kind: z.literal('chat'), conversationId: text.transform((id) => asId<ConversationId>(id)), principal }),
  'owner-link': z.object({ kind: z.literal('owner-link'), id: text, businessId }),
  owner: z.object({ kind: z.literal('owner'), businessId }),
  calendar: z.object({ kind: z.literal('calendar'), id: text, principal }),
  export: z.object({ kind: z.literal('export'), principal }),
  file: z.object({ kind: z.literal('file'), businessId, appointmentId: text.transform((id) => asId<AppointmentId>(id)) }),
} satisfies Record<Kind, z.ZodType>;

function keyOf(secret: string): Uint8Array {
  if (secret.length < MINIMUM_LENGTH) {
    throw new DomainError(
      'INVALID_INPUT',
      `token secret: expected at least ${String(MINIMUM_LENGTH)} characters, got ${String(secret.length)}`,
    );
  }
  return new TextEncoder().encode(secret);
}

const refused = (why: string, cause?: unknown): DomainError => new DomainError('FORBIDDEN', `token refused: ${why}`, {}, cause);

/**
 * Tokens as JWTs with HS256 only. Each kind has its own audience, so that none passes for another; expiry is to the second and judged by
 * `clock`. Fails with INVALID_INPUT when a secret is shorter than 32 characters.
 * @example await createTokens({ secret, clock }).sign({ kind: 'owner', businessId }, expiresAt) //=> 'eyJhbGciOi…'
 */
export function createTokens({ secret, ownerSecret = secret, previousSecret, clock }: TokenKeys): Tokens {
  const sessionKeys = [keyOf(secret), ...(previousSecret === undefined ? [] : [keyOf(previousSecret)])] as const;
  const ownerKeys = [keyOf(ownerSecret)] as const;
  const keysOf = (kind: Kind): readonly [Uint8Array, ...Uint8Array[]] =>
    kind === 'owner' || kind === 'owner-link' ? ownerKeys : sessionKeys;
  const audienceOf = (kind: Kind): string => `${ISSUER}:${kind}`;

  async function payloadOf(token: string, kind: Kind): Promise<unknown> {
    const options = {
      algorithms: [ALGORITHM],
      audience: audienceOf(kind),
      issuer: ISSUER,
      requiredClaims: ['exp'],
      currentDate: new Date(clock.now()),
    };
    let failure: unknown;
    for (const key of keysOf(kind)) {
      try {
        return (await jwtVerify(token, key, options)).payload.claims;
      } catch (thrown) {
        if (thrown instanceof errors.JWTExpired) throw new DomainError('EXPIRED', `${kind} token: its time is over`, {}, thrown);
        failure = thrown;
        if (!(thrown instanceof errors.JWSSignatureVerificationFailed)) break;
      }
    }
    throw refused(failure instanceof errors.JOSEError ? failure.code : 'not a token', failure);
  }

  return {
    async sign(claims, expiresAt) {
      const { kind } = claims;
      return await new SignJWT({ claims })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(audienceOf(kind))
        .setIssuedAt(Math.floor(clock.now() / 1000))
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(keysOf(kind)[0]);
    },
    async verify<Wanted extends Kind>(token: string, kind: Wanted) {
      const read = shapes[kind].safeParse(await payloadOf(token, kind));
      if (!read.success) throw refused('its claims are not as expected', read.error);
      return read.data as Extract<TokenClaims, { kind: Wanted }>;
    },
  };
}
