import { cue, info, language, some, W } from './cue.ts';

export const FRENCH = language(
  'rendez|rdv|r[eé]serv|annul|d[eé]plac|d[eé]cal|report|repouss|chang|modif|disponib|libre|cr[eé]neau|combien|prix|tarif|co[uû]te|ouver|ouvre|ferm|horaire|adresse|o[uù] |venir|propos|prestation|service|bloqu|prendre|besoin|voudrais|place|parler|quelqu|humain|conseill|aide|attente|coupe|coiff|dentiste|m[eé]decin|docteur|couper|soin|massage|s[eé]ance|pourrai|pourrons|rappel|marche|reste|mettez|mets|aimerais|d[eé]siste|inscri|combien|ai-je|j.ai ',
  [
    cue(
      'book',
      0.85,
      `(?:je (?:voudrais|veux|souhaite|souhaiterais|peux|prends|cherche)|j'aimerais|j'ai besoin|il me faut(?:drait)?|pourrais-je|puis-je|on peut|pouvez-vous|est-ce que je peux|nous voudrions)${some(0, 5)} (?:rendez-vous|rdv|r[eé]server|r[eé]servation|venir)`,
    ),
    cue(
      'book',
      0.7,
      `(?:un|prendre|nouveau|autre)(?: nouveau| autre)? (?:rendez-vous|rdv)|rendez-vous (?:pour|avec|le|[aà]|demain)`,
    ),
    cue('book', 0.6, `r[eé]server|r[eé]servez|^\\W*(?:rendez-vous|rdv)`),
    cue(
      'find_times',
      0.75,
      `(?:quand|quels?|quelles?|avez-vous|y a-t-il|il y a|vous avez|qu'avez-vous)${some(0, 4)} (?:disponib${W}|libres?|cr[eé]neaux?|place)`,
    ),
    cue(
      'move',
      0.9,
      `(?:d[eé]placer|d[eé]placez|d[eé]caler|d[eé]calez|reporter|reportez|repousser|avancer|changer|changez|modifier)${some(0, 3)} (?:rendez-vous|rdv|r[eé]servation|heure|date)`,
    ),
    cue('move', 0.75, `d[eé]placer|d[eé]placez|d[eé]caler|d[eé]calez|reportez|repousser`),
    cue('cancel', 0.9, `(?:annuler|annulez|annule|supprimer|supprimez)${some(0, 4)} (?:rendez-vous|rdv|r[eé]servations?)`),
    cue('cancel', 0.7, `annuler|annulez|annulation|annule`),
    cue(
      'list',
      0.9,
      `(?:quels?|quand|montr${W}|voir|affich${W})${some(0, 4)} (?:mes|mon|j'ai|ai-je)(?: prochains?)?(?: (?:rendez-vous|rdv|r[eé]serv${W}))?|qu'est-ce que j'ai r[eé]serv[eé]|ai-je (?:un|des|d[eé]j[aà])${some(0, 1)} (?:rendez-vous|rdv)`,
    ),
    cue('list', 0.8, `mes (?:prochains )?(?:rendez-vous|rdv|r[eé]servations)`),
    info('prices', 0.85, `combien (?:co[uû]te|co[uû]tent|[cç]a|est-ce|co[uû]terait|pour)|prix|tarifs?|co[uû]te|co[uû]tent`),
    info(
      'hours',
      0.85,
      `(?:[aà] quelle heure|quand|jusqu'[aà] quelle heure|quels jours)${some(0, 3)} (?:ouverte?s?|ouvrez|fermez|ferm[eé]e?s?|ouvrez-vous|fermez-vous)|(?:quand|quels jours) [eê]tes-vous ouverts?|horaires? d'ouverture|vos horaires|quels sont (?:les|vos) horaires|(?:[eê]tes-vous|vous [eê]tes) ouverts?`,
    ),
    info('location', 0.85, `o[uù] (?:[eê]tes|se trouve|est|sont|vous)|adresse|comment venir`),
    info(
      'services',
      0.85,
      `que proposez|qu'est-ce que vous (?:proposez|faites)|quels? (?:services|prestations|soins)|quelles prestations|vos (?:prestations|services)`,
    ),
    cue(
      'book',
      0.7,
      `(?:je (?:voudrais|veux|souhaite|cherche|viens pour)|j'aimerais|j'ai besoin|il me faut(?:drait)?|nous voudrions)${some(0, 4)} (?:coupe|couper|coupent|coloration|couleur|brushing|manucure|massage|soin|d[eé]tartrage|consultation|s[eé]ance|cours|dentiste|m[eé]decin|docteur|coiffeu${W})`,
    ),
    cue(
      'book',
      0.75,
      `(?:inscrivez|inscris|notez|note|mettez|mets|r[eé]servez|r[eé]serve|prenez|bookez)(?:-| )(?:moi|nous)|(?:pouvez-vous|vous pouvez|pourriez-vous|tu peux) (?:me |nous )(?:prendre|r[eé]server|donner|caser|mettre)`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:quand|[aà] quelle heure|quel jour)${some(0, 2)} (?:puis-je|je peux|je pourrais|pouvez-vous|pourrais-je)${some(0, 1)} (?:venir|passer|me (?:prendre|recevoir))|(?:avez-vous|vous avez|auriez-vous|il y a|y a-t-il|reste-t-il|il reste)${some(0, 4)} (?:demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|apr[eè]s-midi|matin|soir)`,
    ),
    cue(
      'move',
      0.8,
      `(?:peut|peux|puis-je|pourrait|pourrais|possible de|faut|dois|veux|voudrais)${some(0, 3)} (?:d[eé]caler|d[eé]placer|reporter|repousser|avancer|changer|mettre|passer)${some(0, 3)} (?:[aà]|au|pour|d'une|une|plus|un autre)|(?:d[eé]cal|d[eé]plac|report|repouss|avanc)(?:ez|e|er|ons)(?:-| )(?:le|la|l')`,
    ),
    cue(
      'cancel',
      0.6,
      `(?:je|on|nous) ne (?:peux|pourrai|pourrais|pourrons|peut|pouvons|viendrai|viendrons)(?: plus| pas)+(?: venir| [eê]tre l[aà])?|(?:je|on) (?:peux|pourrai|peut) (?:pas|plus) venir|j'ai un emp[eê]chement`,
    ),
    cue(
      'human',
      0.85,
      `(?:parler|discuter|[eé]changer)${some(0, 2)} (?:[aà]|avec) (?:quelqu'un|un humain|une (?:vraie )?personne|un conseiller|une conseill[eè]re|un agent|la r[eé]ception|le (?:responsable|patron|g[eé]rant))|(?:passez|passe)-moi (?:quelqu'un|un${W}? (?:conseill${W}|humain|personne|responsable))|vraie personne`,
    ),
    cue(
      'help',
      0.8,
      `comment [cç]a (?:marche|fonctionne)|que (?:pouvez-vous|peux-tu|savez-vous|sais-tu)(?: faire)?|qu'est-ce que (?:vous savez|tu sais|vous pouvez|tu peux) faire`,
    ),
    info(
      'hours',
      0.85,
      `(?:ouvre|ouvrez|ouvert|fermez|ferme|fermez-vous)${some(0, 2)} (?:[aà] quelle heure|quand|jusqu'[aà] quelle heure|le (?:samedi|dimanche|lundi))`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:il (?:vous |te )?reste|(?:vous|te) reste-t-il|reste-t-il)${some(0, 3)} (?:quelque chose|place|cr[eé]neaux?|rendez-vous|rdv|un|une|des|disponible)`,
    ),
    cue(
      'list',
      0.85,
      `(?:j'ai|ai-je|mon)${some(0, 1)} (?:rendez-vous|rdv)(?: est)? (?:quand|[aà] quelle heure|quel jour)|(?:quand|quel jour|[aà] quelle heure)${some(0, 2)} (?:j'ai|ai-je|est|mon)${some(0, 2)} (?:rendez-vous|rdv)`,
    ),
    cue(
      'cancel',
      0.75,
      `je me d[eé]siste|(?:annul|supprim)(?:ez|e|er)${some(0, 1)} (?:mon|ma|le|la) (?:cr[eé]neau|s[eé]ance|visite|place)`,
    ),
    cue('help', 0.8, `besoin d'(?:aide|un coup de main|un peu d'aide)|(?:vous pouvez|pouvez-vous|tu peux) m'aider`),
    info('prices', 0.85, `c'est combien|combien (?:c'est|vous prenez|[cç]a fait)`),
    cue('block_time', 0.9, `bloquer|bloquez|bloque`),
  ],
);
