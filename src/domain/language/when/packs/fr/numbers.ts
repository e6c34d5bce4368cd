import { countingWords, numbered, tensAndUnits } from '../counting.ts';

const UNITS = numbered('deux trois quatre cinq six sept huit neuf', 2);
const TEENS = numbered('dix onze douze treize quatorze quinze seize', 10);
const LATE_TEENS = numbered('dix_sept dix_huit dix_neuf', 17);
const TENS = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const ONE = { un: 1, une: 1 };
const JOINS = [' ', ' et '];

export const NUMBERS = countingWords(
  {
    zero: 0,
    ...UNITS,
    ...TEENS,
    ...LATE_TEENS,
    ...TENS,
    ...tensAndUnits(TENS, { ...UNITS, ...ONE }, JOINS),
    ...tensAndUnits({ soixante: 60, 'quatre vingt': 80 }, { ...TEENS, ...LATE_TEENS }, JOINS),
    'quatre vingt': 80,
    'quatre vingts': 80,
    ...tensAndUnits({ 'quatre vingt': 80 }, { ...UNITS, ...ONE }, [' ']),
    cent: 100,
  },
  { premier: 1, '1er': 1 },
  {
    ...numbered(
      'premiere/1ere deuxieme/second/seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme',
      1,
    ),
  },
);
