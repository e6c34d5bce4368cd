import { composeTokens } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { asId } from '../domain/people/ids.ts';
import type { BusinessId } from '../domain/people/ids.ts';
import { issueOwnerLink } from '../services/owner-access.ts';
import { systemClock } from '../system/clock.ts';
import { systemIds } from '../system/ids.ts';
import { findRunningServer } from './server-file.ts';

/** Prints a one-time sign-in link for a business's owner; whoever can read the secrets of DATA_DIR may. */
export async function ownerLink([business]: readonly string[]): Promise<void> {
  if (!business) throw new Error('owner-link: expected the id of a business, for example: npm run owner-link -- luna-hair');
  const config = loadConfig();
  const tokens = await composeTokens(config);
  const base = config.publicUrl ?? (await findRunningServer(config.dataDir))?.url ?? `http://localhost:${config.port}`;
  const link = await issueOwnerLink({ services: { clock: systemClock, ids: systemIds }, tokens }, asId<BusinessId>(business));
  console.log(`${base}${link}`);
}
