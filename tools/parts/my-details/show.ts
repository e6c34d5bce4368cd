import { wordingOf } from '../../../src/domain/wording/wording.ts';
import type { ToolContext, ToolResult } from '../../contract.ts';
import { upcomingBookings } from '../bookings.ts';
import type { ToolDeps } from '../deps.ts';
import { fail } from '../results.ts';
import { knownOf, linesOf } from './known.ts';
import { speechFor } from './words.ts';

/** Tells what is known of the person who asks, and where from. */
export async function showDetails(context: ToolContext, deps: ToolDeps): Promise<ToolResult> {
  const [{ known }, bookings] = await Promise.all([
    knownOf(context, deps),
    upcomingBookings(deps, context.principal, context.now),
  ]);
  const speech = speechFor(context);
  const { say } = speech;
  const { button } = wordingOf(context.locale);
  const lines = linesOf(known, speech).map(({ label, value }) => ({ label, value }));
  const coming =
    bookings.length > 0 ? [{ label: say('details.coming'), value: say('details.bookings', { count: bookings.length }) }] : [];
  const all = [...lines, ...coming];
  if (all.length === 0)
    return { ok: true, data: { known: [] }, view: { text: say('details.nothingKnown'), expects: 'anything' } };
  const list = all.map(({ label, value }) => `- **${label}**: ${value}`).join('\n');
  return {
    ok: true,
    data: { known: all },
    view: {
      text: `${say('details.known')}\n\n${list}\n\n${say('details.canDo')}`,
      offers: [button('details.sendAll'), button('details.deleteAll')],
      expects: 'anything',
    },
  };
}

/** Gives the link to everything that is held; it stands in no data that a model reads. */
export async function giveExport(context: ToolContext, { exportLink }: ToolDeps): Promise<ToolResult> {
  const { say } = speechFor(context);
  if (!exportLink)
    return fail('UNAVAILABLE', 'Data files are not given in this deployment.', {
      view: { text: say('details.exportNotHere'), expects: 'anything' },
    });
  const href = await exportLink(context.principal);
  return {
    ok: true,
    data: { given: true },
    view: {
      text: say('details.exportGiven'),
      attachments: [{ name: 'my-data.json', mediaType: 'application/json', href }],
      expects: 'anything',
    },
  };
}
