/** Items pushed by callbacks, taken by a loop, in order. */
export class EventQueue<Item> {
  private readonly items: Item[] = [];
  private wake: (() => void) | undefined;

  push(item: Item): void {
    this.items.push(item);
    this.wake?.();
  }

  /** The next item; undefined when `timeoutMs` passed without one. */
  async next(timeoutMs: number): Promise<Item | undefined> {
    if (this.items.length === 0) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        timer = setTimeout(resolve, timeoutMs);
      });
      this.wake = undefined;
      clearTimeout(timer);
    }
    return this.items.shift();
  }
}
