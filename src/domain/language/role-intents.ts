import type { Role } from '../people/principal.ts';
import { EVERYDAY_WISHES } from './everyday-wishes.ts';
import { CUSTOMER_FALLBACKS, STAFF_FALLBACKS } from './intent-fallbacks.ts';
import type { InfoTopic, Intent, IntentName } from './intent-types.ts';
import { readIntents } from './intents.ts';
import { wishFromSigns } from './wish-signs.ts';

type Cue = { readonly name: IntentName; readonly topic?: InfoTopic; readonly pattern: RegExp };

const cue = (name: IntentName, source: string): Cue => ({ name, pattern: new RegExp(`\\b(?:${source})`, 'u') });
const info = (topic: InfoTopic, source: string): Cue => ({ ...cue('info', source), topic });
const DAY =
  '(?:today|tomorrow|tmrw|tonight|(?:this|next) week|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

/** "Cancel my day off" gives blocked time back, whatever its verb says elsewhere. */
const UNBLOCK = cue(
  'unblock_time',
  'un-?block|(?:re-?)?open\\b.*\\bagain\\b|free up\\b|give (?:\\p{L}+ ){0,3}back\\b|(?:have|get|want)\\b.{0,30}\\b(?:\\p{L}*day|tomorrow|morning|afternoon|week|time|off) back\\b|(?:remove|delete|cancel|undo|lift|drop|clear|scrap|take away|take out|take off|get rid of|call off|forget|ignore|never ?mind|release|reopen)\\b.*\\b(?:block\\w*|time off|(?:day|days|week|morning|afternoon) off|break|holiday)\\b',
);
/** What words mean to somebody who runs the place; the first that fits counts. One line adds one. */
const STAFF: readonly Cue[] = [
  cue(
    'cancel',
    "cancel\\w*\\b|\\bcall(?:ed|ing)? off (?!the (?:block|time|break))|\\bcall(?:ed|ing)? (?:\\p{L}+(?:[’']s)? ){1,4}off\\b",
  ),
  // "Delete Anna's booking", "take Anna out of the book": not somebody's diary, which is closed.
  cue(
    'cancel',
    "(?:delete|remove|drop|strike|scrap|take) (?!.*\\b(?:off|hours|block\\w*)\\b(?! the (?:calendar|book|books|diary|schedule|list)))(?:.{1,40}[’']s? \\p{L}+|.{1,40} (?:out of|from|off) the (?:calendar|books?|diary|schedule|list))",
  ),
  cue('move', '^\\W*(?:(?:please|pls|can you|could you|ok|and|then)\\W+)*(?:move|reschedule|push|shift|postpone)\\b'),
  cue('move', '\\b(?:be|get) (?:moved|rescheduled|shifted|pushed|postponed)\\b'),
  cue(
    'move',
    '\\b(?:wants?|needs?|asked|asks|has|have|would like|prefers?) (?:to (?:move|change|switch|be moved|reschedule|come .*\\binstead)|(?:another|a different|a new) (?:time|day|date|slot))\\b',
  ),
  cue(
    'move',
    "^\\W*(?:(?:please|pls|can you|could you|ok|and|then)\\W+)*(?:change|switch|swap|put) .{1,40}[’']s? (?!(?:\\p{L}+ ){0,2}(?:hours|working|opening|shifts?|schedule|rota|price|rate)\\b)(?:\\p{L}+ ){1,3}(?:to|for|on)\\b",
  ),
  cue('open_extra', '(?:\\blate (?:night|opening|evening|shift|hours?|finish)\\b|\\b(?:extend|lengthen|stretch)\\w*\\b).*\\d'),
  cue(
    'open_extra',
    `(?!.*\\b(?:off|closed?|block\\w*|not|no)\\b)(?!.*n[’']t\\b)(?:.*\\b(?:also|extra|additional(?:ly)?|exceptional(?:ly)?|overtime|one-off|as an exception)\\b.*\\b(?:works?|working|in|available|open(?:ing)?|shifts?|hours|here|takes?|sees?)\\b|.*\\b(?:works?|working|in|available|open(?:ing)?|do|does|doing|do(?:es)? an?|add)\\b.*\\b(?:extra|additional|exceptionally|overtime|one-off|as an exception)\\b|.*\\blet (?:people|customers|clients|patients|anyone|them) book\\b).*(?:\\d|${DAY})`,
  ),
  cue(
    'agenda',
    `how (?:busy|full|booked)\\b|what(?:[’']ve| have| do) (?:i|we)(?: got| have)?(?: (?:on|booked|planned|for))?\\b.*(?:\\d|${DAY})|^\\W*(?:show|see|view)(?: me)? (?:the )?\\d|what(?:[’']?s| is| are)? (?:happening|going on|planned|we got|i got)\\b|(?:run|walk|take|talk) me through\\b|(?:^\\W*|\\b(?:any|all|the|see|which|what|list|show(?: me)?|how many) )(?:appointments|bookings|clients|customers|patients|visits|lessons|sessions)\\b(?: (?:are|do|have|we|i|there|got|booked|coming))* (?:on|for|at|in|this|next|${DAY})`,
  ),
  cue(
    'move',
    "^\\W*(?:(?:please|pls|can you|could you|ok|and|then)\\W+)*(?:rebook|transfer|bring)\\b|\\b(?:put|have|get|do) (?:.{2,60}) instead\\b|[’']s \\p{L}+(?: \\p{L}+)? (?:needs?|has|have|must|should) (?:to )?(?:go|be|move|come)\\b",
  ),
  cue('block_time', '^\\W*(?:(?:please|pls|can you|could you|ok|and|then|actually|also)\\W+)*block\\b'),
  // "Theo can't do the 3rd", "a long lunch on Friday, 1 to 3", "Priya starts late on Sunday, not before 1", "off 24 to 26 December".
  cue(
    'block_time',
    `(?:can[’']?t|cannot|can not|won[’']?t|unable to) (?:do|make|manage) (?:it )?(?:on )?(?:the |this |next |any )?(?:\\d|${DAY}|\\p{L}+days?\\b|mornings?|afternoons?|evenings?|weekends?)`,
  ),
  cue(
    'block_time',
    '\\b(?:takes?|taking|has|have|having|got|needs?|wants?|gets?|going (?:to|for|on)|on|at|for) (?:an? |the |her |his |my |their |our )?(?:\\p{L}+ )?(?:lunch|break|dentist|doctor|hospital|school run|nap|gym|funeral|wedding|exam|interview|viewing|course)\\b.*\\d',
  ),
  cue(
    'block_time',
    `\\b(?:start\\w*|begin\\w*|com(?:e|es|ing) in|arriv\\w*|get(?:s|ting)? in|(?:in|here) only)\\b.*\\b(?:late|later|not before|not until|not till|only (?:at|from|after))\\b.*\\d|\\bnot in (?:before|until|till)\\b.*\\d`,
  ),
  cue('block_time', `^\\W*(?:also |and )?off\\b.*(?:\\d|${DAY}|christmas|easter|new year)`),
  cue(
    'block_time',
    '(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?)(?: down| up)? (?:the )?(?:\\d|at\\b|early\\b|on\\b|from\\b|for\\b|over\\b|between\\b|all\\b|every\\b|christmas|xmas|boxing|new year|easter)',
  ),
  cue('block_time', `\\b(?:nobody|no one|none of us)(?:[’']s| is| will be)? (?:in|here|working|around|available)\\b`),
  cue(
    'set_hours',
    'hours (?:to|are|should be|will be|=|:).*\\d|(?:set|change|make|update)\\b.*\\b(?:hours?|schedule|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|weekends)\\b.*\\d',
  ),
  info('hours', '(?:show|see|view|what|tell|which)\\b.*\\bhours\\b|^\\W*(?:my |our |opening )*hours\\W*$'),
  cue(
    'block_time',
    "(?:i|we|he|she|they|\\p{L}+)(?:[’']?m|[’']?re|[’']?s|[’']?ll be| am| are| is| will be)? (?:off|away|out|sick|ill|poorly|unwell|not (?:feeling )?well|unavailable|on (?:holiday|leave|vacation)|not (?:working|in|available))\\b|(?:won[’']?t|will not|can[’']?t|cannot|not going to) (?:be (?:in|here|there|available|working|taking|seeing|doing)|work|come in|make it)\\b|(?:isn[’']?t|is not|aren[’']?t) (?:working|in|available)\\b|\\bis busy\\b.*\\d|\\bclose (?:\\p{L}+[’']s|the) (?:diary|calendar)\\b|\\b(?:no|don[’']?t (?:take|accept)) (?:bookings?|appointments?) (?:for|with|on)\\b|don[’']?t book (?:anyone|anybody|any)\\b|keep (?:\\p{L}+[’']s? )?\\p{L}+ free\\b|keep\\b.*\\d.*\\bfree\\b|\\b(?:put|add|make|need) (?:an? |the |some )?(?:blocks?|blocker|break|time off)\\b|\\bmark\\b.*\\b(?:busy|away|off|unavailable|out)\\b|\\breserve\\b.*\\bprivate\\b|\\b(?:needs?|has|have|is going|wants?) to (?:be (?:out|off|away|elsewhere)|leave|go (?:out|away))\\b|\\b(?:can[’']?t|cannot|won[’']?t|not) (?:take|see|do|accept|have) (?:any(?:one|body| \\p{L}+)?|people|clients|customers|patients|bookings|appointments)\\b|\\b(?:in|at) an? (?:\\p{L}+ )?(?:meeting|training|course|call|class|workshop|conference|appointment)\\b|\\b(?:has|have|got|having) an? (?:\\p{L}+ )?(?:meeting|appointment|training|course|call)\\b|(?:finish\\w*|leav\\w*|clos\\w*|shut\\w*|stop\\w*) early\\b|(?:take|taking|have|having|need|want|book)\\b.{0,40}\\boff\\b|clos(?:e|es|ed|ing) (?:on|from|for|the|early|in|over|at)\\b|^\\W*no \\p{L}+days? (?:in|until|till|this|next)\\b|\\boff\\W*$",
  ),
  cue(
    'book',
    `(?:^\\W*|\\b(?:you|please|pls|to|and|then|also)\\s+)(?:(?:book|pencil|squeeze|fit)\\b(?! (?:off|out)\\b)|schedule (?!(?:for|on|of|this|next|the|please)\\b|${DAY})\\p{L}+|put (?:\\p{L}+ ){1,3}(?:in|down)\\b|(?:add|make)(?: me)? (?:an? |the )?(?:new )?(?:booking|appointment))|\\bwalk-?\\s?in\\b|\\bget (?:\\p{L}+ ){1,3}in (?:for|on|at|with)\\b|\\badd (?:an? |the )?(?:\\p{L}+ ){1,3}for \\p{L}+|\\b(?:have|got) .{2,40} on the (?:phone|line)\\b|\\b(?:wants?|needs?|would like|is after|asked for|asks for) (?:an?|some) (?!(?:different|other|new|later|earlier|break|day|meeting)\\b)`,
  ),
  cue(
    'open_extra',
    '\\b(?:stay(?:s|ing)?|keep\\w*|works?|working|open\\w*|start\\w*|begin\\w*|available)\\b.{0,25}\\b(?:late|later|longer|until|till|early|earlier)\\b.*\\d',
  ),
  cue('open_extra', `open(?:ing)?\\b(?: up)?.*(?:\\d|${DAY})`),
  cue(
    'agenda',
    `(?:what|how)(?:[’']?s| is| does| do)? (?:my|our|the|\\p{L}+[’']s|${DAY})\\b.*(?:like|look|on|up)|(?:what|who)[’']?s (?:on|in|up|coming)\\b|(?:show|see|view)(?: me)? (?:my |the |our )?(?:day|week|${DAY})|my ${DAY}|^\\W*${DAY}\\W*$|diary|schedule`,
  ),
  cue(
    'agenda',
    `^\\W*(?:(?:and|the|all|any|list|please) )*${DAY}(?:[’']?s)? (?:morning |afternoon |evening )?(?:appointments|bookings|clients|customers|patients|visits|lessons|sessions|agenda|list|lot)\\b`,
  ),
  cue(
    'agenda',
    "when(?:[’']?s| is| does| do)?\\b.*\\b(?:my|our) (?:first|next|last) (?:client|customer|patient|student|guest)s?\\b",
  ),
];

