import type { Provider, Service } from '../../src/domain/people/business.ts';
import type { PreferredTime } from '../../src/domain/people/preferences.ts';
import type { SlotSearch } from '../../src/services/find-slots.ts';
import { readProfile } from '../../src/services/read-profile.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { Offer, ToolContext } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { speechFor, timeWords } from './my-details/words.ts';
import { doing } from './request.ts';
import type { Resolved } from './request.ts';
import type { SearchRequest } from './search.ts';
import { searchSlots } from './search.ts';
import type { Wish } from './wish.ts';

/** What was found, with what of the person's habits it keeps; `note` says so, `offers` lead away from it. */
export type UsualSearch = {
  readonly search: SlotSearch;
  readonly wish: Wish;
  readonly provider?: Provider;
  readonly note?: string;
  readonly offers: readonly Offer[];
};

/** What was said that habits must give way to. */
export type OpenTo = { readonly who: Omit<Resolved, 'service'>; readonly anyTime: boolean };

const ANY_TIME = /\b(?:any ?time|whenever|all day|time does not matter)\b/i;
/** @example saysAnyTime('any time on Friday') //=> true */
export const saysAnyTime = (text: string | undefined): boolean => text !== undefined && ANY_TIME.test(text);

const AROUND_MINUTES = 60;
/** Somebody who likes to come at ten also comes at half past nine. */
const rangeOf = ({ from, to }: PreferredTime): NonNullable<Wish['time']> =>
  to - from > 1
    ? { from, to, exact: false }
    : { from: Math.max(0, from - AROUND_MINUTES), to: Math.min(1440, from + AROUND_MINUTES + 1), exact: false };

type Habits = { readonly provider?: Provider; readonly time?: PreferredTime };

/** What a known person usually wants where they did not say it now; an explicit wish always wins. */
async function habitsOf(
  { service, wish, moving, party = 1 }: SearchRequest,
  { who, anyTime }: OpenTo,
  context: ToolContext,
  deps: ToolDeps,
): Promise<Habits> {
  const { principal, business } = context;
  const isKnown = context.contact !== undefined || context.profile !== undefined;
  if (principal.role !== 'customer' || moving !== undefined || party > 1 || !isKnown) return {};
  const { profile } = await readProfile(deps.services, business, principal.customerId);
  const able = doing(business, service as Service);
  const open = who.provider === undefined && !who.anyProvider && able.length > 1;
  const provider = open ? able.find(({ name }) => name === profile?.provider?.value) : undefined;
  const time = wish.time === undefined && !wish.earliest && !anyTime ? profile?.time?.value : undefined;
  return { ...(provider ? { provider } : {}), ...(time ? { time } : {}) };
}

const isFound = ({ slots, exact }: SlotSearch): boolean => slots.length > 0 || exact !== undefined;

/** Searches with the person's habits first: with their usual provider and at their time of day, then with the provider alone, then with anybody. */
export async function searchAsUsual(
  wanted: SearchRequest & { readonly wish: Wish },
  open: OpenTo,
  context: ToolContext,
  deps: ToolDeps,
): Promise<UsualSearch> {
  const { provider, time } = await habitsOf(wanted, open, context, deps);
  const { wish } = wanted;
  const { say, button } = wordingOf(context.locale);
  const withTime: Wish = time ? { ...wish, time: rangeOf(time) } : wish;
  const tries = [
    ...(provider && time ? [{ provider, wish: withTime, timed: true }] : []),
    ...(provider ? [{ provider, wish, timed: false }] : []),
    ...(time ? [{ provider: undefined, wish: withTime, timed: true }] : []),
  ];
  for (const { provider: usual, wish: tried, timed } of tries) {
    const search = await searchSlots(deps.services, {
      ...wanted,
      wish: tried,
      ...(usual ? { providerId: usual.id } : {}),
    });
    if (!isFound(search)) continue;
    const notes = [
      usual
        ? say('details.withUsual', { provider: usual.name })
        : provider && say('details.usualIsBusy', { provider: provider.name }),
      timed && time ? say('details.atUsualTime', { time: timeWords(time, speechFor(context)) }) : undefined,
    ];
    const offers = [...(usual ? [button('details.anyone')] : []), ...(timed ? [button('details.anyTime')] : [])];
    return { search, wish: tried, ...(usual ? { provider: usual } : {}), note: notes.filter(Boolean).join(' '), offers };
  }
  const search = await searchSlots(deps.services, wanted);
  const note = provider && isFound(search) ? { note: say('details.usualIsBusy', { provider: provider.name }) } : {};
  return { search, wish, ...note, offers: [] };
}
