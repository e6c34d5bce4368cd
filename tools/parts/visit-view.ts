import type { Business, Provider, Service } from '../../src/domain/people/business.ts';
import type { VisitSearch } from '../../src/services/find-visit.ts';
import type { Offer, ToolContext, View } from '../contract.ts';
import { dayWords, whyNot } from './refusal.ts';
import { doing } from './request.ts';
import { daysOf } from './search.ts';
import type { OfferedSlot } from './slot-view.ts';
import { clockNote } from './slot-view.ts';
import type { VisitWished } from './visit-search.ts';
import { isSame, partsWords, visitsCard, visitTitle } from './visit-search.ts';
import { sayWhen } from './voice.ts';
import { lengthWords } from './words.ts';
import type { Wording } from '../../src/domain/wording/wording.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

/** The one person who does it. */
function onlyOne(business: Business, service: Service): Provider | undefined {
  const [only, ...others] = doing(business, service);
  return others.length === 0 ? only : undefined;
}

export type FoundVisits = {
  readonly wished: VisitWished;
  readonly search: VisitSearch;
  readonly offered: readonly OfferedSlot[];
  readonly exact: OfferedSlot | undefined;
  readonly note: string | undefined;
  readonly context: ToolContext;
  /** Each service is for somebody else. */
  readonly people: boolean;
};

/** What a person reads of a search for a visit. */
export function visitView({ wished, search, offered, exact, note, context, people }: FoundVisits): View {
  const { business, services, wish, voice, provider, arrangement } = wished;
  const { say, allOf } = wordingOf(voice.locale);
  const title = visitTitle(services, voice, arrangement);
  const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
  const card = offered.length > 0 ? { card: visitsCard(exact ? [exact] : offered, title, business, voice) } : {};
  if (exact) {
    const target = exact.issued.target;
    const parts = [exact.slot, ...(target.kind === 'slot' ? (target.then ?? []) : [])];
    return {
      text: joined(
        note,
        say('series.visitFree', {
          when: sayWhen(exact.slot.startsAt, voice),
          parts: partsWords(parts, business, voice),
        }),
      ),
      ...card,
      expects: 'slot',
    };
  }
  const [first] = services;
  const days = first ? daysOf(wish, first, context.now, voice.zone) : undefined;
  const blamed = services.find(({ id }) => id === search.serviceId);
  const asked = days ? { days, time: wish.time } : undefined;
  const why = ((): string | undefined => {
    if (search.visits.length > 0 || !asked) {
      if (wish.time?.exact !== true) return undefined;
      return arrangement === 'at_once' ? say('series.visitNotThenAtOnce') : say('series.visitNotThen');
    }
    const day = dayWords(asked.days, voice);
    if (search.reason && blamed) {
      const of = { business, service: blamed, provider: onlyOne(business, blamed) ?? provider, now: context.now, voice };
      return say('series.visitRefused', { title: blamed.name, why: whyNot(search.reason, asked, of) });
    }
    return arrangement === 'at_once'
      ? say('series.visitNotAtOnce', { title, day })
      : say('series.visitNotOn', { services: allOf(services.map(({ name }) => name)), day });
  })();
  const atOnce = arrangement === 'at_once';
  const lengths = services.map(({ durationMinutes }) => durationMinutes);
  const length = lengthWords(atOnce ? Math.max(...lengths) : lengths.reduce((sum, minutes) => sum + minutes, 0), voice);
  if (offered.length === 0)
    return {
      text: joined(note, why, say('series.visitNone', { title })),
      offers: [...new Set(services.map(({ name }) => name))].map((name) => ({
        label: say('series.just', { service: name }),
        say: `just the ${name}`,
      })),
      expects: 'date',
    };
  const found =
    search.visits.length === 0
      ? say('series.visitNext', { title, length })
      : isSame(services) || atOnce
        ? say('series.visitFreeFor', { title })
        : say('series.visitTimes', { title, length });
  return {
    text: joined(note, why, found, clockNote(offered, voice), say('search.whichSuits', { count: offered.length })),
    ...card,
    ...(people ? { offers: [otherArrangement(services.length, atOnce, say)] } : {}),
    expects: 'slot',
  };
}

/** The other way for several people to come, as a button. */
function otherArrangement(people: number, atOnce: boolean, say: Wording['say']): Offer {
  if (atOnce)
    return { label: people === 2 ? say('ask.bothInOrder') : say('ask.allInOrder', { people }), say: 'one after the other' };
  return { label: people === 2 ? say('ask.bothAtOnce') : say('ask.allAtOnce', { people }), say: 'at the same time' };
}
