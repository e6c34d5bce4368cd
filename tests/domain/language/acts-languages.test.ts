import { describe, expect, test } from '@jest/globals';
import { isPureNo, isPureYes, readActs } from '../../../src/domain/language/acts.ts';
import type { Act } from '../../../src/domain/language/acts.ts';

/** What people say, language by language: Spanish, French, German, Portuguese, Hindi in both scripts. */
const SAID: Readonly<Record<Act, readonly string[]>> = {
  affirm: [
    'sí, claro',
    'me viene bien, gracias',
    'oui, ça me va',
    'c’est parfait',
    'ja, passt',
    'das passt mir super',
    'pode marcar',
    'isso mesmo',
    'हाँ, ठीक है',
    'haan kar do',
  ],
  negate: [
    'no, gracias',
    'mejor no',
    'non, pas maintenant',
    'nein, lieber nicht',
    'geht leider nicht',
    'não, obrigada',
    'melhor não',
    'नहीं',
    'abhi nahi',
  ],
  thanks: ['muchas gracias', 'merci beaucoup', 'vielen Dank', 'muito obrigado', 'बहुत धन्यवाद', 'bahut shukriya'],
  goodbye: ['hasta luego', 'bonne journée', 'auf Wiedersehen', 'até logo', 'फिर मिलेंगे', 'phir milenge'],
  greeting: ['buenos días', 'bonsoir', 'guten Morgen', 'boa tarde', 'नमस्ते', 'namaste'],
  help: ['ayuda', '¿me puedes ayudar?', 'aidez-moi', 'ich brauche Hilfe', 'preciso de ajuda', 'मदद चाहिए', 'madad'],
  human: [
    'quiero hablar con una persona',
    'parler à un conseiller',
    'ich möchte mit einem Mitarbeiter sprechen',
    'falar com um atendente',
    'किसी इंसान से बात करनी है',
    'kisi insaan se baat karni hai',
  ],
  cancelFlow: ['olvídalo', 'laissez tomber', 'vergiss es', 'deixa pra lá', 'रहने दो', 'rehne do'],
  startOver: ['empezar de nuevo', 'recommencer', 'von vorne', 'começar de novo', 'शुरू से', 'shuru se'],
  repeat: ['¿puedes repetir?', 'pouvez-vous répéter', 'noch einmal bitte', 'pode repetir?', 'फिर से बोलिए', 'dobara boliye'],
  anyone: ['me da igual', "n'importe qui", 'egal wer', 'tanto faz', 'कोई भी', 'koi bhi'],
  more: ['otros horarios', "d'autres créneaux", 'andere Termine', 'outro horário', 'कोई और समय', 'koi aur time'],
  skip: ['omitir', 'je préfère ne pas le dire', 'überspringen', 'pular', 'आगे बढ़ो', 'skip kar do'],
};

describe.each(Object.entries(SAID))('%s', (act, texts) => {
  test.each(texts)('%s', (text) => {
    const acts = readActs(text);
    expect({ [act]: acts[act as Act], pure: acts.pure }).toEqual({ [act]: true, pure: true });
  });
});

test.each(['sí, por favor', 'd’accord, parfait', 'ja gerne', 'sim, pode ser', 'जी हाँ', 'theek hai ji'])('%s confirms', (text) => {
  expect(isPureYes(text)).toBe(true);
});
test.each(['no gracias', 'non merci', 'nein danke', 'não quero', 'जी नहीं', 'nahi chahiye'])('%s refuses', (text) => {
  expect([isPureNo(text), isPureYes(text)]).toEqual([true, false]);
});
test.each([
  'sí, pero el martes',
  'oui mais demain',
  'ja, aber um 5',
  'sim, mas às 5',
  'haan lekin kal',
  'das passt nicht',
  'ça ne me va pas',
  'doch nicht',
])('%s confirms nothing', (text) => {
  expect(isPureYes(text)).toBe(false);
});
test.each(['kya kal 5 baje ho sakta hai', 'como faço para chegar', 'comment puis-je venir', 'jeder Montag wäre gut'])(
  '%s is no chat act',
  (text) => {
    expect(readActs(text).pure).toBe(false);
    expect([readActs(text).repeat, readActs(text).anyone]).toEqual([false, false]);
  },
);
