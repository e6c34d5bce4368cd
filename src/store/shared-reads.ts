/**
 * Many who ask for the same at once share a read: who asks while one is under way gets the next one, so that nobody is given what was read before they asked. Then a
 * busy key costs two reads at a time, however many ask.
 */
export class SharedReads<T> {
  readonly #read: (key: string) => Promise<T>;
  readonly #running = new Map<string, Promise<T>>();
  readonly #next = new Map<string, Promise<T>>();

  constructor(read: (key: string) => Promise<T>) {
    this.#read = read;
  }

  get(key: string): Promise<T> {
    const running = this.#running.get(key);
    if (!running) return this.#start(key);
    let next = this.#next.get(key);
    if (!next) {
      const begin = (): Promise<T> => {
        this.#next.delete(key);
        return this.#start(key);
      };
      this.#next.set(key, (next = running.then(begin, begin)));
    }
    return next;
  }

  #start(key: string): Promise<T> {
    const reading = this.#read(key).finally(() => {
      if (this.#running.get(key) === reading) this.#running.delete(key);
    });
    this.#running.set(key, reading);
    return reading;
  }
}
