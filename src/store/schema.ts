import type { CollectionDefinition } from './collection.ts';

/** Shape of the documents that this release writes; older ones are brought up by migrations.ts at start. */
export const SCHEMA_VERSION = 1;

/**
 * Every collection with its indexes. Only claims use a secondary unique index: every other uniqueness is the `_id`, so that sharding by
 * businessId stays possible. Paths of lists (`queue.key`) make one entry per element: a range on them finds the documents whose list is not empty.
 */
export const COLLECTIONS = {
  meta: { name: 'meta', residence: 'memory', indexes: [] },
  businesses: { name: 'businesses', residence: 'memory', indexes: [] },
  customers: { name: 'customers', residence: 'memory', indexes: [{ fields: ['businessId'] }] },
  appointments: {
    name: 'appointments',
    residence: 'memory',
    indexes: [
      { fields: ['businessId', 'claims'], unique: true },
      { fields: ['businessId', 'reference'] },
      { fields: ['businessId', 'busyTo'] },
      { fields: ['businessId', 'providerId', 'busyTo'] },
      { fields: ['businessId', 'customerId', 'endsAt'] },
      { fields: ['businessId', 'attendees.customerId', 'endsAt'] },
      { fields: ['state', 'expiresAt'] },
      { fields: ['effects.id'] },
    ],
  },
  bundles: { name: 'bundles', residence: 'memory', indexes: [] },
  conversations: {
    name: 'conversations',
    residence: 'memory',
    indexes: [
      { fields: ['outgoing.id'] },
      { fields: ['queue.key'] },
      { fields: ['turn.n'] },
      { fields: ['businessId', 'handoff.since'] },
      { fields: ['businessId', 'principal.customerId'] },
    ],
  },
  jobs: { name: 'jobs', residence: 'memory', indexes: [{ fields: ['state', 'dueAt'] }] },
  messages: {
    name: 'messages',
    residence: 'disk',
    indexes: [{ fields: ['state', 'dueAt'] }, { fields: ['state', 'lease.until'] }, { fields: ['to.conversationId'] }],
  },
  waitlist: {
    name: 'waitlist',
    residence: 'memory',
    indexes: [{ fields: ['businessId', 'state', 'wish.to'] }, { fields: ['businessId', 'customerId'] }],
  },
  feeds: { name: 'feeds', residence: 'memory', indexes: [{ fields: ['nextFetchAt'] }] },
  inbox: { name: 'inbox', residence: 'disk', indexes: [{ fields: ['state', 'receivedAt'] }] },
  outbox: { name: 'outbox', residence: 'disk', indexes: [{ fields: ['conversationId', 'seq'] }, { fields: ['at'] }] },
  links: { name: 'links', residence: 'disk', indexes: [] },
  events: { name: 'events', residence: 'disk', indexes: [{ fields: ['subject', 'kind', 'seq'] }, { fields: ['kind', 'at'] }] },
} as const satisfies Readonly<Record<string, CollectionDefinition>>;
