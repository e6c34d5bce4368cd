import { call, calling, saying } from '../outcome.ts';
import { spoken } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Handler } from './handler.ts';

/** "They call me Karl": whose name it is, no wish to be rung. */
const isCalled = (text: string, name: string | undefined): boolean =>
  name !== undefined && text.toLowerCase().includes(`call me ${name.toLowerCase()}`);

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
