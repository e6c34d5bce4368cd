import { readActs } from '../../domain/language/acts.ts';
import type { Acts } from '../../domain/language/acts.ts';
import { readLatest } from '../../domain/language/latest.ts';
import { readContact } from '../../domain/language/contact.ts';
import type { ContactReading } from '../../domain/language/contact.ts';
import { isLittleWord } from '../../domain/language/detect-language.ts';
import { languageOf } from '../../domain/wording/languages.ts';
import { readBookedFor } from '../../domain/language/booked-for.ts';
import { readIntentsAs } from '../../domain/language/role-intents.ts';
import {
  blank,
  mentionsIn,
  nameMeant,
  overlap,
  withoutContact,
  withoutName,
  withoutPronouns,
} from '../../domain/language/mentions.ts';
import type { NameCandidate, NameMatch } from '../../domain/language/names.ts';
import { readSaidZone } from '../../domain/language/said-zone.ts';
import type { Span, WhenReading } from '../../domain/language/types.ts';
import { resolveWhen } from '../../domain/language/when.ts';
import type { Business } from '../../domain/people/business.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';
import { openingSpan, slotZone } from './clocks.ts';

/** What a stretch of words says, whatever it is about. */
export type Reading = {
  readonly text: string;
  readonly acts: Acts;
  readonly contact: ContactReading;
  /** As the tools take it: the business's own name where it is clear, else the person's words. */
  readonly service?: string;
  /** Likewise; "anyone", or the person's words when somebody is excluded. */
  readonly provider?: string;
  readonly when: WhenReading;
  /** The words about when; undefined when nothing was said about it. */
  readonly phrase?: string;
};

const PERSON = /\b(?:with|see|by)\s+((?:dr|doctor|mr|mrs|ms|prof)\b\.?\s+\p{L}{2,}|\p{Lu}\p{Ll}{2,})/u;
const NO_PERSON =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|the|you|your|my|any\w*|some\w*|who\w*)$/i;

/** Anybody but who was asked for so far. */
const SOMEBODY_ELSE =
  /\b(?:some ?(?:one|body) else|(?:an)?other (?:person|stylist|dentist|doctor|therapist|tutor|consultant|barber|hairdresser)|(?:a )?different (?:person|stylist|dentist|doctor|therapist|tutor|consultant|barber|hairdresser))\b/i;

/** "With Dr Okafor", whom nobody knows here: the tool says so and names the others. */
function unknownPerson(text: string, services: readonly NameMatch[]): string | undefined {
  const found = PERSON.exec(text);
  const name = found?.[1];
  if (!found || name === undefined || NO_PERSON.test(name)) return undefined;
  const span = { start: found.index, end: found.index + found[0].length };
  return services.some((match) => overlap(match.span, span)) ? undefined : name;
}

/** Where the word stands as a word ("1" is not in "12"), from a place on; else wherever it stands. */
function wordAt(text: string, word: string, from: number): number {
  const inside = (at: number): boolean =>
    /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ');
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) if (!inside(at)) return at;
  return text.indexOf(word);
}

/** The stretch from the first to the last word about when, unexplained numbers included. `beside`: what else says when. */
function phraseOf(text: string, { spans, unexplained }: WhenReading, beside: readonly Span[]): string | undefined {
  const lower = text.toLowerCase();
  let after = 0;
  const stray = unexplained.flatMap((word): Span[] => {
    const start = wordAt(lower, word.toLowerCase(), after);
    if (start < 0) return [];
    after = start + word.length;
    return [{ start, end: after }];
  });
  const all = [...spans, ...stray, ...beside];
  if (all.length === 0) return undefined;
  const phrase = text.slice(Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end)));
  return phrase.replace(/\s+/g, ' ').trim();
}

const essence = ({ day, time, earliest, certain, excludedDays }: WhenReading): string =>
  JSON.stringify([day, time, earliest, certain, excludedDays]);

/** The phrase, if it says alone what the whole says ("not Wednesday" is not "Wednesday"); else the whole. */
function faithful(
  phrase: string | undefined,
  whole: string,
  meant: WhenReading,
  when: (words: string) => WhenReading,
): string | undefined {
  if (phrase === undefined || essence(when(phrase)) === essence(meant)) return phrase;
  return whole.replace(/\s+/g, ' ').trim();
}

