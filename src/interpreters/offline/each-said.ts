import { mentionsIn } from '../../domain/language/mentions.ts';
import { ANOTHER_PERSON } from '../../domain/language/party.ts';
import type { InterpretContext } from '../../ports/interpreter.ts';
import { saysAtOnce } from './terms-said.ts';

/** Different services for different people. */
export type EachSaid = {
  readonly service: string;
  readonly also: readonly string[];
  readonly together: 'at_once' | 'in_order';
  readonly forWhom: string;
};

const WANTS = String.raw`(?:wants?|needs?|would like|['’]d like|gets?|takes?|having|is having|is getting|comes? (?:along )?for|to (?:have|get)|for)`;
const ME = new RegExp(
  String.raw`\bfor (?:me|myself)\b|\bi(?:['’]?d| would)? (?:${WANTS}|get|take|have)\b|\bmine\b|\b(?:me|myself) (?:an?|the)\b`,
  'i',
);
const OTHERS = new RegExp(
  String.raw`\bfor (?:(?:my|our|the) )?(?<for>${ANOTHER_PERSON})\b|\b(?:my|our) (?<who>${ANOTHER_PERSON})(?: (?:also|too|would))? (?:${WANTS}|an?\b)|\b(?<they>he|she|they)(?:['’]d| would)? (?:${WANTS})\b`,
  'giu',
);
const OF_TWO = 2;
const MOST = 3;
const SURE = 0.8;

/** Who besides the person who speaks, as said: "my sister"; "somebody else" where only "she" was said. */
function othersIn(text: string): readonly string[] {
  const found = [...text.matchAll(OTHERS)].map(({ groups = {} }) => {
    const name = groups['for'] ?? groups['who'];
    return name === undefined || /^(?:him|her|them)$/i.test(name) ? (groups['they'] ?? name ?? '') : `my ${name.toLowerCase()}`;
  });
  return [...new Set(found.filter((name) => name !== ''))];
}

/**
 * One service for one person and another for the next: "a haircut for me and a colour for my sister". Undefined where it is not said so.
 * @example eachSaid('haircut for me and a colour for my sister same time', context)?.together //=> 'at_once'
 */
export function eachSaid(text: string, { business, draft }: InterpretContext): EachSaid | undefined {
  if (draft.goal === 'move' || draft.goal === 'cancel') return undefined;
  const others = othersIn(text);
  const me = ME.test(text);
  const people = others.length + Number(me);
  if (people < OF_TWO) return undefined;
  const named = mentionsIn(text, business.services).filter(({ score, negated }) => score >= SURE && negated !== true);
  const names = [...named]
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap(({ id }) => business.services.find((service) => service.id === id)?.name ?? []);
  const [service, ...also] = names;
  if (service === undefined || also.length === 0 || names.length > MOST || new Set(names).size < names.length) return undefined;
  return {
    service,
    also,
    // Nobody has two things done at the same time.
    together: saysAtOnce(text) && names.length <= people ? 'at_once' : 'in_order',
    forWhom: [...(me ? ['me'] : []), ...others].join(' and '),
  };
}
