import type { Business } from '../../../domain/people/business.ts';
import { readPersonAfter } from '../person-after.ts';
import { call, calling } from '../outcome.ts';
import { namesOf } from '../reading.ts';
import type { Handler } from './handler.ts';

/** What is said of a booking, and the verb that says it; the first that fits. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:undo|take back|remove|revert)\b.*\bno[- ]?show\b|\b(?:did (?:actually |really |in fact )?(?:come|show(?: up)?|turn up|make it|appear)|(?:came|turned up|showed up|made it)(?: \S+)? (?:after all|in the end|late|eventually)|(?:was|is) (?:here|there) after all)\b|\bnot a no[- ]?show\b/i,
    'undo_no_show',
  ],
  [
    /\bno[- ]?show(?:ed)?\b|\b(?:did ?n[o’']?t|didnt|did not|never) (?:come|came|show(?: up)?|turn up|appear|make it)\b|\b(?:has(?:n[’']?t| not)|never) (?:come|shown(?: up)?|turned up|appeared)\b|\bfailed to (?:come|show|appear|turn up)\b|\bmissed (?:it|their|his|her|the)\b|\b(?:was(?:n[’']?t| not)) (?:there|here)\b|\bforgot to (?:come|show)\b|\bno sign of\b|\bas (?:missed|missing|absent)\b|\bstood (?:me|us) up\b/i,
    'no_show',
  ],
  [
    /\b(?:declin\w*|reject\w*|refuse\w*|den(?:y|ied)|dismiss\w*|say no to|turn (?:\S+ ){1,3}?down|turn down|knock back|tell (?:\S+ ){1,2}no)\b|^\W*no to\b|(?:n[’']t|\b(?:dont|wont|cant|not|cannot|never)) (?:want to |going to )?(?:accept|approve|confirm)\b(?! (?:any|bookings?|appointments?|cards?|cash)\b)/i,
    'decline',
  ],
  [
    /\b(?:approved?|accept(?:ed)?)\b|\bsay yes to\b|^\W*yes to\b|\blet (?:him|her|them) come\b|\bconfirm (?:the |that |this )?(?:request|booking for)\b/i,
    'approve',
  ],
  [
    /\bmark\b.*\b(?:done|completed?|attended|finished)\b|^\W*(?:complete|completed)\b|[’']s \S+(?: \S+)? (?:is|was) (?:done|complete|completed|finished|over)\b|\btook place\b|\b(?:was|is) (?:served|finished)\b|\btick .*\boff\b/i,
    'complete',
  ],
];

const NAME = String.raw`\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)?`;
/** Vaguer words, which say it only of somebody who is named, while nothing else is being asked for. */
const SAID_OF_SOMEBODY: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`^\W*${NAME}\s*[:,-]\s*no\W*$|^\W*sorry\W+no .*\bfor ${NAME}|\b(?:do(?:n[’']?t| not)|can(?:not|[’']?t| not)|won[’']?t|will not) (?:want to )?take\b(?! (?:any|cards?|cash|bookings?|appointments?|new|on|more|no|any\w+|people|clients?|customers?|patients?|them)\b)`,
      'iu',
    ),
    'decline',
  ],
  [
    new RegExp(
      String.raw`^\W*(?:ok(?:ay)?|green light|thumbs up|go(?: |-)ahead|yes|fine|sure)(?: it is)?,? (?:to|for|with) |\bgive ${NAME} (?:the|an?) (?:ok|okay|go[- ]?ahead|green light|thumbs up|yes)\b|\b(?:happy|fine|ok|okay) with |\bgo ahead with\b|\bgreen[- ]?light\b|\b(?:let|allow) ${NAME}|\bagree to\b|\b(?:we|i)(?:[’']ll| will|[’']d like to) (?:take|do|see|have|accept) ${NAME}|\blet[’']?s (?:take|do|have) |\btake (?!.*\b(?:off|out|away|from)\b)${NAME}[’']s |\b(?:is|are)(?: all)? (?:ok|okay|fine|good|welcome|confirmed)\b|\b(?:can|may) come\W*$|\btell ${NAME} yes\b|^\W*${NAME}\s*[:,-]\s*yes\W*$|\bconfirm (?!it\b|that\b|this\b|the\b)|\bconfirmed\b`,
      'iu',
    ),
    'approve',
  ],
  [
    /\b(?:is|are|all|was|were)(?: all)? (?:done|finished|over|completed?)\b|\b(?:done|finished|through) with\b|\b(?:attended|finished)\W*$|\bhas (?:left|been (?:and gone|here|served))\b|\bwas here\b|\bset (?:.*) to (?:done|completed?)\b|\bclose (?:off|out) \S+[’']s\b/i,
    'complete',
  ],
];
/** Time that somebody is away or free, not a booking that is settled. */
const NO_BOOKING =
  /\b(?:off|block\w*|hours|holiday|leave|sick|shift|busy|free|available|how|what|who|when|where|which)\b|\?\s*$|\d/i;

const isProvider = (person: string, business: Business): boolean =>
  namesOf(business).providers.some((name) => name.toLowerCase() === person.toLowerCase());

type Settlement = { readonly booking: string | undefined; readonly outcome: string };

/**
 * What staff say of somebody's booking. `idle`: nothing is being asked for, so that vaguer words count too.
 * @example readSettlement('give Ann the ok', business, true) //=> { booking: 'Ann', outcome: 'approve' }
 */
export function readSettlement(text: string, business: Business, idle: boolean): Settlement | undefined {
  const booking = readPersonAfter(text, namesOf(business).services);
  const vague = idle && booking !== undefined && !isProvider(booking, business) && !NO_BOOKING.test(text);
  const outcome = [...SAID, ...(vague ? SAID_OF_SOMEBODY : [])].find(([pattern]) => pattern.test(text))?.[1];
  return outcome === undefined ? undefined : { booking, outcome };
}

/** "Approve Anna’s request", "decline booking B1", "Tom didn’t show up". Whose it is may stay unsaid where there is only one. */
export const settle: Handler = (turn) => {
  const { text, context } = turn;
  if (!turn.has('settle_booking') || turn.done.length > 0) return undefined;
  const idle = context.proposal === undefined && context.draft.goal === undefined;
  const said = readSettlement(text, context.business, idle);
  if (said === undefined) return undefined;
  const handle = /\bbooking\s*b?\d+\b/i.exec(text)?.[0];
  return calling(call('settle_booking', { booking: handle ?? said.booking ?? null, outcome: said.outcome }));
};
