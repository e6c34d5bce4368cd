import type { Provider } from '../../src/domain/people/business.ts';
import type { Interval } from '../../src/domain/time/types.ts';
import { freeTime } from '../../src/services/free-time.ts';
import type { ToolContext } from '../contract.ts';
import type { ToolDeps } from './deps.ts';
import { sayStretch } from './stretches.ts';
import { calendarVoice } from './voice.ts';
import { spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';

const MOST_SHOWN = 8;

/** Whether somebody is free then: the free stretches of what was asked, in words. */
export async function freeWords(
  columns: readonly Provider[],
  asked: readonly Interval[],
  { business, principal, ...person }: ToolContext,
  { services }: ToolDeps,
): Promise<string> {
  const lines: string[] = [];
  for (const provider of columns) {
    const voice = calendarVoice(business, provider, person);
    const { say, allOf } = wordingOf(voice.locale);
    const free: Interval[] = [];
    for (const within of asked)
      free.push(...(await freeTime(services, { principal, business, providerId: provider.id, within })));
    const ahead = free
      .filter(({ end }) => end > person.now)
      .map(({ start, end }) => ({ start: start < person.now ? person.now : start, end }));
    const name = spoken(provider.name);
    const whole = asked.every((within) =>
      free.some(({ start, end }) => start <= Math.max(within.start, person.now) && end >= within.end),
    );
    const when = asked.length === 1 && asked[0] ? sayStretch(asked[0], voice) : say('time.days', { count: asked.length });
    const shown = ahead.slice(0, MOST_SHOWN).map((one) => sayStretch(one, voice));
    const more = ahead.length > MOST_SHOWN ? [say('staff.moreStretches', { count: ahead.length - MOST_SHOWN })] : [];
    lines.push(
      whole
        ? say('staff.freeWhole', { provider: name, when })
        : ahead.length === 0
          ? say('staff.freeNone', { provider: name, when })
          : say('staff.freeThen', { provider: name, when: allOf([...shown, ...more]) }),
    );
  }
  return lines.join('\n\n');
}
