import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Reply } from '../../src/ports/channel.ts';
import { ENDONYMS, LANGUAGES } from '../../src/domain/wording/languages.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import { customer, EngineWorld } from '../support/engine-world.ts';
import { call, say, ScriptedInterpreter } from '../support/scripted-interpreter.ts';

let world: EngineWorld;
let interpreter: ScriptedInterpreter;
let engine: Engine;
let id: ConversationId;

async function open(locale?: string): Promise<void> {
  id = asId<ConversationId>(`l-${locale ?? 'none'}`);
  await engine.open(id, { channel: 'web', principal: customer, ...(locale === undefined ? {} : { locale }) });
}
beforeEach(async () => {
  world = await EngineWorld.open();
  interpreter = new ScriptedInterpreter();
  engine = world.engine(interpreter);
});
afterEach(async () => {
  await engine.stop();
  await world.close();
});

const heard = async (message: { text: string } | { action: string }): Promise<Reply> => {
  const [reply] = await world.send(engine, id, message);
  if (!reply) throw new Error('no reply');
  return reply;
};
const press = async (reply: Reply, label: string): Promise<Reply> => {
  const found = reply.choices?.find((choice) => choice.label === label);
  if (!found) throw new Error(`no button ${label}: ${JSON.stringify(reply.choices)}`);
  return heard({ action: found.action });
};
const lastContext = () => interpreter.requests.at(-1)?.context;

describe('the language of a conversation', () => {
  it.each([
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['nl-NL', 'en'],
    [undefined, 'en'],
  ] as const)('opened with the locale %s is %s, from the first words on', async (locale, language) => {
    await open(locale);
    const [greeting] = await engine.transcript(id, 0, 1);
    expect(greeting?.text).toBe(wordingOf(language).say('engine.greetCustomer', { business: 'Seat House' }));
    expect(greeting?.reply?.choices?.[1]?.label).toBe(wordingOf(language).say('engine.whatDoYouOffer'));
  });

  it('is the one that the person asks for, whatever their channel says; it holds after a restart, and stands with the conversation for whoever writes unasked', async () => {
    await open('en-GB');
    const answer = await heard({ text: 'auf Deutsch bitte' });
    expect(answer.text).toBe(`${wordingOf('de').say('engine.languageChosen')} ${wordingOf('de').say('engine.whatNext')}`);
    expect(interpreter.requests).toHaveLength(0);
    await engine.stop();
    engine = world.engine(interpreter, { owner: 'two' });
    interpreter.queue(say('Gern.'));
    const [reply] = await world.send(engine, id, { text: 'und nun?' });
    expect(reply?.text).toBe('Gern.');
    expect(lastContext()?.locale).toBe('de');
    expect((await world.store.conversations.get(id))?.locale).toBe('de');
    expect((await heard({ text: '  ' })).text).toBe(wordingOf('de').say('engine.emptyMessage'));
  });

  it('is not told by names and addresses', async () => {
    await open('en-GB');
    interpreter.queue(say('Thank you.'), say('Bitte.'));
    const named = await heard({ text: 'Ola & Tom, ola@pm.me' });
    expect(named.choices ?? []).toEqual([]);
    const german = await heard({ text: 'ich möchte bitte einen Termin am Freitag' });
    expect(german.choices?.map(({ label }) => label)).toEqual([ENDONYMS.de]);
  });

  it('keeps the region of the channel where the person asks for its own language', async () => {
    await open('es-MX');
    await heard({ text: 'in English please' });
    await heard({ text: 'en español por favor' });
    interpreter.queue(say('Hola.'));
    await heard({ text: 'hola' });
    expect(lastContext()?.locale).toMatch(/^es/);
  });

  it('is changed by a message that asks for more, and the interpreter reads only the rest of it', async () => {
    await open('en-GB');
    interpreter.queue(say('Claro.'));
    await heard({ text: 'en español por favor, quiero el asiento A1' });
    expect(lastContext()?.locale).toBe('es');
    expect(interpreter.requests.at(-1)?.messages.at(-1)).toMatchObject({ role: 'user', text: 'quiero el asiento A1' });
  });

  it('that we do not speak is said, with those that we do', async () => {
    await open('en-GB');
    const { text } = await heard({ text: 'in Italian please' });
    expect(text).toContain('Deutsch');
    expect((await world.store.conversations.get(id))?.locale).toBe('en-GB');
  });

  it('is told by the script where no channel says it, and stays', async () => {
    await open();
    interpreter.queue(say('One.'), say('ठीक है।'), say('ठीक है।'));
    await heard({ text: 'hello there' });
    await heard({ text: 'मुझे कल का समय चाहिए' });
    expect(lastContext()?.locale).toBe('hi');
    await heard({ text: 'A1 please' });
    expect(lastContext()?.locale).toBe('hi');
  });

  it('never changes silently: a longer message in another language gets an offer, once, whose button answers it again', async () => {
    await open('en-GB');
    interpreter.queue(say('Sorry?'), say('Ahora sí.'), say('Sorry?'));
    const words = 'quiero un asiento para mañana a las tres';
    const reply = await heard({ text: words });
    expect(lastContext()?.locale).toBe('en-GB');
    expect(reply.text).toBe(`Sorry?\n\n${wordingOf('es').say('engine.languageOffer')}`);
    expect(reply.choices?.map(({ label }) => label)).toEqual([ENDONYMS.es]);
    const again = await press(reply, ENDONYMS.es);
    expect(again.text).toBe('Ahora sí.');
    expect(lastContext()?.locale).toBe('es');
    expect(interpreter.requests.at(-1)?.messages.at(-1)).toMatchObject({ role: 'user', text: words });
  });

  it('is not offered twice, and not for a short message', async () => {
    await open('en-GB');
    interpreter.queue(say('One.'), say('Two.'), say('Three.'));
    expect((await heard({ text: 'sí, mañana' })).choices).toBeUndefined();
    expect((await heard({ text: 'quiero un asiento para mañana a las tres' })).choices).toHaveLength(1);
    expect((await heard({ text: 'quiero un asiento para el viernes a las tres' })).choices).toBeUndefined();
  });

  it('offered long ago is chosen by its button all the same, without answering what is over', async () => {
    await open('en-GB');
    interpreter.queue(say('Sorry?'), say('Yes.'));
    const reply = await heard({ text: 'quiero un asiento para mañana a las tres' });
    await heard({ text: 'never mind, A1' });
    const before = interpreter.requests.length;
    expect((await press(reply, ENDONYMS.es)).text).toContain(wordingOf('es').say('engine.languageChosen'));
    expect(interpreter.requests).toHaveLength(before);
  });
});

