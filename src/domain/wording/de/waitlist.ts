import type { Worded } from '../shape.ts';

export const waitlist: Worded<'waitlist'> = {
  whichService: 'Für welche Leistung soll ich Sie auf die Warteliste setzen?',
  tooMany: '{{service}} ist für {{seats}} auf einmal, daher kann ich {{party}} nicht gemeinsam eintragen.',
  needsBoth:
    'Ich kann Sie auf die Warteliste setzen. Nennen Sie mir bitte Ihren Namen und eine Telefonnummer oder E-Mail-Adresse?',
  needsName: 'Ich kann Sie auf die Warteliste setzen. Nennen Sie mir bitte Ihren Namen?',
  needsWay: 'Ich kann Sie auf die Warteliste setzen. Nennen Sie mir bitte eine Telefonnummer oder E-Mail-Adresse?',
  terms: 'Eine frei werdende Zeit wird für die erste Person der Liste gehalten und hier angeboten; {{length}} Zeit zum Annehmen.',
  title: 'Warteliste: {{title}}',
  summary: 'Warteliste für {{title}} {{when}}',
  joined: 'Sie stehen auf der Warteliste für **{{title}}** {{when}}.',
  joinedAlready: 'Sie stehen bereits auf der Warteliste für **{{title}}** {{when}}.',
  nextInLine: 'Sie sind als Nächstes an der Reihe.',
  placeOf: 'Sie sind an Stelle {{place}} von {{of}}.',
  willTell: 'Ich melde mich hier, sobald eine solche Zeit frei wird.',
  limit: 'Sie warten hier bereits auf {{most}} Dinge: Bitte verlassen Sie zuerst eine der Wartelisten.',
  tooFar: 'So weit im Voraus werden noch keine Buchungen angenommen, daher gibt es dafür noch keine Warteliste.',
  past: 'Diese Tage sind vorbei, es gibt also nichts, worauf Sie warten könnten.',
  none: 'Sie stehen hier auf keiner Warteliste.',
  lineOffered: '**{{title}}** {{when}}: Gerade wird eine Zeit für Sie gehalten',
  lineNext: '**{{title}}** {{when}}: Sie sind als Nächstes an der Reihe',
  linePlace: '**{{title}}** {{when}}: Sie sind an Stelle {{place}} von {{of}}',
  whichOne: 'Welchen Eintrag meinen Sie?',
  onListFor: 'Sie stehen auf der Warteliste für {{line}}.',
  onListForAll: 'Sie stehen auf der Warteliste für:',
  leaveTitle: 'Warteliste verlassen',
  leaveSummary: 'Warteliste verlassen für {{title}} {{when}}',
  heldGoesOn: 'Die für Sie gehaltene Zeit geht an die nächste Person.',
  left: 'Sie stehen nicht mehr auf der Warteliste für **{{title}}**.',
  bookedSoLeft:
    'Diese Zeit ist bereits für Sie gebucht, Sie warten also nicht mehr. Sagen Sie „absagen“, wenn Sie sie nicht möchten.',
  noneHeld: 'Im Moment wird keine Zeit von der Warteliste für Sie gehalten.',
  letGoTitle: '{{title}} ablehnen',
  letGoSummary: 'Ablehnen: {{title}}, {{when}}',
  passed: 'In Ordnung, diese Zeit geht an die nächste Person. Sie behalten Ihren Platz auf der Warteliste für andere Zeiten.',
  asked:
    'Ich habe bei {{provider}} für Sie angefragt: Die Zeit wird gehalten, und Sie erfahren es, sobald die Zusage da ist. Buchungsnummer **{{reference}}**.',
  offerOver:
    'Leider ist dieses Angebot abgelaufen, und die Zeit ging an die nächste Person. Sie behalten Ihren Platz auf der Warteliste für andere Zeiten.',
  bookedAlready: 'Diese Zeit ist bereits für Sie gebucht. Sagen Sie „absagen“, wenn Sie sie nicht möchten.',
};
