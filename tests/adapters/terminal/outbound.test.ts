import { describe, expect, test } from '@jest/globals';
import { readLine } from '../../../adapters/terminal/inbound.ts';
import { fromMarkdown, harmless, wrapped } from '../../../adapters/terminal/markdown.ts';
import { showReply } from '../../../adapters/terminal/outbound.ts';
import { instant } from '../../../src/domain/time/types.ts';
import type { Reply } from '../../../src/ports/channel.ts';

const look = { colour: false, columns: 80 };
const reply = (rest: Partial<Reply>): Reply => ({ id: 'r1', text: 'Words.', ...rest });

describe('Markdown in a terminal', () => {
  test.each([
    ['**Maya** is *free*, _really_', 'Maya is free, really'],
    ['- one\n* two\n  - three', '• one\n• two\n  • three'],
    ['[the file](https://x.example/a_b_c)', 'the file (https://x.example/a_b_c)'],
    ['[https://x.example](https://x.example)', 'https://x.example'],
    ['## Today', 'Today'],
    ['use `npm start`', 'use npm start'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['\\*not bold\\*', '*not bold*'],
    ['**bold *and italic* inside**', 'bold and italic inside'],
  ])('%j reads %j', (markdown, text) => {
    expect(fromMarkdown(markdown, false)).toBe(text);
  });

  test('is styled where the output has colours, and nothing is left switched on', () => {
    expect(fromMarkdown('**a** *b* `c`', true)).toBe('\u001b[1ma\u001b[22m \u001b[3mb\u001b[23m \u001b[36mc\u001b[39m');
  });

  test('what other people wrote cannot drive the terminal', () => {
    const evil = 'a\u001b[2J\u001b]0;owned\u0007b\u0000c\r\u0008d\u009b31me\u202eshow';
    expect(harmless(evil)).toMatch(/^[a-z;0-9]+$/);
    expect(fromMarkdown(evil, false)).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(harmless('line\n\tnext – ünïcode 🎉')).toBe('line\n\tnext – ünïcode 🎉');
  });

  test('no line is wider than the screen, words stay whole, lists keep their indent, nothing is lost', () => {
    const text = `• ${'word '.repeat(40).trim()}\n${'x'.repeat(50)} tail`;
    const lines = wrapped(text, 40);
    expect(lines.filter((line) => line.length > 40)).toEqual(['x'.repeat(50)]);
    expect(lines[1]).toMatch(/^ {2}word/);
    expect(lines.join(' ').replace(/[•\s]+/g, '')).toBe(text.replace(/[•\s]+/g, ''));
    expect(wrapped('\u001b[1mbold\u001b[22m word', 9)).toEqual(['\u001b[1mbold\u001b[22m word']);
  });
});

describe('a reply in a terminal', () => {
  test('has every button under its number', () => {
    const shown = showReply(
      reply({
        choices: [
          { label: 'Yes', action: 'a1' },
          { label: 'No', action: 'a2' },
        ],
      }),
      look,
    );
    expect(shown.lines).toEqual(['Words.', '   1) Yes', '   2) No']);
    expect(shown.options.map((option) => option.action)).toEqual(['a1', 'a2']);
  });

  test('shows free slots by day, and a button that repeats a slot has no second number', () => {
    const slots = [
      { label: 'Fri 14:30', day: 'Fri 27 Nov', time: '14:30', detail: 'Maya', action: 's1' },
      { label: 'Fri 15:15', day: 'Fri 27 Nov', time: '15:15', action: 's2' },
      { label: 'Sat 09:00', day: 'Sat 28 Nov', time: '09:00', action: 's3' },
    ];
    const choices = [
      { label: 'Fri 15:15', action: 's2' },
      { label: 'Other times', action: 'm' },
    ];
    const shown = showReply(reply({ card: { type: 'slots', title: 'Haircut', zone: 'Europe/London', slots }, choices }), look);
    expect(shown.lines).toEqual([
      'Words.',
      '',
      'Haircut (Europe/London)',
      '  Fri 27 Nov',
      '   1) 14:30  Maya',
      '   2) 15:15',
      '  Sat 28 Nov',
      '   3) 09:00',
      '',
      '   4) Other times',
    ]);
    expect(shown.options.map((option) => option.action)).toEqual(['s1', 's2', 's3', 'm']);
  });

  test('every card says all that it holds', () => {
    const rows = [
      { label: 'When', value: 'Fri 27 Nov, 14:30' },
      { label: 'Price', value: '£45.00' },
    ];
    const cards: [NonNullable<Reply['card']>, string[]][] = [
      [
        { type: 'proposal', title: 'Haircut', rows, expiresAt: instant(0) },
        ['Haircut', 'When   Fri 27 Nov, 14:30', 'Price  £45.00'],
      ],
      [
        { type: 'appointment', title: 'Haircut', reference: 'ALM-7F3K2', state: 'Confirmed', rows },
        ['Haircut', 'ALM-7F3K2', 'Confirmed', '£45.00'],
      ],
      [
        { type: 'appointments', title: 'Yours', items: [{ title: 'Haircut', detail: 'Friday', reference: 'ALM-7F3K2' }] },
        ['Yours', 'ALM-7F3K2', 'Haircut, Friday'],
      ],
      [
        {
          type: 'agenda',
          title: 'Week',
          days: [
            { day: 'Mon', items: [{ time: '09:00–09:45', title: 'Ann' }] },
            { day: 'Tue', items: [] },
          ],
        },
        ['Week', 'Mon', '09:00–09:45', 'Ann', 'Tue'],
      ],
    ];
    for (const [card, parts] of cards) {
      const text = showReply(reply({ card }), look).lines.join('\n');
      for (const part of parts) expect([card.type, text]).toEqual([card.type, expect.stringContaining(part)]);
    }
  });

  test('a list that the words have already is not drawn again', () => {
    const days = [{ day: 'Monday', items: [{ time: '09:00–09:45', title: 'Haircut for Ann' }] }];
    const card = { type: 'agenda', title: 'Week', days } as const;
    const lines = (text: string): readonly string[] => showReply({ ...reply({ card }), text }, look).lines;
    expect(lines('Monday: 09:00–09:45 Haircut for Ann')).toEqual(['Monday: 09:00–09:45 Haircut for Ann']);
    expect(lines('Monday: one booking').join('\n')).toContain('Haircut for Ann');
  });

  test('tells where a file is, under the public address', () => {
    const attachments = [{ name: 'visit.ics', mediaType: 'text/calendar', href: '/files/a.ics?token=t' }];
    expect(showReply(reply({ attachments }), { ...look, publicUrl: 'https://book.example' }).lines).toContain(
      '  visit.ics: https://book.example/files/a.ics?token=t',
    );
    expect(showReply(reply({ attachments }), look).lines).toContain('  visit.ics: /files/a.ics?token=t');
  });
});

describe('a typed line', () => {
  const options = [
    { label: 'A', action: 'a' },
    { label: 'B', action: 'b' },
  ];
  test.each([
    ['2', { kind: 'press', choice: options[1] }],
    [' #1 ', { kind: 'press', choice: options[0] }],
    ['1)', { kind: 'press', choice: options[0] }],
    ['3', { kind: 'text', text: '3' }],
    ['0', { kind: 'text', text: '0' }],
    ['2 people', { kind: 'text', text: '2 people' }],
    ['14:30', { kind: 'text', text: '14:30' }],
    ['', { kind: 'nothing' }],
    ['   ', { kind: 'nothing' }],
    ['/help', { kind: 'help' }],
    ['/QUIT', { kind: 'quit' }],
    ['/exit', { kind: 'quit' }],
    ['/frobnicate', { kind: 'unknown-command', command: '/frobnicate' }],
    ['quit', { kind: 'text', text: 'quit' }],
    ['27/11 or 28/11', { kind: 'text', text: '27/11 or 28/11' }],
  ])('%j is %j', (line, typed) => {
    expect(readLine(line, options)).toEqual(typed);
  });
});
