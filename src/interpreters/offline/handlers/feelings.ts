import { saying } from '../outcome.ts';
import { keepExpects, spoken, startingPoints } from '../texts.ts';
import type { Handler } from './handler.ts';

const CRISIS =
  /\b(?:suicid\w*|(?:kill|hurt|harm)(?:ing)? (?:myself|my self)|end (?:it all|my life|everything)|(?:want|going|wanna|rather) (?:to )?(?:die|be dead)|(?:don[’']?t|dont|not) want to (?:live|be here any ?more|be alive|go on)|self[- ]?harm\w*|took an overdose|overdosed)\b/i;
const LOW =
  /\b(?:i[’']?m|i am|i feel|i[’']?ve been|been feeling|feeling|we[’']?re|we are|we feel)\b(?: \p{L}+){0,4} (?:low|down|depressed|sad|anxious|lonely|hopeless|overwhelmed|burnt? out|stressed(?: out)?|miserable|struggling|panicky|numb|heartbroken|unhappy|not (?:ok|okay|well|coping))\b/iu;
/** Who is asked for help when somebody is not well. */
const CARES: ReadonlySet<string> = new Set(['therapist', 'clinic']);
const SPEAKS_OF_IT = /\b(?:crisis|emergenc(?:y|ies)|988|hotline|helpline)\b/i;

/** What the business itself has written for an emergency. */
const written = (about: string | undefined): readonly string[] =>
  (about ?? '').split(/(?<=[.!?])\s+/).filter((sentence) => SPEAKS_OF_IT.test(sentence));

/** Somebody says that they are not well, or worse: a word for it before anything about bookings, and where help is. */
export const feelings: Handler = ({ context, done }, { intent }, { text, service, phrase }) => {
  if (context.role !== 'customer' || done.length > 0) return undefined;
  const { business } = context;
  if (CRISIS.test(text))
    return saying([spoken(context).say('offline.crisis'), ...written(business.about)].join(' '), {
      suggestions: [spoken(context).button('offline.talkToPerson')],
      ...keepExpects(context),
    });
  const quiet = intent === undefined || intent === 'small_talk' || intent === 'out_of_scope';
  if (!quiet || (service ?? phrase) !== undefined || context.draft.goal !== undefined) return undefined;
  return CARES.has(business.kind) && LOW.test(text)
    ? saying([spoken(context).say('offline.notWell'), ...written(business.about)].join(' '), {
        suggestions: startingPoints(context).slice(0, 1),
        expects: 'anything',
      })
    : undefined;
};
