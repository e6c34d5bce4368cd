import { z } from 'zod';
import { DomainError } from '../src/domain/errors.ts';
import { lintStrictSchema } from './strict-lint.ts';

type Schema = Record<string, unknown>;

/** Formats that strict mode knows; any other is checked by zod alone. */
const FORMATS: ReadonlySet<string> = new Set([
  'date-time',
  'time',
  'date',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
]);
/** Zod keeps checking these after the model has answered; strict mode refuses them or disagrees about them. */
const DROPPED: ReadonlySet<string> = new Set(['$schema', 'default', 'examples', 'minLength', 'maxLength', 'title', '~standard']);
const SCALARS: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean']);

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNullType = (schema: unknown): boolean => isSchema(schema) && schema['type'] === 'null';

/**
 * The strict JSON schema of a tool's input, as OpenAI's strict mode takes it: every property required, an optional one nullable, every object
 * closed, no defaults and no string lengths (zod checks those afterwards). Keys stand in the order of the zod object.
 * Fails with INTERNAL when the input cannot be said in the strict subset (records, tuples, intersections, transforms), or when an optional
 * property refuses null, which is what a strict model sends for it: write `.nullish()`, not `.optional()`.
 * @example strictSchema(z.object({ service: z.string(), provider: z.string().nullish() }))
 * //=> { type: 'object', properties: { service: { type: 'string' }, provider: { type: ['string', 'null'] } },
 * //     required: ['service', 'provider'], additionalProperties: false }
 */
export function strictSchema(input: z.ZodObject): Record<string, unknown> {
  let raw: unknown;
  try {
    raw = z.toJSONSchema(input, { io: 'input' });
  } catch (thrown) {
    throw new DomainError('INTERNAL', `tool input: expected a type that JSON schema can say; ${String(thrown)}`, {}, thrown);
  }
  const schema = convert(raw, '#');
  const problems = lintStrictSchema(schema);
  if (problems.length > 0) throw new DomainError('INTERNAL', `tool input ${problems.join('; ')}`, { problems });
  return schema;
}

function convert(raw: unknown, path: string): Schema {
  if (!isSchema(raw)) throw refuse(path, 'expected a schema, got a boolean');
  const out: Schema = {};
  for (const [key, value] of Object.entries(raw)) {
    if (DROPPED.has(key)) continue;
    if (key === 'properties') Object.assign(out, closedObject(raw, path));
    else if (key === 'required' || key === 'additionalProperties') continue;
    else if (key === 'items') out['items'] = convert(value, `${path}/items`);
    else if (key === 'anyOf' || key === 'oneOf') out['anyOf'] = convertAll(value, path);
    else if (key === '$defs') out['$defs'] = convertMap(value, `${path}/$defs`);
    else if (key === 'format') Object.assign(out, FORMATS.has(String(value)) ? { format: value } : {});
    else if (key === 'pattern') Object.assign(out, FORMATS.has(String(raw['format'])) ? {} : { pattern: value });
    else if ((key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) continue;
    else out[key] = value;
  }
  if (raw['type'] === 'object' && !isSchema(raw['properties']))
    throw refuse(path, 'an object needs named properties, not a record');
  return collapseNull(out);
}

/** What of an object's keywords strict mode wants: all of them required, none beyond. */
function closedObject(raw: Schema, path: string): Schema {
  if (isSchema(raw['additionalProperties']) && Object.keys(raw['additionalProperties']).length > 0)
    throw refuse(path, 'further properties of any name cannot be said; name them');
  const required = new Set(Array.isArray(raw['required']) ? raw['required'] : []);
  const properties: Schema = {};
  for (const [name, child] of Object.entries(raw['properties'] as Schema)) {
    const converted = convert(child, `${path}/properties/${name}`);
    if (!required.has(name) && !acceptsNull(converted)) throw refuse(`${path}/properties/${name}`, OPTIONAL_NEEDS_NULL);
    properties[name] = converted;
  }
  return { properties, required: Object.keys(properties), additionalProperties: false };
}

const OPTIONAL_NEEDS_NULL = 'is optional but refuses null, which strict models send for "not said"; write .nullish()';

const convertAll = (value: unknown, path: string): Schema[] =>
  (Array.isArray(value) ? value : []).map((child, index) => convert(child, `${path}/anyOf/${String(index)}`));
const convertMap = (value: unknown, path: string): Schema =>
  Object.fromEntries(
    Object.entries(isSchema(value) ? value : {}).map(([name, child]) => [name, convert(child, `${path}/${name}`)]),
  );

function acceptsNull(schema: Schema): boolean {
  const { type, anyOf } = schema;
  return type === 'null' || (Array.isArray(type) && type.includes('null')) || (Array.isArray(anyOf) && anyOf.some(isNullType));
}

/** `anyOf: [scalar, null]` in its short form, which costs a model fewer tokens. */
function collapseNull(schema: Schema): Schema {
  const { anyOf, ...outer } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || !isNullType(anyOf[1])) return schema;
  const inner = anyOf[0] as Schema;
  if (!SCALARS.has(inner['type'])) return schema;
  const { const: only, enum: values, type, ...rest } = inner;
  const allowed = Array.isArray(values) ? values : only === undefined ? undefined : [only];
  return { ...rest, ...outer, type: [type, 'null'], ...(allowed ? { enum: [...(allowed as unknown[]), null] } : {}) };
}

const refuse = (path: string, problem: string): DomainError =>
  new DomainError('INTERNAL', `tool input ${path}: ${problem}`, { path });
