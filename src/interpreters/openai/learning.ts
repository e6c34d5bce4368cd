import type { Capabilities } from './capabilities.ts';

type Flag = keyof Capabilities;

/** How a server says that it does not take something: the parameter that it blames, or words of its message. */
type Blame = { readonly flag: Flag; readonly param: RegExp; readonly words: RegExp; readonly fromTemplate?: true };

const BLAMES: readonly Blame[] = [
  { flag: 'reasoningEffortNone', param: /^reasoning([._]effort)?$/, words: /reasoning_effort/ },
  { flag: 'strict', param: /\bstrict$/, words: /\bstrict\b/i },
  { flag: 'parallelFlag', param: /^parallel_tool_calls$/, words: /parallel_tool_calls/ },
  { flag: 'streamUsage', param: /^stream_options\b/, words: /stream_options|include_usage/ },
  { flag: 'toolChoice', param: /^tool_choice$/, words: /tool_choice/ },
  { flag: 'cacheKey', param: /^prompt_cache_key$/, words: /prompt_cache_key/ },
  { flag: 'encryptedReasoning', param: /^include\b/, words: /encrypted[ _]content/i },
  { flag: 'developerRole', param: /^never by parameter$/, words: /\bdeveloper\b/i, fromTemplate: true },
  {
    flag: 'midSystem',
    param: /^never by parameter$/,
    words:
      /system (message|role|prompt)\b.*\b(begin|first|start|only|once)|roles must alternate|(only|multiple|one) system messages?/is,
    fromTemplate: true,
  },
];

/**
 * What to do otherwise after a refusal that blames one thing we do: a parameter left out, another role, or, for `reasoning_effort`, the other way
 * round. Undefined when the refusal blames nothing of the kind, or something that is already left out. A server that renders messages through a
 * template says so with a 500, too.
 * @example unlearned({ status: 400, param: 'parallel_tool_calls' }, can)?.flag //=> 'parallelFlag'
 */
export function unlearned(thrown: unknown, can: Capabilities): { readonly flag: Flag; readonly can: Capabilities } | undefined {
  const { status, param, message } = readRefusal(thrown);
  const refused = status === 400 || status === 422;
  if (!refused && status !== 500) return undefined;
  const possible = BLAMES.filter(
    ({ flag, fromTemplate }) => (refused || fromTemplate) && (can[flag] || flag === 'reasoningEffortNone'),
  );
  const blamed = possible.find((blame) => blame.param.test(param)) ?? possible.find((blame) => blame.words.test(message));
  return blamed && { flag: blamed.flag, can: { ...can, [blamed.flag]: !can[blamed.flag] } };
}

function readRefusal(thrown: unknown): { readonly status: unknown; readonly param: string; readonly message: string } {
  const error: { status?: unknown; param?: unknown; message?: unknown } =
    typeof thrown === 'object' && thrown !== null ? thrown : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { status: error.status, param: text(error.param), message: text(error.message) };
}