/** What a customer may mean besides; clumsy spellings included. */
const CUSTOMER: readonly Cue[] = [
  cue('cancel', 'cancel\\b|cancle\\b'),
  cue('move', '(?:make|do|have|get) (?:it|that) (?:\\S+ ){0,4}(?:later|earlier|sooner)\\b'),
  cue('move', '^\\W*(?:move|reschedule|postpone)(?: it)?(?: please| pls)?\\W*$'),
  cue(
    'move',
    '^\\W*(?:(?:please|pls|can (?:you|u|i|we)|could (?:you|i|we)|ok|and|then)\\W+)*(?:move|reschedule|postpone|shift)(?: it)? (?:to|until|till|for|back|forward|by)\\b',
  ),
  cue(
    'list',
    "do i have (?:any|something)\\w* (?:booked|with you|coming|scheduled)|what(?:[’']?s| is)? (?:do i have|have i got) (?:booked|coming)|what (?:did|have) i (?:just )?(?:book(?:ed)?|reserved?)\\b",
  ),
  cue('human', '(?:can|could|please)\\b.*\\b(?:someone|somebody|anyone) (?:please )?(?:call|ring|phone|contact) me|call me back'),
  cue(
    'book',
    '(?:find|get|need|see|want|looking for)\\b(?: (?:me|us|to|see|find))* (?:an?|some|the) (?:\\p{L}+ )?(?:dentist|doctor|stylist|hairdresser|barber|hygienist|therapist|counsell?or|tutor|teacher|consultant|salon)\\b',
  ),
  info(
    'prices',
    'is (?:it|that|this)(?: all)? (?:really |actually |totally |completely )?free\\W*$|is (?:\\p{L}+ ){1,5}(?:(?:really|actually|totally|completely) free|free of charge|for free)\\b',
  ),
  info(
    'prices',
    '(?:is|are|does) (?:the |your )?(?:\\p{L}+ )?(?:breakfast|lunch|tea|coffee|drinks|parking|wi-?fi|towels?|mats?|vat|tax|tip|service|shampoo|wash|blow-? ?dry|consultation|materials)\\b(?: \\p{L}+){0,2} (?:included|inclusive|extra|provided|part of)\\b',
  ),
  info('contact', '(?:contact|phone|telephone) (?:number|details|info)'),
  info('contact', "(?:what[’']?s|what is|give me|got) (?:ur|your|the|an?) (?:phone|telephone|number|tel|mobile|e-?mail)"),
  info(
    'location',
    "where (?:you|it|they|the \\p{L}+) (?:are|is|r)\\b|where[’']?s (?:the|your|it|this|that|ur)|where (?:do|can|should) i (?:park|go|come)|where (?:that|this|the|your) \\p{L}+ is\\b|(?:their|there|your|the|ur|and) (?:location|address)|where (?:r|are) (?:u|ya)\\b",
  ),
  info(
    'hours',
    '(?:when|what time)(?: do| are| r| does)? (?:u|you|ya|the \\p{L}+) (?:open|close|shut)|(?:r|are) (?:u|ya|you guys) open|u open\\b',
  ),
  info(
    'services',
    'do (?:they|you|u) (?:also |even )?(?:offer|do|provide) \\p{L}+|how long (?:does|do|is|will|would)\\b|how many minutes',
  ),
  info('providers', 'who else (?:is|do|works)\\b|who (?:does|do|can do|offers|is doing|would do)\\b|who (?:is|are) \\p{L}+\\W*$'),
];

