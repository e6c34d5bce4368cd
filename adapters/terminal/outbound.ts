import type { Card, Choice, Reply } from '../../src/ports/channel.ts';
import { fromMarkdown, harmless, styled, wrapped } from './markdown.ts';

export type Look = {
  readonly colour: boolean;
  readonly columns: number;
  /** Where attachments' links lead; relative links are shown as they are when absent. */
  readonly publicUrl?: string;
};

/** A reply as lines, and what the numbers in it press: number n is `options[n - 1]`. */
export type Shown = { readonly lines: readonly string[]; readonly options: readonly Choice[] };

type Draw = { readonly look: Look; readonly options: Choice[] };

/** The number of an option; the same action has one number wherever it stands. */
function numberOf({ options }: Draw, choice: Choice): string {
  const known = options.findIndex((option) => option.action === choice.action);
  return String(known < 0 ? options.push(choice) : known + 1).padStart(2);
}

const rowsOf = (rows: readonly { readonly label: string; readonly value: string }[]): string[] => {
  const width = Math.max(0, ...rows.map((row) => row.label.length));
  return rows.map((row) => `  ${harmless(row.label).padEnd(width)}  ${harmless(row.value)}`);
};

function cardLines(card: Card, draw: Draw): string[] {
  const title = styled('bold', harmless(card.title), draw.look.colour);
  switch (card.type) {
    case 'slots': {
      const lines = [card.zone === undefined ? title : `${title} (${harmless(card.zone)})`];
      let day = '';
      for (const slot of card.slots) {
        if (slot.day !== day) lines.push(`  ${harmless(slot.day)}`);
        day = slot.day;
        const detail = slot.detail === undefined ? '' : `  ${harmless(slot.detail)}`;
        lines.push(`  ${numberOf(draw, slot)}) ${harmless(slot.time)}${detail}`);
      }
      return lines;
    }
    case 'proposal':
      return [title, ...rowsOf(card.rows)];
    case 'appointment':
      return [`${title}  ${harmless(card.reference)}  ${harmless(card.stateLabel ?? card.state)}`, ...rowsOf(card.rows)];
    case 'appointments':
      return [
        title,
        ...card.items.map((item) => `  ${harmless(item.reference)}  ${harmless(item.title)}, ${harmless(item.detail)}`),
      ];
    case 'agenda':
      return [
        title,
        ...card.days.flatMap(({ day, items }) => [
          `  ${harmless(day)}`,
          ...items.map((item) => `    ${harmless(item.time).padEnd(13)}  ${harmless(item.title)}`),
        ]),
      ];
  }
}

/** Whether the words above list all that the card lists: a terminal has no need to say it twice. */
function isSaid(card: Card, text: string): boolean {
  const parts =
    card.type === 'appointments'
      ? card.items.map(({ title }) => title)
      : card.type === 'agenda'
        ? card.days.flatMap(({ day, items }) => [day, ...items.map(({ title }) => title)])
        : [];
  return parts.length > 0 && parts.every((part) => text.includes(part));
}

function attachmentLine({ name, href }: { readonly name: string; readonly href: string }, { publicUrl }: Look): string {
  return `  ${harmless(name)}: ${harmless(publicUrl === undefined ? href : new URL(href, publicUrl).href)}`;
}

/**
 * A reply as a terminal shows it: its words, its card, and every button with a number.
 * @example showReply({ id: 'r', text: 'When?', choices: [{ label: 'Today', action: 'a1' }] }, look).lines //=> ['When?', '   1) Today']
 */
export function showReply(reply: Reply, look: Look): Shown {
  const draw: Draw = { look, options: [] };
  const lines = wrapped(fromMarkdown(reply.text, look.colour), look.columns);
  if (reply.card && !isSaid(reply.card, fromMarkdown(reply.text, false)))
    lines.push('', ...cardLines(reply.card, draw).flatMap((line) => wrapped(line, look.columns)), '');
  for (const attachment of reply.attachments ?? []) lines.push(attachmentLine(attachment, look));
  for (const choice of reply.choices ?? []) {
    const repeated = draw.options.some((option) => option.action === choice.action);
    if (!repeated) lines.push(`  ${numberOf(draw, choice)}) ${harmless(choice.label)}`);
  }
  while (lines.at(-1) === '') lines.pop();
  return { lines, options: draw.options };
}
