/**
 * One process of several on a MongoDB: an engine that says back what it hears. Arguments: address of the server, database, name of the process. Reads commands,
 * one a line: `{ id, conversation }` sends a text of that id, `{ gate: true }` lets interpreters wait until the next `{ go: true }`, `{ end: true }` stops. Prints what happened.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { createMetrics } from '../../../src/logging/metrics.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { openMongo } from '../../../src/store/open.ts';
import { systemClock } from '../../../src/system/clock.ts';
import { systemIds } from '../../../src/system/ids.ts';
import { catalogue, customer, logger as silent } from '../../support/engine-world.ts';
import { Echo } from './echo.ts';

export const LEASE_MS = 1_500;
type Command =
  | { readonly id: string; readonly conversation: string }
  | { readonly gate: true }
  | { readonly go: true }
  | { readonly end: true };

const [uri = '', databaseName = '', owner = ''] = process.argv.slice(2);
const tell = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);
const logger: Logger = { ...silent, error: (event, fields) => tell({ event, code: fields?.['code'] }), child: () => logger };
let gate: PromiseWithResolvers<undefined> | undefined;
const store = await openMongo({ uri, databaseName, logger: silent });
const engine = createEngine({
  ...{ store, clock: systemClock, ids: systemIds, logger, metrics: createMetrics(), tools: catalogue([]) },
  interpreter: new Echo(async () => {
    if (!gate) return;
    tell({ asked: true });
    await gate.promise;
  }),
  settings: { owner, leaseMs: LEASE_MS, turnDeadlineMs: 20_000, pollMs: 50 },
});
await engine.start();
const sending: Promise<void>[] = [];

async function send(id: string, conversation: string): Promise<void> {
  const conversationId = asId<ConversationId>(conversation);
  const message = { channel: 'web' as const, conversationId, sender: customer, sentAt: systemClock.now(), id, text: id };
  let replies = 0;
  for await (const event of engine.handle(message)) {
    if (event.type === 'typing' && replies === 0) tell({ accepted: id });
    if (event.type === 'reply') replies += 1;
  }
  tell({ answered: id, replies });
}

tell({ ready: owner });
for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line) as Command;
  if ('gate' in command) gate = Promise.withResolvers<undefined>();
  else if ('go' in command) {
    gate?.resolve(undefined);
    gate = undefined;
  } else if ('end' in command) break;
  else sending.push(send(command.id, command.conversation));
}
await Promise.all(sending);
await engine.stop();
await store.close();
tell({ ended: owner });
process.exit(0);
