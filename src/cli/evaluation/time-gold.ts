import { z } from 'zod';
import type { TimeAnswer } from '../eval-time.ts';
import { addDays } from '../../domain/time/wall.ts';
import type { LocalDate } from '../../domain/time/types.ts';

const point = z.string();
const accepted = z.object({ start: point.nullish(), end: point.nullish(), duration_s: z.number().nullish() });
export type Accepted = z.infer<typeof accepted>;

export const recognizersLine = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  reference_datetime: z.string(),
  expected: z.array(z.object({ type: z.string(), accept: z.array(accepted) })),
  booking_relevant: z.boolean().nullish(),
  negative: z.boolean().nullish(),
  open_start: z.boolean().nullish(),
});
export const spanLine = z.object({
  id: z.string(),
  type: z.string(),
  reference_datetime: z.string(),
  text: z.string(),
  span_text: z.string(),
  speaker: z.string().nullish(),
  canonical: point.nullish(),
  accept: z.array(accepted).nullish(),
});

/** One expression with the readings that count. `open`: only the end is known. */
export type Case = {
  readonly id: string;
  readonly text: string;
  readonly reference: string;
  readonly locale?: string;
  readonly type: string;
  readonly accept: readonly Accepted[];
  readonly open?: boolean;
  readonly negative?: boolean;
};
export type Verdict = { readonly right: boolean; readonly rightToEnd?: boolean; readonly answered: boolean };

type Parts = { readonly day?: string; readonly clock?: string };
const LOCAL = /^(?:(\d{4}-\d{2}-\d{2}))?(?:[T ]?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

function partsOf(text: string | null | undefined): Parts | undefined {
  const match = LOCAL.exec((text ?? '').trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const clock = match[2] === undefined ? undefined : `${match[2].padStart(2, '0')}:${match[3] ?? ''}`;
  return { ...(match[1] === undefined ? {} : { day: match[1] }), ...(clock === undefined ? {} : { clock }) };
}

function agrees(type: string, gold: string | null | undefined, said: string | null | undefined): boolean {
  const [wanted, got] = [partsOf(gold), partsOf(said)];
  if (!wanted || !got) return false;
  const needsDay = type.startsWith('date') && wanted.day !== undefined;
  const needsClock = type.startsWith('time') || (type.startsWith('datetime') && wanted.clock !== undefined);
  return (!needsDay || wanted.day === got.day) && (!needsClock || wanted.clock === got.clock);
}

/** The gold's end is the first day after; the last day counts as well. */
function endAgrees(type: string, gold: string | null | undefined, said: string | undefined): boolean {
  if (agrees(type, gold, said)) return true;
  const [wanted, got] = [partsOf(gold), partsOf(said)];
  return type === 'daterange' && wanted?.day !== undefined && got?.day === addDays(wanted.day as LocalDate, -1);
}

const seconds = (from: string, to: string): number => {
  const at = (text: string): number => Date.parse(`${text.length < 11 ? `${text}T00:00` : text}Z`);
  return (at(to) - at(from)) / 1000;
};

/** How an answer compares with what counts as right; the rules are those of the data's own scorer. */
export function verdictOf({ type, accept, open, negative }: Case, answer: TimeAnswer): Verdict {
  const { start, end, durationSeconds } = answer;
  const answered = start !== null || end !== undefined || durationSeconds !== undefined;
  if (negative === true) return { right: !answered, answered };
  if (type === 'duration') {
    const length = durationSeconds ?? (start !== null && end !== undefined ? seconds(start, end) : undefined);
    return { right: length !== undefined && accept.some((each) => Math.abs((each.duration_s ?? -9) - length) <= 1), answered };
  }
  if (open === true) return { right: accept.some((each) => endAgrees(type, each.end, end)), answered };
  const right = accept.some((each) => agrees(type, each.start, start));
  if (!accept.some((each) => each.start && each.end)) return { right, answered };
  return {
    right,
    rightToEnd: accept.some((each) => agrees(type, each.start, start) && endAgrees(type, each.end, end)),
    answered,
  };
}
