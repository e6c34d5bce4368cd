import { describe, expect, it } from '@jest/globals';
import { businessText, policyText, volatileText } from '../../../src/interpreters/openai/prompt.ts';
import { business, contextWith } from './fixtures.ts';

describe('the language of a model’s answer', () => {
  it.each([
    ['es-MX', 'Answer in Spanish, with usted.'],
    ['de', 'Answer in German, with Sie.'],
    ['hi-IN', 'Answer in Hindi, in Devanagari.'],
    ['pt-BR', 'Answer in Portuguese.'],
    ['en-GB', 'Answer in English.'],
    ['nl-NL', 'Answer in the language the person writes in.'],
  ])('in a conversation held in %s: %s', (locale, words) => {
    expect(volatileText(contextWith({ locale }))).toContain(words);
  });

  it('stands in the last block only: the cached blocks are the same in every language', () => {
    const cached = (): string => policyText() + businessText(business, 'customer');
    const before = cached();
    volatileText(contextWith({ locale: 'fr' }));
    expect(cached()).toBe(before);
    expect(before).not.toMatch(/\b(?:Spanish|French|German|Hindi|Portuguese)\b/);
    expect(before).toContain('the language that the last system message names');
  });
});