const saysWhen = ({ day, time, earliest, candidates, unexplained, excludedDays }: WhenReading): boolean =>
  day !== undefined ||
  time !== undefined ||
  earliest === true ||
  candidates.length > 0 ||
  unexplained.length > 0 ||
  (excludedDays ?? []).length > 0;

const NO_DAY = /^(\s*(?:no|nope|nah))(?= (?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|tmrw|the |on |next |this )\w*)/i;

/** "No monday", said of something on offer, is a correction whose comma was left out: nothing on offer is on a Monday that it could refuse. */
function withComma(text: string, { draft: { day }, expects, timeZone, now }: InterpretContext): string {
  const waits = expects === 'slot' || expects === 'date' || expects === 'time' || expects === 'confirmation';
  if (!waits || !NO_DAY.test(text)) return text;
  const said = resolveWhen(text.replace(NO_DAY, ''), { now, timeZone }).day;
  const refuses = day !== undefined && said !== undefined && said.from >= day.from && said.to <= day.to && day.from !== day.to;
  return refuses ? text : text.replace(NO_DAY, '$1,');
}

const COUNT = /(?<!\b(?:at|around|about|by|before|after|until|till|from) )\b(?:two|three|four|five)\s+(?:x\s+)?$/i;

/** "Two haircuts": how many is no hour. */
function counted(text: string, { span, ...match }: NameMatch): NameMatch {
  const plural = /s$/i.test(text.slice(span.start, span.end)) ? 's' : '';
  const before = COUNT.exec(text.slice(0, span.start)) ?? (plural ? DIGIT_COUNT.exec(text.slice(0, span.start)) : null);
  return { ...match, span: before ? { start: before.index, end: span.end } : span };
}
const DIGIT_COUNT = /(?<!\b(?:at|around|about|by|before|after|until|till|from) )\b[2-5]\s*(?:x\s*)?$/i;

