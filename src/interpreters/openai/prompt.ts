import type { Business, Service } from '../../domain/people/business.ts';
import type { Known } from '../../domain/people/preferences.ts';
import type { Role } from '../../domain/people/principal.ts';
import { formatMoney } from '../../domain/time/format.ts';
import type { Instant, LocalDate, ZoneId } from '../../domain/time/types.ts';
import { addDays, clockText, localDateOf, wallOf, weekdayOf } from '../../domain/time/wall.ts';
import { offsetAt } from '../../domain/time/zones.ts';
import type { Language } from '../../domain/wording/languages.ts';
import { languageOf } from '../../domain/wording/languages.ts';
import type { Draft, InterpretContext } from '../../ports/interpreter.ts';
import { promptVersion, renderPrompt } from '../../../prompts/index.ts';
import { asData, asList } from './data.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const DAYS_SHOWN = 14;
const SPEAKERS: Readonly<Record<Role, string>> = {
  customer: 'a customer',
  owner: 'the owner of the business',
  provider: 'one of the people who work there',
};
const said = (value: string | undefined): string => (value === undefined || value === '' ? '(nothing)' : asData(value));

/** The same words for everybody: the start of every request after the tools. */
export const policyText = (): string => renderPrompt('policy', {});

/** What a request is cached under: equal for all conversations of a business and role. */
export const cacheKey = ({ business, role }: InterpretContext): string => `${business._id}:${role}:${promptVersion()}`;

/** Documents are never changed in place, so a block stays true for as long as its business is the same one. */
const businessTexts = new WeakMap<Business, Map<Role, string>>();

/** The tenant block: changes only when the business does. */
export function businessText(business: Business, role: Role): string {
  const known = businessTexts.get(business) ?? new Map<Role, string>();
  const text = known.get(role) ?? tenantBlock(business, role);
  businessTexts.set(business, known.set(role, text));
  return text;
}

function tenantBlock(business: Business, role: Role): string {
  const about = [business.tagline, business.about].filter((text) => text !== undefined).join(' ');
  const hours = String(business.policies.cancellationMinutes / 60);
  return renderPrompt('business', {
    speaker: SPEAKERS[role],
    name: asData(business.name),
    kind: business.kind,
    about: `About: ${said(about)}`,
    timeZone: business.timeZone,
    locale: business.locale,
    currency: business.currency,
    reach: said([business.phone, business.email].filter((way) => way !== undefined).join(', ')),
    policy: asData(`free to move or cancel until ${hours} hours before the start. ${business.policies.note ?? ''}`),
    locations: asList(business.locations.map(({ name, address, online }) => named(name, address, online ? 'online' : undefined))),
    services: asList(business.services.map((service) => serviceLine(service, business))),
    providers: asList(business.providers.map(({ name, title, aliases }) => named(name, title, alsoCalled(aliases)))),
  });
}

/** What is true only now: clock, days, draft, open proposal, handles. It comes last, so that everything before it stays cached. */
export function volatileText(context: InterpretContext): string {
  const { business, draft, now, pressed, timeZone } = context;
  const there = timeZone === business.timeZone ? '' : ` For the business it is ${clock(now, business.timeZone)}.`;
  return renderPrompt('volatile', {
    now: `Now: ${clock(now, timeZone)}.${there}`,
    days: dayTable(now, timeZone),
    language: languageWords(context.locale),
    locale: context.locale,
    contact: contactWords(context),
    draft: said(draftWords(draft)),
    expects: said(context.expects),
    proposal: said(context.proposal),
    profile: said(profileWords(context)),
    earlier: asList((context.earlier ?? []).map(asData)),
    pressed: said(pressed && [pressed.handle, pressed.text].filter((part) => part !== undefined).join(': ')),
    handles: asList(context.handles.map(({ handle, label }) => asData(`${handle}: ${label}`))),
  });
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  hi: 'Hindi, in Devanagari',
  es: 'Spanish, with usted',
  fr: 'French, with vous',
  de: 'German, with Sie',
  pt: 'Portuguese',
};

/** The language of the conversation; in one of which we have no sentences the model follows the person. */
const languageWords = (locale: string): string => {
  const language = languageOf(locale);
  return language === 'en' && !/^en\b/i.test(locale) ? 'the language the person writes in' : LANGUAGE_NAMES[language];
};

/** @example clock(at, 'Asia/Kolkata') //=> 'Sunday 2026-11-22 15:30 Asia/Kolkata (UTC+05:30)' */
function clock(at: Instant, zone: ZoneId): string {
  const { date, minute } = wallOf(at, zone);
  const offset = offsetAt(zone, at);
  const sign = offset < 0 ? '-' : '+';
  return `${weekday(date)} ${date} ${clockText(minute)} ${zone} (UTC${sign}${clockText(Math.abs(offset))})`;
}

