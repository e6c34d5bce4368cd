import type { Found, Meaning, Reader, Rule } from './value.ts';

export type Groups = Readonly<Record<string, string | undefined>>;
type Read = (groups: Groups, reader: Reader, to: number, from: number) => Meaning | readonly Meaning[] | Found | undefined;

const isFound = (result: Meaning | readonly Meaning[] | Found): result is Found => 'meanings' in result;
const isList = (result: Meaning | readonly Meaning[] | Found): result is readonly Meaning[] => Array.isArray(result);

/** A rule over the normalised text: where `pattern` matches whole words, `read` says what they mean (or that they mean nothing). */
export function rule(pattern: string, read: Read): Rule {
  const sticky = new RegExp(`(?:${pattern})(?:(?<=\\s)|(?![\\p{L}\\d_]))`, 'uy');
  return {
    starts: plain(pattern),
    read: (reader, at) => {
      sticky.lastIndex = at;
      const match = sticky.exec(reader.text);
      if (!match) return undefined;
      const to = at + match[0].length;
      const result = read(match.groups ?? {}, reader, to, at);
      if (result === undefined) return undefined;
      if (isFound(result)) return result;
      return { from: at, to, meanings: isList(result) ? result : [result] };
    },
  };
}

/** The pattern without group names, so that many fit into one. */
const plain = (pattern: string): string => pattern.replace(/\(\?<[a-zA-Z]\w*>/g, '(?:').replace(/\\k<\w+>/g, '[-/.]');
