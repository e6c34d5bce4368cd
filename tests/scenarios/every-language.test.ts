import { afterEach, describe, expect, it } from '@jest/globals';
import type { DemoBusiness } from '../../src/demo/definition.ts';
import { weekly } from '../../src/demo/definition.ts';
import { lunaHair } from '../../src/demo/luna-hair.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, OperationId, ServiceId } from '../../src/domain/people/ids.ts';
import type { Language } from '../../src/domain/wording/languages.ts';
import { LANGUAGES } from '../../src/domain/wording/languages.ts';
import { createLogger } from '../../src/logging/logger.ts';
import type { Reply } from '../../src/ports/channel.ts';
import { cancelAppointment } from '../../src/services/cancel-appointment.ts';
import type { Services } from '../../src/services/deps.ts';
import { conversationMessenger, sendMessages } from '../../src/services/send-messages.ts';
import { systemIds } from '../../src/system/ids.ts';
import { work } from '../services/waitlist-world.ts';
import type { Talk } from '../support/conversation.ts';
import { World } from '../support/conversation.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

/** A salon that says nothing of its own in English but names: no notes, titles, questions or descriptions. */
const salon: DemoBusiness = (today) => {
  const { about: _about, tagline: _tagline, ...luna } = lunaHair(today);
  const [maya, theo] = luna.providers.map(({ title: _title, aliases: _aliases, ...one }) => ({ ...one, overrides: [] }));
  const haircut = luna.services.find(({ id }) => id === 'haircut');
  if (!maya || !theo || !haircut) throw new Error('the salon has lost its people');
  const { description: _description, ...cut } = haircut;
  const days = { ...theo, hours: [weekly([1, 2, 3, 4, 5], '10:00-19:00')] };
  return {
    ...luna,
    policies: { cancellationMinutes: 1440 },
    resources: [],
    providers: [maya, days],
    services: [
      { ...cut, minimumNoticeMinutes: 120 },
      { ...cut, id: asId<ServiceId>('yoga'), name: 'Yoga', seats: 3, providerIds: [days.id] },
    ],
  };
};

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  hi: 'hi-IN',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
  pt: 'pt-BR',
};

/** Function words of English that none of the other languages has; the business's own names hold none of them. */
const ENGLISH =
  /(?<![\p{L}\p{M}])(?:the|your|with|is|are|you|and|of|to|at|from|which|would|until|before|after|has|have|that|this|there|what|when|booking|please|free|closed|taken|booked|cancel|reference|service|price)(?![\p{L}\p{M}])/giu;
