import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** German, umlauts without their dots as fold leaves them, and as people type them without. */
export const GERMAN: ActPhrases = {
  affirm: list(`
    ja; jaa; ja (ja|bitte|gerne|gern|klar|genau|danke|passt|das passt|perfekt|naturlich|stimmt|richtig); jawohl; jep; jup; jo; joa; genau; ganz genau; klar; na klar; klaro; naturlich;
    natuerlich; gerne; gern; sehr gerne; einverstanden; in ordnung; geht in ordnung; geht klar; passt; das passt (mir|so|gut|super|perfekt); passt (mir|so|gut|super|perfekt); perfekt; super; prima;
    toll; wunderbar; gut; sehr gut; alles klar; stimmt; das stimmt; richtig; das ist richtig; korrekt; sicher; auf jeden fall; unbedingt; kein problem; warum nicht; bestatigen; bestaetigen;
    ich bestatige; ich bestaetige; bestatigt; das nehme ich; den nehme ich; ich nehme (ihn|den|das|es|diesen); mach das; machen sie das; machen wir; so machen wir (es|das); abgemacht; buchen; bitte buchen; ok passt; doch; ja (das stimmt|das ist richtig|so passt es|sehr gerne|unbedingt|auf jeden fall|mach das|machen sie das|super|prima|bitte buchen); so passt (es|das); alles (richtig|korrekt|bestens|gut|passt|ok); klingt (gut|super|perfekt|toll); hort sich gut an; (das) ist (gut|ok|okay|perfekt|super|in ordnung|richtig|korrekt|prima); aber (gerne|sicher|klar|naturlich); mit vergnugen; meinetwegen; von mir aus; leg los; los geht's; gebongt; selbstverstandlich; freilich; jawoll; gut so`),
  negate: list(`
    nein; ne; nee; noe; nope; nein (nein|danke|leider nicht|das passt nicht|lieber nicht|das war's|das ist alles); lieber nicht; besser nicht; auf keinen fall; noch nicht; nicht jetzt; jetzt nicht;
    heute nicht; niemals; nie; das passt (mir) nicht; passt (mir) (leider) nicht; geht (leider) nicht; das geht (leider) nicht; das stimmt nicht; stimmt nicht; das ist falsch; falsch; nicht richtig;
    ich (will|mochte|moechte|kann) nicht; keine; keiner; keines; keins; nichts; sonst nichts; nichts mehr; nichts weiter; das war's; das wars; das ist alles; das war alles; nein (das stimmt nicht|das ist falsch|auf keinen fall|besser nicht|noch nicht|heute nicht|jetzt nicht|so nicht|das nicht|den nicht|ich mochte nicht|geht nicht|geht leider nicht); so nicht; das nicht; den nicht; die nicht; (nee|ne) (lieber nicht|danke|passt nicht|das passt nicht); nee danke; keinesfalls; keineswegs; gar nicht; uberhaupt nicht; bloss nicht; bitte nicht; das (wollte|will|meinte) ich nicht; nicht das; nicht so; (das) gefallt mir nicht; ich glaube nicht; eher nicht; (heute|jetzt|diesmal|morgen|dann|diese woche) (lieber|besser|eher|doch) nicht; lieber doch nicht`),
  thanks: list(`
    danke; danke (schon|schoen|sehr|dir|ihnen|vielmals|fur alles|fuer alles|fur die hilfe|fuer die hilfe|fur ihre hilfe); dankeschon; dankeschoen; vielen dank; vielen (herzlichen) dank; besten dank; herzlichen dank; tausend dank; merci; sehr nett; vielen dank (dir|ihnen|euch|fur alles|fur die hilfe|fur ihre hilfe|fur deine hilfe); danke (fur deine hilfe|euch|nochmal|nochmals|im voraus); (herzlichen|besten|schonen) dank (dir|ihnen|fur alles|fur die hilfe|fur ihre hilfe|fur deine hilfe); ich danke (dir|ihnen|euch); (sehr) lieb (von dir|von ihnen); super danke`),
  cancelFlow: list(`
    abbrechen; abbruch; vergiss es; vergessen sie es; vergessen sie das; stopp; stop; egal; schon gut; stornieren; lass es; lassen sie es; lass gut sein; hat sich erledigt; schon erledigt; doch nicht; ich habe es mir anders uberlegt; ich habs mir anders uberlegt; ein andermal; kein interesse`),
  greeting: list(
    `hallo; hallochen; hi; guten (tag|morgen|abend); moin; moin moin; servus; (hallo|hi|hey|moin|guten tag|guten morgen|servus) (wie geht's|wie gehts|wie geht es dir|wie geht es ihnen|zusammen|da); wie (geht's|gehts|geht es dir|geht es ihnen|geht es); gruss dich; gruss gott; gruß gott; gruezi`,
  ),
  goodbye: list(
    `tschuss; tschuess; tschau; ciao; auf wiedersehen; auf wiederhoren; bis (bald|dann|spater|spaeter|morgen); schonen (tag|abend|feierabend) (noch); einen schonen (tag|abend) (noch); mach's gut; machs gut; (auf) wiederschauen; bis (nachste woche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nachher|demnachst|zum nachsten mal|die tage); (ein) schones wochenende; schonen tag (noch|dir|ihnen); gute nacht; pfiat di`,
  ),
  help: list(
    `hilfe; hilf mir; helfen sie mir; ich brauche hilfe; konnen sie mir helfen; koennen sie mir helfen; kannst du mir helfen; was (kannst du|konnen sie|koennen sie); was geht hier; wie (geht|funktioniert) das; ich verstehe (das) nicht; verstehe ich nicht`,
  ),
  human: list(`
    mit (einem menschen|einem mitarbeiter|einer mitarbeiterin|jemandem|einer person|einer echten person|der rezeption) (sprechen|reden); (ich) (mochte|moechte|will) mit (einem menschen|einem mitarbeiter|jemandem|einer person) (sprechen|reden);
    mitarbeiter; ein mensch; echter mensch; einen menschen; kundendienst; kundenservice; rufen sie mich an; ruf mich an; (kann mich) jemand anrufen; bitte um ruckruf; ruckruf; (kann|konnte|darf) ich (bitte) (mit) (einem menschen|einem mitarbeiter|einer mitarbeiterin|jemandem|einer person|einem echten menschen|jemand) (sprechen|reden); (bitte) (einen mitarbeiter|eine mitarbeiterin|einen menschen|einen echten menschen|eine echte person); (verbinden sie|verbinde) mich (bitte) (mit einem mitarbeiter|mit einem menschen|mit jemandem); (gibt es|ist da) (ein mensch|jemand|einen menschen); echte person`),
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
