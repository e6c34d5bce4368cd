import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { MINUTE_MS, plusMinutes } from '../../src/domain/time/types.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import type { Business, Provider } from '../../src/domain/people/business.ts';
import type { ToolContext, ToolSuccess } from '../contract.ts';
import { bookingTitle, issueBookings, cited } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import type { Voice } from './voice.ts';
import { calendarVoice, sayTime } from './voice.ts';
import { lengthWords, spoken } from './words.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { asInEnglish } from './told.ts';

/** A booking, and when it can begin if nothing else is done. */
type Delayed = { readonly appointment: Appointment; readonly beginsAt: Instant };

/** Those of one column who wait when everything from now on begins later; a gap takes the delay up. The one that is on now ends later too. */
export function delayedBy(minutes: number, items: readonly Appointment[], now: Instant): Delayed[] {
  const delayed: Delayed[] = [];
  const waiting = items
    .filter(({ endsAt, kind }) => kind === 'appointment' && endsAt > now)
    .sort((a, b) => a.startsAt - b.startsAt);
  let free = plusMinutes(now, minutes);
  for (const appointment of waiting) {
    const { startsAt, endsAt } = appointment;
    if (startsAt <= now) {
      free = Math.max(free, plusMinutes(endsAt, minutes)) as Instant;
      continue;
    }
    // Late people begin everything that much later until a gap has taken it up.
    const first = delayed.length === 0 && !waiting.some((one) => one.startsAt <= now);
    const beginsAt = (first ? plusMinutes(startsAt, minutes) : Math.max(free, startsAt)) as Instant;
    if (beginsAt <= startsAt) break;
    delayed.push({ appointment, beginsAt });
    free = (beginsAt + (endsAt - startsAt)) as Instant;
  }
  return delayed;
}

/** Whom a delay of today concerns, with how to reach them, and honestly what can be done from here. */
export async function lateView(
  columns: readonly Provider[],
  minutes: number,
  context: ToolContext,
  { services }: ToolDeps,
): Promise<ToolSuccess> {
  const { business, principal, now } = context;
  const today = localDateOf(now, columns[0]?.timeZone ?? business.timeZone);
  const [day] = await getAgenda(services, { principal, business, from: today, to: today });
  const all = columns.flatMap((provider) => {
    const items = day?.columns.find(({ providerId }) => providerId === provider.id)?.items ?? [];
    return delayedBy(
      minutes,
      items.filter(({ state }) => state === 'confirmed'),
      now,
    ).map((one) => ({ ...one, provider }));
  });
  const { found, draft } = issueBookings(
    all.map(({ appointment }) => appointment),
    context,
  );
  const handleOf = (appointment: Appointment): string | undefined => found.find((one) => one.appointment === appointment)?.handle;
  const linesFor = (person: ToolContext): string[] =>
    all.map(({ provider, ...late }) =>
      lateLine(late, business, calendarVoice(business, provider, person), handleOf(late.appointment)),
    );
  const { say } = wordingOf(context.locale);
  const english = asInEnglish(context);
  const lines = linesFor(context);
  const length = lengthWords(minutes, context);
  const text =
    lines.length === 0
      ? say('staff.nobodyAffected', { length })
      : [say('staff.lateHead', { length, count: lines.length }), lines.join('\n'), say('staff.lateTail')].join('\n\n');
  return {
    ok: true,
    data: { affected: english === context ? lines : linesFor(english) },
    draft,
    view: {
      text: text.charAt(0).toUpperCase() + text.slice(1),
      offers: [
        ...(found.length > 0 ? [{ label: say('staff.tellThem'), say: 'tell them' }] : []),
        ...found.slice(0, 3).map(({ appointment }) => ({
          label: say('staff.moveCustomer', { customer: spoken(appointment.contact?.name ?? say('staff.theFirst')) }),
          say: `move ${spoken(appointment.contact?.name ?? 'the first')}`,
        })),
      ],
      expects: 'anything',
    },
  };
}

function lateLine({ appointment, beginsAt }: Delayed, business: Business, voice: Voice, handle: string | undefined): string {
  const { say } = wordingOf(voice.locale);
  const people = appointment.attendees?.map(({ contact }) => contact) ?? [appointment.contact];
  const who = people
    .flatMap((contact) =>
      contact ? [`${spoken(contact.name)} (${spoken(contact.phone ?? contact.email ?? say('staff.noContact'))})`] : [],
    )
    .join(', ');
  const title = bookingTitle(business, appointment, voice);
  const line = say('staff.lateLine', {
    time: sayTime(appointment.startsAt, voice),
    title: who ? say('title.of', { title, customer: who }) : title,
    begins: sayTime(beginsAt, voice),
    late: lengthWords(Math.round((beginsAt - appointment.startsAt) / MINUTE_MS), voice),
  });
  return handle ? `${line} (${cited(handle, voice)})` : line;
}
