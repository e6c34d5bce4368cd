import { PassThrough } from 'node:stream';

/** A terminal or a pipe in memory: what is typed goes in, what was printed is read, and a claim about it can be awaited. */
export class FakeTerminal {
  readonly input: PassThrough & { isTTY?: boolean; setRawMode?: (on: boolean) => void };
  readonly output: PassThrough & { isTTY?: boolean; columns?: number };
  #printed = '';
  #waiting: { readonly holds: (printed: string) => boolean; readonly resolve: () => void }[] = [];

  constructor(options: { readonly tty?: boolean; readonly columns?: number } = {}) {
    this.input = new PassThrough();
    this.output = new PassThrough();
    if (options.columns !== undefined) this.output.columns = options.columns;
    if (options.tty === true) {
      this.input.isTTY = true;
      this.input.setRawMode = () => undefined;
      this.output.isTTY = true;
      this.output.columns = options.columns ?? 80;
    }
    this.output.on('data', (chunk: Buffer) => {
      this.#printed += chunk.toString();
      this.#waiting = this.#waiting.filter(({ holds, resolve }) => {
        if (!holds(this.#printed)) return true;
        resolve();
        return false;
      });
    });
  }

  get printed(): string {
    return this.#printed;
  }

  /** Resolves when the printed text matches, which may be at once. */
  async sees(what: string | RegExp): Promise<void> {
    const holds = (printed: string): boolean => (typeof what === 'string' ? printed.includes(what) : what.test(printed));
    if (holds(this.#printed)) return;
    await new Promise<void>((resolve) => this.#waiting.push({ holds, resolve }));
  }

  type(line: string): void {
    this.input.write(`${line}\n`);
  }

  end(): void {
    this.input.end();
  }
}
