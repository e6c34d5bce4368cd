import type { Token } from './types.ts';

/** Words that are a date only in the right company. What they are not is marked with a trailing underscore, which no rule reads. */
type Homograph = {
  readonly word: string;
  readonly meant: string;
  readonly not: (before: string, after: string, raw: string, earlier: string) => boolean;
};

const PRONOUN = /^(?:i|you|we|he|she|they|it|this|that|there|who|which|one|policy|name|as)$/;
const MONTH_LEAD =
  /^(?:in|of|on|until|from|to|by|next|this|last|early|late|mid|end|before|after|between|since|through|for|during|the|and|or|-|,|\/|\d+|\d+(?:st|nd|rd|th)|\d{4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const MONTH_FOLLOW = /^(?:\d{1,2}|\d{4}|\d{1,2}(?:st|nd|rd|th)|the|-|\/|,|\.|!|\?|)$/;
const WITH = /^(?:with|see|seeing|ask|named|called|dr|doctor|miss|ms|mrs|mr|by)$/;
const NUMBERED = /^\d/;

const HOMOGRAPHS: readonly Homograph[] = [
  {
    word: 'may',
    meant: 'may',
    not: (before, after, raw) =>
      // "Correct. May I get …" asks; "in May I am away" does not.
      (/^(?:i|we|you)$/.test(after) && !MONTH_LEAD.test(before)) ||
      (PRONOUN.test(before)
        ? !NUMBERED.test(after)
        : !(
            MONTH_LEAD.test(before) ||
            (MONTH_FOLLOW.test(after) && after !== 'the' && (after !== ',' || raw === 'May')) ||
            (raw === 'May' && !/^[.?!]?$/.test(before))
          )),
  },
  {
    word: 'march',
    meant: 'march',
    not: (before, after) =>
      (/^(?:i|you|we|they|will|to|may|can|must|should|would|could|let's)$/.test(before) && !MONTH_FOLLOW.test(after)) ||
      (/^(?:the|a)$/.test(before) && /^(?:to|against|on|for)$/.test(after)),
  },
  {
    word: 'sun',
    meant: 'sunday',
    not: (before, after) => /^(?:the|in)$/.test(before) || /^(?:will|sets?|rises?|is|tan|cream|bed|beds)$/.test(after),
  },
  {
    word: 'sat',
    meant: 'saturday',
    not: (before, after, _raw, earlier) =>
      // "Could it be sat?" asks for a day; "we will be sat" does not.
      (before === 'be' && !/^(?:it|that|this|mine|one|appointment|booking)$/.test(earlier)) ||
      /^(?:i|we|he|she|they|it|us|all|who|been|being|was|were|have|has|had|people)$/.test(before) ||
      /^(?:together|down|next|inside|outside)$/.test(after),
  },
  { word: 'fall', meant: 'fall_', not: () => true },
];
const NAMES = /^(?:april|may|june|august|jan|january)$/;

/** Decides "may", "sun", "sat", "march" by their neighbours; "with June" is a person unless a number follows. */
export function settleHomographs(tokens: readonly Token[], original: string): Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1]?.text ?? '';
    const after = tokens[index + 1]?.text ?? '';
    // A word of another script or language is none of these.
    if (/[^\p{Script=Latin}\s'.]/u.test(original.slice(token.start, token.end))) return token;
    if (NAMES.test(token.text) && WITH.test(before) && !NUMBERED.test(after)) return { ...token, text: `${token.text}_` };
    const homograph = HOMOGRAPHS.find((entry) => entry.word === token.text);
    if (!homograph) return token;
    const raw = original.slice(token.start, token.end);
    return {
      ...token,
      text: homograph.not(before, after, raw, tokens[index - 2]?.text ?? '') ? `${token.text}_` : homograph.meant,
    };
  });
}
