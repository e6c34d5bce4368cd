/** A note that staff want on a booking, as far as it was said: whose booking, and what to note. */
export type BookingNote = { readonly whose?: string; readonly note?: string; readonly removes?: true };

const PLEASE = String.raw`^\W*(?:(?:please|pls|can you|could you|ok|and|also|then|hey|hi)\W+)*`;
const VERB = '(?:add|put|make|leave|write|attach|stick|pop|create|save|jot(?: down)?|take(?: down)?)';
const A_NOTE = '(?:(?:an?|the|this|another|one|quick|short|little|private) )*(?:notes?|remarks?|comments?|memo)';
/** The end of who it is for. */
const SAYS = String.raw`\s*(?:[:–—]|\s-+\s|,\s*(?:that\b|saying\b|says\b)?|\s(?:that|saying|says|to say|reading)\b:?)\s*`;
const BOOKED =
  '(?:appointments?|appts?|bookings?|visits?|files?|cards?|records?|sessions?|lessons?|haircut|notes?|slot|entry|profile)';
const HABIT =
  "(?:is|isn[’']?t|has|hasn[’']?t|had|prefers?|wants?|likes?|needs?|can(?:[’']?t|not)?|does(?:n[’']?t| not)?|will|won[’']?t|always|never|hates?|loves?|reacts?|uses?|takes?|must|should|may|might|comes?|brings?|speaks?|was|pays?|paid|owes?|asked|says?|said)";
/** Letters to customers and notes about nobody in particular are no notes on a booking. */
const EVERYBODY =
  /^(?:all|every\w*|we|i|you|he|she|they|it|this|that|there|the|my|our|clients?|customers?|patients?|people|them|us|me|myself|team|staff|\w*day)\b(?! (?:booking|appointment))/i;

const WITH_NOTE: readonly RegExp[] = [
  new RegExp(
    String.raw`${PLEASE}${VERB}\s+${A_NOTE}\s+(?:to|on|for|in|about|against|under|at|next to|with)\s+(?<whose>.+?)(?:${SAYS})(?<note>\S.*)$`,
    'isu',
  ),
  new RegExp(String.raw`${PLEASE}(?:new )?note (?:for|on|to|about|re)\s+(?<whose>.+?)(?:${SAYS})(?<note>\S.*)$`, 'isu'),
  new RegExp(String.raw`^\W*(?<whose>\p{L}[\p{L}’' -]*?)(?:[’']s?)?\s+${BOOKED}\s+note(?:${SAYS})(?<note>\S.*)$`, 'isu'),
  new RegExp(
    String.raw`${PLEASE}(?:add|put|write|note(?: down)?|append|jot(?: down)?)\s+[“"'‘](?<note>.+?)[”"'’]\s+(?:to|on|in|for|under)\s+(?<whose>.+?)\W*$`,
    'isu',
  ),
  new RegExp(
    String.raw`${PLEASE}(?:add|put|write|append|jot(?: down)?)\s+(?<note>(?!an? note)\p{L}.+?)\s+(?:to|on|in|under)\s+(?<whose>\p{L}[\p{L}’' -]*?[’']s (?:notes?|file|card|record|profile|(?:appointment|booking) notes?))\W*$`,
    'isu',
  ),
];
const CLAUSE: readonly RegExp[] = [
  new RegExp(
    String.raw`${PLEASE}(?:${VERB} ${A_NOTE}(?: here)? that|note(?: down)?(?: here)?(?: that)?|(?:jot|write)(?: it)? down(?: that)?|(?:please )?remember(?: that)?|don[’']?t forget(?: that)?|remind (?:me|us) that)\s*[:,]?\s*(?<note>(?<whose>\p{L}[\p{L}-]+(?: (?!${HABIT}\b)\p{L}[\p{L}-]+)?) ${HABIT}(?![\p{L}]).*)$`,
    'isu',
  ),
];
const NOTE_ONLY = new RegExp(
  String.raw`${PLEASE}(?:${VERB}\s+${A_NOTE}|note)\s+(?:to|on|for|in|about|against)\s+(?<whose>[^:]+?)\W*$`,
  'iu',
);
const NOTE_ALONE = new RegExp(String.raw`${PLEASE}(?:${VERB}\s+${A_NOTE}|note)\s*:\s*(?<note>\S.*)$`, 'isu');
const BARE = new RegExp(String.raw`${PLEASE}${VERB}\s+${A_NOTE}\W*$`, 'iu');
const REMOVES = new RegExp(
  String.raw`${PLEASE}(?:remove|delete|clear|drop|erase|take (?:off|away))\s+(?:the |that |all )*(?:notes?|remarks?|comments?)\s+(?:from|on|of|for|about|to)\s+(?<whose>.+?)\W*$|${PLEASE}(?:remove|delete|clear|drop|erase)\s+(?<whose2>\p{L}[\p{L}’' -]*?)[’']s notes?\W*$`,
  'iu',
);

/** The name, without what is named besides: "Ada’s appointment tomorrow" → "Ada". */
function nameIn(whose: string): string {
  const own = /^(.*?)[’']s?\s/u.exec(whose)?.[1] ?? whose;
  return own
    .replace(new RegExp(String.raw`^(?:(?:the|an?|that|this)\s+)*${BOOKED}\s+(?:of|for|with)\s+`, 'iu'), '')
    .replace(/\b(?:today|tomorrow|on \S+|at \S+|this \S+|next \S+)\b.*$/iu, '')
    .replace(new RegExp(String.raw`\s+${BOOKED}$`, 'iu'), '')
    .replace(/[’']s?$/u, '')
    .trim();
}

/**
 * What staff want noted on somebody’s booking; undefined where nothing is to be noted.
 * @example readBookingNote('add a note to Ada’s appointment: allergic to ammonia') //=> { whose: 'Ada', note: 'allergic to ammonia' }
 */
export function readBookingNote(text: string): BookingNote | undefined {
  const removed = REMOVES.exec(text)?.groups;
  const gone = removed?.['whose'] ?? removed?.['whose2'];
  if (gone !== undefined) return { whose: nameIn(gone), removes: true };
  for (const each of [...WITH_NOTE, ...CLAUSE]) {
    const { whose, note } = each.exec(text)?.groups ?? {};
    if (whose === undefined || note === undefined || EVERYBODY.test(whose)) continue;
    return { whose: nameIn(whose), note: note.trim() };
  }
  const { whose } = NOTE_ONLY.exec(text)?.groups ?? {};
  if (whose !== undefined && !EVERYBODY.test(whose)) return { whose: nameIn(whose) };
  const note = NOTE_ALONE.exec(text)?.groups?.['note'];
  if (note !== undefined) return { note: note.trim() };
  return BARE.test(text) ? {} : undefined;
}
