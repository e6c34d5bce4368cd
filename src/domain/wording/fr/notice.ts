import type { Worded } from '../shape.ts';

export const notice: Worded<'notice'> = {
  offer:
    'Bonne nouvelle de la liste d’attente : **{{what}}** s’est libéré ({{price}}). Ce créneau est gardé pour vous seul jusqu’à : {{deadline}}. Dois-je le réserver pour vous ?',
  offerRequest:
    'Bonne nouvelle de la liste d’attente : **{{what}}** s’est libéré ({{price}}). Ce créneau est gardé pour vous seul jusqu’à : {{deadline}}. Dois-je le réserver pour vous ? {{provider}} devra ensuite donner son accord.',
  takeIt: 'J’accepte',
  noThanks: 'Non, merci',
  pass: 'Non : {{what}}',
  offerTitle: 'Un créneau pour vous',
  heldForYou: 'gardé pour vous',
  offerGone:
    'Le créneau que je vous gardais ({{date}}) est passé à la personne suivante. Vous gardez votre rang sur la liste d’attente pour d’autres créneaux.',
  unanswered:
    'Je suis désolé : {{business}} n’a pas répondu à temps à votre demande de **{{title}}** ({{when}}) ; ce n’est donc pas réservé. Dois-je chercher un autre créneau ?',
  yourAppointment: 'Votre rendez-vous',
  handedBack: '{{by}} m’a rendu la conversation ; je suis l’assistant. Que puis-je faire pour vous ?',
};
