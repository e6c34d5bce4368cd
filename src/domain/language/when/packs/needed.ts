const LONG_ENOUGH = 2;
const WORDS = /^(?:\?:)?([a-z0-9_ '@|]+)$/;

/** Where the bracket that opens at `open` closes. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    const mark = pattern[at];
    if (mark === '\\') at++;
    else if (mark === '[') at = Math.max(at, pattern.indexOf(']', at + 1));
    else if (mark === '(') depth++;
    else if (mark === ')' && --depth === 0) return at;
  }
  return pattern.length;
}

/**
 * Words of which every match of a pattern holds at least one, so that most patterns are passed without being tried; undefined where the pattern names none.
 * Only what stands outside of brackets, or is a bracket of nothing but words, and is not optional, counts.
 * @example neededBy('(\\d+) from_p (\\d+)(?: until_p)?') //=> [' from_p ']
 */
export function neededBy(pattern: string): readonly string[] | undefined {
  const lists: (readonly string[])[] = [];
  let run = '';
  const end = (): void => {
    if (run.length >= LONG_ENOUGH) lists.push([run]);
    run = '';
  };
  for (let at = 0; at < pattern.length; at++) {
    const mark = pattern[at] ?? '';
    if (mark === '|') return undefined;
    if (/[a-z0-9_ '@]/.test(mark) && !/[?*{]/.test(pattern[at + 1] ?? '')) {
      run += mark;
      continue;
    }
    end();
    if (mark === '\\') at += /^[pP]\{/.test(pattern.slice(at + 1)) ? pattern.indexOf('}', at) - at : 1;
    else if (mark === '[') at = pattern.indexOf(']', at + 1);
    else if (mark === '{') at = pattern.indexOf('}', at);
    else if (mark === '(') {
      const close = closing(pattern, at);
      const words = WORDS.exec(pattern.slice(at + 1, close))?.[1]?.split('|');
      const optional = /[?*{]/.test(pattern[close + 1] ?? '');
      if (words && !optional && words.every((word) => word.length >= LONG_ENOUGH)) lists.push(words);
      at = close;
    }
  }
  end();
  // The fewer words, the less there is to look for; among equals the longer.
  return lists.toSorted((a, b) => a.length - b.length || (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0];
}
