import type { Row } from '../../../src/ports/channel.ts';
import { z } from 'zod';
import type { Business, Provider, TravelTime } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { LocationId, ProviderId } from '../../../src/domain/people/ids.ts';
import { findStranded } from '../../../src/services/find-stranded.ts';
import { setTravel } from '../../../src/services/set-travel.ts';
import type { Prepared, ToolFailure } from '../../contract.ts';
import type { ToolDeps } from '../deps.ts';
import { metWords } from '../met-bookings.ts';
import { placeNamed } from '../places-said.ts';
import { fail } from '../results.ts';
import { calendarVoice } from '../voice.ts';
import { lengthWords, spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { columnFor, possible, withProvider } from './setting.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import { shownOf } from '../appointment-view.ts';

const argsShape = z.object({ providerId: z.string(), between: z.tuple([z.string(), z.string()]), minutes: z.number() });
type Args = z.infer<typeof argsShape>;

const isPair = ({ between: [a, b] }: TravelTime, [from, to]: Args['between']): boolean =>
  (a === from && b === to) || (a === to && b === from);

/** All pairs, with this one changed; no minutes: no time. */
const changed = ({ travel = [] }: Provider, { between, minutes }: Args): TravelTime[] => [
  ...travel.filter((one) => !isPair(one, between)),
  ...(minutes > 0 ? [{ between: [asId<LocationId>(between[0]), asId<LocationId>(between[1])] as const, minutes }] : []),
];

/** How long somebody is on the way between two places. */
export const travelSetting: Setting<{ readonly from: string; readonly to: string; readonly minutes: number }> = {
  prepare({ from, to, minutes }, whose, context, deps) {
    const provider = columnFor(whose, context);
    if ('ok' in provider) return Promise.resolve(provider);
    const { locations } = context.business;
    const [here, there] = [placeNamed(from, locations, context.locale), placeNamed(to, locations, context.locale)];
    if ('ok' in here) return Promise.resolve(here);
    if ('ok' in there) return Promise.resolve(there);
    if (here.id === there.id)
      return Promise.resolve(
        fail('INVALID_INPUT', 'from, to: expected two different places.', {
          view: { text: wordingOf(context.locale).say('settings.samePlace'), expects: 'place' },
        }),
      );
    return proposal({ providerId: provider.id, between: [here.id, there.id], minutes }, context.business, context, deps);
  },
  propose: (args, business, context, deps) => proposal(argsShape.parse(args), business, context, deps),
  async carryOut(args, business, { principal, operationId, ...person }, deps) {
    const wanted = argsShape.parse(args);
    const provider = business.providers.find(({ id }) => id === wanted.providerId);
    if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
    const providerId = asId<ProviderId>(provider.id);
    const travel = changed(provider, wanted);
    const done = await setTravel(deps.services, { principal, businessId: business._id, providerId, travel, operationId });
    const { say } = wordingOf(person.locale);
    const length = lengthWords(wanted.minutes, person);
    const places = pairWords(wanted, business, person.locale);
    const text = say('settings.travelDone', { provider: spoken(provider.name), length, places });
    return [text, metWords(done.stranded, done.business, calendarVoice(business, provider, person))].filter(Boolean).join(' ');
  },
};

const placeName = (id: string, { locations }: Business): string => locations.find((place) => place.id === id)?.name ?? id;
const pairWords = ({ between }: Args, business: Business, locale: string): string =>
  wordingOf(locale).allOf(between.map((id) => spoken(placeName(id, business))));

async function proposal(args: Args, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const next = withProvider(business, provider.id, (one) => ({ ...one, travel: changed(one, args) }));
  const refused = possible(next, context.locale);
  if (refused) return refused;
  const before = provider.travel?.find((one) => isPair(one, args.between))?.minutes ?? 0;
  const stranded = await findStranded(deps.services, next, provider.id);
  const { say } = wordingOf(context.locale);
  const rows = (locale: string): Row[] => {
    const { say: speak } = wordingOf(locale);
    return [
      { label: speak('label.whose'), value: provider.name },
      { label: speak('label.between'), value: pairWords(args, business, locale) },
      { label: speak('label.before'), value: lengthWords(before, { locale }) },
      { label: speak('label.after'), value: lengthWords(args.minutes, { locale }) },
    ];
  };
  return settingProposal({
    args,
    title: say('settings.travelTitle', { provider: provider.name }),
    summary: say('settings.travelSummary', {
      provider: provider.name,
      length: lengthWords(args.minutes, context),
      places: pairWords(args, business, context.locale),
    }),
    shows: shownOf(rows('en')),
    rows: rows(context.locale),
    locale: context.locale,
    note: metWords(stranded, business, calendarVoice(business, provider, context)),
    now: context.now,
  });
}
