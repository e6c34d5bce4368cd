import { z } from 'zod';
import type { Business, Provider, Service } from '../src/domain/people/business.ts';
import { resolveWhen } from '../src/domain/language/when.ts';
import { windowsOfDate } from '../src/domain/scheduling/open-windows.ts';
import { localDateOf } from '../src/domain/time/wall.ts';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { placesOf } from './parts/appointment-view.ts';
import { hoursList } from './parts/hours-view.ts';
import { windowWords } from './parts/hours-words.ts';
import { pickNamed } from './parts/named.ts';
import { policyAnswer } from './parts/policy-answer.ts';
import { doing, lengthsWords, pricesWords, serviceList } from './parts/request.ts';
import type { Voice } from './parts/voice.ts';
import { sayDate, voiceFor } from './parts/voice.ts';
import { lengthWords, spoken } from './parts/words.ts';
import { visitPrice, WHOLE_VISIT } from './parts/visit-price.ts';
import type { Wording } from '../src/domain/wording/wording.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import { asInEnglish } from './parts/told.ts';

const TOPICS = ['services', 'prices', 'hours', 'location', 'policy', 'providers', 'contact', 'group', 'other'] as const;
const input = z.strictObject({
  topic: z
    .enum(TOPICS)
    .describe('What the question is about; "group" for several people at once, "other" for anything the rest does not cover.'),
  about: z
    .string()
    .nullable()
    .describe(
      'The service or provider asked about, several services for what they cost together ("visit" for all that is being booked now), the day of a question about hours, or the subject of an "other" question; null for all.',
    ),
});

/** Answers questions about the business from what it has written down, and from nothing else. */
export function businessInfoTool(): ReadTool<typeof input> {
  return {
    name: 'business_info',
    description:
      'Answers questions about the business: services, prices, opening hours, location, policy, people, contact. The only source of such facts; never answer them from elsewhere.',
    roles: ['customer', 'owner', 'provider'],
    effect: 'read',
    input,
    run: ({ topic, about }, context) => Promise.resolve(run(topic, about, context)),
  };
}

function run(topic: (typeof TOPICS)[number], about: string | null, context: ToolContext): ToolResult {
  const text = answerTo(topic, about, context);
  const english = asInEnglish(context);
  const answer = english === context ? text : answerTo(topic, about, english);
  const unknown = text.endsWith(askThem(context)) && context.principal.role === 'customer';
  const talk = { label: wordingOf(context.locale).say('info.talkToAPerson'), say: 'Talk to a person' };
  const view = { text, expects: 'anything', ...(unknown ? { offers: [talk] } : {}) } as const;
  return { ok: true, data: { topic, answer, ...(unknown ? { unknown: true } : {}) }, view };
}

function answerTo(topic: (typeof TOPICS)[number], about: string | null, context: ToolContext): string {
  const { business, now } = context;
  const { say } = wordingOf(context.locale);
  const named = { business: spoken(business.name) };
  const voice = voiceFor(business, context);
  const whole = about === WHOLE_VISIT ? visitPrice(about, context) : undefined;
  const service = about === null || whole !== undefined ? undefined : pickNamed(about, business.services).one;
  const together = whole ?? (about === null || service ? undefined : visitPrice(about, context));
  const provider = about === null ? undefined : pickNamed(about, business.providers).one;
  const today = localDateOf(now, business.timeZone);
  return {
    services: () =>
      together ??
      (service ? aboutService(service, business, context) : `${say('info.offers', named)}\n\n${serviceList(business, context)}`),
    prices: () =>
      together ??
      (service?.price.amountMinor === 0 && (service.lengths ?? []).length === 0
        ? say('info.free', { service: service.name, length: lengthsWords(service, voice) })
        : service
          ? say('info.costs', {
              service: service.name,
              price: pricesWords(service, voice),
              length: lengthsWords(service, voice),
            })
          : `${say('info.prices', named)}\n\n${serviceList(business, context)}`),
    hours: () => {
      const who = provider ? [provider] : business.providers;
      return hoursOfDay(about, who, context, voice) ?? hoursList(who, today, voice);
    },
    location: () =>
      locationsOf(
        business,
        service ?? business.services.find(({ name }) => name === context.draft.service),
        wordingOf(context.locale),
      ),
    policy: () => policyAnswer(about, context),
    providers: () =>
      provider
        ? aboutProvider(provider, business, wordingOf(context.locale))
        : peopleOf(service ? doing(business, service) : business.providers, service, say),
    contact: () => contactOf(business, wordingOf(context.locale)),
    group: () => severalPeople(service, say),
    other: () =>
      (about === 'confirmation' ? say('info.confirmation') : undefined) ??
      writtenAbout(about, business, service ?? business.services.find(({ name }) => name === context.draft.service)) ??
      [
        about === null || QUESTION.test(about) ? say('info.doNotKnow') : say('info.doNotKnowAbout', { said: spoken(about) }),
        askThem(context),
      ].join(' '),
  }[topic]();
}

