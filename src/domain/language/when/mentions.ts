import type { Days, Found, Meaning } from './value.ts';

/** One meaning with its place in the text. */
export type Mention<M extends Meaning = Meaning> = {
  readonly meaning: M;
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
};
export type DayMention = Mention<Days>;
export type TimeMeaning = Extract<Meaning, { kind: 'clock' | 'clocks' }>;

export function mentionsOf<K extends Meaning['kind']>(
  finds: readonly Found[],
  negated: readonly boolean[],
  kinds: readonly K[],
): readonly Mention<Extract<Meaning, { kind: K }>>[] {
  return finds.flatMap((find, index) =>
    find.meanings
      .filter((meaning): meaning is Extract<Meaning, { kind: K }> => (kinds as readonly string[]).includes(meaning.kind))
      .map((meaning) => ({ meaning, from: find.from, to: find.to, negated: negated[index] === true })),
  );
}

const LISTED =
  /^[\s,]*(?:or|and|or maybe|or else|and maybe|maybe|\/|&|,)[\s,]*(?:on |at |even |maybe |perhaps |possibly |the |around |late |early )*$/;
const COMMA = /^\s*,\s*$/;
const CORRECTED =
  /(?<![\p{L}'])(?:actually|instead|rather|no|nope|sorry|i mean|i meant|scratch that|wait|second thoughts?|better|correction|oops|make (?:it|that)|change (?:it|that|to)?|let's|lets|try|how about|what about|but|if not|otherwise|prefer|hmm|could (?:we|you|i)|can (?:we|you|i)|book|schedule|move|is there|are there|anything|then)(?![\p{L}'])/u;

/** "or", "and": the words between say that both are meant. A comma alone does so only between words of one kind. */
export type Relation = 'listed' | 'comma' | 'corrected' | 'apart';

/** How a later mention stands to the one before it, by the words between (and "instead" behind it). */
export function relation(text: string, earlier: { to: number }, later: { from: number; to: number }): Relation {
  // In "1 pm instead? I have something at 2" the "instead" belongs to the earlier one.
  const gap = text.slice(earlier.to, later.from).replace(/^ instead(?=[.?!;,])/, '');
  if (COMMA.test(gap)) return 'comma';
  if (LISTED.test(gap)) return 'listed';
  if (CORRECTED.test(gap) || /^[^.!?;]{0,20}(?<![\p{L}])(?:instead|rather|better)(?![\p{L}])/u.test(text.slice(later.to)))
    return 'corrected';
  return 'apart';
}
