import type { ZoneId } from '../time/types.ts';
import { isZone } from '../time/zones.ts';
import type { Span } from './types.ts';

/** On whose clock a time was said: a zone, or the speaker's own, or the business's. */
export type SaidZone = { readonly zone: ZoneId | 'mine' | 'yours'; readonly span: Span };

const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'] as const;
/** What people call clocks, beside the cities of the zone database. */
const NAMES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  uk: 'Europe/London',
  british: 'Europe/London',
  german: 'Europe/Berlin',
  french: 'Europe/Paris',
  spanish: 'Europe/Madrid',
  indian: 'Asia/Kolkata',
  india: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  california: 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  boston: 'America/New_York',
  ny: 'America/New_York',
  nyc: 'America/New_York',
  la: 'America/Los_Angeles',
};
const SHORT: Readonly<Record<string, string>> = {
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  gmt: 'UTC',
  utc: 'UTC',
  bst: 'Europe/London',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  ist: 'Asia/Kolkata',
};
/** Cities of the database whose names are something else here. */
const NO_CITY = new Set(['easter', 'christmas', 'rest', 'noon', 'lunch']);

const NAMED = /(?<![\p{L}])((?:[\p{L}]+[ -]){0,2}?[\p{L}]+) time(?: ?zone)?(?![\p{L}])/giu;
const ABBREVIATED = new RegExp(
  String.raw`(?<=\d ?|\d ?[ap]\.?m\.? ?|o'?clock |noon |midnight )(${Object.keys(SHORT).join('|')})(?![\p{L}])`,
  'iu',
);

function cityZone(name: string): ZoneId | undefined {
  if (NO_CITY.has(name)) return undefined;
  const known = NAMES[name];
  if (known !== undefined && isZone(known)) return known;
  const city = name.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()).replace(/[ -]/g, '_');
  return REGIONS.map((region) => `${region}/${city}`).find(isZone);
}

const FROM =
  /(?<![\p{L}])(?:i[’']?m|i am|we[’']?re|we are|i live|we live|based|calling|here)(?: \p{L}+)? (?:in|from) (?:the )?((?:\p{L}+[ -]){0,2}\p{L}+)/giu;

/** Where the speaker is: "3pm my time, I'm in New York". */
function whereFrom(text: string): { readonly zone: ZoneId; readonly span: Span } | undefined {
  for (const match of text.matchAll(FROM)) {
    const words = (match[1] ?? '').toLowerCase().split(/[ -]/);
    for (let many = words.length; many > 0; many--) {
      const name = words.slice(0, many).join(' ');
      const zone = cityZone(name);
      if (zone === undefined) continue;
      const start = match.index;
      return { zone, span: { start, end: start + match[0].length - words.slice(many).join(' ').length } };
    }
  }
  return undefined;
}

/**
 * The clock that a text names with a time: "3pm New York time", "10:00 CET", "5 my time". Undefined when it names none.
 * @example readSaidZone('tomorrow 3pm new york time')?.zone //=> 'America/New_York'
 */
export function readSaidZone(text: string): SaidZone | undefined {
  for (const match of text.matchAll(NAMED)) {
    const words = (match[1] ?? '').toLowerCase().split(/[ -]/);
    const end = match.index + match[0].length;
    for (let from = 0; from < words.length; from++) {
      const name = words.slice(from).join(' ');
      const zone = name === 'my' || name === 'local' ? 'mine' : name === 'your' ? 'yours' : cityZone(name);
      if (zone === undefined) continue;
      const own = { start: match.index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0), end };
      const home = zone === 'mine' ? whereFrom(text) : undefined;
      if (home)
        return { zone: home.zone, span: { start: Math.min(own.start, home.span.start), end: Math.max(end, home.span.end) } };
      return { zone, span: { start: match.index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0), end } };
    }
  }
  const short = ABBREVIATED.exec(text);
  const zone = SHORT[(short?.[1] ?? '').toLowerCase()];
  return short && zone !== undefined && isZone(zone)
    ? { zone, span: { start: short.index, end: short.index + short[0].length } }
    : undefined;
}
