import type { LocalDate, MinuteOfDay } from '../../domain/time/types.ts';
import { daysBetween, weekdayOf } from '../../domain/time/wall.ts';
import type { Random } from '../random.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

const ordinal = (day: number): string => {
  const teen = day % 100 >= 11 && day % 100 <= 13;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
};

export const dayName = (weekday: number): string => DAYS[weekday - 1] ?? '';

/** Ways to name one date that mean no other date on the day they are said; `on` has its preposition, `bare` none. */
export function dateWords(date: LocalDate, today: LocalDate, american: boolean): readonly { bare: string; on: string }[] {
  const ahead = daysBetween(today, date);
  const day = Number(date.slice(8));
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  const weekday = dayName(weekdayOf(date));
  const on = (bare: string): { bare: string; on: string } => ({ bare, on: `on ${bare}` });
  const plain = american
    ? [`${month} ${day}`, `${weekday} ${month} ${day}`, `${month.slice(0, 3)} ${ordinal(day)}`]
    : [`${day} ${month}`, `the ${ordinal(day)} of ${month}`, `${weekday} ${day} ${month}`, `${day} ${month.slice(0, 3)}`];
  const alone = (bare: string): { bare: string; on: string } => ({ bare, on: bare });
  if (ahead === 0) return [alone('today')];
  if (ahead === 1) return [alone('tomorrow'), alone('tomorrow'), on(weekday), ...plain.map(on)];
  if (ahead === 2) return [alone('the day after tomorrow'), on(weekday), ...plain.map(on)];
  return ahead < 7 ? [on(weekday), on(weekday), ...plain.map(on)] : plain.map(on);
}

/** Ways to say one wall time; only where the half of the day is clear from it. */
export function timeWords(minute: MinuteOfDay, random: Random): readonly string[] {
  const hour = Math.floor(minute / 60);
  const rest = minute % 60;
  const twelve = ((hour + 11) % 12) + 1;
  const half = hour < 12 ? 'am' : 'pm';
  const part = hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : 'in the evening';
  const two = String(rest).padStart(2, '0');
  const plain = `${String(hour).padStart(2, '0')}:${two}`;
  if (rest === 0)
    return [
      `${twelve}${half}`,
      `${twelve} ${half}`,
      plain,
      `${twelve} o'clock ${part}`,
      `${twelve} ${part}`,
      `${twelve}:00 ${half}`,
    ];
  const worded =
    rest === 30
      ? [`half past ${twelve} ${part}`]
      : rest === 15
        ? [`quarter past ${twelve} ${part}`]
        : rest === 45
          ? [`quarter to ${(twelve % 12) + 1} ${hour === 11 ? 'in the morning' : part}`]
          : [];
  return random.shuffled([`${twelve}:${two}${half}`, `${twelve}:${two} ${half}`, plain, `${twelve}.${two}${half}`, ...worded]);
}

/** Ways to say that a start may lie between two wall times. */
export function windowWords(from: MinuteOfDay, to: MinuteOfDay): readonly string[] {
  const hour = (minute: number): string => {
    const twelve = ((Math.floor(minute / 60) + 11) % 12) + 1;
    const rest = minute % 60 === 0 ? '' : `:${String(minute % 60).padStart(2, '0')}`;
    return `${twelve}${rest}${minute < 720 ? 'am' : 'pm'}`;
  };
  const between = [`between ${hour(from)} and ${hour(to)}`];
  if (from === 720 && to >= 1020 && to < 1080) return ['in the afternoon', ...between];
  if (from <= 540 && to === 720) return ['in the morning', ...between, `before ${hour(to)}`];
  if (from >= 1020 && to >= 1200) return ['in the evening', `after ${hour(from)}`];
  if (to >= 1200) return [`after ${hour(from)}`];
  return between;
}
