import type { Known, PreferredTime } from '../../../src/domain/people/preferences.ts';
import type { Wording } from '../../../src/domain/wording/wording.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';
import type { ToolContext } from '../../contract.ts';
import { sayMinute, voiceFor } from '../voice.ts';
import type { Voice } from '../voice.ts';

/** How to speak to somebody about themselves. */
export type Speech = Pick<Wording, 'say' | 'allOf'> & { readonly voice: Voice };

type Person = Pick<ToolContext, 'business' | 'timeZone' | 'locale'>;

export function speechFor({ business, timeZone, locale }: Person): Speech {
  const voice = voiceFor(business, { timeZone, locale });
  const { say, allOf } = wordingOf(locale);
  return { say, allOf, voice };
}

/** For what is compared, whatever language the person changes to in between. */
export const plainSpeech = (person: Person): Speech => speechFor({ ...person, locale: 'en-GB' });

/** @example sourced({ value: 'Maya', from: 'bookings' }, 'Maya', speech) //=> 'Maya (from your bookings)' */
export const sourced = ({ from }: Pick<Known<unknown>, 'from'>, value: string, { say }: Speech): string =>
  from === 'said' ? say('details.youToldMe', { value }) : say('details.fromBookings', { value });

/** @example timeWords({ from: 360, to: 720 }, speech) //=> 'mornings' */
export function timeWords({ from, to }: PreferredTime, { say, voice }: Speech): string {
  const at = (minute: number): string => sayMinute(minute, voice);
  if (to - from === 1) return say('details.atTime', { time: at(from) });
  if (to === 720 && from <= 480) return say('details.mornings');
  if (from === 720 && to === 1020) return say('details.afternoons');
  if (from >= 1020 && from <= 1080 && to >= 1260) return say('details.evenings');
  if (to >= 1440) return say('details.afterTime', { time: at(from) });
  return from === 0 ? say('details.beforeTime', { time: at(to) }) : say('details.betweenTimes', { from: at(from), to: at(to) });
}