/** A question about something else that only the business can answer: "do you take cards?" */
const OTHER: Cue = cue(
  'info',
  '(?:do (?:you|u) (?:take|accept|allow|give|sell|have|do)|can (?:i|we) (?:bring|pay|get a|park|use)|is (?:there|it)|are (?:there|dogs|kids|children))\\b.*(?:cards?|visa|master ?card|amex|american express|contactless|apple pay|google pay|paypal|cash|pay\\w*|dogs?|pets?|kids?|child\\w*|receipt|invoice|voucher|gift|wi-?fi|toilet|wheelchair|accessible|discount\\w*|insurance|coffee|loyalty|online)\\b',
);
/** Never taken for anything else by the cues for staff. */
const CLEAR: ReadonlySet<IntentName> = new Set<IntentName>(['human', 'help', 'move', 'cancel']);

const CUSTOMER_LAST: readonly Cue[] = [...CUSTOMER_FALLBACKS, ...EVERYDAY_WISHES];

const found = (text: string, { name, topic, pattern }: Cue): Intent | undefined => {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return { name, score: 0.6, span: { start: match.index, end: match.index + match[0].length }, ...(topic ? { topic } : {}) };
};
const overlaps = ({ span: a }: Intent, { span: b }: Intent): boolean => a.start < b.end && b.start < a.end;

