import { expect, test } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { AppointmentId, OperationId, ProviderId } from '../../src/domain/people/ids.ts';
import { plusMinutes } from '../../src/domain/time/types.ts';
import type { Effect } from '../../src/domain/booking/appointment.ts';
import type { AppointmentStore } from '../../src/ports/store.ts';
import { withEmptyStore } from './empty-store.ts';
import { ANNA, appointment, LUNA, MAYA, NOW, quanta } from './store-fixtures.ts';
import type { StoreHarness } from './store-fixtures.ts';

const id = (text: string): AppointmentId => asId(text);
const effect = (name: string): Effect => ({ id: name, kind: 'confirm-email', dueAt: NOW, data: {} });

/** Claims, revisions and look-ups of appointments, over any database. */
export function appointmentContract(harness: StoreHarness): void {
  let appointments: AppointmentStore;
  withEmptyStore(harness, (empty) => {
    appointments = empty.appointments;
  });

  test('64 bookings of one time at once: one is written, 63 are told it is taken, and the winner holds every claim', async () => {
    const results = await Promise.all(Array.from({ length: 64 }, (_, n) => appointments.insert(appointment(`a${String(n)}`, 0))));
    expect(results.filter((result) => result === 'written')).toHaveLength(1);
    expect(results.filter((result) => result === 'taken')).toHaveLength(63);
    const winner = `a${String(results.indexOf('written'))}`;
    const holders = await appointments.holders(LUNA, quanta('maya', 0, 60));
    expect(holders.map(({ _id }) => _id)).toEqual([winner]);
  });

  test('64 bookings that overlap by one quantum in a chain leave no two overlapping', async () => {
    const results = await Promise.all(
      Array.from({ length: 64 }, (_, n) => appointments.insert(appointment(`a${String(n)}`, n * 55))),
    );
    const written = results.flatMap((result, n) => (result === 'written' ? [n] : []));
    expect(written.length).toBeGreaterThanOrEqual(22);
    for (const [position, n] of written.entries()) if (position > 0) expect(n - (written[position - 1] ?? n)).toBeGreaterThan(1);
    for (const n of results.flatMap((result, index) => (result === 'taken' ? [index] : []))) {
      expect((await appointments.holders(LUNA, quanta('maya', n * 55, 60))).length).toBeGreaterThan(0);
    }
  });

  test('touching bookings, other providers and other businesses never conflict', async () => {
    expect(await appointments.insert(appointment('a', 0))).toBe('written');
    expect(await appointments.insert(appointment('b', 60))).toBe('written');
    expect(await appointments.insert(appointment('c', 0, { claims: [...quanta('noah', 0, 60), 'op|c'] }))).toBe('written');
    expect(await appointments.insert(appointment('d', 0, { businessId: asId('other') }))).toBe('written');
  });

  test('a booking moves onto a time that is partly its own; onto another’s it stays where it was', async () => {
    await appointments.insert(appointment('a', 0));
    await appointments.insert(appointment('b', 120));
    const to = (minutes: number) => ({
      startsAt: plusMinutes(NOW, minutes),
      endsAt: plusMinutes(NOW, minutes + 60),
      busyFrom: plusMinutes(NOW, minutes),
      busyTo: plusMinutes(NOW, minutes + 60),
      claims: [...quanta('maya', minutes, 60), 'op|a', `op|move${String(minutes)}`],
    });
    expect(await appointments.update(id('a'), { revision: 0 }, to(30))).toBe('written');
    expect(await appointments.update(id('a'), { revision: 1 }, to(90))).toBe('taken');
    expect(await appointments.get(LUNA, id('a'))).toMatchObject({
      revision: 1,
      startsAt: plusMinutes(NOW, 30),
      claims: to(30).claims,
    });
    expect(await appointments.insert(appointment('c', -30, { claims: [...quanta('maya', -30, 60), 'op|c'] }))).toBe('written');
    expect(await appointments.update(id('a'), { revision: 0 }, to(30))).toBe('stale');
  });

  test('of 32 moves from one revision one is written and the others are stale', async () => {
    await appointments.insert(appointment('a', 0));
    const results = await Promise.all(
      Array.from({ length: 32 }, (_, n) =>
        appointments.update(id('a'), { revision: 0 }, { note: String(n), claims: [...quanta('maya', n * 5, 60), 'op|a'] }),
      ),
    );
    expect(results.filter((result) => result === 'written')).toHaveLength(1);
    expect(results.filter((result) => result === 'stale')).toHaveLength(31);
    expect(await appointments.get(LUNA, id('a'))).toMatchObject({ revision: 1, note: String(results.indexOf('written')) });
  });

  test('claims are never empty: an insert or update that would leave none is refused', async () => {
    await expect(appointments.insert(appointment('a', 0, { claims: [] }))).rejects.toMatchObject({ code: 'INTERNAL' });
    await appointments.insert(appointment('a', 0));
    await expect(appointments.update(id('a'), { revision: 0 }, { claims: [] })).rejects.toMatchObject({ code: 'INTERNAL' });
    expect((await appointments.get(LUNA, id('a')))?.claims).toHaveLength(13);
  });

  test('a cancelled booking frees its time, keeps its operations, and answers a repeat of each', async () => {
    await appointments.insert(appointment('a', 0));
    expect(await appointments.update(id('a'), { revision: 0, state: 'held' }, { state: 'cancelled', claims: ['op|a'] })).toBe(
      'stale',
    );
    expect(
      await appointments.update(
        id('a'),
        { revision: 0, state: 'confirmed' },
        { state: 'cancelled', claims: ['op|a', 'op|cancel'] },
      ),
    ).toBe('written');
    expect(await appointments.insert(appointment('b', 0))).toBe('written');
    for (const operation of ['a', 'cancel']) {
      expect((await appointments.byOperation(LUNA, asId<OperationId>(operation)))?._id).toBe('a');
    }
    expect(await appointments.byOperation(LUNA, asId<OperationId>('none'))).toBeUndefined();
    expect(await appointments.insert(appointment('c', 600, { claims: [...quanta('maya', 600, 60), 'op|cancel'] }))).toBe('taken');
  });

  test('an expired hold is found when its time comes and released by one of many', async () => {
    const hold = (name: string, minutes: number, expires: number) =>
      appointment(name, minutes, { state: 'held', expiresAt: plusMinutes(NOW, expires) });
    for (const document of [hold('soon', 0, 1), hold('sooner', 60, 0), hold('later', 120, 9), appointment('booked', 180)])
      await appointments.insert(document);
    expect((await appointments.expiredHolds(plusMinutes(NOW, 1), 9)).map(({ _id }) => _id)).toEqual(['sooner', 'soon']);
    expect(await appointments.expiredHolds(plusMinutes(NOW, 1), 1)).toHaveLength(1);
    const release = () =>
      appointments.update(
        id('soon'),
        { revision: 0, state: 'held', expiredAt: plusMinutes(NOW, 1) },
        { state: 'expired', claims: ['op|soon'] },
        ['expiresAt'],
      );
    expect(
      await appointments.update(
        id('later'),
        { revision: 0, state: 'held', expiredAt: plusMinutes(NOW, 1) },
        { state: 'expired' },
      ),
    ).toBe('stale');
    const results = await Promise.all(Array.from({ length: 16 }, release));
    expect(results.filter((result) => result === 'written')).toHaveLength(1);
    const released = await appointments.get(LUNA, id('soon'));
    expect(released).toMatchObject({ state: 'expired', claims: ['op|soon'], revision: 1 });
    expect(released).not.toHaveProperty('expiresAt');
  });

  test('busy finds what overlaps a half-open window, by start, of the providers asked for and in occupying states only', async () => {
    const noah: ProviderId = asId('noah');
    await appointments.insert(appointment('before', -60));
    await appointments.insert(appointment('across', 180, { busyFrom: plusMinutes(NOW, 90), busyTo: plusMinutes(NOW, 260) }));
    await appointments.insert(appointment('inside', 0));
    await appointments.insert(appointment('noah', 60, { providerId: noah, claims: ['noah|1', 'op|noah'] }));
    await appointments.insert(appointment('gone', 60, { state: 'cancelled', claims: ['op|gone'] }));
    await appointments.insert(appointment('after', 360));
    await appointments.insert(appointment('else', 0, { businessId: asId('other') }));
    const ids = async (from: number, to: number, providers?: ProviderId[]) =>
      (await appointments.busy(LUNA, plusMinutes(NOW, from), plusMinutes(NOW, to), providers)).map(({ _id }) => _id);
    expect(await ids(0, 120)).toEqual(['inside', 'noah', 'across']);
    expect(await ids(0, 120, [MAYA])).toEqual(['inside', 'across']);
    expect(await ids(0, 120, [noah])).toEqual(['noah']);
    expect(await ids(0, 90, [MAYA])).toEqual(['inside']);
    expect(await ids(60, 90, [MAYA])).toEqual([]);
    expect(await ids(260, 360, [MAYA])).toEqual([]);
  });

  test('a busy time longer than the look-back of busy is refused, not lost', async () => {
    const long = appointment('long', 0, { busyTo: plusMinutes(NOW, 32 * 24 * 60) });
    await expect(appointments.insert(long)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a person’s appointments end after the time asked for, by start; references and ids stay inside their business', async () => {
    for (const minutes of [300, -300, 60]) await appointments.insert(appointment(`m${String(minutes)}`, minutes));
    await appointments.insert(appointment('other', 900, { customerId: asId('ben') }));
    expect((await appointments.ofCustomer(LUNA, ANNA, NOW)).map(({ _id }) => _id)).toEqual(['m60', 'm300']);
    expect((await appointments.ofCustomer(LUNA, ANNA, plusMinutes(NOW, -240))).map(({ _id }) => _id)).toEqual(['m60', 'm300']);
    expect((await appointments.ofCustomer(LUNA, ANNA, plusMinutes(NOW, -241))).map(({ _id }) => _id)).toEqual([
      'm-300',
      'm60',
      'm300',
    ]);
    expect((await appointments.byReference(LUNA, 'ALM-m60'))?._id).toBe('m60');
    expect(await appointments.byReference(asId('other'), 'ALM-m60')).toBeUndefined();
    expect(await appointments.get(asId('other'), id('m60'))).toBeUndefined();
    expect(await appointments.get(LUNA, id('m60'))).toEqual(appointment('m60', 60));
    expect(await appointments.holders(LUNA, [])).toEqual([]);
  });

  test('a group session is found by everybody in it, and by each one’s reference', async () => {
    const attendee = { party: 1, state: 'confirmed', joinedAt: NOW } as const;
    const { customerId: _nobody, ...session } = appointment('yoga', 60, {
      attendees: [
        { ...attendee, id: asId('j1'), reference: 'ALM-J1', customerId: ANNA },
        { ...attendee, id: asId('j2'), reference: 'ALM-J2', customerId: asId('ben') },
      ],
      claims: [...quanta('maya', 60, 60), 'op|j1', 'op|j2', 'op|ref|ALM-yoga', 'op|ref|ALM-J1', 'op|ref|ALM-J2'],
    });
    await appointments.insert(session);
    await appointments.insert(appointment('own', 180));
    await appointments.insert(appointment('else', 0, { businessId: asId('other'), attendees: session.attendees ?? [] }));
    const ids = async (person: string) => (await appointments.ofCustomer(LUNA, asId(person), NOW)).map(({ _id }) => _id);
    expect([await ids('anna'), await ids('ben'), await ids('cy')]).toEqual([['yoga', 'own'], ['yoga'], []]);
    for (const reference of ['ALM-yoga', 'ALM-J1', 'ALM-J2'])
      expect((await appointments.byReference(LUNA, reference))?._id).toBe('yoga');
    expect(await appointments.byReference(LUNA, 'ALM-J3')).toBeUndefined();
  });

  test('effects wait for the relay, are pulled by id, and pulling leaves the revision alone', async () => {
    await appointments.insert(appointment('a', 0, { effects: [effect('e1'), effect('e2')] }));
    await appointments.insert(appointment('b', 60));
    expect((await appointments.withEffects(9)).map(({ _id }) => _id)).toEqual(['a']);
    await appointments.pullEffects(id('a'), ['e1', 'unknown']);
    expect(await appointments.get(LUNA, id('a'))).toMatchObject({ effects: [effect('e2')], revision: 0 });
    await appointments.update(id('b'), { revision: 0 }, { effects: [effect('e3')] });
    await appointments.pullEffects(id('a'), ['e2']);
    await appointments.pullEffects(id('a'), []);
    expect((await appointments.withEffects(9)).map(({ _id }) => _id)).toEqual(['b']);
    await appointments.pullEffects(id('b'), ['e3']);
    expect(await appointments.withEffects(9)).toEqual([]);
  });
}
