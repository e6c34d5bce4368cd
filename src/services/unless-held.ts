import type { AppointmentChange } from '../ports/store.ts';

/** What an update must remove from the document: the expiry, unless it writes one. */
export const unlessHeld = ({ expiresAt }: AppointmentChange): readonly 'expiresAt'[] =>
  expiresAt === undefined ? ['expiresAt'] : [];
