/**
 * Success is said only from a committed result (DESIGN §5). A model's sentence that says that something was written never reaches a person: what was
 * written, and what stands, is said by tools alone. Sentence by sentence; conditions ("once it is booked") and denials ("nothing is booked") claim nothing.
 */
const DONE_WORDS = [
  // English
  String.raw`\b(?:booked|reserved|confirmed|cancell?ed|rescheduled|moved|scheduled|blocked|secured|locked in|set up|taken care of|put you down|pencill?ed in|finali[sz]ed)\b`,
  String.raw`\b(?:all set|all done|all sorted|good to go|consider it done|it(?:['’]s| is| has been) done|done and dusted|you(?:['’]re| are) (?:set|in|sorted)|i went ahead)\b`,
  // Spanish, Portuguese
  String.raw`\b(?:reservad[oa]s?|agendad[oa]s?|confirmad[oa]s?|cancelad[oa]s?|reprogramad[oa]s?|remarcad[oa]s?|marcad[oa]s?|anulad[oa]s?)\b`,
  // French
  String.raw`(?:réservée?s?|confirmée?s?|annulée?s?|déplacée?s?|reportée?s?)(?!\p{L})`,
  // German
  String.raw`\b(?:gebucht|reserviert|bestätigt|storniert|verschoben|abgesagt|eingetragen|erledigt)\b`,
  // Hindi, romanised and in its own script
  String.raw`\b(?:book|confirm|cancel|reschedule)(?:ed)? (?:ho ga?y[ai]|kar di[yi]a?|hai)\b|(?:बुक|कन्फर्म|रद्द|कैंसल|पक्का)\S* (?:हो ग|कर दि|है)`,
].map((source) => new RegExp(source, 'iu'));

const BARE = /^\W*(?:done|booked|confirmed|cancell?ed|sorted|hecho|listo|fait|erledigt|feito|pronto|✅|✔)/iu;
const TICK = /[✅✔☑🎉]/u;
const CONDITION =
  /\b(?:once|when|after|if|until|before|unless|as soon as|to (?:be|get|have)|will be|would be|can be|could be|may be|might be|should be|shall i|get (?:it|that|this|you|one)|want(?: me)? to|like to|cuando|si|una vez|quand|si|une fois|wenn|sobald|falls|quando|se)\b/iu;
const DENIAL =
  /\b(?:not|never|nothing|no|none|isn['’]t|wasn['’]t|aren['’]t|haven['’]t|hasn['’]t|can['’]?t|cannot|couldn['’]t|nada|ningun[oa]?|aucune?|pas|rien|nicht|kein\w*|nichts|não|nenhum\w*|nahi|nahin)\b|नहीं/iu;
/** Someone else's time, or the state of the day: "3 o'clock is already booked". */
const OTHERS = /\b(?:already|fully|completely) (?:booked|taken|reserved)\b|\bbooked (?:up|out|solid)\b/iu;
const REFERENCE = /\bALM-[0-9A-Z]{5}\b/g;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?…:;\n])\s+|\n+|(?<=,) (?=but\b)/u);

function claims(sentence: string): boolean {
  if (BARE.test(sentence) || (TICK.test(sentence) && !sentence.includes('?'))) return true;
  if (OTHERS.test(sentence) || !DONE_WORDS.some((words) => words.test(sentence))) return false;
  return !CONDITION.test(sentence) && !DENIAL.test(sentence) && !sentence.trimEnd().endsWith('?');
}

/**
 * Whether a model's text says that something was written, or cites a booking that no tool has named.
 * @example claimsAWrite('I have booked that for you.', []) //=> true
 */
export function claimsAWrite(text: string, knownReferences: readonly string[]): boolean {
  const cited = text.match(REFERENCE) ?? [];
  return cited.some((reference) => !knownReferences.includes(reference)) || sentencesOf(text).some(claims);
}

/** The booking references that tools have named in what was said so far. */
export const referencesIn = (results: readonly unknown[]): readonly string[] => [
  ...new Set(results.flatMap((result) => JSON.stringify(result).match(REFERENCE) ?? [])),
];

/**
 * Lets a model's stream through by whole sentences, as long as none claims a write; from the first that does, the stream is silent and the turn's
 * reply speaks. Each round of a turn has its own: half a sentence of one says nothing about the next.
 */
export class GuardedStream {
  readonly #onDelta: (text: string) => void;
  readonly #knownReferences: () => readonly string[];
  #silent = false;

  constructor(onDelta: (text: string) => void, knownReferences: () => readonly string[]) {
    this.#onDelta = onDelta;
    this.#knownReferences = knownReferences;
  }

  forRound(): (text: string) => void {
    let waiting = '';
    return (text) => {
      if (this.#silent) return;
      waiting += text;
      const end = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => waiting.lastIndexOf(mark) + mark.length));
      const whole = waiting.slice(0, end);
      if (end < 2 || whole.trim() === '') return;
      this.#silent = claimsAWrite(whole, this.#knownReferences());
      if (this.#silent) return;
      waiting = waiting.slice(end);
      this.#onDelta(whole);
    };
  }
}
