import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId, CustomerId, ProviderId, WaitlistEntryId } from '../../src/domain/people/ids.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import type { BookAppointmentRequest } from '../../src/services/book-appointment.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { holdSlot } from '../../src/services/hold-slot.ts';
import { leaveWaitlist } from '../../src/services/leave-waitlist.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { setDayHours } from '../../src/services/set-day-hours.ts';
import { acceptOffer, passOffer } from '../../src/services/settle-offer.ts';
import { unblockTime } from '../../src/services/unblock-time.ts';
import { waitlistPlaces } from '../../src/services/waitlist-place.ts';
import {
  at,
  booking,
  businessId,
  codeOf,
  customer,
  customerId,
  cut,
  lee,
  maya,
  noor,
  on,
  openShop,
  operation,
  owner,
  salon,
  withProvider,
  withService,
} from './salon.ts';
import type { Shop } from './salon.ts';
import { dyingStore } from '../support/dying-store.ts';
import { entryOf, join, listed, offers, offerTo, wish, work } from './waitlist-world.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

/** A haircut with somebody for somebody. */
const book = ({
  providerId,
  startsAt,
  customerId: id,
}: {
  providerId: ProviderId;
  startsAt: Instant;
  customerId: CustomerId;
}): BookAppointmentRequest => booking(new Date(startsAt).toISOString(), { principal: owner, providerId, customerId: id });

/** The eight hours of Maya's Wednesday 10 June, all booked: 09:00 New York is 13:00Z. */
async function fullDay(): Promise<Appointment[]> {
  const booked: Appointment[] = [];
  for (let hour = 13; hour < 21; hour++) {
    const startsAt = at(`2026-06-10T${hour}:00Z`);
    booked.push(
      (await bookAppointment(shop, book({ providerId: maya, startsAt, customerId: customerId(`guest${hour}`) }))).appointment,
    );
  }
  return booked;
}
let cancels = 0;
const cancel = ({ _id }: Appointment): Promise<unknown> =>
  cancelAppointment(shop, { principal: owner, businessId, appointmentId: _id, operationId: operation(`cancel-${++cancels}`) });
const bookAt = (name: string, startsAt: string): Promise<string> =>
  codeOf(bookAppointment(shop, book({ providerId: maya, startsAt: at(startsAt), customerId: customerId(name) })));
const pick = (all: readonly Appointment[], index: number): Appointment => all[index] as Appointment;

describe('joining', () => {
  it('gives places in the order of joining; the same wish again, or the same operation, keeps the place', async () => {
    expect(await join(shop, 'ada')).toMatchObject({ place: 1, of: 1, repeated: false });
    shop.set('2026-06-08T12:01Z');
    expect(await join(shop, 'ben')).toMatchObject({ place: 2, of: 2, repeated: false });
    shop.set('2026-06-08T12:02Z');
    expect(await join(shop, 'ada')).toMatchObject({ place: 1, of: 2, repeated: true });
    expect(await join(shop, 'ada', { times: [{ from: 540, to: 720, exact: false }] })).toMatchObject({ place: 3, of: 3 });
    expect(
      (await waitlistPlaces(shop, { principal: customer('ben'), businessId, customerId: customerId('ben') })).map(
        ({ place, of }) => [place, of],
      ),
    ).toEqual([[2, 3]]);
  });

  it('is refused for dates that are over or too far, parties, strangers, and an eleventh wish', async () => {
    expect(await codeOf(join(shop, 'a', { from: on('2026-06-01'), to: on('2026-06-05') }))).toBe('PAST');
    expect(await codeOf(join(shop, 'a', { from: on('2026-09-01'), to: on('2026-09-02') }))).toBe('WINDOW');
    expect(await codeOf(join(shop, 'a', { to: on('2026-06-09') }))).toBe('INVALID_INPUT');
    expect(await codeOf(join(shop, 'a', { party: 2 }))).toBe('INVALID_INPUT');
    expect(await codeOf(join(shop, 'a', { serviceId: asId('none') }))).toBe('NOT_FOUND');
    for (let day = 10; day < 20; day++) await join(shop, 'a', { from: on(`2026-06-${day}`), to: on(`2026-06-${day}`) });
    expect(await codeOf(join(shop, 'a', { from: on('2026-06-20'), to: on('2026-06-20') }))).toBe('LIMIT');
    const places = waitlistPlaces(shop, { principal: customer('b'), businessId, customerId: customerId('a') });
    expect(await codeOf(places)).toBe('NOT_FOUND');
  });
});

