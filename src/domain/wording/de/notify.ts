import type { Worded } from '../shape.ts';

export const notify: Worded<'notify'> = {
  title: 'Nachricht an gebuchte Kundinnen und Kunden',
  summary: 'Nachricht senden an {{people}}',
  to: 'An',
  notReached: 'Von hier nicht erreichbar',
  booking: '{{service}} bei {{provider}} am {{when}}',
  late: '**{{business}}**: Wir haben Verspätung. Ihr Termin ({{booking}}) beginnt etwa {{minutes}} Minuten später, gegen {{time}}. Bitte entschuldigen Sie die Wartezeit.',
  message: '**{{business}}** zu Ihrem Termin ({{booking}}): {{message}}',
  nobody: 'Dann ist niemand gebucht, also gibt es niemanden zu benachrichtigen.',
  nobodyLate: 'Bei niemandem, der noch kommt, beginnt der Termin später, also gibt es niemanden zu benachrichtigen.',
  whatToSay: 'Was soll ich mitteilen, und wem?',
  sent: 'Gesendet an {{people}}.',
  callThem: 'Diese haben nicht im Chat gebucht, bitte rufen Sie sie an: {{people}}.',
};
