import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { remoteHandoffs } from '../../../adapters/terminal/remote-handoffs.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { ConversationId } from '../../../src/domain/people/ids.ts';
import type { ApiWorld } from './api-world.ts';
import { openApi } from './api-world.ts';

let api: ApiWorld;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

type Listed = { readonly handoffs: readonly { readonly id: string; readonly summary: readonly string[] }[] };

describe('handed-over conversations over the API', () => {
  test('are for the people of that business alone', async () => {
    await api.says('ada', 'talk to a human please');
    const listed = await api.ask<Listed>('/luna-hair/handoffs', { token: await api.owner() });
    expect(listed).toMatchObject({ status: 200, body: { handoffs: [{ id: 'chat-ada' }] } });
    expect((await api.ask('/luna-hair/handoffs')).status).toBe(401);
    expect(await api.ask('/luna-hair/handoffs', { token: await api.customer('ada') })).toMatchObject({ status: 403 });
    const weber = await api.owner('weber-brandt');
    expect(await api.ask('/luna-hair/handoffs', { token: weber })).toMatchObject({ status: 404 });
    expect((await api.ask<Listed>('/weber-brandt/handoffs', { token: weber })).body).toEqual({ handoffs: [] });
    for (const token of [weber, await api.customer('ada')])
      for (const path of ['messages', 'hand-back'])
        expect(
          await api.ask(`/luna-hair/handoffs/chat-ada/${path}`, {
            token,
            key: 'other-0001',
            body: path === 'messages' ? { text: 'x' } : {},
          }),
        ).toMatchObject({ status: 404 });
  });

  test('work from the terminal at another machine: list, read, answer once per key, give back', async () => {
    await api.says('eva', 'talk to a human please');
    const desk = remoteHandoffs(api.url, 'luna-hair', await api.owner());
    const id = asId<ConversationId>('chat-eva');
    expect((await desk.list()).map(({ conversationId }) => conversationId)).toContain(id);
    await desk.answer(id, 'I am here.', 'answer-eva-1');
    await desk.answer(id, 'I am here.', 'answer-eva-1');
    const { lines, takenBy } = await desk.read(id);
    expect(lines.filter(({ text }) => text === '**Luna Hair Studio:** I am here.')).toHaveLength(1);
    expect(takenBy).toBe('Luna Hair Studio');
    await desk.handBack(id, 'back-eva-01');
    expect((await desk.list()).map(({ conversationId }) => conversationId)).not.toContain(id);
    await expect(desk.read(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(desk.answer(id, '', 'answer-eva-2')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
