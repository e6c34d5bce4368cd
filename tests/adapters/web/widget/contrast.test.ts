import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';

const source = await readFile(new URL('../../../../adapters/web/widget/styles/frame.css', import.meta.url), 'utf8');

/** The colour variables of the widget, light and dark. */
const colours = new Map(
  [...source.matchAll(/--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g)].map(
    ([, name = '', light, dark, both]) => [name, [light ?? both ?? '', dark ?? both ?? '']] as const,
  ),
);

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test.each([
  ['ink', 'paper', 4.5],
  ['ink', 'ground', 4.5],
  ['ink', 'bot', 4.5],
  ['ink', 'tint', 4.5],
  ['soft', 'paper', 4.5],
  ['soft', 'ground', 4.5],
  ['soft', 'tint', 4.5],
  ['brand', 'paper', 4.5],
  ['brand', 'ground', 4.5],
  ['brand', 'bot', 4.5],
  ['brand', 'tint', 4.5],
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-deep', 4.5],
  ['on-me', 'me', 4.5],
  ['warn', 'warn-tint', 4.5],
  ['warn', 'ground', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'ground', 3],
])('%s on %s has a contrast of at least %f, light and dark', (text, ground, least) => {
  const [first, second] = [colours.get(text), colours.get(ground)];
  expect(first?.length).toBe(2);
  for (const scheme of [0, 1]) expect(contrast(first?.[scheme] ?? '', second?.[scheme] ?? '')).toBeGreaterThanOrEqual(least);
});

test('black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
