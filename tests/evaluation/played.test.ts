import { expect, test } from '@jest/globals';
import { playable } from '../../src/evaluation/played/dialogue-file.ts';
import { play } from '../../src/evaluation/played/player.ts';
import type { Reply } from '../../src/ports/channel.ts';
import { instantsOf, localDate, minuteOfDay } from '../../src/domain/time/wall.ts';
import { zoneId } from '../../src/domain/time/zones.ts';

const timeZone = zoneId('America/Los_Angeles');
const [now] = instantsOf({ date: localDate('2026-11-24'), minute: minuteOfDay('08:00') }, timeZone);
const user = (text: string, ...acts: readonly (readonly [act: string, slot?: string, value?: string])[]) => ({
  speaker: 'user',
  text,
  user_actions: acts.map(([act, slot, value]) => ({ act, slot, canonical: value === undefined ? [] : [value] })),
});
const system = (text: string, act: string) => ({ speaker: 'system', text, system_actions: [{ act }] });
const RECORD = {
  id: 'x',
  service: 'Services_1',
  kind: 'single',
  outcome: 'success',
  goal: {
    intent: 'BookAppointment',
    slots: { appointment_date: '2026-11-28', appointment_time: '10:00', stylist_name: 'Blade' },
  },
  turns: [
    user('a cut, friday at 9', ['INFORM', 'appointment_date', '2026-11-27'], ['INFORM', 'appointment_time', '09:00']),
    system('Friday at 9?', 'CONFIRM'),
    user('no, saturday at 10', ['NEGATE'], ['INFORM', 'appointment_date', '2026-11-28'], ['INFORM', 'appointment_time', '10:00']),
    system('Saturday at 10?', 'CONFIRM'),
    user('lovely', ['AFFIRM']),
    system('Done', 'NOTIFY_SUCCESS'),
  ],
};
const reading = (when: string): Reply => ({
  id: '1',
  text: 'Shall I?',
  expects: 'confirmation',
  card: { type: 'proposal', title: '', rows: [{ label: 'When', value: when }], expiresAt: now ?? (0 as never) },
});
const BOOKED: Reply = {
  id: '2',
  text: 'Booked',
  card: { type: 'appointment', title: '', reference: 'A', rows: [], state: 'confirmed' },
};

/** What the person says to a bot that answers in this order. */
async function said(...replies: readonly Reply[]) {
  const [played] = playable([RECORD]);
  const texts: string[] = [];
  const waiting = [...replies];
  if (!played || now === undefined) throw new Error('nothing to play');
  const talk = {
    open: () => Promise.resolve([]),
    say: (text: string) => {
      texts.push(text);
      return Promise.resolve(waiting.splice(0, 1));
    },
  };
  const { misread } = await play(played, talk, { now, timeZone });
  return { texts, misread };
}

test('the recorded words are said in order, the yes to what was wanted in the end', async () => {
  expect(await said(reading('Fri 27 November, 9:00 AM'), reading('Sat 28 November, 10:00 AM'), BOOKED)).toEqual({
    texts: ['a cut, friday at 9', 'no, saturday at 10', 'lovely'],
    misread: 0,
  });
});

test('what is read back otherwise than said gets no yes and is counted', async () => {
  const { texts, misread } = await said(reading('Fri 27 November, 9:00 AM'), reading('Sun 29 November, 10:00 AM'), BOOKED);
  expect(texts).toEqual(['a cut, friday at 9', 'no, saturday at 10', 'no, saturday at 10']);
  expect(misread).toBe(1);
});

test('a dialogue without a booking is not played', () => {
  expect(
    playable([
      { ...RECORD, outcome: 'none' },
      { ...RECORD, goal: { intent: 'FindProvider', slots: {} } },
    ]),
  ).toEqual([]);
});
