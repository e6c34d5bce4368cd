import { cardinalOf } from '../../domain/language/number-words.ts';
import { blank, mentionsIn } from '../../domain/language/mentions.ts';
import type { NameMatch } from '../../domain/language/names.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';

/** The services of a visit in order; `also: []`: only the one. */
export type VisitSaid = { readonly service: string; readonly also: readonly string[] };

const CONNECTS = /\b(?:and|then|plus|followed|along|also|after|afterwards)\b|[,&+]/i;
/** What may stand between two services of a visit; one other word ("and a full colour") besides. */
const BETWEEN =
  /\b(?:and|then|plus|with|followed|by|along|as|well|after|that|afterwards|also|a|an|the|some|my|get|have|maybe|both|together|of|too)\b|[\s,;&+.–-]/gi;
const FOR_ME = /\bfor (?:me|myself|us)\b/gi;
const APART = /\b(?:or|instead|not|for|on|at|but|no|than|to)\b|\d/i;
const ADDS =
  /\b(?:add|also|as well|too|plus|on top|in addition|and then|then (?:a|the)|throw in|together with)\b|^\W*(?:and|&|\+)\b/i;
const BEFORE = /\b(?:before (?:that|it|the)|beforehand|first)\b/i;
const BEGINS = /\b(?:start(?:ing)?|begin(?:ning)?) with\b/i;
const DROPS = /\b(?:without|no|drop|remove|skip|leave out|forget(?: about)?|take out|cancel|not|minus|scrap|lose)\b/i;
const ONLY = /\b(?:just|only|simply)\b|\binstead\b/i;
const COUNTED = String.raw`(\d|two|three|four)\s*(?:×|x)?\s*$`;
const COUNT_BEFORE = new RegExp(String.raw`\b${COUNTED}`, 'i');
const COUNT_AFTER = /^\s*(?:×|x)\s*(\d)\b/i;
const MOST = 5;
const HOW_LONG = /\b(?:longer|shorter|longest|shortest|extended|quick(?:er|est)?)\b|\b\d{2,3}[ -]?(?:m|mins?|minutes?)\b/i;
const TOGETHER = /\bin one visit\b/i;

/** "For long hair" says whose, not what. */
const ONLY_HAIR = /^hair$/i;

/** The services named, in the order said; undefined where a word may name two of them. */
function namedIn(text: string, { business }: InterpretContext): readonly NameMatch[] | undefined {
  const found: NameMatch[] = [];
  let rest = text;
  // Each round finds every service once; what it found is taken out, so that the next one sees what was hidden behind it.
  for (let round = 0; round < MOST; round++) {
    const more = mentionsIn(rest, business.services).filter(
      ({ score, span }) => score >= 0.8 && !ONLY_HAIR.test(text.slice(span.start, span.end)),
    );
    if (more.length === 0) break;
    found.push(...more);
    rest = more.reduce((words, { span }) => blank(words, span), rest);
  }
  const sorted = found.sort((a, b) => a.span.start - b.span.start);
  return sorted.some((match, index) => (sorted[index + 1]?.span.start ?? text.length) < match.span.end) ? undefined : sorted;
}

