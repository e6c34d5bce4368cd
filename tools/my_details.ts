import { z } from 'zod';
import { DomainError } from '../src/domain/errors.ts';
import type { ProfileChange } from '../src/services/change-profile.ts';
import { changeProfile } from '../src/services/change-profile.ts';
import { forgetCustomer, hasBegunToForget } from '../src/services/forget-customer.ts';
import { getBusiness } from '../src/services/get-business.ts';
import { showProfile } from '../src/services/show-profile.ts';
import type { Changed, ExecuteContext, Executed, Prepared, ToolContext, ToolFailure, ToolResult, WriteTool } from './contract.ts';
import { sameShown } from './parts/appointment-view.ts';
import { tellCalendarLink } from './parts/calendar-link.ts';
import type { ToolDeps } from './parts/deps.ts';
import { changeProposal, prepareChange } from './parts/my-details/change.ts';
import type { Forgettable } from './parts/my-details/forget.ts';
import { FORGETTABLE, forgetProposal, forgottenText, inTheWay, prepareForget } from './parts/my-details/forget.ts';
import { personNow } from './parts/my-details/known.ts';
import { giveExport, showDetails } from './parts/my-details/show.ts';
import { speechFor } from './parts/my-details/words.ts';

const details = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('show').describe('Tells what is known about them.') }),
  z.strictObject({
    what: z.literal('change').describe('Corrects or remembers something; null = not said.'),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    service: z.string().nullable().describe('What they usually want.'),
    provider: z.string().nullable().describe('With whom, always from now on; "anyone" takes it back.'),
    time: z.string().nullable().describe('When they like to come, in their words ("mornings"); "any time" takes it back.'),
    language: z.string().nullable().describe('Which language to speak with them from now on, such as "es".'),
  }),
  z.strictObject({
    what: z.literal('forget'),
    scope: z.enum(FORGETTABLE).describe('"contact": name, phone and e-mail; "everything": delete all about them.'),
  }),
  z.strictObject({ what: z.literal('export').describe('Gives a file of all that is held about them.') }),
  z.strictObject({
    what: z.literal('calendar_link').describe('Gives the private link at which a calendar app can subscribe to their bookings.'),
  }),
]);
const input = z.strictObject({ details });

const argsShape = z.discriminatedUnion('what', [
  z.object({ what: z.literal('change'), change: z.record(z.string(), z.unknown()) }),
  z.object({ what: z.literal('forget'), scope: z.enum(FORGETTABLE) }),
]);

/** What the business knows of the person who speaks: to see, correct, take along and have forgotten. Nothing changes before their own yes. */
export function myDetailsTool(deps: ToolDeps): WriteTool<typeof input> {
  return {
    name: 'my_details',
    description:
      'What is known about the person who is speaking: shows it, prepares a correction, a preference to remember or forgetting (they then confirm it themselves), gives a file of it, or their calendar link. A wish for one booking only is no preference.',
    roles: ['customer'],
    effect: 'write',
    input,
    prepare: (request, context) => prepare(request.details, context, deps),
    execute: (args, context) => execute(argsShape.parse(args), context, deps),
  };
}

function prepare(wanted: z.infer<typeof details>, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolResult> {
  switch (wanted.what) {
    case 'show':
      return showDetails(context, deps);
    case 'change':
      return prepareChange(wanted, context, deps);
    case 'forget':
      return prepareForget(wanted.scope, context, deps);
    case 'export':
      return giveExport(context, deps);
    case 'calendar_link':
      return tellCalendarLink(context, deps);
  }
}

async function execute(
  args: z.infer<typeof argsShape>,
  context: ExecuteContext,
  deps: ToolDeps,
): Promise<Executed | ToolFailure | Changed> {
  const { principal, shows } = context;
  const business = await getBusiness(deps.services, principal.businessId);
  const around = { ...context, business };
  if (!(await isRepeat(context, deps))) {
    const stored = await showProfile(deps.services, { principal, businessId: business._id });
    const fresh =
      args.what === 'change'
        ? await changeProposal(args.change as ProfileChange, stored, around, deps)
        : await forgetProposal(args.scope, stored, around, deps);
    if (fresh && !sameShown(fresh.shows, shows))
      return {
        ok: false,
        code: 'CHANGED',
        hint: 'What is known changed meanwhile; the person sees the fresh proposal.',
        retryable: true,
        fresh,
      };
  }
  return args.what === 'change' ? change(args.change as ProfileChange, around, deps) : forget(args.scope, around, deps);
}

/** Whether the operation shaped the person's document before, or had begun to forget everything. */
async function isRepeat({ principal, operationId }: ExecuteContext, { services }: ToolDeps): Promise<boolean> {
  if (principal.role !== 'customer') return false;
  const known = await services.store.customers.get(principal.customerId);
  const changed = known?.operations?.some(({ id }) => id === operationId) ?? false;
  return changed || hasBegunToForget(services, operationId);
}

type Around = ExecuteContext & Pick<ToolContext, 'business'>;

async function change(wanted: ProfileChange, context: Around, deps: ToolDeps): Promise<Executed> {
  const { principal, operationId } = context;
  await changeProfile(deps.services, { principal, businessId: principal.businessId, change: wanted, operationId });
  return {
    ok: true,
    data: {},
    person: await personNow(context, deps),
    view: { text: speechFor(context).say('details.changed'), expects: 'anything' },
  };
}

async function forget(scope: Forgettable, context: Around, deps: ToolDeps): Promise<Executed | ToolFailure> {
  const { principal, operationId, conversationId } = context;
  const asked = { principal, businessId: principal.businessId, operationId };
  try {
    if (scope === 'phone' || scope === 'email') await changeProfile(deps.services, { ...asked, change: { [scope]: null } });
    else await forgetCustomer(deps.services, { ...asked, scope, conversationId });
  } catch (thrown) {
    const refused = thrown instanceof DomainError && thrown.code === 'STATE' ? await inTheWay(context, deps) : undefined;
    if (!refused) throw thrown;
    return refused;
  }
  return {
    ok: true,
    data: {},
    person: await personNow(context, deps, scope === 'preferences' ? undefined : true),
    view: { text: forgottenText(scope, speechFor(context)), expects: 'anything' },
  };
}
