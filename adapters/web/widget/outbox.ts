import type { Keeper } from './keeper.ts';

/** A message of the person that the server has not acknowledged. `text` is what the bubble shows. */
export type Pending = {
  readonly clientMessageId: string;
  readonly text: string;
  readonly action?: string;
  /** Refused by the server: stays until the person tries again. */
  readonly refused?: boolean;
};

const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Pending>).clientMessageId === 'string' &&
  typeof (value as Partial<Pending>).text === 'string';

/** Messages in the order they were said, kept until the server has them. */
export class Outbox {
  readonly #keeper: Keeper;
  #items: Pending[];

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#items = (keeper.read().outbox ?? []).filter(isPending);
  }

  get items(): readonly Pending[] {
    return this.#items;
  }
  next(): Pending | undefined {
    return this.#items.find((item) => !item.refused);
  }
  has(clientMessageId: string): boolean {
    return this.#items.some((item) => item.clientMessageId === clientMessageId);
  }
  add(item: Pending): void {
    this.#save([...this.#items, item]);
  }
  remove(clientMessageId: string): void {
    this.#save(this.#items.filter((item) => item.clientMessageId !== clientMessageId));
  }
  mark(clientMessageId: string, refused: boolean): void {
    this.#save(this.#items.map((item) => (item.clientMessageId === clientMessageId ? { ...item, refused } : item)));
  }
  /** A new conversation does not know the old buttons: what was pressed is said in words. */
  forgetActions(): void {
    this.#save(this.#items.map(({ clientMessageId, text }) => ({ clientMessageId, text })));
  }

  #save(items: Pending[]): void {
    this.#items = items;
    this.#keeper.write({ ...this.#keeper.read(), outbox: items });
  }
}
