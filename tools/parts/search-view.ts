import type { SlotSearch } from '../../src/services/find-slots.ts';
import type { ToolContext, View } from '../contract.ts';
import type { FoundBooking } from './bookings.ts';
import { dayWords, timeWords, whyNot } from './refusal.ts';
import type { Resolved } from './request.ts';
import { daysOf } from './search.ts';
import { nameOfProvider, serviceWith, slotsCard, slotsInWords } from './slot-view.ts';
import type { OfferedSlot } from './slot-view.ts';
import type { Voice } from './voice.ts';
import { sayWhen } from './voice.ts';
import type { Wish } from './wish.ts';
import { count } from './words.ts';

export type FoundSlots = {
  readonly asked: Resolved;
  readonly wish: Wish;
  readonly search: SlotSearch;
  /** What is shown, under handles; the exact one first. */
  readonly offered: readonly OfferedSlot[];
  readonly exact: OfferedSlot | undefined;
  readonly voice: Voice;
  readonly moving: FoundBooking | undefined;
  readonly context: ToolContext;
};

/** What a person reads of a search: the free times, or the true reason and the next free ones. */
export function searchView({ asked, wish, search, offered, exact, voice, moving, context }: FoundSlots): View {
  const { business, now } = context;
  const title = serviceWith(asked.service, asked.provider && business.providers.length > 1 ? asked.provider.name : undefined);
  const note = asked.note ? `${asked.note} ` : '';
  if (exact) {
    const named = business.providers.length > 1 ? nameOfProvider(business, exact.slot.providerId) : undefined;
    const text = `${note}${serviceWith(asked.service, named)} on ${sayWhen(exact.slot.startsAt, voice)} is free.`;
    return { text, card: slotsCard([exact], title, business, voice), expects: 'slot' };
  }
  const days = daysOf(wish, asked.service, now, voice.zone);
  const why = search.reason
    ? `${whyNot(search.reason, { days, time: wish.time }, { business, service: asked.service, provider: asked.provider, now, voice })} `
    : '';
  const aim = moving ? `to move ${title} to` : `for ${title}`;
  if (offered.length === 0) {
    const text = `${note}${why}There is no free time ${aim} as far ahead as bookings are taken.`;
    return { text, expects: 'date' };
  }
  const card = slotsCard(offered, title, business, voice);
  const list = slotsInWords(offered, business, voice);
  const speak = (lead: string, after: string, expects: View['expects'] = 'slot'): View => ({
    text: `${note}${lead}\n\n${list}${after ? `\n\n${after}` : ''}`,
    card,
    ...(expects ? { expects } : {}),
  });
  if (search.slots.length === 0) return speak(`${why}The next free times ${aim}:`, '');
  if (why) return speak(`${why}The nearest free times ${aim}:`, '');
  const left = search.total - offered.length;
  const more = left > 0 ? `${count(left, 'more time')} ${left === 1 ? 'is' : 'are'} free then: just name one.` : '';
  const during = wish.time ? `, ${timeWords(wish.time, voice)}` : '';
  if (wish.day) return speak(`Free times ${aim} ${dayWords(days, voice)}${during}:`, more || 'Which one suits you?');
  const after = wish.earliest ? 'Which one suits you?' : 'Pick one, or tell me a day.';
  return speak(`The next free times ${aim}${during}:`, after, wish.earliest ? 'slot' : 'date');
}
