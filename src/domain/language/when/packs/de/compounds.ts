const MONTH = '(januar|janner|februar|feber|marz|april|mai|juni|juli|august|september|oktober|november|dezember)';
const COUNT =
  '(halb|dreiviertel|viertel|ein|eineinhalb|anderthalb|zwei|zweieinhalb|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|funfzehn|zwanzig|dreissig|vierzig|funfundvierzig|sechzig|neunzig|hundertzwanzig|\\d+)';
const UNIT = '(stund|minut|tag|woch|monat|jahr)ig(?:e|en|er|es|em)?';

/** Words that German writes as one, and their parts in the order in which the phrases have them. */
const COMPOUNDS: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly string[]])[] = [
  [
    /^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(morgen|fruh|vormittag|mittag|nachmittag|abend|nacht)s?$/,
    ([, day = '', part = '']) => (part === 'morgen' ? [day, 'morgens'] : [day, part]),
  ],
  [new RegExp(`^${MONTH}(woche|wochenende|tag|tage|tagen)$`), ([, month = '', unit = '']) => [month, unit]],
  // "Märzanfang", "die erste Dezemberhälfte"
  [new RegExp(`^${MONTH}s?(anfang|beginn|mitte|ende|halfte)$`), ([, month = '', edge = '']) => [edge, month]],
  // "zum Monatsende", "Wochenmitte"; "Wochenende" is a word of its own
  [/^(monat|jahr|quartal)(?:e?s)(anfang|beginn|mitte|ende)s?$/, ([, period = '', edge = '']) => [edge, period]],
  [/^wochen(anfang|beginn|mitte)s?$/, ([, edge = '']) => [edge, 'woche']],
  // "zweistündig", "dreitägig"
  [new RegExp(`^${COUNT}${UNIT}$`), ([, count = '', unit = '']) => [count, `${unit}ig`]],
];

/** The parts of a folded word; the word itself where it has none. @example germanParts('monatsende') //=> ['ende', 'monat'] */
export function germanParts(folded: string): readonly string[] {
  for (const [pattern, partsOf] of COMPOUNDS) {
    const match = pattern.exec(folded);
    if (match) return partsOf(match);
  }
  return [folded];
}
