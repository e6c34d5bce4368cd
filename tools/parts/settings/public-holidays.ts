import type { Row } from '../../../src/ports/channel.ts';
import { z } from 'zod';
import { asDomainError } from '../../../src/domain/errors.ts';
import type { Business, Provider } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import { addDays, localDateOf } from '../../../src/domain/time/wall.ts';
import type { Holiday, Holidays } from '../../../src/ports/holidays.ts';
import { findStranded } from '../../../src/services/find-stranded.ts';
import { observeHolidays } from '../../../src/services/observe-holidays.ts';
import type { Prepared, ToolContext, ToolFailure } from '../../contract.ts';
import { columnsFor } from '../columns.ts';
import type { ToolDeps } from '../deps.ts';
import { metWords } from '../met-bookings.ts';
import { fail } from '../results.ts';
import type { Voice } from '../voice.ts';
import { plainly, sayDate, voiceFor } from '../voice.ts';
import { spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import { told } from '../told.ts';
import { shownOf } from '../appointment-view.ts';

const argsShape = z.object({
  providerIds: z.array(z.string()).min(1),
  everybody: z.boolean(),
  place: z.object({ countryCode: z.string(), region: z.string().optional() }).nullable(),
});
type Args = z.infer<typeof argsShape>;

const NAMED = 5;
const YEARS_AHEAD_DAYS = 3 * 366;

/** Closes the business, or one of its people, on public holidays; or opens them as other days. */
export const holidaySetting: Setting<{ readonly closed: boolean; readonly region: string | null }> = {
  async prepare({ closed, region }, whose, context, deps) {
    const columns = columnsFor(whose, context, 'all');
    if ('ok' in columns) return columns;
    const { business } = context;
    const observing = columns.filter(({ holidays }) => holidays !== undefined);
    const namesIn = (locale: string): string => wordingOf(locale).allOf(columns.map(({ name }) => spoken(name)));
    if (!closed && observing.length === 0)
      return told(context, ({ locale }) => wordingOf(locale).say('settings.holidaysOpenAlready', { names: namesIn(locale) }));
    if (closed && region === null && observing.length === columns.length)
      return told(context, ({ locale }) =>
        wordingOf(locale).say('settings.holidaysClosedAlready', { names: namesIn(locale), count: columns.length }),
      );
    const code = closed ? await regionCode(region, context, deps) : undefined;
    if (typeof code === 'object') return code;
    const place = closed ? { countryCode: business.countryCode, ...(code === undefined ? {} : { region: code }) } : null;
    const everybody = context.principal.role === 'owner' && columns.length === business.providers.length;
    return proposal({ providerIds: columns.map(({ id }) => id), everybody, place }, business, context, deps);
  },
  propose: (args, business, context, deps) => proposal(argsShape.parse(args), business, context, deps),
  async carryOut(args, business, { principal, operationId, ...person }, deps) {
    const { providerIds, everybody, place } = argsShape.parse(args);
    const { say, allOf } = wordingOf(person.locale);
    if (!deps.holidays) return unknown(person.locale);
    const found = await observeHolidays(
      { services: deps.services, holidays: deps.holidays },
      {
        principal,
        businessId: business._id,
        ...(everybody ? {} : { providerId: asId<ProviderId>(providerIds[0] ?? '') }),
        place:
          place === null
            ? null
            : { countryCode: place.countryCode, ...(place.region === undefined ? {} : { region: place.region }) },
        operationId,
      },
    );
    const names = allOf(business.providers.filter(({ id }) => providerIds.includes(id)).map(({ name }) => spoken(name)));
    const done = place
      ? say('settings.holidaysClosed', { names, count: providerIds.length })
      : say('settings.holidaysOpen', { names });
    return [done, metWords(found.stranded, found.business, voiceFor(business, person))].filter(Boolean).join(' ');
  },
};

const unknown = (locale: string): ToolFailure =>
  fail('UNAVAILABLE', 'Public holidays are not known in this deployment.', {
    view: { text: wordingOf(locale).say('settings.holidaysUnknown'), expects: 'date' },
  });

/** The code of a region by its name or code; a question where it is none. */
async function regionCode(
  said: string | null,
  { business, locale }: Pick<ToolContext, 'business' | 'locale'>,
  { holidays }: ToolDeps,
): Promise<string | undefined | ToolFailure> {
  const { say, anyOf } = wordingOf(locale);
  if (!holidays) return unknown(locale);
  if (said === null) return undefined;
  const wanted = said.trim().toLowerCase();
  try {
    const regions = await holidays.regions(business.countryCode);
    const found = regions.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted);
    if (found) return found.code;
    const names = regions.map(({ name }) => name);
    return fail('NOT_FOUND', `region: expected one of ${names.join(', ') || 'none'}.`, {
      alternatives: names,
      view: {
        text:
          names.length === 0
            ? say('settings.noRegions')
            : say('settings.whichRegion', { said: spoken(said), names: anyOf(names.slice(0, 20).map(spoken)) }),
        expects: 'place',
      },
    });
  } catch (thrown) {
    if (asDomainError(thrown).code !== 'INVALID_INPUT') throw thrown;
    return unknown(locale);
  }
}

