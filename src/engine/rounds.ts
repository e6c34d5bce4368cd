import { asDomainError } from '../domain/errors.ts';
import type { Contact } from '../domain/people/customer.ts';
import type { InterpretAnswer, InterpretContext, ModelMessage, ToolCall } from '../ports/interpreter.ts';
import { canonicalJson } from '../domain/dialogue/arguments-hash.ts';
import { addUsage, answersOf, usageOf, usageSubject } from '../domain/dialogue/model-usage.ts';
import { localDateOf } from '../domain/time/wall.ts';
import type { CallResult } from './calls.ts';
import { parseArguments, resultForModel, runCall } from './calls.ts';
import type { GuardedStream } from './claims-guard.ts';
import type { TurnDeps } from './deps.ts';
import { MAX_OPERATIONS, MAX_ROUNDS } from './deps.ts';
import type { KeptMessage } from './earlier.ts';
import { earlierLines, plain } from './earlier.ts';
import { handleLabels } from './handles.ts';
import { ownTools, ownToolsFor } from './own-tools.ts';
import { MAX_CALLS_PER_TURN } from './bounds.ts';
import type { Steps } from './steps.ts';
import type { TurnWork } from './work.ts';

export type Interpreted = { readonly answer: InterpretAnswer | undefined; readonly failed: boolean };

export type RoundOptions = {
  readonly pressed?: InterpretContext['pressed'];
  readonly signal: AbortSignal;
  readonly stream: GuardedStream;
};

/** Known enough to book: a name and a way to reach the person. */
const isReachable = (contact: Contact | undefined): boolean =>
  contact !== undefined && contact.name !== '' && (contact.phone ?? contact.email) !== undefined;

function contextOf(work: TurnWork, pressed: InterpretContext['pressed']): InterpretContext {
  const proposal = work.openProposal();
  return {
    now: work.now,
    timeZone: work.timeZone,
    locale: work.locale,
    role: work.conversation.principal.role,
    business: work.business,
    draft: work.draft,
    handles: handleLabels(work.handles.all(), work.business),
    customerKnown: isReachable(work.draft.contact ?? work.contact),
    misses: work.misses,
    ...(work.profile ? { profile: work.profile } : {}),
    ...(work.earlier.length > 0 ? { earlier: earlierLines(work.earlier) } : {}),
    ...(work.expects ? { expects: work.expects } : {}),
    ...(proposal ? { proposal: proposal.operations.map((operation) => operation.summary).join('; ') } : {}),
    ...(pressed ? { pressed } : {}),
  };
}

/**
 * Lets the interpreter answer, runs its calls, shows it the results, at most MAX_ROUNDS times. Stops at the first text without calls, at the second
 * identical call, and never runs a call from a truncated answer. Answers are recorded before a write of theirs is prepared, so a crash replays them.
 */
export async function interpret(work: TurnWork, deps: TurnDeps, steps: Steps, options: RoundOptions): Promise<Interpreted> {
  try {
    return await rounds(work, deps, steps, options);
  } finally {
    work.history.forEach((message, index) => (work.history[index] = withoutReplay(message)));
  }
}

/** What a model wants back word for word is wanted back within the turn only. */
function withoutReplay(message: KeptMessage): KeptMessage {
  if (message.role !== 'assistant' || message.replay === undefined) return message;
  const { replay: _replay, ...rest } = message;
  return rest;
}

async function rounds(work: TurnWork, deps: TurnDeps, steps: Steps, options: RoundOptions): Promise<Interpreted> {
  const role = work.conversation.principal.role;
  const tools = [...deps.tools.specs(role), ...ownToolsFor(role).map((tool) => tool.spec)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const writes = new Set(tools.filter((tool) => tool.effect === 'write').map((tool) => tool.name));
  const seen = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let answer = steps.recordedAnswer(round);
    if (!answer) {
      try {
        answer = await deps.interpreter.interpret(
          { messages: work.history.map(plain), tools, context: contextOf(work, options.pressed), round },
          { signal: options.signal, onDelta: options.stream.forRound() },
        );
      } catch (thrown) {
        deps.logger.warn('interpreter-failed', { code: asDomainError(thrown).code, round });
        return { answer: undefined, failed: true };
      }
      answer = await steps.noteAnswer(
        round,
        answer,
        answer.calls.some((call) => writes.has(call.name)),
      );
    }
    noteUsage(answer, work, deps);
    const runnable = answer.finish === 'length' || answer.finish === 'content_filter' ? [] : answer.calls;
    if (runnable.length > 0) work.history.push(spokenOf(answer, runnable));
    if (runnable.length === 0)
      return { answer, failed: answer.finish === 'content_filter' || (answer.finish === 'length' && answer.calls.length > 0) };
    if (!(await runCalls(runnable, work, deps, steps, seen))) return { answer, failed: false };
  }
  deps.logger.warn('too-many-rounds', { conversation: work.conversation._id });
  return { answer: undefined, failed: work.views.length === 0 && work.prepared.length === 0 };
}

