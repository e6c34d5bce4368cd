import type { ChannelEvent, Reply } from '../../src/ports/channel.ts';

type Outcome = { readonly accepted: Promise<void>; readonly replies: Promise<readonly Reply[]> };

/**
 * Follows turns to their end whether or not anybody still listens, and knows which are running. `accepted` resolves with the first event
 * (the message is durable then); `replies` with everything said once the turn is over. Both reject when nothing was accepted.
 */
export class RunningTurns {
  readonly #running = new Set<Promise<unknown>>();

  follow(events: AsyncIterable<ChannelEvent>, onLateFailure: (thrown: unknown) => void): Outcome {
    const { promise: accepted, resolve, reject } = Promise.withResolvers<undefined>();
    let durable = false;
    const replies = (async () => {
      const said: Reply[] = [];
      for await (const event of events) {
        durable = true;
        resolve(undefined);
        if (event.type === 'reply') said.push(event.reply);
      }
      durable = true;
      resolve(undefined); // a repeat of a delivery that was handled before may have nothing to say
      return said;
    })();
    const settled = replies.catch((thrown: unknown) => {
      reject(thrown);
      if (durable) onLateFailure(thrown);
    });
    this.#running.add(settled);
    void settled.finally(() => this.#running.delete(settled));
    return { accepted, replies };
  }

  /** Resolves when no turn runs, or after `limitMs`; what is cut then is recovered from the store by the engine. */
  async idle(limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limitMs);
    });
    await Promise.race([Promise.all(this.#running), limit]);
    clearTimeout(timer);
  }
}
