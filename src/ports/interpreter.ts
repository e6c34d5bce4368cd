import type { Instant, ZoneId } from '../domain/time/types.ts';
import type { ModelUsage } from '../domain/dialogue/model-usage.ts';
import type { Business } from '../domain/people/business.ts';
import type { Role } from '../domain/people/principal.ts';
import type { Contact } from '../domain/people/customer.ts';
import type { Profile } from '../domain/people/profile.ts';
import type { Expectation } from './channel.ts';

/** A call as the interpreter wrote it; `arguments` is JSON text, not yet trusted. */
export type ToolCall = { readonly id: string; readonly name: string; readonly arguments: string };

/**
 * What a model wants back word for word within the turn, such as its encrypted reasoning: opaque to everybody but the interpreter named in `by`,
 * JSON, recorded with the answer and dropped when the turn ends.
 */
export type Replay = { readonly by: string; readonly items: readonly unknown[] };

/** One line of what has been said, oldest first. Every call is followed by exactly one result. */
export type ModelMessage =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly calls?: readonly ToolCall[]; readonly replay?: Replay }
  | { readonly role: 'tool'; readonly callId: string; readonly name: string; readonly result: unknown };

/** A tool as interpreters see it: `parameters` is a strict JSON schema (every property required, optional = nullable). */
export type ToolSpec = {
  readonly name: string;
  readonly description: string;
  readonly effect: 'read' | 'write';
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** A thing the model may cite, with what it stands for in words. @example { handle: 'slot 2', label: 'Fri 27 Nov, 14:30 with Maya' } */
export type HandleLabel = {
  readonly handle: string;
  /** English, whatever the person speaks. */
  readonly label: string;
  /** As the person reads it, where they do not speak English. */
  readonly said?: string;
  /** Slots and bookings: when they start, who gives them, where that matters for choosing by words. */
  readonly startsAt?: Instant;
  readonly provider?: string;
};

/**
 * What the person has asked for so far, kept by the engine from the tools' results (never by an interpreter), so that any interpreter can go on
 * where another stopped. Dates are pinned to what they meant when they were said.
 */
export type Draft = {
  /** What is being done: without it nothing is pending. */
  readonly goal?: 'book' | 'move' | 'cancel';
  /** Names as the business writes them. */
  readonly service?: string;
  readonly provider?: string;
  /** Any provider will do, said so. */
  readonly anyProvider?: boolean;
  /** Names of those it shall not be with. */
  readonly notProviders?: readonly string[];
  readonly day?: { readonly from: string; readonly to: string };
  /** Minutes of the day; `exact` when a clock time was said. */
  readonly time?: { readonly from: number; readonly to: number; readonly exact: boolean };
  /** Local dates that were left out ("not Friday"). */
  readonly notDays?: readonly string[];
  /** Words about when that could not be read for certain before it was known which service: read again with it. */
  readonly whenSaid?: string;
  /** Handle of the chosen slot. */
  readonly slot?: string;
  /** Handle of the booking that is moved or cancelled. */
  readonly booking?: string;
  /** Further services of the same visit, in order after `service`. */
  readonly also?: readonly string[];
  /** Chosen lengths of those further services, by name. */
  readonly alsoMinutes?: Readonly<Record<string, number>>;
  /** How many people come, where it is more than one. */
  readonly party?: number;
  /** How they shall come where each needs a booking of their own: `apart` once that was told, at the same time, or one after another. */
  readonly arrangement?: 'apart' | 'at_once' | 'in_order';
  /** Who they are, in the person's words. */
  readonly forWhom?: string;
  /** The chosen one of the service's lengths. */
  readonly durationMinutes?: number;
  /** Name of the chosen place. */
  readonly place?: string;
  /** The time shall come again and again. */
  readonly repeat?: { readonly every: 'week' | 'two_weeks' | 'month'; readonly count?: number; readonly until?: string };
  /** To the services' own questions; an empty value: skipped. Somebody else's words. */
  readonly answers?: readonly DraftAnswer[];
  /** The service's question that waits for an answer. */
  readonly asked?: Omit<DraftAnswer, 'value'>;
  readonly contact?: Contact;
};
/** `service` by name, `question` by id. */
export type DraftAnswer = { readonly service: string; readonly question: string; readonly value: string };

export type InterpretContext = {
  readonly now: Instant;
  /** Of the person if known, else of the business: phrases are resolved here. */
  readonly timeZone: ZoneId;
  readonly locale: string;
  readonly role: Role;
  readonly business: Business;
  readonly draft: Draft;
  readonly expects?: Expectation;
  /** What the last replies offered, in order. */
  readonly handles: readonly HandleLabel[];
  /** The open proposal in words, when one waits for a yes. */
  readonly proposal?: string;
  /** The button that was pressed, resolved, when this message is a press. */
  readonly pressed?: { readonly handle?: string; readonly text: string };
  readonly customerKnown: boolean;
  /** What the person usually wants, and where that is known from. */
  readonly profile?: Profile;
  /** How often in a row the bot did not understand. */
  readonly misses: number;
  /** What was asked, done and declined in messages that are no longer given, oldest first; from the engine's records. Somebody else's words. */
  readonly earlier?: readonly string[];
};

export type InterpretRequest = {
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ToolSpec[];
  readonly context: InterpretContext;
  /** 0 for the first answer of a turn. */
  readonly round: number;
};

/** A short answer to offer; a plain text is its own label. What is said is English, or somebody's own words. */
export type Suggestion = string | { readonly label: string; readonly say: string };

export type InterpretAnswer = {
  readonly text: string;
  readonly calls: readonly ToolCall[];
  readonly finish: 'stop' | 'tool_calls' | 'length' | 'content_filter';
  /** What the text asks for, where the interpreter knows; offline only. */
  readonly expects?: Expectation;
  /** Short answers to offer; pressing one says it. */
  readonly suggestions?: readonly Suggestion[];
  /** True when the person's words were not understood: counts a miss. */
  readonly missed?: boolean;
  /** Which interpreter answered, for the log. */
  readonly by: string;
  /** Includes what answers without use have cost before this one. */
  readonly usage?: ModelUsage;
  readonly replay?: Replay;
};

export type InterpretOptions = { readonly signal: AbortSignal; readonly onDelta?: (text: string) => void };

/**
 * Turns a conversation into text or tool calls and nothing else. Errors: UNAVAILABLE, TIMEOUT, RATE_LIMITED; never a raw vendor error.
 */
export interface Interpreter {
  readonly name: string;
  interpret(request: InterpretRequest, options: InterpretOptions): Promise<InterpretAnswer>;
}
