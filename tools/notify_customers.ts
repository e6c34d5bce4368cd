import { z } from 'zod';
import type { Business } from '../src/domain/people/business.ts';
import { plusMinutes } from '../src/domain/time/types.ts';
import { localDate } from '../src/domain/time/wall.ts';
import { wordingOf } from '../src/domain/wording/wording.ts';
import { getBusiness } from '../src/services/get-business.ts';
import type { CustomerMessage } from '../src/services/notify-customers.ts';
import { messageId, notifyCustomers } from '../src/services/notify-customers.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, ToolResult, WriteTool } from './contract.ts';
import { sameShown } from './parts/appointment-view.ts';
import { columnsFor } from './parts/columns.ts';
import type { ToolDeps } from './parts/deps.ts';
import type { Recipient, Telling } from './parts/notify-people.ts';
import { datesFrom, recipientsOf, withContact } from './parts/notify-people.ts';
import { CLEARED, fail } from './parts/results.ts';
import { readStaffWhen } from './parts/staff-when.ts';
import { whenInput } from './parts/when-input.ts';

const input = z.strictObject({
  provider: z.string().nullable().describe('Whose bookings; "everyone" for all; null = the speaker’s, or all for a message.'),
  when: whenInput.nullable().describe('The day, days or part of a day whose bookings are meant; null = today.'),
  delay_minutes: z.int().min(1).max(720).nullish().describe('They run so many minutes late; null when it is another message.'),
  message: z.string().max(300).nullish().describe('What people shall read, in the speaker’s words; null for a delay.'),
});
const argsShape = z.object({
  providerIds: z.array(z.string()).min(1),
  from: z.string(),
  to: z.string(),
  hours: z.object({ from: z.number(), to: z.number() }).optional(),
  delayMinutes: z.number().optional(),
  message: z.string().optional(),
});
type Args = z.infer<typeof argsShape>;

const PROPOSAL_MINUTES = 10;
const MOST_DAYS = 14;
/** Texts shown in full before the yes. */
const MOST_TEXTS = 12;

