import { countingWords, numbered, tensAndUnits } from '../counting.ts';

const UNITS = numbered('um/uma dois/duas tres quatro cinco seis sete oito nove', 1);
const TENS = { vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90 };
const FIRST_TEN = numbered(
  'primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta setimo/setima oitavo/oitava nono/nona decimo/decima',
  1,
);

export const NUMBERS = countingWords(
  {
    ...numbered('zero um dois/duas tres quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze', 0),
    ...numbered('dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove', 16),
    ...TENS,
    ...tensAndUnits(TENS, UNITS, [' e ']),
    cem: 100,
  },
  { primeiro: 1 },
  FIRST_TEN,
);
