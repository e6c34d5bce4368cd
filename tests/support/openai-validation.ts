/** Refuses what the real Chat Completions API refuses, in its own words and shape. */
import { lintStrictSchema } from '../../tools/strict-lint.ts';
import type { ErrorAnswer } from './openai-wire.ts';

type ChatMessage = {
  readonly role: string;
  readonly content?: unknown;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly type: string;
    readonly function: { readonly name: string; readonly arguments: string };
  }[];
  readonly tool_call_id?: string;
};
type ChatTool = {
  readonly type: string;
  readonly function: {
    readonly name: string;
    readonly description?: string;
    readonly parameters?: Record<string, unknown>;
    readonly strict?: boolean;
  };
};
export type ChatRequest = {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly ChatTool[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly [parameter: string]: unknown;
};

const PARAMETERS: ReadonlySet<string> = new Set(
  `model messages tools tool_choice parallel_tool_calls stream stream_options reasoning_effort prompt_cache_key prompt_cache_options temperature top_p n
   max_completion_tokens max_tokens stop seed user safety_identifier store metadata response_format verbosity service_tier logprobs`.split(
    /\s+/,
  ),
);
const ROLES: ReadonlySet<string> = new Set(['developer', 'system', 'user', 'assistant', 'tool']);
const NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/** The refusal that a request earns, or undefined when it is sound. */
export function refusalOf(body: unknown): ErrorAnswer | undefined {
  if (!isObject(body)) return bad('We could not parse the JSON body of your request.', null);
  for (const key of Object.keys(body))
    if (!PARAMETERS.has(key)) return bad(`Unrecognized request argument supplied: ${key}`, key, 'unknown_parameter');
  if (typeof body['model'] !== 'string' || body['model'] === '') return bad('you must provide a model parameter', 'model');
  return messagesRefusal(body['messages']) ?? toolsRefusal(body) ?? optionsRefusal(body);
}

function messagesRefusal(messages: unknown): ErrorAnswer | undefined {
  if (!Array.isArray(messages) || messages.length === 0)
    return bad("Invalid 'messages': empty array. Expected an array with minimum length 1", 'messages');
  let open: string[] = [];
  for (const [index, message] of (messages as ChatMessage[]).entries()) {
    const at = `messages.[${String(index)}]`;
    if (!ROLES.has(message.role))
      return bad(`Invalid value: '${message.role}'. Supported values are: ${[...ROLES].join(', ')}.`, `${at}.role`);
    if (message.role === 'tool') {
      if (!open.includes(message.tool_call_id ?? ''))
        return bad("messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", `${at}.role`);
      open = open.filter((id) => id !== message.tool_call_id);
      if (typeof message.content !== 'string') return bad(`Invalid type for '${at}.content': expected a string`, `${at}.content`);
      continue;
    }
    if (open.length > 0) return unanswered(open, at);
    if (message.role === 'assistant') {
      if (typeof message.content !== 'string' && !message.tool_calls)
        return bad(`Invalid value for 'content': expected a string, got null.`, `${at}.content`);
      const refused = callsRefusal(message, at);
      if (refused) return refused;
      open = (message.tool_calls ?? []).map((call) => call.id);
    } else if (typeof message.content !== 'string')
      return bad(`Invalid type for '${at}.content': expected a string`, `${at}.content`);
  }
  return open.length > 0 ? unanswered(open, 'messages') : undefined;
}

const unanswered = (ids: readonly string[], at: string): ErrorAnswer =>
  bad(
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${ids.join(', ')}`,
    `${at}.role`,
  );

function callsRefusal({ tool_calls: list }: ChatMessage, at: string): ErrorAnswer | undefined {
  if (list === undefined) return undefined;
  if (!Array.isArray(list) || list.length === 0) return bad(`Invalid '${at}.tool_calls': empty array.`, `${at}.tool_calls`);
  const ids = new Set<string>();
  for (const [index, call] of (list as NonNullable<ChatMessage['tool_calls']>).entries()) {
    const where = `${at}.tool_calls[${String(index)}]`;
    if (typeof call.id !== 'string' || call.id === '' || call.id.length > 40)
      return bad(`Invalid '${where}.id': string of 1 to 40 characters expected.`, `${where}.id`);
    if (ids.has(call.id)) return bad(`Duplicate value for 'tool_call_id' of '${call.id}'`, `${where}.id`);
    ids.add(call.id);
    if (call.type !== 'function') return bad(`Invalid value: '${call.type}'.`, `${where}.type`);
    if (!NAME.test(call.function.name))
      return bad(`Invalid '${where}.function.name': string does not match pattern.`, `${where}.function.name`);
    if (typeof call.function.arguments !== 'string')
      return bad(`Invalid type for '${where}.function.arguments'`, `${where}.function.arguments`);
  }
  return undefined;
}

function toolsRefusal({ tools }: Record<string, unknown>): ErrorAnswer | undefined {
  if (tools === undefined) return undefined;
  if (!Array.isArray(tools) || tools.length === 0)
    return bad("Invalid 'tools': empty array. Expected an array with minimum length 1", 'tools');
  const names = new Set<string>();
  for (const [index, tool] of (tools as ChatTool[]).entries()) {
    const at = `tools[${String(index)}].function`;
    if (tool.type !== 'function') return bad(`Invalid value: '${tool.type}'.`, `tools[${String(index)}].type`);
    const { name, parameters, strict } = tool.function;
    if (!NAME.test(name)) return bad(`Invalid '${at}.name': string does not match pattern.`, `${at}.name`);
    if (names.has(name)) return bad(`Duplicate function name ${name}`, `${at}.name`);
    names.add(name);
    const problems = strict ? lintStrictSchema(parameters ?? {}) : [];
    if (problems.length > 0)
      return bad(
        `Invalid schema for function '${name}': ${problems.join('; ')}`,
        `${at}.parameters`,
        'invalid_function_parameters',
      );
  }
  return undefined;
}

function optionsRefusal(body: Record<string, unknown>): ErrorAnswer | undefined {
  for (const option of ['tool_choice', 'parallel_tool_calls'])
    if (option in body && !('tools' in body)) return bad(`'${option}' is only allowed when 'tools' are specified.`, option);
  if ('stream_options' in body && body['stream'] !== true)
    return bad("The 'stream_options' parameter is only allowed when 'stream' is enabled.", 'stream_options');
  return undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const bad = (message: string, param: string | null, code: string | null = null): ErrorAnswer => ({
  status: 400,
  type: 'invalid_request_error',
  message,
  param,
  code,
});
