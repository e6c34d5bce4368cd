import type { Worded } from '../shape.ts';

export const waitlist: Worded<'waitlist'> = {
  whichService: 'Pour quelle prestation dois-je vous inscrire sur la liste d’attente ?',
  tooMany: '{{service}} est pour {{seats}} à la fois ; je ne peux donc pas en inscrire {{party}} ensemble.',
  needsBoth:
    'Je peux vous inscrire sur la liste d’attente. Puis-je avoir votre nom, ainsi qu’un numéro de téléphone ou une adresse e-mail ?',
  needsName: 'Je peux vous inscrire sur la liste d’attente. Puis-je avoir votre nom ?',
  needsWay: 'Je peux vous inscrire sur la liste d’attente. Puis-je avoir un numéro de téléphone ou une adresse e-mail ?',
  terms: 'Un créneau qui se libère est gardé pour la première personne de la liste et proposé ici ; {{length}} pour l’accepter.',
  title: 'Liste d’attente : {{title}}',
  summary: 'Liste d’attente pour {{title}} {{when}}',
  joined: 'Vous êtes sur la liste d’attente pour **{{title}}** {{when}}.',
  joinedAlready: 'Vous êtes déjà sur la liste d’attente pour **{{title}}** {{when}}.',
  nextInLine: 'Vous êtes en tête de liste.',
  placeOf: 'Vous êtes au rang {{place}} sur {{of}}.',
  willTell: 'Je vous préviendrai ici dès qu’un tel créneau se libère.',
  limit: 'Vous attendez déjà {{most}} choses ici : veuillez d’abord en quitter une.',
  tooFar: 'C’est au-delà de la période de réservation ; il n’y a donc pas encore de liste d’attente.',
  past: 'Ces jours sont passés, il n’y a donc rien à attendre.',
  none: 'Vous n’êtes sur aucune liste d’attente ici.',
  lineOffered: '**{{title}}** {{when}} : un créneau est gardé pour vous en ce moment',
  lineNext: '**{{title}}** {{when}} : vous êtes en tête de liste',
  linePlace: '**{{title}}** {{when}} : vous êtes au rang {{place}} sur {{of}}',
  whichOne: 'Lequel voulez-vous dire ?',
  onListFor: 'Vous êtes sur la liste d’attente pour {{line}}.',
  onListForAll: 'Vous êtes sur la liste d’attente pour :',
  leaveTitle: 'Quitter la liste d’attente',
  leaveSummary: 'Quitter la liste d’attente pour {{title}} {{when}}',
  heldGoesOn: 'Le créneau gardé pour vous passe à la personne suivante.',
  left: 'Vous n’êtes plus sur la liste d’attente pour **{{title}}**.',
  bookedSoLeft: 'Ce créneau est déjà réservé pour vous, vous n’attendez donc plus. Dites « annuler » si vous n’en voulez pas.',
  noneHeld: 'Aucun créneau de la liste d’attente n’est gardé pour vous en ce moment.',
  letGoTitle: 'Laisser passer {{title}}',
  letGoSummary: 'Laisser passer : {{title}}, {{when}}',
  passed:
    'D’accord, ce créneau passe à la personne suivante. Vous gardez votre rang sur la liste d’attente pour d’autres créneaux.',
  asked:
    'J’ai demandé à {{provider}} pour vous : le créneau est gardé, et je vous préviens dès que c’est accepté. Référence **{{reference}}**.',
  offerOver:
    'Je suis désolé, cette offre a expiré et le créneau est passé à la personne suivante. Vous gardez votre rang sur la liste d’attente pour d’autres créneaux.',
  bookedAlready: 'Ce créneau est déjà réservé pour vous. Dites « annuler » si vous n’en voulez pas.',
};