/** "With Maya at 11 tomorrow" between the two, where nothing about when follows the second. */
function withoutWhen(gap: string, rest: string, { providers }: InterpretContext['business']): string {
  if (!AFTER_THAT.test(`${gap} ${rest}`) || /\d|\bsame time\b/i.test(rest)) return gap;
  const names = providers.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map((name) => name.replace(/[^\p{L} ]/gu, '.'));
  return gap.replace(new RegExp(`\\bwith (?:${names.join('|')})\\b`, 'iu'), ' ').replace(WHEN, ' ');
}
const AFTER_THAT = /\b(?:after(?:wards)?|then|straight after|following)\b/i;
const WHEN =
  /\b(?:(?:at|on|around|for|from) )?(?:\d{1,2}(?:[:.]\d\d)?(?:\s*(?:am|pm|o[’']?clock))?|today|tomorrow|tmrw|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in the )?(?:morning|afternoon|evening)|noon)\b/gi;

function joined(text: string, first: NameMatch, second: NameMatch, business: InterpretContext['business']): boolean {
  const between = text.slice(first.span.end, second.span.start).replace(FOR_ME, ' ');
  const gap = withoutWhen(between, text.slice(second.span.end), business);
  if (!CONNECTS.test(gap) || APART.test(gap)) return false;
  return (gap.replace(BETWEEN, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).length <= 1;
}

/** How often a service is wanted: "two haircuts", "3 × Haircut". */
function timesOf(text: string, { span }: NameMatch): number {
  const said = COUNT_BEFORE.exec(text.slice(0, span.start))?.[1] ?? COUNT_AFTER.exec(text.slice(span.end))?.[1];
  const many = said === undefined ? 1 : (cardinalOf(said.toLowerCase()) ?? Number(said));
  return many >= 1 && many <= MOST ? many : 1;
}

/**
 * Several services of one visit, or what changes of one: "a haircut and a colour", "add a beard trim", "without the colour", "just the haircut". Undefined
 * where the words say nothing of the kind.
 * @example visitSaid('cut, then beard trim', context) //=> { service: 'Haircut', also: ['Beard trim'] }
 */
export function visitSaid(text: string, context: InterpretContext): VisitSaid | undefined {
  const { business, draft } = context;
  if (draft.goal === 'move' || draft.goal === 'cancel') return undefined;
  const found = namedIn(text, context);
  if (!found) return undefined;
  const nameOf = ({ id }: NameMatch): string => business.services.find((service) => service.id === id)?.name ?? '';
  const all = found.filter(({ negated }) => negated !== true);
  const begins = BEGINS.exec(text);
  const lead = begins && all.find(({ span }) => span.start >= begins.index);
  // Said again after "start with", it is the same one.
  const wanted = lead && all.some((other) => other !== lead && other.id === lead.id) ? all.filter((one) => one !== lead) : all;
  const front = lead && nameOf(lead);
  const names = wanted.map(nameOf).sort((a, b) => Number(b === front) - Number(a === front));
  const [first] = wanted;
  const current = draft.service === undefined ? [] : [draft.service, ...(draft.also ?? [])];
  const dropped = found.filter(({ negated }) => negated === true).map(nameOf);
  const drops = current.length > 1 && (dropped.length > 0 || (DROPS.test(text) && !ONLY.test(text)));
  if (drops) {
    const gone = dropped.length > 0 ? dropped : names;
    return listed(current.filter((name) => !gone.includes(name)));
  }
  if (!first) return undefined;
  const several = names.length > 1 && (new Set(names).size > 1 || TOGETHER.test(text));
  if (several && wanted.every((match, index) => index === 0 || joined(text, wanted[index - 1] ?? match, match, business)))
    return listed(ADDS.test(text.slice(0, first.span.start)) && current.length > 0 ? [...current, ...names] : names);
  if (several) return undefined;
  const name = nameOf(first);
  const many = timesOf(text, first);
  if (many > 1) return listed(Array.from({ length: many }, () => name));
  if (current.length > 0 && draft.goal === 'book' && ADDS.test(text) && !ONLY.test(text) && !current.includes(name))
    return listed(BEFORE.test(text) ? [name, ...current] : [...current, name]);
  // "The longer blow-dry" says how long a part of the visit shall be, and drops nothing.
  if (current.length > 1 && current.includes(name) && HOW_LONG.test(text)) return undefined;
  return current.length > 1 ? { service: name, also: [] } : undefined;
}

const listed = ([service, ...also]: readonly string[]): VisitSaid | undefined =>
  service === undefined ? undefined : { service, also: also.slice(0, MOST - 1) };
