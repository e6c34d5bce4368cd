import type { Appointment } from '../booking/appointment.ts';
import type { Instant, MinuteOfDay } from '../time/types.ts';
import { HOUR_MS } from '../time/types.ts';
import { PARTS_OF_DAY } from './preferences.ts';
import type { Known, PreferredTime, Preferences, StoredPreferences } from './preferences.ts';

/** So many bookings alike make a habit. */
const HABIT = 2;
const SIMILAR_MINUTES = 60;

/** Bookings that say something about habits: that stand or were kept, oldest first, of one service each. */
const telling = (bookings: readonly Appointment[], learnFrom: Instant | undefined): readonly Appointment[] =>
  bookings
    .filter(({ state, createdAt }) => (state === 'confirmed' || state === 'completed') && createdAt > (learnFrom ?? -1))
    .filter(({ kind, serviceId }) => kind === 'appointment' && serviceId !== undefined)
    .sort((a, b) => a.startsAt - b.startsAt);

/** The part of the day that holds all these starts, where they lie within an hour of each other. */
function partOf(starts: readonly MinuteOfDay[]): PreferredTime | undefined {
  if (Math.max(...starts) - Math.min(...starts) > SIMILAR_MINUTES) return undefined;
  return Object.values(PARTS_OF_DAY).find(({ from, to }) => starts.every((minute) => minute >= from && minute < to));
}

/**
 * What two bookings or more of the same service with the same person teach; of several habits the newest. What was said always wins.
 * @example preferencesOf({ provider: 'theo' }, [haircutWithMaya, haircutWithMaya]) //=> { service: haircut (bookings), provider: theo (said), … }
 */
export function preferencesOf(said: StoredPreferences | undefined, bookings: readonly Appointment[]): Preferences {
  const groups = new Map<string, Appointment[]>();
  for (const booking of telling(bookings, said?.learnFrom)) {
    const key = `${booking.serviceId ?? ''}|${booking.providerId}`;
    groups.set(key, [...(groups.get(key) ?? []), booking]);
  }
  const habit = [...groups.values()]
    .filter((group) => group.length >= HABIT)
    .sort((a, b) => (b.at(-1)?.startsAt ?? 0) - (a.at(-1)?.startsAt ?? 0))[0];
  const last = habit?.at(-1);
  const time = habit && partOf(habit.slice(-HABIT).map(({ wallStart }) => wallStart.minute));
  const known = <T>(own: T | undefined, learnt: T | undefined): Known<T> | undefined =>
    own !== undefined ? { value: own, from: 'said' } : learnt !== undefined ? { value: learnt, from: 'bookings' } : undefined;
  const service = known(said?.service, last?.serviceId);
  const provider = known(said?.provider, last?.providerId);
  const when = known(said?.time, time);
  const language = known(said?.language, undefined);
  return {
    ...(service ? { service } : {}),
    ...(provider ? { provider } : {}),
    ...(when ? { time: when } : {}),
    ...(language ? { language } : {}),
  };
}

/** How far back bookings are looked at. */
export const HABITS_SINCE_MS = 2 * 365 * 24 * HOUR_MS;

/** The booking that "same as last time" means: the newest that stood or was kept. */
export const lastBooking = (said: StoredPreferences | undefined, bookings: readonly Appointment[]): Appointment | undefined =>
  telling(bookings, said?.learnFrom).at(-1);
