import { afterEach, describe, expect, test } from '@jest/globals';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { stillwaterTherapy } from '../../src/demo/stillwater-therapy.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function saying(said: readonly string[], define?: Parameters<typeof World.open>[0]) {
  world = await World.open(define);
  const ann = await world.talk();
  await ann.say(...said);
  return { booked: await world.booked(), lines: ann.lines, reply: ann.reply };
}
const VISIT = ['a cut with Maya at 11 tomorrow, and a blow dry after', 'Ana Silva 020 7946 0142', 'yes'];

describe('a visit of several services', () => {
  test('"a cut with Maya at 11, and a blow dry after" is proposed as one', async () => {
    const { booked, lines } = await saying(VISIT);
    expect({ booked, lines }).toMatchObject({ booked: ['haircut maya 2026-11-25 11:00', 'blow-dry maya 2026-11-25 12:00'] });
  });

  test.each([
    ['can you move the whole visit to friday', ['haircut maya 2026-11-27 11:00', 'blow-dry maya 2026-11-27 12:00']],
    ['move both to friday at 2', ['haircut maya 2026-11-27 14:00', 'blow-dry maya 2026-11-27 15:00']],
    ['cancel them both', []],
  ])('"%s" concerns all of it, with one yes', async (said, kept) => {
    const { booked, lines } = await saying([...VISIT, said, 'yes']);
    expect({ booked, lines }).toMatchObject({ booked: kept });
  });

  test('is not moved by half: where one part is not free, nothing is proposed', async () => {
    const { reply, booked } = await saying([...VISIT, 'move the whole visit to saturday at 12:30']);
    expect(reply.card?.type).not.toBe('proposal');
    expect(booked).toHaveLength(2);
  });
});

test('a series that cannot be had at its hour is answered once', async () => {
  const { reply } = await saying(['weekly maths lesson for my daughter in grade 10, Mondays at 6pm for 8 weeks'], raoMaths);
  expect(reply.text).toContain('That leaves no series');
  expect(reply.text).not.toContain('Would one of these do?');
  expect(reply.text).not.toContain('10:00');
});

test('"I’ll do that" after a question about a service means that service', async () => {
  const { reply } = await saying(
    ['individual session please', 'is the intro call really free?', 'ok i’ll do that. wednesday evening?'],
    stillwaterTherapy,
  );
  expect(reply.text).toContain('Introductory call');
});

test('a dictated phone number is one', async () => {
  const { booked } = await saying([
    'haircut tomorrow at 3 with maya',
    'my name is david miller and my number is oh seven seven double oh nine hundred one two three',
    'yes',
  ]);
  expect(booked).toEqual(['haircut maya 2026-11-25 15:00']);
});

test('"can my wife come at the same time?" looks for somebody else at that time', async () => {
  const { booked, lines } = await saying([
    'haircut tomorrow at 3 with maya',
    'Ana Silva 020 7946 0142',
    'yes',
    'can my wife come at the same time?',
    'yes',
  ]);
  expect({ booked: booked.map((one) => one.slice(-16)), lines }).toMatchObject({
    booked: ['2026-11-25 15:00', '2026-11-25 15:00'],
  });
});

test('an owner who feels better opens again what was just blocked, and nobody else’s day is touched', async () => {
  world = await World.open();
  const owner = await world.talk('owner');
  await owner.say('block tomorrow for priya', 'yes', 'actually I feel better, I’ll come in after all');
  expect(owner.reply.card).toMatchObject({ type: 'proposal', title: 'Open blocked time again' });
  expect(JSON.stringify(owner.reply.card)).not.toContain('Maya');
});

test('a longer second service keeps the visit, at its length and price', async () => {
  const { reply, booked } = await saying([
    'i need a cut and a blow dry on friday with maya at 11',
    'the longer blow dry',
    'Ana Silva 07700900123',
  ]);
  expect(JSON.stringify(reply.card)).toContain('£90.00');
  expect(booked).toEqual([]);
  await world?.close();
  const after = await saying([
    'i need a cut and a blow dry on friday with maya at 11',
    'the longer blow dry',
    'Ana Silva 07700900123',
    'yes',
  ]);
  expect(after.booked).toEqual(['haircut maya 2026-11-27 11:00', 'blow-dry maya 2026-11-27 11:45']);
});

test('"yes" to telling people of a delay shows who would read what', async () => {
  world = await World.open();
  const ann = await world.talk();
  await ann.say('haircut today at 10:30 with maya', 'Ana Silva 07700900123', 'yes');
  const owner = await world.talk('owner');
  await owner.say("i'm running 20 minutes late", 'maya', 'yes');
  expect(JSON.stringify(owner.reply.card)).toContain('at about 10:50');
});
