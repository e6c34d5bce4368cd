import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Block, Inline } from '../../../../adapters/web/widget/markdown.ts';
import { parseMarkdown, plainText, safeHref } from '../../../../adapters/web/widget/markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...nodes: Inline[]): Block => ({ kind: 'paragraph', lines: [nodes] });
const linksOf = (blocks: readonly Block[]): string[] => {
  const inside = (node: Inline): string[] => [
    ...(node.kind === 'link' ? [node.href] : []),
    ...('children' in node ? node.children.flatMap(inside) : []),
  ];
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.lines).flat().flatMap(inside));
};

describe('what is allowed', () => {
  test('bold, emphasis and code', () => {
    expect(parseMarkdown('a **b _c_** `d*e*`')).toEqual([
      paragraph(text('a '), { kind: 'strong', children: [text('b '), { kind: 'em', children: [text('c')] }] }, text(' '), {
        kind: 'code',
        text: 'd*e*',
      }),
    ]);
  });
  test('lists with bullets and numbers, and paragraphs around them', () => {
    expect(parseMarkdown('Ask:\n- one\n- **two**\n\n3. three\n4. four\n\nbye')).toEqual([
      paragraph(text('Ask:')),
      { kind: 'list', ordered: false, start: 1, items: [[text('one')], [{ kind: 'strong', children: [text('two')] }]] },
      { kind: 'list', ordered: true, start: 3, items: [[text('three')], [text('four')]] },
      paragraph(text('bye')),
    ]);
  });
  test('lines of one paragraph stay lines', () => {
    expect(parseMarkdown('one\r\ntwo')).toEqual([{ kind: 'paragraph', lines: [[text('one')], [text('two')]] }]);
  });
  test('links with the four schemes, and bare web addresses without the full stop behind them', () => {
    const blocks = parseMarkdown('[a](https://a.example/x?y=1) [b](mailto:b@b.example) [c](tel:+441234) see http://d.example/e.');
    expect(linksOf(blocks)).toEqual(['https://a.example/x?y=1', 'mailto:b@b.example', 'tel:+441234', 'http://d.example/e']);
  });
  test.each([
    'snake_case_name',
    '2 * 3 * 4',
    '5*',
    '**',
    '____',
    'a ** b ** c',
    '_',
    '[a]',
    '[a](',
    '* not a list'.trimStart().slice(2),
  ])('%s is plain text', (words) => {
    expect(parseMarkdown(words)).toEqual([paragraph(text(words))]);
  });
});

describe('what is hostile stays text', () => {
  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/relative)',
    '[x](https://user:pass@evil.example)',
    '[x](java\tscript:alert(1))',
  ])('%s gives no link', (source) => {
    expect(linksOf(parseMarkdown(source))).toEqual([]);
  });
  test('an image loads nothing: only its description is left', () => {
    expect(parseMarkdown('![a pixel](https://evil.example/?secret=1)')).toEqual([paragraph(text('a pixel'))]);
  });
  test('HTML is text, letter by letter', () => {
    const source = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(parseMarkdown(source)).toEqual([paragraph(text(source))]);
  });
  test('a link cannot hide inside a link', () => {
    expect(linksOf(parseMarkdown('[https://good.example](https://evil.example)'))).toEqual(['https://evil.example/']);
  });
  test('words beyond 8,000 letters are cut', () => {
    expect(plainText('a'.repeat(100_000))).toHaveLength(8_000);
  });
  test('ten thousand openers do not take long', () => {
    const startedMs = performance.now();
    for (const opener of ['**', '_', '[', '![', '`', '[a](', '*a', '- ', '1. ']) parseMarkdown(opener.repeat(10_000));
    expect(performance.now() - startedMs).toBeLessThan(3_000);
  });
});

test('whatever comes in, only allowed nodes and schemes come out (random)', () => {
  const seed = Number(process.env['ALMANAC_SEED'] ?? Date.now() % 1_000_000);
  console.log(`markdown seed ${String(seed)}`);
  const piece = fc.constantFrom(
    '**',
    '_',
    '*',
    '`',
    '[',
    '](',
    ')',
    '![',
    'javascript:',
    'https://a.b/',
    'x',
    ' ',
    '\n',
    '- ',
    '1. ',
    '<b>',
    '\\',
  );
  const kinds = new Set(['text', 'strong', 'em', 'code', 'link']);
  const check = (node: Inline): void => {
    expect(kinds).toContain(node.kind);
    if (node.kind === 'link') expect(safeHref(node.href)).toBe(node.href);
    if ('children' in node) node.children.forEach(check);
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const block of parseMarkdown(pieces.join('')))
        (block.kind === 'list' ? block.items : block.lines).flat().forEach(check);
    }),
    { seed, numRuns: process.env['ALMANAC_DEEP'] ? 10_000 : 500 },
  );
});

test('plain words for screen readers carry no marks', () => {
  expect(plainText('**Booked.** See [us](https://a.example):\n- one\n- _two_')).toBe('Booked. See us: one. two');
});
