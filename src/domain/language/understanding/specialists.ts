import { fold } from '../folded.ts';

/** Everyday words for a specialist, beside the names that end in "-ologist". */
const EVERYDAY: Readonly<Record<string, readonly string[]>> = {
  'General Practitioner': [
    'general practitioner',
    'general practitioners',
    'general practioner',
    'general doctor',
    'general physician',
    'family doctor',
    'family physician',
    'primary care (?:doctor|physician|provider)',
    'gp',
  ],
  'ENT Specialist': [
    'ent specialist',
    'ent doctor',
    'ent',
    'ear,? nose,? (?:and|&) throat(?: (?:specialist|doctor))?',
    'otolaryngologist',
  ],
  Dermatologist: ['skin (?:doctor|specialist)', 'dermotologist', 'dermatology'],
  Ophthalmologist: ['eye (?:doctor|specialist|surgeon)', 'opthalmologist', 'opthamologist', 'ophthamologist', 'ophthalmology'],
  Gynecologist: ['gynaecologist', 'gynocologist', 'ob-?gyn', 'gyno', 'gynecology'],
  Pediatrician: ['paediatrician', "children's doctor", 'pediatrician'],
  Cardiologist: ['heart (?:doctor|specialist)'],
  Psychiatrist: ['psychiatrist', 'psychiatry'],
  Psychologist: ['psycologist', 'phsychologist', 'psychology'],
  'Family Counselor': [
    'family counsell?(?:or|ing)',
    'family therap(?:ist|y)',
    '(?:marriage|marital|couples?) counsell?(?:or|ing)',
    '(?:marriage|marital|couples?) therapist',
  ],
  Podiatrist: ['podiatrist', 'foot (?:doctor|specialist)'],
  Orthodontist: ['orthodontist'],
  Optometrist: ['optometrist', 'optician'],
  Physiotherapist: ['physiotherapist', 'physical therapist', 'physio'],
  Chiropractor: ['chiropractor'],
  Nutritionist: ['nutritionist', 'dietitian', 'dietician'],
};
const KNOWN = Object.entries(EVERYDAY).map(([name, spellings]) => ({
  name,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${spellings.join('|')})s?(?!\p{L})`, 'u'),
}));
const OLOGIST = /(?<!\p{L})(\p{L}{3,}ologist)s?(?!\p{L})/u;
const NOT_WANTED = /(?<!\p{L})(?:not|don't (?:want|need)|no longer|instead of|rather than|other than)(?: \p{L}+){0,3} $/u;

/**
 * Which kind of specialist a text asks for, in the usual name. The last one that is not refused counts.
 * @example readSpecialist('I need an eye doctor') //=> 'Ophthalmologist'
 */
export function readSpecialist(text: string): string | undefined {
  const said = fold(text);
  const found = [...KNOWN, { name: '', pattern: OLOGIST }].flatMap(({ name, pattern }) => {
    const match = pattern.exec(said);
    if (!match || NOT_WANTED.test(said.slice(0, match.index))) return [];
    const word = match[1] ?? '';
    return [{ name: name || word.charAt(0).toUpperCase() + word.slice(1), at: match.index }];
  });
  return found.sort((a, b) => a.at - b.at).at(-1)?.name;
}
