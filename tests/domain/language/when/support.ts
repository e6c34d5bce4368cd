import { answerTime } from '../../../../src/cli/eval-time.ts';
import { resolveWhen } from '../../../../src/domain/language/when.ts';
import type { WhenContext } from '../../../../src/domain/language/when.ts';
import type { WhenReading } from '../../../../src/domain/language/types.ts';
import { instant } from '../../../../src/domain/time/types.ts';
import { zoneId } from '../../../../src/domain/time/zones.ts';

/** Thursday 26 November 2026, 10:00 in London; open 9 to 18. */
export const THURSDAY: WhenContext = {
  now: instant(Date.UTC(2026, 10, 26, 10, 0)),
  timeZone: zoneId('Europe/London'),
  hours: { from: 540, to: 1080 },
  locale: 'en-GB',
};
export const { hours: _hours, ...NO_HOURS } = THURSDAY;

export const at = (text: string, context: WhenContext = THURSDAY): WhenReading => resolveWhen(text, context);
/** Every reading in words, the best first; "?" in front when it must be asked. */
export const said = (text: string, context: WhenContext = THURSDAY): string => {
  const reading = at(text, context);
  return `${reading.certain ? '' : '? '}${reading.candidates.map((candidate) => candidate.label).join(' / ')}`;
};
/** What is told of a text said at `reference`: start and end, and a length in seconds behind a P; a dash where nothing is told. */
export const toldAt = (text: string, locale: string, reference = '2026-11-24T09:00'): string => {
  const { start, end, durationSeconds } = answerTime({ id: 1, text, reference, locale });
  return [
    start ?? '-',
    ...(end === undefined ? [] : [end]),
    ...(durationSeconds === undefined ? [] : [`P${durationSeconds}`]),
  ].join(' ');
};
