import { plusMinutes } from '../../../src/domain/time/types.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import type { Prepared } from '../../contract.ts';
import type { SettingArgs } from './setting.ts';

const PROPOSAL_MINUTES = 10;

type Parts = {
  readonly args: SettingArgs;
  readonly title: string;
  readonly summary: string;
  readonly shows: Readonly<Record<string, string>>;
  /** Worth knowing, but no part of what is agreed to; empty: nothing. */
  readonly note?: string;
  readonly now: Instant;
};

/** A proposal whose rows are what it shows, and a note. */
export const settingProposal = ({ args, title, summary, shows, note, now }: Parts): Prepared => ({
  ok: true,
  args,
  shows,
  title,
  summary,
  rows: [
    ...Object.entries(shows).map(([label, value]) => ({ label, value })),
    ...(note ? [{ label: 'Please note', value: note }] : []),
  ],
  expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
});
