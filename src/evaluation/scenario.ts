import { z } from 'zod';

/** The format of a scenario file, one JSON object a line; docs/evaluation.md explains every field. */
const words = z.array(z.string().min(1)).min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a local date YYYY-MM-DD');
const clock = z.string().regex(/^\d{2}:\d{2}$/, 'expected a wall time HH:MM');
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a local time YYYY-MM-DDTHH:MM');
/** A pattern is a text that must occur (case and spacing apart), or a regular expression between slashes. */
const pattern = z.string().min(1);

const wish = z.strictObject({
  service: z.string().optional(),
  provider: z.string().optional(),
  date: date.optional(),
  time: clock.optional(),
  /** Instead of `time`: any start in [from, to]. */
  from: clock.optional(),
  to: clock.optional(),
});
export type Wish = z.infer<typeof wish>;

/** The person's own words for a fact, by its name; what is absent is said in the runner's ways. */
const said = z.record(z.string(), words);

const aside = z.strictObject({
  at: z.enum(['offer', 'proposal', 'contact']),
  say: words,
  answer: pattern.optional(),
});
const change = z.strictObject({ at: z.enum(['offer', 'proposal', 'contact']), set: wish, say: words.optional() });

const goal = z.strictObject({
  do: z.enum([
    'book',
    'reschedule',
    'cancel',
    'list',
    'waitlist',
    'leave_waitlist',
    'series',
    'cancel_series',
    'ask',
    'say',
    'wait',
    'agenda',
    'block',
    'unblock',
    'set_hours',
    'open_extra',
    'approve',
    'decline',
    'no_show',
    'complete',
  ]),
  /** What the person wants at first. */
  want: wish.optional(),
  /** What they change their mind to, and when. */
  changes: z.array(change).optional(),
  /** Tried in order when a wish cannot be had. */
  fallback: z.array(wish).optional(),
  /** Of `world.bookings`: what is changed, cancelled, settled. */
  booking: z.string().optional(),
  party: z.number().int().min(2).optional(),
  /** Of a series: this many, every so many weeks. */
  count: z.number().int().optional(),
  /** Of hours: weekdays Monday 1 … Sunday 7. */
  days: z.array(z.number().int().min(1).max(7)).optional(),
  windows: z.array(z.strictObject({ from: clock, to: clock })).optional(),
  /** Last day of a stretch that begins on want.date. */
  until: date.optional(),
  /** For whom an owner books. */
  customer: z.strictObject({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }).optional(),
  /** First sentences with {placeholders}, instead of the runner's. */
  opening: words.optional(),
  /** Literal words of `ask` and `say`. */
  say: words.optional(),
  /** The reply to `ask`, `list`, `agenda` (and `say`, where given) has to hold these. */
  answer: z.array(pattern).optional(),
  asides: z.array(aside).optional(),
  /** What the person does with a proposal that follows `say`. */
  accept: z.boolean().optional(),
  /** The person expects to be refused: the bot has to say so, with these words. */
  refused: pattern.optional(),
  /** When nothing can be had. */
  otherwise: z.enum(['give_up', 'waitlist']).optional(),
  /** Of `wait`: minutes that pass; a booking of somebody else that is cancelled meanwhile; what is done with an offer. */
  minutes: z.number().optional(),
  frees: z.string().optional(),
  offer: z.enum(['take', 'pass', 'ignore']).optional(),
});
export type Goal = z.infer<typeof goal>;

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

const booking = z.strictObject({
  id: z.string(),
  customer: z.string(),
  business: z.string().optional(),
  service: z.string(),
  provider: z.string(),
  start: localTime,
  party: z.number().int().optional(),
  /** More starts make it a series of the same. */
  alsoAt: z.array(localTime).optional(),
});

const habits = z.strictObject({
  /** Says one thing at a time. */
  terse: z.boolean().optional(),
  /** Wraps what they say in small talk. */
  chatty: z.boolean().optional(),
  /** Says no to the first right proposal and states the wish again. */
  saysNoFirst: z.boolean().optional(),
  /** Share of longer words with one wrong letter. */
  typos: z.number().min(0).max(1).optional(),
  /** Answers the first question with another fact than was asked for. */
  answersOther: z.boolean().optional(),
  /** Splits messages in two that arrive together. */
  doubleTexts: z.boolean().optional(),
  /** Speaks: no punctuation, numbers as words, fillers. */
  voice: z.boolean().optional(),
  /** Share of choices made by button; 0.3 when absent. */
  buttons: z.number().min(0).max(1).optional(),
});
export type Habits = z.infer<typeof habits>;

