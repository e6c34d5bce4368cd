import { countingWords, numbered, tensAndUnits } from '../counting.ts';

const UNITS = numbered('uno/un/una dos tres cuatro cinco seis siete ocho nueve', 1);
const TENS = { treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 };

const ORDINALS = {
  ...numbered('primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta quinto/quinta', 1),
  ...numbered('sexto/sexta septimo/septima octavo/octava noveno/novena decimo/decima', 6),
};

export const NUMBERS = countingWords(
  {
    ...numbered('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 0),
    ...numbered('dieciseis diecisiete dieciocho diecinueve veinte', 16),
    ...numbered(
      'veintiuno/veintiun/veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
      21,
    ),
    ...TENS,
    ...tensAndUnits({ diez: 10, veinte: 20, ...TENS }, UNITS, [' y ']),
    ciento: 100,
  },
  { primero: 1 },
  {
    ...ORDINALS,
    ...numbered('undecimo/undecima/onceavo duodecimo/duodecima/doceavo decimotercero/decimotercer decimocuarto decimoquinto', 11),
    ...numbered('decimosexto decimoseptimo decimoctavo decimonoveno vigesimo', 16),
    ...tensAndUnits({ vigesimo: 20, trigesimo: 30 }, ORDINALS, [' ', '']),
    trigesimo: 30,
  },
);
