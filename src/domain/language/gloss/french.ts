import { gloss } from './entry.ts';

/** French turns of phrase in the English that the rules read; no accents, hyphens as spaces. */
export const FRENCH = gloss(`
  how much is: (c'est|ca fait|ca coute|ca couterait|vous prenez|tu prends|ca revient a) combien (pour) (un|une|le|la|les)?; combien (ca) (coute|coutent|vaut|valent|c'est|est ce|ca fait|ca coute|vous prenez|pour|tu prends|ca couterait|couterait|est ce que ca coute) (un|une|le|la|les|pour)?; (quel est|c'est quoi|quels sont) (le|les|vos)? (prix|tarif|tarifs|cout) (de|d'un|d'une|pour|du)?; a combien (est|sont|revient); ca coute (cher|quoi)
  what are your prices: (vos|les|tes)? (tarifs|prix); (quels sont) (vos|les|tes)? (tarifs|prix); (la|votre)? grille (tarifaire|de tarifs); liste des prix; tarifs; prix
  where are you: (vous etes|t'es|vous etes situes|c'est|le salon est|le cabinet est|on vous trouve) (ou|situes ou|ou exactement); (vous) (etes|etes situes) ou; ou (se trouve|etes vous|est ce que vous etes|vous etes|c'est|est|on vous trouve|se situe|vous trouvez vous|vous situez vous) (exactement|situes|le salon|le cabinet|votre salon|votre cabinet|la clinique)?; comment (on|je|venir|y aller|vous trouver|on vient|je viens) (fait pour venir|viens|vient|vous trouve)?; (dans|a) (quel|quelle) (quartier|rue|arrondissement) (etes vous|vous etes|c'est)?; pour venir
  what is your address: (c'est quoi|quelle est|vous avez|donnez moi|donne moi|je peux avoir|l') (l'adresse|votre adresse|ton adresse|une adresse|adresse); (l'adresse|votre adresse|adresse) (c'est quoi|svp|exacte)
  what time do you open: (vous) (ouvrez|ouvre|ouvrent) (a) (quelle heure|quand|quels jours) (le|les)? (*); (a) (quelle heure|quand|quels jours) (est ce que) (vous|vous etes|le salon|ca|etes vous) (ouvrez|ouvre|ouvrez vous|ouvert|ouverts|etes ouverts) (le|les)? (*)
  what time do you close: (vous) (fermez|ferme|ferment) (a) (quelle heure|quand) (le|les)? (*); (a) (quelle heure|quand) (est ce que) (vous|fermez|le salon|ca) (fermez|ferme|vous) (le|les)? (*); jusqu'a (quelle heure|quand) (est ce que) (vous|etes vous|le salon)? (etes|est|ouvrez) (ouvert|ouverts|ouvrez)
  are you open: (vous|c'|est ce que vous|t'|etes vous|c'est|le salon est) (etes|est|es) ouvert(s|e); (vous etes|etes vous|c'est|vous)? (ouvert|ouverts|ouverte|ouvrez) (le|les)? (*)
  what are your opening hours: (vos|les|tes)? horaires (d'ouverture); (quels sont) (vos|les)? (horaires|heures d'ouverture); horaires d'ouverture; heures d'ouverture
  what is your phone number: (c'est quoi|quel est|vous avez|donnez moi|je peux avoir|y a) (un|votre|le)? (numero|tel|telephone|numero de telephone|numero de tel); (votre) numero de (telephone|tel); on peut vous (appeler|joindre|telephoner) (ou|comment|a quel numero)
  which services do you offer: (que|qu'est ce que|c'est quoi|quels sont) (vous|proposez|faites|vos) (proposez|faites|vous|services|prestations|soins) (comme) (prestations|services|soins|coupes)?; (quels|quelles|vos|vous avez quoi comme|vous faites quoi comme|vous proposez quoi comme) (prestations|services|soins|types de soins); vous (faites|proposez) quoi
  do you do: (est ce que) (vous|tu) (faites|fais|proposez|coupez|pratiquez) (aussi|egalement)? (les|des|la|le|l'|de la|du)?; faites vous (aussi) (les|des|la|le|de la|du)?; proposez vous (aussi) (les|des|la|le|de la|du)?
  how long does it take: (ca) (dure|prend|prendra|durera) combien (de temps); combien de temps (ca|dure|faut il|est ce que ca|faut compter|il faut) (dure|prend|compter|prendra); c'est long; quelle (est la) duree; la duree
  who works there: qui (travaille|coupe|coiffe|est la|est present|sont les coiffeurs|sont vos coiffeurs|s'en occupe|me coiffe); vous avez (qui|quels coiffeurs|quelles coiffeuses)
  can i pay: (on|je|est ce qu'on|est ce que je|c'est possible de|possible de|peut on|puis je|on) (peut|peux|pourrait) (payer|regler); (peut on|puis je|possible de|c'est possible de) (payer|regler); comment (on) (paye|paie|payer|regler)
  do you accept: (est ce que) vous (prenez|acceptez|avez|faites) (la|les|le)?; acceptez vous (la|les|le)?; prenez vous (la|les|le)?
  do you charge: (c'est|est ce) payant; (y a|il y a) des frais; vous facturez; (c'est|est ce) gratuit
  by card: (par|avec|en) (la) (carte|cb|carte bleue|carte bancaire)
  card: carte; cb; carte bleue; carte bancaire; apple pay
  cash: especes; en especes; liquide; en liquide; cash
  deposit: acompte; arrhes; d'avance; a l'avance
  is there parking: (il y a|y a|ya|y'a|y a t il|vous avez|est ce qu'il y a) (un|des|de la place pour|de quoi|ou) (parking|places|se garer|stationner) (de parking|pas loin|a cote); (on peut|ou|ou est ce qu'on peut|je peux|c'est facile de|ou peut on|on) (se garer|me garer|stationner|se gare) (ou|facilement|pas loin)?; parking; se garer; stationnement
  dog: chien; chienne; animal; animaux; chat
  kids: enfant; enfants; bebe; poussette; petits
  wheelchair: fauteuil roulant; pmr; handicape; handicapes; accessible; ascenseur
  can i: (je peux|on peut|puis je|est ce que je peux|est ce qu'on peut|possible de|c'est possible de) (venir avec|amener|emmener|apporter)
  is there wifi: (il y a|y a|vous avez) (du|le|la)? wifi
  discount: reduction; reductions; remise; promo; promos; promotion; tarif etudiant
  voucher: carte cadeau; cartes cadeaux; bon cadeau; bons cadeaux; cheque cadeau
  invoice: facture; recu; note de frais
  insurance: mutuelle; tiers payant; carte vitale; conventionne
  what should i bring: (que|qu'est ce que|quoi) (je dois|dois je|il faut|faut il|faut) (apporter|amener|prevoir|ramener); (il faut|je dois|faut) (apporter|amener|prevoir|ramener) (quelque chose|quoi|qqch)?
  does it hurt: (ca|est ce que ca) (fait|va faire|fera) mal; (c'est) douloureux
  what if i cancel: (et) si (je dois|je veux|j') (annuler|annule|decommander) (finalement|apres|plus tard); (et) si (je peux|finalement je peux|je ne peux|j'ai un empechement|je viens) (pas|plus)? (venir|finalement)?; (on peut|je peux|puis je|est ce que je peux) (annuler|decaler|deplacer|modifier) (apres|plus tard|gratuitement|sans frais|au dernier moment|si besoin|jusqu'a quand); frais d'annulation; (les) conditions d'annulation
  until when can i cancel: jusqu'(a quand|a quel moment) (on peut|je peux|puis je|peut on|est ce que je peux) (annuler|decaler|deplacer|modifier); (on peut|je peux) (annuler|decaler|deplacer) jusqu'a quand; (combien de temps|combien) (a l'avance|avant) (on peut|je peux|il faut|faut il|faut) (annuler|prevenir|decommander)
  what if i am late: (et) si (je suis|j'arrive|j'ai|je) (en|un peu en|du|un peu de|en) retard; (qu'est ce qui se passe|que se passe t il) (si) (je suis|j'arrive|j'ai) (en|du)? retard
  i am running late: (je suis|j'ai|j'aurai|je vais avoir|je vais etre|j'arrive avec|j'arrive en|je serai|j'arriverai) (un peu|un peu de|du|en|de|un|legerement|10 min de|5 min de|10 minutes de|5 minutes de|un quart d'heure de|15 minutes de|15 min de|20 minutes de) (en) (retard); (je vais etre|je serai|je suis|je vais arriver) (un peu|legerement) en retard; (j'ai|j'aurai|avec) (du|un peu de|10 minutes de|5 minutes de|15 minutes de|20 minutes de|10 min de|5 min de|15 min de) retard; (je suis) (coince|coincee|bloque|bloquee) dans les (bouchons|embouteillages); (y a) des bouchons
  i am here: (je suis|j'suis|me) (la|arrive|arrivee|devant|en bas|voila); je viens d'arriver
  waiting list: (la|une|sur) liste d'attente; liste d'attente
  put me on the waiting list: (mettez|mets|inscrivez|inscris|ajoutez|ajoute|notez) moi (sur|dans|en) (la|une|votre)? (liste) (d'attente); (on peut|je peux|vous pouvez|pouvez vous) (etre|me mettre|m'inscrire|m'ajouter) (sur|dans) (la|une|votre)? liste (d'attente)
  remove me from the waiting list: (enlevez|enleve|retirez|retire|supprimez|sortez) moi (de la|de votre|sur la) liste (d'attente)
  let me know if something opens up: (vous pouvez|tu peux|pouvez vous) (me) (prevenir|prevenez|previens|avertir|avertissez|dire|dites|appelez|appeler|contacter|contactez|tenir au courant|tenez) (moi) (au courant) (si|des que|quand|s'il y a|des qu'une|si jamais|si une|en cas de) (une|un|il y a|ca|vous avez|t'as|quelqu'un|quelque chose) (place|creneau|rdv|rendez vous|desistement|annulation|dispo|disponibilite|annule|rendez vous) (se libere|se desiste|disponible|plus tot|annule); (prevenez|previens|avertissez|dites|appelez|contactez|tenez) moi (au courant) (si|des que|quand|s'il y a|si jamais|en cas de|des qu'une|des qu'un|si une|si un) (une|un|il y a|ca|vous avez|t'as|quelqu'un|quelque chose|qqn|qqch) (place|creneau|rdv|rendez vous|desistement|annulation|dispo|disponibilite) (se libere|se desiste|se liberait|disponible|plus tot|annule); (prevenez|previens|avertissez|dites|contactez|tenez) moi (au courant) (si|des que|quand) (ca|quelqu'un|qqn) (se libere|se desiste|annule); (prevenez|previens|avertissez) moi (si|s'il y a|des qu'il y a|en cas d'|en cas de) (un|une|d') (desistement|annulation)
  stop messaging me: (arretez|arrete|arreter|stop) de (m'envoyer|m'ecrire|me contacter|me harceler|m'embeter) (des|vos|tes)? (messages|sms|textos|mails); (arretez|arrete) (de) (m'ecrire|m'embeter|me contacter|me deranger); ne (m'ecrivez|m'envoyez|me contactez|m'envoie) plus (de messages|rien|jamais|de sms)?; (je ne veux|je veux|j'veux) plus (recevoir|de) (de|vos)? (messages|sms|mails); plus de messages; desinscri(ption|vez moi|re); desabonnez moi; me desinscrire; me desabonner; desinscrivez moi; desinscription
  are you a robot: (vous etes|t'es|tu es|c'est|etes vous|es tu|je parle a|est ce que je parle a|est ce que vous etes|est ce un) (un|une|a un|a une|quelqu'un) (robot|bot|ia|machine|humain|vraie personne|vrai humain|personne reelle|ordinateur|chatbot)
  who are you: (vous etes|t'es|tu es|c'est) qui; qui (etes vous|es tu); je parle a qui; a qui (je parle|ai je affaire)
  another day: (un|le)? autre jour; autre jour; d'autres jours; autre date; une autre date; d'autres dates
  other times: (une) autre heure; (un) autre (creneau|horaire); d'autres (horaires|creneaux|heures|options|disponibilites|dispos|possibilites|propositions); autres (horaires|creneaux|heures|options|disponibilites|dispos|possibilites|choix); plus d'options; alternatives; d'autre
  anything else: autre chose; (rien|quoi)? d'autre; quelque chose d'autre
  later: (un peu|un poil) plus tard; plus tard
  earlier: (un peu|un poil) plus tot; plus tot; (un peu) avant
  one hour later: (une|1) heure (plus tard|apres|de plus)
  one hour earlier: (une|1) heure (plus tot|avant)
  half an hour later: (une) demi heure (plus tard|apres)
  half an hour earlier: (une) demi heure (plus tot|avant)
  minutes later: minutes (plus tard|apres)
  minutes earlier: minutes (plus tot|avant)
  too early: (c'est) trop tot
  too late: (c'est) trop tard
  at the same time: (a) la meme heure; meme heure; (au) meme (moment|horaire); en meme temps
  the week after: la semaine (suivante|d'apres); une semaine (plus tard|apres)
  the day after: le (jour|lendemain) (suivant|d'apres); le lendemain
  the day before: la veille; le jour (d'avant|precedent)
  none of those: aucun(e) (d'entre|de|des) (eux|elles|ceux la|trois|deux|celles la); (aucun|aucune) (des|de|d'entre) (trois|deux|eux|elles|ceux la|celles la|ces horaires|ces creneaux); (aucun|aucune) (ne) (me) (va|convient|m'arrange); aucun; aucune; ni l'un ni l'autre
  that's all: (c'est|ce sera|ca sera) tout; (rien|non) (de plus|d'autre); ca ira
  you choose: (choisis|choisissez|decidez|decide) (vous|toi)? (meme); (comme|ce que) (vous voulez|tu veux|ca vous arrange|vous avez); peu importe; n'importe (quand|quel jour|quelle heure|lequel|laquelle); ca m'est egal; quand (vous voulez|tu veux)
  i don't know: (je|j') (ne) sais pas (trop); je sais pas (trop); aucune idee; chais pas; j'hesite
  rather not: je (ne) prefere pas; (je n'ai|j'ai) pas envie (de); je prefere (ne) pas; (je ne veux|je veux) pas (le|la|vous le) (donner|dire|communiquer)
  why do you need my number: pourquoi (vous|tu|avez vous|voulez vous|il faut) (voulez|veux|avez|as|besoin|demandez) (besoin) (de|mon|mes|d'un) (mon|numero|nom|mail|coordonnees|telephone); c'est (pour quoi|pourquoi) faire
  why: pourquoi
  my number is wrong: (mon|le)? (numero|tel|telephone|nom|mail) (est|n'est pas) (faux|pas bon|incorrect|mauvais|bon|le bon); (je me suis|j'ai) (trompe|trompee|fait une erreur) (de|dans|sur|d') (le|mon)? (numero|tel|telephone|nom|mail)
  wait: (attends|attendez|patientez|attend) (un|une|2|deux) (moment|instant|seconde|minute|peu|secondes|minutes|sec)?; attends; attendez; attend; (un|une|2|deux) (instant|seconde|minute|secondes|minutes|sec|petit instant|petite minute); (laissez|laisse) moi (reflechir|verifier|voir|regarder); je (regarde|verifie|reflechis|consulte) (mon agenda|mon planning|mon calendrier|un instant|vite fait)
  wrong: c'est (faux|errone|incorrect|pas le bon|pas la bonne|pas bon|pas ca|pas le jour|le mauvais|la mauvaise); vous vous trompez; tu te trompes; (y a|il y a) une erreur; mauvais(e) (jour|heure|date)
  instead: (plutot|a la place|au lieu de); plutot; a la place; au lieu de
  i changed my mind: (j'ai|je) (change d'avis|reflechi|change); en fait non; finalement non
  again: encore une fois; de nouveau; comme d'habitude; comme la derniere fois; la meme chose
  my wife: ma (femme|copine|compagne|conjointe)
  my husband: mon (mari|copain|compagnon|conjoint)
  my son: mon (fils|petit)
  my daughter: ma (fille|petite)
  my friend: (mon|ma|un|une)? (ami|amie|pote|frere|soeur|mere|pere)
  useless: (c'est|t'es|vous etes) (nul|inutile|nulle|a chier|de la merde|bete); ca (sert|marche) (a rien|pas); merde
  all my appointments: tous mes (rendez vous|rdv)
  as soon as possible: (le|au) plus (vite|tot|rapidement) (possible); des que possible
`);
