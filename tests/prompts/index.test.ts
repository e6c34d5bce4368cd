import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { promptVersion, renderPrompt, variablesIn, VARIABLES } from '../../prompts/index.ts';
import type { PromptName } from '../../prompts/index.ts';

const names = Object.keys(VARIABLES) as PromptName[];
const folder = new URL('../../prompts/', import.meta.url);
const filled = (name: PromptName): Record<string, string> =>
  Object.fromEntries(VARIABLES[name].map((variable) => [variable, `<${variable}>`]));

test('every prompt file is loaded, and every loaded prompt has a file', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  expect(files.sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

describe.each(names)('%s', (name) => {
  test('names the same variables in the template and in the loader', () => {
    expect([...new Set(variablesIn(name))].sort()).toEqual([...VARIABLES[name]].sort());
  });

  test('is filled completely: every value stands in the text and no braces are left', () => {
    const text = renderPrompt(name, filled(name) as never);
    for (const variable of VARIABLES[name]) expect(text).toContain(`<${variable}>`);
    expect(text).not.toMatch(/\{\{|\}\}/);
  });

  test('a missing value is an error that names it', () => {
    for (const variable of VARIABLES[name]) {
      const { [variable]: _left, ...rest } = filled(name);
      expect(() => renderPrompt(name, rest as never)).toThrow(`{{${variable}}}`);
    }
  });

  test('a value without a place is an error that names it', () => {
    expect(() => renderPrompt(name, { ...filled(name), surplusValue: 'x' } as never)).toThrow('surplusValue');
  });

  test('is plain text that a template has not swallowed', () => {
    expect(readFileSync(new URL(`${name}.md`, folder), 'utf8')).not.toMatch(/\{\{\s|\{\{\W/);
  });
});

test('braces inside a value are text, not another variable', () => {
  const text = renderPrompt('volatile', { ...filled('volatile'), draft: '{{now}}' } as never);
  expect(text).toContain('Asked for: {{now}}');
});

test('the version is stable within a release and short', () => {
  expect(promptVersion()).toMatch(/^[0-9a-f]{12}$/);
  expect(promptVersion()).toBe(promptVersion());
});
