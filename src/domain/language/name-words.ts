import { MONTHS, WEEKDAYS } from './lexicon.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Parts of family names that are written small. */
export const PARTICLES = set(`
  de da do dos del della di la le van von der den ter ten bin binti ibn al el st y e zu af av das o'
`);

/** Words that can be names though they are common words. */
export const NAMES_TOO = set(`
  will may hope mark love day young long guy short april june august best great good price park moon so an do no my he she his to
  hall case march male
`);

/** Short for a day or a month, unless it is somebody's name: "Jan" is, "Jan 5" is not. */
export const DATE_WORDS = set('jan mar sun may june april august march');

/** Never a name, however it is written. */
export const NEVER: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...set(`
  haircut colour color trim cleaning checkup consultation lesson massage phone email mobile cell number address name looking
  interested hoping thinking trying planning allergic happy sorry afraid late glad flexible here nobody cut whatsapp telegram
  maths math teeth tooth dentist doctor salon hair ok okay oui non si ja nein sim nao haan nahi merci danke gracias none n/a
  anonymous test skip what hmm um uh er erm uhm eh ah oh yeah morning afternoon evening noon midday lunchtime lunch dinner breakfast brunch inside outside
  indoors outdoors sitting stuck struggling running arrived delayed reserved booked gonna currently waiting requesting terrible sometime needs believe has i i'm that's mon
  tue tues wed thu thur thurs fri sat feb apr jun jul aug sep sept oct nov dec है हूँ हूं hai hoon
  numero telefono movil correo nummer telefonnummer handynummer telefone telefono portable numeros meine mera mere meri meu ist नंबर मेरा
`),
]);
