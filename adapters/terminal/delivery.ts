import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, ChannelEvent, IncomingMessage } from '../../src/ports/channel.ts';

const RETRY_AFTER_MS = [500, 1_500, 4_000];

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
const mayPass = (thrown: unknown): boolean => ['UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'].includes(String(codeOf(thrown)));

/** `cut`: it was accepted, but the answer did not come to its end here. `refused`: it was not accepted. */
export type Delivered =
  | { readonly outcome: 'answered' }
  | { readonly outcome: 'cut'; readonly cause: unknown }
  | { readonly outcome: 'refused'; readonly cause: unknown };

/** Hands a message over; where nothing was accepted, tries again under the same id, so that it counts once. */
export async function deliver(
  channel: Channel,
  message: IncomingMessage,
  onEvent: (event: ChannelEvent) => void,
  retryAfterMs: readonly number[] = RETRY_AFTER_MS,
): Promise<Delivered> {
  for (let attempt = 0; ; attempt++) {
    let accepted = false;
    try {
      for await (const event of channel.handle(message)) {
        accepted = true;
        onEvent(event);
      }
      return { outcome: 'answered' };
    } catch (cause) {
      if (accepted) return { outcome: 'cut', cause };
      const waitMs = retryAfterMs[attempt];
      if (waitMs === undefined || !mayPass(cause)) return { outcome: 'refused', cause };
      await pause(waitMs);
    }
  }
}
