import { EmbeddedDatabase } from '../../../src/store/embedded/database.ts';
import { createStore } from '../../../src/store/store.ts';
import { appointment, conversation, delivery, CHAT, NOW } from '../../contracts/store-fixtures.ts';
import { asId } from '../../../src/domain/people/ids.ts';

/**
 * A process that books as fast as it can and prints each id once it was acknowledged; the durability test kills it. It also moves and cancels, so
 * that updates and deletes are cut as well. `node writer.ts DATA_DIR FIRST_NUMBER`
 */
const [dataDir = '', first = '0'] = process.argv.slice(2);
const database = new EmbeddedDatabase({
  dataDir,
  onFatal: (error) => {
    throw error;
  },
});
const store = await createStore(database);
await store.conversations.insert(conversation());
process.stdout.write('ready\n');
let number = Number(first);
const lane = async (): Promise<void> => {
  for (;;) {
    const n = (number += 1);
    const result = await store.appointments.insert(appointment(`a${String(n)}`, n * 60));
    if (result === 'written') process.stdout.write(`booked ${String(n)}\n`);
    await store.events.add([{ _id: `e${String(n)}`, kind: 'audit', subject: CHAT, seq: n, at: NOW, body: { n } }]);
    process.stdout.write(`event ${String(n)}\n`);
    const { durable } = await store.inbox.accept({
      _id: `web|${String(n)}`,
      conversationId: CHAT,
      delivery: delivery(String(n)),
      state: 'new',
      receivedAt: NOW,
    });
    await durable;
    process.stdout.write(`accepted ${String(n)}\n`);
    if (n % 3 === 0) {
      await store.appointments.update(
        asId(`a${String(n)}`),
        { revision: 0 },
        { state: 'cancelled', claims: [`op|a${String(n)}`, `op|c${String(n)}`] },
      );
      process.stdout.write(`cancelled ${String(n)}\n`);
    }
  }
};
await Promise.all(Array.from({ length: 8 }, lane));
