import { z } from 'zod';
import type { Business, Provider } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { ProviderId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import type { ZoneId } from '../src/domain/time/types.ts';
import { isZone, zoneId } from '../src/domain/time/zones.ts';
import { findStranded } from '../src/services/find-stranded.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { setTimeZone } from '../src/services/set-time-zone.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import { sameShown } from './parts/appointment-view.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import { metWords } from './parts/met-bookings.ts';
import { CLEARED, fail } from './parts/results.ts';
import { voiceFor } from './parts/voice.ts';
import { listWords, spoken } from './parts/words.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose clock; null when there is only one or it is the speaker.'),
  zone: z.string().describe('The new zone by its IANA name ("Europe/Lisbon"), or a big city in it ("Lisbon").'),
});
const argsShape = z.object({ providerId: z.string(), zone: z.string() });

const PROPOSAL_MINUTES = 10;
const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'] as const;

/** Moves a provider's hours to the clock of another zone. Nothing is written before the person's own yes. */
export function setTimeZoneTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'set_time_zone',
    description:
      'Prepares the move of a provider to another time zone: their hours then hold on that clock, bookings stay at their instants and those outside the hours are listed. The person then confirms it themselves.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

function zoneSaid(said: string): ZoneId | undefined {
  const name = said.trim().replace(/\s+/g, '_');
  const city = name.replace(/(^|_)\p{L}/gu, (letter) => letter.toUpperCase());
  const found = [name, ...REGIONS.map((region) => `${region}/${city}`)].find((one) => one.includes('/') && isZone(one));
  return found === undefined ? undefined : zoneId(found);
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const columns = columnsFor(request.provider, context, 'ask');
  if ('ok' in columns) return columns;
  const [provider] = columns;
  if (!provider || columns.length > 1)
    return fail('INVALID_INPUT', 'provider: the zone is changed for one provider at a time.', {
      view: {
        text: `Whose time zone: ${listWords(
          columns.map(({ name }) => spoken(name)),
          'or',
        )}?`,
        expects: 'provider',
      },
    });
  const zone = zoneSaid(request.zone);
  if (zone === undefined)
    return fail('INVALID_INPUT', 'zone: give an IANA name such as Europe/Lisbon.', {
      view: { text: `I do not know the time zone “${spoken(request.zone)}”. Which big city is it in?`, expects: 'place' },
    });
  return proposal(context.business, provider, zone, context, deps);
}

async function proposal(
  business: Business,
  provider: Provider,
  zone: ZoneId,
  context: Pick<ToolContext, 'timeZone' | 'locale' | 'now'>,
  deps: ToolDeps,
): Promise<Prepared> {
  const providers = business.providers.map((one) => (one.id === provider.id ? { ...one, timeZone: zone } : one));
  const met = await findStranded(deps.services, { ...business, providers }, provider.id);
  const stranded = metWords(met, business, voiceFor(business, context));
  const shows = { Whose: provider.name, Before: provider.timeZone, After: zone };
  return {
    ok: true,
    args: { providerId: provider.id, zone },
    shows,
    title: `New time zone for ${provider.name}`,
    summary: `Move ${provider.name} to the time zone ${zone}`,
    rows: [
      ...Object.entries(shows).map(([label, value]) => ({ label, value })),
      ...(stranded ? [{ label: 'Please note', value: stranded }] : []),
    ],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

async function execute(
  args: z.infer<typeof argsShape>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | Changed | ToolFailure> {
  const { principal, operationId } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const repeated = business.operations?.some(({ id }) => id === operationId) ?? false;
  const fresh = await proposal(business, provider, zoneId(args.zone), context, deps);
  if (!repeated && !sameShown(fresh.shows, context.shows))
    return { ok: false, code: 'CHANGED', hint: 'The zone was changed meanwhile.', retryable: true, fresh };
  const providerId = asId<ProviderId>(args.providerId);
  const done = await setTimeZone(deps.services, {
    principal,
    businessId: business._id,
    providerId,
    timeZone: args.zone,
    operationId,
  });
  const stranded = metWords(done.stranded, done.business, voiceFor(done.business, context));
  const text = `Done: the hours of ${spoken(provider.name)} now hold on the clock of ${args.zone}.`;
  return { ok: true, data: {}, draft: CLEARED, view: { text: [text, stranded].filter(Boolean).join(' '), expects: 'anything' } };
}
