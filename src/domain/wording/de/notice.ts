import type { Worded } from '../shape.ts';

export const notice: Worded<'notice'> = {
  offer:
    'Gute Nachricht von der Warteliste: **{{what}}** ist frei geworden ({{price}}). Die Zeit wird nur für Sie gehalten bis {{deadline}}. Soll ich sie für Sie buchen?',
  offerRequest:
    'Gute Nachricht von der Warteliste: **{{what}}** ist frei geworden ({{price}}). Die Zeit wird nur für Sie gehalten bis {{deadline}}. Soll ich sie für Sie buchen? {{provider}} muss danach noch zusagen.',
  takeIt: 'Annehmen',
  noThanks: 'Nein, danke',
  pass: 'Nein: {{what}}',
  offerTitle: 'Eine Zeit für Sie',
  heldForYou: 'für Sie gehalten',
  offerGone:
    'Die Zeit, die ich für Sie gehalten habe ({{date}}), ging an die nächste Person. Sie behalten Ihren Platz auf der Warteliste für andere Zeiten.',
  unanswered:
    'Es tut mir leid: {{business}} hat Ihre Anfrage für **{{title}}** ({{when}}) nicht rechtzeitig beantwortet, daher ist sie nicht gebucht. Soll ich eine andere Zeit suchen?',
  yourAppointment: 'Ihr Termin',
  handedBack: '{{by}} hat das Gespräch an mich, den Assistenten, zurückgegeben. Was kann ich für Sie tun?',
};
