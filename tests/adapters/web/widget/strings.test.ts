import { describe, expect, it } from '@jest/globals';
import { languageFor, LANGUAGES } from '../../../../adapters/web/widget/strings.ts';
import type { Strings } from '../../../../adapters/web/widget/strings/english.ts';
import { resolveWhen } from '../../../../src/domain/language/when.ts';
import { instant } from '../../../../src/domain/time/types.ts';
import { zoneId } from '../../../../src/domain/time/zones.ts';
import { LANGUAGES as SPOKEN } from '../../../../src/domain/wording/languages.ts';

const sample = (strings: Strings): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...strings, ...strings.placeholder }).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[key, value]]
        : typeof value === 'function'
          ? [[key, (value as (x: string) => string)('Luna')]]
          : [],
    ),
  );
const english = sample(LANGUAGES['en'] as Strings);

describe('the widget’s own words', () => {
  it('are there in every language that the bot speaks', () => {
    expect(Object.keys(LANGUAGES).sort()).toEqual([...SPOKEN].sort());
  });

  it.each([
    ['pt-BR', 'pt'],
    ['hi-IN', 'hi'],
    ['en-US', 'en'],
    ['nl', 'en'],
    ['constructor', 'en'],
  ])('for a browser in %s are in %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });

  it.each(SPOKEN.filter((language) => language !== 'en'))('are not left in English in %s', (language) => {
    const said = sample(LANGUAGES[language] as Strings);
    const same = Object.keys(english).filter((key) => english[key] === said[key]);
    // "Luna:" before what the bot said, and words that are the same in both.
    expect(same.filter((key) => key !== 'them' && !(language === 'de' && key === 'online'))).toEqual([]);
    expect(Object.entries(said).filter(([, text]) => text.trim() === '')).toEqual([]);
    if (language === 'hi') expect(Object.values(said).join('').replaceAll('Luna', '')).not.toMatch(/[a-z]/i);
  });

  it.each(SPOKEN)('for a picked day are read as that day in %s', (language) => {
    const date = new Date(Date.UTC(2026, 10, 27));
    const words = date.toLocaleDateString(language === 'en' ? 'en-GB' : language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const at = { now: instant(Date.UTC(2026, 10, 24, 9)), timeZone: zoneId('Europe/London'), language };
    expect(resolveWhen(words, at).day).toMatchObject({ from: '2026-11-27', to: '2026-11-27' });
  });
});
