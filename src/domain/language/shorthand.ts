import type { Language } from '../wording/languages.ts';
import { isLittleWord, isPlainlyEnglish } from './detect-language.ts';
import type { FoldedWord } from './folded.ts';
import { foldedWords } from './folded.ts';
import { remembered } from './remembered.ts';

type Spoken = Exclude<Language, 'en'>;
const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .split(';')
      .map((line) => line.trim().split('='))
      .flatMap(([short = '', full = '']) => short.split(' ').map((word) => [word, full] as const))
      .filter(([short]) => short !== ''),
  );

/** How people type in a chat, by language: folded "short forms=the words in full"; one more is one entry. Words that English has as well count only beside others of the language. */
const SHORT: Readonly<Record<Spoken, ReadonlyMap<string, string>>> = {
  es: table(
    `q k qe=que; xq xk porq porke pq pk=por que; x=por; xa pa=para; xfa xfi xfis porfis plis porfi xfavor porfavo=por favor; tb tmb tbn tmbn=tambien; dnd dond=donde; cdo cuand=cuando;
    kiero qiero qro=quiero; kisiera qisiera=quisiera; kien=quien; bn=bien; ntonces entons=entonces; grax grcs grasias grs=gracias; toy=estoy; tas=estas; tngo=tengo; ncsito=necesito; aki=aqui; ahi=ahi;
    asta=hasta; aver=a ver; oki okis oka=vale; sip sep=si; nop=no; holi holis ola wenas=hola; msj=mensaje; tlf tfno=telefono; cnt=cuanto; cto=cuanto; salu2=saludos; bss=besos; dsps=despues; hr=hora; ps=pues; peluq=peluqueria`,
  ),
  fr: table(
    `bjr bjour bonjours bonjr=bonjour; slt=salut; bsr=bonsoir; qqn=quelqu'un; qqch qqchose qq=quelque chose; dispo=disponible; dispos=disponibles; pr=pour; ds=dans; c=c'est; cest=c'est; ct=c'etait; jai=j'ai; g=j'ai;
    pk pkoi pourkoi=pourquoi; mrc mci mercii=merci; bcp bcps=beaucoup; dsl desole=desole; auj ajd aujourdhui=aujourd'hui; chui jsuis=je suis; vs=vous; ns=nous; tt=tout; qd qand=quand; cmb cb comb=combien;
    pb=probleme; ui wi ouii=oui; nn=non; jveux jveu=je veux; jpeux jpeu=je peux; jaimerais jaimerai=j'aimerais; jvoudrais jvoudrai=je voudrais; jdois=je dois; jprends=je prends; kwa koa=quoi; ki=qui; kel=quel; tjrs tjs=toujours; rdvs=rdv; rdz randevou rendezvous=rendez-vous;
    a+=a plus; dac dacc dak dako daccord=d'accord; svp stp svpl=s'il vous plait; tel=telephone; num=numero; ya=il y a; ptet=peut-etre; msg=message; sms=message; qq1=quelqu'un; tkt=ne vous inquietez pas; ok=ok`,
  ),
  de: table(
    `nen=einen; nem=einem; ner=einer; ne=eine; hab=habe; is=ist; nich net ned ni=nicht; vllt vlt=vielleicht; gehts=geht es; gibts=gibt es; gabs=gab es; ham=haben; brauch=brauche; moecht mocht=mochte; wurd=wurde; brauchts=braucht es; konnt=konnte;
    kp=kein problem; hatt=hatte; schaffs schaff=schaffe es; wars=war es; is's=ist es; wirds=wird es; nehm=nehme; nehms=nehme es; machs=mache es; meld=melde; muss=muss; eig=eigentlich; evtl=eventuell; bissl bisschen bissi=bisschen; wg=wegen; nr=nummer; tel=telefonnummer;
    thx=danke; dankee=danke; mfg lg vg=grusse; gerne=gerne; wann's=wann es; nochn=noch einen; fuers=fur das; furn=fur einen; beim=bei dem; son=so einen`,
  ),
  pt: table(
    `vc vce voc=voce; vcs ces=voces; q k=que; pq pk porq=por que; tb tbm tmb=tambem; n ñ nao naum num=nao; qdo qnd qd=quando; qto qnt qnto=quanto; qts qtos=quantos; hj=hoje; amh amn=amanha; obg obgd brigadao=obrigado; pfv pf pfvr pff=por favor;
    msg msgs=mensagem; td=tudo; ta=esta; to=estou; tao=estao; cmg=comigo; dps dpois=depois; agr=agora; mto mt mtu=muito; vlw vlww valew=valeu; flw=falou; eh=e; hr=hora; ss=sim; sim=sim; fzr=fazer; oq=o que; oqe=o que; aki=aqui; ai=ai; pera perai peraí=espera; blza=beleza; blz=beleza; bele=beleza; tdb=tudo bem; cmo=como; onde=onde; ond=onde; kd cade=onde esta; zap zapzap wpp=whatsapp; num=numero;
    pro=para o; pros=para os; pra p=para; pras=para as; c=com; s=sem; d=de; dexa=deixa; dx=deixa; entaum=entao; brigada=obrigada; bj bjs=beijos; add=adicionar`,
  ),
  hi: table(
    `h he=hai; hn hnji hm haa=haan; nhi ni nai nahii nahee nh=nahi; kr kro=karo; krna=karna; krni=karni; krdo krdena kardena krdijiye kardijiye=kar do; krwana krvana=karwana; krwani=karwani; krao=karao; kb=kab; kha khan kahaan kaha=kahan; kya ky kia=kya; mje mjhe muje mujh mjko=mujhe;
    chahie chaiye chaye chahye chiye chahiyeh chaahiye chiay=chahiye; apka=aapka; apki=aapki; ap=aap; bje bjy=baje; btao bta btado batado=batao; btana=batana; thk thik tik teek thek=theek; acha achha=accha; hu hun=hoon; rha=raha; rhi=rahi; skta=sakta; skti=sakti; skte=sakte; wla vala=wala; wali vali=wali;
    appt apointment appoinment apoinment appontment appointmnt apnt=appointment; bukin buking bookin=booking; kitne kitnay=kitne; ktna=kitna; bt=baat; bat=baat; phr fir=phir; kl=kal; aj=aaj; sir madam=ji; shukria=shukriya; plz pls plzz=kripya; tym taim=time; koyi=koi; khaali=khali; k=ke; pe=par; sath=saath; ab=ab; abhi=abhi; nhn=nahin; bht bhut bahot bohot=bahut; dhnyvad dhanyvad=dhanyavaad`,
  ),
};
const LANGUAGES = Object.keys(SHORT) as readonly Spoken[];
const ALL: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => [...SHORT[language].keys()]));

