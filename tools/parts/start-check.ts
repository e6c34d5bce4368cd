import type { ErrorCode } from '../../src/domain/errors.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import type { AppointmentId, LocationId } from '../../src/domain/people/ids.ts';
import type { Instant, ZoneId } from '../../src/domain/time/types.ts';
import { wallOf } from '../../src/domain/time/wall.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import type { Handles, ToolFailure } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { whyNot } from './refusal.ts';
import { fail } from './results.ts';
import { clockNote, offerSlots, serviceWith, slotsCard } from './slot-view.ts';
import type { Voice } from './voice.ts';
import { inEnglish, voiceFor } from './voice.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

export type WantedStart = {
  readonly business: Business;
  readonly service: Service;
  readonly provider: Provider;
  readonly startsAt: Instant;
  readonly moving?: AppointmentId | undefined;
  /** A whole session moves. */
  readonly alone?: boolean | undefined;
  readonly party?: number | undefined;
  readonly locationId?: LocationId | undefined;
};
export type Asker = { readonly now: Instant; readonly timeZone: ZoneId; readonly locale: string; readonly handles: Handles };

/** Codes that say why a time cannot be had. */
const TIME_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['TAKEN', 'CLOSED', 'PAST', 'NOTICE', 'WINDOW', 'LIMIT', 'FULL', 'NO_RESOURCE', 'OFF_GRID', 'NO_SUCH_TIME'] as const),
]);
export const isAboutTime = (code: ErrorCode): boolean => TIME_CODES.has(code);

/** Undefined when the start can be booked now; else the refusal with its true reason and the nearest three as fresh slots. */
export async function checkStart(deps: ToolDeps, wanted: WantedStart, asker: Asker): Promise<ToolFailure | undefined> {
  const { business, service, provider, startsAt, moving, alone, party, locationId } = wanted;
  const answer = await explainStart(deps.services, {
    business,
    serviceId: service.id,
    providerId: provider.id,
    startsAt,
    durationMinutes: service.durationMinutes,
    locationId,
    party,
    moving,
    alone,
  });
  if (answer.ok) return undefined;
  const voice = voiceFor(business, asker, service);
  const { date, minute } = wallOf(startsAt, voice.zone);
  const wished = { days: { from: date, to: date }, time: { from: minute, to: minute + 1, exact: true } };
  const refused = (speak: Voice): string =>
    whyNot(answer.code, wished, { business, service, provider, now: asker.now, voice: speak, party });
  const { say } = wordingOf(voice.locale);
  const why = refused(voice);
  const hint = refused(inEnglish(voice, business));
  const offered = offerSlots(answer.nearest, asker.handles, { business, voice, moving, locationId, party });
  const title = serviceWith(service, business.providers.length > 1 ? provider.name : undefined, voice);
  const alternatives = offered.map(({ issued }) => `${issued.handle}: ${issued.label}`);
  if (offered.length === 0)
    return fail(answer.code, `${hint} Nothing else is free with ${provider.name}.`, {
      draft: { slot: null },
      view: { text: say('search.noOther', { why }), expects: 'date' },
    });
  return fail(answer.code, `${hint} Offer the alternatives.`, {
    alternatives,
    draft: { slot: null },
    view: {
      text: [say('search.nearest', { why, title }), clockNote(offered, voice), say('search.wouldOneDo', { count: 2 })]
        .filter(Boolean)
        .join(' '),
      card: slotsCard(offered, title, business, voice),
      expects: 'slot',
    },
  });
}
