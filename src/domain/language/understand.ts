import type { Instant, ZoneId } from '../time/types.ts';
import type { Role } from '../people/principal.ts';
import { readActs } from './acts.ts';
import { readContact } from './contact.ts';
import type { ContactReading } from './contact.ts';
import { fold } from './folded.ts';
import { inPlainEnglish } from './gloss/gloss.ts';
import { blank, mentionsIn, nameMeant, overlap, withoutContact, withoutName, withoutPronouns } from './mentions.ts';
import type { NameCandidate, NameMatch } from './names.ts';
import type { Span, WhenReading } from './types.ts';
import { NOTHING_SAID, readBotTurn } from './understanding/bot-turn.ts';
import type { Asked } from './understanding/asked.ts';
import type { BotTurn } from './understanding/bot-turn.ts';
import { readFeatures } from './understanding/features.ts';
import type { Fact, Feature } from './understanding/features.ts';
import { readProvider } from './understanding/named-providers.ts';
import { readPeople } from './understanding/people.ts';
import { readPlace } from './understanding/places.ts';
import { readSpecialist } from './understanding/specialists.ts';
import { dialogueActs } from './understanding/user-acts.ts';
import type { DialogueAct } from './understanding/user-acts.ts';
import { readWish } from './understanding/wish.ts';
import type { WishName } from './understanding/wish-name.ts';
import type { Wish } from './understanding/wish.ts';
import { resolveWhen } from './when.ts';

export type { DialogueAct } from './understanding/user-acts.ts';
export type { Fact, Feature } from './understanding/features.ts';
export type { WishName } from './understanding/wish-name.ts';

/** Where a message stands. Only `now` and `timeZone` are needed; every further field makes the reading better. */
export type UnderstandContext = {
  readonly now: Instant;
  readonly timeZone: ZoneId;
  /** BCP 47; decides whether "3/12" is read day first. */
  readonly locale?: string;
  /** ISO 3166-1 alpha-2; how phone numbers without "+" are read. */
  readonly countryCode?: string;
  readonly role?: Role;
  /** The bot's words before the message. */
  readonly lastBotText?: string;
  /** What the bot waits for, where it is known better than from its words. */
  readonly expects?: readonly string[];
  readonly services?: readonly NameCandidate[];
  readonly providers?: readonly NameCandidate[];
};

/** What a message says, by kind; only what was said is there. */
export type Slots = {
  readonly when?: WhenReading;
  readonly service?: string;
  readonly provider?: string;
  readonly city?: string;
  readonly features?: readonly Feature[];
  readonly people?: number;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
};

export type Understanding = {
  readonly acts: readonly DialogueAct[];
  /** The first thing the message asks for; undefined when only its context can tell. */
  readonly wish?: Wish;
  readonly wishes: readonly Wish[];
  readonly slots: Slots;
  /** Facts that it asks for. */
  readonly requested: readonly Fact[];
  /** False where a number, weekday or month stays unexplained, several readings are likely, or a contact detail cannot be right: then ask. */
  readonly certain: boolean;
};

const EXPECTED: Readonly<Record<string, Partial<BotTurn>>> = {
  slot: { offers: true, asks: new Set<Asked>() },
  confirmation: { confirms: true },
  date: { asks: new Set<Asked>(['date']) },
  time: { asks: new Set<Asked>(['time']) },
  service: { asks: new Set<Asked>(['service']) },
  provider: { asks: new Set<Asked>(['provider']) },
  name: { asks: new Set<Asked>(['name']) },
  contact: { asks: new Set<Asked>(['name', 'contact']) },
  place: { asks: new Set<Asked>(['place']) },
  guests: { asks: new Set<Asked>(['people']) },
  people: { asks: new Set<Asked>(['people']) },
  city: { asks: new Set<Asked>(['place']) },
};

/** What the bot waits for: its state where that is known, else its words. */
const botTurnOf = ({ lastBotText, expects }: UnderstandContext): BotTurn => {
  const known = (expects ?? []).flatMap((each) => EXPECTED[each] ?? []);
  if (known.length === 0) return readBotTurn(lastBotText);
  const asks = new Set(known.flatMap((turn) => [...(turn.asks ?? [])]));
  return known.reduce<BotTurn>((turn, each) => ({ ...turn, ...each, asks }), NOTHING_SAID);
};