const fault = z.discriminatedUnion('kind', [
  /** Message number `message` (1 first) is delivered again, at once or after its answer. */
  z.strictObject({ kind: z.literal('redelivery'), message: z.number().int().optional() }),
  /** The process dies at its `step`-th store operation while it handles that message; another one goes on, with `disk` from what was on the disk. */
  z.strictObject({
    kind: z.literal('crash'),
    message: z.number().int().optional(),
    step: z.number().int().optional(),
    after: z.boolean().optional(),
    disk: z.boolean().optional(),
  }),
  /** Somebody else books the wish's time when that moment comes. */
  z.strictObject({
    kind: z.literal('slot_stolen'),
    at: z.enum(['offer', 'proposal']),
    service: z.string(),
    provider: z.string(),
    start: localTime,
  }),
  /** The store does not answer `times` times, beginning with that message. */
  z.strictObject({ kind: z.literal('store_hiccup'), message: z.number().int().optional(), times: z.number().int().optional() }),
  /** The interpreter fails from that message on, for so many messages. */
  z.strictObject({
    kind: z.literal('interpreter_fails'),
    message: z.number().int().optional(),
    times: z.number().int().optional(),
  }),
  /** Minutes pass before the person answers the first proposal. */
  z.strictObject({ kind: z.literal('pause'), minutes: z.number() }),
]);
export type Fault = z.infer<typeof fault>;

const expectedAppointment = z.strictObject({
  /** Of `world.customers`, `me`, or absent: whoever. A walk-in is found by `name`. */
  customer: z.string().optional(),
  name: z.string().optional(),
  service: z.string().optional(),
  provider: z.string().optional(),
  /** Local time at the business; or any start from … to. */
  start: localTime.optional(),
  between: z.tuple([localTime, localTime]).optional(),
  state: z.enum(['confirmed', 'pending_approval', 'held', 'completed', 'no_show', 'cancelled', 'declined', 'expired']).optional(),
  party: z.number().int().optional(),
});
export type ExpectedAppointment = z.infer<typeof expectedAppointment>;

const expectation = z.strictObject({
  /** Everything in force at the end (held, pending, confirmed, completed, no_show), no more and no less; plus ended ones that are named with their state. */
  appointments: z.array(expectedAppointment),
  /** Time off: local stretches that are taken, of the named providers, no more and no less. */
  blocked: z.array(z.strictObject({ provider: z.string(), from: localTime, to: localTime })).optional(),
  /** Open windows of a provider on local dates (hours and overrides, not bookings). */
  hours: z
    .array(z.strictObject({ provider: z.string(), date, windows: z.array(z.strictObject({ from: clock, to: clock })) }))
    .optional(),
  /** Living places in the line. */
  waitlist: z
    .array(
      z.strictObject({
        customer: z.string().optional(),
        service: z.string(),
        provider: z.string().optional(),
        from: date,
        to: date.optional(),
        state: z.enum(['waiting', 'offered', 'booked', 'left', 'over']).optional(),
      }),
    )
    .optional(),
  mustSay: z.array(pattern).optional(),
  mustNotSay: z.array(pattern).optional(),
  maxTurns: z.number().int().optional(),
});

export const scenarioSchema = z.strictObject({
  id: z.string().min(1),
  tags: z.array(z.string()).min(1),
  /** Why what is wanted cannot be had, where it cannot. */
  impossible: z.string().optional(),
  world: z.strictObject({
    /** Local time at the business the person speaks with. */
    now: localTime,
    /** Demo businesses by name, or whole ones; the first is spoken with unless `principal.business` says otherwise. */
    businesses: z.array(z.union([z.string(), z.looseObject({ _id: z.string() })])).min(1),
    customers: z.array(person).optional(),
    bookings: z.array(booking).optional(),
    blocks: z.array(z.strictObject({ provider: z.string(), from: localTime, to: localTime })).optional(),
    waitlist: z
      .array(
        z.strictObject({
          id: z.string(),
          customer: z.string(),
          service: z.string(),
          provider: z.string().optional(),
          from: date,
          to: date.optional(),
        }),
      )
      .optional(),
  }),
  principal: z.strictObject({
    role: z.enum(['customer', 'owner', 'provider']),
    /** Of `world.customers`: known to the business. Without it a stranger (`me`). */
    customer: z.string().optional(),
    provider: z.string().optional(),
    business: z.string().optional(),
    /** The person's own zone; the business's when absent. */
    timeZone: z.string().optional(),
  }),
  persona: z.strictObject({
    /** What they can say when they are asked who they are. */
    name: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    says: said.optional(),
    /** To other questions of the business: the first whose pattern the question holds. Else the person skips, or takes the first choice. */
    answers: z.array(z.strictObject({ to: pattern, say: words })).optional(),
    habits: habits.optional(),
  }),
  goals: z.array(goal).min(1),
  faults: z.array(fault).optional(),
  expect: expectation,
});
export type Scenario = z.infer<typeof scenarioSchema>;