describe('freed time', () => {
  it('G8 goes to the first in line, hidden from the public from the cancellation on, then to the next, then to everybody', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    shop.set('2026-06-08T12:01Z');
    await join(shop, 'ben');
    await cancel(pick(booked, 2));
    expect(await listed(shop)).toEqual([]);
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('TAKEN');
    await work(shop);
    expect(await offers(shop, ['ada', 'ben'])).toEqual({ ada: '06-10T15:00' });
    expect(await listed(shop)).toEqual([]);
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('TAKEN');
    shop.set('2026-06-08T12:31Z');
    await work(shop);
    expect(await offers(shop, ['ada', 'ben'])).toEqual({ ben: '06-10T15:00' });
    expect(await listed(shop)).toEqual([]);
    await passOffer(shop, await offerTo(shop, 'ben'));
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('TAKEN');
    await work(shop);
    expect(await offers(shop, ['ada', 'ben'])).toEqual({});
    expect(await listed(shop)).toEqual(['2026-06-10T15:00Z']);
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('none');
  });

  it('tells the person what they get, until when, with a button to take it and one to pass', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    await cancel(pick(booked, 2));
    await work(shop);
    const { offer } = await entryOf(shop, 'ada');
    const message = await shop.store.messages.get(offer?.operationId ?? '');
    expect(message?.to).toEqual({ conversationId: 'chat-ada' });
    expect(message?.notice.text).toContain('Haircut with Maya on Wednesday, June 10, 2026, 11:00 AM');
    expect(message?.notice.text).toContain('until 8:30 AM');
    expect(message?.notice.choices?.map(({ label }) => label)).toEqual(['Take it', 'No, thanks']);
  });

  it('is booked by accepting, once, whoever repeats it; the place in the line is used up', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    await cancel(pick(booked, 2));
    await work(shop);
    const request = await offerTo(shop, 'ada');
    const results = await Promise.all(Array.from({ length: 5 }, () => acceptOffer(shop, request)));
    expect(new Set(results.map(({ appointment }) => appointment._id)).size).toBe(1);
    expect(results[0]?.appointment).toMatchObject({
      state: 'confirmed',
      customerId: customerId('ada'),
      startsAt: at('2026-06-10T15:00Z'),
    });
    expect((await entryOf(shop, 'ada')).state).toBe('booked');
    expect((await acceptOffer(shop, request)).repeated).toBe(true);
    shop.set('2026-06-08T13:00Z');
    await work(shop);
    expect((await entryOf(shop, 'ada')).state).toBe('booked');
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('TAKEN');
    expect(await codeOf(passOffer(shop, request))).toBe('STATE');
  });

  it('cannot be accepted after the deadline, nor by somebody else, nor once passed', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    await cancel(pick(booked, 2));
    await work(shop);
    const request = await offerTo(shop, 'ada');
    expect(await codeOf(acceptOffer(shop, { ...request, principal: customer('eve') }))).toBe('NOT_FOUND');
    shop.set('2026-06-08T12:30:01Z');
    expect(await codeOf(acceptOffer(shop, request))).toBe('EXPIRED');
    shop.set('2026-06-08T12:30Z');
    await passOffer(shop, { ...request, operationId: operation('no') });
    expect(await codeOf(acceptOffer(shop, request))).toBe('EXPIRED');
    expect((await entryOf(shop, 'ada')).state).toBe('waiting');
  });

  it('G9 skips who is booked elsewhere then, and whom the notice leaves no time to answer', async () => {
    const booked = await fullDay();
    for (const name of ['busy', 'ada']) {
      await join(shop, name);
      shop.set(`2026-06-08T12:0${name === 'busy' ? 1 : 2}Z`);
    }
    await bookAppointment(shop, book({ providerId: noor, startsAt: at('2026-06-10T15:00Z'), customerId: customerId('busy') }));
    await cancel(pick(booked, 2));
    await work(shop);
    expect(await offers(shop, ['busy', 'ada'])).toEqual({ ada: '06-10T15:00' });
    shop.set('2026-06-10T19:00Z');
    await cancel(pick(booked, 7));
    await work(shop);
    expect(await offers(shop, ['busy'])).toEqual({});
  });

  it('ends an offer where the notice begins', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    shop.set('2026-06-10T18:45Z');
    await cancel(pick(booked, 7));
    await work(shop);
    expect((await entryOf(shop, 'ada')).offer?.until).toBe(at('2026-06-10T19:00Z'));
  });

  it('G10 two freed at once, three waiting: two offers, to the first two, for two times', async () => {
    const booked = await fullDay();
    for (const [index, name] of ['ada', 'ben', 'cyd'].entries()) {
      shop.set(`2026-06-08T12:0${index}Z`);
      await join(shop, name);
    }
    await Promise.all([cancel(pick(booked, 2)), cancel(pick(booked, 5))]);
    await Promise.all([work(shop, 'one'), work(shop, 'two'), work(shop, 'three')]);
    const made = await offers(shop, ['ada', 'ben', 'cyd']);
    expect(Object.keys(made)).toEqual(['ada', 'ben']);
    expect(Object.values(made).sort()).toEqual(['06-10T15:00', '06-10T18:00']);
    expect(await listed(shop)).toEqual([]);
  });

  it('goes to parts of day, dates and providers that fit, and past those that do not', async () => {
    const booked = await fullDay();
    await join(shop, 'evening', { times: [{ from: 960, to: 1080, exact: false }] });
    await join(shop, 'noors', { providerId: noor });
    await join(shop, 'thursday', { from: on('2026-06-11'), to: on('2026-06-12') });
    shop.set('2026-06-08T12:01Z');
    const { providerId: _any, ...anyone } = wish();
    await join(shop, 'anyone', { ...anyone, providerId: undefined as never });
    await cancel(pick(booked, 2));
    await work(shop);
    expect(await offers(shop, ['evening', 'noors', 'thursday', 'anyone'])).toEqual({ anyone: '06-10T15:00' });
    await cancel(pick(booked, 7));
    await work(shop);
    expect(await offers(shop, ['evening', 'noors', 'thursday'])).toEqual({ evening: '06-10T20:00' });
  });

  it('a move gives its old time to the line, and takes its new one', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    const { _id } = pick(booked, 2);
    await rescheduleAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: _id,
      startsAt: at('2026-06-11T15:00Z'),
      operationId: operation('move'),
    });
    expect(await listed(shop)).toEqual([]);
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({ ada: '06-10T15:00' });
    expect(await listed(shop, '2026-06-11')).not.toContain('2026-06-11T15:00Z');
  });

  it('a move that is refused gives nothing to anybody', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    const move = rescheduleAppointment(shop, {
      principal: owner,
      businessId,
      appointmentId: pick(booked, 2)._id,
      startsAt: at('2026-06-10T16:00Z'),
      operationId: operation('move'),
    });
    expect(await codeOf(move)).toBe('TAKEN');
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({});
    expect(await listed(shop)).toEqual([]);
  });

  it('time off that is taken back goes to everybody in the line who fits, the rest to the public', async () => {
    const block = { principal: owner, businessId, providerId: maya, from: at('2026-06-10T04:00Z'), to: at('2026-06-11T04:00Z') };
    await blockTime(shop, { ...block, operationId: operation('off') });
    await join(shop, 'ada');
    shop.set('2026-06-08T12:01Z');
    await join(shop, 'ben');
    await unblockTime(shop, { ...block, operationId: operation('on') });
    expect(await listed(shop)).toEqual([]);
    await work(shop);
    expect(await offers(shop, ['ada', 'ben'])).toEqual({ ada: '06-10T13:00', ben: '06-10T14:00' });
    expect(await listed(shop)).toEqual(['15', '16', '17', '18', '19', '20'].map((hour) => `2026-06-10T${hour}:00Z`));
  });

  it('nobody in the line who fits: the public sees it at once', async () => {
    const booked = await fullDay();
    await join(shop, 'ada', { providerId: lee });
    await cancel(pick(booked, 2));
    expect(await listed(shop)).toEqual(['2026-06-10T15:00Z']);
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({});
  });

  it('a process that dies after the cancellation keeps the time from the public for two minutes only', async () => {
    const booked = await fullDay();
    await join(shop, 'ada');
    await cancel(pick(booked, 2));
    shop.set('2026-06-08T12:02Z');
    expect(await listed(shop)).toEqual(['2026-06-10T15:00Z']);
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({ ada: '06-10T15:00' });
  });
});

