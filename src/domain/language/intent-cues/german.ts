import { cue, info, language, some, W } from './cue.ts';

export const GERMAN = language(
  'teuer|termin|buch|reserv|verschieb|verleg|umleg|[aä]nder|aendern|absag|sag|storn|cancel|l[oö]sch|streich|frei|verf[uü]gbar|kost|wie ?viel|preis|ge[oö]ffnet|geoeffnet|offen|[oö]ffn|oeffn|schlie|adresse|wo |anfahrt|biet|leistung|sperr|blockier|komm|vorbei|haarschnitt|schneiden|f[aä]rben|massage|behandlung|zahnarzt|arzt|friseur|uhrzeit|sp[aä]ter|fr[uü]her|mensch|mitarbeiter|jemand|warteliste|hilf|kannst du|k[oö]nnen sie|was geht|platz|eintragen|eintr|habt|haben|trag|muss|soll|weiter|zeit|m[oö]cht|w[uü]rd|vorzieh|brauch',
  [
    cue(
      'book',
      0.85,
      `(?:m[oö]chte|moechte|w[uü]rde|wuerde|will|brauche|br[aä]uchte|h[aä]tte|haette|kann|k[oö]nnte|koennte|k[oö]nnen|suche|nehme|wollen)${some(0, 5)} (?:termin|buchung|buchen|reservieren|vereinbaren|ausmachen)`,
    ),
    cue(
      'book',
      0.7,
      `(?:einen|ein|neuen|neuer|noch einen)(?: neuen)? termin|termin (?:f[uü]r|fuer|am|um|zum|zur|bei|buchen|vereinbaren|machen|ausmachen|morgen|heute)`,
    ),
    cue('book', 0.6, `buchen|buche|reservieren|^\\W*termin`),
    cue(
      'find_times',
      0.75,
      `(?:wann|welche|was|haben sie|gibt es|ist|sind|noch)${some(0, 5)} (?:frei|freie|freien|verf[uü]gbar|verfuegbar|platz)`,
    ),
    cue(
      'move',
      0.9,
      `termin${some(0, 8)} (?:verschieben|verlegen|umbuchen|[aä]ndern|aendern|vorverlegen)|termin um \\d\\S*${some(0, 6)} (?:verschieben|verlegen)`,
    ),
    cue('move', 0.8, `(?:verschieb|verleg|umbuch|vorverleg)${W}`),
    cue(
      'cancel',
      0.9,
      `termin(?: \\S+){0,6} (?:absagen|stornieren|canceln|streichen|l[oö]schen|loeschen)|(?:sagen sie|sage|sag)(?: \\S+){0,6} termin(?: \\S+){0,4} ab`,
    ),
    cue('cancel', 0.7, `absagen|absage|stornieren|storniere|canceln|streichen`),
    cue(
      'list',
      0.9,
      `(?:welche|wann|was|zeig${W}|wie)${some(0, 4)} (?:mein(?:e|en)?(?: n[aä]chste[rn]?)? (?:termine?|buchung|buchungen)|(?:termine? )?(?:habe|hab) ich|ich gebucht)`,
    ),
    cue('list', 0.8, `meine (?:termine|buchungen)|(?:habe|hab) ich${some(0, 2)} (?:termine?|gebucht|buchung(?:en)?)`),
    info('prices', 0.85, `was kostet|was kosten|wie ?viel kostet|wie ?viel|preise?|preisliste|kosten|kostet`),
    info(
      'hours',
      0.85,
      `(?:wann|bis wann|wie lange|um wie viel uhr)${some(0, 3)} (?:ge[oö]ffnet|geoeffnet|offen|auf|zu|geschlossen)|[oö]ffnungszeiten|oeffnungszeiten|haben sie${some(0, 3)} (?:ge[oö]ffnet|geoeffnet|offen)|wann (?:[oö]ffnen|oeffnen|schlie(?:ß|ss)en|machen) sie`,
    ),
    info('location', 0.85, `wo (?:sind|ist|finde|liegt|befinde${W})|adresse|anfahrt|wie komme ich`),
    info(
      'services',
      0.85,
      `was bieten sie|welche (?:leistungen|dienstleistungen|services|angebote|behandlungen)|was machen sie|ihre leistungen`,
    ),
    cue(
      'book',
      0.7,
      `(?:brauche|br[aä]uchte|m[oö]chte|moechte|will|h[aä]tte gern${W}?|haette gern${W}?|suche|w[uü]nsche)${some(0, 4)} (?:haarschnitt|haare (?:schneiden|f[aä]rben)|f[aä]rbung|massage|behandlung|maniküre|manik[uü]re|reinigung|zahnreinigung|kontrolle|untersuchung|beratung|stunde|sitzung|friseur(?:in)?|zahnarzt|arzt|[aä]rztin)`,
    ),
    cue(
      'book',
      0.75,
      `(?:kann|k[oö]nnte|koennte|darf|k[oö]nnen|d[uü]rfte) (?:ich|wir)${some(0, 5)} (?:vorbeikommen|kommen|reinkommen|vorbeischauen)|(?:tragen sie|tragt|trag|trage) (?:mich|uns)(?: (?:\\S+)){0,7} ein|(?:m[oö]chte|moechte|w[uü]rde|wuerde)${some(0, 2)} zum${some(0, 1)} (?:${W}schneiden|${W}f[aä]rben|friseur|zahnarzt|arzt)|(?:setzen|schreiben) sie (?:mich|uns) (?:auf|ein)`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:gibt es|gibt's|habt ihr|haben sie|hast du|h[aä]tten sie|h[aä]ttet ihr)${some(0, 4)} (?:termine?|was|etwas|zeit|platz|freie?s?|l[uü]cken?)|wann (?:kann|k[oö]nnte|darf) ich${some(0, 2)} (?:kommen|vorbeikommen)|wann (?:habt ihr|haben sie|h[aä]ttest du|hast du) (?:zeit|was|etwas|termine?)`,
    ),
    cue(
      'move',
      0.8,
      `(?:uhrzeit|tag|datum|zeit)${some(0, 3)} (?:[aä]ndern|aendern|wechseln|tauschen|verschieben)|(?:auf|von)${some(1, 4)} (?:verlegen|verschieben|umlegen|[aä]ndern|umbuchen)|(?:geht|ginge|w[aä]re|k[oö]nnen wir|k[oö]nnte ich)${some(0, 3)} (?:auch |noch )?(?:eine|einen|zwei|halbe)${some(0, 2)} (?:sp[aä]ter|fr[uü]her|spaeter|frueher)`,
    ),
    cue(
      'cancel',
      0.6,
      `(?:kann|k[oö]nnen|schaffe|schaff|komme|werde|muss)${some(0, 5)} (?:nicht (?:mehr )?(?:kommen|schaffen|wahrnehmen)|absagen)|(?:schaffe|komme) (?:es |doch |leider |morgen |heute )*nicht(?! (?:weiter|klar|zurecht))|brauche${some(0, 3)} termin${some(0, 2)} nicht(?: mehr)?`,
    ),
    cue(
      'human',
      0.85,
      `mit (?:einem (?:echten )?menschen|einem mitarbeiter|einer mitarbeiterin|jemandem|einer (?:echten )?person|dem chef|der chefin|der rezeption)${some(0, 2)} (?:sprechen|reden|telefonieren|chatten)|(?:echter|echten) mensch${W}?|bitte einen (?:mitarbeiter|menschen)|(?:ruft|rufen sie|ruf) mich`,
    ),
    cue(
      'help',
      0.8,
      `(?:komme|weiss|weiß) (?:hier |da |so )?nicht (?:weiter|zurecht|klar|wie)|(?:brauche|br[aä]uchte) (?:etwas |ein bisschen |mal )?hilfe|was (?:kannst du|k[oö]nnen sie)(?: alles)?(?: machen| tun)?\\W*$|wie (?:funktioniert|geht) das`,
    ),
    info(
      'hours',
      0.85,
      `wann (?:macht|machen|hat|habt|haben|[oö]ffnet|schlie(?:ß|ss)t)${some(0, 2)} (?:auf|zu|offen|ge[oö]ffnet|geoeffnet|ihr|geschlossen)|(?:habt ihr|seid ihr)${some(0, 3)} (?:auf|offen|ge[oö]ffnet|geoeffnet)`,
    ),
    cue(
      'move',
      0.85,
      `termin${some(0, 4)} (?:vorziehen|vorverlegen|(?:nach )?(?:vorne|hinten)${some(0, 1)} (?:verschieben|legen|schieben)|tauschen)`,
    ),
    cue(
      'list',
      0.85,
      `wann (?:muss|soll|sollte|darf)${some(0, 1)} ich${some(0, 2)} (?:da sein|kommen|erscheinen|hin)|wann (?:bin|war) ich (?:dran|eingetragen|gebucht)`,
    ),
    info('prices', 0.85, `wie teuer`),
    cue('block_time', 0.9, `sperren|sperre|sperr|blockieren|blockiere`),
  ],
);
