import { describe, expect, test } from '@jest/globals';
import { redact, redactText } from '../../src/logging/redact.ts';

describe('texts in a log', () => {
  test.each([
    ['mail maya.o+book@luna-hair.co.uk now', 'mail [e-mail] now'],
    ['call +44 7700 900123.', 'call [phone].'],
    ['call +1 (415) 555-2671', 'call [phone]'],
    ['call +919876543210', 'call [phone]'],
    ['call 07700 900123 or 020 7946 0018', 'call [phone] or [phone]'],
    ['call 415-555-2671', 'call [phone]'],
    ['call (415) 555-2671', 'call [phone]'],
    ['call 9876543210', 'call [phone]'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer [token]'],
    ['GET /files/appointment.ics?token=abcdef&x=1', 'GET /files/appointment.ics?token=[token]&x=1'],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl ends', 'token [token] ends'],
    ['Incorrect API key provided: sk-proj-1234567890', 'Incorrect API key provided: [key]'],
    ['connect mongodb://root:pa55@db:27017/x', 'connect mongodb://[private]@db:27017/x'],
    ['name: expected 2 letters, got "Zoë \\"Z\\" Quill"', 'name: expected 2 letters, got "[private]"'],
  ])('%j is written as %j', (text, clean) => {
    expect(redactText(text)).toBe(clean);
  });

  test.each([
    'booked for 2026-11-27 15:30',
    'at 2026-11-27T15:30:00.000Z',
    'took 1795564057791 ms',
    'owner:luna-hair',
    'src/engine/worker.ts:120:13',
    'V1StGXR8_Z5jdHi6B-myT',
    'ALM-7F3K2',
    'http://127.0.0.1:3000/api/chat',
    'version 10.4.0 of 192.168.100.200',
  ])('%j stays as it is', (text) => {
    expect(redactText(text)).toBe(text);
  });

  test('a very long text is cut', () => {
    expect(redactText('x'.repeat(10_000))).toHaveLength(4_001);
  });
});

describe('fields in a log', () => {
  test('private names are hidden at any depth, however they are written', () => {
    const fields = {
      delivery: { text: 'hello', at: 5 },
      list: [{ api_key: 'k', 'Set-Cookie': 'c', EMAIL: 'e' }],
      tool: 'find_slots',
    };
    expect(redact(fields)).toEqual({
      delivery: { text: '[private]', at: 5 },
      list: [{ api_key: '[private]', 'Set-Cookie': '[private]', EMAIL: '[private]' }],
      tool: 'find_slots',
    });
  });

  test('an error keeps its name, code, stack and cause, without what is private', () => {
    const cause = Object.assign(new Error('refused a@b.example'), { code: 'ECONNREFUSED' });
    const clean = redact({ err: new Error('phone: got "0123"', { cause }) }) as { err: Record<string, unknown> };
    expect(clean.err).toMatchObject({
      name: 'Error',
      message: 'phone: got "[private]"',
      cause: { code: 'ECONNREFUSED', message: 'refused [e-mail]' },
    });
    expect(clean.err['stack']).toMatch(/redact\.test\.ts/);
    expect(clean.err['stack']).not.toContain('0123');
  });

  test('circles, depth, width and odd values end in something small', () => {
    const circle: Record<string, unknown> = {
      count: 3n,
      call: () => 1,
      map: new Map([['text', 1]]),
      many: Array.from({ length: 1_000 }, () => 1),
    };
    circle['self'] = circle;
    const text = JSON.stringify(redact(circle));
    expect(text.length).toBeLessThan(5_000);
    expect(text).toContain('"count":"3"');
    expect(text).toContain('[deeper]');
  });
});
