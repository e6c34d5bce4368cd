import type { ModelMessage } from '../ports/interpreter.ts';

/** Something that a turn came to, in the engine's own words: never an interpreter's. */
export type Fact = { readonly kind: 'asked' | 'declined' | 'failed' | 'done'; readonly text: string };

/** A line of the history; the last one of a turn carries what the turn came to. */
export type KeptMessage = ModelMessage & { readonly facts?: readonly Fact[] };

/** Lines kept for interpreters. More than these are cut down at once, so that the next requests share their beginning again (prompt cache). */
export const MOST_HISTORY = 40;
const AFTER_CUT = 24;
/** Characters of the digest of what was cut. */
export const MOST_EARLIER = 1_500;
const LONGEST_FACT = 200;
/** What is let go first when the digest grows too long. */
const KINDS = ['asked', 'declined', 'failed', 'done'] as const;

export type Kept = { readonly history: readonly KeptMessage[]; readonly earlier?: readonly Fact[] };

/**
 * The history within its bound and the digest of all that was ever cut from it. Cut only at a person's line, so that a call never loses its result.
 * @example boundHistory([...41 lines], []).history.length <= 24 //=> true
 */
export function boundHistory(history: readonly KeptMessage[], earlier: readonly Fact[] = []): Kept {
  if (history.length <= MOST_HISTORY) return { history, ...(earlier.length > 0 ? { earlier } : {}) };
  const kept = newest(history);
  const stays = new Set(kept);
  const cut = history.filter((message) => !stays.has(message));
  return { history: kept, earlier: digest([...earlier, ...cut.flatMap(({ facts }) => facts ?? [])]) };
}

/** The newest lines from a person's line on. A single turn that is too long keeps only what was said. */
function newest(history: readonly KeptMessage[]): readonly KeptMessage[] {
  const tail = history.slice(-AFTER_CUT);
  const first = tail.findIndex(({ role }) => role === 'user');
  if (first >= 0) return tail.slice(first);
  const said = history.findLast(({ role }) => role === 'user');
  return [...(said ? [said] : []), ...tail.filter((message) => message.role === 'assistant' && message.calls === undefined)];
}

const sizeOf = ({ kind, text }: Fact): number => kind.length + text.length + 3;

/** Newest facts within the bound; equal ones once, wishes before results let go. */
function digest(facts: readonly Fact[]): readonly Fact[] {
  let kept = facts.filter(
    ({ kind, text }, index) => !facts.slice(index + 1).some((later) => later.kind === kind && later.text === text),
  );
  let size = kept.reduce((sum, fact) => sum + sizeOf(fact), 0);
  for (const kind of KINDS) {
    const gone = new Set<Fact>();
    for (const fact of kept) {
      if (size <= MOST_EARLIER) break;
      if (fact.kind !== kind) continue;
      gone.add(fact);
      size -= sizeOf(fact);
    }
    kept = kept.filter((fact) => !gone.has(fact));
  }
  return kept;
}

/** A fact of bounded length on one line. @example fact('asked', 'a  haircut') //=> { kind: 'asked', text: 'a haircut' } */
export function fact(kind: Fact['kind'], text: string): Fact {
  const line = text.replace(/\s+/gu, ' ').trim();
  return { kind, text: line.length > LONGEST_FACT ? `${line.slice(0, LONGEST_FACT - 1)}…` : line };
}

/** As interpreters read it. @example earlierLines([{ kind: 'done', text: 'Haircut … (ALM-7F3K2)' }]) //=> ['done: Haircut … (ALM-7F3K2)'] */
export const earlierLines = (facts: readonly Fact[]): readonly string[] => facts.map(({ kind, text }) => `${kind}: ${text}`);

/** A line as interpreters take it. */
export function plain(message: KeptMessage): ModelMessage {
  if (message.facts === undefined) return message;
  const { facts: _facts, ...line } = message;
  return line;
}
