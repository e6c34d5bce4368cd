import { neededBy } from './needed.ts';

/** A text of which every character knows where it came from in the original. */
export type Traced = { readonly text: string; readonly from: readonly number[]; readonly to: readonly number[] };

type Template = string | ((match: RegExpExecArray) => string);
/** Where the pattern matches whole words, the template with its `$1` replaces them. */
export type Rewrite = {
  /** One of these words is in every match. */
  readonly needed: () => readonly string[] | undefined;
  readonly quick: () => RegExp;
  readonly full: () => RegExp;
  readonly template: Template;
};

/** A pattern is compiled once a text needs it: most processes never meet most languages. */
function once(whole: string, flags: string): () => RegExp {
  let compiled: RegExp | undefined;
  return () => (compiled ??= new RegExp(whole, flags));
}

function neededOnce(pattern: string): () => readonly string[] | undefined {
  let found: { readonly words: readonly string[] | undefined } | undefined;
  return () => (found ??= { words: neededBy(pattern) }).words;
}

/** @example rewrite('(\\d+) y media', '$1:30') turns "las 5 y media" into "las 5:30" */
export function rewrite(pattern: string, template: Template): Rewrite {
  const whole = `(?<![\\p{L}\\p{M}\\d_'])(?:${pattern})(?:(?<=\\s)|(?![\\p{L}\\p{M}\\d_']))`;
  return { needed: neededOnce(pattern), quick: once(whole, 'u'), full: once(whole, 'dgu'), template };
}
/** Several at once: `[pattern, template]`. */
export const rewrites = (lines: readonly (readonly [string, Template])[]): readonly Rewrite[] =>
  lines.map(([pattern, template]) => rewrite(pattern, template));

const piecesOf = (template: string): readonly (string | number)[] =>
  template
    .split(/(\$\d)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\$\d$/.test(piece) ? Number(piece[1]) : piece));

type Draft = { text: string; from: number[]; to: number[] };

function copy(draft: Draft, traced: Traced, from: number, to: number): void {
  draft.text += traced.text.slice(from, to);
  draft.from.push(...traced.from.slice(from, to));
  draft.to.push(...traced.to.slice(from, to));
}

function put(draft: Draft, text: string, from: number, to: number): void {
  draft.text += text;
  draft.from.push(...Array<number>(text.length).fill(from));
  draft.to.push(...Array<number>(text.length).fill(to));
}

/** The text with every match replaced; what a group brought keeps its own place, the rest has that of the whole match. */
export function applyRewrite(traced: Traced, { needed, quick, full, template }: Rewrite): Traced {
  if (needed()?.some((word) => traced.text.includes(word)) === false) return traced;
  if (!quick().test(traced.text)) return traced;
  const draft: Draft = { text: '', from: [], to: [] };
  let done = 0;
  for (const match of traced.text.matchAll(full())) {
    const end = match.index + match[0].length;
    copy(draft, traced, done, match.index);
    const start = Math.min(...traced.from.slice(match.index, end));
    const stop = Math.max(...traced.to.slice(match.index, end));
    for (const piece of piecesOf(typeof template === 'string' ? template : template(match))) {
      if (typeof piece === 'string') put(draft, piece, start, stop);
      else {
        const [from, to] = match.indices?.[piece] ?? [0, 0];
        copy(draft, traced, from, to);
      }
    }
    done = end;
  }
  copy(draft, traced, done, traced.text.length);
  return draft;
}
