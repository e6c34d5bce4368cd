import { expect, test } from '@jest/globals';
import { zoneId } from '../../../../src/domain/time/zones.ts';
import { NO_HOURS, at } from './support.ts';

test('a time that the clock jumps over is none, and the hours around it are candidates', () => {
  const reading = at('28 March 2027 at 1:30 am', NO_HOURS);
  expect(reading.certain).toBe(false);
  expect(reading.impossible).toEqual(['01:30 on Sunday 28 March 2027']);
  expect(reading.candidates.map(({ time }) => time?.from)).toEqual([30, 150]);
});

test('a time that the clock shows twice says so', () => {
  expect(at('31 October 2027 at 1:30 am', NO_HOURS)).toMatchObject({ repeated: true, time: { from: 90 } });
});

test('a zone that keeps its clock has every time once', () => {
  const reading = at('28 March 2027 at 1:30 am', { ...NO_HOURS, timeZone: zoneId('Asia/Kolkata') });
  expect(reading).toMatchObject({ certain: true, time: { from: 90 } });
  expect(reading.repeated).toBeUndefined();
});
