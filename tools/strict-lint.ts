type Schema = Record<string, unknown>;

/** Everything strict mode understands; a keyword outside is an error, whatever it means. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...['type', 'description', 'enum', 'const', 'anyOf', '$defs', '$ref'],
  ...['properties', 'required', 'additionalProperties', 'items', 'minItems', 'maxItems'],
  ...['pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
]);
const TYPES: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const FORMATS: ReadonlySet<unknown> = new Set(
  'date-time time date duration email hostname ipv4 ipv6 uuid'.split(' '), // the list of the Structured Outputs guide
);
const LIMITS = { properties: 5000, levels: 10, characters: 120_000, enumValues: 1000, longEnum: 250, longEnumCharacters: 15_000 };

type Totals = { properties: number; characters: number; enumValues: number };
type Walk = { readonly root: Schema; readonly problems: string[]; readonly totals: Totals };

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Every way in which a JSON schema breaks the strict subset of OpenAI function calling, as `path: problem`; none when it is clean. Restrictions
 * and limits: Structured Outputs guide and `toStrictJsonSchema` of openai-node.
 * @example lintStrictSchema({ type: 'object', properties: {}, required: [] }) //=> ['#: additionalProperties must be false']
 */
export function lintStrictSchema(schema: Readonly<Record<string, unknown>>): string[] {
  const walk: Walk = { root: schema, problems: [], totals: { properties: 0, characters: 0, enumValues: 0 } };
  if (schema['type'] !== 'object') walk.problems.push('#: the root must have type object');
  if ('anyOf' in schema) walk.problems.push('#: the root must not be a union');
  visit(schema, '#', 1, walk);
  const { properties, characters, enumValues } = walk.totals;
  if (properties > LIMITS.properties) walk.problems.push(`#: ${over('properties', properties, LIMITS.properties)}`);
  if (characters > LIMITS.characters)
    walk.problems.push(`#: ${over('characters of names and values', characters, LIMITS.characters)}`);
  if (enumValues > LIMITS.enumValues) walk.problems.push(`#: ${over('enum values', enumValues, LIMITS.enumValues)}`);
  return walk.problems;
}

const over = (what: string, count: number, limit: number): string => `${String(count)} ${what}, at most ${String(limit)}`;

function visit(schema: unknown, path: string, level: number, walk: Walk): void {
  const problem = (text: string): number => walk.problems.push(`${path}: ${text}`);
  if (!isSchema(schema)) return void problem('expected a schema object');
  for (const key of Object.keys(schema)) if (!KEYWORDS.has(key)) problem(`keyword ${key} is not in the strict subset`);
  if ('$ref' in schema) return void checkRef(schema, problem, walk.root);
  const types = Array.isArray(schema['type']) ? listOf(schema['type']) : 'type' in schema ? [schema['type']] : [];
  for (const type of types) if (!TYPES.has(type)) problem(`unknown type ${JSON.stringify(type)}`);
  if (types.length === 0 && !('anyOf' in schema)) problem('needs a type, anyOf or $ref');
  if ('format' in schema && !FORMATS.has(schema['format'])) problem(`format ${String(schema['format'])} is not supported`);
  checkValues(schema, problem, walk.totals);
  const isObject = types.includes('object');
  if (isObject && level > LIMITS.levels) problem(over('levels of nesting', level, LIMITS.levels));
  if (isObject) checkObject(schema, problem, walk.totals);
  const below = isObject ? level + 1 : level;
  for (const [name, child] of Object.entries(isSchema(schema['properties']) ? schema['properties'] : {}))
    visit(child, `${path}/properties/${name}`, below, walk);
  if (types.includes('array') && !('items' in schema)) problem('an array needs items');
  if ('items' in schema) visit(schema['items'], `${path}/items`, below, walk);
  if ('anyOf' in schema && listOf(schema['anyOf']).length === 0) problem('anyOf needs branches');
  listOf(schema['anyOf']).forEach((child, index) => visit(child, `${path}/anyOf/${String(index)}`, level, walk));
  for (const [name, child] of Object.entries(isSchema(schema['$defs']) ? schema['$defs'] : {})) {
    walk.totals.characters += name.length;
    visit(child, `${path}/$defs/${name}`, 1, walk);
  }
}

function checkObject(schema: Schema, problem: (text: string) => void, totals: Totals): void {
  if (schema['additionalProperties'] !== false) problem('additionalProperties must be false');
  if (!isSchema(schema['properties'])) problem('an object needs properties');
  const names = Object.keys(isSchema(schema['properties']) ? schema['properties'] : {});
  const required = new Set(listOf(schema['required']));
  for (const name of names) if (!required.has(name)) problem(`property ${name} must be required (optional = nullable)`);
  for (const name of required) if (!names.includes(String(name))) problem(`required names ${String(name)}, which is no property`);
  totals.properties += names.length;
  totals.characters += names.join('').length;
}

function checkValues(schema: Schema, problem: (text: string) => void, totals: Totals): void {
  const values = listOf(schema['enum']);
  const characters = values.map(String).join('').length;
  if ('enum' in schema && values.length === 0) problem('enum needs values');
  if (values.length > LIMITS.longEnum && characters > LIMITS.longEnumCharacters)
    problem(over(`characters in an enum of more than ${String(LIMITS.longEnum)} values`, characters, LIMITS.longEnumCharacters));
  totals.enumValues += values.length;
  totals.characters += characters + ('const' in schema ? String(schema['const']).length : 0);
}

function checkRef(schema: Schema, problem: (text: string) => void, root: Schema): void {
  if (Object.keys(schema).some((key) => key !== '$ref' && key !== 'description')) problem('$ref must stand alone');
  const name = /^#\/\$defs\/([^/]+)$/.exec(String(schema['$ref']))?.[1];
  if (name === undefined) problem('$ref must point into #/$defs, never at the root or outside');
  else if (!isSchema(root['$defs']) || !(name in root['$defs'])) problem(`$ref names ${name}, which $defs does not have`);
}
