import { minutesSaid } from '../../../domain/language/minutes-said.ts';
import { call, calling, saying } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { read } from '../reading.ts';
import { spoken } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';

const setting = (provider: string | undefined, change: Readonly<Record<string, unknown>>): Outcome =>
  calling(call('settings', { change, provider: provider ?? null }));

const EVERYONE = /\b(?:every(?:one|body)|all of us|the whole (?:team|shop|salon|studio|business))\b/i;

/** Only staff have settings, and only the first look at a message asks for one. */
const mine = (turn: Turn): boolean => turn.has('settings') && turn.done.length === 0;

const URL_SAID = /\b(?:https?|webcals?):\/\/[^\s<>"']+/i;
const CALENDAR = /\b(?:calendars?|ics|ical)\b/i;
const CONNECT = /\b(?:connect|link|hook up|import|attach|use|add|sync|read)\b/i;
const DISCONNECT = /\b(?:disconnect|un-?link|detach|un-?sync|remove|delete|forget|stop (?:reading|syncing|using|importing))\b/i;
const STATUS =
  /\b(?:last|when)\b.*\b(?:read|synce?d|sync|update[ds]?|refreshed|checked|fetched|imported)\b|\b(?:is|are|which|what)\b.*\b(?:connected|synced|working|linked)\b|\b(?:calendar) (?:status|connection)\b/i;
const ASKS_LINK =
  /\b(?:calendar|ics|ical) (?:link|feed|subscription|address|url)\b|\bsubscribe\b.*\bcalendar\b|\b(?:sync|put|see|get|have)\b.*\bin my (?:google|apple|outlook|phone)\S* calendar\b/i;

/** "Connect my calendar https://…", "disconnect my Google calendar", "when was my calendar last read?" An address alone is one to connect. */
export const calendars: Handler = (turn, _clause, { contact }) => {
  if (!mine(turn)) return undefined;
  const url = URL_SAID.exec(turn.text)?.[0].replace(/[.,;!?)\]]+$/, '');
  const words = turn.text.replace(URL_SAID, ' ').trim();
  const whose = (): string | undefined => read(words, turn.context, contact).provider;
  if (url !== undefined) return setting(whose(), { setting: 'connect_calendar', url });
  if (!CALENDAR.test(words)) return undefined;
  if (STATUS.test(words)) return setting(whose(), { setting: 'calendar_status' });
  if (DISCONNECT.test(words)) return setting(whose(), { setting: 'disconnect_calendar' });
  if (ASKS_LINK.test(words)) return setting(whose(), { setting: 'calendar_link' });
  return CONNECT.test(words) && !/\d/.test(words)
    ? saying(spoken(turn.context).say('offline.calendarUrlWanted'), { expects: 'anything' })
    : undefined;
};

