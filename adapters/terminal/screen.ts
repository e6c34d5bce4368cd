import { clearLine, cursorTo } from 'node:readline';
import type { Interface } from 'node:readline';
import type { Writable } from 'node:stream';
import { styled } from './markdown.ts';

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

const MAX_COLUMNS = 100;

/** Writes above the line that is being typed; on something that is no terminal, plain lines in order. */
export class Screen {
  readonly colour: boolean;
  readonly #output: Output;
  readonly #lines: Interface;
  readonly #live: boolean;
  #typing = false;
  #closed = false;

  constructor(output: Output, lines: Interface, live: boolean, colour: boolean) {
    this.#output = output;
    this.#lines = lines;
    this.#live = live;
    this.colour = colour;
  }

  get columns(): number {
    return Math.max(40, Math.min(this.#output.columns ?? MAX_COLUMNS, MAX_COLUMNS));
  }

  print(lines: readonly string[]): void {
    if (this.#live) {
      cursorTo(this.#output, 0);
      clearLine(this.#output, 0);
    }
    this.#output.write(`${lines.join('\n')}\n`);
    this.#prompt();
  }

  /** Shows in front of the typed line that an answer is coming. */
  typing(active: boolean): void {
    if (!this.#live || active === this.#typing) return;
    this.#typing = active;
    this.#prompt();
  }

  ready(): void {
    this.#prompt();
  }

  close(): void {
    this.#closed = true;
    if (this.#live) this.#output.write('\n');
  }

  #prompt(): void {
    if (!this.#live || this.#closed) return;
    this.#lines.setPrompt(this.#typing ? `${styled('dim', 'typing…', this.colour)} › ` : '› ');
    this.#lines.prompt(true);
  }
}
