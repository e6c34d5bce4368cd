import { afterEach, describe, expect, test } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import type { Reply } from '../../src/ports/channel.ts';
import type { Language } from '../../src/domain/wording/languages.ts';
import { LANGUAGES } from '../../src/domain/wording/languages.ts';
import { catalogues, wordingOf } from '../../src/domain/wording/wording.ts';
import { World } from '../support/conversation.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Luna Hair, whose haircut has this name, and whose policy we say in our words. Today is Tuesday 24 November 2026. */
const salonWith =
  (name: string, ...aliases: readonly string[]): DemoBusiness =>
  (today) => {
    const luna = lunaHair(today);
    const { note: _own, ...policies } = luna.policies;
    return { ...luna, policies, services: luna.services.map((one) => (one.id === 'haircut' ? { ...one, name, aliases } : one)) };
  };

const LEAST_WORDS = 3;
const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
/** The sentences that we write ourselves, in English, as they would stand in a reply. */
const ENGLISH: readonly RegExp[] = Object.values(catalogues.en)
  .flatMap((area) => Object.values(area as Readonly<Record<string, string>>))
  .filter((sentence) => (sentence.replace(/\{\{\w+\}\}/g, '').match(/\p{L}{2,}/gu) ?? []).length >= LEAST_WORDS)
  .map((sentence) => new RegExp(escaped(sentence).replace(/\{\{\w+\}\}/g, '[^.?!]+'), 'u'));

/** Types and states of cards are for channels, not for people. */
const textsOf = ({ text, choices, card }: Reply): string =>
  JSON.stringify([text, choices?.map(({ label }) => label), card], (key, value: unknown) =>
    key === 'type' || key === 'state' || key === 'action' ? undefined : value,
  );
