import { composeStore } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { asId } from '../domain/people/ids.ts';
import type { ConversationId } from '../domain/people/ids.ts';
import { formatDateTime } from '../domain/time/format.ts';
import type { ZoneId } from '../domain/time/types.ts';
import type { Replay } from '../engine/record/replay.ts';
import { replayConversation } from '../engine/record/replay.ts';
import { createLogger } from '../logging/logger.ts';

const UTC = 'UTC' as ZoneId;

/** What a replay is told as: the lines, then whether what came out is what is stored. @example verdictOf({ …, differs: [] }) //=> '3 turns run again …' */
export function verdictOf({ turns, differs, incomplete }: Replay): string {
  const ran = `${String(turns)} ${turns === 1 ? 'turn' : 'turns'} run again from the record`;
  if (incomplete !== undefined) return `${ran}. The record is not whole: ${incomplete}.`;
  if (differs.length > 0) return `${ran}. NOT the same as what is stored: ${differs.join(', ')}.`;
  return `${ran}. The same as what is stored, byte for byte.`;
}

/**
 * Prints a conversation as its append-only record tells it, and whether the stored state follows from it. Exit code 1 when it does not. Reads only; the embedded
 * store must not be in use (stop the server, or restore a backup into another DATA_DIR).
 */
export async function replay(args: readonly string[]): Promise<void> {
  const [id, ...more] = args;
  if (id === undefined || more.length > 0)
    throw new Error('replay: expected the id of a conversation, for example: npm run replay -- 5f2e…');
  const store = await composeStore(loadConfig(), createLogger({ level: 'warn' }), (error) => {
    throw error;
  });
  try {
    const replayed = await replayConversation(store, asId<ConversationId>(id));
    for (const { at, from, text } of replayed.lines)
      console.log(`${formatDateTime(at, UTC, 'en-GB')} ${from}: ${text.replaceAll('\n', '\n    ')}`);
    console.log(`\n${verdictOf(replayed)}`);
    if (replayed.differs.length > 0 || replayed.incomplete !== undefined) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