describe.each(LANGUAGES)('the engine’s own words in %s', (language) => {
  const { say: words } = wordingOf(language);

  it('are around a proposal, and its buttons work', async () => {
    await open(language);
    interpreter.queue(call(['reserve', { seat: 'A1' }]), say(''));
    const proposal = await heard({ text: 'A1' });
    expect(proposal.text).toContain(words('engine.proposal'));
    expect(proposal.choices?.map(({ label }) => label)).toEqual([words('engine.confirm'), words('engine.decline')]);
    const declined = await press(proposal, words('engine.decline'));
    expect(declined.text).toBe(words('engine.declined'));
    // What they pressed is in the transcript as they read it.
    const lines = await engine.transcript(id, 0, 20);
    expect(lines.filter(({ from }) => from === 'person').at(-1)?.text).toBe(words('engine.decline'));
    expect((await press(proposal, words('engine.confirm'))).text).toBe(words('engine.voided'));
  });

  it('hand over to people, and the way back is understood pressed or typed', async () => {
    await open(language);
    interpreter.queue(call(['request_human', { reason: null }]), say(''), call(['request_human', { reason: null }]), say(''));
    const handed = await heard({ text: 'A person, now' });
    expect(handed.text).toContain(words('engine.handedOver', { business: 'Seat House' }));
    expect((await press(handed, words('engine.backToTheBot'))).text).toBe(words('engine.backWithTheBot'));
    await heard({ text: 'A person once more' });
    expect((await heard({ text: words('engine.backToTheBot') })).text).toBe(words('engine.backWithTheBot'));
  });
});
