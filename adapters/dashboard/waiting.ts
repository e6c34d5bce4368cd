import type { HandoffLine, WaitingConversation } from '../../src/ports/handoffs.ts';
import { escapeHtml } from '../http/pages.ts';

/** A customer who waits for a person, with the last lines of the talk. */
export type Waiting = WaitingConversation & { readonly lines: readonly HandoffLine[] };

const SHOWN_LINES = 12;

const lineHtml = ({ from, text }: HandoffLine): string =>
  `<li><strong>${from === 'person' ? 'Customer' : 'Almanac'}</strong> ${escapeHtml(text.replaceAll('**', ''))}</li>`;

function talkHtml({ conversationId, reason, summary, takenBy, lines }: Waiting, operationId: string): string {
  const hidden = (operation: string): string =>
    `<input type="hidden" name="operationId" value="${escapeHtml(operation)}"><input type="hidden" name="conversation" value="${escapeHtml(conversationId)}">`;
  const facts = [...(reason === undefined ? [] : [`Why: ${reason}`]), ...summary, ...(takenBy ? [`With: ${takenBy}`] : [])];
  return `<section class="day"><ul class="agenda">${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')}</ul>
<details><summary>The talk so far</summary><ul class="agenda">${lines.slice(-SHOWN_LINES).map(lineHtml).join('')}</ul></details>
<form method="post" action="/dashboard/answer" class="stack">${hidden(operationId)}
<label>Your answer <input name="text" maxlength="2000" required></label><button>Send</button></form>
<form method="post" action="/dashboard/hand-back">${hidden(`${operationId}-back`)}<button>Give back to the assistant</button></form></section>`;
}

/** Customers who wait for a person, longest waiting first; nothing where nobody does. `operations`: one a talk, so that a form sent twice counts once. */
export function waitingHtml(waiting: readonly Waiting[], operations: readonly string[]): string {
  if (waiting.length === 0) return '';
  const talks = waiting.map((talk, index) => talkHtml(talk, operations[index] ?? ''));
  return `<h2>Waiting for a person</h2>${talks.join('')}`;
}
