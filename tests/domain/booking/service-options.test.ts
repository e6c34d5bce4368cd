import { describe, expect, test } from '@jest/globals';
import type { Attendee } from '../../../src/domain/booking/appointment.ts';
import { checkAnswers } from '../../../src/domain/booking/answers.ts';
import { sessionWith } from '../../../src/domain/booking/attendees.ts';
import { atLength, keptLength, lengthsOf } from '../../../src/domain/booking/service-length.ts';
import { validateServiceOptions } from '../../../src/domain/booking/validate-service-options.ts';
import type { Question, Service } from '../../../src/domain/people/business.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import { date, utc } from '../scheduling/build.ts';

const EUR = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const massage: Service = {
  id: asId('massage'),
  name: 'Massage',
  durationMinutes: 60,
  minimumNoticeMinutes: 0,
  bookingWindowDays: 60,
  price: EUR(8000),
  deposit: EUR(2000),
  lengths: [{ durationMinutes: 90, price: EUR(11000) }],
};

describe('a service’s options are valid or refused by field', () => {
  const question: Question = { id: 'first', text: 'First visit?', kind: 'yes_no' };
  test.each<readonly [string, Partial<Service>]>([
    ['lengths[0].durationMinutes', { lengths: [{ durationMinutes: 60, price: EUR(1) }] }],
    ['lengths[0].durationMinutes', { lengths: [{ durationMinutes: 7, price: EUR(1) }] }],
    ['lengths[0].price.currency', { lengths: [{ durationMinutes: 30, price: { amountMinor: 1, currency: 'USD' } }] }],
    ['lengths[0].deposit.amountMinor', { lengths: [{ durationMinutes: 30, price: EUR(100), deposit: EUR(101) }] }],
    ['deposit.amountMinor', { deposit: EUR(8001) }],
    ['deposit.currency', { deposit: { amountMinor: 1, currency: 'USD' } }],
    ['bookableFrom', { bookableFrom: date('2026-02-28').replace('28', '30') as ReturnType<typeof date> }],
    ['bookableTo', { bookableFrom: date('2026-03-02'), bookableTo: date('2026-03-01') }],
    ['limitPerDay', { limitPerDay: 0 }],
    ['limitPerWeek', { limitPerWeek: 1.5 }],
    ['seats', { seats: 0 }],
    ['questions[1].id', { questions: [question, question] }],
    ['questions[0].id', { questions: [{ ...question, id: 'a b' }] }],
    ['questions[0].text', { questions: [{ ...question, text: ' ' }] }],
    ['questions[0].options', { questions: [{ ...question, kind: 'choice' }] }],
    ['questions[0].options', { questions: [{ ...question, options: ['yes'] }] }],
  ])('%s', (field, change) => {
    const valid = (): void => {
      validateServiceOptions('services[0]', { ...massage, ...change }, 'EUR');
    };
    expect(valid).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ path: `services[0].${field}` }) }),
    );
  });

  test('all of them together are fine', () => {
    const choice: Question = { id: 'oil', text: 'Which oil?', kind: 'choice', options: ['Rose', 'None'], required: true };
    const whole: Service = {
      ...massage,
      bookableFrom: date('2026-03-01'),
      bookableTo: date('2026-03-01'),
      limitPerDay: 3,
      limitPerWeek: 9,
      seats: 2,
      questions: [question, choice],
    };
    expect(() => {
      validateServiceOptions('services[0]', whole, 'EUR');
    }).not.toThrow();
  });
});

describe('lengths', () => {
  test('each has its price; a deposit belongs to its own length', () => {
    expect(lengthsOf(massage)).toEqual([60, 90]);
    expect(atLength(massage, undefined)).toBe(massage);
    expect(atLength(massage, 90)).toMatchObject({ durationMinutes: 90, price: EUR(11000) });
    expect(atLength(massage, 90)).not.toHaveProperty('deposit');
    expect(() => atLength(massage, 45)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { path: 'durationMinutes', lengths: [60, 90] } }),
    );
  });

  test('an appointment of a length that is offered no more moves at the usual one', () => {
    const [startsAt, ninety] = [utc('2026-06-10T10:00Z'), utc('2026-06-10T11:30Z')];
    expect(keptLength(massage, { startsAt, endsAt: ninety })).toBe(90);
    expect(keptLength({ ...massage, lengths: [] }, { startsAt, endsAt: ninety })).toBe(60);
  });
});

test('answers come back in the order of the questions', () => {
  const questions: readonly Question[] = [
    { id: 'a', text: 'A?', kind: 'number' },
    { id: 'b', text: 'B?', kind: 'text' },
  ];
  expect(
    checkAnswers(questions, [
      { questionId: 'b', value: ' x ' },
      { questionId: 'a', value: '1e2' },
    ]),
  ).toEqual([
    { questionId: 'a', value: '100' },
    { questionId: 'b', value: 'x' },
  ]);
});

describe('a group session', () => {
  const now = utc('2026-06-10T10:00Z');
  const seat = (name: string, more: Partial<Attendee> = {}): Attendee => ({
    id: asId(`op-${name}`),
    reference: `ALM-${name}`,
    customerId: asId(name),
    party: 1,
    state: 'confirmed',
    joinedAt: now,
    ...more,
  });
  const claims = ['maya|1', 'op|a', 'held-by|ben|n1'];

  test('is held while everybody in it only holds, until the last of them ends', () => {
    const [ten, twenty] = [utc('2026-06-10T10:10Z'), utc('2026-06-10T10:20Z')];
    const holds = [
      seat('ada', { state: 'held', expiresAt: twenty }),
      seat('ben', { state: 'held', expiresAt: ten, holdClaim: 'held-by|ben|n1' }),
    ];
    expect(sessionWith(holds, claims, now)).toMatchObject({ state: 'held', expiresAt: twenty, claims });
    expect(sessionWith([...holds, seat('cy')], claims, now)).toMatchObject({ state: 'confirmed' });
    expect(sessionWith([...holds, seat('cy', { state: 'pending_approval' })], claims, now)).toMatchObject({
      state: 'pending_approval',
    });
  });

  test('ends expired holds with their place among their customer’s holds, and drops every claim with the last one', () => {
    const over = seat('ben', { state: 'held', expiresAt: now, holdClaim: 'held-by|ben|n1' });
    const left = sessionWith([seat('ada'), over], claims, now);
    expect(left).toMatchObject({ state: 'confirmed', claims: ['maya|1', 'op|a'], attendees: [{}, { state: 'expired' }] });
    expect(left).not.toHaveProperty('expiresAt');
    expect(sessionWith([seat('ada', { state: 'cancelled' }), over], claims, now)).toMatchObject({
      state: 'cancelled',
      claims: ['op|a'],
    });
  });
});