const BROKEN =
  /\{\{|\}\}|undefined|null|NaN|\[object|(?:^|[^\p{L}])(?:time|label|title|booking|series|search|refusal|ask|waitlist|notice|hours|staff|settings|info)\.[a-z]/u;

/** What a person sees of a reply. */
const seen = ({ text, choices, card }: Reply): string[] => [
  text,
  ...(choices ?? []).map(({ label }) => label),
  ...(card === undefined ? [] : shownIn(card)),
];
type Shown = Exclude<Reply['card'], undefined>;
function shownIn(card: Shown): string[] {
  switch (card.type) {
    case 'slots':
      return [card.title, ...card.slots.flatMap(({ label, day, time, detail }) => [label, day, time, detail ?? ''])];
    case 'proposal':
      return [card.title, ...card.rows.flatMap(({ label, value }) => [label, value])];
    case 'appointment':
      return [card.title, card.stateLabel ?? card.state, ...card.rows.flatMap(({ label, value }) => [label, value])];
    case 'appointments':
      return [card.title, ...card.items.flatMap(({ title, detail }) => [title, detail])];
    case 'agenda':
      return [card.title, ...card.days.flatMap(({ day, items }) => [day, ...items.map(({ title }) => title)])];
  }
}
const englishIn = (text: string): readonly string[] => text.match(ENGLISH) ?? [];

const at = (date: string, time: string | null = null) => ({ text: time === null ? date : `${date} ${time}`, date, time });
const finding = (more: object) => ['find_slots', { service: null, provider: null, when: null, booking: null, ...more }] as const;

/** A salon in which the interpreter does as the test says. */
class Scene {
  readonly said: string[] = [];
  readonly world: World;
  private readonly interpreter: ScriptedInterpreter;
  private readonly locale: string;
  private constructor(world: World, interpreter: ScriptedInterpreter, locale: string) {
    this.world = world;
    this.interpreter = interpreter;
    this.locale = locale;
  }
  static async open(locale: string): Promise<Scene> {
    const interpreter = new ScriptedInterpreter();
    return new Scene(await World.open(salon, undefined, interpreter), interpreter, locale);
  }
  async talk(who: string): Promise<Talk> {
    const talk = await this.world.talk(who, this.locale);
    this.said.push(...seen(talk.reply));
    return talk;
  }
  /** The tools that a message leads to; their own words are the answer. */
  async does(talk: Talk, ...calls: readonly (readonly [string, unknown])[]): Promise<Reply> {
    this.interpreter.queue(...calls.map((one) => call(one)), say(''));
    const reply = await talk.say('Haircut Maya');
    this.said.push(...seen(reply));
    return reply;
  }
  /** The first button of a proposal or an offer is the yes. */
  async confirms(talk: Talk): Promise<Reply> {
    const yes = talk.reply.choices?.[0]?.label ?? '';
    const reply = await talk.press(new RegExp(`^${yes}$`, 'u'));
    this.said.push(...seen(reply));
    return reply;
  }
  get requests(): ScriptedInterpreter['requests'] {
    return this.interpreter.requests;
  }
  get services(): Services {
    return { store: this.world.store, clock: this.world.clock, ids: systemIds, logger: createLogger({ level: 'silent' }) };
  }
}

const CONTACT = ['note_contact', { name: 'Ana Silva', phone: '020 7946 0142', email: null }] as const;
const BOOK = ['book_appointment', { slot: null, answers: null }] as const;

let scene: Scene | undefined;
afterEach(async () => {
  await scene?.world.close();
  scene = undefined;
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  const open = async (): Promise<Scene> => (scene = await Scene.open(LOCALES[language]));
  /** Nothing broken in any language; in all but English nothing English. */
  const judge = ({ said }: Scene): void => {
    expect(said.filter((text) => BROKEN.test(text))).toEqual([]);
    const english = said.filter((text) => englishIn(text).length > 0).map((text) => `${englishIn(text).join()}: ${text}`);
    if (language === 'en') expect(english.length).toBeGreaterThan(5);
    else expect(english).toEqual([]);
  };

  it('a haircut is booked, listed, moved and cancelled', async () => {
    const here = await open();
    const ana = await here.talk('ana');
    await here.does(ana, finding({ service: 'Haircut' }));
    await here.does(ana, finding({ service: 'Haircut', provider: 'Maya', when: at('2026-11-27', '15:00') }), BOOK);
    await here.does(ana, CONTACT, BOOK);
    await here.confirms(ana);
    expect(await here.world.booked('ana')).toEqual(['haircut maya 2026-11-27 15:00']);
    await here.does(ana, ['list_bookings', { only: null }]);
    await here.does(ana, finding({ booking: 'it', when: at('2026-11-28', '11:00') }), [
      'reschedule_appointment',
      { booking: null, slot: null },
    ]);
    await here.confirms(ana);
    expect(await here.world.booked('ana')).toEqual(['haircut maya 2026-11-28 11:00']);
    await here.does(ana, ['cancel_appointment', { booking: null, whole: null }]);
    await here.confirms(ana);
    expect(await here.world.booked('ana')).toEqual([]);
    judge(here);
  });

  it('a time that cannot be had is refused with its reason: closed, taken, too soon, too far ahead, over', async () => {
    const here = await open();
    await here.world.book('haircut', 'maya', '2026-11-27', '15:00');
    const ana = await here.talk('ana');
    for (const when of [
      at('2026-11-29'),
      at('2026-11-27', '15:00'),
      at('2026-11-24', '10:00'),
      at('2027-11-26', '11:00'),
      at('2026-11-27', '17:45'),
      at('2026-11-27', '20:00'),
    ])
      await here.does(ana, finding({ service: 'Haircut', provider: 'Maya', when }));
    expect(here.said.join('\n')).not.toMatch(/\p{L}{3,}\.\p{L}{3,}[A-Z]/u);
    judge(here);
  });

  it('a class is booked for three, and is full for a fourth', async () => {
    const here = await open();
    const ana = await here.talk('ana');
    const wanted = { service: 'Yoga', when: at('2026-11-25', '15:00') };
    await here.does(ana, finding({ ...wanted, party: 3 }), BOOK);
    await here.does(ana, CONTACT, BOOK);
    await here.confirms(ana);
    expect(await here.world.booked('ana')).toHaveLength(1);
    const bea = await here.talk('bea');
    await here.does(bea, finding(wanted));
    await here.does(bea, finding({ ...wanted, party: 4 }));
    judge(here);
  });

  it('somebody waits for a taken time, is offered it once it is free and takes it', async () => {
    const here = await open();
    const taken = await here.world.book('haircut', 'maya', '2026-11-27', '15:00');
    const ana = await here.talk('ana');
    await here.does(ana, CONTACT, [
      'join_waitlist',
      { service: 'Haircut', provider: 'Maya', when: at('2026-11-27', '15:00'), party: null },
    ]);
    await here.confirms(ana);
    await here.does(ana, ['list_bookings', { only: 'waitlist' }]);
    await cancelAppointment(here.services, {
      principal: { role: 'owner', businessId: here.world.business._id },
      businessId: here.world.business._id,
      appointmentId: taken._id,
      operationId: asId<OperationId>('frees-it'),
    });
    await work(here.services);
    await sendMessages(here.services, conversationMessenger(here.world.engine), 'one', 15_000, 100);
    const lines = await here.world.engine.transcript(asId<ConversationId>('talk-1'), 0, 100);
    const offer = lines.at(-1)?.reply;
    if (!offer) throw new Error('nothing was offered');
    ana.reply = offer;
    here.said.push(...seen(offer));
    await here.confirms(ana);
    expect(await here.world.booked('ana')).toEqual(['haircut maya 2026-11-27 15:00']);
    judge(here);
  });

  it('the owner reads the day and the hours, blocks time, opens it again and sets hours', async () => {
    const here = await open();
    await here.world.book('haircut', 'maya', '2026-11-27', '15:00');
    const owner = await here.talk('owner');
    const when = at('2026-11-27');
    await here.does(owner, ['agenda', { show: null, provider: 'Maya', when, delay_minutes: null }]);
    await here.does(owner, ['agenda', { show: 'hours', provider: null, when: null, delay_minutes: null }]);
    await here.does(owner, ['agenda', { show: 'free', provider: 'Maya', when, delay_minutes: null }]);
    const some = { text: '2026-11-27 14:00-16:00', date: '2026-11-27', time: '14:00' };
    await here.does(owner, ['block_time', { action: 'block', provider: 'Maya', when: some }]);
    await here.confirms(owner);
    await here.does(owner, ['block_time', { action: 'unblock', provider: 'Maya', when: some }]);
    await here.confirms(owner);
    await here.does(owner, ['set_hours', { provider: 'Maya', hours: 'Monday to Friday 9:00-12:00', period: null }]);
    await here.confirms(owner);
    expect(here.said.length).toBeGreaterThan(20);
    judge(here);
  });
});

describe('between the proposal and the yes', () => {
  it('somebody may change the language: what was agreed to is booked, and told in the new one', async () => {
    const here = (scene = await Scene.open('en-GB'));
    const ana = await here.talk('ana');
    const booking = finding({ service: 'Haircut', provider: 'Maya', when: at('2026-11-27', '15:00') });
    const proposal = await here.does(ana, booking, CONTACT, BOOK);
    expect(proposal.text).toContain('Shall I go ahead?');
    const { engine, clock } = here.world;
    const pressed = { id: 'in-german', channel: 'web', sender: here.world.principal('ana'), sentAt: clock.now() } as const;
    const yes = { action: proposal.choices?.[0]?.action ?? '', locale: 'de-DE' };
    const replies: Reply[] = [];
    for await (const event of engine.handle({ ...pressed, ...yes, conversationId: asId<ConversationId>('talk-1') }))
      if (event.type === 'reply') replies.push(event.reply);
    expect(replies.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Gebucht: \*\*Haircut bei Maya\*\*, Freitag, 27\. November 2026, 15:00 Uhr\./),
    ]);
    expect(await here.world.booked('ana')).toEqual(['haircut maya 2026-11-27 15:00']);
  });

  it('what the model reads stays English: results of tools, labels of handles', async () => {
    const here = (scene = await Scene.open('de-DE'));
    const ana = await here.talk('ana');
    await here.does(ana, finding({ service: 'Haircut', provider: 'Maya', when: at('2026-11-29') }));
    await here.does(ana, ['business_info', { topic: 'hours', about: null }]);
    const results = here.requests.flatMap(({ messages }) =>
      messages.flatMap((line) => (line.role === 'tool' ? [line.result] : [])),
    );
    const labels = here.requests.at(-1)?.context.handles.map(({ label }) => label) ?? [];
    expect(JSON.stringify(results)).toContain('Opening hours:');
    expect(JSON.stringify([results, labels])).not.toMatch(/bei Maya|Uhr|geschlossen|Dienstag|Di\./);
    expect(labels[0]).toMatch(/^Tue 1 Dec, 09:30 with Maya$/);
    expect(ana.reply.text).toMatch(/^Öffnungszeiten:/);
  });
});
