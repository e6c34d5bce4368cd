import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain/errors.ts';
import type { LoggerOptions } from '../../src/logging/logger.ts';
import { createLogger } from '../../src/logging/logger.ts';

function logging(options: Partial<LoggerOptions> = {}) {
  const lines: string[] = [];
  const logger = createLogger({ level: 'debug', ...options, sink: { write: (line) => lines.push(line) } });
  return { logger, lines, entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the log', () => {
  test('is one JSON line an event, with level, epoch milliseconds, event and fields', () => {
    const { logger, entries } = logging();
    const before = Date.now();
    logger.info('listening', { port: 3000 });
    logger.child({ conversation: 'c1' }).warn('turn-slow', { elapsedMs: 12.5 });
    expect(entries()).toEqual([
      { level: 30, time: expect.any(Number), event: 'listening', port: 3000 },
      { level: 40, time: expect.any(Number), event: 'turn-slow', conversation: 'c1', elapsedMs: 12.5 },
    ]);
    expect(Number(entries()[0]?.['time'])).toBeGreaterThanOrEqual(before);
  });

  test('leaves out what is below its level', () => {
    const { logger, entries } = logging({ level: 'warn' });
    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    logger.error('d');
    expect(entries().map((entry) => entry['event'])).toEqual(['c', 'd']);
    const silent = logging({ level: 'silent' });
    silent.logger.error('e');
    expect(silent.lines).toEqual([]);
  });

  test('a field cannot pose as the level, the time or the event', () => {
    const { logger, entries } = logging();
    logger.error('real', { level: 10, time: 1, event: 'forged', msg: 'x' });
    expect(entries()[0]).toMatchObject({ level: 50, event: 'real', level_: 10, time_: 1, event_: 'forged', msg: 'x' });
    expect(entries()[0]?.['time']).not.toBe(1);
  });

  test('a line break in a value does not begin a new line', () => {
    const { logger, lines } = logging();
    logger.info('odd', { value: 'a\n{"level":50,"event":"forged"}' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toContain('\n');
  });

  test('says the same to people in one line each', () => {
    const { logger, lines } = logging({ pretty: true });
    logger.info('listening', { port: 3000, where: 'a b' });
    logger.error('turn-failed', { code: 'INTERNAL', stack: 'Error: x\n    at y' });
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info {2}listening port=3000 where="a b"\n$/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d ERROR turn-failed code=INTERNAL\nError: x\n {4}at y\n$/);
  });

  test('holds none of the personal data, tokens and keys that its callers pass', () => {
    const seeded = {
      name: 'Zelda Quimby',
      phone: '+44 7700 900123',
      email: 'zelda@quimby.example',
      said: 'my knee hurts terribly',
      token: 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl',
      key: 'sk-live-abcdef123456',
    };
    const contact = { name: seeded.name, phone: seeded.phone, email: seeded.email };
    const { logger, lines } = logging();
    const pretty = logging({ pretty: true });
    for (const one of [logger, pretty.logger, logger.child({ contact, request: { authorization: `Bearer ${seeded.token}` } })]) {
      one.info('message-in', { text: seeded.said, contact, conversation: 'c1' });
      one.debug('model-asked', { prompt: seeded.said, request: { messages: [{ content: seeded.said }] }, apiKey: seeded.key });
      one.warn('contact-refused', { reason: `phone: expected E.164, got ${JSON.stringify(seeded.phone)} for ${seeded.email}` });
      one.error('write-failed', {
        err: new DomainError(
          'INVALID_INPUT',
          `name: got ${JSON.stringify(seeded.name)}`,
          contact,
          new Error(`key ${seeded.key}`),
        ),
        appointment: { reference: 'ALM-7F3K2', contact, note: seeded.said },
        url: `/files/appointment.ics?token=${seeded.token}`,
      });
    }
    const written = [...lines, ...pretty.lines].join('');
    expect(written).toContain('ALM-7F3K2');
    expect(written.match(/message-in|model-asked|contact-refused|write-failed/g)).toHaveLength(12);
    for (const secret of [...Object.values(seeded), 'Quimby', '900123', 'knee'])
      expect([secret, written.includes(secret)]).toEqual([secret, false]);
  });
});
