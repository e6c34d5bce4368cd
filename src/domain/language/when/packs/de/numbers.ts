import { countingWords, numbered } from '../counting.ts';
import { german } from './fold.ts';

const UNITS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const LOW = numbered(
  'null eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  0,
);
const cardinals: Record<string, number> = { ...LOW };
TENS.forEach((ten, index) => {
  const tens = 20 + 10 * index;
  cardinals[ten] = tens;
  UNITS.forEach((unit, place) => (cardinals[`${unit}und${ten}`] = tens + place + 1));
});
cardinals['hundert'] = 100;
for (const [word, value] of Object.entries({ ...cardinals }))
  if (value > 0 && value < 60) cardinals[`zweitausend${word}`] = 2000 + value;

const IRREGULAR: Readonly<Record<string, string>> = { eins: 'erst', drei: 'dritt', sieben: 'siebt', acht: 'acht' };
const ordinals: Record<string, number> = {};
for (const [word, value] of Object.entries(cardinals)) {
  if (value < 1 || value > 31) continue;
  const stem = IRREGULAR[word] ?? `${word}${value < 20 ? 't' : 'st'}`;
  for (const ending of ['e', 'en', 'er', 'es', 'em']) ordinals[stem + ending] = value;
}
const folded = (words: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(words).map(([word, value]) => [german(word), value]));

export const NUMBERS = countingWords(folded(cardinals), folded(ordinals));
