import { createOfflineInterpreter } from '../../../src/interpreters/offline/offline.ts';
import type { HandleLabel, InterpretAnswer, InterpretContext, ModelMessage } from '../../../src/ports/interpreter.ts';
import { instant } from '../../../src/domain/time/types.ts';
import { requestFor } from '../../support/interpret-request.ts';

const offline = createOfflineInterpreter();
const signal = new AbortController().signal;

export const ask = (
  said: string | readonly ModelMessage[],
  context: Partial<InterpretContext> = {},
  round = 0,
): Promise<InterpretAnswer> => offline.interpret(requestFor(said, context, round), { signal });

/** The calls of an answer as [name, arguments]. */
export const callsOf = (answer: InterpretAnswer): readonly (readonly [string, unknown])[] =>
  answer.calls.map((call) => [call.name, JSON.parse(call.arguments)] as const);

/** What find_slots is called with where only some of it was said. */
export const slots = (said: { service?: string; provider?: string; when?: string; booking?: string }) =>
  [
    'find_slots',
    {
      service: said.service ?? null,
      provider: said.provider ?? null,
      when: said.when === undefined ? null : { text: said.when, date: null, time: null },
      booking: said.booking ?? null,
    },
  ] as const;

/** Offered times on Friday 27 November in London. @example offered(['14:00', 'Maya'], ['15:30', 'Theo']) */
export const offered = (...times: readonly (readonly [time: string, provider: string])[]): readonly HandleLabel[] =>
  times.map(([time, provider], index) => ({
    handle: `slot ${index + 1}`,
    label: `Fri 27 Nov, ${time} with ${provider}`,
    startsAt: instant(Date.UTC(2026, 10, 27, Number(time.slice(0, 2)), Number(time.slice(3)))),
    provider,
  }));

/** The person spoke, and these calls were made and answered since. */
export function after(
  said: string,
  ...done: readonly (readonly [name: string, args: unknown, result: unknown])[]
): ModelMessage[] {
  const answered = done.flatMap(([name, args, result], index): ModelMessage[] => {
    const id = `offline.x.0.${index}.0`;
    return [
      { role: 'assistant', text: '', calls: [{ id, name, arguments: JSON.stringify(args) }] },
      { role: 'tool', callId: id, name, result },
    ];
  });
  return [{ role: 'user', text: said }, ...answered];
}

export const booking = (n: number, label: string): HandleLabel => ({ handle: `booking B${n}`, label });
export const TUESDAY_CUT = booking(1, 'Haircut with Maya, Tue 1 Dec, 10:00');
export const FRIDAY_COLOUR = booking(2, 'Colour with Priya, Fri 27 Nov, 14:00');
