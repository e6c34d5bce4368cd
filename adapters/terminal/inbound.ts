import type { Choice } from '../../src/ports/channel.ts';

/** What a typed line means. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'press'; readonly choice: Choice }
  | { readonly kind: 'text'; readonly text: string };

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
  if (/^\/[a-z]+$/i.test(text)) return { kind: 'unknown-command', command: text };
  const number = /^#?(\d{1,2})[.)]?$/.exec(text)?.[1];
  const choice = number === undefined ? undefined : options[Number(number) - 1];
  return choice === undefined ? { kind: 'text', text } : { kind: 'press', choice };
}
