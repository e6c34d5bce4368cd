import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { MINUTE_MS, plusMinutes } from '../../src/domain/time/types.ts';
import type { Instant } from '../../src/domain/time/types.ts';
import { localDateOf } from '../../src/domain/time/wall.ts';
import { getAgenda } from '../../src/services/get-agenda.ts';
import type { Provider } from '../../src/domain/people/business.ts';
import type { ToolContext, ToolSuccess } from '../contract.ts';
import { bookingTitle, issueBookings } from './bookings.ts';
import type { ToolDeps } from './deps.ts';
import { calendarVoice, sayTime } from './voice.ts';
import { count, lengthWords, spoken } from './words.ts';

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
  const lines = all.map(({ appointment, beginsAt, provider }) => {
    const voice = calendarVoice(business, provider, context);
    const people = appointment.attendees?.map(({ contact }) => contact) ?? [appointment.contact];
    const who = people
      .flatMap((contact) =>
        contact ? [`${spoken(contact.name)} (${spoken(contact.phone ?? contact.email ?? 'no contact')})`] : [],
      )
      .join(', ');
    const handle = found.find((one) => one.appointment === appointment)?.handle;
    const late = lengthWords(Math.round((beginsAt - appointment.startsAt) / MINUTE_MS));
    return `- ${sayTime(appointment.startsAt, voice)} ${bookingTitle(business, appointment)}${who ? ` for ${who}` : ''}: begins about ${sayTime(beginsAt, voice)}, ${late} late${handle ? ` (${handle})` : ''}`;
  });
  const text =
    lines.length === 0
      ? `Nobody is affected: nothing that is still to come today begins later when you are ${lengthWords(minutes)} late.`
      : `${lengthWords(minutes)} late today concerns ${count(lines.length, 'booking')}:\n\n${lines.join('\n')}\n\nNobody has been told yet, and I cannot write to them from this chat: please call them, or tell me to move or cancel a booking and I prepare that.`;
  return {
    ok: true,
    data: { affected: lines },
    draft,
    view: {
      text: text.charAt(0).toUpperCase() + text.slice(1),
      offers: found.slice(0, 3).map(({ appointment }) => ({
        label: `Move ${spoken(appointment.contact?.name ?? 'the first')}`,
        say: `move ${spoken(appointment.contact?.name ?? 'the first')}`,
      })),
      expects: 'anything',
    },
  };
}
