import { afterEach, describe, expect, test } from '@jest/globals';
import type { Service } from '../../src/domain/people/business.ts';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';

let world: World;
afterEach(() => world.close());

async function atTheDesk(): Promise<Talk> {
  world = await World.open();
  return world.talk('owner');
}
async function service(id: string): Promise<Service> {
  const found = (await world.store.businesses.get(world.business._id))?.services.find((one) => one.id === id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
}
const pounds = async (id: string): Promise<number> => (await service(id)).price.amountMinor / 100;

describe('the owner changes what a service costs', () => {
  test.each([
    ['raise the haircut price to 50', 50],
    ['put haircuts up by £3', 51],
    ['10% off cuts from now on', 43.2],
  ])('%s', async (said, price) => {
    const owner = await atTheDesk();
    await owner.say(said);
    expect(owner.reply.choices?.[0]?.label).toBe('Confirm');
    expect(await pounds('haircut')).toBe(48);
    await owner.say('yes');
    expect(await pounds('haircut')).toBe(price);
  });

  test('a correction before the yes counts, a no leaves it', async () => {
    const owner = await atTheDesk();
    await owner.say('raise the haircut price to 50', 'no, 55', 'yes', 'colour now costs 150', 'no');
    expect([await pounds('haircut'), await pounds('colour')]).toEqual([55, 110]);
  });

  test('what is booked keeps its price, and customers are told the new one', async () => {
    const owner = await atTheDesk();
    const booked = await world.book('haircut', 'maya', '2026-11-26', '10:00');
    await owner.say('raise the haircut price to 50', 'yes');
    expect((await world.store.appointments.get(world.business._id, booked._id))?.price?.amountMinor).toBe(4800);
    expect((await (await world.talk()).say('how much is a haircut?')).text).toContain('£50');
  });

  test('a service that is none is named, and the next answer is taken for it', async () => {
    const owner = await atTheDesk();
    expect((await owner.say('raise the price of a perm to 50')).text).toMatch(/no service “perm”/);
    await owner.say('Colour', 'yes');
    expect(await pounds('colour')).toBe(50);
  });

  test('nothing is proposed for later dates, one person or a bare number', async () => {
    const owner = await atTheDesk();
    for (const said of ['from january haircuts cost 55', "set maya's price for haircuts to 60", 'make haircuts 50'])
      expect((await owner.say(said)).choices?.some(({ label }) => label === 'Confirm') ?? false).toBe(false);
    await owner.press(/price/);
    await owner.say('yes');
    expect(await pounds('haircut')).toBe(50);
  });
});

describe('the owner changes how long a service takes and who does it', () => {
  test('length', async () => {
    const owner = await atTheDesk();
    await owner.say('make haircuts an hour', 'yes', 'colour should be 15 minutes longer', 'yes');
    expect([(await service('haircut')).durationMinutes, (await service('colour')).durationMinutes]).toEqual([60, 135]);
  });

  test('a length that cannot be is refused with its reason', async () => {
    const owner = await atTheDesk();
    expect((await owner.say('make haircuts 47 minutes')).text).toMatch(/cannot be.*multiple of 5/);
    expect((await owner.say('make haircuts 45 min')).text).toMatch(/Nothing to change/);
  });

  test('somebody does a service, or no longer, and bookings left behind are named before and after', async () => {
    const owner = await atTheDesk();
    await world.book('haircut', 'maya', '2026-11-26', '10:00');
    await owner.say('theo can do colour now too', 'yes');
    expect((await service('colour')).providerIds).toBeUndefined();
    const { card } = await owner.say('maya no longer does haircuts');
    expect(JSON.stringify(card)).toMatch(/1 booking in the way stays.*Haircut with Maya/);
    expect((await owner.say('yes')).text).toMatch(/1 booking in the way stays.*Haircut with Maya/);
    expect((await service('haircut')).providerIds).toEqual(['theo', 'priya']);
  });

  test('what cannot be done in the chat is said', async () => {
    const owner = await atTheDesk();
    expect((await owner.say("we don't do highlights anymore")).text).toMatch(/cannot add, rename or remove a service/);
  });

  test('a customer changes nothing', async () => {
    await atTheDesk();
    const ann = await world.talk();
    await ann.say('raise the haircut price to 1', 'yes', 'make haircuts an hour', 'yes');
    expect([await pounds('haircut'), (await service('haircut')).durationMinutes]).toEqual([48, 45]);
  });
});