/** "In grade 10", "aged 7", "he is in 7th": no hour and no day. Blanks stand in for the words, so that every position still fits. */
const withoutGrades = (text: string): string => text.replace(GRADES, (found) => ' '.repeat(found.length));
const GRADES =
  /\b(?:grade|year|aged?|standard|std|form|class)\s+\d{1,2}\b(?!\s*(?:[:.]\d|am|pm|o[’']?clock))|\b(?:he|she|they|son|daughter|kid|child|boy|girl)(?:[’']?s| is| are|[’']re)? (?:now |just )?in (?:the )?\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:st|nd|rd|th) (?:grade|class|standard|std|year)\b/gi;

/** "In December, 8 people": how many come is no day. Blanks stand in for the words. */
const withoutPeople = (text: string): string =>
  text.replace(
    /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:people|persons|adults|kids|children|guests|pax|of us)\b/gi,
    (found) => ' '.repeat(found.length),
  );

/** "Pettt with 3 ts" is spelled, and no hour. */
const withoutSpelling = (text: string): string => text.replace(SPELLING, (found) => ' '.repeat(found.length));
const SPELLING =
  /\b(?:with|w\/) (?:an?|one|two|three|double|\d) (?!am\b|pm\b|p\b|ok\b)(?:double )?\p{L}(?:[’']?s)?(?![\p{L}\d])/giu;

/** A service so clearly named that its words name no person. */
const CLEAR_SCORE = 0.95;

/** Reads a clause or a whole message. `contact`: what the whole message says about how to reach the person. */
export function read(text: string, context: InterpretContext, contact: ContactReading): Reading {
  const { business } = context;
  const acts = readActs(text);
  const open = withoutSpelling(withoutGrades(withComma(withoutName(withoutContact(text, contact), contact), context)));
  const when = (words: string): WhenReading =>
    resolveWhen(words, {
      now: context.now,
      timeZone: slotZone(context),
      weekStartsOn: business.weekStartsOn,
      locale: business.locale,
      countryCode: business.countryCode,
      language: context.locale,
      ...openingSpan(context),
    });
  const services = mentionsIn(open, business.services);
  const withoutServices = services
    .filter(({ score }) => score >= CLEAR_SCORE)
    .reduce((rest, { span }) => blank(rest, span), open);
  const providers = mentionsIn(withoutServices, business.providers, true).filter(
    ({ span, score }) => !services.some((other) => overlap(other.span, span) && other.score >= score),
  );
  const bare = withoutPronouns(
    [...services.map((match) => counted(open, match)), ...providers].reduce((rest, { span }) => blank(rest, span), open),
  );
  const reading = when(withoutPeople(bare));
  const service = nameMeant(open, services, business.services);
  const excluded = providers.some(({ negated }) => negated === true);
  const { provider: before } = context.draft;
  const other = before !== undefined && SOMEBODY_ELSE.test(open) ? `not ${before}` : undefined;
  const named = nameMeant(open, providers, business.providers);
  // "Anyone but Theo" takes back whom it should not be with before.
  const someone = !acts.anyone ? named : excluded ? named?.replace(/^not\b/i, 'anyone but') : 'anyone';
  const provider = other ?? someone ?? unknownPerson(open, services);
  const zone = reading.time === undefined ? undefined : readSaidZone(bare)?.span;
  const latest = readLatest(open);
  const beside = [zone, latest].filter((span) => span !== undefined);
  const phrase = saysWhen(reading) || latest ? faithful(phraseOf(bare, reading, beside), bare, reading, when) : undefined;
  return {
    text,
    acts,
    contact,
    when: reading,
    ...(service ? { service } : {}),
    ...(provider ? { provider } : {}),
    ...(phrase ? { phrase } : {}),
  };
}

/** Digits that may be meant as a phone number; no clock, no short number. */
export const PHONE_LIKE = /\+?\(?\d[\d\s().\-/]{2,}\d(?!\s*[:ap\d])/i;

/** Names of services and people of the business: never a customer's. */
export const namesOf = ({ services, providers }: Business): Names => ({
  services: spellingsOf(services),
  providers: spellingsOf(providers),
});
type Names = { readonly services: readonly string[]; readonly providers: readonly string[] };
const spellingsOf = (list: readonly NameCandidate[]): readonly string[] =>
  list.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);

/** Names, phone numbers and addresses in a whole message. Where a number was asked for, digits that are none are a mistake in one, not a time. */
export function readContactOf(text: string, context: InterpretContext): ContactReading {
  const { business, expects } = context;
  const asked = expects === 'name' || expects === 'contact';
  const names = namesOf(business);
  const notNames = [...names.services, ...names.providers];
  const read = readContact(text, { countryCode: business.countryCode, expectName: asked, notNames });
  const { phone, email, problems } = read;
  const name = nameIn(read, text, context) ?? (booksForOthers(text, context) ? readBookedFor(text, names) : undefined);
  const wrong = asked && (phone ?? email) === undefined && PHONE_LIKE.test(text) && (name !== undefined || !/\p{L}/u.test(text));
  const { name: _name, ...others } = read;
  const found = name === undefined ? others : { ...others, name };
  return wrong && !problems.includes('phone') ? { ...found, problems: [...problems, 'phone'] } : found;
}

/** In another language than English its little words are no name: "prefiero el viernes". */
function nameIn({ name, phone, email }: ContactReading, text: string, { locale, role }: InterpretContext): string | undefined {
  const language = languageOf(locale);
  if (name === undefined || language === 'en' || (phone ?? email) !== undefined) return name;
  const little = name.split(/\s+/).filter((word) => isLittleWord(word, language));
  const isName = /^\p{Lu}/u.test(text.trim()) && little.length * 2 < name.split(/\s+/).length;
  return little.length === 0 || isName ? (readIntentsAs(text, role).length > 0 ? undefined : name) : undefined;
}

/** Staff who book mean a customer's name, not their own. */
export const booksForOthers = (text: string, { role, draft }: InterpretContext): boolean =>
  role !== 'customer' && (draft.goal === 'book' || readIntentsAs(text, role).some(({ name }) => name === 'book'));
