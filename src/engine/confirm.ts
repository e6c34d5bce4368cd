import type { Proposal, ProposedOperation, OperationOutcome } from '../domain/dialogue/proposal.ts';
import { principalKey } from '../domain/people/principal.ts';
import type { IssuedHandle } from '../domain/dialogue/conversation.ts';
import { asId } from '../domain/people/ids.ts';
import type { OperationId, ProposalId } from '../domain/people/ids.ts';
import type { Wording } from '../domain/wording/wording.ts';
import type { Instant } from '../domain/time/types.ts';
import { asDomainError } from '../domain/errors.ts';
import { argumentsHash } from '../domain/dialogue/arguments-hash.ts';
import type { Changed, Executed, ExecuteContext, Prepared, ToolFailure, View } from '../../tools/contract.ts';
import type { TurnDeps } from './deps.ts';
import { PROPOSAL_LIFE_MS } from './deps.ts';
import type { Fact } from './earlier.ts';
import { fact } from './earlier.ts';
import type { Steps } from './steps.ts';
import type { PreparedOperation, TurnWork } from './work.ts';

/** How many finished proposals stay, to answer a second press of their buttons. */
const KEPT_PROPOSALS = 8;

type Result = Executed | ToolFailure | Changed;

/** Makes one open proposal of what was prepared; an earlier open one is void. Its ids follow from the turn, so a replay makes the same one. */
export function propose(work: TurnWork, operations: readonly PreparedOperation[]): Proposal {
  const id = asId<ProposalId>(`${work.conversation._id}.${work.turnNumber}`);
  const soonest = Math.min(work.now + PROPOSAL_LIFE_MS, ...operations.map(({ prepared }) => prepared.expiresAt));
  const proposal: Proposal = {
    id,
    principal: principalKey(work.conversation.principal),
    state: 'open',
    operations: operations.map(({ tool, prepared, asked }, index) => ({
      operationId: asId<OperationId>(`${id}.${index}`),
      tool,
      args: prepared.args,
      argumentsHash: argumentsHash(prepared.args),
      shows: prepared.shows,
      ...(operations.length > 1 ? { rows: prepared.rows } : {}),
      summary: prepared.summary,
      ...(asked ? { asked } : {}),
    })),
    outcomes: [],
    createdAt: work.now,
    expiresAt: soonest as Instant,
  };
  work.voidOpenProposals();
  work.proposals = [...work.proposals.slice(-KEPT_PROPOSALS), proposal];
  return proposal;
}

/** The person said no: nothing of the open proposal happens; what they asked for stays in the draft. */
export function decline(work: TurnWork, proposalId?: string): void {
  const open = work.openProposal();
  if (!open || (proposalId !== undefined && open.id !== proposalId)) {
    work.views.push({ text: work.wording.say('engine.nothingToDecline'), expects: 'anything' });
    return;
  }
  work.setProposal(open.id, { state: 'void' });
  work.facts.push(...open.operations.map(({ summary }) => fact('declined', summary)));
  work.views.push({ text: work.wording.say('engine.declined'), expects: 'anything' });
}

/**
 * The person said yes to a proposal: claims it by compare-and-set and carries its operations out in order, stopping at the first that fails. A second
 * yes to a finished proposal repeats what was done. Writes are executed only here and by
 * `runPressed`.
 */
export async function confirm(work: TurnWork, deps: TurnDeps, steps: Steps, proposalId: string, now: Instant): Promise<void> {
  const proposal = work.proposals.find((each) => each.id === proposalId);
  const say = (text: string): void => void work.views.push({ text, expects: 'anything' });
  if (!proposal || proposal.principal !== principalKey(work.conversation.principal))
    return say(work.wording.say('engine.staleButton'));
  if (proposal.state === 'done') {
    const told = proposal.outcomes.map((outcome) => outcome.text);
    return say(
      proposal.outcomes.every((outcome) => outcome.ok) ? [work.wording.say('engine.again'), ...told].join('\n') : told.join('\n'),
    );
  }
  if (proposal.state === 'void') return say(work.wording.say('engine.voided'));
  if (proposal.state === 'open') {
    if (proposal.expiresAt <= now) {
      work.setProposal(proposal.id, { state: 'void' });
      return say(work.wording.say('engine.expired'));
    }
    if (!(await steps.claimProposal(proposal.id))) return say(work.wording.say('engine.voided'));
  }
  await carryOut(work, deps, steps, proposal);
}

type Ran = { readonly result: Result; readonly outcome: OperationOutcome };

/** Runs one operation or takes its recorded result, and keeps the record of it. */
async function run(
  operation: ProposedOperation,
  work: TurnWork,
  deps: TurnDeps,
  steps: Steps,
  proposal?: Proposal,
): Promise<Ran> {
  const isLast = proposal === undefined || proposal.operations.at(-1) === operation;
  const result = await resultOf(operation, work, deps, steps, isLast);
  const outcome = outcomeOf(operation, result, work);
  work.record.push({ kind: 'audit', body: auditOf(operation, outcome, work, proposal) });
  if (outcome.code !== 'CHANGED') work.facts.push(factOf(operation, outcome));
  work.apply('draft' in result ? result.draft : undefined);
  if (result.ok && result.person) work.know(result.person);
  return { result, outcome };
}

async function resultOf(
  operation: ProposedOperation,
  work: TurnWork,
  deps: TurnDeps,
  steps: Steps,
  isLast: boolean,
): Promise<Result> {
  const recorded = steps.recordedResult(operation.operationId);
  if (recorded) {
    if (recorded['handles']) work.handles.putBack(recorded['handles'] as readonly IssuedHandle[]);
    return recorded['result'] as Result;
  }
  const before = work.handles.all();
  const result = await execute(operation, work, deps);
  const after = work.handles.all();
  await steps.noteResult(operation.operationId, { result, ...(after === before ? {} : { handles: after }) }, isLast);
  return result;
}

