import type { Worded } from '../shape.ts';

export const notify: Worded<'notify'> = {
  title: 'Message aux personnes qui ont rendez-vous',
  summary: 'Envoyer un message à {{people}}',
  to: 'À',
  notReached: 'Injoignable d’ici',
  booking: '{{service}} avec {{provider}} le {{when}}',
  late: '**{{business}}** : nous avons du retard. Votre rendez-vous ({{booking}}) commencera environ {{minutes}} minutes plus tard, vers {{time}}. Veuillez excuser l’attente.',
  message: '**{{business}}** au sujet de votre rendez-vous ({{booking}}) : {{message}}',
  nobody: 'Personne n’a rendez-vous à ce moment-là, il n’y a donc personne à prévenir.',
  nobodyLate: 'Le rendez-vous d’aucune personne attendue n’est retardé, il n’y a donc personne à prévenir.',
  whatToSay: 'Que dois-je dire, et à qui ?',
  sent: 'Envoyé à {{people}}.',
  callThem: 'Ces personnes n’ont pas réservé par chat, merci de les appeler : {{people}}.',
};
