import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Business } from '../domain/people/business.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId, ConversationId, CustomerId, LocationId, ProviderId, ServiceId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import { DAY_MS, instant } from '../domain/time/types.ts';
import { instantsOf, localDate, minuteOfDay, wallOf, clockText } from '../domain/time/wall.ts';
import { zoneId } from '../domain/time/zones.ts';
import { FailingInterpreter } from '../evaluation/failing-interpreter.ts';
import { SimulatedClock } from '../evaluation/house.ts';
import { Line } from '../evaluation/line.ts';
import { playable } from '../evaluation/played/dialogue-file.ts';
import type { Played } from '../evaluation/played/dialogue-file.ts';
import { play } from '../evaluation/played/player.ts';
import { Random } from '../evaluation/random.ts';
import { createOfflineInterpreter } from '../interpreters/offline/offline.ts';
import { createBusiness } from '../services/create-business.ts';
import { weekly } from '../demo/definition.ts';
import { openScenarioHouse } from './scenario-house.ts';

const ZONE = zoneId('America/Los_Angeles');
/** The day the dialogues are set on. */
const TODAY = '2019-03-01';
const MOST_SHOWN = 400;

const KINDS: Readonly<
  Record<
    string,
    { readonly kind: Business['kind']; readonly service: string; readonly aliases: readonly string[]; readonly title: string }
  >
> = {
  Services_1: {
    kind: 'salon',
    service: 'Haircut',
    aliases: ['hair', 'hair cut', 'salon', 'stylist', 'hair style'],
    title: 'Stylist',
  },
  Services_2: { kind: 'clinic', service: 'Dental visit', aliases: ['dentist', 'dental', 'tooth', 'teeth'], title: 'Dentist' },
  Services_3: { kind: 'clinic', service: 'Doctor’s visit', aliases: ['doctor', 'doctors', 'physician'], title: 'Doctor' },
};

/** A business that is what the recorded person looked for: one provider, open every day, any quarter of an hour. */
function businessFor({ service, provider }: Played): Business {
  const {
    kind,
    service: name,
    aliases,
    title,
  } = KINDS[service] ?? { kind: 'salon' as const, service: 'Visit', aliases: [], title: 'Provider' };
  const providerId = asId<ProviderId>('them');
  return {
    _id: asId<BusinessId>('place'),
    name: provider,
    kind,
    timeZone: ZONE,
    locale: 'en-US',
    currency: 'USD',
    countryCode: 'US',
    weekStartsOn: 1,
    locations: [{ id: asId<LocationId>('here'), name: provider, address: '1 Main Street' }],
    resources: [],
    providers: [
      {
        id: providerId,
        name: provider,
        title,
        timeZone: ZONE,
        hours: [weekly([1, 2, 3, 4, 5, 6, 7], '08:00-20:00')],
        overrides: [],
      },
    ],
    services: [
      {
        ...{ id: asId<ServiceId>('visit'), name, aliases, durationMinutes: 30, intervalMinutes: 15, minimumNoticeMinutes: 0 },
        ...{ bookingWindowDays: 60, price: { amountMinor: 4000, currency: 'USD' }, providerIds: [providerId] },
      },
    ],
    policies: { cancellationMinutes: 60 },
    schemaVersion: 1,
    revision: 1,
  };
}

type Judged = {
  readonly id: string;
  readonly reached: boolean;
  readonly wrong: boolean;
  readonly misread: number;
  readonly transcript: readonly string[];
};

async function judge(played: Played): Promise<Judged> {
  const [now] = instantsOf({ date: localDate(TODAY), minute: minuteOfDay('08:00') }, ZONE);
  if (now === undefined) throw new Error(`${TODAY} has no morning`);
  const clock = new SimulatedClock(now);
  const interpreter = new FailingInterpreter(createOfflineInterpreter());
  const house = await openScenarioHouse({ clock, interpreter, fallback: interpreter });
  try {
    const business = businessFor(played);
    await createBusiness(house.services, business);
    const customerId = asId<CustomerId>('recorded');
    const sender: Principal = { role: 'customer', businessId: business._id, customerId };
    const conversationId = asId<ConversationId>('talk');
    const line = new Line({
      house,
      clock,
      interpreter,
      conversationId,
      sender,
      timeZone: ZONE,
      random: new Random('recorded'),
      faults: [],
    });
    const talk = { say: (text: string) => line.say([{ text }]), open: () => line.open() };
    const { transcript, misread } = await play(played, talk, { now, timeZone: ZONE });
    await line.close();
    const booked = await house.services.store.appointments.busy(business._id, instant(now - DAY_MS), instant(now + 400 * DAY_MS));
    const starts = booked.map(({ startsAt }) => {
      const { date, minute } = wallOf(startsAt, ZONE);
      return `${date} ${clockText(minute)}`;
    });
    const wanted = `${played.day} ${played.time}`;
    return {
      id: played.id,
      reached: starts.length === 1 && starts[0] === wanted,
      wrong: starts.some((start) => start !== wanted),
      misread,
      transcript: [...transcript, `wanted ${wanted}, booked ${starts.join(', ') || 'nothing'}`],
    };
  } finally {
    await house.close();
  }
}

/**
 * `npm run eval:dialogues -- --data FILE [--count N] [--kind all] [--show]`: recorded people book with the offline bot at a business like the one they found; judged by
 * what stands in the book in the end (docs/evaluation.md).
 */
export async function evalDialogues(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      count: { type: 'string', default: '60' },
      from: { type: 'string', default: '0' },
      kind: { type: 'string', default: 'single' },
      show: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined)
    throw new Error('eval:dialogues: expected a file of dialogues: npm run eval:dialogues -- --data FILE');
  const records = readFileSync(values.data, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text): unknown => JSON.parse(text));
  const all = playable(records, values.kind).slice(Number(values.from), Number(values.from) + Number(values.count));
  const judged: Judged[] = [];
  for (const each of all) {
    const result = await judge(each);
    judged.push(result);
    if (values.show && (!result.reached || result.misread > 0))
      console.error(
        `${result.id}${result.wrong ? ' WRONG' : ''}\n  ${result.transcript.map((text) => text.replace(/\n/g, ' / ').slice(0, MOST_SHOWN)).join('\n  ')}`,
      );
  }
  const count = (test: (one: Judged) => boolean): number => judged.filter(test).length;
  console.log(
    `${judged.length} dialogues: goal reached ${count(({ reached }) => reached)}, wrongly booked ${count(({ wrong }) => wrong)}, read back otherwise than said ${count(({ misread }) => misread > 0)}`,
  );
}
