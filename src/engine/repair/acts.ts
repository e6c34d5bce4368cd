import { readActs } from '../../domain/language/acts.ts';
import { ownTools } from '../own-tools.ts';
import type { Saying } from '../replies.ts';
import { clearedDraft } from '../state.ts';
import type { TurnWork } from '../work.ts';

/**
 * Repairs that need no interpreter, whichever it is: "say that again", "start over", "a human please", said alone. Undefined: not one of these.
 * Everything else of repair (corrections, "never mind", help, small talk) needs to know what is meant, so interpreters read it.
 */
export function repairOf(text: string, work: TurnWork): Saying | undefined {
  const acts = readActs(text);
  if (!acts.pure) return undefined;
  if (acts.human && work.conversation.principal.role === 'customer') return toPeople(work);
  if (acts.startOver) return startOver(work);
  if (acts.repeat && !acts.affirm && !acts.negate) return sayAgain(work);
  return undefined;
}

function toPeople(work: TurnWork): Saying {
  const result = ownTools.find(({ spec }) => spec.name === 'request_human')?.run(work, {});
  if (result?.view) work.views.push(result.view);
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
