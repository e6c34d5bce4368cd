import type { Business } from '../../../src/domain/people/business.ts';
import { validateBusiness } from '../../../src/domain/booking/validate-business.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import type { Provider } from '../../../src/domain/people/business.ts';
import type { ExecuteContext, Prepared, ToolContext, ToolFailure, ToolResult } from '../../contract.ts';
import { columnsFor } from '../columns.ts';
import type { ToolDeps } from '../deps.ts';
import { fail } from '../results.ts';
import { spoken } from '../words.ts';
import { wordingOf } from '../../../src/domain/wording/wording.ts';

/** JSON that says all of what will be written. */
export type SettingArgs = Readonly<Record<string, unknown>>;
export type Proposing = Pick<ToolContext, 'principal' | 'timeZone' | 'locale' | 'now'>;

/** One setting of the business or of one of its people. `change` is what was asked for, with names still to be looked up. */
export type Setting<Change> = {
  /** What is meant, as a proposal; or an answer that needs no agreement. */
  prepare(change: Change, said: string | null, context: ToolContext, deps: ToolDeps): Promise<Prepared | ToolResult>;
  /** The proposal anew on fresh data, to be compared with what was agreed to. */
  propose(args: SettingArgs, business: Business, context: Proposing, deps: ToolDeps): Promise<Prepared | ToolFailure>;
  /** Writes once under the operation id; gives what to tell, or why it was not done. */
  carryOut(args: SettingArgs, business: Business, context: ExecuteContext, deps: ToolDeps): Promise<string | ToolFailure>;
};

/** The one person a setting is for. */
export function columnFor(said: string | null, context: ToolContext): Provider | ToolFailure {
  const columns = columnsFor(said, context, 'ask');
  if ('ok' in columns) return columns;
  const [one] = columns;
  if (one && columns.length === 1) return one;
  const names = columns.map(({ name }) => spoken(name));
  const { say, anyOf } = wordingOf(context.locale);
  return fail('AMBIGUOUS', 'provider: one at a time; ask whose.', {
    alternatives: names,
    view: {
      text: say('staff.oneAtATime', { names: anyOf(names) }),
      offers: names.map((name) => ({ label: name, say: name })),
      expects: 'provider',
    },
  });
}

/** A business as it would be, if it may be so; the true reason where not. */
export function possible(planned: Business, locale: string): ToolFailure | undefined {
  try {
    validateBusiness(planned);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof DomainError) || thrown.code !== 'INVALID_INPUT') throw thrown;
    const reason = thrown.message.replace(/^[^:]*: /, '');
    return fail('INVALID_INPUT', thrown.message, {
      view: { text: wordingOf(locale).say('staff.cannotBe', { reason: spoken(reason) }), expects: 'anything' },
    });
  }
}

/** The business with one of its people changed. */
export const withProvider = (business: Business, id: string, change: (provider: Provider) => Provider): Business => ({
  ...business,
  providers: business.providers.map((one) => (one.id === id ? change(one) : one)),
});
