import type { Row } from '../../../src/ports/channel.ts';
import { z } from 'zod';
import type { Business } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import type { ZoneId } from '../../../src/domain/time/types.ts';
import { isZone, zoneId } from '../../../src/domain/time/zones.ts';
import { findStranded } from '../../../src/services/find-stranded.ts';
import { setTimeZone } from '../../../src/services/set-time-zone.ts';
import type { Prepared, ToolFailure } from '../../contract.ts';
import type { ToolDeps } from '../deps.ts';
import { metWords } from '../met-bookings.ts';
import { fail } from '../results.ts';
import { voiceFor } from '../voice.ts';
import { spoken } from '../words.ts';
import { settingProposal } from './proposal.ts';
import type { Proposing, Setting } from './setting.ts';
import { columnFor, withProvider } from './setting.ts';
import type { Wording } from '../../../src/domain/wording/wording.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import { shownOf } from '../appointment-view.ts';

const argsShape = z.object({ providerId: z.string(), zone: z.string() });
type Args = z.infer<typeof argsShape>;

const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'] as const;

function zoneSaid(said: string): ZoneId | undefined {
  const name = said.trim().replace(/\s+/g, '_');
  const city = name.replace(/(^|_)\p{L}/gu, (letter) => letter.toUpperCase());
  const found = [name, ...REGIONS.map((region) => `${region}/${city}`)].find((one) => one.includes('/') && isZone(one));
  return found === undefined ? undefined : zoneId(found);
}

/** Moves somebody's hours to the clock of another zone; bookings stay at their instants. */
export const timeZoneSetting: Setting<{ readonly zone: string }> = {
  prepare({ zone: said }, whose, context, deps) {
    const provider = columnFor(whose, context);
    if ('ok' in provider) return Promise.resolve(provider);
    const zone = zoneSaid(said);
    if (zone !== undefined) return proposal({ providerId: provider.id, zone }, context.business, context, deps);
    return Promise.resolve(
      fail('INVALID_INPUT', 'zone: give an IANA name such as Europe/Lisbon.', {
        view: { text: wordingOf(context.locale).say('settings.zoneUnknown', { said: spoken(said) }), expects: 'place' },
      }),
    );
  },
  propose: (args, business, context, deps) => proposal(argsShape.parse(args), business, context, deps),
  async carryOut(args, business, { principal, operationId, ...person }, deps) {
    const { providerId, zone } = argsShape.parse(args);
    const name = business.providers.find(({ id }) => id === providerId)?.name ?? '';
    const request = {
      principal,
      businessId: business._id,
      providerId: asId<ProviderId>(providerId),
      timeZone: zone,
      operationId,
    };
    const done = await setTimeZone(deps.services, request);
    const text = wordingOf(person.locale).say('settings.zoneDone', { provider: spoken(name), zone });
    return [text, metWords(done.stranded, done.business, voiceFor(done.business, person))].filter(Boolean).join(' ');
  },
};

async function proposal(args: Args, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const provider = business.providers.find(({ id }) => id === args.providerId);
  if (!provider) return fail('NOT_FOUND', 'That provider is no longer here.');
  const next = withProvider(business, provider.id, (one) => ({ ...one, timeZone: zoneId(args.zone) }));
  const met = await findStranded(deps.services, next, provider.id);
  const { say } = wordingOf(context.locale);
  const rows = ({ say: speak }: Wording): Row[] => [
    { label: speak('label.whose'), value: provider.name },
    { label: speak('label.before'), value: provider.timeZone },
    { label: speak('label.after'), value: args.zone },
  ];
  return settingProposal({
    args,
    title: say('settings.zoneTitle', { provider: provider.name }),
    summary: say('settings.zoneSummary', { provider: provider.name, zone: args.zone }),
    shows: shownOf(rows(wordingOf('en'))),
    rows: rows(wordingOf(context.locale)),
    locale: context.locale,
    note: metWords(met, business, voiceFor(business, context)),
    now: context.now,
  });
}