/** The last one made: the same for all conversations of a day. */
let lastDays: { readonly today: LocalDate; readonly text: string } | undefined;

function dayTable(now: Instant, zone: ZoneId): string {
  const today = localDateOf(now, zone);
  if (lastDays?.today !== today) lastDays = { today, text: daysFrom(today) };
  return lastDays.text;
}

function daysFrom(today: LocalDate): string {
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(today, index));
  const marks = [' (today)', ' (tomorrow)'];
  return `${days.map((date, index) => `${weekday(date).slice(0, 3)} ${date}${marks[index] ?? ''}`).join(', ')}.`;
}

const weekday = (date: Parameters<typeof weekdayOf>[0]): string => WEEKDAYS[weekdayOf(date) - 1] as string;

function draftWords(draft: Draft): string {
  const { goal, service, provider, anyProvider, day, time, slot, booking, also, party, durationMinutes, place, repeat } = draft;
  const range = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);
  const parts = [
    goal,
    service && `service ${[service, ...(also ?? [])].join(', then ')}`,
    party && `for ${party} people`,
    durationMinutes && `${durationMinutes} minutes`,
    place && `place: ${place}`,
    repeat &&
      `again every ${repeat.every}${repeat.count === undefined ? '' : `, ${repeat.count} times`}${repeat.until === undefined ? '' : `, until ${repeat.until}`}`,
    provider && `with ${provider}`,
    anyProvider && `with anyone${draft.notProviders ? ` but ${draft.notProviders.join(' and ')}` : ''}`,
    day && `on ${range(day.from, day.to)}`,
    time &&
      (time.exact ? `at ${clockText(time.from)}` : `between ${clockText(time.from)} and ${clockText(Math.min(time.to, 1440))}`),
    draft.notDays && `not on ${draft.notDays.join(', ')}`,
    slot && `chosen: ${slot}`,
    booking && `booking: ${booking}`,
    ...(draft.answers ?? []).map(({ question, value }) => `answered ${question}: ${value === '' ? '(skipped)' : value}`),
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}

/** Which contact details are there; never the number or the address itself, which no answer needs. */
function contactWords({ draft: { contact }, customerKnown }: InterpretContext): string {
  if (!contact) return customerKnown ? 'known' : 'not known yet';
  const name = contact.name === '' ? 'no name yet' : `name ${contact.name}`;
  return asData(`${name}, ${contact.phone ? 'phone given' : 'no phone'}, ${contact.email ? 'e-mail given' : 'no e-mail'}`);
}

/** What they usually want, each with where it is known from: facts, never to be read out of what was said. */
function profileWords({ profile }: InterpretContext): string {
  const { service, provider, time, language, last } = profile ?? {};
  const known = (label: string, one: Known<string> | undefined): string | undefined =>
    one && `${label} ${one.value} (${one.from === 'said' ? 'said so' : 'from bookings'})`;
  const clockOf = (minute: number): string => clockText(minute % 1440);
  const hours = time && {
    ...time,
    value:
      time.value.to - time.value.from === 1
        ? `at ${clockOf(time.value.from)}`
        : `between ${clockOf(time.value.from)} and ${clockOf(time.value.to)}`,
  };
  const parts = [
    known('usually', service),
    known('with', provider),
    known('begins', hours),
    known('speaks', language),
    last && `last time: ${last.service} with ${last.provider}, a ${WEEKDAYS[last.weekday - 1] ?? ''} at ${clockOf(last.minute)}`,
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}

function serviceLine(service: Service, business: Business): string {
  const { name, aliases, description, durationMinutes, price, providerIds } = service;
  const people = providerIds?.map((id) => business.providers.find((provider) => provider.id === id)?.name ?? '').filter(Boolean);
  const lengths = [{ durationMinutes, price }, ...(service.lengths ?? [])];
  const facts = lengths
    .map(
      (one) =>
        `${String(one.durationMinutes)} minutes, ${formatMoney(one.price.amountMinor, one.price.currency, business.locale)}`,
    )
    .join(' or ');
  const seats = service.seats === undefined ? undefined : `a group of up to ${service.seats}, priced a person`;
  return named(name, facts, seats, people && `by ${people.join(', ')}`, alsoCalled(aliases), description);
}

const alsoCalled = (aliases: readonly string[] | undefined): string | undefined =>
  aliases && aliases.length > 0 ? `also called ${aliases.join(', ')}` : undefined;
const named = (...parts: readonly (string | undefined)[]): string =>
  asData(parts.filter((part) => part !== undefined).join('; '));
