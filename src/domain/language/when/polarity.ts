import type { Found } from './value.ts';

/** Words that look like a no and are none. */
const HARMLESS =
  /(?:can't|cant|cannot|couldn't|won't|don't|doesn't|isn't|aren't|didn't) (?:you|we|i|they|he|she|there|it)(?![\p{L}'])|why not|not only|(?:don't|dont|do not|wouldn't) (?:mind|forget)|no problem|no worries|not a problem|no issue|if not|can't wait|cant wait|not (?:sure|certain)|(?:don't|dont|do not) know|no later|no earlier|no sooner|not (?:before|after|later|earlier|until|till)|no matter|no preference|no rush|whether or not|not bad|nothing (?:else )?(?:but|except)/gu;
const NO =
  /(?<![\p{L}'])(?:not|never|nor|except(?: for)?|apart from|other than|(?:anything|any day|any time|everything|every day|all days|whenever) but|excluding|besides|instead of|rather than|without|avoid|can't|cannot|cant|couldn't|won't|wont|don't|dont|doesn't|doesnt|isn't|isnt|aren't|wouldn't|unable|unavailable|busy|booked up|away|out of town|no good|anything except|skip)(?![\p{L}'])/u;
const NO_ALONE = /(?:^|[\s,.!?;])(?:no|except|nor) (?:the |on |more )?$/;
/** Where a new thought begins, so that an earlier no does not reach it. */
const RESTART =
  /[.!?;,\n]|(?<![\p{L}'])(?:but(?! not)|so|then|instead(?! of)|(?:i|we)(?: would|'d)? (?:want|need|prefer|like|can|could|rather)|i'd (?:like|prefer|rather)|make (?:it|that)|book|change|let's|lets|how about|what about|(?:could|can|shall|may) (?:i|we|you)|please|go for|try|do it|schedule|only|just)(?![\p{L}'])/gu;
const AFTER =
  /^[^.!?;,]{0,30}?(?<![\p{L}'])(?:won't|wont|will not|wouldn't|doesn't|doesnt|does not|isn't|isnt|is not|is no|are not|aren't|can't|cannot|no longer|not going to|not)(?![\p{L}'])[^.!?;,]{0,14}?(?:work|good|possible|suit|fit|do|available|free|ok|okay|great|convenient|ideal|make it|happen)(?![\p{L}'])|^ (?:is|are|'s|was) (?:bad|out|busy|full|impossible|taken|too (?:late|early|soon|far))(?![\p{L}])|^ (?:is )?too (?:late|early)/u;
const JOINED = /^ ?,? ?(?:or|nor|and|&|\/) ?(?:on |at |the )?$/;

/** The part of `text` before a mention that can say no to it. */
function scope(before: string): string {
  let from = 0;
  for (const match of before.matchAll(RESTART)) from = match.index + match[0].length;
  // "any day but Friday": this "but" begins nothing new.
  const whole = before.slice(Math.max(0, from - 24));
  return /(?:anything|any day|any time|every day|everything|whenever|all days) but/.test(whole) ? whole : before.slice(from);
}

/** For each find, whether the text says no to it: "not Tuesday", "Friday won't work", "except lunch". */
export function polarities(text: string, finds: readonly Found[]): readonly boolean[] {
  const negated: boolean[] = [];
  finds.forEach((find, index) => {
    const previous = finds[index - 1];
    const gap = text.slice(previous?.to ?? 0, find.from);
    if (previous && JOINED.test(gap) && negated[index - 1] === true) {
      negated.push(true);
      return;
    }
    const before = text.slice(0, find.from).replace(HARMLESS, (harmless) => '_'.repeat(harmless.length));
    const recurring = find.meanings.some((meaning) => 'recurring' in meaning && meaning.recurring === true);
    const saysNo = NO.test(scope(before)) || (recurring && NO_ALONE.test(before)) || /(?:^|[\s,.])(?:except|nor) $/.test(before);
    negated.push(saysNo || (AFTER.test(text.slice(find.to)) && !/\?/.test(text.slice(find.to).split(/[.!;]/)[0] ?? '')));
  });
  return negated;
}

/** "no tuesday": a correction without its comma, or a refusal. Nobody can tell, so it must be asked. */
export const unclearNo = (text: string, find: Found): boolean =>
  /(?:^|[.!?;,]) ?no $/.test(text.slice(0, find.from)) &&
  find.meanings.some((meaning) => meaning.kind === 'days' || meaning.kind === 'clock');