describe('hours that are opened', () => {
  const open = (windows: readonly { start: number; end: number }[], id: string): Promise<unknown> =>
    setDayHours(shop, {
      principal: owner,
      businessId,
      providerId: maya,
      date: on('2026-06-10'),
      windows,
      operationId: operation(id),
    });

  it('go to the line before the public sees them; what stays is everybody’s', async () => {
    await fullDay();
    await join(shop, 'ada', { times: [{ from: 1020, to: 1140, exact: false }] });
    await open([{ start: 540, end: 1200 }], 'longer');
    expect(await listed(shop)).toEqual([]);
    shop.set('2026-06-08T12:00:06Z');
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({ ada: '06-10T21:00' });
    expect(await listed(shop)).toEqual(['2026-06-10T22:00Z', '2026-06-10T23:00Z']);
  });

  it('are public at once where nobody waits for them, and shorter hours offer nothing', async () => {
    await fullDay();
    await join(shop, 'ada', { from: on('2026-06-11'), to: on('2026-06-11') });
    await open([{ start: 540, end: 1080 }], 'longer');
    expect(await listed(shop)).toEqual(['2026-06-10T21:00Z']);
    await open([{ start: 540, end: 1020 }], 'shorter');
    shop.set('2026-06-08T12:00:06Z');
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({});
  });
});

