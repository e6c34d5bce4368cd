/** Places in a list in other languages than English, folded; "segunda" is left out, for it is a Monday in Portuguese. */
const ORDINALS: readonly (readonly [RegExp, string])[] = (
  [
    ['first', 'primer[oa]?|premiere?s?|1ere?|erste[rns]?|primeir[oa]|pehl[aie]|pahl[aie]|पहल[ाीे]|पहले'],
    [
      'second',
      'segundo|la segunda|segunda opcion|segunda opcao|deuxieme|seconde|2e|2eme|zweite[rns]?|dusr[aie]|doosr[aie]|दूसर[ाीे]|दूसरे',
    ],
    ['third', 'tercer[oa]?|troisieme|3e|3eme|dritte[rns]?|terceir[oa]|teesr[aie]|tisr[aie]|तीसर[ाीे]|तीसरे'],
    ['fourth', 'cuart[oa]|quatrieme|4e|4eme|vierte[rns]?|chauth[aie]|चौथ[ाीे]'],
    ['last', 'ultim[oa]|derniere?|letzte[rns]?|aakhri|akhri|आख़िरी|आखिरी|अंतिम'],
  ] as const
).map(([english, words]) => [new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${words})(?![\p{L}\p{M}])`, 'gu'), english]);

/** What may stand beside it without changing it. */
const BESIDE =
  /(?<![\p{L}\p{M}])(?:el|la|lo|los|las|le|les|l'|der|die|das|den|dem|o|os|por favor|s'il vous plait|svp|bitte|kripya|कृपया|wala|wali|wale|वाला|वाली|वाले|opcion|opcao|option|hora|horario|cita|termin|uhrzeit|creneau|horaire|zeit|quiero|quisiera|prefiero|quero|prefiro|je|prends|prefere|voudrais|ich|nehme|mochte|hatte|gern|gerne|si|oui|ja|sim|haan|हाँ|हां|gracias|merci|danke|obrigad[oa]|chahiye|चाहिए|theek hai|ठीक है|me|quedo|con|fico|com|va|ira|pode ser|vale|hai|है)(?![\p{L}\p{M}])/gu;

/** @example choiceInEnglish('la primera, por favor') //=> ' first,  ' */
export function choiceInEnglish(said: string): string {
  const english = ORDINALS.reduce((text, [pattern, word]) => text.replace(pattern, ` ${word} `), said);
  return english === said ? said : english.replace(BESIDE, ' ').trim();
}
