import type { Teller } from '../ports/messenger.ts';
import { carryOutJobs } from '../services/carry-out-job.ts';
import type { Services } from '../services/deps.ts';
import { relayEffects } from '../services/relay-effects.ts';
import { releaseExpiredHolds } from '../services/release-expired-holds.ts';
import { conversationMessenger, sendMessages } from '../services/send-messages.ts';

const BATCH = 100;
const LEASE_MS = 15_000;
const MOST_ROUNDS = 20;

/** What the product's clock does by itself, until nothing is due any more. */
export async function clockwork(services: Services, teller: Teller): Promise<void> {
  const messenger = conversationMessenger(teller);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const done =
      (await releaseExpiredHolds(services, BATCH)) +
      (await relayEffects(services, BATCH)) +
      (await carryOutJobs(services, 'clockwork', LEASE_MS, BATCH)) +
      (await sendMessages(services, messenger, 'clockwork', LEASE_MS, BATCH));
    if (done === 0) return;
  }
}
