import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import type { WaitlistEntry } from '../src/domain/booking/waitlist-entry.ts';
import { DomainError } from '../src/domain/errors.ts';
import type { Business } from '../src/domain/people/business.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { WaitlistEntryId } from '../src/domain/people/ids.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { leaveWaitlist } from '../src/services/leave-waitlist.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, WriteTool } from './contract.ts';
import type { ToolDeps } from './parts/deps.ts';
import { CLEARED, fail } from './parts/results.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, voiceFor } from './parts/voice.ts';
import { resolveEntry, wishTitle, wishWhen } from './parts/waitlist-view.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import { shownOf } from './parts/appointment-view.ts';

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
  const voice = voiceFor(business, context);
  const { say } = wordingOf(voice.locale);
  const title = wishTitle(business, entry.wish, voice);
  const when = wishWhen(entry.wish, voice);
  return {
    ok: true,
    args: { entryId: entry._id },
    shows: shownOf(rowsOf(entry, business, plainly(voice, business))),
    title: say('waitlist.leaveTitle'),
    summary: say('waitlist.leaveSummary', { title, when }),
    rows: rowsOf(entry, business, voice),
    expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
  };
}

function rowsOf({ wish, state }: WaitlistEntry, business: Business, voice: Voice): Row[] {
  const { say } = wordingOf(voice.locale);
  return [
    { label: say('label.leaveWaitlistFor'), value: wishTitle(business, wish, voice) },
    { label: say('label.when'), value: wishWhen(wish, voice) },
    ...(state === 'offered' ? [{ label: say('label.then'), value: say('waitlist.heldGoesOn') }] : []),
  ];
}

async function execute(entryId: WaitlistEntryId, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure> {
  const { principal, operationId } = context;
  const { say } = wordingOf(context.locale);
  const business = await getBusiness(deps.services, principal.businessId);
  let entry: WaitlistEntry;
  try {
    ({ entry } = await leaveWaitlist(deps.services, { principal, businessId: business._id, entryId, operationId }));
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || thrown.code !== 'STATE') throw thrown;
    const text = say('waitlist.bookedSoLeft');
    return fail('STATE', thrown.message, { view: { text, expects: 'anything' } });
  }
  const text = say('waitlist.left', { title: wishTitle(business, entry.wish, context) });
  return { ok: true, data: {}, draft: CLEARED, view: { text, expects: 'anything' } };
}
