import { describe, expect, test } from '@jest/globals';
import { lintStrictSchema } from '../../tools/strict-lint.ts';

const closed = (properties: Record<string, unknown>): Record<string, unknown> => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const withProperty = (schema: unknown): Record<string, unknown> => closed({ a: schema });

test('a clean schema has nothing against it', () => {
  expect(
    lintStrictSchema(closed({ a: { type: ['string', 'null'], enum: ['x', null] }, b: { type: 'array', items: closed({}) } })),
  ).toEqual([]);
});

describe('each restriction is reported with its path', () => {
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['a root that is no object', { type: 'string' }, /^#: the root must have type object$/],
    ['a root union', { ...closed({}), anyOf: [closed({})] }, /^#: the root must not be a union$/],
    ['an open object', { type: 'object', properties: {}, required: [] }, /^#: additionalProperties must be false$/],
    [
      'an open inner object',
      withProperty({ ...closed({}), additionalProperties: true }),
      /^#\/properties\/a: additionalProperties/,
    ],
    ['a property left out of required', { ...closed({ a: { type: 'string' } }), required: [] }, /property a must be required/],
    ['a required name that is no property', { ...closed({}), required: ['b'] }, /required names b, which is no property/],
    ['a schema without a type', withProperty({}), /^#\/properties\/a: needs a type/],
    ['an unknown type', withProperty({ type: 'date' }), /unknown type "date"/],
    ['an array without items', withProperty({ type: 'array' }), /an array needs items/],
    ['an enum without values', withProperty({ type: 'string', enum: [] }), /enum needs values/],
    ['an unsupported format', withProperty({ type: 'string', format: 'uri' }), /format uri is not supported/],
    ['a reference outside', withProperty({ $ref: 'https://example.com/x' }), /must point into #\/\$defs/],
    ['a reference at the root', withProperty({ $ref: '#' }), /must point into #\/\$defs/],
    ['a reference to nothing', withProperty({ $ref: '#/$defs/b' }), /names b, which \$defs does not have/],
    [
      'a reference with siblings',
      { ...withProperty({ $ref: '#/$defs/b', type: 'string' }), $defs: { b: { type: 'string' } } },
      /must stand alone/,
    ],
  ];
  test.each(cases)('%s', (_, schema, expected) => {
    expect(lintStrictSchema(schema)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  const keywords = `allOf oneOf not if then else dependentRequired dependentSchemas dependencies patternProperties propertyNames
    minProperties maxProperties prefixItems contains minContains maxContains uniqueItems unevaluatedItems unevaluatedProperties
    contentEncoding contentMediaType contentSchema $anchor $dynamicRef $recursiveRef $id default minLength maxLength`.split(
    /\s+/,
  );
  test.each(keywords)('keyword %s', (keyword) => {
    expect(lintStrictSchema(withProperty({ type: 'string', [keyword]: [] }))).toEqual([
      `#/properties/a: keyword ${keyword} is not in the strict subset`,
    ]);
  });
});

describe('the limits', () => {
  const many = (count: number, prefix = 'p'): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${String(index)}`, { type: 'string' }]));
  const deep = (levels: number): Record<string, unknown> => (levels === 1 ? closed({}) : closed({ a: deep(levels - 1) }));
  const values = (count: number, length: number): string[] =>
    Array.from({ length: count }, (_, index) => String(index).padStart(length, 'v'));

  test('5,000 properties pass and one more does not', () => {
    expect(lintStrictSchema(closed(many(5000)))).toEqual([]);
    expect(lintStrictSchema(closed(many(5001)))).toEqual(['#: 5001 properties, at most 5000']);
  });
  test('10 levels pass and an 11th does not', () => {
    expect(lintStrictSchema(deep(10))).toEqual([]);
    expect(lintStrictSchema(deep(11))).toHaveLength(1);
  });
  test('1,000 enum values in all pass and one more does not', () => {
    const split = (first: number, second: number): Record<string, unknown> =>
      closed({ a: { type: 'string', enum: values(first, 4) }, b: { type: 'string', enum: values(second, 4) } });
    expect(lintStrictSchema(split(500, 500))).toEqual([]);
    expect(lintStrictSchema(split(500, 501))).toEqual(['#: 1001 enum values, at most 1000']);
  });
  test('an enum of more than 250 values holds at most 15,000 characters', () => {
    expect(lintStrictSchema(withProperty({ type: 'string', enum: values(250, 100) }))).toEqual([]);
    expect(lintStrictSchema(withProperty({ type: 'string', enum: values(251, 100) }))).toHaveLength(1);
  });
  test('names and values together hold at most 120,000 characters', () => {
    expect(lintStrictSchema(closed({ ['n'.repeat(120_000)]: { type: 'string' } }))).toEqual([]);
    expect(lintStrictSchema(closed({ ['n'.repeat(119_999)]: { type: 'string', const: 'ab' } }))).toHaveLength(1);
  });
});