/** A whole question is no subject that could be named again. */
const QUESTION =
  /^\W*(?:(?:and|so|but|ok|hi|hello|also|sorry)\W+)*(?:do|does|did|is|are|was|can|could|will|would|should|what|whats|how|why|who|whos|which|where|when|have|has|am|may)\b(?:[’']\p{L}+)?(?:\s+\S+){2,}/iu;

/** What somebody can do whose question has no answer here. */
function askThem({ business, principal, locale }: ToolContext): string {
  const words = wordingOf(locale);
  const pass = principal.role === 'customer' ? [words.say('info.passOn', { business: spoken(business.name) })] : [];
  return [...pass, contactOf(business, words)].join(' ');
}

function aboutService(service: Service, business: Business, context: ToolContext): string {
  const voice = voiceFor(business, context, service);
  const { say, anyOf } = wordingOf(voice.locale);
  return [
    say('info.service', {
      service: service.name,
      length: lengthsWords(service, voice),
      price: pricesWords(service, voice),
      providers: anyOf(doing(business, service).map(({ name }) => spoken(name))),
    }),
    service.description ? spokenNote(service.description) : '',
    service.minimumNoticeMinutes > 0 ? say('info.ahead', { length: lengthWords(service.minimumNoticeMinutes, voice) }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who is in on the one day that the question names; undefined when it names none. */
function hoursOfDay(
  about: string | null,
  who: readonly Provider[],
  { business, now, locale }: ToolContext,
  voice: Voice,
): string | undefined {
  const at = {
    now,
    timeZone: business.timeZone,
    weekStartsOn: business.weekStartsOn,
    locale: business.locale,
    countryCode: business.countryCode,
    language: locale,
  };
  const day = about === null ? undefined : resolveWhen(about, at).day;
  if (day?.from !== day?.to || day === undefined) return undefined;
  const windows = who.map((each) => ({ name: spoken(each.name), open: windowsOfDate(each, day.from) }));
  const inside = windows.filter(({ open }) => open.length > 0);
  const date = sayDate(day.from, voice);
  const { say, allOf } = wordingOf(voice.locale);
  const when = say('time.on', { date });
  if (inside.length === 0)
    return who.length === 1 ? say('refusal.notIn', { provider: windows[0]?.name ?? '', when }) : say('refusal.closed', { when });
  const hours = inside.map(({ name, open }) => say('info.nameHours', { provider: name, hours: windowWords(open, voice) }));
  return say('info.hoursOn', { date, hours: allOf(hours) });
}

/** Whether one booking can be for several people. */
function severalPeople(service: Service | undefined, say: Wording['say']): string {
  if (service?.seats !== undefined && service.seats > 1)
    return say('info.groupSession', { service: service.name, seats: service.seats });
  return say('info.oneByOne');
}

/** A business's own sentence: longer than a name, still without markup. */
const spokenNote = (text: string): string =>
  text
    .replace(/[*_`[\]<>~|\\#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function aboutProvider(provider: Provider, business: Business, { say, allOf }: Wording): string {
  const does = business.services.filter(({ providerIds }) => providerIds?.includes(provider.id) ?? true).map(({ name }) => name);
  const known = { provider: spoken(provider.name), services: allOf(does) };
  return provider.title
    ? say('info.titleDoes', { ...known, title: spoken(provider.title).toLowerCase() })
    : say('info.does', known);
}

function peopleOf(providers: readonly Provider[], service: Service | undefined, say: Wording['say']): string {
  const lines = providers.map(({ name, title }) => `- **${spoken(name)}**${title ? `, ${spoken(title).toLowerCase()}` : ''}`);
  const head = service ? say('info.doneBy', { service: service.name }) : say('info.bookWith');
  return `${head}\n\n${lines.join('\n')}`;
}

function locationsOf(business: Business, service: Service | undefined, words: Wording): string {
  const { say } = words;
  const places = service ? placesOf(business, service) : business.locations;
  const lines = (places.length > 0 ? places : business.locations).map(({ name, address, online }) =>
    online ? say('info.online', { place: spoken(name) }) : [spoken(name), address].filter(Boolean).join(', '),
  );
  return lines.length > 0
    ? say('info.findUs', { places: lines.reduce((first, second) => say('info.orElse', { first, second })) })
    : `${say('info.noAddress')} ${contactOf(business, words)}`;
}

/** What the business has written that speaks of it: whole sentences with one of the words. */
function writtenAbout(
  about: string | null,
  { about: own, policies }: Business,
  service: Service | undefined,
): string | undefined {
  const said = (about?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !ASKING.has(word))
    .map((word) => word.replace(/(?<=\p{L}{4})ing$|(?<=[^s])s$/u, ''));
  const subjects = about === null ? said : [...said, about];
  const words = subjects.flatMap((word) => [word, ...(ALSO_CALLED.find((group) => group.includes(word)) ?? [])]);
  const texts = [own, policies.note, service?.description];
  const sentences = texts.flatMap((text) => (text === undefined ? [] : spokenNote(text).split(/(?<=[.!?])\s+/)));
  const found = sentences.filter((sentence) =>
    words.some((word) => new RegExp(`(?<![\\p{L}])${word.replace(/[^\p{L} -]/gu, '.')}`, 'iu').test(sentence)),
  );
  return found.length > 0 && found.length <= MOST_SENTENCES ? found.join(' ') : undefined;
}
/** What people ask about, and how a business writes of it. */
const ALSO_CALLED: readonly (readonly string[])[] = [
  ['access', 'wheelchair', 'step-free', 'elevator', 'accessible', 'stairs', 'ramp', 'ground floor'],
  ['dog', 'pet', 'animals'],
  ['pay', 'card', 'cash', 'contactless'],
  ['confidentiality', 'confidential', 'private', 'privacy'],
  ['insurance', 'insured', 'ppo'],
  ['children', 'child', 'kids', 'family', 'families', 'toddler'],
  ['voucher', 'gift card'],
  ['discount', 'concession', 'loyalty'],
  ['language', 'speak'],
  ['what to bring', 'bring your', 'please bring'],
  ['park', 'car park'],
];
const MOST_SENTENCES = 2;
/** Words of the question, not of its subject. */
const ASKING = new Set(
  'have take here there your with does this that what when where which offer allow give accept near time please same come bring wife husband will would could should about'.split(
    ' ',
  ),
);

function contactOf({ name, phone, email }: Business, { say, anyOf }: Wording): string {
  const ways = [phone ? say('info.call', { phone }) : '', email ? say('info.write', { email }) : ''].filter(Boolean);
  const business = spoken(name);
  return ways.length > 0 ? say('info.reach', { business, ways: anyOf(ways) }) : say('info.noContact', { business });
}
