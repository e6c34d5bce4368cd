import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../src/domain/wording/languages.ts';
import type { Language } from '../../../src/domain/wording/languages.ts';
import { catalogues } from '../../../src/domain/wording/wording.ts';

type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;
const sentencesOf = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(catalogues[language] as Areas).flatMap(([area, sentences]) =>
      Object.entries(sentences).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  );
const english = sentencesOf('en');
const others = LANGUAGES.filter((language) => language !== 'en');

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => name ?? '').sort();
/** Marks of small Markdown: bold, list items, blank lines, code, links. */
const marks = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries({ bold: /\*\*/g, item: /^- /gm, paragraph: /\n\n/g, code: /`/g, link: /\]\(/g }).map(([name, pattern]) => [
      name,
      text.match(pattern)?.length ?? 0,
    ]),
  );

/** What is not words: names of products, parameters, digits. */
const words = (text: string): readonly string[] =>
  text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]*(?:[’']\p{L}+)*/gu) ?? [];

/** Words that none of the other languages has. */
const ENGLISH_ONLY =
  /^(?:the|and|you|your|what|which|when|with|would|like|that|this|these|have|has|is|are|was|were|will|shall|can|could|please|sorry|book|booked|booking|time|name|day|people|i|my|me|it|of|to|for|from|at|not|no|yes)$/;
/** Words of these languages that look English. */
const HOMOGRAPHS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  de: new Set(['name', 'was', 'an', 'in', 'am']),
  es: new Set(['no', 'me']),
  fr: new Set(['me']),
  pt: new Set(['no', 'me', 'for']),
};

/** The same word in both languages, checked by hand. */
const SAME: ReadonlySet<string> = new Set(['es:label.no', 'fr:time.minutes_one', 'fr:time.minutes_other', 'de:label.name']);
/** In Hindi: names of products, standards and addresses. */
const LATIN = /\b(?:https|webcal|ics|iCal|Google|Outlook|Apple|Calendar|Almanac)\b/g;

describe.each(others)('the sentences in %s', (language) => {
  const sentences = sentencesOf(language);

  it('are the same as in English, no more and no fewer', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(english).sort());
  });

  it('have the same parameters', () => {
    const wrong = Object.entries(english).filter(
      ([key, text]) => placeholders(text).join() !== placeholders(sentences[key] ?? '').join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('have the same Markdown marks', () => {
    const wrong = Object.entries(english).filter(
      ([key, text]) => JSON.stringify(marks(text)) !== JSON.stringify(marks(sentences[key] ?? '')),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are not left in English', () => {
    const left = Object.entries(sentences).filter(([key, text]) => {
      if (words(text).length === 0 || SAME.has(`${language}:${key}`)) return false;
      if (text === english[key]) return true;
      return words(text).some((word) => ENGLISH_ONLY.test(word) && !HOMOGRAPHS[language]?.has(word));
    });
    expect(left).toEqual([]);
  });

  it('have no empty sentence and no stray space', () => {
    const odd = Object.entries(sentences).filter(([, text]) => text.trim() === '' || text !== text.trim() || / {2}/.test(text));
    expect(odd.map(([key]) => key)).toEqual([]);
  });
});

it('Hindi is written in its own script', () => {
  const latin = Object.entries(sentencesOf('hi')).filter(([, text]) =>
    /[a-z]/i.test(text.replace(/\{\{[^}]*\}\}/g, '').replace(LATIN, '')),
  );
  expect(latin).toEqual([]);
});

it('every plural has both of its forms', () => {
  const bases = Object.keys(english).flatMap((key) => /^(.*)_(?:one|other)$/.exec(key)?.[1] ?? []);
  expect(bases.filter((base) => !(`${base}_one` in english) || !(`${base}_other` in english))).toEqual([]);
});
