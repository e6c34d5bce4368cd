import type { Worded } from '../shape.ts';

export const settings: Worded<'settings'> = {
  noCalendars: 'Je suis désolé, je ne peux pas lire d’autres calendriers ici.',
  privateNetwork:
    'Je ne lis que les calendriers accessibles sur l’internet public, et {{host}} mène à un réseau privé. Veuillez utiliser le lien que publie votre calendrier, généralement appelé « adresse secrète au format iCal ».',
  notAnAddress:
    'Ce n’est pas une adresse de calendrier que je puisse lire : elle doit commencer par https:// ou webcal:// et mener à un fichier .ics.',
  notACalendar:
    'Ce que j’ai trouvé sur {{host}} n’est pas un calendrier. Veuillez copier le lien au format iCal (.ics), pas celui de la page web.',
  tooSlow: '{{host}} a mis trop de temps à répondre. Voulez-vous réessayer dans une minute ?',
  notAnswering:
    'Je n’ai pas pu lire de calendrier sur {{host}} à l’instant : il ne répond pas ou refuse le lien. Veuillez vérifier que le lien est complet et toujours valide.',
  thatAddress: 'cette adresse',
  connected:
    'Connecté : ce qui figure dans le calendrier de **{{host}}** occupe désormais ici le temps de {{provider}}. Je le lis toutes les dix minutes.',
  unreadTakes_one: '{{count}} événement n’a pas pu être lu et n’occupe pas de temps.',
  unreadTakes_other: '{{count}} événements n’ont pas pu être lus et n’occupent pas de temps.',
  unread_one: '{{count}} événement n’a pas pu être lu.',
  unread_other: '{{count}} événements n’ont pas pu être lus.',
  freeAgain: 'ses créneaux redeviennent libres ici',
  busyTaken: 'ses créneaux occupés ne peuvent pas être réservés ici',
  replaces: 'Il remplace le calendrier actuellement connecté.',
  connectTitle: 'Connecter un calendrier',
  disconnectTitle: 'Déconnecter un calendrier',
  connectSummary: 'Connecter le calendrier de {{host}} pour {{provider}}',
  disconnectSummary: 'Déconnecter le calendrier de {{provider}}',
  noneConnected: 'Aucun autre calendrier n’est connecté pour {{provider}}, il n’y a donc rien à déconnecter.',
  disconnected:
    'Déconnecté : le calendrier de **{{host}}** n’occupe plus le temps de {{provider}} et son adresse est oubliée. Les réservations restent telles quelles.',
  statusNone: '{{provider}} : aucun autre calendrier n’est connecté.',
  statusNever: '{{provider}} : le calendrier de {{host}} n’a encore jamais été lu.',
  statusNow: '{{provider}} : le calendrier de {{host}} vient d’être lu.',
  statusAgo: '{{provider}} : le calendrier de {{host}} a été lu il y a {{length}}.',
  statusOn: '{{provider}} : dernière lecture du calendrier de {{host}} : {{when}}.',
  failing:
    'Depuis, il n’a pas pu être lu : la dernière tentative a échoué ({{when}}). Jusqu’à ce que cela fonctionne, les nouvelles réservations attendent votre accord.',
  holidaysOpenAlready: 'Rien à changer : pour {{names}}, les jours fériés sont des jours comme les autres.',
  holidaysClosedAlready_one: 'Rien à changer : {{names}} est déjà fermé les jours fériés.',
  holidaysClosedAlready_other: 'Rien à changer : {{names}} sont déjà fermés les jours fériés.',
  holidaysClosed_one:
    'C’est fait : {{names}} est désormais fermé les jours fériés ; les horaires réglés pour une telle date restent valables.',
  holidaysClosed_other:
    'C’est fait : {{names}} sont désormais fermés les jours fériés ; les horaires réglés pour une telle date restent valables.',
  holidaysOpen: 'C’est fait : pour {{names}}, les jours fériés sont des jours comme les autres.',
  holidaysUnknown: 'Je suis désolé, je ne connais pas les jours fériés ici. Indiquez-moi les dates et je les ferme une par une.',
  noRegions: 'Ce pays a les mêmes jours fériés partout, je n’ai donc pas besoin de région.',
  whichRegion: 'Je ne connais pas de région « {{said}} ». Laquelle de celles-ci : {{names}} ?',
  holidaysTitle: 'Jours fériés',
  closeSummary: 'Fermer {{names}} les jours fériés',
  openSummary: 'Garder {{names}} ouvert les jours fériés',
  isClosed: 'fermé',
  isClosedForSome: 'fermé pour certains',
  isAsOtherDays: 'comme les autres jours',
  willBeClosed: 'fermé les jours fériés ({{place}})',
  holidayOn: '{{date}} ({{holiday}})',
  ownerOnly: 'Seul le propriétaire peut modifier le nombre de personnes par cours.',
  noSeats: '**{{service}}** est réservé par un client à la fois et n’a donc pas de places.',
  noSuchService: 'Il n’y a pas de prestation « {{said}} » ici.',
  noClasses: 'Il n’y a pas de cours collectif ici.',
  classes_one: 'Cours collectif : {{names}}.',
  classes_other: 'Cours collectifs : {{names}}.',
  seatsDone: 'C’est fait : **{{service}}** accueille désormais {{people}} par séance.',
  overfull_one: 'Personne ne perd sa place : {{count}} séance compte déjà plus de personnes et n’en prend plus : {{sessions}}.',
  overfull_other:
    'Personne ne perd sa place : {{count}} séances comptent déjà plus de personnes et n’en prennent plus : {{sessions}}.',
  sessionBooked: '{{when}} ({{count}} places prises)',
  seatsTitle: 'Places de {{service}}',
  seatsSummary: '{{service}} accueille {{count}} personnes par séance',
  zoneUnknown: 'Je ne connais pas le fuseau horaire « {{said}} ». Dans quelle grande ville est-ce ?',
  zoneDone: 'C’est fait : les horaires de {{provider}} suivent désormais l’heure de {{zone}}.',
  zoneTitle: 'Nouveau fuseau horaire de {{provider}}',
  zoneSummary: 'Passer {{provider}} au fuseau horaire {{zone}}',
  samePlace: 'C’est le même lieu. Entre quels deux lieux vous déplacez-vous ?',
  travelDone:
    'C’est fait : {{provider}} a besoin de {{length}} entre {{places}}. Lorsqu’un lieu suit l’autre le même jour, les horaires suivants commencent d’autant plus tard.',
  travelTitle: 'Temps de trajet de {{provider}}',
  travelSummary: '{{provider}} a besoin de {{length}} entre {{places}}',
};
