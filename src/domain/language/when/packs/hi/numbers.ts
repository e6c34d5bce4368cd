import { countingWords, numbered } from '../counting.ts';
import { hindi } from './fold.ts';

const DEVANAGARI = `शून्य _ दो तीन चार पांच/पाँच छह/छः/छ/छे सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह/पंदरह सोलह सत्रह/सतरह अठारह/अट्ठारह उन्नीस
बीस इक्कीस/इकीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस/पचीस छब्बीस सत्ताईस/सत्ताइस अट्ठाईस/अट्ठाइस/अठ्ठाईस उनतीस/उन्तीस
तीस इकतीस/इकत्तीस बत्तीस तैंतीस/तेंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस/उन्तालीस
चालीस इकतालीस बयालीस तैंतालीस चौवालीस/चवालीस पैंतालीस/पैतालीस/पेंतालिस/पैंतालिस छियालीस सैंतालीस अड़तालीस उनचास/उन्चास
पचास इक्यावन बावन तिरपन/तिरेपन चौवन पचपन छप्पन सत्तावन अट्ठावन/अठावन उनसठ/उनसाठ
साठ इकसठ बासठ तिरसठ/तिरेसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर
सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी/उनासी
अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी
नब्बे इक्यानवे/इक्यानबे बानवे/बानबे तिरानवे/तिरानबे चौरानवे/चौरानबे पंचानवे/पंचानबे/पचानवे छियानवे/छियानबे सत्तानवे/सत्तानबे अट्ठानवे/अट्ठानबे निन्यानवे/निन्यानबे`;
/** "do" is left out: it is two only beside what is counted (words.ts). */
const ROMAN = `_ _ _ teen/tin char/chaar panch/paanch/pach chhe/chhah/chah/cheh/che saat/sat aath/ath nau das/dus gyarah/gyara/gyaarah barah/bara/baarah terah/tera
chaudah/chauda pandrah/pandra/pandhrah solah/sola satrah/satra atharah/athara/attharah unnis/unnees bees/bis ikkis/ikkees bais/baees/bayees teis/teyis/teees
chaubis/chaubees pachis/pachchis/pachees chhabbis/chabbis sattais/sattaees atthais/athais/atthaees untis/unatis tees iktis/ikattis`;

const words = (text: string): string => text.split(/\s+/).join(' ');
const known = (all: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([word]) => word.trim() !== '')
      .map(([word, value]) => [hindi(word), value]),
  );

/** "चौबीसवीं": the number with its ending. */
const ordinalsOf = (numbers: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(numbers)
      .filter(([word, value]) => value > 4 && value <= 31 && word.trim() !== '')
      .flatMap(([word, value]) => ['वां', 'वीं', 'वें'].map((ending): [string, number] => [word + ending, value])),
  );

export const NUMBERS = countingWords(
  known({
    ...numbered(words(DEVANAGARI), 0),
    ...numbered(words(ROMAN), 0),
    chalis: 40,
    chalees: 40,
    paintalis: 45,
    paintalees: 45,
    pachas: 50,
    pachaas: 50,
  }),
  known(ordinalsOf(numbered(words(DEVANAGARI), 0))),
  known({
    पहला: 1,
    पहली: 1,
    दूसरा: 2,
    दूसरी: 2,
    दूसरे: 2,
    तीसरा: 3,
    तीसरी: 3,
    तीसरे: 3,
    चौथा: 4,
    चौथी: 4,
    चौथे: 4,
    पांचवां: 5,
    पांचवीं: 5,
    pehli: 1,
    pehla: 1,
    doosra: 2,
    dusra: 2,
    dusri: 2,
    doosri: 2,
    teesra: 3,
    tisra: 3,
    teesri: 3,
    chautha: 4,
    chauthi: 4,
  }),
);
