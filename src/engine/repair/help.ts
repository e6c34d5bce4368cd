import type { Suggestion } from '../../ports/interpreter.ts';
import type { Saying } from '../replies.ts';
import type { TurnWork } from '../work.ts';

const isCustomer = ({ conversation }: TurnWork): boolean => conversation.principal.role === 'customer';

/** Buttons for somebody who does not know what to say, by what they may do here. */
export function startingPoints(work: TurnWork): readonly Suggestion[] {
  const { button } = work.wording;
  const service = work.business.services[0]?.name;
  return isCustomer(work)
    ? [
        service === undefined ? button('offline.bookAppointment') : button('engine.bookService', { service }),
        button('offline.whatHaveIBooked'),
        button('engine.whatDoYouOffer'),
        button('engine.whenAreYouOpen'),
      ]
    : [button('engine.todayAtWork'), button('engine.showHours'), button('engine.blockTomorrow')];
}

function example(work: TurnWork): string {
  const { say } = work.wording;
  const service = work.business.services[0]?.name;
  if (!isCustomer(work)) return say('offline.exampleBlock');
  return service === undefined ? say('offline.exampleAppointment') : say('offline.exampleWish', { service });
}

/**
 * What can be done here, for whoever asks. In the middle of something it comes before what was said last, whose buttons stay: nothing is lost by asking.
 */
export function help(work: TurnWork): Saying {
  const { say } = work.wording;
  const can = say(isCustomer(work) ? 'offline.customerCan' : 'offline.staffCan', { business: work.business.name });
  const last = work.lastReply;
  if (last && (work.draft.goal !== undefined || work.openProposal())) {
    work.again = { ...last, text: last.text.startsWith(can) ? last.text : `${can}\n\n${last.text}` };
    return { text: work.again.text };
  }
  return {
    text: `${can} ${say('offline.ownWords', { example: example(work) })}`,
    suggestions: startingPoints(work),
    expects: 'anything',
  };
}