/**
 * What a text asks for, as whoever speaks means it: the reading of all texts (`readIntents`), completed by the cues above. For staff these come first.
 * @example readIntentsAs('take friday off', 'owner')[0]?.name //=> 'block_time'
 */
export function readIntentsAs(message: string, role: Role): readonly Intent[] {
  const text = message.toLowerCase();
  if (role !== 'customer') {
    const read = readIntents(message);
    const unblock = found(text, UNBLOCK);
    if (unblock) return [unblock];
    if (read.some(({ name }) => CLEAR.has(name))) return read;
    const own = STAFF.map((each) => found(text, each)).find((intent) => intent !== undefined);
    return own ? [own] : read.length > 0 && read[0]?.name !== 'out_of_scope' ? read : orElse(text, STAFF_FALLBACKS, read);
  }
  const read = readIntents(message).map((intent) => asCustomerMeans(intent, text));
  const own = [...CUSTOMER, OTHER].flatMap((each) => found(text, each) ?? []);
  const polite = read.length > 0 && read.every(({ name }) => name === 'small_talk');
  if (polite) return own.length > 0 ? [...read, ...besides(read, own)] : orElse(text, CUSTOMER_LAST, read);
  if (read.length > 0 && read[0]?.name !== 'out_of_scope') return [...read, ...besides(read, own)];
  const [main] = own;
  if (main) return [main, ...besides([main], own)];
  if (read.length > 0) return read;
  const last = orElse(text, CUSTOMER_LAST, read);
  if (last.length > 0) return last;
  const guessed = wishFromSigns(text);
  return guessed ? [guessed] : [];
}

