/** Refuses what the real Responses API refuses, in its own words and shape. */
import { lintStrictSchema } from '../../tools/strict-lint.ts';
import { bad, isObject } from './openai-validation.ts';
import type { ErrorAnswer } from './openai-wire.ts';

const PARAMETERS: ReadonlySet<string> = new Set(
  `model input instructions tools tool_choice parallel_tool_calls stream stream_options include store prompt_cache_key reasoning text
   temperature top_p max_output_tokens max_tool_calls metadata previous_response_id service_tier truncation safety_identifier`.split(
    /\s+/,
  ),
);
const INCLUDABLE: ReadonlySet<unknown> = new Set(['reasoning.encrypted_content']);
const ROLES: ReadonlySet<unknown> = new Set(['developer', 'system', 'user', 'assistant']);
const NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/** The refusal that a request earns, or undefined when it is sound. */
export function responsesRefusalOf(body: unknown): ErrorAnswer | undefined {
  if (!isObject(body)) return bad('We could not parse the JSON body of your request.', null);
  for (const key of Object.keys(body))
    if (!PARAMETERS.has(key)) return bad(`Unknown parameter: '${key}'.`, key, 'unknown_parameter');
  if (typeof body['model'] !== 'string' || body['model'] === '') return bad("Missing required parameter: 'model'.", 'model');
  for (const [index, part] of ((body['include'] ?? []) as unknown[]).entries())
    if (!INCLUDABLE.has(part)) return bad(`Invalid value: '${String(part)}'.`, `include[${String(index)}]`);
  return inputRefusal(body['input']) ?? toolsRefusal(body);
}

function inputRefusal(input: unknown): ErrorAnswer | undefined {
  if (!Array.isArray(input) || input.length === 0) return bad("Invalid 'input': empty array.", 'input');
  const open = new Set<unknown>();
  const seen = new Set<unknown>();
  for (const [index, item] of (input as Record<string, unknown>[]).entries()) {
    const at = `input[${String(index)}]`;
    if (item['type'] === 'reasoning') {
      if (typeof item['encrypted_content'] !== 'string' && !Array.isArray(item['content']))
        return {
          ...bad(`Item with id '${String(item['id'])}' not found. Items are not persisted when \`store\` is set to false.`, at),
          status: 404,
        };
      const next: unknown = (input as Record<string, unknown>[])[index + 1]?.['type'];
      if (next === 'function_call_output')
        return bad(`Item '${String(item['id'])}' of type 'reasoning' was provided without its required following item.`, at);
      continue;
    }
    if (item['type'] === 'function_call') {
      const { call_id: id, name, arguments: args } = item;
      if (typeof id !== 'string' || id === '' || id.length > 64) return bad(`Invalid '${at}.call_id'.`, `${at}.call_id`);
      if (typeof name !== 'string' || !NAME.test(name)) return bad(`Invalid '${at}.name'.`, `${at}.name`);
      if (typeof args !== 'string') return bad(`Invalid type for '${at}.arguments'.`, `${at}.arguments`);
      if (open.has(id)) return bad(`Duplicate item found with call_id ${id}.`, `${at}.call_id`);
      open.add(id);
      seen.add(id);
      continue;
    }
    if (item['type'] === 'function_call_output') {
      if (!seen.has(item['call_id']) || !open.delete(item['call_id']))
        return bad(`No tool call found for function call output with call_id ${String(item['call_id'])}.`, at);
      if (typeof item['output'] !== 'string') return bad(`Invalid type for '${at}.output'.`, `${at}.output`);
      continue;
    }
    if (!ROLES.has(item['role'])) return bad(`Invalid value: '${String(item['role'])}'.`, `${at}.role`);
    if (typeof item['content'] !== 'string') return bad(`Invalid type for '${at}.content': expected a string`, `${at}.content`);
    if (open.size > 0) return unanswered(open);
  }
  return open.size > 0 ? unanswered(open) : undefined;
}

const unanswered = (open: ReadonlySet<unknown>): ErrorAnswer =>
  bad(`No tool output found for function call ${[...open].join(', ')}.`, 'input');

function toolsRefusal({ tools }: Record<string, unknown>): ErrorAnswer | undefined {
  if (tools === undefined) return undefined;
  if (!Array.isArray(tools)) return bad("Invalid 'tools': expected an array", 'tools');
  for (const [index, tool] of (tools as Record<string, unknown>[]).entries()) {
    const at = `tools[${String(index)}]`;
    if (tool['type'] !== 'function') return bad(`Invalid value: '${String(tool['type'])}'.`, `${at}.type`);
    if (typeof tool['name'] !== 'string' || !NAME.test(tool['name']))
      return bad(`Missing required parameter: '${at}.name'.`, `${at}.name`);
    if (!('strict' in tool)) return bad(`Missing required parameter: '${at}.strict'.`, `${at}.strict`);
    const problems = tool['strict'] ? lintStrictSchema(tool['parameters'] as Record<string, unknown>) : [];
    if (problems.length > 0)
      return bad(
        `Invalid schema for function '${tool['name']}': ${problems.join('; ')}`,
        `${at}.parameters`,
        'invalid_function_parameters',
      );
  }
  return undefined;
}
