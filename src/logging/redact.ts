/** Fields that hold what people said, who they are or what opens doors, at any depth. Compared without case, `-` and `_`. */
const PRIVATE_FIELDS = new Set([
  ...[
    'text',
    'body',
    'content',
    'said',
    'note',
    'transcript',
    'phrase',
    'values',
    'form',
    'arguments',
    'args',
    'prompt',
    'delta',
  ],
  ...['contact', 'customer', 'phone', 'email', 'mail', 'address', 'customername', 'fullname', 'firstname', 'lastname'],
  ...['token', 'accesstoken', 'authorization', 'cookie', 'setcookie', 'secret', 'password', 'apikey', 'uri', 'query'],
]);
const HIDDEN = '[private]';
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const MAX_TEXT = 4_000;

/** What looks private wherever it stands: in messages of errors, stacks, addresses. */
const PRIVATE_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\bgot "(?:[^"\\]|\\.)*"/g, 'got "[private]"'],
  [/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  [/\bsk-[\w-]{6,}/g, '[key]'],
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1[private]@'],
  [/([?&](?:token|secret|key|code)=)[^&\s]+/gi, '$1[token]'],
  [/\+\d(?:[ ().-]{0,2}\d){7,14}\b/g, '[phone]'],
  [/(?<![\w.:-])\(?0\d{2,4}\)?(?:[ -]?\d{2,4}){2,3}(?![\w.:])/g, '[phone]'],
  [/(?<![\w.:-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\w)/g, '[phone]'],
  [/(?<![\w.:-])\d{10,12}(?![\w.:])/g, '[phone]'],
];

/** A text without e-mail addresses, phone numbers, tokens, keys, credentials in addresses, and quoted input. */
export function redactText(text: string): string {
  let clean = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  for (const [pattern, instead] of PRIVATE_TEXT) clean = clean.replace(pattern, instead);
  return clean;
}

const isPrivateField = (name: string): boolean => PRIVATE_FIELDS.has(name.toLowerCase().replace(/[-_]/g, ''));

/** Also errors of another realm or a vendor's own kind. */
const isError = (value: object): value is Error =>
  value instanceof Error ||
  ('message' in value && 'stack' in value && typeof value.message === 'string' && typeof value.stack === 'string');

function redactEntries(value: object, depth: number): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value).slice(0, MAX_ITEMS)) {
    clean[name] = isPrivateField(name) && inner !== undefined && inner !== null ? HIDDEN : redact(inner, depth + 1);
  }
  return clean;
}

/**
 * The value as a log may keep it: private fields replaced, private-looking texts cut out of strings, errors as
 * `{ name, code?, message, stack, cause? }`; bounded in depth and length, cycles included. Numbers stay: write instants as numbers.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
  if (depth >= MAX_DEPTH) return '[deeper]';
  if (isError(value)) {
    const { name, message, stack, cause } = value;
    const code: unknown = 'code' in value ? value.code : undefined;
    return {
      name,
      ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
      message: redactText(message),
      ...(stack === undefined ? {} : { stack: redactText(stack) }),
      ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
    };
  }
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((inner) => redact(inner, depth + 1));
  if (value instanceof Map || value instanceof Set) return `[${value.constructor.name} of ${String(value.size)}]`;
  return redactEntries(value, depth);
}
