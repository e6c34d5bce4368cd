/**
 * A block of phrases in which the sources that begin with `head` may have each of the `leads` before them, so that no shorter phrase ("pro dia") takes their first words.
 * @example led('dia das maes = mother\'s day', /^dia d/, ['no', 'pro']) //=> "dia das maes | no dia das maes | pro dia das maes = mother's day"
 */
export const led = (block: string, head: RegExp, leads: readonly string[]): string =>
  block
    .split('\n')
    .map((line) => {
      const [sources = '', plain] = line.split('=');
      if (plain === undefined) return line;
      const all = sources
        .split('|')
        .map((source) => source.trim())
        .flatMap((source) => (head.test(source) ? [source, ...leads.map((lead) => `${lead} ${source}`)] : [source]));
      return `${[...new Set(all)].join(' | ')} =${plain}`;
    })
    .join('\n');
