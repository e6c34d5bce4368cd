/** What is kept: a driver's client, or anything that connects and closes alike. */
export type Connectable = { connect(): Promise<unknown>; close(): Promise<void> };

export type ClientKeeperOptions<Client extends Connectable> = {
  readonly open: () => Client;
  /** Monotonic milliseconds. */
  readonly elapsedMs: () => number;
  /** Without one answer for so long, another client is tried beside it. */
  readonly patienceMs: number;
  readonly onReplaced?: () => void;
};

/**
 * Keeps a client that can reach its server. A driver finds its server again after an outage by itself, but not always: when all lines break at once, its monitor
 * can hang on a socket that is gone and never look again (mongodb 7.9.0 waits for "drain" of a destroyed socket). So where nothing was answered for a while, a fresh
 * client is connected beside it, and takes its place only if it gets through while the old one still does not.
 */
export class ClientKeeper<Client extends Connectable> {
  readonly #options: ClientKeeperOptions<Client>;
  #client: Client;
  #failingSince: number | undefined;
  #trial: Promise<void> | undefined;
  #closed = false;

  constructor(options: ClientKeeperOptions<Client>) {
    this.#options = options;
    this.#client = options.open();
  }

  get current(): Client {
    return this.#client;
  }

  /** A call got an answer, whatever it says. */
  answered(): void {
    this.#failingSince = undefined;
  }

  /** A call found nobody. */
  unanswered(): void {
    const now = this.#options.elapsedMs();
    this.#failingSince ??= now;
    if (this.#trial || this.#closed || now - this.#failingSince < this.#options.patienceMs) return;
    this.#trial = this.#tryAnother().finally(() => {
      this.#trial = undefined;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#trial;
    await this.#client.close();
  }

  async #tryAnother(): Promise<void> {
    const fresh = this.#options.open();
    try {
      await fresh.connect();
    } catch {
      // Out of reach for everybody: the one we have is as good, and the next call tries again.
      await letGo(fresh);
      return;
    }
    if (this.#closed || this.#failingSince === undefined) {
      await letGo(fresh);
      return;
    }
    const old = this.#client;
    this.#client = fresh;
    this.#failingSince = undefined;
    this.#options.onReplaced?.();
    // Its hung calls would keep it from closing for ever: nobody waits for that.
    void letGo(old);
  }
}

async function letGo(client: Connectable): Promise<void> {
  try {
    await client.close();
  } catch {
    // It could not be reached before either: there is nothing left to tell the server.
  }
}
