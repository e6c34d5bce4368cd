import { afterEach, expect, test } from '@jest/globals';
import { raoMaths } from '../../src/demo/rao-maths.ts';
import { buttonsOf, World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

test('a whole class that the owner moves is offered no time at which another class is on', async () => {
  world = await World.open(raoMaths);
  const provider = world.business.providers[0]?.id ?? '';
  await world.book('group', provider, '2026-11-27', '17:00', 'asha');
  await world.book('group', provider, '2026-11-28', '11:00', 'ravi');
  const owner = await world.talk('owner');
  await owner.say('what is on friday', 'move it to saturday');
  const labels = buttonsOf(owner.reply).map(({ label }) => label);
  expect(owner.lines.join('\n')).toMatch(/moving Group revision/);
  expect(labels.filter((label) => label.startsWith('Sat'))).not.toHaveLength(0);
  expect(labels.join(' ')).not.toMatch(/\b11:00/);
  await owner.say('move it to saturday at 11');
  expect(owner.reply.card?.type).not.toBe('proposal');
});
