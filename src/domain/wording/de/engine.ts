import type { Worded } from '../shape.ts';

export const engine: Worded<'engine'> = {
  proposal: 'Das habe ich notiert. Soll ich das so veranlassen?',
  proposalAgain: 'Soll ich das weiterhin so veranlassen?',
  declined: 'In Ordnung, ich habe das nicht gemacht. Was möchten Sie stattdessen?',
  nothingToDecline: 'Im Moment wartet nichts auf Ihre Zusage.',
  expired:
    'Dieses Angebot ist abgelaufen, ich habe daher nichts unternommen. Sagen Sie mir einfach, was Sie möchten, dann sehe ich noch einmal nach.',
  voided: 'Dieses Angebot wurde durch ein späteres ersetzt, ich habe daher nichts damit gemacht.',
  staleButton:
    'Diese Schaltfläche ist von früher und funktioniert nicht mehr. Sagen Sie es mir in Worten, dann sehe ich noch einmal nach.',
  again: 'Das ist bereits erledigt:',
  busyStore:
    'Entschuldigung, ich komme gerade nicht an meine Unterlagen. Ihre Nachricht ist gut angekommen, und ich antworte, sobald ich kann.',
  interpreterDown:
    'Entschuldigung, das konnte ich gerade nicht klären. Bitte versuchen Sie es noch einmal, oder sagen Sie es mit anderen Worten.',
  emptyMessage: 'Ich habe eine leere Nachricht erhalten. Was möchten Sie tun?',
  tooLong: 'Diese Nachricht ist zu lang für mich. Könnten Sie es kürzer sagen?',
  tooFast:
    'Sie schreiben schneller, als ich antworten kann. Bitte geben Sie mir einen Moment, und sagen Sie das Letzte dann noch einmal.',
  dropped: 'Kein Problem, das lassen wir. Kann ich sonst noch etwas für Sie tun?',
  couldNot: 'Das konnte ich nicht tun. Es wurde noch nichts gebucht oder geändert.',
  nothingNow:
    'Ich habe gerade nichts gebucht und nichts geändert. Sagen Sie mir, was Sie möchten, oder fragen Sie mich nach Ihren Terminen.',
  whatNext: 'Was möchten Sie tun?',
  goBackTo: 'Sollen wir zurückkehren zu: **{{wish}}**?',
  startedOver: 'In Ordnung, fangen wir noch einmal von vorne an. Was möchten Sie tun?',
  nothingToRepeat: 'Ich habe noch nichts gesagt. Was kann ich für Sie tun?',
  backWithTheBot: 'Ich bin wieder da. Was möchten Sie tun?',
  confirm: 'Bestätigen',
  decline: 'Nein, ändern',
  checkAll: 'Bitte prüfen Sie alle Angaben',
  step: 'Schritt {{number}}',
  greetStaff:
    'Guten Tag! Ich bin der Assistent von **{{business}}**. Ich kann Ihren Tag zeigen, Zeiten sperren oder Öffnungszeiten ändern. Was brauchen Sie?',
  greetCustomer:
    'Guten Tag und willkommen bei **{{business}}**! Ich kann einen Termin finden, buchen, verschieben oder absagen. Was kann ich für Sie tun?',
  bookService: 'Buchen: {{service}}',
  whatDoYouOffer: 'Was bieten Sie an?',
  whenAreYouOpen: 'Wann haben Sie geöffnet?',
  todayAtWork: 'Wie sieht mein Tag heute aus?',
  blockTomorrow: 'Morgen 12–13 Uhr sperren',
  showHours: 'Öffnungszeiten zeigen',
  backToTheBot: 'Zurück zum Assistenten',
  handedOver:
    'Ich habe Ihr Anliegen an das Team von **{{business}}** weitergegeben, mit allem, was hier bisher gesagt wurde. Man antwortet Ihnen in diesem Chat; bis dahin halte ich mich zurück.',
  reachSooner: 'Wenn es eilt, erreichen Sie das Team unter {{ways}}.',
  staffOnTheirOwn: 'Sie sind die Person, die ich fragen würde. Sagen Sie mir, was Sie brauchen, und ich tue, was ich kann.',
  wishBooking: 'Ein Termin',
  wishMove: '{{service}} verschieben',
  wishMoveBooking: 'Termin verschieben',
  wishWith: 'bei {{provider}}',
  wishPeople: 'für {{people}} Personen',
  wishOn: 'am {{date}}',
  wishTo: 'auf {{date}}',
  wishBetweenDays: 'zwischen {{from}} und {{to}}',
  wishAt: 'um {{time}}',
  wishBetweenTimes: 'zwischen {{from}} und {{to}}',
  languageChosen: 'Gern, wir können auf Deutsch weitermachen. Was möchten Sie tun?',
  languageOffer: 'Möchten Sie lieber auf Deutsch weitermachen?',
  languageUnknown: 'Leider spreche ich diese Sprache nicht. Ich spreche {{languages}}.',
};
