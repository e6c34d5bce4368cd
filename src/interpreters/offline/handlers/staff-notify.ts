import { saysLate } from '../../../domain/language/on-the-way.ts';
import { call, calling, saying, whenArg } from '../outcome.ts';
import type { Call } from '../outcome.ts';
import type { Done } from '../turn.ts';
import { read } from '../reading.ts';
import { spoken } from '../texts.ts';
import type { Handler } from './handler.ts';
import { minutesSaid } from '../../../domain/language/minutes-said.ts';

const WHO =
  "every(?:one|body)|all(?: (?:of )?(?:them|(?:the |my |our )?(?:clients?|customers?|patients?|students?|people|bookings?)))?|them|both|(?:\\p{L}+[’']s? |the |my |our |today[’']s |tomorrow[’']s )*(?:\\p{L}*day(?:[’']?s)? |morning |afternoon |evening )*(?:clients?|customers?|patients?|students?|people|lot|appointments?|bookings?|ones?)|my \\p{L}+day";
const TELL = new RegExp(
  `^\\W*(?:(?:please|pls|can you|could you|ok|and|then|yes|also|just)\\W+)*(?:(?:tell|inform|notify|message|text|warn|e-?mail|contact|remind|alert)\\s+(?<one>${WHO})|let\\s+(?<two>${WHO})(?: who (?:is|are) booked)?(?: (?:on|for|at) \\S+(?: \\S+)?)?\\s+know|(?:send|write)\\s+(?:a (?:message|text|note) )?to\\s+(?<three>${WHO}))(?![\\p{L}])`,
  'iu',
);
/** Where the words begin that people shall read. */
const SAYS = /\b(?:know|say(?:ing)?|that)\b\s*[:,]?\s*(?:that\s+)?(?=\S)|:\s*/i;
const THEM = /\b(?:them|both|every(?:one|body)|all of them)\b/i;

/** "Tell everyone on Friday I’m 20 minutes late", "let Maya’s clients know the water is off", "tell them" after it was said whom a delay concerns. */
export const notifyPeople: Handler = (turn, _clause, { provider, phrase, text, contact, acts }) => {
  const { context, done, doneBefore } = turn;
  const late = doneBefore.at(-1);
  if (
    acts.pure &&
    acts.affirm &&
    done.length === 0 &&
    context.proposal === undefined &&
    isDelay(late) &&
    turn.has('notify_customers')
  )
    return calling(tellOfDelay(late));
  const told = TELL.exec(text);
  if (context.role === 'customer' || done.length > 0 || !turn.has('notify_customers') || !told) return undefined;
  const minutes = saysLate(text) ? minutesSaid(text) : undefined;
  const rest = text.slice(told.index + told[0].length);
  const said = minutes === undefined ? messageIn(told[0], rest) : undefined;
  if (minutes === undefined && said === undefined && THEM.test(told[0]) && isDelay(late)) return calling(tellOfDelay(late));
  if (minutes === undefined && saysLate(text))
    return saying(spoken(context).say('offline.howLate'), {
      suggestions: [10, 20, 30].map((late) => `${text.replace(/\s*\blate\b.*/i, '')} ${String(late)} minutes late`),
      expects: 'anything',
    });
  if (minutes === undefined && said === undefined)
    return saying(spoken(context).say('notify.whatToSay'), { expects: 'anything' });
  const about = said === undefined ? { phrase, provider } : read(text.slice(0, text.length - said.length), context, contact);
  return calling(
    call('notify_customers', {
      provider: about.provider ?? null,
      when: whenArg(withoutLength(about.phrase)),
      delay_minutes: minutes ?? null,
      message: said ?? null,
    }),
  );
};

const isDelay = (last: Done | undefined): last is Done =>
  last?.ok === true && last.name === 'agenda' && last.args['show'] === 'delay';

/** Those whom the delay that was looked at concerns. */
const tellOfDelay = ({ args }: Done): Call =>
  call('notify_customers', {
    provider: args['provider'] ?? null,
    when: null,
    delay_minutes: args['delay_minutes'],
    message: null,
  });

/** "20 minutes" says how late and not when. */
const withoutLength = (phrase: string | undefined): string | undefined =>
  phrase
    ?.replace(/(?:\d+|half an?|an?)\s*(?:m|mins?|minutes?|h|hours?)\b/i, ' ')
    .replace(/\s+/g, ' ')
    .trim() || undefined;

/** What people shall read; undefined where nothing follows. */
function messageIn(verb: string, rest: string): string | undefined {
  const marker = /\bknow$/i.test(verb.trim()) ? undefined : SAYS.exec(rest);
  const words = (marker ? rest.slice(marker.index + marker[0].length) : (AFTER_WHEN.exec(rest)?.[1] ?? ''))
    .replace(/^\W*that\s+/i, '')
    .trim();
  return /\p{L}{2}.*\s\S/u.test(words) ? words : undefined;
}
/** Without a "that": behind the day that may follow. */
const AFTER_WHEN =
  /^\s*(?:(?:on|for|at|in)?\s*(?:today|tomorrow|tonight|(?:this|next|on)?\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening|week)|next week)\s+)*(.+)$/i;
