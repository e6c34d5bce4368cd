import { repairRequest } from '../../domain/language/request-slips.ts';
import type { Contact } from '../../domain/people/customer.ts';
import type { InterpretContext, InterpretRequest, ModelMessage, ToolCall } from '../../ports/interpreter.ts';
import { spoken } from './texts.ts';

type Values = Readonly<Record<string, unknown>>;

/** A call of this turn with what came of it. `goal`: which of the message's goals it serves, counted from 0. */
export type Done = {
  readonly name: string;
  readonly args: Values;
  readonly goal: number;
  readonly ok: boolean;
  readonly code?: string;
  readonly data: Values;
  /** What a refusal offers to choose from, in words. */
  readonly alternatives: readonly string[];
};

/** What one answer is made from. */
export type Turn = {
  readonly context: InterpretContext;
  readonly round: number;
  /** What the person said, or the words on the button they pressed. */
  readonly text: string;
  /** The bot's words before that. */
  readonly before: string;
  /** The person's own earlier messages, oldest first. */
  readonly saidBefore: readonly string[];
  /** Calls made since the person spoke, in order. */
  readonly done: readonly Done[];
  /** Calls of earlier turns that are still remembered, oldest first. */
  readonly doneBefore: readonly Done[];
  /** The last call of earlier turns, side questions left out, if it was refused: what it asked is still open. */
  readonly refused?: Pick<Done, 'name' | 'args' | 'alternatives'>;
  readonly has: (tool: string) => boolean;
};

const asValues = (value: unknown): Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {};

const asWords = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];

function argumentsOf(call: ToolCall): Values {
  try {
    return asValues(JSON.parse(call.arguments));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Ids of our calls carry the goal they serve, so that a later round knows where to go on. */
export const callId = (request: InterpretRequest, goal: number, index: number): string =>
  `offline.${request.context.now.toString(36)}.${request.messages.length}.${index}.${goal}`;
const goalOf = (id: string): number => (id.startsWith('offline.') ? Number(id.split('.').at(-1)) || 0 : 0);

function doneIn(messages: readonly ModelMessage[]): Done[] {
  const calls = new Map<string, ToolCall>();
  const done: Done[] = [];
  for (const message of messages) {
    if (message.role === 'assistant') for (const call of message.calls ?? []) calls.set(call.id, call);
    if (message.role !== 'tool') continue;
    const call = calls.get(message.callId);
    const result = asValues(message.result);
    done.push({
      name: message.name,
      args: call ? argumentsOf(call) : {},
      goal: goalOf(message.callId),
      ok: result['ok'] === true,
      ...(typeof result['code'] === 'string' ? { code: result['code'] } : {}),
      data: asValues(result['data']),
      alternatives: asWords(result['alternatives']),
    });
  }
  return done;
}

/** Answers something besides and leaves what was asked open. */
const ASIDES: ReadonlySet<string> = new Set(['business_info', 'list_bookings', 'calendar_link', 'note_contact']);
export const isAside = ({ name, ok }: Done): boolean => ok && ASIDES.has(name);

const textOf = (message: ModelMessage | undefined): string => (message && message.role !== 'tool' ? message.text : '');

/** The turn that a request stands in. */
export function turnOf(request: InterpretRequest): Turn {
  const { messages, context, round } = request;
  const said = messages.findLastIndex((message) => message.role === 'user');
  const earlier = messages.slice(0, Math.max(said, 0));
  const tools = new Set(request.tools.map((tool) => tool.name));
  const doneBefore = doneIn(earlier);
  const last = doneBefore.findLast((done) => !isAside(done));
  const before = textOf(earlier.findLast((message) => message.role === 'assistant' && message.text.trim() !== ''));
  return {
    context: before.includes(spoken(context).say('offline.rightContact')) ? { ...context, expects: 'contact' } : context,
    round,
    text: repairRequest((context.pressed?.text ?? textOf(messages[said])).trim()),
    before,
    saidBefore: earlier.filter((message) => message.role === 'user').map(textOf),
    done: doneIn(messages.slice(said + 1)),
    doneBefore,
    ...(last && !last.ok ? { refused: last } : {}),
    has: (tool) => tools.has(tool),
  };
}

/** A name and a way to reach the person are known. */
export function contactKnown({ draft, customerKnown }: InterpretContext): boolean {
  return draft.contact === undefined ? customerKnown : isComplete(draft.contact);
}
const isComplete = ({ name, phone, email }: Contact): boolean => name !== '' && (phone !== undefined || email !== undefined);

const ASKED: ReadonlySet<string | undefined> = new Set([
  'service',
  'provider',
  'date',
  'time',
  'slot',
  'confirmation',
  'name',
  'contact',
]);
/** Something is being asked for and not done yet. */
export const isPending = ({ context: { draft, proposal, expects } }: Turn): boolean =>
  draft.goal !== undefined || proposal !== undefined || ASKED.has(expects);
/** A booking is being moved, or it was asked which one shall move. */
export const isMoving = ({ context, refused }: Turn): boolean =>
  context.draft.goal === 'move' ||
  refused?.name === 'reschedule_appointment' ||
  (refused?.name === 'find_slots' && typeof refused.args['booking'] === 'string');
