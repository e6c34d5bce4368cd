import { calling, findSlots, saying } from '../outcome.ts';
import { inPlainEnglish } from '../../../domain/language/gloss/gloss.ts';
import { hello, help, iAmABot, keepExpects, notMine, spoken, startingPoints } from '../texts.ts';
import { isPending } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { Handler } from './handler.ts';

const CLOSING =
  /\b(?:that[’']?s (?:all|it|everything)|that(?: is|[’']?ll be| will be) (?:all|it|everything)|nothing (?:else|more)|all (?:set|done|good)|i[’']?m (?:done|good)|wrong (?:chat|number|person|window|group)|sent (?:that |this )?by mistake|appreciate|you[’']?re (?:the best|great|a star)|(?:so|very) (?:kind|helpful))\b/i;

/** "Are you a robot?" is a question; whoever wants a person says so. */
const WHO_ARE_YOU =
  /\b(?:are (?:you|u)|is (?:this|it)|am i (?:talking|speaking|chatting) (?:to|with)) (?:really )?(?:an? )?(?:real |actual |live )?(?:bots?|robots?|machine|computer|ai|human(?: being)?|person|someone real)\b|\bis this (?:the |a |an )?(?:right )?(?:dentist|dental (?:office|practice)|salon|hairdressers?|barbers?|doctors?|clinic|therapist|tutor|school|place|number|chat|shop|studio|practice)\W*$|\bwho (?:are you|am i (?:talking|speaking) (?:to|with))\b/i;

/** Somebody is cross with the bot. */
const CROSS =
  /\b(?:useless|stupid|idiot\w*|dumb|rubbish|terrible|awful|pathetic|ridiculous|hate (?:this|you)|wtf|ffs|f\W?\*+\w*|fuck\w*|shit\w*|crap|bullshit|waste of time|not helpful|unhelpful|this is annoying|you don[’']?t understand|not listening)\b/i;

/** "Morning!" while nothing is waited for is a greeting and no wish for one. */
export const greet: Handler = (turn, _clause, { acts, service, provider }) =>
  acts.pure && acts.greeting && (service ?? provider) === undefined && !isPending(turn)
    ? saying(hello(turn.context), { suggestions: startingPoints(turn.context), expects: 'anything' })
    : undefined;

const IS_THIS =
  /^\W*(?:(?:hi|hello|hey|hiya|good \p{L}+|sorry|um+|ok)\W+)*(?:is (?:this|that|it)|am i (?:talking|speaking|chatting) (?:to|with)|have i (?:reached|got))\b/iu;

/** "Hello, is this Harbor Dental?" */
export const rightPlace: Handler = (turn, _clause, { text }) => {
  const { context } = turn;
  const [first = ''] = context.business.name.split(/\s+/);
  const named = first.length > 2 && text.toLowerCase().includes(first.toLowerCase());
  return named && IS_THIS.test(text) && !isPending(turn) && turn.done.length === 0 && text.split(/\s+/).length <= MOST_WORDS
    ? saying(iAmABot(context), { suggestions: startingPoints(context), expects: 'anything' })
    : undefined;
};
const MOST_WORDS = 8;

export const whoAreYou: Handler = ({ context }, _clause, { text, phrase, service, provider }) =>
  WHO_ARE_YOU.test(inPlainEnglish(text)) && (phrase ?? service ?? provider) === undefined
    ? saying(iAmABot(context), { suggestions: [spoken(context).button('offline.talkToPerson')], ...keepExpects(context) })
    : undefined;

/** Greetings, thanks, goodbyes and the like, when nothing else was said. What is pending stays pending. */
export const smallTalk: Handler = (turn, { intent }, { acts, text, phrase, service, provider }) => {
  const { context } = turn;
  const keep = keepExpects(context);
  if (intent === 'help' || (acts.help && acts.pure))
    return saying(help(context), { suggestions: startingPoints(context), ...keep });
  if (intent === 'out_of_scope') return saying(notMine(context), keep);
  if (phrase ?? service ?? provider) return undefined;
  if (intent === undefined && CROSS.test(inPlainEnglish(text)))
    return saying(spoken(context).say('offline.sorry'), {
      suggestions: [...startingPoints(context).slice(0, 2), spoken(context).button('offline.talkToPerson')],
      ...keep,
    });
  if (acts.pure && acts.goodbye) return saying(spoken(context).say('offline.goodbye'), keep);
  if (acts.pure && acts.thanks)
    return saying(acts.negate ? spoken(context).say('offline.allRight') : spoken(context).say('offline.thanks'), keep);
  if (intent === undefined && CLOSING.test(inPlainEnglish(text))) return saying(spoken(context).say('offline.allRight'), keep);
  if (acts.pure && acts.greeting) return saying(hello(context), keep);
  return intent === 'small_talk' ? saying(`${spoken(context).say('offline.smallTalk')} ${help(context)}`, keep) : undefined;
};

/** "Would you like to make one?", where there is no booking yet. */
const offeredToBook = ({ before, context }: Turn): boolean =>
  before.includes(spoken(context).say('booking.makeOne')) ||
  before.includes(spoken(context).say('offline.notWell')) ||
  before === spoken(context).say('booking.noneOfYours');

/** A yes or no to nothing in particular. */
export const yesOrNo: Handler = (turn, { intent }, { acts, phrase, service, provider }) => {
  if (intent !== undefined || (phrase ?? service ?? provider) || !acts.pure || (!acts.affirm && !acts.negate)) return undefined;
  const { expects } = turn.context;
  if (acts.negate)
    return expects === 'slot' || expects === 'date' || expects === 'time'
      ? saying(spoken(turn.context).say('offline.anotherTime'), { expects: 'date' })
      : saying(isPending(turn) ? spoken(turn.context).say('offline.noToWhat') : spoken(turn.context).say('offline.allRight'), {
          expects: 'anything',
        });
  if (!isPending(turn) && offeredToBook(turn)) return calling(findSlots({}));
  return isPending(turn) && expects !== 'anything'
    ? undefined
    : saying(spoken(turn.context).say('offline.yesToWhat'), { suggestions: startingPoints(turn.context), expects: 'anything' });
};
