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
import { lengthWords, listWords, spoken } from './parts/words.ts';

const TOPICS = ['services', 'prices', 'hours', 'location', 'policy', 'providers', 'contact', 'group', 'other'] as const;
const input = z.strictObject({
  topic: z
    .enum(TOPICS)
    .describe('What the question is about; "group" for several people at once, "other" for anything the rest does not cover.'),
  about: z
    .string()
    .nullable()
    .describe(
      'The service or provider asked about, the day of a question about hours, or the subject of an "other" question; null for all.',
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
  const { business, now } = context;
  const voice = voiceFor(business, context);
  const service = about === null ? undefined : pickNamed(about, business.services).one;
  const provider = about === null ? undefined : pickNamed(about, business.providers).one;
  const today = localDateOf(now, business.timeZone);
  const answer = {
    services: () =>
      service
        ? aboutService(service, business, context)
        : `${spoken(business.name)} offers:\n\n${serviceList(business, context)}`,
    prices: () =>
      service
        ? `${service.name} costs ${pricesWords(service, voice)} (${lengthsWords(service)}).`
        : `Prices at ${spoken(business.name)}:\n\n${serviceList(business, context)}`,
    hours: () => {
      const who = provider ? [provider] : business.providers;
      return hoursOfDay(about, who, context, voice) ?? hoursList(who, today, voice);
    },
    location: () => locationsOf(business, service ?? business.services.find(({ name }) => name === context.draft.service)),
    policy: () => policyAnswer(about, context),
    providers: () =>
      provider ? aboutProvider(provider, business) : peopleOf(service ? doing(business, service) : business.providers, service),
    contact: () => contactOf(business),
    group: () => severalPeople(service),
    other: () =>
      writtenAbout(about, business) ??
      `I do not know ${about === null ? 'that' : `about “${spoken(about)}”`}, and I would rather not guess. ${askThem(context)}`,
  }[topic]();
  const offers = answer.endsWith(askThem(context)) && context.principal.role === 'customer' ? [TALK_TO_A_PERSON] : [];
  const view = { text: answer, expects: 'anything', ...(offers.length > 0 ? { offers } : {}) } as const;
  return { ok: true, data: { topic, answer, ...(offers.length > 0 ? { unknown: true } : {}) }, view };
}

const TALK_TO_A_PERSON = { label: 'Talk to a person', say: 'Talk to a person' } as const;

/** What somebody can do whose question has no answer here. */
function askThem({ business, principal }: ToolContext): string {
  const pass = principal.role === 'customer' ? `I can pass you on to somebody at ${spoken(business.name)} who knows. ` : '';
  return `${pass}${contactOf(business)}`;
}

function aboutService(service: Service, business: Business, context: ToolContext): string {
  const voice = voiceFor(business, context, service);
  const who = listWords(
    doing(business, service).map(({ name }) => spoken(name)),
    'or',
  );
  return [
    `**${service.name}**: ${lengthsWords(service)}, ${pricesWords(service, voice)}, with ${who}.`,
    service.description ? spokenNote(service.description) : '',
    service.minimumNoticeMinutes > 0 ? `Please book at least ${lengthWords(service.minimumNoticeMinutes)} ahead.` : '',
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
  if (inside.length === 0)
    return who.length === 1 ? `${windows[0]?.name ?? ''} is not in on ${date}.` : `We are closed on ${date}.`;
  return `On ${date}: ${listWords(inside.map(({ name, open }) => `${name} ${windowWords(open, voice)}`))}.`;
}

/** Whether one booking can be for several people. */
function severalPeople(service: Service | undefined): string {
  if (service?.seats !== undefined && service.seats > 1)
    return `${service.name} is a group session for up to ${service.seats} people: tell me how many of you come.`;
  return 'Each person needs a booking of their own here. I can book them one at a time, or one after another in one visit.';
}

/** A business's own sentence: longer than a name, still without markup. */
const spokenNote = (text: string): string =>
  text
    .replace(/[*_`[\]<>~|\\#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function aboutProvider(provider: Provider, business: Business): string {
  const does = business.services.filter(({ providerIds }) => providerIds?.includes(provider.id) ?? true).map(({ name }) => name);
  const title = provider.title ? `, ${spoken(provider.title).toLowerCase()}` : '';
  return `**${spoken(provider.name)}**${title}, does ${listWords(does)}.`;
}

function peopleOf(providers: readonly Provider[], service: Service | undefined): string {
  const lines = providers.map(({ name, title }) => `- **${spoken(name)}**${title ? `, ${spoken(title).toLowerCase()}` : ''}`);
  return `${service ? `${service.name} is done by` : 'You can book with'}:\n\n${lines.join('\n')}`;
}

function locationsOf(business: Business, service: Service | undefined): string {
  const places = service ? placesOf(business, service) : business.locations;
  const lines = (places.length > 0 ? places : business.locations).map(({ name, address, online }) =>
    online ? `${spoken(name)} (online)` : [spoken(name), address].filter(Boolean).join(', '),
  );
  return lines.length > 0
    ? `You find us here: ${lines.join('; or ')}.`
    : `I have no address written down. ${contactOf(business)}`;
}

/** What the business has written that speaks of it: whole sentences with one of the words. */
function writtenAbout(about: string | null, { about: own, policies, services }: Business): string | undefined {
  const said = (about?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !ASKING.has(word))
    .map((word) => word.replace(/(?:ing|(?<!s)s)$/, ''));
  const words = said.flatMap((word) => [word, ...(ALSO_CALLED.find((group) => group.includes(word)) ?? [])]);
  const texts = [own, policies.note, ...services.map(({ description }) => description)];
  const sentences = texts.flatMap((text) => (text === undefined ? [] : spokenNote(text).split(/(?<=[.!?])\s+/)));
  const found = sentences.filter((sentence) => words.some((word) => new RegExp(`(?<![\\p{L}])${word}`, 'iu').test(sentence)));
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
  ['bring', 'please bring'],
  ['park', 'car park'],
];
const MOST_SENTENCES = 2;
/** Words of the question, not of its subject. */
const ASKING = new Set(
  'have take here there your with does this that what when where which offer allow give accept near time please'.split(' '),
);

function contactOf(business: Business): string {
  const ways = [business.phone ? `call ${business.phone}` : '', business.email ? `write to ${business.email}` : ''].filter(
    Boolean,
  );
  return ways.length > 0
    ? `To reach ${spoken(business.name)}, ${ways.join(' or ')}.`
    : `${spoken(business.name)} has left no phone number or e-mail address with me.`;
}
