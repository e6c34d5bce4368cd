import type { Appointment } from '../../src/domain/booking/appointment.ts';
import { checkPhone } from '../../src/domain/language/contact.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { Business, Service } from '../../src/domain/people/business.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, CustomerId, OperationId, ProviderId, ServiceId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import type { Instant, LocalDate } from '../../src/domain/time/types.ts';
import { instant, MINUTE_MS } from '../../src/domain/time/types.ts';
import { addDays, clockText, localDate, minuteOfDay } from '../../src/domain/time/wall.ts';
import { clockwork } from '../../src/evaluation/clockwork.ts';
import type { House, Running, SimulatedClock } from '../../src/evaluation/house.ts';
import type { Goal, Scenario, Wish } from '../../src/evaluation/scenario.ts';
import { changed } from '../../src/evaluation/user/wishes.ts';
import {
  atLocal,
  bookFor,
  businessesOf,
  contactOf,
  conversationOf,
  ME,
  principalOf,
  worldOperation,
} from '../../src/evaluation/world.ts';
import { approveAppointment } from '../../src/services/approve-appointment.ts';
import { blockTime } from '../../src/services/block-time.ts';
import { bookAppointment } from '../../src/services/book-appointment.ts';
import { bookSeries } from '../../src/services/book-series.ts';
import { bookWithAnyone } from '../../src/services/book-with-anyone.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import { cancelSeries } from '../../src/services/cancel-series.ts';
import { completeAppointment } from '../../src/services/complete-appointment.ts';
import { declineAppointment } from '../../src/services/decline-appointment.ts';
import { joinWaitlist } from '../../src/services/join-waitlist.ts';
import { leaveWaitlist } from '../../src/services/leave-waitlist.ts';
import { markNoShow } from '../../src/services/mark-no-show.ts';
import { rescheduleAppointment } from '../../src/services/reschedule-appointment.ts';
import { setDayHours } from '../../src/services/set-day-hours.ts';
import { setHours } from '../../src/services/set-hours.ts';
import { acceptOffer, passOffer } from '../../src/services/settle-offer.ts';
import { unblockTime } from '../../src/services/unblock-time.ts';

/** What somebody with no dialogue at all would do: the calls of the services that carry a scenario's goals out. */
export class Gold {
  /** Wishes that the services refused, as "book: CLOSED". */
  readonly refused: string[] = [];
  readonly #scenario: Scenario;
  readonly #house: House;
  readonly #clock: SimulatedClock;
  readonly #running: Running;
  readonly #business: Business;
  readonly #principal: Principal;
  readonly #me: string;
  #calls = 0;

  constructor(scenario: Scenario, parts: { readonly house: House; readonly clock: SimulatedClock; readonly running: Running }) {
    this.#scenario = scenario;
    this.#house = parts.house;
    this.#clock = parts.clock;
    this.#running = parts.running;
    this.#business = businessesOf(scenario).own;
    this.#principal = principalOf(scenario, this.#business);
    this.#me = scenario.principal.customer ?? ME;
  }