/** A message of the business to everybody who is booked in some time: shown first, each with their text; sent once, over the chats they booked from. */
export function notifyCustomersTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'notify_customers',
    description:
      'Prepares a message to the people who are booked on a day or part of one ("tell everyone on Friday I’m 20 minutes late", "let my 3 o’clock know …"); the person sees who gets which text and confirms it themselves. Says who cannot be reached and their phone number.',
    roles: ['owner', 'provider'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

async function prepare(request: z.infer<typeof input>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolResult> {
  const { business, now, locale } = context;
  const { say } = wordingOf(locale);
  const message = request.message?.trim() || undefined;
  const delayMinutes = request.delay_minutes ?? undefined;
  if (message === undefined && delayMinutes === undefined)
    return fail('INVALID_INPUT', 'message: ask what people shall be told.', {
      view: { text: say('notify.whatToSay'), expects: 'anything' },
    });
  const columns = columnsFor(request.provider, context, delayMinutes === undefined ? 'all' : 'ask');
  if ('ok' in columns) return columns;
  const [first] = columns;
  if (!first) return fail('NOT_FOUND', 'provider: nobody of that name.');
  const reading = request.when === null ? undefined : readStaffWhen(request.when, columns, first.timeZone, context);
  if (reading && 'ok' in reading) return reading;
  const time = reading?.time;
  const hours = time && { from: time.from, to: time.exact ? time.from + 1 : time.to > time.from ? time.to : 1440 };
  const args: Args = {
    providerIds: columns.map(({ id }) => id),
    ...datesFrom(reading?.day, first, now, MOST_DAYS),
    ...(hours ? { hours } : {}),
    ...(message === undefined ? { ...(delayMinutes === undefined ? {} : { delayMinutes }) } : { message }),
  };
  return proposal(args, business, context, deps);
}

const tellingOf = ({ from, to, ...rest }: Args): Telling => ({ ...rest, from: localDate(from), to: localDate(to) });

async function proposal(
  args: Args,
  business: Business,
  context: Pick<ToolContext, 'principal' | 'now' | 'locale'>,
  deps: ToolDeps,
): Promise<Prepared | ToolResult> {
  const { say, allOf } = wordingOf(context.locale);
  const all = await recipientsOf(tellingOf(args), business, context.principal, context.now, deps);
  const reached = all.filter(({ conversationId }) => conversationId !== undefined);
  const others = all.filter(({ conversationId }) => conversationId === undefined);
  if (all.length === 0) {
    const text = say(args.delayMinutes === undefined ? 'notify.nobody' : 'notify.nobodyLate');
    return { ok: true, data: { recipients: 0 }, view: { text, expects: 'anything' } };
  }
  if (reached.length === 0) {
    const text = say('notify.callThem', { people: allOf(others.map(withContact)) });
    return { ok: true, data: { recipients: 0, unreachable: others.map(withContact) }, view: { text, expects: 'anything' } };
  }
  const people = allOf(reached.map(({ name }) => name));
  const texts = reached.slice(0, MOST_TEXTS).map(({ name, text }) => ({ label: name, value: plain(text) }));
  const missed = others.length > 0 ? [{ label: say('notify.notReached'), value: allOf(others.map(withContact)) }] : [];
  return {
    ok: true,
    args,
    shows: shownOf(all),
    title: say('notify.title'),
    summary: say('notify.summary', { people }),
    rows: [{ label: say('notify.to'), value: people }, ...texts, ...missed],
    expiresAt: plusMinutes(context.now, PROPOSAL_MINUTES),
  };
}

/** A value on a card is plain. */
const plain = (text: string): string => text.replaceAll('**', '');

/** Who gets which text: compared at the yes, whatever language it was shown in. */
const shownOf = (all: readonly Recipient[]): Record<string, string> =>
  Object.fromEntries(
    all.map(({ appointment, name, text, conversationId }) => [`${appointment.reference} ${name} ${conversationId ?? ''}`, text]),
  );

const messagesOf = (all: readonly Recipient[]): CustomerMessage[] =>
  all.flatMap(({ appointment, conversationId, text }) =>
    conversationId === undefined ? [] : [{ appointmentId: appointment._id, conversationId, text, uselessAt: appointment.endsAt }],
  );

async function execute(args: Args, context: ExecuteContext, deps: ToolDeps): Promise<Executed | ToolFailure | Changed> {
  const { principal, operationId, now, locale, shows } = context;
  const { say, allOf } = wordingOf(locale);
  const business = await getBusiness(deps.services, principal.businessId);
  const all = await recipientsOf(tellingOf(args), business, principal, now, deps);
  const messages = messagesOf(all);
  const [first] = messages;
  const begun = first !== undefined && (await deps.services.store.messages.get(messageId(operationId, first))) !== undefined;
  if (!begun && !sameShown(shownOf(all), shows)) {
    const fresh = await proposal(args, business, context, deps);
    if (!('args' in fresh)) return fresh.ok ? fail('STATE', 'Nobody is left to tell.', { view: fresh.view }) : fresh;
    const hint = 'Bookings changed meanwhile; the person sees the fresh message.';
    return { ok: false, code: 'CHANGED', hint, retryable: true, fresh };
  }
  if (messages.length > 0) await notifyCustomers(deps.services, { principal, businessId: business._id, operationId, messages });
  const others = all.filter(({ conversationId }) => conversationId === undefined);
  const reached = all.filter(({ conversationId }) => conversationId !== undefined).map(({ name }) => name);
  const text = [
    say('notify.sent', { people: allOf(reached) }),
    ...(others.length > 0 ? [say('notify.callThem', { people: allOf(others.map(withContact)) })] : []),
  ].join(' ');
  return { ok: true, data: {}, draft: CLEARED, view: { text, expects: 'anything' } };
}
