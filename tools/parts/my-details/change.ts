import { plusMinutes } from '../../../src/domain/time/types.ts';
import type { Row } from '../../../src/ports/channel.ts';
import type { ProfileChange } from '../../../src/services/change-profile.ts';
import type { ShownProfile } from '../../../src/services/show-profile.ts';
import type { Prepared, ToolContext, ToolResult } from '../../contract.ts';
import { upcomingBookings } from '../bookings.ts';
import type { ToolDeps } from '../deps.ts';
import { spoken } from '../words.ts';
import type { Field } from './known.ts';
import { FIELDS, isContact, knownValue, labelOf, proposedOf } from './known.ts';
import { languageName } from './language.ts';
import { changeIn, refuseSaid } from './said.ts';
import type { SaidDetails } from './said.ts';
import { plainSpeech, speechFor, timeWords } from './words.ts';
import type { Speech } from './words.ts';

export const PROPOSAL_MINUTES = 10;
/** Who is spoken to, about what. */
export type Around = Pick<ToolContext, 'business' | 'principal' | 'timeZone' | 'locale' | 'now'>;

/** One field as it shall be; undefined: nothing. */
function valueOf(field: Field, change: ProfileChange, { business }: Around, speech: Speech): string | undefined {
  const { name, service, provider, time, language } = change;
  switch (field) {
    case 'name':
      return name === undefined ? undefined : spoken(name);
    case 'service':
      return business.services.find(({ id }) => id === service)?.name;
    case 'provider':
      return business.providers.find(({ id }) => id === provider)?.name;
    case 'time':
      return time ? timeWords(time, speech) : undefined;
    case 'language':
      return language ? languageName(language) : undefined;
    default:
      return change[field] ?? undefined;
  }
}

/** What is said is kept over what was learnt: saying it again makes it firm. */
const saidBefore = (field: Field, shown: ShownProfile, speech: Speech): string | undefined =>
  isContact(field) || shown[field]?.from === 'said' ? knownValue(field, shown, speech) : undefined;

/** What the change would do, from what is known now; undefined: it would change nothing. */
export async function changeProposal(
  change: ProfileChange,
  shown: ShownProfile,
  around: Around,
  deps: ToolDeps,
): Promise<Prepared | undefined> {
  const plain = plainSpeech(around);
  const differing = FIELDS.filter(
    (field) => change[field] !== undefined && valueOf(field, change, around, plain) !== saidBefore(field, shown, plain),
  );
  if (differing.length === 0) return undefined;
  const coming = differing.some(isContact) ? (await upcomingBookings(deps, around.principal, around.now)).length : 0;
  const rowsIn = (speech: Speech): Row[] => [
    ...differing.map((field): Row => {
      const before = saidBefore(field, shown, speech);
      const value = valueOf(field, change, around, speech) ?? speech.say('details.noLonger');
      return {
        label: labelOf(field, speech),
        value: before === undefined ? value : speech.say('details.untilNow', { value, before }),
      };
    }),
    ...(coming > 0 ? [{ label: speech.say('details.alsoFor'), value: speech.say('details.bookings', { count: coming }) }] : []),
  ];
  const speech = speechFor(around);
  return {
    ok: true,
    args: { what: 'change', change },
    shows: Object.fromEntries(rowsIn(plain).map(({ label, value }) => [label, value])),
    // Without what it says: this line is kept.
    summary: speech.say('details.remember', { what: speech.allOf(differing.map((field) => labelOf(field, speech))) }),
    title: speech.say('details.whatIRemember'),
    rows: rowsIn(speech),
    expiresAt: plusMinutes(around.now, PROPOSAL_MINUTES),
  };
}

/** Prepares what the person wants remembered of them. */
export async function prepareChange(said: SaidDetails, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolResult> {
  const change = changeIn(said, context);
  if ('ok' in change) return change;
  if (Object.keys(change).length === 0) return refuseSaid('whatToChange', context);
  const proposed = await proposedOf((shown) => changeProposal(change, shown, context, deps), context, deps);
  return (
    proposed ?? {
      ok: true,
      data: { changed: false },
      view: { text: speechFor(context).say('details.nothingToChange'), expects: 'anything' },
    }
  );
}