  async play(): Promise<void> {
    for (const fault of this.#scenario.faults ?? []) {
      if (fault.kind !== 'slot_stolen') continue;
      const { service, provider, start } = fault;
      const world = { ...this.#scenario.world, customers: [{ id: 'thief', name: 'Somebody Else', phone: '+447911123456' }] };
      const theft = { id: `stolen-${start}`, customer: 'thief', service, provider, start };
      await bookFor(this.#services, this.#business, { ...this.#scenario, world }, theft);
    }
    for (const goal of this.#scenario.goals) await this.#pursue(goal);
    await clockwork(this.#services, this.#running);
  }

  get #services(): House['services'] {
    return this.#house.services;
  }

  #base(): { principal: Principal; businessId: Business['_id']; operationId: OperationId } {
    this.#calls += 1;
    return {
      principal: this.#principal,
      businessId: this.#business._id,
      operationId: asId<OperationId>(`gold-${this.#calls}`),
    };
  }

  #at(date: string | undefined, clock: string): Instant {
    return atLocal(`${date ?? ''}T${clock}`, this.#business.timeZone);
  }

  /** The wishes in the order in which the person would come down to them. */
  async #pursue(goal: Goal): Promise<void> {
    let wish = (goal.changes ?? []).reduce((before, { set }) => changed(before, set), goal.want ?? {});
    const wishes = [wish, ...(goal.fallback ?? []).map((set) => (wish = changed(wish, set)))];
    for (const each of wishes) {
      try {
        await this.#carryOut(goal, each);
        return;
      } catch (thrown) {
        if (!(thrown instanceof DomainError)) throw thrown;
        this.refused.push(`${goal.do}: ${thrown.code}`);
      }
    }
    if (goal.otherwise === 'waitlist') await this.#wait(wishes[0] ?? {});
  }

  async #carryOut(goal: Goal, wish: Wish): Promise<void> {
    const provider = { providerId: asId<ProviderId>(wish.provider ?? '') };
    switch (goal.do) {
      case 'book':
        return this.#inTime(wish, (startsAt) => this.#book(goal, wish, startsAt));
      case 'reschedule': {
        const { _id: appointmentId, startsAt: before } = await this.#booking(goal);
        const date = wish.date ?? this.#bookingIn(goal).start.slice(0, 10);
        const moved = wish.time === undefined && wish.from === undefined ? before : undefined;
        const to = wish.provider === undefined ? {} : provider;
        return this.#inTime(
          { ...wish, date, ...(moved === undefined ? {} : { time: this.#bookingIn(goal).start.slice(11) }) },
          async (startsAt) => {
            await rescheduleAppointment(this.#services, { ...this.#base(), appointmentId, startsAt, ...to });
          },
        );
      }
      case 'cancel': {
        const { _id: appointmentId } = await this.#booking(goal);
        await cancelAppointment(this.#services, { ...this.#base(), appointmentId });
        return;
      }
      case 'cancel_series': {
        const { bundleId } = await this.#booking(goal);
        if (bundleId === undefined) throw new DomainError('NOT_FOUND', 'no series');
        await cancelSeries(this.#services, { ...this.#base(), bundleId });
        return;
      }
      case 'series':
        return this.#series(goal, wish);
      case 'waitlist':
        return this.#wait(wish);
      case 'leave_waitlist': {
        const [entry] = await this.#entries();
        if (entry) await leaveWaitlist(this.#services, { ...this.#base(), entryId: entry._id });
        return;
      }
      case 'wait':
        return this.#letTimePass(goal);
      case 'block':
      case 'unblock': {
        const change = goal.do === 'block' ? blockTime : unblockTime;
        for (const stretch of this.#stretches(goal, wish))
          await change(this.#services, { ...this.#base(), ...provider, ...stretch });
        return;
      }
      case 'open_extra':
        await setDayHours(this.#services, {
          ...this.#base(),
          ...provider,
          date: localDate(wish.date ?? ''),
          windows: windowsOf(goal),
        });
        return;
      case 'set_hours': {
        const days = (goal.days ?? []) as (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
        const now = this.#business.providers.find(({ id }) => id === wish.provider)?.hours ?? [];
        const kept = now.map((hours) => ({ ...hours, days: hours.days.filter((day) => !days.includes(day)) }));
        const hours = [...kept.filter((each) => each.days.length > 0), { days, windows: windowsOf(goal) }];
        await setHours(this.#services, { ...this.#base(), ...provider, hours });
        return;
      }
      case 'approve':
      case 'decline':
      case 'no_show':
      case 'complete': {
        const { _id: appointmentId } = await this.#booking(goal);
        const settle = {
          approve: approveAppointment,
          decline: declineAppointment,
          no_show: markNoShow,
          complete: completeAppointment,
        };
        await settle[goal.do](this.#services, { ...this.#base(), appointmentId });
        return;
      }
      case 'list':
      case 'ask':
      case 'say':
      case 'agenda':
        return;
    }
  }

  #bookingIn(goal: Goal): NonNullable<Scenario['world']['bookings']>[number] {
    const found = this.#scenario.world.bookings?.find(({ id }) => id === goal.booking);
    if (!found) throw new Error(`${this.#scenario.id}: no booking ${goal.booking ?? ''}`);
    return found;
  }

  async #booking(goal: Goal): Promise<Appointment> {
    const { customer, start } = this.#bookingIn(goal);
    const at = atLocal(start, this.#business.timeZone);
    const all = await this.#services.store.appointments.ofCustomer(this.#business._id, asId<CustomerId>(customer), instant(0));
    const found = all.find(({ startsAt }) => startsAt === at);
    if (!found) throw new Error(`${this.#scenario.id}: nothing booked at ${start}`);
    return found;
  }

  /** At the wished time, or at the first of the wished stretch that can be had. */
  async #inTime(wish: Wish, attempt: (startsAt: Instant) => Promise<void>): Promise<void> {
    const from = minuteOfDay(wish.time ?? wish.from ?? '');
    const to = minuteOfDay(wish.time ?? wish.to ?? '');
    for (let minute = from; ; minute += 5) {
      try {
        return await attempt(this.#at(wish.date, clockText(minute)));
      } catch (thrown) {
        if (!(thrown instanceof DomainError) || minute + 5 > to) throw thrown;
      }
    }
  }

  #service(id: string | undefined): Service {
    const found = this.#business.services.find((service) => service.id === id);
    if (!found) throw new Error(`${this.#scenario.id}: no service ${id ?? ''}`);
    return found;
  }

  /** Who books, or is booked in, and where. */
  #who(
    service: Service,
    goal?: Goal,
  ): { customerId: CustomerId; contact: ReturnType<typeof contactOf>; conversationId: ConversationId; serviceId: ServiceId } {
    const { persona, world } = this.#scenario;
    const known = world.customers?.some(({ id }) => id === this.#me) === true;
    const { name = '', phone, email } = goal?.customer ?? persona;
    const number = phone === undefined ? undefined : checkPhone(phone, this.#business.countryCode);
    const contact = { name, ...(number === undefined ? {} : { phone: number }), ...(email === undefined ? {} : { email }) };
    return {
      customerId: asId<CustomerId>(goal?.customer ? 'walk-in' : this.#me),
      contact: known && !goal?.customer ? contactOf(world, this.#me) : contact,
      conversationId: conversationOf(this.#me),
      serviceId: asId<ServiceId>(service.id),
    };
  }

  async #book(goal: Goal, wish: Wish, startsAt: Instant): Promise<void> {
    const service = this.#service(wish.service);
    const places = service.locationIds ?? this.#business.locations.map(({ id }) => id);
    const locationId = places.length > 1 ? { locationId: places[0] } : {};
    const party = goal.party === undefined ? {} : { party: goal.party };
    // What must be answered is answered with the first choice, as the simulated person does.
    const answers = (service.questions ?? []).flatMap(({ id, required, options }) =>
      required ? [{ questionId: id, value: options?.[0] ?? 'yes' }] : [],
    );
    const order = { ...this.#base(), ...this.#who(service, goal), ...locationId, ...party, answers, startsAt };
    if (wish.provider === undefined) await bookWithAnyone(this.#services, order);
    else await bookAppointment(this.#services, { ...order, providerId: asId<ProviderId>(wish.provider) });
  }

  async #series(goal: Goal, wish: Wish): Promise<void> {
    const service = this.#service(wish.service);
    const able = this.#business.providers.find(({ id }) => service.providerIds?.includes(id) ?? true);
    const providerId = asId<ProviderId>(wish.provider ?? able?.id ?? '');
    const first = localDate(wish.date ?? '');
    const occurrences = Array.from({ length: goal.count ?? 0 }, (_each, index) => ({
      providerId,
      startsAt: this.#at(addDays(first, 7 * index), wish.time ?? ''),
    }));
    await bookSeries(this.#services, { ...this.#base(), ...this.#who(service), occurrences });
  }

  async #wait(wish: Wish): Promise<void> {
    const { serviceId, ...who } = this.#who(this.#service(wish.service));
    const day = localDate(wish.date ?? '');
    await joinWaitlist(this.#services, {
      ...this.#base(),
      ...who,
      wish: {
        serviceId,
        ...(wish.provider === undefined ? {} : { providerId: asId<ProviderId>(wish.provider) }),
        ...{ from: day, to: day, times: [], party: 1 },
      },
    });
  }

  #entries(): ReturnType<House['services']['store']['waitlist']['ofCustomer']> {
    return this.#services.store.waitlist.ofCustomer(this.#business._id, asId<CustomerId>(this.#me));
  }

  async #letTimePass(goal: Goal): Promise<void> {
    this.#clock.set(instant(this.#clock.now() + (goal.minutes ?? 1) * MINUTE_MS));
    if (goal.frees !== undefined) {
      const freed = await this.#services.store.appointments.byOperation(this.#business._id, worldOperation(goal.frees));
      if (!freed) throw new Error(`${this.#scenario.id}: booking ${goal.frees} is not there`);
      const owner: Principal = { role: 'owner', businessId: this.#business._id };
      await cancelAppointment(this.#services, { ...this.#base(), principal: owner, appointmentId: freed._id });
    }
    await clockwork(this.#services, this.#running);
    const [entry] = (await this.#entries()).filter(({ state }) => state === 'offered');
    if (!entry?.offer || goal.offer === undefined || goal.offer === 'ignore') return;
    const settle = goal.offer === 'take' ? acceptOffer : passOffer;
    await settle(this.#services, { ...this.#base(), entryId: entry._id, offerId: entry.offer.operationId });
    await clockwork(this.#services, this.#running);
  }

  #stretches(goal: Goal, wish: Wish): readonly { readonly from: Instant; readonly to: Instant }[] {
    const { date = '' } = wish;
    const midnight = (day: LocalDate): Instant => this.#at(day, '00:00');
    if (goal.windows) return goal.windows.map(({ from, to }) => ({ from: this.#at(date, from), to: this.#at(date, to) }));
    return [{ from: midnight(localDate(date)), to: midnight(addDays(localDate(goal.until ?? date), 1)) }];
  }
}

const windowsOf = (goal: Goal): readonly { readonly start: number; readonly end: number }[] =>
  (goal.windows ?? []).map(({ from, to }) => ({ start: minuteOfDay(from), end: minuteOfDay(to) }));
