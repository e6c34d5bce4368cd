import { z } from 'zod';

/** A JSON Schema, or a reference to one. */
export type Schema = Readonly<Record<string, unknown>>;

const problem = { $ref: '#/components/responses/Problem' };

export const text = (description?: string): Schema => ({ type: 'string', ...(description === undefined ? {} : { description }) });
export const whole = (description?: string): Schema => ({
  type: 'integer',
  ...(description === undefined ? {} : { description }),
});
export const moment = (description = 'Instant, UTC'): Schema => ({ type: 'string', format: 'date-time', description });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const schemaOf = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** All of them always there. */
export const objectOf = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

export const answer = (description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } });

const body = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema: z.toJSONSchema(schema, { io: 'input' }), example } },
});

const inPath = (name: string, description: string, example: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description,
  example,
});

export const businessIn = (example = 'luna-hair') => inPath('id', 'The business', example);
export const referenceIn = (example = 'ALM-7F3K4') => inPath('reference', 'What people quote', example);
export const providerIn = inPath('provider', 'The provider', 'maya');
export const entryIn = inPath('entry', '`id` of the entry', 'wait:api:6pQm:join-0001');

export const conversationIn = inPath('conversation', '`id` of the handoff', 'chat-ben');

export const query = (name: string, description: string, example: string | number, required = false, type = 'string') => ({
  name,
  in: 'query',
  required,
  schema: { type },
  description,
  example,
});

const idempotencyKey = (example: string) => ({
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,80}$' },
  description: 'Fresh for every wish: the same key with the same request gives the first result, with another one CONFLICT',
  example,
});

const secured = [{ session: [] }, { owner: [] }, { ownerCookie: [] }];
const refusals = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem };

type Asked = {
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly object[];
  readonly answers: Readonly<Record<number, object>>;
};

/** A read that needs a caller. */
export const readOperation = (tag: string, { summary, description, parameters, answers }: Asked) => ({
  summary,
  ...(description === undefined ? {} : { description }),
  tags: [tag],
  security: secured,
  parameters,
  responses: { ...answers, ...refusals },
});

type Changing = Asked & {
  readonly key: string;
  readonly body: z.ZodType;
  readonly example: unknown;
  /** An example of a refusal. */
  readonly refused?: object;
};

/** A change: with an idempotency key, a bounded body, and refusals that say what could be had instead. */
export const changeOperation = (tag: string, { key, body: schema, example, refused, ...asked }: Changing) => {
  const read = readOperation(tag, { ...asked, parameters: [...asked.parameters, idempotencyKey(key)] });
  const conflict = refused
    ? {
        description: 'The true reason, and where times are asked for the nearest free ones',
        content: { 'application/problem+json': { schema: schemaOf('Problem'), example: refused } },
      }
    : problem;
  return {
    ...read,
    requestBody: body(schema, example),
    responses: { ...read.responses, 409: conflict, 410: problem, 413: problem, 422: problem },
  };
};
