import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { LocationId } from '../../src/domain/people/ids.ts';
import { busyFeeds } from '../../src/feeds/busy-feeds.ts';
import type { World } from './world.ts';
import { START, executed, failure, openWorld, owner, prepared, provider, success, text } from './world.ts';

let world: World;
let server: Server | undefined;
afterEach(async () => {
  await world.close();
  server?.close();
  server = undefined;
});

const change = (of: Record<string, unknown>, who: string | null = null) =>
  world.prepare('settings', { change: of, provider: who });
const yes = async (of: Record<string, unknown>, who: string | null = null) =>
  executed(await world.confirm('settings', prepared(await change(of, who))));

async function open(define: DemoBusiness = lunaHair, allowPrivate = true): Promise<void> {
  world = await openWorld(define, START, { busyFeeds: busyFeeds({ allowPrivate }) });
  world.as(owner(world));
}

/** Serves one calendar on this machine, whose address ends in a secret. */
async function publish(body: string): Promise<string> {
  server = createServer((_request, response) => response.setHeader('content-type', 'text/calendar').end(body));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/private-s3cret/basic.ics`;
}
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  'BEGIN:VEVENT',
  'UID:one@example.com',
  'DTSTAMP:20261101T000000Z',
  'DTSTART:20261127T110000Z',
  'DTEND:20261127T120000Z',
  'SUMMARY:School play',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

describe('a calendar of one’s own', () => {
  test('is read before it is proposed, names the bookings it meets, and takes time after the yes', async () => {
    await open();
    await world.book('maya', 'haircut', '2026-11-27', '11:00');
    const url = await publish(CALENDAR);
    const proposal = prepared(await change({ setting: 'connect_calendar', url }, 'Maya'));
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Maya for Bob Stone');
    expect(success(await change({ setting: 'calendar_status' }, 'Maya')).data['told']).toContain('no other calendar');
    const done = executed(await world.confirm('settings', proposal));
    expect(text(done)).toMatch(/1 booking in the way stays as it is/);
    await world.reload();
    const free = success(
      await world.read('agenda', { show: 'free', provider: 'Maya', when: { text: 'Friday 11 to 12', date: null, time: null } }),
    );
    expect(text(free)).toMatch(/no free time/);
    expect(text(success(await change({ setting: 'calendar_status' }, 'Maya')))).toMatch(/last read just now/);
  });

  test('is never said with its address', async () => {
    await open();
    const url = await publish(CALENDAR);
    const proposal = prepared(await change({ setting: 'connect_calendar', url }, 'Maya'));
    const shown = JSON.stringify([proposal.shows, proposal.rows, proposal.title, proposal.summary]);
    const done = text(executed(await world.confirm('settings', proposal)));
    const status = JSON.stringify(await change({ setting: 'calendar_status' }));
    for (const said of [shown, done, status]) {
      expect(said).toContain('127.0.0.1');
      expect(said).not.toMatch(/s3cret|basic\.ics/);
    }
  });

  test('is disconnected after a yes, and gives its times back', async () => {
    await open();
    await yes({ setting: 'connect_calendar', url: await publish(CALENDAR) }, 'Maya');
    await world.reload();
    expect(text(await yes({ setting: 'disconnect_calendar' }, 'Maya'))).toMatch(/Disconnected/);
    await world.reload();
    expect(text(success(await change({ setting: 'calendar_status' }, 'Maya')))).toContain('no other calendar');
    expect(text(success(await change({ setting: 'disconnect_calendar' }, 'Maya')))).toContain('nothing to disconnect');
  });

  test.each([
    ['on a private network', 'https://169.254.169.254/latest/s3cret.ics', false, /public internet.*private network/],
    ['that is no address', 's3cret calendar', true, /begin with https/],
    ['that nobody answers', 'http://127.0.0.1:9/s3cret.ics', true, /could not read a calendar at 127\.0\.0\.1:9/],
  ])('%s is refused kindly, without its address', async (_name, url, allowPrivate, words) => {
    await open(lunaHair, allowPrivate);
    const refused = failure(await change({ setting: 'connect_calendar', url }, 'Maya'));
    expect(text(refused)).toMatch(words);
    expect(JSON.stringify(refused)).not.toContain('s3cret');
  });

  test('that is a web page is refused as no calendar', async () => {
    await open();
    expect(text(failure(await change({ setting: 'connect_calendar', url: await publish('<html></html>') }, 'Maya')))).toMatch(
      /not a calendar/,
    );
  });

  test('of another is not a provider’s to connect', async () => {
    await open();
    world.as(provider(world, 'theo'));
    expect(failure(await change({ setting: 'connect_calendar', url: 'https://example.com/a.ics' }, 'Maya')).code).toBe(
      'FORBIDDEN',
    );
  });

  test('has a private link to subscribe to, which no data holds', async () => {
    await open();
    const told = success(await change({ setting: 'calendar_link' }));
    expect(told.view?.attachments?.[0]?.href).toContain('of-owner');
    expect(JSON.stringify(told.data)).not.toContain('token');
  });
});

describe('public holidays', () => {
  test('close everybody after the yes; bookings on them are named and stay', async () => {
    await open();
    await world.book('theo', 'haircut', '2026-12-28', '11:00');
    const proposal = prepared(await change({ setting: 'public_holidays', closed: true, region: null }));
    expect(proposal.shows['The next ones']).toContain('Christmas Day');
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Theo for Bob Stone');
    executed(await world.confirm('settings', proposal));
    await world.reload();
    expect(world.business.providers.every(({ holidays }) => holidays?.countryCode === 'GB')).toBe(true);
    const asked = await world.read('agenda', {
      show: 'hours',
      provider: null,
      when: { text: 'Easter Monday', date: null, time: null },
    });
    expect(text(success(asked))).toMatch(/closed.*public holiday \(Easter Monday\), on which you close/);
  });

  test('are days like others again after "stay open"', async () => {
    await open();
    await yes({ setting: 'public_holidays', closed: true, region: null });
    await world.reload();
    await yes({ setting: 'public_holidays', closed: false, region: null });
    await world.reload();
    expect(world.business.providers.some(({ holidays }) => holidays !== undefined)).toBe(false);
    expect(text(success(await change({ setting: 'public_holidays', closed: false, region: null })))).toContain(
      'Nothing to change',
    );
  });

  test('of a region that does not exist ask which', async () => {
    await open();
    const refused = failure(await change({ setting: 'public_holidays', closed: true, region: 'Atlantis' }));
    expect(refused.alternatives).toContain('Scotland');
  });
});

const twoPlaces: DemoBusiness = (today) => {
  const business = lunaHair(today);
  return {
    ...business,
    providers: business.providers.slice(0, 1),
    services: business.services.map(({ providerIds: _who, locationIds: _where, ...service }) => service),
    locations: [
      { id: asId<LocationId>('andheri'), name: 'Andheri Studio' },
      { id: asId<LocationId>('bandra'), name: 'Bandra Studio' },
    ],
  };
};

describe('travel between places', () => {
  test('is kept for the pair, the same both ways, beside other pairs', async () => {
    await open(twoPlaces);
    await yes({ setting: 'travel_time', from: 'Andheri', to: 'bandra', minutes: 30 });
    await world.reload();
    const proposal = prepared(await change({ setting: 'travel_time', from: 'Bandra Studio', to: 'Andheri', minutes: 45 }));
    expect(proposal.shows).toMatchObject({ Before: '30 minutes', After: '45 minutes' });
    executed(await world.confirm('settings', proposal));
    await world.reload();
    expect(world.business.providers[0]?.travel).toEqual([{ between: ['bandra', 'andheri'], minutes: 45 }]);
  });

  test('to a place that is not theirs names those that are', async () => {
    await open(twoPlaces);
    expect(text(failure(await change({ setting: 'travel_time', from: 'Andheri', to: 'Juhu', minutes: 30 })))).toMatch(
      /Andheri Studio and Bandra Studio/,
    );
  });

  test('that is longer than what lies between two bookings names the one it strands', async () => {
    await open(twoPlaces);
    executed(
      await world.confirm(
        'set_hours',
        prepared(
          await world.prepare('set_hours', {
            provider: null,
            hours: 'Fridays 10-12 at Andheri and 12-4 at Bandra',
            period: null,
          }),
        ),
      ),
    );
    await world.reload();
    await world.book('maya', 'haircut', '2026-11-27', '12:00');
    const proposal = prepared(await change({ setting: 'travel_time', from: 'Andheri', to: 'Bandra', minutes: 30 }));
    expect(proposal.rows.find(({ label }) => label === 'Please note')?.value).toContain('Haircut with Maya for Bob Stone');
  });
});

describe('the size of a class', () => {
  const group = (): string => world.business.services.find(({ seats }) => seats !== undefined)?.name ?? '';

  test('changes after the yes', async () => {
    await open(raoMaths);
    await yes({ setting: 'class_size', service: group(), seats: 12 });
    await world.reload();
    expect(world.business.services.find(({ seats }) => seats !== undefined)?.seats).toBe(12);
  });

  test('of what is booked by one at a time is refused with the reason', async () => {
    await open();
    expect(text(failure(await change({ setting: 'class_size', service: 'Haircut', seats: 12 })))).toMatch(
      /one customer at a time/,
    );
  });

  test('is the owner’s to change', async () => {
    await open(raoMaths);
    world.as(provider(world, world.business.providers[0]?.id ?? ''));
    expect(failure(await change({ setting: 'class_size', service: group(), seats: 12 })).code).toBe('FORBIDDEN');
  });
});

describe('a setting', () => {
  test('given twice is written once and tells the same', async () => {
    await open(twoPlaces);
    const proposal = prepared(await change({ setting: 'travel_time', from: 'Andheri', to: 'Bandra', minutes: 30 }));
    const first = executed(await world.confirm('settings', proposal, 'same'));
    await world.reload();
    const { revision } = world.business;
    expect(text(executed(await world.confirm('settings', proposal, 'same')))).toBe(text(first));
    await world.reload();
    expect(world.business.revision).toBe(revision);
  });

  test('shown before somebody else’s change is shown again', async () => {
    await open(twoPlaces);
    const old = prepared(await change({ setting: 'travel_time', from: 'Andheri', to: 'Bandra', minutes: 30 }));
    await yes({ setting: 'travel_time', from: 'Andheri', to: 'Bandra', minutes: 20 });
    expect(await world.confirm('settings', old)).toMatchObject({
      ok: false,
      code: 'CHANGED',
      fresh: { shows: { Before: '20 minutes' } },
    });
  });

  test('of a time zone keeps bookings at their instants and names those outside the moved hours', async () => {
    await open();
    const booked = await world.book('theo', 'haircut', '2026-11-27', '10:00');
    const proposal = prepared(await change({ setting: 'time_zone', zone: 'Los Angeles' }, 'Theo'));
    expect(proposal.shows).toMatchObject({ After: 'America/Los_Angeles' });
    executed(await world.confirm('settings', proposal));
    expect((await world.booked()).map(({ startsAt }) => startsAt)).toEqual([booked.startsAt]);
  });
});
