import type { z } from 'zod';
import type { ErrorCode } from '../src/domain/errors.ts';
import type { HandleTarget, IssuedHandle } from '../src/domain/dialogue/conversation.ts';
import type { Business } from '../src/domain/people/business.ts';
import type { Contact } from '../src/domain/people/customer.ts';
import type { ConversationId, OperationId } from '../src/domain/people/ids.ts';
import type { Principal, Role } from '../src/domain/people/principal.ts';
import type { Profile } from '../src/domain/people/profile.ts';
import type { Instant, ZoneId } from '../src/domain/time/types.ts';
import type { Attachment, Card, Expectation, Row } from '../src/ports/channel.ts';
import type { Draft, ToolSpec } from '../src/ports/interpreter.ts';

/** What a tool knows about who asks; minted by the engine. Nothing of it comes from a model. */
export type ToolContext = {
  readonly principal: Principal;
  readonly business: Business;
  readonly conversationId: ConversationId;
  readonly now: Instant;
  /** The person's zone and locale where known, else the business's. */
  readonly timeZone: ZoneId;
  readonly locale: string;
  readonly draft: Draft;
  /** Of a known person, or given in this conversation. */
  readonly contact?: Contact;
  /** Of a known person: what they usually want. */
  readonly profile?: Profile;
  readonly handles: Handles;
};

/** Handles of this conversation: `slot 2`, `booking B1`. Issuing a kind anew forgets the earlier ones of that kind. */
export interface Handles {
  /** Case and spacing do not matter: "Slot 2", "slot2". */
  resolve(handle: string): IssuedHandle | undefined;
  /** In order; the result carries the handles. */
  issue(
    kind: HandleTarget['kind'],
    items: readonly { readonly label: string; readonly said?: string; readonly target: HandleTarget }[],
  ): readonly IssuedHandle[];
}

/** A button: it selects an issued handle, or says something for the person. */
export type Offer = { readonly label: string; readonly handle: string } | { readonly label: string; readonly say: string };

/** A card as a tool makes it; the engine adds action ids. */
export type CardView =
  | {
      readonly type: 'slots';
      readonly title: string;
      readonly zone?: string;
      readonly slots: readonly {
        readonly label: string;
        readonly day: string;
        readonly time: string;
        readonly detail?: string;
        readonly handle: string;
      }[];
    }
  | Exclude<Card, { type: 'slots' | 'proposal' }>;

/** What a person sees of a result. `text` says in words what matters; a list of times stands on its card, which every channel draws or says. */
export type View = {
  readonly text: string;
  /** What there is to choose from, below `text`; left out where a recent reply has just said it: the buttons name it. */
  readonly list?: string;
  readonly card?: CardView;
  readonly offers?: readonly Offer[];
  readonly expects?: Expectation;
  /** It says all that the views of this turn before it said; their cards and buttons stay. */
  readonly instead?: true;
  readonly attachments?: readonly Attachment[];
};

/** What the conversation knows of the person from now on, in the place of all it knew. */
export type PersonKnown = {
  readonly contact: Contact | null;
  readonly profile: Profile | null;
  /** Lets go of everything that was said: history, open wishes, buttons, the last reply. */
  readonly forgets?: true;
};

/** Keys present replace the draft's; `null` clears one. */
export type DraftPatch = { readonly [Key in keyof Draft]?: Draft[Key] | null };

export type ToolSuccess<Data = unknown> = {
  readonly ok: true;
  readonly data: Data;
  readonly view?: View;
  readonly draft?: DraftPatch;
  readonly person?: PersonKnown;
};
export type ToolFailure = {
  readonly ok: false;
  readonly code: ErrorCode;
  /** For the interpreter: what is missing or wrong and what to do. */
  readonly hint: string;
  readonly retryable: boolean;
  readonly alternatives?: readonly string[];
  readonly view?: View;
  readonly draft?: DraftPatch;
};
export type ToolResult<Data = unknown> = ToolSuccess<Data> | ToolFailure;

/** What a write would do. It is shown and stored; only the person's own yes runs it. */
export type Prepared = {
  readonly ok: true;
  /** Complete and resolved: ids and instants, no phrases. JSON. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Everything the person agrees to, in English whatever they speak; if any of it differs at execution, nothing is written. */
  readonly shows: Readonly<Record<string, string>>;
  /** As the person reads it, one line: "Haircut with Maya on Friday 27 November 2026, 15:30". */
  readonly summary: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly expiresAt: Instant;
  readonly draft?: DraftPatch;
};

export type ExecuteContext = {
  readonly principal: Principal;
  readonly operationId: OperationId;
  readonly conversationId: ConversationId;
  readonly now: Instant;
  readonly timeZone: ZoneId;
  readonly locale: string;
  readonly handles: Handles;
  /** What the person agreed to: compare with what holds now. */
  readonly shows: Readonly<Record<string, string>>;
};

/** Of a committed write. `reference` is what people quote. */
export type Executed = ToolSuccess<{ readonly reference?: string }> & { readonly view: View };
/** Something shown had changed: nothing was written, this is the fresh proposal. */
export type Changed = {
  readonly ok: false;
  readonly code: 'CHANGED';
  readonly hint: string;
  readonly retryable: true;
  readonly fresh: Prepared;
};

type ToolBase<Input extends z.ZodObject> = {
  /** As the model sees it: `[a-z_]{1,64}`. */
  readonly name: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly input: Input;
};

/** Reads, or changes only the draft of the conversation. */
export type ReadTool<Input extends z.ZodObject = z.ZodObject> = ToolBase<Input> & {
  readonly effect: 'read';
  run(input: z.infer<Input>, context: ToolContext): Promise<ToolResult>;
};

/** `prepare` writes nothing; it may also tell something for which there is nothing to agree to (a status, a link). `execute` decides again on fresh data, writes once under the operation id, and repeats harmlessly. */
export type WriteTool<Input extends z.ZodObject = z.ZodObject> = ToolBase<Input> & {
  readonly effect: 'write';
  prepare(input: z.infer<Input>, context: ToolContext): Promise<Prepared | ToolResult>;
  execute(args: Readonly<Record<string, unknown>>, context: ExecuteContext): Promise<Executed | ToolFailure | Changed>;
};

export type Tool = ReadTool | WriteTool;

/** The tools of a deployment, by name. */
export interface ToolCatalogue {
  get(name: string): Tool | undefined;
  /** Sorted by name: the order is part of the model's cached prefix. */
  forRole(role: Role): readonly Tool[];
  /** The same tools as interpreters see them, with strict JSON schemas. */
  specs(role: Role): readonly ToolSpec[];
}
