import { stripVTControlCharacters, styleText } from 'node:util';

type Style = 'bold' | 'italic' | 'dim' | 'cyan';

/** The text in a style, or as it is where the output has no colours. */
export const styled = (style: Style, text: string, colour: boolean): string =>
  colour ? styleText(style, text, { validateStream: false }) : text;

/** Without control characters: what other people wrote must not drive this terminal. Line breaks and tabs stay. */
export const harmless = (text: string): string =>
  stripVTControlCharacters(text).replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    /[\n\t]/.test(sign) ? sign : '',
  );

/** An escaped sign stands here, in Unicode's private area, while the others are read. */
const ESCAPED = 0xe000;

/**
 * Small Markdown (bold, emphasis, lists, links, headings, code) as a terminal shows it.
 * @example fromMarkdown('**Maya** has [two](https://x.example)', false) //=> 'Maya has two (https://x.example)'
 */
export function fromMarkdown(markdown: string, colour: boolean): string {
  return harmless(markdown)
    .replace(/\\([\\*_`[\]()#-])/g, (_all, sign: string) => String.fromCodePoint(ESCAPED + sign.charCodeAt(0)))
    .replace(/^#{1,6}\s+(.*)$/gm, (_all, title: string) => styled('bold', title, colour))
    .replace(/^(\s*)[-*+]\s+/gm, '$1• ')
    .replace(/\[([^\]]+)\]\(([^()\s]+)\)/g, (_all, label: string, href: string) => (label === href ? href : `${label} (${href})`))
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, (_all, inner: string) => styled('bold', inner, colour))
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, (_all, inner: string) => styled('italic', inner, colour))
    .replace(/(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)/g, (_all, inner: string) => styled('italic', inner, colour))
    .replace(/`([^`\n]+)`/g, (_all, code: string) => styled('cyan', code, colour))
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - ESCAPED));
}

const widthOf = (text: string): number => stripVTControlCharacters(text).length;

function wrapLine(line: string, columns: number): string[] {
  if (widthOf(line) <= columns) return [line];
  const indent = /^\s*(?:• )?/.exec(line)?.[0].replace('•', ' ') ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ (?=\S)/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(longer) > columns) {
      lines.push(current);
      current = `${indent}${word}`;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

/** Breaks lines between words so that none is wider than `columns`, where words allow it; list items keep their indent. */
export const wrapped = (text: string, columns: number): string[] => text.split('\n').flatMap((line) => wrapLine(line, columns));