const SEARCH_WORDS =
  /(?<!\p{L})(?:salon|saloon|dentist|doctor|stylist|hair ?dresser|barber|therapist|tutor|clinic|counsell?or|specialist|practitioner|physician|hygienist|orthodontist|optician|psychiatrist|\p{L}{3,}ologist|(?:dental|medical|doctor'?s|hair|eye) (?:office|practice|care|place|shop|studio)|gp(?!\p{L}))/iu;
/** How long something has been the matter is no day to book: "I have had a fever since Monday". */
const SINCE =
  /(?<!\p{L})(?:ever )?since (?:about |around |early |late )?(?:the )?(?:last |this |yesterday |past )?(?:yesterday|mornings?|afternoon|evening|night|week(?:end)?|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?(?!\p{L})/giu;
const SUFFERS = /(?<!\p{L})(?:have|has|had|been|i['’]ve|feel\p{L}*|felt|hurt\p{L}*|ach\p{L}+|pain\p{L}*|sick|ill)(?!\p{L})/iu;
const withoutSince = (text: string): string =>
  SUFFERS.test(text) ? text.replace(SINCE, (said) => ' '.repeat(said.length)) : text;

/** In a first message, whoever is named or asked for is looked for: "where is a good barber?", "somebody for my back". */
const NEEDS_SOMEBODY =
  /(?<!\p{L})(?:(?:find|need|want|see|get|recommend|know|suggest|want to see)(?: \p{L}+){0,2} (?:somebody|someone|anyone|anybody)|(?:somebody|someone|anyone|anybody|a place|somewhere) (?:who|that|to|for|in|near|where))(?!\p{L})/iu;

/**
 * What a message does, asks for and says, read after what the bot said before it. Pure; the offline interpreter reads with the same readers. Never fails.
 * @example understand('yes, what is their address?', { now, timeZone, lastBotText: 'Friday at 3 pm, right?' }).acts //=> ['AFFIRM', 'REQUEST']
 */
export function understand(text: string, context: UnderstandContext): Understanding {
  const bot = botTurnOf(context);
  const { role = 'customer', services = [], providers = [] } = context;
  const names = [...services, ...providers].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const acts = readActs(text);
  const reached = readContact(text, {
    countryCode: context.countryCode ?? 'US',
    expectName: bot.asks.has('name'),
    notNames: [...names, ...NOT_NAMES],
  });
  const { name: ownName, ...reachable } = reached;
  const namesOther = (bot.asks.has('provider') && !bot.asks.has('name')) || PROVIDERS_NAME.test(text);
  const isNoName = ownName !== undefined && !bot.asks.has('name') && (NO_NAME.test(ownName) || bot.asks.has('place'));
  const contact: ContactReading = namesOther || ownName === undefined || isNoName ? reachable : { ...reachable, name: ownName };
  const open = withoutName(withoutContact(text, contact), contact);
  const people = readPeople(open, bot.asks.has('people') && !bot.asks.has('time'));
  const listed = mentionsIn(open, services);
  const persons = mentionsIn(open, providers, true).filter(
    (match) => !listed.some((other) => overlap(other.span, match.span) && other.score >= match.score),
  );
  const place = readPlace(open, bot.asks.has('place'));
  const taken = [...spansOf(listed), ...spansOf(persons), ...(people?.span ? [people.span] : []), ...(place ? [place] : [])];
  const named = persons.length === 0 ? readProvider(open, bot.asks.has('provider'), taken) : undefined;
  const bare = withoutSince(withoutPronouns([...taken, ...(named ? [named] : [])].reduce(blank, open)));
  const when = resolveWhen(bare, {
    now: context.now,
    timeZone: context.timeZone,
    ...(context.locale === undefined ? {} : { locale: context.locale }),
  });
  const leaves = acts.pure && acts.goodbye;
  const saysWhen = !leaves && (when.day !== undefined || when.time !== undefined || when.candidates.length > 0);
  const specialist = readSpecialist(open);
  const service = nameMeant(open, listed, services) ?? (isOneOfOthers(specialist, open, context) ? undefined : specialist);
  const provider = nameMeant(open, persons, providers) ?? named?.name;
  const { wanted, asked } = readFeatures(inPlainEnglish(open));
  const said = readWish(text, role, bot === NOTHING_SAID);
  const slots: Slots = {
    ...(saysWhen || when.durationMinutes !== undefined ? { when } : {}),
    ...(service === undefined ? {} : { service }),
    ...(provider === undefined ? {} : { provider }),
    ...(place ? { city: place.name } : {}),
    ...(wanted.length > 0 ? { features: wanted } : {}),
    ...(people === undefined ? {} : { people: people.count }),
    ...(contact.name === undefined ? {} : { name: contact.name }),
    ...(contact.phone === undefined ? {} : { phone: contact.phone }),
    ...(contact.email === undefined ? {} : { email: contact.email }),
  };
  const says = Object.keys(slots).length > 0;
  const wishNames = new Set<WishName>(said.map(({ name }) => name));
  const read = {
    text,
    acts,
    says,
    echoes: says && (bot.confirms || bot.offersInstead || bot.offers) && echoed(slots, context, !bot.offers),
    asks: asked.length > 0,
    // In the middle of a talk a guess is none: what was said answers something.
    books: said.some(({ name, guessed }) => BOOKING.includes(name) && (guessed !== true || bot === NOTHING_SAID)),
    seeks:
      wishNames.has('find_provider') ||
      (SEARCH_WORDS.test(text) && (SEEKS.test(text) || bot === NOTHING_SAID)) ||
      (bot === NOTHING_SAID && NEEDS_SOMEBODY.test(text)),
  };
  const done = dialogueActs(read, bot);
  const polite = said.length > 0 && said.every(({ name }) => name === 'small_talk') && done.some((act) => ANSWERS.has(act));
  const wishes = polite ? [] : said.length > 0 ? said : wishesOf(done, text);
  const [wish] = wishes;
  return {
    acts: done,
    ...(wish ? { wish } : {}),
    wishes,
    slots: done.includes('REQUEST') && !done.includes('INFORM') ? withoutEchoes(slots, context) : slots,
    requested: asked,
    certain: (!saysWhen || when.certain) && when.unexplained.length === 0 && contact.problems.length === 0,
  };
}

/** "Where in Leeds is it?": what a question repeats of the bot's words is not said anew. */
function withoutEchoes({ city, provider, service, ...others }: Slots, { lastBotText = '' }: UnderstandContext): Slots {
  const before = fold(lastBotText);
  const isNew = (value: string | undefined): value is string =>
    value !== undefined && !before.includes(fold(value).replace(/^dr\.? /u, ''));
  return {
    ...others,
    ...(isNew(city) ? { city } : {}),
    ...(isNew(provider) ? { provider } : {}),
    ...(isNew(service) ? { service } : {}),
  };
}

/** Who answers with thanks answers, and asks for nothing. */
const ANSWERS: ReadonlySet<DialogueAct> = new Set<DialogueAct>(['AFFIRM', 'AFFIRM_INTENT', 'SELECT', 'INFORM']);
/** What a message without any other wish is for: to be helped, to stop, to be polite. */
const BY_ACT: Readonly<Partial<Record<DialogueAct, WishName>>> = {
  HELP: 'help',
  HUMAN: 'human',
  STOP: 'stop',
  GREET: 'small_talk',
  THANK_YOU: 'small_talk',
  GOODBYE: 'small_talk',
};
function wishesOf(acts: readonly DialogueAct[], text: string): readonly Wish[] {
  const names = [...new Set(acts.map((act) => BY_ACT[act]))];
  const [name] = names;
  return name === undefined || names.length > 1 ? [] : [{ name, score: 0.6, span: { start: 0, end: text.length } }];
}

/** "It's unisex" names nobody. */
const NOT_NAMES: readonly string[] = [
  'unisex',
  'cosmetic',
  'cosmetics',
  'open',
  'closed',
  'free',
  'available',
  'wheelchair accessible',
];
/** What stands where a name may and is none: "No, I'm done here". */
const NO_NAME = /^(?:no|nope|yes|yeah|ok|okay|thanks|sorry|actually|done|great|good|perfect|fine|all set)$/iu;

/** Names that are said of somebody else: "the salon's name is …". */
const PROVIDERS_NAME =
  /(?<!\p{L})(?:salon|dentist|doctor|stylist|clinic|office|practice|shop|barber|therapist|tutor)(?:['’]?s)?(?:['’]?s? (?:office|clinic|name|is|was|called|named))+|(?<!\p{L})(?:his|her|its|their) name/iu;

/** "Any other dermatologists?" says nothing that the bot has not said. */
const isOneOfOthers = (specialist: string | undefined, text: string, { lastBotText = '' }: UnderstandContext): boolean =>
  specialist !== undefined &&
  fold(lastBotText).includes(fold(specialist)) &&
  /(?<!\p{L})(?:an?other|others?|different|more|else)(?!\p{L})/iu.test(text);

const spansOf = (matches: readonly NameMatch[]): readonly Span[] => matches.map(({ span }) => span);
const BOOKING: readonly WishName[] = ['book', 'find_times', 'move'];
const SEEKS =
  /(?<!\p{L})(?:find|finding|search|searching|look|looking|need|want|recommend|suggest|locate|locating|hunting|is there|are there)(?!\p{L})/iu;

/** Everything said was in the bot's words already; `reads`: its days and times are read as well: "yes, 3 pm on Friday is right". */
function echoed(slots: Slots, { lastBotText, now, timeZone }: UnderstandContext, reads: boolean): boolean {
  if (lastBotText === undefined) return false;
  const before = fold(lastBotText);
  const { when, service, provider, city } = slots;
  if ([service, provider, city].some((word) => word !== undefined && !before.includes(fold(word)))) return false;
  if (slots.features || slots.people !== undefined) return false;
  if (!when) return true;
  if (!reads) return false;
  const said = resolveWhen(lastBotText, { now, timeZone });
  return (!when.day || said.day?.from === when.day.from) && (!when.time || said.time?.from === when.time.from);
}
