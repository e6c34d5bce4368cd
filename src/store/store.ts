import type { Appointment } from '../domain/booking/appointment.ts';
import type { Bundle } from '../domain/booking/bundle.ts';
import type { Conversation } from '../domain/dialogue/conversation.ts';
import type { Business } from '../domain/people/business.ts';
import type { Customer } from '../domain/people/customer.ts';
import type { WaitlistEntry } from '../domain/booking/waitlist-entry.ts';
import type { MessageRow } from '../ports/messages.ts';
import type { StoredFeed } from '../ports/feeds.ts';
import type { EventRow, InboxRow, JobRow, OutboxRow } from '../ports/store.ts';
import type { RetainingStore } from '../ports/retention.ts';
import { Appointments } from './appointments.ts';
import { Bundles } from './bundles.ts';
import { Businesses } from './businesses.ts';
import type { Database } from './collection.ts';
import { Conversations } from './conversations.ts';
import { Customers } from './customers.ts';
import { Events } from './events.ts';
import { Feeds } from './feeds.ts';
import { Inbox } from './inbox.ts';
import { Jobs } from './jobs.ts';
import { Links } from './links.ts';
import type { RedeemedLink } from './links.ts';
import { Messages } from './messages.ts';
import { Outbox } from './outbox.ts';
import { StoreRetention } from './retention.ts';
import { COLLECTIONS } from './schema.ts';
import { Waitlist } from './waitlist.ts';

/** The stores over a database, with every collection and index in place. */
export async function createStore(database: Database): Promise<RetainingStore> {
  const far = database.kind === 'mongo';
  const businesses = new Businesses(await database.collection<Business>(COLLECTIONS.businesses), far);
  const customers = new Customers(await database.collection<Customer>(COLLECTIONS.customers));
  const appointments = new Appointments(await database.collection<Appointment>(COLLECTIONS.appointments));
  const bundles = new Bundles(await database.collection<Bundle>(COLLECTIONS.bundles));
  const conversations = new Conversations(await database.collection<Conversation>(COLLECTIONS.conversations));
  const jobs = new Jobs(await database.collection<JobRow>(COLLECTIONS.jobs));
  const messages = new Messages(await database.collection<MessageRow>(COLLECTIONS.messages));
  const waitlist = new Waitlist(await database.collection<WaitlistEntry>(COLLECTIONS.waitlist));
  const feeds = new Feeds(await database.collection<StoredFeed>(COLLECTIONS.feeds));
  const inbox = new Inbox(await database.collection<InboxRow>(COLLECTIONS.inbox));
  const outbox = new Outbox(await database.collection<OutboxRow>(COLLECTIONS.outbox));
  const events = new Events(await database.collection<EventRow>(COLLECTIONS.events));
  const links = new Links(await database.collection<RedeemedLink>(COLLECTIONS.links));
  return {
    businesses,
    customers,
    appointments,
    bundles,
    conversations,
    inbox,
    outbox,
    jobs,
    messages,
    waitlist,
    feeds,
    events,
    links,
    retention: new StoreRetention({ inbox, outbox, events, jobs, messages }),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}
