import type { Appointment } from '../domain/booking/appointment.ts';
import { appointmentEffect } from '../domain/booking/appointment-effects.ts';
import type { BundleState } from '../domain/booking/bundle.ts';
import { nextState } from '../domain/booking/states.ts';
import type { BundleId, BusinessId } from '../domain/people/ids.ts';
import type { Services } from './deps.ts';

/**
 * What became of a bundle, for somebody who meets a member of it whose two minutes are over: still placing, it fails now (DESIGN §4), so that nobody can
 * place it behind their back.
 */
export async function endOfBundle(
  services: Services,
  businessId: BusinessId,
  id: BundleId,
): Promise<Exclude<BundleState, 'placing'>> {
  const { bundles } = services.store;
  if (await bundles.move(id, 'placing', 'failed', services.clock.now())) return 'failed';
  return (await bundles.get(businessId, id))?.state === 'placed' ? 'placed' : 'failed';
}

/** Writes down that a held member of a placed bundle counts as confirmed (or, where the provider must say yes, as requested). Gives the member as it is then. */
export async function confirmMember(services: Services, member: Appointment): Promise<Appointment> {
  const { appointments } = services.store;
  for (let current: Appointment | undefined = member; current?.state === 'held';) {
    const { expiresAt: _over, ...rest } = current;
    const state = current.confirmsAs ?? nextState(current, 'confirm');
    const [operation] = current.operations;
    const kind = state === 'confirmed' ? 'booking-confirmed' : 'booking-requested';
    const change = {
      state,
      updatedAt: services.clock.now(),
      ...(operation && {
        effects: [...current.effects, appointmentEffect(operation, kind, current, { bundleId: current.bundleId })],
      }),
    };
    const outcome = await appointments.update(current._id, { revision: current.revision, state: 'held' }, change, ['expiresAt']);
    if (outcome === 'written') return { ...rest, ...change, revision: current.revision + 1 };
    current = await appointments.get(member.businessId, member._id);
    if (current) member = current;
  }
  return member;
}
