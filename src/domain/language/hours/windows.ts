import type { DayWindow } from '../../people/business.ts';

/** Windows of one day in order, touching and overlapping ones joined. Windows over midnight (end at or before start) are kept as they are. */
export function joinWindows(windows: readonly DayWindow[]): readonly DayWindow[] {
  const over = windows.filter((window) => window.end <= window.start);
  const plain = windows.filter((window) => window.end > window.start).sort((a, b) => a.start - b.start);
  const joined: DayWindow[] = [];
  for (const window of plain) {
    const last = joined.at(-1);
    if (last && window.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
    else joined.push(window);
  }
  return [...joined, ...over];
}

/** Windows without the cuts. @example cutWindows([{ start: 540, end: 1020 }], [{ start: 720, end: 780 }]) //=> 540–720 and 780–1020 */
export function cutWindows(windows: readonly DayWindow[], cuts: readonly DayWindow[]): readonly DayWindow[] {
  return cuts.reduce<readonly DayWindow[]>(
    (left, cut) =>
      left.flatMap((window) => {
        if (window.end <= window.start || cut.start >= window.end || cut.end <= window.start) return [window];
        const pieces: DayWindow[] = [];
        if (cut.start > window.start) pieces.push({ start: window.start, end: cut.start });
        if (cut.end < window.end) pieces.push({ start: cut.end, end: window.end });
        return pieces;
      }),
    windows,
  );
}
