import { afterEach } from '@jest/globals';
import type { Talk } from './conversation.ts';
import { buttonsOf, World } from './conversation.ts';

type Opened = { readonly world: World; readonly ann: Talk };

/** How a test opens a world of its own, with somebody who talks in it; it is closed when the test ends. */
export function talkPerTest(): (define?: Parameters<typeof World.open>[0]) => Promise<Opened> {
  let world: World | undefined;
  afterEach(async () => {
    await world?.close();
    world = undefined;
  });
  return async (define) => {
    world = await World.open(define);
    return { world, ann: await world.talk() };
  };
}

/** The labels of the buttons under the last reply. */
export const labels = ({ reply }: Talk): readonly string[] => buttonsOf(reply).map(({ label }) => label);
