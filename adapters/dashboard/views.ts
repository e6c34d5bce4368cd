import type { Card } from '../../src/ports/channel.ts';
import type { DayUsage } from '../../src/ports/usage.ts';
import { escapeHtml, page } from '../http/pages.ts';
import type { Waiting } from './waiting.ts';
import { waitingHtml } from './waiting.ts';

type AgendaCard = Extract<Card, { type: 'agenda' }>;

/** An agenda card as HTML. */
export function agendaHtml(card: AgendaCard): string {
  return card.days
    .map(
      ({ day, items }) =>
        `<section class="day"><h3>${escapeHtml(day)}</h3>${
          items.length === 0
            ? '<p class="quiet">Nothing here.</p>'
            : `<ul class="agenda">${items.map((item) => `<li><strong>${escapeHtml(item.time)}</strong> ${escapeHtml(item.title)}</li>`).join('')}</ul>`
        }</section>`,
    )
    .join('');
}

/** What the language model has used, a line a day, newest first; nothing where it was never asked. */
export function usageHtml(usage: readonly DayUsage[]): string {
  if (usage.length === 0) return '';
  const lines = usage.map(({ day, answers, inputTokens, cachedTokens, outputTokens, costMicros }) => {
    const cost = costMicros === undefined ? '' : `, ${(costMicros / 1_000_000).toFixed(4)} in your account’s currency`;
    const tokens = `${String(inputTokens)} tokens in (${String(cachedTokens)} from the cache), ${String(outputTokens)} out`;
    return `<li><strong>${escapeHtml(day)}</strong> ${String(answers)} answers, ${tokens}${cost}</li>`;
  });
  return `<h2>Language model</h2><ul class="agenda">${lines.join('')}</ul>`;
}

const option = (name: string): string => `<option>${escapeHtml(name)}</option>`;

export type DashboardView = {
  readonly businessId: string;
  readonly businessName: string;
  readonly providers: readonly string[];
  readonly agenda: AgendaCard;
  readonly hours: AgendaCard;
  readonly today: string;
  readonly usage: readonly DayUsage[];
  readonly waiting: readonly Waiting[];
  /** One for each of `waiting`. */
  readonly waitingOperations: readonly string[];
  readonly notice?: string;
  /** Makes a form's submission a no-op when it is sent twice. */
  readonly operationId: string;
};

/** The owner's day: agenda, hours, a form to block time, and the chat as owner. */
export function dashboardPage(view: DashboardView): string {
  const { operationId } = view;
  return page(
    `${view.businessName} · Almanac`,
    `<h1>${escapeHtml(view.businessName)}</h1>
${view.notice ? `<p role="status"><strong>${escapeHtml(view.notice)}</strong></p>` : ''}
<p>Ask the assistant in the corner: “what does my Thursday look like?”, “block tomorrow 2–4”, “cancel the 3pm”. Or use the forms here.</p>
${waitingHtml(view.waiting, view.waitingOperations)}
<h2>The next seven days</h2>${agendaHtml(view.agenda)}
<h2>Block time</h2>
<form method="post" action="/dashboard/block-time" class="stack">
<input type="hidden" name="operationId" value="${escapeHtml(operationId)}">
<label>Who <select name="provider">${view.providers.map(option).join('')}</select></label>
<label>Date <input type="date" name="date" value="${escapeHtml(view.today)}" required></label>
<label>From <input type="time" name="from" step="300" required></label>
<label>To <input type="time" name="to" step="300" required></label>
<label>Note <input name="note" maxlength="200"></label>
<button>Block</button></form>
<h2>Cancel an appointment</h2>
<form method="post" action="/dashboard/cancel-appointment" class="stack">
<input type="hidden" name="operationId" value="${escapeHtml(operationId)}">
<label>Reference <input name="reference" placeholder="ALM-…" required></label>
<button>Cancel it</button></form>
<h2>Weekly hours</h2>${agendaHtml(view.hours)}
${usageHtml(view.usage)}
<form method="post" action="/dashboard/sign-out"><button>Sign out</button></form>
<script src="/widget.js" data-business="${escapeHtml(view.businessId)}" data-sessions="/dashboard/chat-sessions" async></script>`,
  );
}

/** Nobody is signed in. */
export const signedOutPage = (): string =>
  page(
    'For owners · Almanac',
    `<h1>For owners</h1><p>Sign in with your one-time link. Almanac prints one for each demo business when it starts for the first time; make a new one with
<code>npm run owner-link -- &lt;business&gt;</code>.</p>
<p>Or speak as the owner in a terminal: <code>npm run chat -- --as owner:&lt;business&gt;</code>.</p>`,
  );

/** The link was used before, is too old, or was cut short. */
export const refusedLinkPage = (): string =>
  page(
    'Sign in · Almanac',
    '<h1>This link does not work any more</h1><p>A sign-in link works once, for a week. Make a new one with <code>npm run owner-link -- &lt;business&gt;</code>.</p>',
  );

/** Opening a link signs nobody in: link previews open links too. Pressing the button does. */
export const signInPage = (token: string): string =>
  page(
    'Sign in · Almanac',
    `<h1>Sign in</h1><p>This link works once.</p><form method="post" action="/dashboard/sign-in"><input type="hidden" name="token" value="${escapeHtml(token)}"><button>Sign in as owner</button></form>`,
  );
