/**
 * A process that answers one delivery and is killed (SIGKILL, as by the system) at its n-th step at the store: before the step, or after it took effect.
 * Prints the steps it came to, one a line. Arguments: folder, n, "before" or "after", the delivery as JSON.
 */
import { writeSync } from 'node:fs';
import type { Store } from '../../../src/ports/store.ts';
import type { Delivery } from './house.ts';
import { House, NOW } from './house.ts';

const [folder = '', killAtText = '', when = '', deliveryText = ''] = process.argv.slice(2);
const killAt = Number(killAtText);
let steps = 0;

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const mortal = (part: object, partName: string): object =>
  new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]): Promise<unknown> => {
        steps += 1;
        const mine = steps === killAt;
        writeSync(1, `${partName}.${String(name)}\n`);
        if (mine && when === 'before') die();
        const result = await (value.apply(target, args) as Promise<unknown>);
        if (mine && when === 'after') die();
        return result;
      };
    },
  });

const house = await House.open(folder, NOW, 'dying', (store) => {
  const parts = Object.entries(store).map(([name, part]): [string, unknown] => [
    name,
    typeof part === 'object' && part !== null ? mortal(part as object, name) : part,
  ]);
  return Object.fromEntries(parts) as unknown as Store;
});
await house.say(JSON.parse(deliveryText) as Delivery);
await house.work();
await house.close();