async function proposal(args: Args, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  const { place } = args;
  if (place && !deps.holidays) return unknown(context.locale);
  const today = localDateOf(context.now, business.timeZone);
  const where = place && { countryCode: place.countryCode, ...(place.region === undefined ? {} : { region: place.region }) };
  const dates = where && deps.holidays ? await datesOf(deps.holidays, where, today) : [];
  const through = addDays(today, YEARS_AHEAD_DAYS);
  const apply = ({ holidays: _before, ...provider }: Provider): Provider =>
    where ? { ...provider, holidays: { ...where, dates: dates.map(({ date }) => date), through } } : provider;
  const next: Business = {
    ...business,
    providers: business.providers.map((one) => (args.providerIds.includes(one.id) ? apply(one) : one)),
  };
  const stranded = (await Promise.all(columns.map(({ id }) => findStranded(deps.services, next, id)))).flat();
  const voice = voiceFor(business, context);
  const { say, allOf } = wordingOf(voice.locale);
  const names = allOf(columns.map(({ name }) => name));
  const rows = (speak: Voice): Row[] => holidayRows(columns, place, dates, speak);
  return settingProposal({
    args,
    title: say('settings.holidaysTitle'),
    summary: place ? say('settings.closeSummary', { names }) : say('settings.openSummary', { names }),
    shows: shownOf(rows(plainly(voice, business))),
    rows: rows(voice),
    locale: voice.locale,
    note: metWords(stranded, business, voice),
    now: context.now,
  });
}

function holidayRows(columns: readonly Provider[], place: Args['place'], dates: readonly Holiday[], voice: Voice): Row[] {
  const { say, allOf } = wordingOf(voice.locale);
  const observing = columns.filter(({ holidays }) => holidays);
  const open = say('settings.isAsOtherDays');
  const closed = observing.length === columns.length ? say('settings.isClosed') : say('settings.isClosedForSome');
  const coming = dates
    .slice(0, NAMED)
    .map(({ date, name }) => say('settings.holidayOn', { date: sayDate(date, voice), holiday: spoken(name) }));
  const region = [place?.countryCode, place?.region].filter(Boolean).join('-');
  return [
    { label: say('label.whose'), value: allOf(columns.map(({ name }) => name)) },
    { label: say('label.before'), value: observing.length > 0 ? closed : open },
    { label: say('label.after'), value: place ? say('settings.willBeClosed', { place: region }) : open },
    ...(coming.length > 0 ? [{ label: say('label.nextOnes'), value: allOf(coming) }] : []),
  ];
}

const datesOf = (
  holidays: Holidays,
  place: { countryCode: string; region?: string },
  today: Holiday['date'],
): Promise<readonly Holiday[]> => holidays.between(place, today, addDays(today, YEARS_AHEAD_DAYS));
