/**
 * The same pure reading, which remembers its last answers; when there are `most` of them it begins anew. For readings that are asked for the same text again
 * and again; the answers are never changed.
 * @example const words = remembered(16, wordsOf)
 */
export function remembered<T>(most: number, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
