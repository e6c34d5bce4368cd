import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** French, without accents. */
export const FRENCH: ActPhrases = {
  affirm: list(`
    oui; ouais; ouii; oui (oui|merci|volontiers|bien sur|s'il vous plait|s'il te plait|c'est ca|parfait|d'accord); d'accord; daccord; bien sur; parfait; c'est parfait; tout a fait;
    absolument; volontiers; ca marche; ca me va; ca me convient; cela me convient; c'est (bon|bien|ca|correct|exact|note); tres bien; entendu; je confirme; confirme; confirmer;
    avec plaisir; pourquoi pas; exactement; exact; pas de probleme; pas de souci; aucun probleme; super; genial; impeccable; nickel; allez y; vas y; allons y;
    je (le|la) prends; oui (c'est bon|c'est parfait|c'est correct|exactement|tout a fait|allez y|vas y|je veux bien|pourquoi pas|ca marche|ca me va); ca me va (tres bien|parfaitement|bien); ca roule; tout est (correct|bon|bien|ok|juste|parfait); tout (bon|juste); c'est d'accord; ok pour moi; bon pour moi; c'est bon pour moi; pour moi c'est bon; certainement; evidemment; carrement; avec joie; faites; faites le; valide; validez; je valide; ca va; je prends (celui ci|celle ci|ca); je veux bien; si`),
  negate: list(`
    non; nan; non (non|merci|pas du tout|desole|ca ira); pas du tout; pas maintenant; pas encore; pas aujourd'hui; jamais; surtout pas; ca ne me (va|convient) pas; ca ne va pas;
    ca me va pas; ce n'est pas (bon|ca|correct); c'est faux; c'est incorrect; je ne (veux|peux) pas; je veux pas; je peux pas; aucun; aucune; rien d'autre; c'est tout; ce sera tout;
    non c'est tout; non rien d'autre; plutot pas; non (ce n'est pas ca|ca ne va pas|ca ne me va pas|ce n'est pas bon|pas ca|pas celui la|plutot pas|surtout pas|jamais|je ne veux pas|laissez); pas ca; pas celui la; pas celle la; pas question; hors de question; c'est pas (ca|bon|correct); ce n'est pas ce que (je veux|j'ai demande|je voulais); je ne crois pas; je ne pense pas; pas vraiment; pas pour l'instant; ca ne m'arrange pas; en aucun cas`),
  thanks: list(
    `merci; merci (beaucoup|bien|infiniment|a vous|pour tout|pour votre aide|pour ton aide); mille mercis; je vous remercie; je te remercie; je vous remercie (beaucoup|infiniment); un grand merci; merci (de|pour) (votre|ton) aide; merci encore; merci d'avance; grand merci; c'est (tres) (gentil|sympa|aimable)`,
  ),
  cancelFlow: list(`
    annuler; annule; annulez; annule tout; laisse tomber; laissez tomber; oublie; oubliez; oublie ca; tant pis; arrete; arretez; arreter; j'ai change d'avis; ca ne m'interesse pas;
    plus tard peut etre; une autre fois`),
  greeting: list(
    `bonjour; bonjour a vous; salut; bonsoir; coucou; hello; rebonjour; (bonjour|salut|bonsoir|coucou) (madame|monsieur|ca va|comment allez vous|comment ca va|tout le monde); comment allez vous; comment ca va`,
  ),
  goodbye: list(
    `au revoir; a bientot; a plus; a plus tard; a demain; bonne (journee|soiree|nuit|fin de journee); (passez|bonne) (une) (bonne) (journee|soiree|semaine|fin de semaine); bon week end; bonne continuation; a la prochaine; a tout a l'heure; a (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche); ciao; adieu`,
  ),
  help: list(
    `aide; a l'aide; aidez moi; aide moi; j'ai besoin d'aide; (vous) pouvez (vous) m'aider; tu peux m'aider; que pouvez vous faire; que peux tu faire; que (savez vous|sais tu) faire; qu'est ce que (vous savez|tu sais|vous pouvez|tu peux) faire; a quoi (servez vous|sers tu|tu sers); comment ca fonctionne; comment faire; comment ca marche; je ne comprends pas; je comprends pas`,
  ),
  human: list(`
    parler a (quelqu'un|un humain|une personne|un conseiller|une conseillere|un agent|la reception|un operateur); parler avec (quelqu'un|un humain|une personne|un conseiller);
    je (veux|voudrais) parler a (quelqu'un|un humain|une personne|un conseiller); une vraie personne; un humain; un conseiller; service client; (on) peut (on) m'appeler; rappelez moi; appelez moi; (passez|passe) moi (quelqu'un|un conseiller|une conseillere|une personne|un humain|un responsable|le responsable|la reception); (je peux|puis je|est ce que je peux|pourrais je) parler (a|avec) (quelqu'un|un humain|une personne|un conseiller|une conseillere|un responsable); (mettez moi en relation|mettez moi) avec (quelqu'un|un conseiller|une personne|un humain); un vrai humain; (une) vraie personne; un responsable; il y a quelqu'un`),
  repeat: list(
    `repetez; repete; repeter; (vous) pouvez (vous) repeter; tu peux repeter; encore une fois; une fois de plus;  pardon; vous disiez; qu'avez vous dit; tu as dit quoi`,
  ),
  startOver: list(
    `recommencer; recommencons; on recommence; repartir de zero; depuis le debut; tout recommencer; nouvelle reservation; nouveau rendez vous`,
  ),
  skip: list(`passer; passe; sauter; je prefere ne pas (le) dire; je n'en ai pas; j'en ai pas; pas de commentaire`),
  anyone: list(
    `n'importe qui; n'importe lequel; n'importe laquelle; peu importe; ca m'est egal; sans preference; pas de preference; aucune preference; comme vous voulez; avec n'importe qui`,
  ),
  more: list(`
    autre chose; d'autres (horaires|options|creneaux|jours|dates|propositions|heures); un autre (horaire|jour|creneau|moment); une autre (heure|date|option|fois); plus d'options; plus tard; plus tot;
    vous avez autre chose; quoi d'autre; avez vous autre chose`),
  filler: list(`s'il vous plait; s'il te plait; svp; stp; madame; monsieur; donc; alors; bien; et`),
};
