import { DomainError } from '../domain/errors.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import { DAY_MS, instant } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import type { Tokens } from '../ports/tokens.ts';
import type { Services } from './deps.ts';

/** A printed or sent link waits this long for its one use. */
const LINK_LIFE_MS = 7 * DAY_MS;

export type OwnerAccessDeps = { readonly services: Services; readonly tokens: Tokens; readonly sessionMs: number };
export type OwnerSignIn = { readonly token: string; readonly businessId: BusinessId; readonly expiresAt: Instant };

/** The path of a one-time link that signs the owner of a business in. @example '/dashboard/sign-in?token=…' */
export async function issueOwnerLink(
  { services, tokens }: { services: Pick<Services, 'clock' | 'ids'>; tokens: Tokens },
  businessId: BusinessId,
): Promise<string> {
  const token = await tokens.sign(
    { kind: 'owner-link', id: services.ids.unique(), businessId },
    instant(services.clock.now() + LINK_LIFE_MS),
  );
  return `/dashboard/sign-in?token=${token}`;
}

/** Uses a link up and gives an owner's session. Fails with FORBIDDEN or EXPIRED; a second use is EXPIRED. Only a pressed button may call this (link previews open links). */
export async function signInOwner({ services, tokens, sessionMs }: OwnerAccessDeps, linkToken: string): Promise<OwnerSignIn> {
  const link = await tokens.verify(linkToken, 'owner-link');
  if (!(await services.store.links.redeem(link.id, services.clock.now())))
    throw new DomainError('EXPIRED', 'this sign-in link was used before');
  const expiresAt = instant(services.clock.now() + sessionMs);
  const token = await tokens.sign({ kind: 'owner', businessId: link.businessId }, expiresAt);
  await services.store.events.add([
    {
      _id: `sign-in|${link.id}`,
      kind: 'audit',
      subject: link.businessId,
      seq: services.clock.now(),
      at: services.clock.now(),
      body: { what: 'owner-signed-in' },
    },
  ]);
  return { token, businessId: asId<BusinessId>(link.businessId), expiresAt };
}
