import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** German, umlauts without their dots as fold leaves them, and as people type them without. */
export const GERMAN: ActPhrases = {
  affirm: list(`
    ja; jaa; ja (ja|bitte|gerne|gern|klar|genau|danke|passt|das passt|perfekt|naturlich|stimmt|richtig); jawohl; jep; jup; jo; joa; genau; ganz genau; klar; na klar; klaro; naturlich;
    natuerlich; gerne; gern; sehr gerne; einverstanden; in ordnung; geht in ordnung; geht klar; passt; das passt (mir|so|gut|super|perfekt); passt (mir|so|gut|super|perfekt); perfekt; super; prima;
    toll; wunderbar; gut; sehr gut; alles klar; stimmt; das stimmt; richtig; das ist richtig; korrekt; sicher; auf jeden fall; unbedingt; kein problem; warum nicht; bestatigen; bestaetigen;
    ich bestatige; ich bestaetige; bestatigt; das nehme ich; den nehme ich; ich nehme (ihn|den|das|es|diesen); mach das; machen sie das; machen wir; so machen wir (es|das); abgemacht; buchen; bitte buchen; ok passt; doch`),
  negate: list(`
    nein; ne; nee; noe; nope; nein (nein|danke|leider nicht|das passt nicht|lieber nicht|das war's|das ist alles); lieber nicht; besser nicht; auf keinen fall; noch nicht; nicht jetzt; jetzt nicht;
    heute nicht; niemals; nie; das passt (mir) nicht; passt (mir) (leider) nicht; geht (leider) nicht; das geht (leider) nicht; das stimmt nicht; stimmt nicht; das ist falsch; falsch; nicht richtig;
    ich (will|mochte|moechte|kann) nicht; keine; keiner; keines; keins; nichts; sonst nichts; nichts mehr; nichts weiter; das war's; das wars; das ist alles; das war alles`),
  thanks: list(`
    danke; danke (schon|schoen|sehr|dir|ihnen|vielmals|fur alles|fuer alles|fur die hilfe|fuer die hilfe|fur ihre hilfe); dankeschon; dankeschoen; vielen dank; vielen (herzlichen) dank; besten dank; herzlichen dank; tausend dank; merci; sehr nett`),
  cancelFlow: list(`
    abbrechen; abbruch; vergiss es; vergessen sie es; vergessen sie das; stopp; stop; egal; schon gut; stornieren; lass es; lassen sie es; lass gut sein; hat sich erledigt; schon erledigt; doch nicht; ich habe es mir anders uberlegt; ich habs mir anders uberlegt; ein andermal; kein interesse`),
  greeting: list(`hallo; hallochen; hi; guten (tag|morgen|abend); moin; moin moin; servus; gruss gott; gruß gott; gruezi`),
  goodbye: list(
    `tschuss; tschuess; tschau; ciao; auf wiedersehen; auf wiederhoren; bis (bald|dann|spater|spaeter|morgen); schonen (tag|abend|feierabend) (noch); einen schonen (tag|abend) (noch); mach's gut`,
  ),
  help: list(
    `hilfe; hilf mir; helfen sie mir; ich brauche hilfe; konnen sie mir helfen; koennen sie mir helfen; kannst du mir helfen; was (kannst du|konnen sie|koennen sie); was geht hier; wie (geht|funktioniert) das; ich verstehe (das) nicht; verstehe ich nicht`,
  ),
  human: list(`
    mit (einem menschen|einem mitarbeiter|einer mitarbeiterin|jemandem|einer person|einer echten person|der rezeption) (sprechen|reden); (ich) (mochte|moechte|will) mit (einem menschen|einem mitarbeiter|jemandem|einer person) (sprechen|reden);
    mitarbeiter; ein mensch; echter mensch; einen menschen; kundendienst; kundenservice; rufen sie mich an; ruf mich an; (kann mich) jemand anrufen; bitte um ruckruf; ruckruf`),
  repeat: list(
    `wiederholen; bitte wiederholen; wiederhole (das); wiederholen sie (das|bitte); noch einmal; nochmal; noch mal; nochmals; wie bitte; wie war das; was haben sie gesagt; was hast du gesagt; konnen sie das wiederholen; kannst du das wiederholen`,
  ),
  startOver: list(
    `von vorne; noch mal von vorne; nochmal von vorne; von vorn; neu anfangen; neu starten; neustart; von neuem; neue buchung; neuer termin`,
  ),
  skip: list(`uberspringen; ueberspringen;  auslassen; keine angabe; mochte ich nicht sagen; habe ich nicht; hab ich nicht`),
  anyone: list(
    `egal wer; egal bei wem; bei wem ist egal; wer ist egal; ist mir egal; mir egal; das ist mir egal; irgendwer; irgendjemand; beliebig; keine praferenz;  wer frei ist; wer gerade frei ist`,
  ),
  more: list(`
    andere (zeiten|termine|optionen|tage|uhrzeiten|moglichkeiten); ein anderer (termin|tag); einen anderen (termin|tag); eine andere (zeit|uhrzeit); mehr (zeiten|termine|optionen); was (gibt es|haben sie) (sonst) noch; noch (andere|weitere) (zeiten|termine|optionen);
    etwas anderes; was anderes; (etwas) spater; (etwas) spaeter; (etwas) fruher; (etwas) frueher; sonst noch was; weitere termine`),
  filler: list(`bitte; bitte schon; bitte sehr; also; dann; mal; doch bitte; ist; das; so`),
};
