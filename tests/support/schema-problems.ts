type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** How a value breaks a schema of the strict subset (object, array, string, number, boolean, null, enum, anyOf); none when it fits. */
export function schemaProblems(value: unknown, schema: unknown, path = '$'): string[] {
  if (!isSchema(schema)) return [`${path}: no schema`];
  const branches = schema['anyOf'];
  if (Array.isArray(branches)) {
    const each = branches.map((branch) => schemaProblems(value, branch, path));
    return each.some((problems) => problems.length === 0) ? [] : (each[0] ?? []);
  }
  const allowed = Array.isArray(schema['enum']) ? (schema['enum'] as readonly unknown[]) : undefined;
  if (allowed && !allowed.includes(value)) return [`${path}: ${JSON.stringify(value)} is not one of ${JSON.stringify(allowed)}`];
  const types = [schema['type']].flat().map((type) => (type === 'integer' ? 'number' : type));
  if (!types.includes(typeOf(value))) return [`${path}: expected ${types.join(' or ')}, got ${typeOf(value)}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => schemaProblems(item, schema['items'], `${path}[${index}]`));
  if (!isSchema(value)) return [];
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly string[]) : [];
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${path}.${key}: missing`),
    ...Object.entries(value).flatMap(([key, inner]) =>
      key in properties ? schemaProblems(inner, properties[key], `${path}.${key}`) : [`${path}.${key}: not in the schema`],
    ),
  ];
}