describe('a limit', () => {
  it('that was full and is freed goes to the line as well, at any hour of that day', async () => {
    shop = await shop.reopen(withProvider(salon, maya, { limitPerDay: 1 }));
    const { appointment } = await bookAppointment(
      shop,
      book({ providerId: maya, startsAt: at('2026-06-10T15:00Z'), customerId: customerId('first') }),
    );
    await join(shop, 'ada', { times: [{ from: 840, to: 1020, exact: false }] });
    await cancel(appointment);
    expect(await listed(shop)).toEqual([]);
    expect(await bookAt('eve', '2026-06-10T13:00Z')).toBe('LIMIT');
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({ ada: '06-10T18:00' });
    expect(await listed(shop)).toEqual([]);
  });
});

describe('leaving', () => {
  it('moves the others up; a time held for who leaves goes to the next', async () => {
    const booked = await fullDay();
    for (const [index, name] of ['ada', 'ben'].entries()) {
      shop.set(`2026-06-08T12:0${index}Z`);
      await join(shop, name);
    }
    await cancel(pick(booked, 2));
    await work(shop);
    const leave = async (name: string): Promise<unknown> =>
      leaveWaitlist(shop, {
        principal: customer(name),
        businessId,
        entryId: (await entryOf(shop, name))._id,
        operationId: operation(`leave-${name}`),
      });
    await leave('ada');
    await leave('ada');
    expect((await entryOf(shop, 'ada')).state).toBe('left');
    expect(await listed(shop)).toEqual([]);
    await work(shop);
    expect(await offers(shop, ['ada', 'ben'])).toEqual({ ben: '06-10T15:00' });
    expect(await waitlistPlaces(shop, { principal: customer('ada'), businessId, customerId: customerId('ada') })).toEqual([]);
    expect(
      (await waitlistPlaces(shop, { principal: customer('ben'), businessId, customerId: customerId('ben') })).map(
        ({ place }) => place,
      ),
    ).toEqual([1]);
    await acceptOffer(shop, await offerTo(shop, 'ben'));
    expect(await codeOf(leave('ben'))).toBe('STATE');
  });

  it("is nobody else's business", async () => {
    await join(shop, 'ada');
    const { _id } = await entryOf(shop, 'ada');
    const request = { principal: customer('eve'), businessId, entryId: _id, operationId: operation('x') };
    expect(await codeOf(leaveWaitlist(shop, request))).toBe('NOT_FOUND');
    expect(await codeOf(leaveWaitlist(shop, { ...request, entryId: asId<WaitlistEntryId>('none') }))).toBe('NOT_FOUND');
    expect(await codeOf(leaveWaitlist(shop, { ...request, businessId: asId<BusinessId>('other') }))).toBe('NOT_FOUND');
  });
});

describe.each([false, true])('a process that dies %s its n-th store step took effect (true: after)', (after) => {
  it('while freed time is offered and answered: one offer, one message, one booking, and the public never sees the time', async () => {
    let n = 1;
    const step = process.env['ALMANAC_DEEP'] ? 1 : 4;
    for (; n < 80; n += step) {
      const { appointment } = await bookAppointment(
        shop,
        book({ providerId: maya, startsAt: at('2026-06-10T15:00Z'), customerId: customerId('guest') }),
      );
      const name = `ada${n}`;
      await join(shop, name, { times: [{ from: 660, to: 661, exact: true }] });
      await cancel(appointment);
      const { store, died } = dyingStore(shop.store, n, after);
      await work({ ...shop, store }, 'dying').catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DomainError);
      });
      expect(await listed(shop)).not.toContain('2026-06-10T15:00Z');
      shop.set(new Date(shop.clock.now() + 62_000).toISOString()); // leases and the pause after a failure are over
      await work(shop, 'next');
      expect(await offers(shop, [name])).toEqual({ [name]: '06-10T15:00' });
      expect(await listed(shop)).not.toContain('2026-06-10T15:00Z');
      const request = await offerTo(shop, name);
      expect((await shop.store.messages.get(request.offerId))?.state).toBe('due');
      const dying = dyingStore(shop.store, n, after);
      await acceptOffer({ ...shop, store: dying.store }, request).catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(DomainError);
      });
      const { appointment: booked } = await acceptOffer(shop, request);
      expect(booked.state).toBe('confirmed');
      expect((await entryOf(shop, name)).state).toBe('booked');
      const busy = await shop.store.appointments.busy(businessId, at('2026-06-10T15:00Z'), at('2026-06-10T16:00Z'), [maya]);
      expect(busy.map(({ customerId: whose }) => whose)).toEqual([customerId(name)]);
      await cancel(booked);
      await work(shop);
      if (!died() && !dying.died()) break;
    }
    expect(n).toBeGreaterThan(10);
    expect(n).toBeLessThan(80);
  });
});

