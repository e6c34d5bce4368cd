import type { Habits } from '../scenario.ts';
import type { Random } from '../random.ts';

/** Words that a slip would turn into another meaning stay as they are; digits and addresses too. */
const KEEP = /[\d@]|^(?:maya|theo|priya|jonas|kavya|hannah)$/i;

/** One wrong letter, never the first: two swapped, one left out, or one twice. @example slip('friday', random) //=> 'firday' */
function slip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word.slice(at, at + 1) + word.slice(at);
}

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MINUTES: Readonly<Record<string, string>> = { '00': '', '15': ' fifteen', '30': ' thirty', '45': ' forty five' };

/** As a dictation writes it: "3:30pm" is "three thirty pm". */
const dictated = (text: string): string =>
  text
    .replace(/\b(\d{1,2})(?::|\.)(\d{2}) ?(am|pm)\b/gi, (all, hour: string, minute: string, half: string) => {
      const words = MINUTES[minute];
      return words === undefined ? all : `${SMALL[Number(hour)] ?? hour}${words} ${half}`;
    })
    .replace(/\b(\d{1,2}) ?(am|pm)\b/gi, (_all, hour: string, half: string) => `${SMALL[Number(hour)] ?? hour} ${half}`)
    .replace(/(?<![\w@.])([a-z]+)[,.!?]+(?=\s|$)/gi, '$1');

const FILLERS = ['um ', 'uh ', 'er ', 'so ', 'yeah so ', 'ok '];
const BEFORE = ['Hi there! ', 'Hello, hope you are well. ', 'Hey! ', 'Good morning! ', 'Hi, me again. '];
const AFTER = [' Thanks so much!', ' Cheers!', ' That would be lovely.', ' Thank you in advance :)', ' 🙂'];

export type Spoken = { readonly text: string; readonly parts: readonly string[] };

/** What the person's fingers (or voice) make of a sentence. `plain`: names, numbers and one-word answers get no small talk. */
export function noisy(sentence: string, habits: Habits, random: Random, plain: boolean): Spoken {
  let text = sentence;
  if (habits.voice) text = dictated(text);
  if (!plain) {
    if (habits.typos) {
      const share = habits.typos;
      text = text.replace(/\p{L}{5,}/gu, (word) => (KEEP.test(word) || !random.chance(share) ? word : slip(word, random)));
    }
    if (habits.chatty) text = `${random.pick(BEFORE)}${text}${random.pick(AFTER)}`;
    else if (habits.voice && random.chance(0.6)) text = random.pick(FILLERS) + text;
    else if (random.chance(0.15)) text = `${text} please`;
    const style = random.next();
    if (habits.voice || style < 0.35) text = text.toLowerCase();
    else if (style < 0.4) text = text.toUpperCase();
    if (habits.voice || random.chance(0.3)) text = text.replace(/[!?]+(?=\s|$)/g, '');
  }
  const words = text.split(' ');
  if (!habits.doubleTexts || plain || words.length < 4) return { text, parts: [text] };
  const cut = text.search(/ (?:on|at|with|tomorrow|in the)\b/i);
  return cut > 0 ? { text, parts: [text.slice(0, cut), text.slice(cut + 1)] } : { text, parts: [text] };
}
