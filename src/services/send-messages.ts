import { asDomainError, DomainError, isRetryable } from '../domain/errors.ts';
import type { Instant } from '../domain/time/types.ts';
import { instant, MINUTE_MS } from '../domain/time/types.ts';
import type { MessageRow, SendingEnd } from '../ports/messages.ts';
import type { Messenger, Teller } from '../ports/messenger.ts';
import type { Services } from './deps.ts';

/** After this many attempts a message is put aside as failed and logged. */
const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 10 * MINUTE_MS;

/** When a message that did not go out `attempts` times is sent again: 5, 10, 20 … seconds later, at most ten minutes. */
export const resendAt = (now: Instant, attempts: number): Instant =>
  instant(now + Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS));

/** Sends over the conversation that the person uses. */
export const conversationMessenger = (teller: Teller): Messenger => ({
  async send({ id, to, notice }) {
    if (to.conversationId === undefined) throw new DomainError('NOT_FOUND', `message ${id}: nowhere to send it`);
    const { channel } = await teller.tell(to.conversationId, notice, id);
    return { via: channel };
  },
});

async function attempt({ clock, logger }: Services, messenger: Messenger, message: MessageRow): Promise<SendingEnd> {
  const { _id: id, to, notice, uselessAt, attempts } = message;
  if (uselessAt !== undefined && uselessAt <= clock.now()) return { state: 'failed', error: 'it would have come too late' };
  try {
    if (attempts > MOST_ATTEMPTS) throw new DomainError('INTERNAL', 'its sender died every time');
    return { state: 'sent', via: (await messenger.send({ id, to, notice })).via };
  } catch (thrown) {
    const { code, message: reason } = asDomainError(thrown);
    const error = `${code}: ${reason}`;
    const givenUp = attempts >= MOST_ATTEMPTS || (code !== 'INTERNAL' && !isRetryable(code));
    logger.warn(givenUp ? 'message-given-up' : 'message-later', { message: id, code, attempts });
    return givenUp ? { state: 'failed', error } : { retryAt: resendAt(clock.now(), attempts), error };
  }
}

/**
 * Sends at most `limit` due messages, each marked as being sent before anything leaves us: a death in between repeats that one message under its own id, and
 * loses none. Any number of processes may do this at once. Gives the number taken up.
 */
export async function sendMessages(
  services: Services,
  messenger: Messenger,
  owner: string,
  leaseMs: number,
  limit: number,
): Promise<number> {
  const { messages } = services.store;
  for (let taken = 0; taken < limit; taken++) {
    const message = await messages.take(owner, services.clock.now(), leaseMs);
    if (!message) return taken;
    await messages.finish(message._id, owner, await attempt(services, messenger, message));
  }
  return limit;
}
