import type { Appointment } from '../../src/domain/booking/appointment.ts';
import type { Conversation, Delivery } from '../../src/domain/dialogue/conversation.ts';
import type { Proposal } from '../../src/domain/dialogue/proposal.ts';
import type { Business } from '../../src/domain/people/business.ts';
import type { Customer } from '../../src/domain/people/customer.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId, OperationId, ProviderId } from '../../src/domain/people/ids.ts';
import { instant, plusMinutes } from '../../src/domain/time/types.ts';
import type { Instant, LocalDate, ZoneId } from '../../src/domain/time/types.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Database } from '../../src/store/collection.ts';

/** Opens an empty database for one test; `close` also removes it. */
export type StoreHarness = {
  /** The server makes fields inside null, which MongoDB refuses; the reason is printed. */
  createsInsideNull?(): string | undefined;
  open(): Promise<{ readonly database: Database; close(): Promise<void> }>;
};

export const NOW: Instant = instant(1_795_000_200_000);
export const LUNA: BusinessId = asId('luna-hair');
export const MAYA: ProviderId = asId('maya');
export const ANNA: CustomerId = asId('anna');
export const CHAT: ConversationId = asId('web-1');
const UTC = 'UTC' as ZoneId;

export const quiet: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore, child: () => quiet };
function ignore(): void {
  // Logs are not this suite's subject.
}

/** Claims of an hour from `minutes` after NOW, as 5-minute quanta. */
export function quanta(provider: string, fromMinutes: number, minutes: number): string[] {
  return Array.from({ length: minutes / 5 }, (_, index) => `${provider}|${String(fromMinutes / 5 + index)}`);
}

export function appointment(id: string, startMinutes: number, changes: Partial<Appointment> = {}): Appointment {
  const startsAt = plusMinutes(NOW, startMinutes);
  const endsAt = plusMinutes(startsAt, 60);
  return {
    _id: asId(id),
    schemaVersion: 1,
    businessId: LUNA,
    kind: 'appointment',
    reference: `ALM-${id}`,
    state: 'confirmed',
    revision: 0,
    sequence: 0,
    providerId: MAYA,
    resourceIds: [],
    customerId: ANNA,
    startsAt,
    endsAt,
    busyFrom: startsAt,
    busyTo: endsAt,
    timeZone: UTC,
    wallStart: { date: '2026-11-18' as LocalDate, minute: 600 },
    claims: [...quanta('maya', startMinutes, 60), `op|${id}`],
    operations: [{ id: asId<OperationId>(id), kind: 'book', argumentsHash: 'h', at: NOW }],
    effects: [],
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  };
}

export function proposal(id: string): Proposal {
  return {
    id: asId(id),
    principal: 'customer:luna-hair:anna',
    state: 'open',
    operations: [],
    outcomes: [],
    createdAt: NOW,
    expiresAt: plusMinutes(NOW, 15),
  };
}

export function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    _id: CHAT,
    schemaVersion: 1,
    businessId: LUNA,
    channel: 'web',
    principal: { role: 'customer', customerId: ANNA, businessId: LUNA },
    lease: null,
    fence: 0,
    state: { history: [] },
    proposals: [],
    queue: [],
    turn: null,
    turns: 0,
    seq: 0,
    outgoing: [],
    createdAt: NOW,
    updatedAt: NOW,
    ...changes,
  };
}

export const delivery = (key: string): Delivery => ({ key: `web|${key}`, text: `message ${key}`, at: NOW });

export function business(changes: Partial<Business> = {}): Business {
  return {
    _id: LUNA,
    schemaVersion: 1,
    revision: 0,
    name: 'Luna Hair',
    kind: 'salon',
    timeZone: UTC,
    locale: 'en-GB',
    currency: 'GBP',
    countryCode: 'GB',
    weekStartsOn: 1,
    locations: [],
    resources: [],
    providers: [],
    services: [],
    policies: { cancellationMinutes: 1440 },
    ...changes,
  };
}

export const customer = (changes: Partial<Customer> = {}): Customer => ({
  _id: ANNA,
  schemaVersion: 1,
  businessId: LUNA,
  createdAt: NOW,
  updatedAt: NOW,
  ...changes,
});
