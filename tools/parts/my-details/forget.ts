import { plusMinutes } from '../../../src/domain/time/types.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import type { Row } from '../../../src/ports/channel.ts';
import type { ShownProfile } from '../../../src/services/show-profile.ts';
import { stillToCome } from '../../../src/services/still-to-come.ts';
import type { Offer, Prepared, ToolContext, ToolFailure, ToolResult } from '../../contract.ts';
import { bookingLabel } from '../bookings.ts';
import type { ToolDeps } from '../deps.ts';
import { fail } from '../results.ts';
import type { Around } from './change.ts';
import { PROPOSAL_MINUTES } from './change.ts';
import { isContact, linesOf, proposedOf } from './known.ts';
import type { Field } from './known.ts';
import type { Speech } from './words.ts';
import { plainSpeech, speechFor } from './words.ts';

export const FORGETTABLE = ['phone', 'email', 'contact', 'preferences', 'everything'] as const;
export type Forgettable = (typeof FORGETTABLE)[number];

const KEY = {
  phone: 'Phone',
  email: 'Email',
  contact: 'Contact',
  preferences: 'Preferences',
  everything: 'Everything',
} as const satisfies Readonly<Record<Forgettable, string>>;

export const forgottenText = (scope: Forgettable, { say }: Speech): string => say(`details.forgotten${KEY[scope]}`);

const isMeant = (field: Field, scope: Forgettable): boolean =>
  scope === 'everything' || field === scope || scope === (isContact(field) ? 'contact' : 'preferences');

/** What is to come and must be cancelled first; undefined: nothing. */
export async function inTheWay(context: Around, deps: ToolDeps): Promise<ToolFailure | undefined> {
  const { business, principal } = context;
  const { bookings, waiting } = await stillToCome(deps.services, { principal, businessId: business._id });
  if (bookings.length + waiting.length === 0) return undefined;
  const { say } = speechFor(context);
  const { button } = wordingOf(context.locale);
  const named = (one: (typeof bookings)[number], locale: string): string =>
    bookingLabel(one, { ...context, locale } as ToolContext);
  const waitsFor = ({ wish }: (typeof waiting)[number]): string =>
    say('details.waitingFor', { service: business.services.find(({ id }) => id === wish.serviceId)?.name ?? '' });
  const lines = [
    ...bookings.map((one) => `${named(one, context.locale)} (${one.reference})`),
    ...waiting.map((entry) => waitsFor(entry)),
  ];
  const offers: Offer[] = [
    ...bookings.map((one) => ({
      label: say('details.cancelBooking', { booking: named(one, context.locale) }),
      say: `Cancel my booking ${one.reference}`,
    })),
    ...(waiting.length > 0 ? [button('details.leaveWaitlist')] : []),
  ];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return fail('STATE', `Still to come: ${lines.join('; ')}. Nothing is cancelled; offer to cancel these first.`, {
    view: { text: `${say('details.stillToCome')}\n\n${list}`, offers, expects: 'anything' },
  });
}

function rowsIn(speech: Speech, scope: Forgettable, shown: ShownProfile, { business }: Around, coming: number): Row[] {
  const { say, allOf } = speech;
  const going = linesOf(shown, speech)
    .filter(({ field }) => isMeant(field, scope))
    .map(({ label }) => label);
  const rows = (goes: readonly string[], stays: string): Row[] => [
    { label: say('details.goes'), value: allOf(goes) },
    { label: say('details.stays'), value: stays },
  ];
  if (scope === 'everything')
    return rows(
      [...going, say('details.pastNotes'), say('details.allSaid')],
      say('details.staysForBooks', { business: business.name }),
    );
  if (scope === 'preferences') return rows(going, say('details.staysContact'));
  return rows(
    [...going, say('details.thisChat')],
    coming > 0 ? say('details.keptWith', { count: coming }) : say('details.staysElse'),
  );
}

/** Exactly what goes and what stays; undefined: there is nothing of the kind. */
export async function forgetProposal(
  scope: Forgettable,
  shown: ShownProfile,
  around: Around,
  deps: ToolDeps,
): Promise<Prepared | undefined> {
  const { business, principal, now } = around;
  const speech = speechFor(around);
  if (scope !== 'everything' && !linesOf(shown, speech).some(({ field }) => isMeant(field, scope))) return undefined;
  const { bookings } = await stillToCome(deps.services, { principal, businessId: business._id });
  const title = speech.say(`details.forget${KEY[scope]}`);
  const shows = rowsIn(plainSpeech(around), scope, shown, around, bookings.length);
  return {
    ok: true,
    args: { what: 'forget', scope },
    shows: Object.fromEntries(shows.map(({ label, value }) => [label, value])),
    summary: title,
    title,
    rows: rowsIn(speech, scope, shown, around, bookings.length),
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

/** Prepares the forgetting; everything only once nothing is to come. */
export async function prepareForget(scope: Forgettable, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolResult> {
  const refused = scope === 'everything' ? await inTheWay(context, deps) : undefined;
  if (refused) return refused;
  const proposed = await proposedOf((shown) => forgetProposal(scope, shown, context, deps), context, deps);
  if (proposed) return proposed;
  const text = speechFor(context).say('details.nothingToForget');
  return { ok: true, data: { forgotten: false }, view: { text, expects: 'anything' } };
}
