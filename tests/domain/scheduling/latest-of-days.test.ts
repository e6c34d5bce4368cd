import { expect, test } from '@jest/globals';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ProviderId } from '../../../src/domain/people/ids.ts';
import { latestOfDays } from '../../../src/domain/scheduling/rank.ts';
import { instant } from '../../../src/domain/time/types.ts';

const maya = asId<ProviderId>('maya');
const free = (day: number, ...hours: readonly number[]) =>
  hours.map((hour) => ({ providerId: maya, day, minute: hour * 60, startsAt: instant((day * 24 + hour) * 3_600_000) }));
const said = (list: ReturnType<typeof latestOfDays>): readonly string[] => list.map(({ day, minute }) => `${day} ${minute / 60}`);

test('of one date its last starts come, the latest first', () => {
  expect(said(latestOfDays(free(1, 9, 12, 15, 18), 3))).toEqual(['1 18', '1 15', '1 12']);
});

test('of several dates the last start of each comes, by date', () => {
  expect(said(latestOfDays([...free(2, 9, 17), ...free(1, 10, 16), ...free(3, 11)], 2))).toEqual(['1 16', '2 17']);
});

test('of nothing there is nothing', () => {
  expect(latestOfDays([], 3)).toEqual([]);
});
