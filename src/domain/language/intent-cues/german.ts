import { cue, info, language, some, W } from './cue.ts';

export const GERMAN = language(
  'termin|buch|reserv|verschieb|verleg|umleg|[aä]nder|aendern|absag|sag|storn|cancel|l[oö]sch|streich|frei|verf[uü]gbar|kost|wie ?viel|preis|ge[oö]ffnet|geoeffnet|offen|[oö]ffn|oeffn|schlie|adresse|wo |anfahrt|biet|leistung|sperr|blockier',
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
    cue('block_time', 0.9, `sperren|sperre|sperr|blockieren|blockiere`),
  ],
);
