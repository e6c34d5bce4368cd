import { z } from 'zod';
import { asDomainError } from '../../../src/domain/errors.ts';
import type { Business, Provider } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import { addDays, localDateOf } from '../../../src/domain/time/wall.ts';
import type { Holiday, Holidays } from '../../../src/ports/holidays.ts';
import { findStranded } from '../../../src/services/find-stranded.ts';
import { observeHolidays } from '../../../src/services/observe-holidays.ts';
import type { Prepared, ToolFailure, ToolResult } from '../../contract.ts';
import { columnsFor } from '../columns.ts';
import type { ToolDeps } from '../deps.ts';
import { metWords } from '../met-bookings.ts';
import { fail } from '../results.ts';
import { sayDate, voiceFor } from '../voice.ts';
import { listWords, spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';

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
    const names = listWords(columns.map(({ name }) => spoken(name)));
    const observing = columns.filter(({ holidays }) => holidays !== undefined);
    if (!closed && observing.length === 0)
      return told(`Nothing to change: public holidays are days like any other for ${names}.`);
    if (closed && region === null && observing.length === columns.length)
      return told(`Nothing to change: ${names} ${columns.length === 1 ? 'is' : 'are'} closed on public holidays already.`);
    const code = closed ? await regionCode(region, business, deps) : undefined;
    if (typeof code === 'object') return code;
    const place = closed ? { countryCode: business.countryCode, ...(code === undefined ? {} : { region: code }) } : null;
    const everybody = context.principal.role === 'owner' && columns.length === business.providers.length;
    return proposal({ providerIds: columns.map(({ id }) => id), everybody, place }, business, context, deps);
  },
  propose: (args, business, context, deps) => proposal(argsShape.parse(args), business, context, deps),
  async carryOut(args, business, { principal, operationId, ...person }, deps) {
    const { providerIds, everybody, place } = argsShape.parse(args);
    if (!deps.holidays) return unknown();
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
    const names = listWords(business.providers.filter(({ id }) => providerIds.includes(id)).map(({ name }) => spoken(name)));
    const done = place
      ? `Done: ${names} ${providerIds.length === 1 ? 'is' : 'are'} closed on public holidays from now on; hours set for such a date itself still hold.`
      : `Done: public holidays are days like any other for ${names}.`;
    return [done, metWords(found.stranded, found.business, voiceFor(business, person))].filter(Boolean).join(' ');
  },
};

const told = (text: string): ToolResult => ({ ok: true, data: { told: text }, view: { text, expects: 'anything' } });
const unknown = (): ToolFailure =>
  fail('UNAVAILABLE', 'Public holidays are not known in this deployment.', {
    view: { text: 'I do not know public holidays here, sorry. Tell me the dates and I close them one by one.', expects: 'date' },
  });

/** The code of a region by its name or code; a question where it is none. */
async function regionCode(
  said: string | null,
  business: Business,
  { holidays }: ToolDeps,
): Promise<string | undefined | ToolFailure> {
  if (!holidays) return unknown();
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
            ? 'This country has the same public holidays everywhere, so I need no region.'
            : `I do not know “${spoken(said)}” as a region. Which of these: ${listWords(names.slice(0, 20).map(spoken), 'or')}?`,
        expects: 'place',
      },
    });
  } catch (thrown) {
    if (asDomainError(thrown).code !== 'INVALID_INPUT') throw thrown;
    return unknown();
  }
}

async function proposal(args: Args, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const columns = business.providers.filter(({ id }) => args.providerIds.includes(id));
  const { place } = args;
  if (place && !deps.holidays) return unknown();
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
  const on = (list: readonly Provider[]): string =>
    list.every(({ holidays }) => holidays)
      ? 'closed'
      : list.some(({ holidays }) => holidays)
        ? 'closed for some'
        : 'as other days';
  const names = listWords(columns.map(({ name }) => name));
  const coming = dates.slice(0, NAMED).map(({ date, name }) => `${sayDate(date, voice)} (${spoken(name)})`);
  return settingProposal({
    args,
    title: 'Public holidays',
    summary: place ? `Close ${names} on public holidays` : `Keep ${names} open on public holidays`,
    shows: {
      Whose: names,
      Before: on(columns),
      After: place
        ? `closed on public holidays (${[place.countryCode, place.region].filter(Boolean).join('-')})`
        : 'as other days',
      ...(coming.length > 0 ? { 'The next ones': listWords(coming) } : {}),
    },
    note: metWords(stranded, business, voice),
    now: context.now,
  });
}

const datesOf = (
  holidays: Holidays,
  place: { countryCode: string; region?: string },
  today: Holiday['date'],
): Promise<readonly Holiday[]> => holidays.between(place, today, addDays(today, YEARS_AHEAD_DAYS));
