import type { Asked } from './asked.ts';

/** What a bot's words do in other languages than English, folded: closed classes of question words and of what is done. */
export type OtherTurn = 'confirms' | 'done' | 'anythingElse' | 'proposes' | { readonly asks: ReadonlySet<Asked> };

const word = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{M}\d'])(?:${source})(?![\p{L}\p{M}])`, 'u');

const WHEN = word(
  String.raw`\d{1,2}[:.]\d\d|\d{1,2} ?h(?:\d\d)?|\d{1,2} (?:uhr|baje|बजे)|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|segunda|terca|quarta|quinta|sexta`,
);
/** A language other than English is spoken. */
const SPOKEN = word(
  String.raw`es correcto|correcto|confirmo|confirma|reservo|reservar|cita|turno|quiere|quieres|desea|puedo|algo mas|que dia|a que hora|cual|reservad[oa]|c'est (?:bien ca|bon|correct)|je reserve|reserver|rendez-vous|voulez|souhaitez|dois-je|quel(?:le)?|autre chose|stimmt das|passt das|ist das|soll ich|mochten sie|buchen|gebucht|termin|welche[rsnm]?|wann|um wie viel|sonst noch|noch etwas|posso|quer|deseja|marcar|agendar|marcad[oa]|agendad[oa]|mais alguma|algo mais|que horas|qual|esta (?:certo|correto)|kya|aur kuch|kis din|kitne baje|theek hai|sahi hai|क्या|और कुछ|किस दिन|कितने बजे|कब|ठीक है|सही है`,
);
const ELSE = word(
  String.raw`(?:algo|alguna cosa|cualquier cosa) mas|otra cosa|autre chose|d'autre|sonst noch|noch etwas|etwas anderes|mais alguma coisa|algo mais|outra coisa|aur kuch|kuch aur|और कुछ|कुछ और`,
);
const DONE = word(
  String.raw`(?:esta|queda|ha sido|fue|foi|ficou) (?:\p{L}+ )?(?:reservad|confirmad|agendad|marcad)[oa]|(?:est|a ete) (?:bien )?(?:reservee?|confirmee?|prise?|note)|(?:ist|wurde|habe)(?: \p{L}+){0,4} (?:gebucht|bestatigt|reserviert|eingetragen)|book ho (?:gaya|gayi)|(?:बुक|पक्की?|तय) हो (?:गया|गई)`,
);
const PROPOSES = word(
  String.raw`(?:quiere|quieres|desea|deseas|puedo|debo)(?: \p{L}+){0,4} (?:reserv\p{L}*|agend\p{L}*|cita|turno)|(?:voulez-vous|veux-tu|dois-je|puis-je|souhaitez-vous|est-ce que je)(?: \p{L}+){0,4} (?:reserv\p{L}*|rendez-vous|pren\p{L}*)|(?:soll ich|mochten sie|mochtest du|darf ich)(?: \p{L}+){0,5} (?:buch\p{L}*|termin|reservier\p{L}*|eintrag\p{L}*)|(?:quer|queres|deseja|posso|devo)(?: \p{L}+){0,4} (?:marc\p{L}*|agend\p{L}*|reserv\p{L}*|consulta)|kya main(?: \p{L}+){0,4} book|क्या मैं(?: [\p{L}\p{M}]+){0,4} बुक`,
);
const ASKED: readonly (readonly [Asked, RegExp])[] = [
  [
    'date',
    word(
      `que dia|que fecha|cuando|quel jour|quelle date|quand|welche[rnm]? tag|wann|que data|qual dia|quando|kis din|kab|किस दिन|कब`,
    ),
  ],
  [
    'time',
    word(
      `(?:a )?que hora|cuando|quelle heure|quand|um wie viel uhr|welche uhrzeit|wann|que horas|qual horario|quando|kitne baje|kis samay|kab|कितने बजे|किस समय|कब`,
    ),
  ],
  ['name', word(`su nombre|tu nombre|como se llama|votre nom|ihr(?:e?n?)? name[n]?|seu nome|aapka naam|आपका नाम`)],
  [
    'service',
    word(
      `que servicio|quel(?:le)? (?:service|prestation|soin)|welche (?:leistung|behandlung)|qual servico|kaun ?si service|कौन सी सेवा`,
    ),
  ],
];

/**
 * What a bot's last words in another language did. Undefined where no such words stand.
 * @example readOtherBotTurn('möchten sie sonst noch etwas?') //=> 'anythingElse'
 */
export function readOtherBotTurn(said: string): OtherTurn | undefined {
  if (!SPOKEN.test(said)) return undefined;
  if (ELSE.test(said)) return 'anythingElse';
  const question = said.includes('?') || said.includes('？');
  if (!question) return DONE.test(said) ? 'done' : undefined;
  if (WHEN.test(said)) return 'confirms';
  const asks = new Set(ASKED.filter(([, pattern]) => pattern.test(said)).map(([asked]) => asked));
  if (asks.size > 0) return { asks };
  return PROPOSES.test(said) ? 'proposes' : undefined;
}
