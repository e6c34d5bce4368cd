import type { ProposedOperation } from './proposal.ts';

/** What a notice is about, as rows for the eye; `text` of the notice says all of it in words. */
export type NoticeCard = {
  readonly type: 'appointment';
  readonly title: string;
  readonly reference: string;
  readonly state: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
};

/**
 * A button under a notice. `operation` is complete and was shown in the notice's words: pressing it is the person's own yes to exactly that, so it runs
 * without an interpreter and without another question. `answers`: a bare "yes" or "no" right after the notice means this button.
 */
export type NoticeChoice =
  | { readonly label: string; readonly operation: ProposedOperation; readonly answers?: 'yes' | 'no' }
  | { readonly label: string; readonly say: string };

/** Something we tell a person unasked: an offer, a reminder. JSON. */
export type Notice = {
  /** Small Markdown; says everything. */
  readonly text: string;
  readonly card?: NoticeCard;
  readonly choices?: readonly NoticeChoice[];
  /** Said by a person of the business, named here; not by the bot. */
  readonly by?: string;
  /** The business gives the conversation back: from now on the bot answers again. */
  readonly handsBack?: true;
};
