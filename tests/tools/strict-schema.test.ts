import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toStrictJsonSchema } from 'openai/lib/transform';
import { z } from 'zod';
import { lintStrictSchema } from '../../tools/strict-lint.ts';
import { strictSchema } from '../../tools/strict-schema.ts';

const runs = process.env['ALMANAC_DEEP'] ? 2000 : 100;

describe('the generator', () => {
  test('every property is required, and an optional one may be null', () => {
    expect(strictSchema(z.object({ service: z.string(), provider: z.string().nullish(), guests: z.int().nullable() }))).toEqual({
      type: 'object',
      properties: {
        service: { type: 'string' },
        provider: { type: ['string', 'null'] },
        guests: { type: ['integer', 'null'] },
      },
      required: ['service', 'provider', 'guests'],
      additionalProperties: false,
    });
  });

  test('an optional property that refuses null is refused with the remedy', () => {
    expect(() => strictSchema(z.object({ when: z.object({ time: z.string().optional() }) }))).toThrow(
      /#\/properties\/when\/properties\/time: .*nullish/,
    );
    expect(() => strictSchema(z.object({ size: z.int().default(2) }))).toThrow(/nullish/);
  });

  test('keys keep the order of the zod object, so that a model decides the telling ones first', () => {
    const { required, properties } = strictSchema(z.object({ zebra: z.string(), apple: z.string(), mango: z.string() }));
    expect(required).toEqual(['zebra', 'apple', 'mango']);
    expect(Object.keys(properties as object)).toEqual(['zebra', 'apple', 'mango']);
  });

  test('nested objects are closed, also inside arrays and unions', () => {
    const schema = strictSchema(
      z.object({
        list: z.array(z.object({ a: z.string() })).max(3),
        either: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('day'), date: z.iso.date() }),
          z.object({ kind: z.literal('none') }),
        ]),
        maybe: z.object({ b: z.string() }).nullish(),
      }),
    );
    expect(lintStrictSchema(schema)).toEqual([]);
    expect(JSON.stringify(schema)).not.toContain('oneOf');
    expect(JSON.stringify(schema).match(/"additionalProperties":false/g)).toHaveLength(5);
    expect(JSON.stringify(schema)).toContain('"maxItems":3');
  });

  test('a nullable enum lists null among its values, and a described one keeps its words', () => {
    const { properties } = strictSchema(z.object({ part: z.enum(['morning', 'evening']).nullish().describe('When in the day') }));
    expect(properties).toEqual({
      part: { type: ['string', 'null'], enum: ['morning', 'evening', null], description: 'When in the day' },
    });
  });

  test('string lengths, defaults and unknown formats stay with zod, known formats go to the wire', () => {
    const schema = strictSchema(
      z.object({
        name: z.string().min(1).max(80),
        mail: z.email(),
        site: z.url(),
        date: z.iso.date(),
        code: z.string().regex(/^[A-Z]{3}$/),
        count: z.int().min(1).max(9),
        id: z.int(),
      }),
    );
    expect(schema['properties']).toEqual({
      name: { type: 'string' },
      mail: { type: 'string', format: 'email' },
      site: { type: 'string' },
      date: { type: 'string', format: 'date' },
      code: { type: 'string', pattern: '^[A-Z]{3}$' },
      count: { type: 'integer', minimum: 1, maximum: 9 },
      id: { type: 'integer' },
    });
  });

  test('what the strict subset cannot say fails when the tool is built, not when a customer writes', () => {
    const failing = [
      z.object({ notes: z.record(z.string(), z.string()) }),
      z.looseObject({ a: z.string() }).catchall(z.string()),
      z.object({ when: z.date() }),
      z.object({ pair: z.tuple([z.string(), z.int()]) }),
      z.object({ both: z.intersection(z.string(), z.string().min(2)) }),
      z.object({ any: z.unknown() }),
    ];
    for (const input of failing) expect(() => strictSchema(input)).toThrow(/tool input/);
  });

  test('a recursive part becomes a definition', () => {
    type Task = { title: string; parts: Task[] };
    const task: z.ZodType<Task> = z.lazy(() => z.object({ title: z.string(), parts: z.array(task) }));
    expect(lintStrictSchema(strictSchema(z.object({ plan: task })))).toEqual([]);
  });

  test('whatever inputs tools are built of, the schema is clean and OpenAI’s own transform has nothing to change', () => {
    const leaf: fc.Arbitrary<z.ZodType> = fc.constantFrom<z.ZodType>(
      z.string().min(1).max(40),
      z.int().min(1),
      z.number(),
      z.boolean(),
      z.enum(['a', 'b']),
      z.literal('x'),
      z.iso.date(),
      z.email(),
      z.string().regex(/^\d{2}:\d{2}$/),
    );
    const { node } = fc.letrec<{ node: z.ZodType; object: z.ZodObject }>((tie) => ({
      node: fc
        .oneof(
          { depthSize: 'small', maxDepth: 3 },
          leaf,
          tie('object'),
          tie('node').map((item) => z.array(item)),
        )
        .chain((base) => fc.constantFrom<z.ZodType>(base, base.nullable(), base.nullish(), base.describe('words'))),
      object: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('node'), { maxKeys: 4 }).map((shape) => z.object(shape)),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), node, { maxKeys: 5 }), (shape) => {
        const schema = strictSchema(z.object(shape));
        expect(lintStrictSchema(schema)).toEqual([]);
        expect(toStrictJsonSchema(schema as never)).toEqual(schema);
      }),
      { numRuns: runs, verbose: true },
    );
  });
});