/** Short forms that stand for something in English or in a name as well; they need company. */
const SHARED = new Set(
  'x c k q n h m p s d g ne is mach komm sag muss to ta ai pro num he she me ab tel son pe bat ni tt ps pk ki hm hu hun ok ap kha ces thx sms sim onde num ahi ham ola kia phir sath tas son kien aver tt ui g'.split(
    ' ',
  ),
);

/** Further words by which a language is known in so short a text. */
const ALSO_KNOWN: Readonly<Record<Spoken, ReadonlySet<string>>> = {
  es: new Set(
    'dia dias tienes teneis tienen horas puedes pueden podeis cita turno hueco libre libres quedan cuanto cuesta corte pelo nada estas ir'.split(
      ' ',
    ),
  ),
  fr: new Set('combien coupe rdv creneau dispo libre possible faites prenez coute jour jours matin fait non ouvert'.split(' ')),
  de: new Set('habt ihr termine zeit frei haare schneiden kosten kostet wieviel viel tag mal was geht passt'.split(' ')),
  pt: new Set('tem dia horarios quanto custa corte cabelo vaga marcar quero pode abrem fica faz esse essa entendi'.split(' ')),
  hi: new Set(
    'baal kitna kitne paise lagega lagta milega khali time appointment karwana dena wala raha rahi aana booking hoga sakte'.split(
      ' ',
    ),
  ),
};

/** The language whose short forms a text is full of; undefined where it has none or only such as stand alone for nothing. */
function languageOf(words: readonly FoldedWord[]): Spoken | undefined {
  let best: Spoken | undefined;
  let most = 0;
  for (const language of LANGUAGES) {
    let score = 0;
    for (const { text } of words)
      if (SHORT[language].has(text)) score += SHARED.has(text) ? 0.2 : 1.2;
      else if (isKnown(text, language)) score += 1;
    if (score > most && words.some(({ text }) => SHORT[language].has(text))) {
      most = score;
      best = language;
    }
  }
  return most >= 1 ? best : undefined;
}

const isKnown = (word: string, language: Spoken): boolean =>
  ALSO_KNOWN[language].has(word) || (word.length > 1 && !isLittleWord(word, 'en') && isLittleWord(word, language));

/** A text in which chat's short forms are written out, with the place of everything in the original. */
export type SpelledOut = { readonly text: string; readonly at: (position: number) => number };

/**
 * Writes out the short forms of a chat in Spanish, French, German, Portuguese and Hindi; any other text as it is.
 * @example spelledOut('q horas tienes libres').text //=> 'que horas tienes libres'
 */
export const spelledOut = remembered(16, (text: string): SpelledOut => {
  const words = foldedWords(text);
  if (!words.some((word) => ALL.has(word.text)) || isPlainlyEnglish(text)) return { text, at: (position) => position };
  const language = languageOf(words);
  if (!language) return { text, at: (position) => position };
  const pieces: { readonly from: number; readonly to: number; readonly full: string }[] = [];
  for (const { text: word, start, end } of words) {
    const full = SHORT[language].get(word);
    if (full !== undefined && full !== word) pieces.push({ from: start, to: end, full });
  }
  return replaced(text, pieces);
});

/** The text with stretches of it put in other words. */
export function replaced(
  text: string,
  pieces: readonly { readonly from: number; readonly to: number; readonly full: string }[],
): SpelledOut {
  const marks: { readonly out: number; readonly original: number }[] = [{ out: 0, original: 0 }];
  let said = '';
  let at = 0;
  for (const { from, to, full } of pieces) {
    said += text.slice(at, from) + full;
    marks.push({ out: said.length - full.length, original: from }, { out: said.length, original: to });
    at = to;
  }
  said += text.slice(at);
  const place = (position: number): number => {
    const mark = marks.findLast(({ out }) => out <= position) ?? { out: 0, original: 0 };
    const next = marks.find(({ out }) => out > position);
    const original = mark.original + position - mark.out;
    return Math.min(original, next?.original ?? text.length);
  };
  return { text: said, at: place };
}