/** A call that the engine itself makes, beside what interpreters call. */
export async function makeCall(call: ToolCall, work: TurnWork, deps: TurnDeps, steps: Steps): Promise<void> {
  work.history.push({ role: 'assistant', text: '', calls: [call] });
  await runCalls([call], work, deps, steps, new Set());
}

const spokenOf = ({ text, replay }: InterpretAnswer, calls: readonly ToolCall[]): ModelMessage => ({
  role: 'assistant',
  text,
  calls,
  ...(replay ? { replay } : {}),
});

/** What a turn's answers have used is recorded with its end, once, whoever finishes it: one entry for all answers of one interpreter. */
function noteUsage({ usage, by }: InterpretAnswer, work: TurnWork, { metrics }: TurnDeps): void {
  if (!usage) return;
  const { business, now } = work;
  const day = usageSubject(business._id, localDateOf(now, business.timeZone));
  const isSame = ({ kind, body }: TurnWork['record'][number]): boolean => kind === 'usage' && body['by'] === by;
  const before = work.record.findIndex(isSame);
  const { body } = work.record[before] ?? { body: { answers: 0 } };
  const entry = { kind: 'usage' as const, body: { by, day, ...addUsage(usageOf(body), usage), answers: answersOf(body) + 1 } };
  work.record.splice(before < 0 ? work.record.length : before, 1, entry);
  const { inputTokens, cachedTokens, outputTokens, costMicros } = usage;
  for (const [kind, tokens] of Object.entries({ input: inputTokens - cachedTokens, cached: cachedTokens, output: outputTokens }))
    if (tokens > 0) metrics.count('almanac_model_tokens_total', { business: business._id, kind }, tokens);
  if (costMicros !== undefined) metrics.count('almanac_model_cost_micros_total', { business: business._id }, costMicros);
}

/** Runs the calls in order; false when one repeats an earlier call of this turn: the interpreter goes in circles. */
async function runCalls(
  calls: readonly ToolCall[],
  work: TurnWork,
  deps: TurnDeps,
  steps: Steps,
  seen: Set<string>,
): Promise<boolean> {
  let goOn = true;
  const refuse = (call: ToolCall, hint: string): void => {
    goOn = false;
    work.history.push({ role: 'tool', callId: call.id, name: call.name, result: { ok: false, code: 'CONFLICT', hint } });
  };
  for (const call of calls) {
    const key = `${call.name} ${canonicalJson(parseArguments(call) ?? call.arguments)}`;
    if (seen.has(key)) {
      refuse(call, 'This very call was made before in this turn; its result stands.');
      continue;
    }
    if (seen.size >= MAX_CALLS_PER_TURN) {
      refuse(call, `At most ${MAX_CALLS_PER_TURN} calls a turn.`);
      continue;
    }
    seen.add(key);
    const outcome = await outcomeOf(call, work, deps, steps);
    if ('prepared' in outcome) {
      const asked = { by: work.deliveries.map(({ key }) => key), call: call.id };
      if (work.prepared.length < MAX_OPERATIONS) work.prepared.push({ tool: call.name, prepared: outcome.prepared, asked });
      work.apply(outcome.prepared.draft);
    } else {
      work.apply(outcome.result.draft);
      if (outcome.result.ok && outcome.result.person) work.know(outcome.result.person);
      if (outcome.result.view) work.views.push(outcome.result.view);
    }
    const result = resultForModel(outcome);
    deps.metrics.count('almanac_tool_calls_total', { tool: call.name, ok: String(result['ok']) });
    work.history.push({ role: 'tool', callId: call.id, name: call.name, result });
  }
  return goOn;
}

/** The engine's own tools run whenever a turn runs; what the others answered is recorded, with the handles they left. */
async function outcomeOf(call: ToolCall, work: TurnWork, deps: TurnDeps, steps: Steps): Promise<CallResult> {
  const own = ownTools.find((tool) => tool.spec.name === call.name);
  if (own) return { result: own.run(work, parseArguments(call) ?? {}) };
  const recorded = steps.recordedCall();
  if (recorded) {
    if (recorded.handles) work.handles.putBack(recorded.handles);
    return recorded.outcome;
  }
  const before = work.handles.all();
  const outcome = await runCall(call, work, deps);
  const after = work.handles.all();
  steps.noteCall({ tool: call.name, outcome, ...(after === before ? {} : { handles: after }) });
  return outcome;
}
