/**
 * A small model made of rules, for whole conversations over the fake OpenAI server: it reads only what a model is sent (business block, volatile block,
 * history, results) and answers with the calls of the booking story. It decides nothing that tools decide.
 */
import type { ChatRequest } from './openai-validation.ts';
import type { Brain } from './openai-server.ts';
import { calls, says } from './openai-wire.ts';
import type { Step } from './openai-wire.ts';

type Result = { readonly name: string; readonly value: Readonly<Record<string, unknown>> };

/** What the rules look at, read from one request. */
type View = {
  readonly said: string;
  readonly services: readonly (readonly string[])[];
  readonly people: readonly (readonly string[])[];
  readonly moving: boolean;
  readonly handles: readonly string[];
  /** Calls of this turn and their results, oldest first. */
  readonly results: readonly Result[];
};

const WHEN_WORDS =
  /\b(?:(?:next|this|the|in|at|on|around|before|after|half|quarter|past|to)\s+)*(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|noon|week|weekend|half past \w+|\d{1,2}(?::\d{2})?\s*(?:am|pm)|\d{1,2}:\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/gi;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const PHONE = /\+?\d[\d\s-]{7,}\d/;

/** The rules. Give it to `server.think(bookingBrain)`. */
export const bookingBrain: Brain = (request) => {
  const view = viewOf(request);
  const last = view.results.at(-1);
  return last ? afterResult(last, view) : firstStep(view);
};

function firstStep(view: View): Step {
  const { said, handles } = view;
  const chosen = /^\[chose (slot \d+)/.exec(said)?.[1] ?? ordinalSlot(said);
  if (chosen !== undefined && handles.includes(chosen)) return choose(chosen, view);
  if (EMAIL.test(said) || PHONE.test(said)) return calls({ name: 'note_contact', arguments: contactOf(said) });
  if (/\bcancel\b/i.test(said)) return calls(handles.includes('booking B1') ? cancelFirst : listBookings);
  if (/\b(move|reschedule)\b/i.test(said))
    return handles.includes('booking B1') ? searchTo(view, 'booking B1') : calls(listBookings);
  if (/\bwhat have i booked\b|\bmy bookings?\b/i.test(said)) return calls(listBookings);
  const wish = wishOf(view);
  if (wish.service ?? wish.provider ?? wish.when) return calls({ name: 'find_slots', arguments: wish });
  if (/\b(open|price|cost|where)\b/i.test(said))
    return calls({ name: 'business_info', arguments: { topic: /open/i.test(said) ? 'hours' : 'prices', about: null } });
  return says('Gladly. What would you like to book, and when?');
}

function afterResult({ name, value }: Result, view: View): Step {
  const data = (value['data'] ?? {}) as Record<string, unknown>;
  if (value['ok'] !== true)
    return says(value['code'] === 'NEEDS_CONTACT' ? 'May I have your name and a phone number or e-mail?' : 'Let me know.');
  if ('proposed' in value) return says('Everything is ready for your yes.');
  switch (name) {
    case 'find_slots':
      if (data['missing'] !== undefined) return says('Which service would you like?');
      if (typeof data['exact'] === 'string') return choose(data['exact'], view);
      return says('Here is what is free. Which one suits you?');
    case 'note_contact':
      return calls({ name: 'book_appointment', arguments: { slot: null } });
    case 'list_bookings':
      if (((data['bookings'] ?? []) as unknown[]).length === 0) return says('There are no upcoming bookings.');
      if (/\bcancel\b/i.test(view.said)) return calls(cancelFirst);
      if (/\b(move|reschedule)\b/i.test(view.said)) return searchTo(view, 'booking B1');
      return says('These are your bookings.');
    default:
      return says('Anything else?');
  }
}

const listBookings = { name: 'list_bookings', arguments: {} };
const cancelFirst = { name: 'cancel_appointment', arguments: { booking: 'booking B1' } };
const searchTo = (view: View, booking: string): Step =>
  calls({ name: 'find_slots', arguments: { ...wishOf(view), service: null, provider: null, booking } });
const choose = (slot: string, { moving }: View): Step =>
  moving
    ? calls({ name: 'reschedule_appointment', arguments: { booking: null, slot } })
    : calls({ name: 'book_appointment', arguments: { slot } });

/** The find_slots arguments for what is said now; null where nothing is. */
function wishOf({ said, services, people }: View): {
  service: string | null;
  provider: string | null;
  when: object | null;
  booking: null;
} {
  const named = (list: readonly (readonly string[])[]): string | undefined =>
    list.find((names) => names.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(said)))?.[0];
  const provider = /\b(anyone|anybody)\b/i.test(said) ? 'anyone' : named(people);
  const phrase = said.match(WHEN_WORDS);
  const text = phrase ? phrase.map((part) => part.trim()).join(' ') : null;
  return {
    service: named(services) ?? null,
    provider: provider ?? null,
    when: text === null ? null : { text, date: null, time: null },
    booking: null,
  };
}

function contactOf(said: string): { name: string | null; phone: string | null; email: string | null } {
  const email = EMAIL.exec(said)?.[0] ?? null;
  const phone = PHONE.exec(said.replace(EMAIL, ''))?.[0] ?? null;
  const name = /\b(?:i am|i'm|my name is|it's)\s+([\p{L}' -]+)/iu.exec(said)?.[1] ?? /^([\p{L}' -]+),/u.exec(said)?.[1];
  return { name: name?.split(/\s+and\s+/)[0]?.trim() ?? null, phone, email };
}

function ordinalSlot(said: string): string | undefined {
  const place = ORDINALS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(said));
  return place < 0 ? undefined : `slot ${String(place + 1)}`;
}

function viewOf({ messages }: ChatRequest): View {
  const content = (text: unknown): string => (typeof text === 'string' ? text : '');
  const system = messages
    .filter(({ role }) => role === 'system' || role === 'developer')
    .map((message) => content(message.content));
  const business = system.find((text) => text.startsWith('# The business')) ?? '';
  const volatile = system.find((text) => text.startsWith('# Now')) ?? '';
  const user = messages.findLastIndex(({ role }) => role === 'user');
  const turn = messages.slice(user + 1);
  const names = new Map(turn.flatMap((message) => message.tool_calls ?? []).map((call) => [call.id, call.function.name]));
  return {
    said: content(messages[user]?.content),
    services: namesIn(section(business, 'Services:')),
    people: namesIn(section(business, 'People:')),
    moving: /^Asked for: move\b/m.test(volatile),
    handles: section(volatile, 'Handles you may cite:').map((line) => line.split(':')[0] ?? ''),
    results: turn.flatMap((message) =>
      message.role === 'tool'
        ? [{ name: names.get(message.tool_call_id ?? '') ?? '', value: JSON.parse(content(message.content)) as Result['value'] }]
        : [],
    ),
  };
}

/** The list items under a heading of a block. */
function section(block: string, heading: string): string[] {
  const lines = block.split('\n');
  const start = lines.indexOf(heading) + 1;
  const length = lines.slice(start).findIndex((line) => !line.startsWith('- '));
  return start === 0 ? [] : lines.slice(start, length < 0 ? undefined : start + length).map((line) => line.slice(2));
}

/** Of "Haircut; 45 minutes; also called trim, cut": Haircut, trim, cut. */
const namesIn = (lines: readonly string[]): string[][] =>
  lines.map((line) => {
    const [name = '', ...facts] = line.split('; ');
    const aliases = facts.find((fact) => fact.startsWith('also called '))?.slice('also called '.length);
    return [name, ...(aliases ? aliases.split(', ') : [])];
  });
