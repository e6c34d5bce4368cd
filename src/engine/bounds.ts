import type { InterpretAnswer, Suggestion, ToolCall } from '../ports/interpreter.ts';

/** Of one answer of an interpreter. What is longer is no answer to a person. */
export const MAX_ANSWER_LENGTH = 4_000;
/** Calls of one answer that are looked at, and of one turn that are run. */
export const MAX_CALLS_PER_ANSWER = 8;
export const MAX_CALLS_PER_TURN = 16;
/** Of one call, as JSON. The longest that a tool takes is a tenth of it. */
export const MAX_ARGUMENTS_LENGTH = 16_000;
const MAX_SUGGESTIONS = 20;
const MAX_NAME_LENGTH = 64;
/** Stands for arguments that are too long: not an object, so that the call is refused. */
const TOO_LONG = '"(too long, left out)"';

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

const boundedCall = (call: ToolCall): ToolCall => ({
  id: call.id.slice(0, 2 * MAX_NAME_LENGTH),
  name: call.name.slice(0, MAX_NAME_LENGTH + 1),
  arguments: call.arguments.length > MAX_ARGUMENTS_LENGTH ? TOO_LONG : call.arguments,
});

const boundedSuggestion = (suggestion: Suggestion): Suggestion =>
  typeof suggestion === 'string'
    ? cut(suggestion, MAX_NAME_LENGTH * 2)
    : { label: cut(suggestion.label, MAX_NAME_LENGTH * 2), say: cut(suggestion.say, MAX_NAME_LENGTH * 2) };

/**
 * An answer within what a turn stores and a person reads, whoever gave it: a megabyte of arguments, a hundred calls or an endless text become a
 * refused call, the first calls and the beginning of the text.
 */
export const boundedAnswer = (answer: InterpretAnswer): InterpretAnswer => ({
  ...answer,
  text: cut(answer.text, MAX_ANSWER_LENGTH),
  calls: answer.calls.slice(0, MAX_CALLS_PER_ANSWER).map(boundedCall),
  ...(answer.suggestions ? { suggestions: answer.suggestions.slice(0, MAX_SUGGESTIONS).map(boundedSuggestion) } : {}),
});
