import { readActs } from '../../domain/language/acts.ts';
import { ownTools } from '../own-tools.ts';
import type { Saying } from '../replies.ts';
import { clearedDraft } from '../state.ts';
import type { TurnWork } from '../work.ts';
import { help } from './help.ts';

/**
 * Repairs that need no interpreter, whichever it is: "say that again", "start over", "never mind", "help", "a human please", said alone. Undefined: not
 * one of these. Everything else of repair (corrections, small talk) needs to know what is meant, so interpreters read it.
 */
export function repairOf(text: string, work: TurnWork): Saying | undefined {
  const acts = readActs(text);
  if (!acts.pure) return undefined;
  if (acts.human && work.conversation.principal.role === 'customer') return toPeople(work);
  if (acts.startOver) return startOver(work);
  if (acts.repeat && !acts.affirm && !acts.negate) return sayAgain(work);
  if (acts.cancelFlow && !acts.affirm && !CANCELS.test(text)) return neverMind(work);
  if (acts.help && !acts.affirm && !acts.negate && !acts.cancelFlow) return help(work);
  return undefined;
}

/** May speak of a booking that stands: which one, and whether, interpreters and tools must find out. */
const CANCELS = /cancel|annul|storn|absag|रद्द|कैंसल/iu;

/** What is being asked for is dropped, and what waits for a yes with it; bookings stay, and so does the conversation. */
function neverMind(work: TurnWork): Saying | undefined {
  if (work.draft.goal === undefined && !work.openProposal()) return undefined;
  work.voidOpenProposals();
  run('drop_request', work);
  return { text: '' };
}

/** An own tool, as if an interpreter had called it. */
function run(name: string, work: TurnWork): void {
  const result = ownTools.find(({ spec }) => spec.name === name)?.run(work, {});
  work.apply(result?.draft);
  if (result?.view) work.views.push(result.view);
}

function toPeople(work: TurnWork): Saying {
  run('request_human', work);
  return { text: '' };
}

/** What is being asked for is forgotten, with everything that waits; bookings and who the person is stay. */
function startOver(work: TurnWork): Saying {
  work.apply(clearedDraft(work.draft));
  work.voidOpenProposals();
  work.suspended = [];
  return { text: work.wording.say('engine.startedOver'), expects: 'anything' };
}

/** The same words and the same buttons; an open proposal among them is still good. */
function sayAgain(work: TurnWork): Saying {
  const last = work.lastReply;
  if (!last) return { text: work.wording.say('engine.nothingToRepeat'), expects: 'anything' };
  work.again = last;
  return { text: last.text };
}
