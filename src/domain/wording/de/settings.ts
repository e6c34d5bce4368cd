import type { Worded } from '../shape.ts';

export const settings: Worded<'settings'> = {
  noCalendars: 'Leider kann ich hier keine anderen Kalender lesen.',
  privateNetwork:
    'Ich lese nur Kalender im öffentlichen Internet, und {{host}} führt in ein privates Netz. Bitte verwenden Sie den Link, den Ihr Kalender veröffentlicht, meist „Privatadresse im iCal-Format“ genannt.',
  notAnAddress:
    'Das ist keine Kalenderadresse, die ich lesen kann: Sie sollte mit https:// oder webcal:// beginnen und zu einer .ics-Datei führen.',
  notACalendar:
    'Was ich unter {{host}} gefunden habe, ist kein Kalender. Bitte kopieren Sie den Link im iCal-Format (.ics), nicht den der Webseite.',
  tooSlow: '{{host}} hat zu lange für die Antwort gebraucht. Sollen wir es in einer Minute noch einmal versuchen?',
  notAnswering:
    'Ich konnte unter {{host}} gerade keinen Kalender lesen: Der Server antwortet nicht oder lehnt den Link ab. Bitte prüfen Sie, ob der Link vollständig und noch gültig ist.',
  thatAddress: 'dieser Adresse',
  connected:
    'Verbunden: Was im Kalender unter **{{host}}** steht, belegt jetzt hier die Zeit von {{provider}}. Ich lese ihn alle zehn Minuten.',
  unreadTakes_one: '{{count}} Eintrag darin konnte nicht gelesen werden und belegt keine Zeit.',
  unreadTakes_other: '{{count}} Einträge darin konnten nicht gelesen werden und belegen keine Zeit.',
  unread_one: '{{count}} Eintrag darin konnte nicht gelesen werden.',
  unread_other: '{{count}} Einträge darin konnten nicht gelesen werden.',
  freeAgain: 'seine Zeiten sind hier wieder frei',
  busyTaken: 'seine belegten Zeiten können hier nicht gebucht werden',
  replaces: 'Er ersetzt den derzeit verbundenen Kalender.',
  connectTitle: 'Kalender verbinden',
  disconnectTitle: 'Kalender trennen',
  connectSummary: 'Kalender unter {{host}} für {{provider}} verbinden',
  disconnectSummary: 'Kalender von {{provider}} trennen',
  noneConnected: 'Für {{provider}} ist kein anderer Kalender verbunden, es gibt also nichts zu trennen.',
  disconnected:
    'Getrennt: Der Kalender unter **{{host}}** belegt keine Zeit von {{provider}} mehr, und seine Adresse ist vergessen. Buchungen bleiben, wie sie sind.',
  statusNone: '{{provider}}: Kein anderer Kalender ist verbunden.',
  statusNever: '{{provider}}: Der Kalender unter {{host}} wurde noch nie gelesen.',
  statusNow: '{{provider}}: Der Kalender unter {{host}} wurde gerade eben gelesen.',
  statusAgo: '{{provider}}: Der Kalender unter {{host}} wurde zuletzt vor {{length}} gelesen.',
  statusOn: '{{provider}}: Der Kalender unter {{host}} wurde zuletzt am {{when}} gelesen.',
  failing:
    'Seitdem konnte er nicht gelesen werden: Der letzte Versuch ist fehlgeschlagen ({{when}}). Bis es wieder klappt, warten neue Buchungen auf Ihre Zusage.',
  holidaysOpenAlready: 'Nichts zu ändern: Für {{names}} sind Feiertage Tage wie alle anderen.',
  holidaysClosedAlready_one: 'Nichts zu ändern: {{names}} hat an Feiertagen bereits geschlossen.',
  holidaysClosedAlready_other: 'Nichts zu ändern: {{names}} haben an Feiertagen bereits geschlossen.',
  holidaysClosed_one:
    'Erledigt: {{names}} hat ab jetzt an Feiertagen geschlossen; eigens für ein solches Datum gesetzte Zeiten gelten weiter.',
  holidaysClosed_other:
    'Erledigt: {{names}} haben ab jetzt an Feiertagen geschlossen; eigens für ein solches Datum gesetzte Zeiten gelten weiter.',
  holidaysOpen: 'Erledigt: Für {{names}} sind Feiertage Tage wie alle anderen.',
  holidaysUnknown: 'Leider kenne ich die Feiertage hier nicht. Nennen Sie mir die Daten, dann schließe ich sie einzeln.',
  noRegions: 'In diesem Land gelten überall dieselben Feiertage, ich brauche also keine Region.',
  whichRegion: '„{{said}}“ kenne ich nicht als Region. Welche davon: {{names}}?',
  holidaysTitle: 'Feiertage',
  closeSummary: '{{names}} an Feiertagen schließen',
  openSummary: '{{names}} an Feiertagen geöffnet lassen',
  isClosed: 'geschlossen',
  isClosedForSome: 'für einige geschlossen',
  isAsOtherDays: 'wie an anderen Tagen',
  willBeClosed: 'an Feiertagen geschlossen ({{place}})',
  holidayOn: '{{date}} ({{holiday}})',
  ownerOnly: 'Nur die Inhaberin oder der Inhaber kann ändern, wie viele Personen ein Kurs aufnimmt.',
  noSeats: '**{{service}}** wird immer nur einzeln gebucht und hat daher keine Plätze.',
  noSuchService: 'Eine Leistung „{{said}}“ gibt es hier nicht.',
  noClasses: 'Hier gibt es keine Gruppenkurse.',
  classes_one: 'Gruppenkurs: {{names}}.',
  classes_other: 'Gruppenkurse: {{names}}.',
  seatsDone: 'Erledigt: **{{service}}** nimmt jetzt {{people}} je Termin auf.',
  overfull_one:
    'Niemand verliert seinen Platz: {{count}} Termin hat bereits mehr Personen und nimmt niemanden mehr auf: {{sessions}}.',
  overfull_other:
    'Niemand verliert seinen Platz: {{count}} Termine haben bereits mehr Personen und nehmen niemanden mehr auf: {{sessions}}.',
  sessionBooked: '{{when}} ({{count}} gebucht)',
  seatsTitle: 'Plätze: {{service}}',
  seatsSummary: '{{service}} nimmt {{count}} Personen je Termin auf',
  zoneUnknown: 'Die Zeitzone „{{said}}“ kenne ich nicht. In welcher Großstadt liegt sie?',
  zoneDone: 'Erledigt: Die Zeiten von {{provider}} gelten jetzt nach der Uhr von {{zone}}.',
  zoneTitle: 'Neue Zeitzone für {{provider}}',
  zoneSummary: '{{provider}} auf die Zeitzone {{zone}} umstellen',
  samePlace: 'Das ist derselbe Ort. Zwischen welchen beiden fahren Sie?',
  travelDone:
    'Erledigt: {{provider}} braucht {{length}} zwischen {{places}}. Folgt an einem Tag ein Ort auf den anderen, beginnen die späteren Zeiten entsprechend später.',
  travelTitle: 'Fahrzeit für {{provider}}',
  travelSummary: '{{provider}} braucht {{length}} zwischen {{places}}',
};
