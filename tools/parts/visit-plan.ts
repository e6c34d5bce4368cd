import type { Answer } from '../../src/domain/booking/answers.ts';
import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import { wallOf } from '../../src/domain/time/wall.ts';
import type { Row } from '../../src/ports/channel.ts';
import { explainStart } from '../../src/services/explain-start.ts';
import { standsTogether } from '../../src/services/stands-together.ts';
import type { ToolFailure } from '../contract.ts';
import { placeWords, policyWords } from './appointment-view.ts';
import type { ToolDeps } from './deps.ts';
import { whyNot } from './refusal.ts';
import { fail } from './results.ts';
import type { Asker } from './start-check.ts';
import { clockNote, serviceWith } from './slot-view.ts';
import { isAtOnce, offerVisits, searchVisits, visitsCard, visitTitle } from './visit-search.ts';
import type { Voice } from './voice.ts';
import { inEnglish, sayMoney, sayTime, sayWhenAndZone, voiceFor } from './voice.ts';
import { lengthWords } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** One service of a visit, with everything it takes. */
export type VisitMember = {
  readonly service: Service;
  readonly provider: Provider;
  readonly startsAt: Instant;
  readonly answers: readonly Answer[];
};

const SHOWN = 3;

const slotOf = ({ service, provider, startsAt }: VisitMember) => ({
  serviceId: service.id,
  providerId: provider.id,
  startsAt,
  endsAt: plusMinutes(startsAt, service.durationMinutes),
});

/** What a visit costs, or what is due before; undefined where nothing is. */
function total(members: readonly VisitMember[], amount: (service: Service) => Service['deposit']): Service['deposit'] {
  const amounts = members.flatMap(({ service }) => amount(service) ?? []);
  const [first] = amounts;
  return first && { amountMinor: amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0), currency: first.currency };
}

/** Everything a person agrees to when booking a visit. */
export function visitRows(members: readonly VisitMember[], business: Business, voice: Voice): Row[] {
  const [first] = members;
  const price = total(members, (service) => service.price);
  const deposit = total(members, (service) => service.deposit);
  const { say } = wordingOf(voice.locale);
  const places = [...new Set(members.map(({ service }) => placeWords(business, service, voice)))];
  return [
    ...(first ? [{ label: say('label.when'), value: sayWhenAndZone(first.startsAt, voice) }] : []),
    ...members.map(({ service, provider, startsAt }, index) => ({
      label: `${index + 1}. ${service.name}`,
      value: say('series.visitPart', {
        time: sayTime(startsAt, voice),
        length: lengthWords(service.durationMinutes, voice),
        provider: provider.name,
        price: sayMoney(service.price, voice),
      }),
    })),
    { label: say('label.where'), value: places.join('; ') },
    ...(price ? [{ label: say('label.price'), value: say('booking.inAll', { price: sayMoney(price, voice) }) }] : []),
    ...(deposit ? [{ label: say('label.deposit'), value: sayMoney(deposit, voice) }] : []),
    { label: say('label.policy'), value: policyWords(business.policies, voice) },
  ];
}

/** Undefined when the whole visit can be booked now; else the refusal with its true reason and the nearest ones of that day, or the next. */
export async function checkVisit(
  members: readonly VisitMember[],
  business: Business,
  asker: Asker,
  { services }: ToolDeps,
): Promise<ToolFailure | undefined> {
  const [first] = members;
  if (!first) return fail('NOT_FOUND', 'That visit is no longer offered.');
  const voice = voiceFor(business, asker, first.service);
  const refused = await firstRefused(members, business, services);
  if (!refused) {
    const parts = members.map(({ service }) => ({ service, wish: {} }));
    if (await standsTogether(services, business, parts, members.map(slotOf))) return undefined;
  }
  const { date, minute } = wallOf(refused?.member.startsAt ?? first.startsAt, voice.zone);
  const wished = { days: { from: date, to: date }, time: { from: minute, to: minute + 1, exact: true } };
  const { service, provider } = refused?.member ?? first;
  const whyIn = (speak: Voice): string =>
    wordingOf(speak.locale).say('series.visitRefused', {
      title: serviceWith(service, provider.name, speak),
      why: whyNot(refused?.code ?? 'TAKEN', wished, { business, service, provider, now: asker.now, voice: speak }),
    });
  const { say } = wordingOf(voice.locale);
  const why = whyIn(voice);
  const hint = whyIn(inEnglish(voice, business));
  const all = members.map((member) => member.service);
  const arrangement = isAtOnce(members) ? 'at_once' : 'in_order';
  const start = wallOf(first.startsAt, voice.zone);
  const search = await searchVisits(services, {
    business,
    services: all,
    provider: undefined,
    wish: {
      earliest: false,
      day: { from: start.date, to: start.date },
      time: { from: start.minute, to: start.minute + 1, exact: true },
    },
    voice,
    limit: SHOWN,
    arrangement,
  });
  const found = search.visits.length > 0 ? search.visits : search.next ? [search.next] : [];
  const offered = offerVisits(found, { handles: asker.handles, business }, voice);
  if (offered.length === 0)
    return fail(refused?.code ?? 'TAKEN', `${hint} Nothing else fits.`, {
      draft: { slot: null },
      view: { text: say('series.visitNoOther', { why }), expects: 'date' },
    });
  return fail(refused?.code ?? 'TAKEN', `${hint} Offer the alternatives.`, {
    alternatives: offered.map(({ issued }) => `${issued.handle}: ${issued.label}`),
    draft: { slot: null },
    view: {
      text: [say('series.visitNearest', { why }), clockNote(offered, voice), say('search.wouldOneDo', { count: 2 })]
        .filter(Boolean)
        .join(' '),
      card: visitsCard(offered, visitTitle(all, voice, arrangement), business, voice),
      expects: 'slot',
    },
  });
}

async function firstRefused(members: readonly VisitMember[], business: Business, services: ToolDeps['services']) {
  for (const member of members) {
    const { service, provider, startsAt } = member;
    const answer = await explainStart(services, {
      business,
      serviceId: service.id,
      durationMinutes: service.durationMinutes,
      providerId: provider.id,
      startsAt: instant(startsAt),
    });
    if (!answer.ok) return { member, code: answer.code };
  }
  return undefined;
}
