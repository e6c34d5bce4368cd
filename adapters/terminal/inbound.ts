import type { Choice } from '../../src/ports/channel.ts';

/** What a typed line means. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'help' }
  | { readonly kind: 'handoff'; readonly command: HandoffCommand }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'press'; readonly choice: Choice }
  | { readonly kind: 'text'; readonly text: string };

/** What the people of a business do with conversations that were handed to them; `number` counts from 1 as `/waiting` lists them. */
export type HandoffCommand =
  | { readonly does: 'list' }
  | { readonly does: 'read' | 'hand-back'; readonly number: number }
  | { readonly does: 'say'; readonly number: number; readonly text: string };

function handoffCommand(text: string): HandoffCommand | undefined {
  if (/^\/waiting$/i.test(text)) return { does: 'list' };
  const [, word = '', digits = '', rest = ''] = /^\/(read|say|back)\s+(\d{1,3})(?:\s+(.+))?$/is.exec(text) ?? [];
  const number = Number(digits);
  if (word.toLowerCase() === 'say') return rest === '' ? undefined : { does: 'say', number, text: rest };
  return word === '' || rest !== '' ? undefined : { does: word.toLowerCase() === 'read' ? 'read' : 'hand-back', number };
}

const COMMANDS: Readonly<Record<string, 'quit' | 'help'>> = { '/quit': 'quit', '/exit': 'quit', '/help': 'help', '/?': 'help' };

/**
 * Reads a line with the options that are on the screen: a number alone presses its button, a word behind a slash is a command, all else is said.
 * @example readLine('2', [{ label: 'A', action: 'a' }, { label: 'B', action: 'b' }]) //=> { kind: 'press', choice: { label: 'B', action: 'b' } }
 */
export function readLine(line: string, options: readonly Choice[]): Typed {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  const command = COMMANDS[text.toLowerCase()];
  if (command !== undefined) return { kind: command };
  const handoff = handoffCommand(text);
  if (handoff) return { kind: 'handoff', command: handoff };
  if (/^\/(?:[a-z]+$|(?:read|say|back)\b)/i.test(text)) return { kind: 'unknown-command', command: text };
  const number = /^#?(\d{1,2})[.)]?$/.exec(text)?.[1];
  const choice = number === undefined ? undefined : options[Number(number) - 1];
  return choice === undefined ? { kind: 'text', text } : { kind: 'press', choice };
}
