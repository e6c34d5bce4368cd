import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadConfig, SETTING_NAMES } from '../../src/config.ts';

const lines = readFileSync('.env.example', 'utf8').split('\n');
const entries = lines.flatMap((line, index) => {
  const match = /^#?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
  return match ? [{ name: match[1] ?? '', value: match[2] ?? '', comment: lines[index - 1] ?? '' }] : [];
});

describe('.env.example', () => {
  test('lists every setting that is read, and no other, once', () => {
    expect(entries.map((entry) => entry.name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  test('explains each in the line above', () => {
    for (const { name, comment } of entries)
      expect([name, comment]).toEqual([name, expect.stringMatching(/^# [A-Zdt].{15,}\.$/)]);
  });

  test('sets nothing by itself: a copy of it changes nothing', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test('shows true defaults where it does not say that there is none', () => {
    const shown = entries.filter((entry) => !entry.comment.includes('No default'));
    expect(shown.length).toBeGreaterThan(10);
    expect(loadConfig(Object.fromEntries(shown.map(({ name, value }) => [name, value])))).toEqual(loadConfig({}));
  });

  test('shows values that are accepted everywhere else', () => {
    expect(() => loadConfig(Object.fromEntries(entries.map(({ name, value }) => [name, value])))).not.toThrow();
  });
});
