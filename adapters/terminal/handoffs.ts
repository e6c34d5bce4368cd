import { randomUUID } from 'node:crypto';
import type { HandoffDesk, WaitingConversation } from '../../src/ports/handoffs.ts';
import type { HandoffCommand } from './inbound.ts';
import { fromMarkdown, harmless } from './markdown.ts';

export const HANDOFF_HELP = [
  '/waiting lists the customers who wait for a person; /read 1 shows the talk of the first.',
  '/say 1 I will look it up answers them; /back 1 gives them back to the assistant.',
];

const SHOWN_LINES = 20;

const lineOf = ({ reason, summary, takenBy, channel }: WaitingConversation, index: number): readonly string[] => [
  `${String(index + 1)}) on ${channel}${reason === undefined ? '' : `: ${harmless(reason)}`}${takenBy === undefined ? '' : ` (with ${harmless(takenBy)})`}`,
  ...summary.map((line) => `   ${harmless(line)}`),
];

/** What the commands of somebody of the business answer, as lines for the screen. */
export class HandoffTalk {
  readonly #desk: HandoffDesk;
  /** As last listed: what the numbers mean. */
  #listed: readonly WaitingConversation[] = [];

  constructor(desk: HandoffDesk) {
    this.#desk = desk;
  }

  /** Refusals become a line: nothing of the talk may end because of one. */
  async carryOut(command: HandoffCommand): Promise<readonly string[]> {
    try {
      if (command.does === 'list' || this.#listed.length === 0) this.#listed = await this.#desk.list();
      return command.does === 'list' ? this.#list() : await this.#with(command);
    } catch (thrown) {
      return [`Not done: ${harmless(thrown instanceof Error ? thrown.message : String(thrown))}`];
    }
  }

  #list(): readonly string[] {
    return this.#listed.length === 0 ? ['Nobody is waiting for a person.'] : this.#listed.flatMap(lineOf);
  }

  async #with(command: Exclude<HandoffCommand, { does: 'list' }>): Promise<readonly string[]> {
    const waiting = this.#listed[command.number - 1];
    if (!waiting) return [`There is no number ${String(command.number)}. /waiting lists who waits.`];
    const id = waiting.conversationId;
    if (command.does === 'say') {
      await this.#desk.answer(id, command.text, randomUUID());
      return [`Said to number ${String(command.number)}.`];
    }
    if (command.does === 'hand-back') {
      await this.#desk.handBack(id, randomUUID());
      return [`Number ${String(command.number)} is with the assistant again.`];
    }
    const { lines } = await this.#desk.read(id);
    return lines.slice(-SHOWN_LINES).map(({ from, text }) => `${from === 'person' ? '› ' : '  '}${fromMarkdown(text, false)}`);
  }
}
