import { z } from 'zod';
import type { WaitlistEntry } from '../src/domain/booking/waitlist-entry.ts';
import { DomainError } from '../src/domain/errors.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { WaitlistEntryId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { leaveWaitlist } from '../src/services/leave-waitlist.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import type { ToolDeps } from './parts/deps.ts';
import { CLEARED, fail } from './parts/results.ts';
import { voiceFor } from './parts/voice.ts';
import { resolveEntry, wishTitle, wishWhen } from './parts/waitlist-view.ts';

const input = z.strictObject({
  which: z.string().nullable().describe('Its number as list_bookings lists it, or the service; null when there is only one.'),
});
const argsShape = z.object({ entryId: z.string() });

const PROPOSAL_MINUTES = 10;

/** Takes the person who is speaking off the waitlist. Nothing is written before their own yes. */
export function leaveWaitlistTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'leave_waitlist',
    description: 'Prepares leaving the waitlist; the person then confirms it themselves.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request.which, context, deps),
    execute: (args, context) => execute(asId<WaitlistEntryId>(argsShape.parse(args).entryId), context, deps),
  };
}

async function prepare(which: string | null, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const entry = await resolveEntry(which, context, deps);
  if ('ok' in entry) return entry;
  const { business, now } = context;
  const title = wishTitle(business, entry.wish);
  const when = wishWhen(entry.wish, voiceFor(business, context));
  const rows = [
    { label: 'Leave the waitlist for', value: title },
    { label: 'When', value: when },
    ...(entry.state === 'offered' ? [{ label: 'Then', value: 'The time that is held for you goes to the next in line.' }] : []),
  ];
  return {
    ok: true,
    args: { entryId: entry._id },
    shows: Object.fromEntries(rows.map(({ label, value }) => [label, value])),
    title: 'Leave the waitlist',
    summary: `Leave the waitlist for ${title} ${when}`,
    rows,
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

async function execute(entryId: WaitlistEntryId, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure> {
  const { principal, operationId } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  let entry: WaitlistEntry;
  try {
    ({ entry } = await leaveWaitlist(deps.services, { principal, businessId: business._id, entryId, operationId }));
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || thrown.code !== 'STATE') throw thrown;
    const text = 'That time is booked for you already, so you are not waiting any more. Say “cancel it” if you do not want it.';
    return fail('STATE', thrown.message, { view: { text, expects: 'anything' } });
  }
  const text = `You are off the waitlist for **${wishTitle(business, entry.wish)}**.`;
  return { ok: true, data: {}, draft: CLEARED, view: { text, expects: 'anything' } };
}
