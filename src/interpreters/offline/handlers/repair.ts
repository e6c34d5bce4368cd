import { slotsOf } from '../choosing.ts';
import { call, calling, findSlots, saying } from '../outcome.ts';
import { named, spoken } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

/** "They call me Karl": whose name it is, no wish to be rung. */
const isCalled = (text: string, name: string | undefined): boolean =>
  name !== undefined && text.toLowerCase().includes(`call me ${name.toLowerCase()}`);

/** Where talking is what is booked. */
const TALKS: ReadonlySet<string> = new Set(['consultant', 'therapist', 'tutor']);
const ABOUT =
  /\b(?:talk|speak|chat) (?:to|with) (?:someone|somebody|an? \p{L}+|one of (?:you|your \p{L}+)) (?:about|regarding|on)\b(?!.*\b(?:bookings?|appointments?|bill|invoice|refund|complain\w*|payments?|charged?|mistake|problem with|what happened|lost|left)\b)/iu;

/** "I need to talk to someone about pricing", said to consultants, wishes for what they do. */
export const talkAbout: Handler = ({ context, done }, _clause, { text, service, phrase }) =>
  context.role === 'customer' &&
  done.length === 0 &&
  context.draft.goal === undefined &&
  TALKS.has(context.business.kind) &&
  ABOUT.test(text)
    ? calling(findSlots({ service, when: phrase }))
    : undefined;

const KEEP =
  /^\W*(?:(?:no|nah|ok(?:ay)?|actually|wait|sorry|oh|well|just)\W+)*keep (?:it|that|them|mine|(?:the|my) (?:\p{L}+ )?(?:booking|appointment|time|slot))(?: (?:as (?:it|they) (?:is|are|was|were)|as is|the same|then|please|pls))*\W*$/iu;

/** "No, keep it": what was to be cancelled or moved stays. */
export const keepIt: Handler = ({ context, done }, _clause, { text }) => {
  if (context.role !== 'customer' || done.length > 0 || !KEEP.test(text)) return undefined;
  const { goal, slot } = context.draft;
  if (goal === 'cancel' || goal === 'move') return calling(call('drop_request'));
  if (goal === undefined) return saying(spoken(context).say('offline.allRight'), { expects: 'anything' });
  if (context.proposal !== undefined) return saying(spoken(context).say('offline.sayYes'), { expects: 'confirmation' });
  const slots = slotsOf(context);
  if (slot !== undefined || slots.length === 0) return undefined;
  return saying(spoken(context).say('offline.whichTime'), { expects: 'slot', suggestions: slots.map(named) });
};

/** "Talk to a human". */
export const human: Handler = (turn, { intent }, { acts, text, contact }) =>
  (acts.human && !isCalled(text, contact.name)) || intent === 'human'
    ? turn.has('request_human')
      ? calling(call('request_human', { reason: null }))
      : saying(spoken(turn.context).say('engine.staffOnTheirOwn'), { expects: 'anything' })
    : undefined;

const OWN_BOOKING =
  /(?:\b(?:my|the|an?|our)|[’']s) (?:\S+ ){0,3}?(?:appointments?|bookings?|reservations?|visits?|sessions?|lessons?)\b/i;

/** While a booking is being moved, "cancel it" speaks of the booking. */
const IT = /\bcancel+(?:ing)? (?:it|the whole thing|everything|mine|the lot|altogether|completely)\b/i;

/** "Never mind, make it the 13th": a change of mind with what it changes to. */
const OTHERWISE = /\b(?:make|book|change|try|let[’']?s|how about|what about|instead|rather|i[’']?d (?:like|prefer)|i want)\b/i;

/** "Never mind", "start over": drops what is being asked for, never a booking. */
export const drop: Handler = (turn, { intent }, { acts, text, phrase, service }) => {
  if ((!acts.cancelFlow && !acts.startOver) || turn.done.length > 0) return undefined;
  const { goal } = turn.context.draft;
  if (goal === 'book' && phrase !== undefined && !acts.startOver && OTHERWISE.test(text)) return undefined;
  const meant = OWN_BOOKING.test(text) || goal === 'cancel' || (goal === 'move' && IT.test(text)) || !isPending(turn);
  const about = intent === 'cancel' && meant;
  if (about || intent === 'move') return undefined;
  if (!isPending(turn))
    return acts.startOver || phrase || service
      ? undefined
      : saying(spoken(turn.context).say('offline.nothingPending'), { expects: 'anything' });
  return calling(call('drop_request'));
};
