import { z } from 'zod';
import { localDateOf } from '../src/domain/time/wall.ts';
import type { ReadTool, ToolContext, ToolResult } from './contract.ts';
import { columnsFor } from './parts/columns.ts';
import { hoursList } from './parts/hours-view.ts';
import { voiceFor } from './parts/voice.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose hours; "everyone" or null for all.'),
});

/** The weekly hours and the coming dates that differ. */
export function viewHoursTool(): ReadTool<typeof input> {
  return {
    name: 'view_hours',
    description: 'Shows the weekly working hours and the dates that differ.',
    roles: ['owner', 'provider'],
    effect: 'read',
    input,
    run: ({ provider }, context) => Promise.resolve(run(provider, context)),
  };
}

function run(said: string | null, context: ToolContext): ToolResult {
  const columns = columnsFor(said, context, 'all');
  if ('ok' in columns) return columns;
  const { business, now } = context;
  const text = hoursList(columns, localDateOf(now, business.timeZone), voiceFor(business, context));
  return { ok: true, data: { hours: text }, view: { text, expects: 'anything' } };
}