const HOLIDAYS = /\b(?:public|bank|national|federal|statutory|official|gazetted) holidays?\b/i;
const ASKS = /^\W*(?:are|do|is|will|when|which|what|does)\b/i;
const CLOSES = /\b(?:clos\w*|shut|off|take)\b/i;
const OPENS = /\b(?:open|work(?:ing)?|as (?:normal|usual)|available|ignore|like (?:any|every|other))\b/i;
const NOT_CLOSED = /(?:n[’']t|\b(?:not|never|no longer|dont|stop))\b.*\bclos\w*/i;
const NOT_OPEN = /(?:n[’']t|\b(?:not|never|no longer|dont))\b.*\b(?:open|work)/i;
const REGION = /\bholidays?\s+(?:of|in|for)\s+(?:the )?(\p{L}[\p{L} .-]+?)\s*[.!?]*$/iu;

/** "We close on public holidays", "stay open on bank holidays". */
export const holidays: Handler = (turn, _clause, { provider, text }) => {
  if (!mine(turn) || !HOLIDAYS.test(text)) return undefined;
  if (ASKS.test(text))
    return calling(call('agenda', { show: 'hours', provider: provider ?? null, when: null, delay_minutes: null }));
  const closed = NOT_CLOSED.test(text)
    ? false
    : NOT_OPEN.test(text)
      ? true
      : CLOSES.test(text)
        ? true
        : OPENS.test(text)
          ? false
          : undefined;
  if (closed === undefined)
    return saying(spoken(turn.context).say('offline.holidaysWanted'), {
      suggestions: [
        spoken(turn.context).button('offline.closeOnHolidays'),
        spoken(turn.context).button('offline.openOnHolidays'),
      ],
      expects: 'anything',
    });
  const whose = EVERYONE.test(text) ? 'everyone' : provider;
  return setting(whose, { setting: 'public_holidays', closed, region: closed ? (REGION.exec(text)?.[1] ?? null) : null });
};

const PLACE = "(?:the )?(?<NAME>\\p{L}[\\p{L}\\p{N}’'. -]*?)";
const BETWEEN = new RegExp(
  `\\bbetween ${PLACE.replace('NAME', 'from')} and ${PLACE.replace('NAME', 'to')}\\s*(?:[.,!?]|$|\\b(?:is|takes?|on|please)\\b)`,
  'iu',
);
const FROM_TO = new RegExp(
  `\\bfrom ${PLACE.replace('NAME', 'from')} to ${PLACE.replace('NAME', 'to')}\\s*(?:[.,!?]|$|\\b(?:is|takes?|on|please)\\b)`,
  'iu',
);
const TRAVELS = /\b(?:travel\w*|driv\w+|way|journey|commut\w+|need\w*|takes?|get|walk\w*|cycl\w+|trip)\b/i;

/** "I need 30 minutes between Andheri and Bandra". */
export const travelTime: Handler = (turn, _clause, { provider, text }) => {
  if (!mine(turn) || !TRAVELS.test(text)) return undefined;
  const minutes = minutesSaid(text) ?? (/\bno (?:travel|time)\b/i.test(text) ? 0 : undefined);
  const found = (BETWEEN.exec(text) ?? (/\btravel|driv|journey|commut|way\b/i.test(text) ? FROM_TO.exec(text) : null))?.groups;
  const { from, to } = found ?? {};
  if (minutes === undefined || from === undefined || to === undefined) return undefined;
  return setting(provider, { setting: 'travel_time', from, to, minutes });
};

const SEATS =
  /\b(?:make|set|change|increase|raise|reduce|lower|limit|cap|allow|put)\s+(?:the\s+)?(?<service>\p{L}.*?)\s*(?:class(?:es)?\s*|sessions?\s*|size\s*|seats\s*|capacity\s*)*(?:to|for|at|with|takes?|=|of)?\s*(?<seats>\d{1,4})\s*(?:seats?|people|places|spots|persons?|participants|students|heads|max)\b|\b(?<service2>\p{L}[\p{L} ]*?)\s+(?:now )?(?:takes?|has|holds|fits|should (?:take|have))\s+(?:up to )?(?<seats2>\d{1,4})\s*(?:seats?|people|places|spots|students|participants)\b|\b(?:class size|size|capacity|seats)\s+(?:of|in|for)\s+(?:the\s+)?(?<service3>\p{L}.*?)\s+(?:to|is|=)\s*(?<seats3>\d{1,4})\b/iu;

/** "Make yoga 12 seats", "group algebra takes 8 students". */
export const classSize: Handler = (turn, _clause, { service, text }) => {
  const found = mine(turn) ? SEATS.exec(text)?.groups : undefined;
  if (!found) return undefined;
  const said = found['service'] ?? found['service2'] ?? found['service3'] ?? '';
  const seats = Number(found['seats'] ?? found['seats2'] ?? found['seats3']);
  return setting(undefined, { setting: 'class_size', service: service ?? said, seats });
};

const ZONE = /\btime ?zone\b/i;
const NEW_ZONE = /\b(?:to|is|in|as)\s+(?:now\s+)?(\p{L}[\p{L}_]+(?:\/\p{L}[\p{L}_/]+)?(?: \p{Lu}\p{L}+)?)\s*(?:now)?[.!]?\s*$/iu;

/** "Set Maya’s time zone to Lisbon", "my time zone is Europe/Lisbon now". */
export const timeZone: Handler = (turn, _clause, { provider }) => {
  if (!mine(turn) || !ZONE.test(turn.text)) return undefined;
  const zone = NEW_ZONE.exec(turn.text)?.[1];
  return zone === undefined ? undefined : setting(provider, { setting: 'time_zone', zone });
};