/** Who did what and why: kept longer than what was said, so it holds no words of anybody. */
const auditOf = (operation: ProposedOperation, outcome: OperationOutcome, work: TurnWork, proposal: Proposal | undefined) => ({
  operationId: operation.operationId,
  tool: operation.tool,
  argumentsHash: operation.argumentsHash,
  principal: principalKey(work.conversation.principal),
  ...(operation.asked ? { askedBy: operation.asked.by, call: operation.asked.call } : {}),
  ...(proposal ? { proposal: proposal.id } : {}),
  confirmedBy: work.deliveries.map(({ key }) => key),
  ok: outcome.ok,
  ...(outcome.code ? { code: outcome.code } : {}),
  ...(outcome.reference ? { reference: outcome.reference } : {}),
});

const factOf = ({ summary }: ProposedOperation, { ok, code, reference }: OperationOutcome): Fact =>
  ok ? fact('done', reference ? `${summary} (${reference})` : summary) : fact('failed', `${summary}: ${code ?? ''}`);

/**
 * Runs the operation behind a notice's button: the press is the person's own yes to what the notice said. A second press runs under the same operation id
 * and gets the first result.
 */
export async function runPressed(work: TurnWork, deps: TurnDeps, steps: Steps, operation: ProposedOperation): Promise<void> {
  const { result, outcome } = await run(operation, work, deps, steps);
  if (!result.ok && 'fresh' in result) work.prepared.push(again(operation, result.fresh));
  else work.views.push(viewOf(result, work));
  work.outcomes.push(outcome);
}

/** The same wish, to be agreed to anew. */
const again = ({ tool, asked }: ProposedOperation, prepared: Prepared): PreparedOperation => ({
  tool,
  prepared,
  ...(asked ? { asked } : {}),
});

async function carryOut(work: TurnWork, deps: TurnDeps, steps: Steps, proposal: Proposal): Promise<void> {
  const outcomes: OperationOutcome[] = [];
  for (const [index, operation] of proposal.operations.entries()) {
    const { result, outcome } = await run(operation, work, deps, steps, proposal);
    outcomes.push(outcome);
    if (!result.ok && result.code === 'CHANGED' && 'fresh' in result) {
      const rest = proposal.operations
        .slice(index + 1)
        .map((later): PreparedOperation => again(later, asPrepared(later, proposal)));
      work.prepared.push(again(operation, result.fresh), ...rest);
    }
    if (result.ok || !('fresh' in result)) work.views.push(viewOf(result, work));
    if (!result.ok) break;
  }
  work.outcomes.push(...outcomes);
  work.setProposal(proposal.id, { state: 'done', outcomes });
  if (outcomes.every((outcome) => outcome.ok) && work.draft.contact) work.contact = work.draft.contact;
}

/** Runs one confirmed write. What the tool throws becomes a result; a store that is down is thrown on, so that the turn is tried again later. */
async function execute(operation: ProposedOperation, work: TurnWork, deps: TurnDeps): Promise<Result> {
  const tool = deps.tools.get(operation.tool);
  if (
    !tool ||
    tool.effect !== 'write' ||
    !tool.roles.includes(work.conversation.principal.role) ||
    argumentsHash(operation.args) !== operation.argumentsHash
  )
    return {
      ok: false,
      code: 'FORBIDDEN',
      hint: `operation ${operation.operationId}: ${operation.tool} cannot be run`,
      retryable: false,
    };
  const context: ExecuteContext = {
    principal: work.conversation.principal,
    operationId: operation.operationId,
    conversationId: work.conversation._id,
    now: work.now,
    timeZone: work.timeZone,
    locale: work.locale,
    handles: work.handles,
    shows: operation.shows,
  };
  try {
    return await tool.execute(operation.args, context);
  } catch (thrown) {
    const error = asDomainError(thrown);
    if (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT') throw error;
    deps.logger.error('write-threw', {
      tool: operation.tool,
      code: error.code,
      reason: error.message,
      stack: error.code === 'INTERNAL' ? error.stack : undefined,
    });
    return { ok: false, code: error.code, hint: error.message, retryable: false };
  }
}

const failureText = (result: ToolFailure | Changed, wording: Wording): string =>
  ('view' in result ? result.view?.text : undefined) ?? wording.say('engine.couldNot');

function outcomeOf(operation: ProposedOperation, result: Result, work: TurnWork): OperationOutcome {
  if (!result.ok)
    return { operationId: operation.operationId, ok: false, code: result.code, text: failureText(result, work.wording) };
  const { reference } = result.data;
  return { operationId: operation.operationId, ok: true, text: result.view.text, ...(reference ? { reference } : {}) };
}

const viewOf = (result: Result, work: TurnWork): View =>
  result.ok
    ? result.view
    : (('view' in result ? result.view : undefined) ?? { text: failureText(result, work.wording), expects: 'anything' });

/** A stored operation that has not run yet, shown again beside a changed one. */
function asPrepared(operation: ProposedOperation, proposal: Proposal): Prepared {
  const rows = operation.rows ?? Object.entries(operation.shows).map(([label, value]) => ({ label, value }));
  return {
    ok: true,
    args: operation.args,
    shows: operation.shows,
    summary: operation.summary,
    title: operation.summary,
    rows,
    expiresAt: proposal.expiresAt,
  };
}
