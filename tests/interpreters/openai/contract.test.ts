import { createOpenAi } from '../../../src/interpreters/openai/interpreter.ts';
import { guarded } from '../../../src/interpreters/guarded.ts';
import type { Interpreter, InterpretAnswer } from '../../../src/ports/interpreter.ts';
import { interpreterContract } from '../../contracts/interpreter.ts';
import type { InterpreterUnderTest } from '../../contracts/interpreter.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import type { Answer, Step } from '../../support/openai-wire.ts';
import { ScriptedInterpreter } from '../../support/scripted-interpreter.ts';
import { KEY, listeningLogger, NOW } from './fixtures.ts';

const onTheWire = ({ text, calls, finish }: InterpretAnswer, deltas: NonNullable<Answer['deltas']>): Step => ({
  kind: 'answer',
  ...(text === '' ? {} : { text }),
  calls: calls.map(({ id, name, arguments: args }) => ({ id, name, arguments: args })),
  finish,
  deltas,
});

async function overTheWire(
  planned: readonly InterpretAnswer[],
  deltas: NonNullable<Answer['deltas']>,
  api: 'chat' | 'responses' = 'chat',
  around: (interpreter: Interpreter) => Interpreter = (interpreter) => interpreter,
): Promise<InterpreterUnderTest> {
  const server = await startOpenAiServer(...planned.map((answer) => onTheWire(answer, deltas)));
  const logger = listeningLogger();
  const chat = await createOpenAi({ apiKey: KEY, baseUrl: server.url, api, model: 'test-model', timeoutMs: 20_000, logger });
  return { interpreter: around(chat), close: () => server.close() };
}

interpreterContract('OpenAI chat', (planned) => overTheWire(planned, 'in-order'));
interpreterContract('OpenAI responses', (planned) => overTheWire(planned, 'in-order', 'responses'));
interpreterContract('OpenAI chat, from a server with every index 0', (planned) => overTheWire(planned, 'index-zero'));
interpreterContract('the guard around OpenAI chat', (planned) =>
  overTheWire(planned, 'interleaved', 'chat', (chat) =>
    guarded({ primary: [chat], fallback: new ScriptedInterpreter(), clock: { now: () => NOW }, logger: listeningLogger() }),
  ),
);
interpreterContract('the guard on its fallback', (planned) =>
  Promise.resolve({
    interpreter: guarded({
      primary: [],
      fallback: new ScriptedInterpreter(...planned),
      clock: { now: () => NOW },
      logger: listeningLogger(),
    }),
  }),
);
