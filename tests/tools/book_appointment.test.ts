import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Business } from '../../src/domain/people/business.ts';
import { instant } from '../../src/domain/time/types.ts';
import { zoneId } from '../../src/domain/time/zones.ts';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import type { World } from './world.ts';
import { ANNA, anyTime, at, customer, executed, failure, openWorld, prepared, provider, text, when } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.contact = ANNA;
});
afterEach(() => world.close());

const find = (change: Record<string, unknown>) => world.read('find_slots', { ...anyTime, ...change });
const friday = () => find({ service: 'Haircut', provider: 'Maya', when: when('Friday at half past 3') });
const propose = (slot: string | null = null) => world.prepare('book_appointment', { slot });

/** Changes the business as its owner might, between the proposal and the yes. */
async function edit(change: (business: Business) => Business): Promise<void> {
  await world.store.businesses.replace(change(world.business), world.business.revision);
}

describe('a proposal', () => {
  test('shows everything a person agrees to, with weekday, date, time and zone, and writes nothing', async () => {
    await friday();
    const proposal = prepared(await propose());
    const rows = Object.fromEntries(proposal.rows.map(({ label, value }) => [label, value]));
    expect(rows).toMatchObject({
      Service: 'Haircut (45 minutes)',
      With: 'Maya',
      Where: 'Luna Hair Studio, 14 Lansdowne Walk, London E8 3EN',
      Price: '£48.00',
      Policy: expect.stringContaining('24 hours before'),
      Name: 'Anna Lee',
      Contact: 'anna@example.com',
    });
    expect(rows['When']).toMatch(/Friday,? 27 November 2026, 15:30 \(Europe\/London, GMT/);
    expect(rows).not.toHaveProperty('Your time');
    expect(proposal.summary).toMatch(/^Haircut with Maya on Friday,? 27 November 2026, 15:30$/);
    expect(proposal.expiresAt).toBe(world.now + 10 * 60_000);
    expect(await world.booked()).toEqual([]);
  });

  test('keeps ids and instants only in its arguments', async () => {
    await friday();
    const { args } = prepared(await propose());
    expect(args).toEqual({ serviceId: 'haircut', providerId: 'maya', startsAt: at('2026-11-27', '15:30'), contact: ANNA });
  });

  test('adds the person’s own time where their clock differs', async () => {
    world.timeZone = zoneId('America/New_York');
    await friday();
    const { rows } = prepared(await propose());
    expect(rows.find(({ label }) => label === 'Your time')?.value).toContain('10:30');
  });

  test('of an online lesson is in the person’s time and names the teacher’s', async () => {
    const tutor = await openWorld(raoMaths);
    try {
      tutor.contact = ANNA;
      tutor.timeZone = zoneId('Europe/London');
      await tutor.read('find_slots', { ...anyTime, service: 'Maths lesson', when: when('Saturday at 10:30') });
      const { rows } = prepared(await tutor.prepare('book_appointment', { slot: null }));
      expect(rows.find(({ label }) => label === 'When')?.value).toMatch(/10:30( am)? \(Europe\/London/i);
      expect(rows.find(({ label }) => label === 'Time in Kolkata')?.value).toContain('Asia/Kolkata');
    } finally {
      await tutor.close();
    }
  });

  test('tells both passes of a repeated hour apart', async () => {
    await world.close();
    world = await openWorld(
      (today) => {
        const salon = raoMaths(today);
        const zone = zoneId('America/New_York');
        const night = { days: [7] as const, windows: [{ start: 0, end: 240 }] };
        return {
          ...salon,
          timeZone: zone,
          locations: [{ ...salon.locations[0]!, online: false }],
          providers: [{ ...salon.providers[0]!, timeZone: zone, hours: [night], overrides: [] }],
        };
      },
      instant(Date.UTC(2026, 9, 28, 12)),
    );
    world.contact = ANNA;
    const found = await find({ service: 'Trial lesson', when: when('Sunday 1 November between 1am and 2am') });
    const labels = JSON.stringify(found.view?.card);
    expect(labels).toContain('GMT-4');
    expect(labels).toContain('GMT-5');
  });
});

describe('the contact', () => {
  beforeEach(() => {
    world.contact = undefined;
  });

  test('is asked for once, keeping the chosen slot', async () => {
    await friday();
    const result = failure(await propose());
    expect(result.code).toBe('NEEDS_CONTACT');
    expect(result.view?.expects).toBe('contact');
    expect(text(result)).toMatch(/name/);
    expect(world.draft).toMatchObject({ slot: 'slot 1', service: 'Haircut', provider: 'Maya', time: { from: 930, exact: true } });
  });

  test('of which the name is known asks only for a way to reach the person', async () => {
    world.draft = { contact: { name: 'Anna Lee' } };
    await friday();
    const result = failure(await propose());
    expect(text(result)).toMatch(/phone number or e-mail/);
    expect(text(result)).not.toMatch(/your name/);
  });

  test('given in the conversation is enough', async () => {
    await friday();
    world.draft = { ...world.draft, contact: ANNA };
    expect(prepared(await propose()).args['contact']).toEqual(ANNA);
  });
});

describe('a slot that cannot be booked', () => {
  test('none chosen asks for one', async () => {
    const result = failure(await propose());
    expect(result.code).toBe('INVALID_INPUT');
    expect(result.view?.expects).toBe('service');
  });

  test('a handle that was never issued is refused', async () => {
    await friday();
    expect(failure(await propose('slot 99')).code).toBe('NOT_FOUND');
    expect(failure(await propose('maya|2026-11-27T15:30')).code).toBe('NOT_FOUND');
  });

  test('taken meanwhile brings the nearest three under fresh handles', async () => {
    await friday();
    await world.book('maya', 'haircut', '2026-11-27', '15:30');
    const result = failure(await propose());
    expect(result.code).toBe('TAKEN');
    expect(result.alternatives).toHaveLength(3);
    expect(text(result)).toContain('already taken');
    expect(world.draft.slot).toBeUndefined();
    expect(world.draft.service).toBe('Haircut');
    expect(prepared(await propose('slot 1')).summary).toContain('Haircut with Maya');
  });

  test('that became too soon says why', async () => {
    await friday();
    world.now = at('2026-11-27', '14:45');
    const result = failure(await propose());
    expect(result.code).toBe('NOTICE');
    expect(text(result)).toContain('1 hour ahead');
  });
});

describe('the person’s yes', () => {
  test('books, tells the reference and hands out the calendar file', async () => {
    await friday();
    const proposal = prepared(await propose());
    const done = executed(await world.confirm('book_appointment', proposal));
    const [appointment] = await world.booked();
    expect(appointment).toMatchObject({
      providerId: 'maya',
      serviceId: 'haircut',
      startsAt: at('2026-11-27', '15:30'),
      contact: ANNA,
      customerId: 'anna',
    });
    expect(done.data.reference).toBe(appointment?.reference);
    expect(text(done)).toMatch(/^Booked: /);
    expect(text(done)).toContain(`**${appointment?.reference ?? '?'}**`);
    expect(done.view.attachments).toEqual([
      {
        name: `${appointment?.reference ?? '?'}.ics`,
        mediaType: 'text/calendar',
        href: `/files/luna-hair/${appointment?._id ?? '?'}.ics`,
      },
    ]);
    expect(done.view.card).toMatchObject({ type: 'appointment', state: 'confirmed' });
  });

  test('leaves nothing pending but remembers the person', async () => {
    await friday();
    world.draft = { ...world.draft, contact: ANNA };
    executed(await world.confirm('book_appointment', prepared(await propose())));
    expect(world.draft).toEqual({ contact: ANNA });
    expect((await world.store.customers.get('anna' as never))?.contact).toEqual(ANNA);
  });

  test('given five times makes one booking with one reference', async () => {
    await friday();
    const proposal = prepared(await propose());
    const references = new Set<string | undefined>();
    for (let time = 0; time < 5; time++)
      references.add(executed(await world.confirm('book_appointment', proposal, 'same')).data.reference);
    expect(references.size).toBe(1);
    expect(await world.booked()).toHaveLength(1);
  });

  test('that comes too late is told so, with alternatives, and books nothing', async () => {
    await friday();
    const proposal = prepared(await propose());
    await world.book('maya', 'haircut', '2026-11-27', '15:30');
    const result = failure(await world.confirm('book_appointment', proposal));
    expect(result.code).toBe('TAKEN');
    expect(result.alternatives).toHaveLength(3);
    expect(text(result)).not.toMatch(/booked:/i);
    expect((await world.booked()).filter(({ customerId }) => customerId === 'anna')).toEqual([]);
  });

  test('to a price that changed writes nothing and shows the new price', async () => {
    await friday();
    const proposal = prepared(await propose());
    await edit((business) => ({
      ...business,
      services: business.services.map((service) => ({ ...service, price: { ...service.price, amountMinor: 5500 } })),
    }));
    const result = await world.confirm('book_appointment', proposal);
    if (result.ok || result.code !== 'CHANGED' || !('fresh' in result)) throw new Error('expected CHANGED');
    expect(result.fresh.shows['Price']).toBe('£55.00');
    expect(await world.booked()).toEqual([]);
    executed(await world.confirm('book_appointment', result.fresh));
    expect((await world.booked())[0]?.price).toEqual({ amountMinor: 5500, currency: 'GBP' });
  });

  test('that is repeated after the price changed gives the first booking', async () => {
    await friday();
    const proposal = prepared(await propose());
    const first = executed(await world.confirm('book_appointment', proposal, 'same'));
    await edit((business) => ({ ...business, policies: { cancellationMinutes: 60, note: 'New rules.' } }));
    expect(executed(await world.confirm('book_appointment', proposal, 'same')).data.reference).toBe(first.data.reference);
  });

  test('to a service that is gone books nothing and says so', async () => {
    await friday();
    const proposal = prepared(await propose());
    await edit((business) => ({ ...business, services: business.services.filter(({ id }) => id !== 'haircut') }));
    const result = failure(await world.confirm('book_appointment', proposal));
    expect(result.code).toBe('NOT_FOUND');
    expect(await world.booked()).toEqual([]);
  });

  test('of somebody who is no customer is refused', async () => {
    await friday();
    const proposal = prepared(await propose());
    world.as(provider(world, 'maya'));
    expect(failure(await world.confirm('book_appointment', proposal)).code).toBe('FORBIDDEN');
  });

  test('of twenty people to one slot at once books exactly one', async () => {
    await friday();
    const proposal = prepared(await propose());
    const results = [];
    for (let person = 0; person < 20; person++) {
      world.as(customer(world, `person-${person}`));
      results.push(world.confirm('book_appointment', proposal));
    }
    const done = await Promise.all(results);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.filter((result) => !result.ok && result.code === 'TAKEN')).toHaveLength(19);
    expect(await world.booked()).toHaveLength(1);
  });
});
