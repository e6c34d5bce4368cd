import { describe, expect, it } from '@jest/globals';
import { OTHER_CUES } from '../../../src/domain/language/intent-cues/others.ts';
import { readIntents } from '../../../src/domain/language/intents.ts';

const first = (text: string): string | undefined => {
  const [intent] = [...readIntents(text)].sort((a, b) => b.score - a.score);
  return intent && (intent.topic ? `${intent.name} ${intent.topic}` : intent.name);
};

describe('what is asked for in other languages than English', () => {
  it.each([
    // Spanish
    ['quiero reservar una cita para el viernes', 'book'],
    ['necesito una cita con Maya', 'book'],
    ['¿qué horas hay libres mañana?', 'find_times'],
    ['quiero cambiar mi cita al sábado', 'move'],
    ['¿puedo aplazar mi reserva?', 'move'],
    ['cancelar mi cita', 'cancel'],
    ['anule mi reserva, por favor', 'cancel'],
    ['¿qué citas tengo?', 'list'],
    ['¿cuándo es mi cita?', 'list'],
    ['¿cuánto cuesta?', 'info prices'],
    ['¿a qué hora abren?', 'info hours'],
    ['¿dónde están?', 'info location'],
    ['¿qué servicios ofrecen?', 'info services'],
    ['ya no puedo ir mañana, anúlala', 'cancel'],
    ['quiero cortarme el pelo el sábado', 'book'],
    ['me pasas con alguien de verdad', 'human'],
    // French
    ['vous avez de la place samedi après-midi', 'find_times'],
    ['on peut décaler à jeudi', 'move'],
    ['je ne pourrai pas venir', 'cancel'],
    ['vous ouvrez à quelle heure', 'info hours'],
    ['je voudrais prendre rendez-vous vendredi', 'book'],
    ['un rdv demain à 10h', 'book'],
    ['avez-vous des créneaux libres demain ?', 'find_times'],
    ['je voudrais déplacer mon rendez-vous', 'move'],
    ['reporter mon rdv à lundi', 'move'],
    ['annuler mon rendez-vous', 'cancel'],
    ['quels sont mes rendez-vous ?', 'list'],
    ['combien coûte une coupe ?', 'info prices'],
    ['quand êtes-vous ouverts ?', 'info hours'],
    ['où êtes-vous ?', 'info location'],
    ['que proposez-vous ?', 'info services'],
    // German
    ['gibt es am Freitag noch Termine', 'find_times'],
    ['kann ich am Montag vorbeikommen', 'book'],
    ['ich würde gern die Uhrzeit ändern', 'move'],
    ['kann ich mit einem Menschen sprechen', 'human'],
    ['kann man den Termin vorziehen', 'move'],
    ['wann muss ich da sein', 'list'],
    ['ich komme nicht weiter', 'help'],
    // Spanish and French, said plainly
    ['borra mi reserva', 'cancel'],
    ['comuníqueme con un asesor', 'human'],
    ['il vous reste quelque chose mercredi', 'find_times'],
    ["j'ai rendez-vous quand", 'list'],
    // Portuguese and Hindi, said plainly
    ['queria fazer as unhas na quinta', 'book'],
    ['preciso adiantar meu horário', 'move'],
    ['chama um atendente', 'human'],
    ['posso mudar para quarta', 'move'],
    ['desmarca por favor', 'cancel'],
    ['me passa para uma pessoa', 'human'],
    ['mera appointment kab hai', 'list'],
    ['mera appointment agle hafte kar do', 'move'],
    ['mujhe baal katwane hain kal', 'book'],
    ['kisi se baat karwa do', 'human'],
    ['Ich möchte einen Termin buchen', 'book'],
    ['Termin für Haarschnitt am Freitag um 15 Uhr', 'book'],
    ['Wann haben Sie noch etwas frei?', 'find_times'],
    ['Können Sie meinen Termin auf Samstag verschieben?', 'move'],
    ['Termin verlegen', 'move'],
    ['Bitte sagen Sie meinen Termin ab', 'cancel'],
    ['Termin stornieren', 'cancel'],
    ['Welche Termine habe ich?', 'list'],
    ['Wann ist mein Termin?', 'list'],
    ['Was kostet ein Haarschnitt?', 'info prices'],
    ['Wann haben Sie geöffnet?', 'info hours'],
    ['Wo sind Sie?', 'info location'],
    ['Was bieten Sie an?', 'info services'],
    // Portuguese
    ['quero marcar um horário na sexta', 'book'],
    ['gostaria de agendar uma consulta', 'book'],
    ['que horários livres tem amanhã?', 'find_times'],
    ['quero remarcar para sábado', 'move'],
    ['mudar meu horário para as 16h', 'move'],
    ['cancelar meu horário', 'cancel'],
    ['preciso desmarcar', 'cancel'],
    ['o que tenho marcado?', 'list'],
    ['quanto custa?', 'info prices'],
    ['que horas vocês abrem?', 'info hours'],
    ['onde fica?', 'info location'],
    ['que serviços vocês oferecem?', 'info services'],
    // Hindi, as people type it
    ['kal shaam 5 baje haircut chahiye', 'book'],
    ['appointment book karna hai', 'book'],
    ['kal kaunsa time khali hai', 'find_times'],
    ['meri booking shanivar subah 11 baje kar do', 'move'],
    ['appointment ka time badal do', 'move'],
    ['meri booking cancel kar do', 'cancel'],
    ['meri booking dikhao', 'list'],
    ['kitne ka hai', 'info prices'],
    ['aap kab khulte hain', 'info hours'],
    ['dukaan kahan hai', 'info location'],
    // Hindi in its own script
    ['कल शाम 5 बजे हेयरकट चाहिए', 'book'],
    ['मुझे अपॉइंटमेंट बुक करनी है', 'book'],
    ['मेरी बुकिंग का समय बदल दीजिए', 'move'],
    ['मेरी बुकिंग रद्द कर दीजिए', 'cancel'],
    ['मेरी बुकिंग दिखाइए', 'list'],
    ['कितने का है', 'info prices'],
    ['आप कब खुलते हैं', 'info hours'],
    ['आपका पता क्या है', 'info location'],
  ])('in “%s” is %s', (text, intent) => {
    expect(first(text)).toBe(intent);
  });

  it.each(['yes please', 'with Maya', 'Friday at 3', 'Mark Reporter', 'the libre option', 'Ana Silva'])(
    'is nothing in “%s”',
    (text) => {
      expect(readIntents(text)).toEqual([]);
    },
  );

  it.each([
    'what time do you open and do I need an appointment',
    'do I need an appointment to change my hair colour?',
    'if I miss an appointment do you cancel the next one?',
    'I have a booking, is there a time I can move it to?',
    'a change of service for my appointment',
    'can you book a slot for me and my friend at the same time',
    'how much is a cut, and where are you?',
    'the address please, and the prices',
    'my hair is a mess, any free slots?',
    'I want to pay in cash',
  ])('is read by no cue of theirs in “%s”', (text) => {
    const cues = OTHER_CUES.flatMap((language) => language.cues).filter(({ pattern }) => text.match(pattern) !== null);
    expect(cues.map(({ intent, pattern }) => `${intent}: ${pattern.source}`)).toEqual([]);
  });
});