describe('group sessions', () => {
  it('G10 two seats freed at once, three waiting: two offers; the seats are never shown to others in between', async () => {
    shop = await shop.reopen(withService(salon, cut, { seats: 3 }));
    const startsAt = at('2026-06-10T15:00Z');
    for (const name of ['x', 'y', 'z'])
      await bookAppointment(shop, book({ providerId: maya, startsAt, customerId: customerId(name) }));
    for (const [index, name] of ['ada', 'ben', 'cyd'].entries()) {
      shop.set(`2026-06-08T12:0${index}Z`);
      await join(shop, name, { times: [{ from: 660, to: 661, exact: true }] });
    }
    const [found] = await shop.store.appointments.busy(businessId, startsAt, at('2026-06-10T16:00Z'), [maya]);
    const leave = (name: string): Promise<unknown> =>
      cancelAppointment(shop, {
        principal: customer(name),
        businessId,
        appointmentId: (found as Appointment)._id,
        operationId: operation(`out-${name}`),
      });
    await Promise.all([leave('x'), leave('y')]);
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('FULL');
    await Promise.all([work(shop, 'one'), work(shop, 'two')]);
    expect(Object.keys(await offers(shop, ['ada', 'ben', 'cyd']))).toEqual(['ada', 'ben']);
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('FULL');
    await acceptOffer(shop, await offerTo(shop, 'ada'));
    await passOffer(shop, await offerTo(shop, 'ben'));
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('FULL');
    await work(shop);
    expect(Object.keys(await offers(shop, ['ben', 'cyd']))).toEqual(['cyd']);
    await passOffer(shop, await offerTo(shop, 'cyd'));
    await work(shop);
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('none');
    expect(await bookAt('fay', '2026-06-10T15:00Z')).toBe('FULL');
  });

  it('a held seat that runs out goes to who waits for it', async () => {
    shop = await shop.reopen(withService(salon, cut, { seats: 2 }));
    const startsAt = at('2026-06-10T15:00Z');
    await bookAppointment(shop, book({ providerId: maya, startsAt, customerId: customerId('x') }));
    await holdSlot(shop, book({ providerId: maya, startsAt, customerId: customerId('y') }));
    await join(shop, 'ada', { times: [{ from: 660, to: 661, exact: true }] });
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({});
    shop.set('2026-06-08T12:10Z');
    await work(shop);
    expect(await offers(shop, ['ada'])).toEqual({ ada: '06-10T15:00' });
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('FULL');
    expect((await acceptOffer(shop, await offerTo(shop, 'ada'))).appointment.state).toBe('confirmed');
  });

  it('a party waits for enough seats, and is passed by for fewer', async () => {
    shop = await shop.reopen(withService(salon, cut, { seats: 3 }));
    const startsAt = at('2026-06-10T15:00Z');
    for (const name of ['x', 'y', 'z'])
      await bookAppointment(shop, book({ providerId: maya, startsAt, customerId: customerId(name) }));
    await join(shop, 'pair', { times: [{ from: 660, to: 661, exact: true }], party: 2 });
    shop.set('2026-06-08T12:01Z');
    await join(shop, 'ada', { times: [{ from: 660, to: 661, exact: true }] });
    const [found] = await shop.store.appointments.busy(businessId, startsAt, at('2026-06-10T16:00Z'), [maya]);
    const leave = async (name: string): Promise<void> => {
      const appointmentId = (found as Appointment)._id;
      await cancelAppointment(shop, {
        principal: customer(name),
        businessId,
        appointmentId,
        operationId: operation(`out-${name}`),
      });
      await work(shop);
    };
    await leave('x');
    expect(await offers(shop, ['pair', 'ada'])).toEqual({ ada: '06-10T15:00' });
    await leave('y');
    expect(await bookAt('eve', '2026-06-10T15:00Z')).toBe('none');
    await passOffer(shop, await offerTo(shop, 'ada'));
    await work(shop);
    expect(await offers(shop, ['pair', 'ada'])).toEqual({});
  });
});
