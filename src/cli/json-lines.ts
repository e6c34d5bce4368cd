import { createInterface } from 'node:readline';
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

/**
 * Reads questions from standard input, one JSON object a line, and writes one answer a line; a bad line is told on standard error with its number, and the
 * run goes on.
 */
export async function answerLines(answer: (asked: unknown) => unknown): Promise<void> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answer(JSON.parse(text)))}\n`);
    } catch (thrown) {
      if (!(thrown instanceof DomainError || thrown instanceof SyntaxError)) throw thrown;
      process.stderr.write(`line ${number}: ${thrown instanceof SyntaxError ? 'not JSON: ' : ''}${thrown.message}\n`);
    }
  }
}