/** A customer has no agenda: a question for one's own is for one's bookings, one for what the business has left is for free times. */
function asCustomerMeans(intent: Intent, text: string): Intent {
  if (intent.name !== 'agenda') return intent;
  if (OWN.test(text)) return LOOKS_UP.test(text) ? { ...intent, name: 'list' } : intent;
  return LEFT.test(text) ? { ...intent, name: 'find_times' } : intent;
}
const OWN = /(?<!\p{L})(?:my|i|i['’](?:m|ve)|im|mine|me|we|our|us)(?!\p{L})/u;
const LOOKS_UP =
  /(?<!\p{L})(?:who|whom|what(?:['’]?s)?|whats|when|which|how|where|am i|are we|do i|do we|have i|is there|any|tell me|show me|let me know)(?!\p{L})/u;
const LEFT =
  /(?<!\p{L})(?:who(?:['’]?s| is) (?:in|on|working|around|about)|you|u|your|times?|slots?|left|free|available|availability|openings?|spaces?|gaps?)(?!\p{L})/u;

const orElse = (text: string, fallbacks: readonly Cue[], read: readonly Intent[]): readonly Intent[] => {
  const other = fallbacks.map((each) => found(text, each)).find((intent) => intent !== undefined);
  return other ? [other] : read;
};

/** Further questions in the same message, about something else and in other words. */
const besides = (read: readonly Intent[], own: readonly Intent[]): readonly Intent[] =>
  own.filter(
    (intent) => intent.name === 'info' && !read.some((other) => overlaps(other, intent) || other.topic === intent.topic),
  );