/** Words that none of the other languages has, and no name here. */
const ENGLISH_WORDS =
  /(?<![\p{L}’'])(?:the|and|with|is|are|you|your|which|here|that|this|what|shall|please|of|or|from|booked|moved|free|time|price|when|today|tomorrow)(?![\p{L}])/iu;
const englishIn = (replies: readonly Reply[]): readonly string[] =>
  replies.map(textsOf).filter((said) => ENGLISH.some((sentence) => sentence.test(said)) || ENGLISH_WORDS.test(keysLeftOut(said)));
/** Names of fields are English. */
const keysLeftOut = (json: string): string => json.replace(/"\w+":/g, '');

type Story = {
  readonly locale: string;
  readonly salon: DemoBusiness;
  readonly books: readonly string[];
  readonly booked: string;
  readonly moves: readonly string[];
  readonly moved: string;
  readonly cancels: readonly string[];
};

const STORIES: Readonly<Record<string, Story>> = {
  English: {
    locale: 'en-GB',
    salon: salonWith('Haircut'),
    books: ['I want a haircut on Friday at 3 in the afternoon', 'with Maya', 'Ana Silva, 020 7946 0142', 'yes'],
    booked: 'haircut maya 2026-11-27 15:00',
    moves: ['move my booking to Saturday at 11', 'yes'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['cancel my booking', 'yes'],
  },
  Spanish: {
    locale: 'es',
    salon: salonWith('Corte de pelo'),
    books: ['quiero un corte de pelo el viernes a las 3 de la tarde', 'con Maya', 'Ana Silva, 020 7946 0142', 'sí'],
    booked: 'haircut maya 2026-11-27 15:00',
    moves: ['quiero cambiar mi cita al sábado a las 11', 'sí'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['cancelar mi cita', 'sí, por favor'],
  },
  French: {
    locale: 'fr-FR',
    salon: salonWith('Coupe de cheveux'),
    books: ['je voudrais une coupe de cheveux vendredi à 15h', 'avec Maya', 'Je m’appelle Ana Silva, 020 7946 0142', 'oui'],
    booked: 'haircut maya 2026-11-27 15:00',
    moves: ['je voudrais déplacer mon rendez-vous à samedi à 11h', 'oui'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['annuler mon rendez-vous', 'oui'],
  },
  German: {
    locale: 'de-DE',
    salon: salonWith('Haarschnitt'),
    books: ['Termin für Haarschnitt am Freitag um 15 Uhr', 'bei Maya', 'Ana Silva', '020 7946 0142', 'ja'],
    booked: 'haircut maya 2026-11-27 15:00',
    moves: ['Können Sie meinen Termin auf Samstag um 11 verschieben?', 'ja, bitte'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['Bitte sagen Sie meinen Termin ab', 'ja'],
  },
  Portuguese: {
    locale: 'pt-BR',
    salon: salonWith('Corte de cabelo'),
    books: ['quero marcar um corte de cabelo na sexta às 15h', 'com a Maya', 'meu nome é Ana Silva, 020 7946 0142', 'sim'],
    booked: 'haircut maya 2026-11-27 15:00',
    moves: ['quero remarcar para sábado às 11h', 'sim'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['cancelar meu horário', 'sim'],
  },
  'Hindi in Latin letters': {
    locale: 'hi-IN',
    salon: salonWith('Haircut'),
    books: ['kal shaam 5 baje haircut chahiye', 'Maya', 'mera naam Ana Silva hai, 020 7946 0142', 'haan'],
    booked: 'haircut maya 2026-11-25 17:00',
    moves: ['meri booking shanivar subah 11 baje kar do', 'haan ji'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['meri booking cancel kar do', 'haan'],
  },
  'Hindi in its own script': {
    locale: 'hi',
    salon: salonWith('Haircut', 'हेयरकट', 'बाल कटाई'),
    books: ['कल शाम 5 बजे हेयरकट चाहिए', 'Maya', 'मेरा नाम Ana Silva है, 020 7946 0142', 'हाँ'],
    booked: 'haircut maya 2026-11-25 17:00',
    moves: ['मेरी बुकिंग शनिवार सुबह 11 बजे कर दो', 'हाँ'],
    moved: 'haircut maya 2026-11-28 11:00',
    cancels: ['मेरी बुकिंग रद्द कर दीजिए', 'हाँ'],
  },
};

describe.each(Object.entries(STORIES))('in %s', (language, { locale, salon, books, booked, moves, moved, cancels }) => {
  test('somebody books, moves and cancels, and reads no English sentence of ours', async () => {
    world = await World.open(salon);
    const ana = await world.talk('ana', locale);
    const replies: Reply[] = [ana.reply];
    const say = async (words: readonly string[]): Promise<readonly string[]> => {
      for (const text of words) replies.push(await ana.say(text));
      return (await world?.booked('ana')) ?? [];
    };
    expect({ booked: await say(books), talk: ana.lines }).toMatchObject({ booked: [booked] });
    expect({ booked: await say(moves), talk: ana.lines }).toMatchObject({ booked: [moved] });
    expect({ booked: await say(cancels), talk: ana.lines }).toMatchObject({ booked: [] });
    if (language !== 'English') expect(englishIn(replies)).toEqual([]);
    else expect(englishIn(replies).length).toBeGreaterThan(2);
  });
});

/** One of an offered list, in words and by pressing. */
describe.each([
  ['es', 'Corte de pelo', 'un corte de pelo el viernes', 'la segunda, por favor'],
  ['fr', 'Coupe de cheveux', 'une coupe de cheveux vendredi', 'le deuxième'],
  ['de', 'Haarschnitt', 'Haarschnitt am Freitag', 'die zweite bitte'],
  ['pt', 'Corte de cabelo', 'um corte de cabelo na sexta', 'o segundo'],
  ['hi', 'Haircut', 'शुक्रवार को Haircut चाहिए', 'दूसरा वाला'],
])('an offered time in %s', (locale, name, wish, second) => {
  test('is chosen by its place', async () => {
    world = await World.open(salonWith(name));
    const ana = await world.talk('ana', locale);
    await ana.say(wish, second, 'Ana Silva, 020 7946 0142');
    await ana.press(new RegExp(`^${wordingOf(locale).say('engine.confirm')}$`));
    expect({ booked: await world.booked('ana'), talk: ana.lines }).toMatchObject({ booked: ['haircut maya 2026-11-27 11:00'] });
  });
});

test('a time in Devanagari is no place in the list', async () => {
  world = await World.open(salonWith('Haircut'));
  const ana = await world.talk('ana', 'hi');
  await ana.say('कल के लिए Haircut चाहिए', 'शाम 4 बजे', 'Ana Silva, ana@example.com', 'हाँ');
  const [booked] = await world.booked('ana');
  expect({ booked, talk: ana.lines }).toMatchObject({ booked: expect.stringContaining('2026-11-25 16:00') });
});

/** Buttons say English to whoever reads them, whatever they are called. */
describe.each(LANGUAGES)('the buttons in %s', (language: Language) => {
  const { say } = wordingOf(language);
  const exactly = (label: string): RegExp => new RegExp(`^${escaped(label)}$`);

  test('of the beginning do what they say', async () => {
    world = await World.open(lunaHair);
    const pressed = async (label: string): Promise<Reply> => {
      const ana = await (world as World).talk('ana', language);
      if (!ana.reply.choices?.some((choice) => choice.label === label)) await ana.say('help');
      return ana.press(exactly(label));
    };
    expect(await pressed(say('engine.bookService', { service: 'Haircut' }))).toMatchObject({ card: { type: 'slots' } });
    const services = await pressed(say('engine.whatDoYouOffer'));
    expect(services.text).toContain('Highlights');
    expect((await pressed(say('engine.whenAreYouOpen'))).text).toMatch(/09:30|9:30/);
    const mine = await pressed(say('offline.whatHaveIBooked'));
    expect(mine.text).not.toContain(say('offline.notUnderstood'));
  });

  test('of the owner’s beginning do what they say', async () => {
    world = await World.open(lunaHair);
    const owner = await world.talk('owner', language);
    await owner.press(exactly(say('engine.todayAtWork')));
    expect(owner.reply.card?.type).toBe('agenda');
    const again = await world.talk('owner', language);
    await again.press(exactly(say('engine.blockTomorrow')));
    expect(again.reply.text).not.toContain(say('offline.notUnderstood'));
    const hours = await world.talk('owner', language);
    await hours.press(exactly(say('engine.showHours')));
    expect(hours.reply.text).toMatch(/09:30|9:30/);
  });

  test('that somebody gets who cannot come move or cancel the booking', async () => {
    world = await World.open(lunaHair);
    await world.book('haircut', 'maya', '2026-11-27', '15:30', 'ana');
    const cannot = {
      en: "I can't come",
      es: 'no puedo ir',
      fr: 'je ne peux pas venir',
      de: 'ich kann leider nicht kommen',
      pt: 'não posso ir',
      hi: 'मैं नहीं आ सकता',
    }[language];
    const ana = await world.talk('ana', language);
    await ana.say(cannot);
    expect(ana.reply.text).toBe(say('offline.moveOrCancel'));
    await ana.press(exactly(say('offline.cancelMyBooking')));
    await ana.press(exactly(say('engine.confirm')));
    expect({ booked: await world.booked('ana'), talk: ana.lines }).toMatchObject({ booked: [] });
  });

  test('that lead to a person are understood', async () => {
    world = await World.open(lunaHair);
    const ana = await world.talk('ana', language);
    await ana.say('qwxz', 'zzqw', 'qqqw');
    await ana.press(exactly(say('offline.talkToPerson')));
    expect(ana.reply.text).toContain(say('engine.handedOver', { business: 'Luna Hair Studio' }));
  });
});
