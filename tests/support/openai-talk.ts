/** A person who talks to the whole engine behind the real SDK, over either wire, against the fake OpenAI server. */
import { guarded } from '../../src/interpreters/guarded.ts';
import type { GuardSettings } from '../../src/interpreters/guarded.ts';
import { createOfflineInterpreter } from '../../src/interpreters/offline/offline.ts';
import { createOpenAi } from '../../src/interpreters/openai/interpreter.ts';
import type { OpenAiSettings } from '../../src/interpreters/openai/interpreter.ts';
import type { ConversationId } from '../../src/domain/people/ids.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { EventRow } from '../../src/ports/store.ts';
import { createLogger } from '../../src/logging/logger.ts';
import type { Talk } from './conversation.ts';
import { TUESDAY, World } from './conversation.ts';
import { startOpenAiServer } from './openai-server.ts';
import type { OpenAiServer, Wire } from './openai-server.ts';

export type OpenAiTalk = {
  readonly server: OpenAiServer;
  readonly world: World;
  readonly talk: Talk;
  /** Between the tries of one answer, in milliseconds; nobody really waits. */
  readonly waits: readonly number[];
  /** What was recorded of the conversation, oldest first. */
  recorded(kind: EventRow['kind']): Promise<EventRow[]>;
  close(): Promise<void>;
};

export type OpenAiTalkOptions = {
  readonly settings?: Partial<OpenAiSettings>;
  readonly guard?: Partial<GuardSettings>;
};

const logger = createLogger({ level: 'silent' });

export async function openAiTalk(api: Wire, { settings = {}, guard = {} }: OpenAiTalkOptions = {}): Promise<OpenAiTalk> {
  const server = await startOpenAiServer();
  const waits: number[] = [];
  const model = await createOpenAi({
    ...{ apiKey: 'sk-test', baseUrl: server.url, api, model: 'test-model', timeoutMs: 20_000, logger },
    ...settings,
  });
  const interpreter = guarded({
    primary: [model],
    fallback: createOfflineInterpreter(),
    clock: { now: () => TUESDAY },
    logger,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...guard,
  });
  const world = await World.open(undefined, TUESDAY, interpreter);
  const talk = await world.talk();
  return {
    server,
    world,
    talk,
    waits,
    recorded: (kind) => world.store.events.of(asId<ConversationId>('talk-1'), kind, -1, 1000),
    async close() {
      await world.close();
      await server.close();
    },
  };
}
