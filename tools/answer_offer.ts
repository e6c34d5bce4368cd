import type { Row } from '../src/ports/channel.ts';
import { z } from 'zod';
import type { WaitlistEntry, WaitlistOffer } from '../src/domain/booking/waitlist-entry.ts';
import type { Appointment } from '../src/domain/booking/appointment.ts';
import type { Business } from '../src/domain/people/business.ts';
import { DomainError } from '../src/domain/errors.ts';
import { asId } from '../src/domain/people/ids.ts';
import type { OperationId, WaitlistEntryId } from '../src/domain/people/ids.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { acceptOffer, passOffer } from '../src/services/settle-offer.ts';
import type { ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, View, WriteTool } from './contract.ts';
import type { ToolDeps } from './parts/deps.ts';
import { doneView } from './parts/done-view.ts';
import { CLEARED, fail } from './parts/results.ts';
import { nameOfProvider } from './parts/slot-view.ts';
import type { Voice } from './parts/voice.ts';
import { plainly, sayWhen, sayWhenAndZone, voiceFor } from './parts/voice.ts';
import { ownEntries, wishTitle } from './parts/waitlist-view.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import { shownOf } from './parts/appointment-view.ts';

const input = z.strictObject({ accept: z.boolean().describe('True to take the offered time, false to let it go.') });
const argsShape = z.object({ entryId: z.string(), offerId: z.string(), accept: z.boolean() });
type Args = z.infer<typeof argsShape>;

/** Takes or passes the time that the waitlist holds for the person who is speaking. Also what the buttons of the offer run. */
export function answerOfferTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'answer_offer',
    description:
      'Prepares the answer to an offer from the waitlist: taking the time that is held for the person, or letting it go to the next in line; the person then confirms it themselves.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: ({ accept }, context) => prepare(accept, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

const hasOffer = (entry: WaitlistEntry): entry is WaitlistEntry & { readonly offer: WaitlistOffer } =>
  entry.state === 'offered' && entry.offer !== undefined;

async function prepare(accept: boolean, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolFailure> {
  const { business, now } = context;
  const offered = (await ownEntries(context, deps)).map(({ entry }) => entry).filter(hasOffer);
  const [entry] = offered.filter(({ offer }) => offer.until >= now).sort((a, b) => a.offer.until - b.offer.until);
  if (!entry)
    return fail('NOT_FOUND', 'No time from the waitlist is held for the person at the moment.', {
      view: { text: wordingOf(context.locale).say('waitlist.noneHeld'), expects: 'anything' },
    });
  const { offer, wish } = entry;
  const voice = voiceFor(
    business,
    context,
    business.services.find(({ id }) => id === wish.serviceId),
  );
  const { say } = wordingOf(voice.locale);
  const title = wishTitle(business, wish, voice);
  const when = sayWhen(offer.startsAt, voice);
  const rows = (speak: Voice): Row[] => {
    const words = wordingOf(speak.locale);
    return [
      { label: accept ? words.say('label.take') : words.say('label.letGo'), value: wishTitle(business, wish, speak) },
      { label: words.say('label.with'), value: nameOfProvider(business, offer.providerId) },
      { label: words.say('label.when'), value: sayWhenAndZone(offer.startsAt, speak) },
    ];
  };
  return {
    ok: true,
    args: { entryId: entry._id, offerId: offer.operationId, accept },
    shows: shownOf(rows(plainly(voice, business))),
    title: accept ? title : say('waitlist.letGoTitle', { title }),
    summary: accept ? say('booking.on', { title, when }) : say('waitlist.letGoSummary', { title, when }),
    rows: rows(voice),
    expiresAt: offer.until,
  };
}

async function execute(
  { entryId, offerId, accept }: Args,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | ToolFailure> {
  const { principal, operationId } = context;
  const { say } = wordingOf(context.locale);
  const business = await getBusiness(deps.services, principal.businessId);
  const request = {
    principal,
    businessId: business._id,
    entryId: asId<WaitlistEntryId>(entryId),
    offerId: asId<OperationId>(offerId),
    operationId,
  };
  try {
    if (!accept) {
      await passOffer(deps.services, request);
      const text = say('waitlist.passed');
      return { ok: true, data: {}, draft: CLEARED, view: { text, expects: 'anything' } };
    }
    const { appointment } = await acceptOffer(deps.services, request);
    const view = await bookedView(appointment, business, context, deps);
    return { ok: true, data: { reference: appointment.reference }, draft: CLEARED, view };
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    if (thrown.code !== 'EXPIRED' && thrown.code !== 'STATE') throw thrown;
    const text = thrown.code === 'EXPIRED' ? say('waitlist.offerOver') : say('waitlist.bookedAlready');
    return fail(thrown.code, thrown.message, { view: { text, expects: 'anything' } });
  }
}

/** Where the provider must say yes first, nothing is booked yet. */
async function bookedView(appointment: Appointment, business: Business, context: ExecuteContext, deps: ToolDeps): Promise<View> {
  const view = await doneView('booked', appointment, business, context, deps);
  if (appointment.state !== 'pending_approval') return view;
  const who = nameOfProvider(business, appointment.providerId);
  const { attachments: _none, ...rest } = view;
  return {
    ...rest,
    text: wordingOf(context.locale).say('waitlist.asked', { provider: who, reference: appointment.reference }),
  };
}
