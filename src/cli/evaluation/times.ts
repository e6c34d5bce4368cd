import { answerTime } from '../eval-time.ts';
import type { TimeAnswer } from '../eval-time.ts';
import { share } from './scorer.ts';
import type { Row, Scorer } from './scorer.ts';
import { recognizersLine, spanLine, verdictOf } from './time-gold.ts';
import type { Case, Verdict } from './time-gold.ts';

/** The English sets are American: "3/12" is 12 March. */
const AMERICAN = 'en-US';

export type Reads = (asked: { id: string; text: string; reference: string; locale?: string | undefined }) => TimeAnswer;

/** The cases of a data file, grouped by what the table shows together. */
export function casesOf(fileName: string, records: readonly unknown[]): ReadonlyMap<string, readonly Case[]> {
  const groups = new Map<string, Case[]>();
  for (const record of records) {
    const { group, ...each } = fileName.startsWith('recognizers') ? recognizersCase(record) : spanCase(record);
    if (group === undefined) continue;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return groups;
}

function recognizersCase(record: unknown): Case & { readonly group: string | undefined } {
  const line = recognizersLine.parse(record);
  const { type = 'none', accept = [] } = line.expected[0] ?? {};
  return {
    id: line.id,
    text: line.text,
    reference: line.reference_datetime.slice(0, 16),
    locale: line.lang === 'en' ? AMERICAN : line.lang,
    type,
    accept,
    ...(line.open_start ? { open: true } : {}),
    ...(line.negative ? { negative: true } : {}),
    group: line.negative === true || line.booking_relevant === true ? `recognizers ${line.lang}` : undefined,
  };
}

function spanCase(record: unknown): Case & { readonly group: string | undefined } {
  const line = spanLine.parse(record);
  const sgd = line.canonical !== null && line.canonical !== undefined;
  return {
    id: line.id,
    text: line.span_text,
    reference: line.reference_datetime.slice(0, 16),
    locale: AMERICAN,
    type: line.type,
    accept: line.accept ?? [{ start: line.canonical }],
    group: !sgd ? 'nlupp' : line.speaker === 'user' ? 'sgd, user' : 'sgd, system',
  };
}

const GROUPS: readonly (readonly [string, (each: Case) => boolean])[] = [
  ['date+time+datetime', ({ type, open }) => /^(?:date|time|datetime)$/.test(type) && open !== true],
  ['ranges', ({ type, open }) => type.endsWith('range') && open !== true],
  ['ends alone', ({ open }) => open === true],
  ['durations', ({ type }) => type === 'duration'],
  ['negatives', ({ negative }) => negative === true],
];
const AIMS: Readonly<Record<string, string>> = {
  'sgd, user date+time+datetime': '≥ 99 %, silently wrong ≤ 0.3 %',
  'nlupp date+time+datetime': '≥ 92 %',
  'recognizers en date+time+datetime': '≥ 92 %',
  'recognizers en ranges': 'start ≥ 85 %, start+end ≥ 80 %',
  'recognizers en durations': '≥ 95 %',
  'recognizers en negatives': '≥ 95 %',
  ...Object.fromEntries(['es', 'fr', 'de', 'pt'].map((lang) => [`recognizers ${lang} date+time+datetime`, '≥ 80 %'])),
  'recognizers hi date+time+datetime': '≥ 70 %',
};

function rowsOf(name: string, cases: readonly Case[], read: Reads): readonly Row[] {
  return GROUPS.flatMap(([label, belongs]) => {
    const own = cases.filter((each) => belongs(each) && (each.negative === true) === (label === 'negatives'));
    if (own.length === 0) return [];
    const judged = own.map((each): { verdict: Verdict; certain: boolean } => {
      const answer = read(each);
      return { verdict: verdictOf(each, answer), certain: answer.certain };
    });
    const ranged = judged.filter(({ verdict }) => verdict.rightToEnd !== undefined);
    const count = (test: (each: (typeof judged)[number]) => boolean): number => share(judged.filter(test).length, own.length);
    const aim = AIMS[`${name} ${label}`];
    return [
      {
        what: `${name}: ${label}`,
        cases: own.length,
        shares: {
          right: count(({ verdict }) => verdict.right),
          ...(ranged.length === 0
            ? {}
            : { 'start+end': share(ranged.filter(({ verdict }) => verdict.rightToEnd === true).length, ranged.length) }),
          'no answer': count(({ verdict }) => !verdict.answered),
          'silently wrong': count(({ verdict, certain }) => !verdict.right && verdict.answered && certain),
        },
        ...(aim === undefined ? {} : { aim }),
      },
    ];
  });
}

/** A scorer of times for one reader of texts. */
export const timesBy = (name: string, read: Reads): Scorer => ({
  name,
  reads: (fileName) => /^(?:sgd_datetime|recognizers|nlupp_datetime)/.test(fileName),
  score: (records, fileName) => [...casesOf(fileName, records)].flatMap(([group, cases]) => rowsOf(group, cases, read)),
});

export const times = timesBy('times', answerTime);
