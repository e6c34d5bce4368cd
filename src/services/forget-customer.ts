import { DomainError } from '../domain/errors.ts';
import type { Customer } from '../domain/people/customer.ts';
import type { BusinessId, ConversationId, CustomerId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { principalKey } from '../domain/people/principal.ts';
import { MINUTE_MS, instant } from '../domain/time/types.ts';
import type { Instant } from '../domain/time/types.ts';
import type { JobRow } from '../ports/store.ts';
import { ROUNDS } from './commit.ts';
import type { Services } from './deps.ts';
import type { Erasure } from './erase-customer.ts';
import { erasePerson, erasureOf } from './erase-customer.ts';
import { KEPT_OPERATIONS } from './change-profile.ts';
import { customerIn } from './show-profile.ts';
import { stillToCome } from './still-to-come.ts';

export type ForgetScope = 'preferences' | 'contact' | 'everything';

export type ForgetRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly scope: ForgetScope;
  readonly operationId: OperationId;
  /** Where it was asked for in a chat: that conversation forgets by itself. */
  readonly conversationId?: ConversationId | undefined;
};

const FIRST = 'first';
const AGAIN = 'again';
const jobId = (operationId: OperationId, which: string): string => `forget|${operationId}|${which}`;

/**
 * Forgets what a business knows of the person who asks. `preferences`: what was said and what bookings taught so far. `contact`: name, phone, e-mail; bookings
 * that are to come keep what they were made with. `everything`: also takes them out of past bookings (service, time and price stay for the books), deletes who
 * they are and, by a job, what was said in all their conversations. Never cancels anything: fails with STATE while bookings or places in line
 * are to come, which `details` list. A repeat changes nothing more. Fails with FORBIDDEN, NOT_FOUND, CONFLICT and UNAVAILABLE.
 */
export async function forgetCustomer(services: Services, request: ForgetRequest): Promise<void> {
  const customerId = customerIn(request.principal, request.businessId);
  if (request.scope === 'everything') await forgetEverything(services, request, customerId);
  else await forgetPart(services, request, customerId);
  await record(services, request, customerId);
}

/** Whether an operation has begun to forget everything: what it forgot cannot tell any more. */
export const hasBegunToForget = async ({ store }: Services, operationId: OperationId): Promise<boolean> =>
  (await store.jobs.get(jobId(operationId, FIRST))) !== undefined;

async function forgetEverything(services: Services, request: ForgetRequest, customerId: CustomerId): Promise<void> {
  const { businessId, operationId, conversationId } = request;
  const begun = await services.store.jobs.get(jobId(operationId, FIRST));
  if (begun) return erasePerson(services, erasureOf(begun));
  const { bookings, waiting } = await stillToCome(services, request);
  if (bookings.length + waiting.length > 0) {
    const details = { bookings: bookings.map(({ reference }) => reference), waiting: waiting.map(({ _id }) => _id) };
    const first = [...details.bookings, ...details.waiting].join(', ');
    throw new DomainError('STATE', `customer: has something to come; cancel or leave first: ${first}`, details);
  }
  const before = services.clock.now();
  const erasure: Erasure = { businessId, customerId, before, conversationId };
  // Written first: from here on it happens, whoever dies. The second look takes what was being handed on meanwhile.
  await services.store.jobs.add([
    jobOf(erasure, jobId(operationId, FIRST), before),
    jobOf(erasure, jobId(operationId, AGAIN), instant(before + MINUTE_MS)),
  ]);
  await erasePerson(services, erasure);
}

const jobOf = ({ businessId, customerId, before, conversationId }: Erasure, _id: string, dueAt: Instant): JobRow => ({
  _id,
  businessId,
  kind: 'forget-customer',
  dueAt,
  data: { customerId, before, ...(conversationId === undefined ? {} : { conversationId }) },
  attempts: 0,
  state: 'due',
});

async function forgetPart(
  services: Services,
  { scope, businessId, operationId }: ForgetRequest,
  customerId: CustomerId,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const found = await services.store.customers.get(customerId);
    if (found?.operations?.some(({ id }) => id === operationId)) return;
    const now = services.clock.now();
    const known: Customer = found ?? { _id: customerId, schemaVersion: 1, businessId, createdAt: now, updatedAt: now };
    const { contact: _contact, ...nameless } = known;
    const customer: Customer = {
      ...(scope === 'contact' ? nameless : { ...known, preferences: { learnFrom: now } }),
      operations: [...(known.operations ?? []), { id: operationId, argumentsHash: scope }].slice(-KEPT_OPERATIONS),
      updatedAt: now,
    };
    if (await services.store.customers.replace(customer, found?.revision ?? 0)) return;
  }
  throw new DomainError('CONFLICT', `customer ${customerId}: changed by others ${ROUNDS} times meanwhile`, {});
}

/** What was done, by ids alone. */
async function record({ store, clock }: Services, request: ForgetRequest, customerId: CustomerId): Promise<void> {
  const { principal, businessId, scope, operationId } = request;
  const at = clock.now();
  const body = { what: 'customer-forgotten', scope, customerId, principal: principalKey(principal), operationId };
  await store.events.add([{ _id: `${operationId}|forget`, kind: 'audit', subject: businessId, seq: at, at, body }]);
}
