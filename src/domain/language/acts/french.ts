import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** French, without accents. */
export const FRENCH: ActPhrases = {
  affirm: list(`
    oui; ouais; ouii; oui (oui|merci|volontiers|bien sur|s'il vous plait|s'il te plait|c'est ca|parfait|d'accord); d'accord; daccord; bien sur; parfait; c'est parfait; tout a fait;
    absolument; volontiers; ca marche; ca me va; ca me convient; cela me convient; c'est (bon|bien|ca|correct|exact|note); tres bien; entendu; je confirme; confirme; confirmer;
    avec plaisir; pourquoi pas; exactement; exact; pas de probleme; pas de souci; aucun probleme; super; genial; impeccable; nickel; allez y; vas y; allons y;
    je (le|la) prends; je prends (celui ci|celle ci|ca); je veux bien; si`),
  negate: list(`
    non; nan; non (non|merci|pas du tout|desole|ca ira); pas du tout; pas maintenant; pas encore; pas aujourd'hui; jamais; surtout pas; ca ne me (va|convient) pas; ca ne va pas;
    ca me va pas; ce n'est pas (bon|ca|correct); c'est faux; c'est incorrect; je ne (veux|peux) pas; je veux pas; je peux pas; aucun; aucune; rien d'autre; c'est tout; ce sera tout;
    non c'est tout; non rien d'autre; plutot pas`),
  thanks: list(
    `merci; merci (beaucoup|bien|infiniment|a vous|pour tout|pour votre aide|pour ton aide); mille mercis; je vous remercie; je te remercie; c'est (tres) gentil`,
  ),
  cancelFlow: list(`
    annuler; annule; annulez; annule tout; laisse tomber; laissez tomber; oublie; oubliez; oublie ca; tant pis; arrete; arretez; arreter; j'ai change d'avis; ca ne m'interesse pas;
    plus tard peut etre; une autre fois`),
  greeting: list(`bonjour; bonjour a vous; salut; bonsoir; coucou; hello; rebonjour`),
  goodbye: list(`au revoir; a bientot; a plus; a plus tard; a demain; bonne (journee|soiree|nuit|fin de journee); adieu`),
  help: list(
    `aide; a l'aide; aidez moi; aide moi; j'ai besoin d'aide; (vous) pouvez (vous) m'aider; tu peux m'aider; que pouvez vous faire; que peux tu faire; comment ca marche; je ne comprends pas; je comprends pas`,
  ),
  human: list(`
    parler a (quelqu'un|un humain|une personne|un conseiller|une conseillere|un agent|la reception|un operateur); parler avec (quelqu'un|un humain|une personne|un conseiller);
    je (veux|voudrais) parler a (quelqu'un|un humain|une personne|un conseiller); une vraie personne; un humain; un conseiller; service client; (on) peut (on) m'appeler; rappelez moi; appelez moi`),
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
