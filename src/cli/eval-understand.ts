import { z } from 'zod';
import type { NameCandidate } from '../domain/language/names.ts';
import { understand } from '../domain/language/understand.ts';
import type { DialogueAct, Feature, Fact, Understanding, WishName } from '../domain/language/understand.ts';
import { clockText } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import { referenceAt, stretchOf } from './eval-time.ts';
import type { Stretch } from './eval-time.ts';
import { answerLines } from './answer-lines.ts';
import { readLine } from './json-lines.ts';

const named = z.union([z.string(), z.object({ name: z.string(), aliases: z.array(z.string()).nullish() })]);
const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lastBotText: z.string().nullish(),
  expects: z.union([z.string(), z.array(z.string())]).nullish(),
  reference: z.string(),
  timeZone: z.string().nullish(),
  locale: z.string().nullish(),
  countryCode: z.string().nullish(),
  role: z.enum(['customer', 'provider', 'owner']).nullish(),
  services: z.array(named).nullish(),
  providers: z.array(named).nullish(),
});

const candidatesOf = (list: readonly z.infer<typeof named>[] | null | undefined): readonly NameCandidate[] =>
  (list ?? []).map((each) => {
    const { name, aliases } = typeof each === 'string' ? { name: each, aliases: undefined } : each;
    return { id: name, name, ...(aliases ? { aliases } : {}) };
  });

/** What a message asks for, as the table of `docs/evaluation.md` names it: all changes of a provider's open time are one. */
export type IntentLabel = Exclude<WishName, 'set_hours' | 'block_time' | 'unblock_time' | 'open_extra'> | 'set_availability';
const AVAILABILITY: ReadonlySet<WishName> = new Set<WishName>(['set_hours', 'block_time', 'unblock_time', 'open_extra']);
const labelOf = (name: WishName): IntentLabel => (AVAILABILITY.has(name) ? 'set_availability' : (name as IntentLabel));

export type SlotAnswer = {
  readonly date?: string;
  readonly time?: string;
  readonly range?: Stretch;
  readonly durationMinutes?: number;
  readonly service?: string;
  readonly provider?: string;
  readonly city?: string;
  readonly features?: readonly Feature[];
  readonly people?: number;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
};
export type UnderstandAnswer = {
  readonly id: string | number;
  readonly acts: readonly DialogueAct[];
  readonly intent: IntentLabel | null;
  readonly intents: readonly IntentLabel[];
  readonly slots: SlotAnswer;
  readonly requested: readonly Fact[];
  readonly certain: boolean;
};

/** A single day is a date, a clock time a time; everything longer is a range. */
function slotsOf({ slots: { when, ...others } }: Understanding): SlotAnswer {
  if (!when) return others;
  const { day, time, open, durationMinutes } = when;
  const one = day !== undefined && day.from === day.to;
  const clock = time !== undefined && (time.exact || time.near !== undefined);
  const range = (day && !one) || (time && !clock) ? stretchOf(when, open) : undefined;
  return {
    ...(one ? { date: day.from } : {}),
    ...(clock ? { time: clockText((time.near ?? time.from) % 1440) } : {}),
    ...(range ? { range } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...others,
  };
}

/**
 * One line of `npm run eval:understand` (docs/evaluation.md): what a message does, asks for and says. Fails with INVALID_INPUT naming the field.
 * @example answerUnderstand({ id: 1, text: 'yes please', lastBotText: 'Friday at 3 pm, right?', reference: '2026-11-24T09:00' }).acts //=> ['AFFIRM']
 */
export function answerUnderstand(asked: unknown): UnderstandAnswer {
  const { id, text, reference, timeZone, lastBotText, expects, locale, countryCode, role, services, providers } = readLine(
    line,
    asked,
  );
  const zone = timeZone ?? 'UTC';
  const understood = understand(text, {
    now: referenceAt(reference, zone),
    timeZone: zoneId(zone),
    services: candidatesOf(services),
    providers: candidatesOf(providers),
    ...(lastBotText ? { lastBotText } : {}),
    ...(expects ? { expects: typeof expects === 'string' ? [expects] : expects } : {}),
    ...(locale ? { locale } : {}),
    ...(countryCode ? { countryCode } : {}),
    ...(role ? { role } : {}),
  });
  const intents = [...new Set(understood.wishes.map(({ name }) => labelOf(name)))];
  return {
    id,
    acts: understood.acts,
    intent: intents[0] ?? null,
    intents,
    slots: slotsOf(understood),
    requested: understood.requested,
    certain: understood.certain,
  };
}

/** Reads messages from standard input, one JSON object a line, and writes one answer a line. */
export const evalUnderstand = (): Promise<void> => answerLines('understand', answerUnderstand);
