import type { z } from 'zod';
import { DomainError } from '../domain/errors.ts';

/** A line as its schema says. Fails with INVALID_INPUT naming the first field that is not as expected. */
export function readLine<Line>(schema: z.ZodType<Line>, asked: unknown): Line {
  const read = schema.safeParse(asked);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`),
    '',
  );
  throw new DomainError('INVALID_INPUT', `${path?.slice(1) || 'line'}: ${issue?.message ?? 'not as expected'}`, {});
}
