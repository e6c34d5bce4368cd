import type { Row } from '../../../src/ports/channel.ts';
import { plusMinutes } from '../../../src/domain/time/types.ts';
import type { Instant } from '../../../src/domain/time/types.ts';
import type { Prepared } from '../../contract.ts';
import type { SettingArgs } from './setting.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';

const PROPOSAL_MINUTES = 10;

type Parts = {
  readonly args: SettingArgs;
  readonly title: string;
  readonly summary: string;
  readonly shows: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly rows: readonly Row[];
  /** Worth knowing, but no part of what is agreed to; empty: nothing. */
  readonly note?: string;
  readonly now: Instant;
};

/** A proposal of what is compared (`shows`, English) and what the person reads (`rows`), and a note. */
export const settingProposal = ({ args, title, summary, shows, rows, note, now, locale }: Parts): Prepared => ({
  ok: true,
  args,
  shows,
  title,
  summary,
  rows: [...rows, ...(note ? [{ label: wordingOf(locale).say('label.note'), value: note }] : [])],
  expiresAt: plusMinutes(now, PROPOSAL_MINUTES),
});
