import { z } from 'zod';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import type { ToolDeps } from './parts/deps.ts';
import { entryLine, ownEntries, wishTitle } from './parts/waitlist-view.ts';

const input = z.strictObject({});

/** What the person who is speaking waits for, and where in the line they are. */
export function waitlistPlaceTool(deps: ToolDeps): ReadTool<typeof input> {
  return {
    name: 'waitlist_place',
    description:
      'What the person waits for and their place in each line, numbered. Call it before saying anything about their waitlist.',
    roles: ['customer'],
    effect: 'read',
    input,
    run: (_request, context) => run(context, deps),
  };
}

async function run(context: ToolContext, deps: ToolDeps): Promise<ToolResult> {
  const { business } = context;
  const own = await ownEntries(context, deps);
  if (own.length === 0)
    return {
      ok: true,
      data: { waiting: [] },
      view: { text: 'You are not on the waitlist for anything here.', expects: 'anything' },
    };
  const lines = own.map((one) => entryLine(one, business, context));
  const [only] = lines;
  const data = own.map(({ entry, place, of }, index) => ({
    number: index + 1,
    waitsFor: wishTitle(business, entry.wish),
    place,
    of,
    offered: entry.state === 'offered',
  }));
  const text =
    own.length === 1 && only
      ? `You are on the waitlist for ${only}.`
      : `You are on the waitlist for:\n\n${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}`;
  return { ok: true, data: { waiting: data }, view: { text, expects: 'anything' } };
}
