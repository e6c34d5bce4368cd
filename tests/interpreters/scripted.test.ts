import { describe, expect, test } from '@jest/globals';
import { interpreterContract } from '../contracts/interpreter.ts';
import { requestFor } from '../support/interpret-request.ts';
import { ScriptedInterpreter, say } from '../support/scripted-interpreter.ts';

interpreterContract('the scripted interpreter', (planned) =>
  Promise.resolve({ interpreter: new ScriptedInterpreter(...planned) }),
);

describe('the scripted interpreter', () => {
  const options = { signal: new AbortController().signal };

  test('fails on a request that was not scripted, then and at the end', async () => {
    const scripted = new ScriptedInterpreter();
    await expect(scripted.interpret(requestFor('hello'), options)).rejects.toThrow('no answer left');
    expect(() => scripted.assertFinished()).toThrow('more than were scripted');
  });

  test('fails at the end on answers that nobody asked for', () => {
    expect(() => new ScriptedInterpreter(say('Hello!')).assertFinished()).toThrow('never asked for');
  });

  test('records what it was asked, as it was then', async () => {
    const scripted = new ScriptedInterpreter().queue(say('Hello!'));
    const request = requestFor('hello');
    await scripted.interpret(request, options);
    expect(scripted.requests).toEqual([request]);
    expect(scripted.requests[0]).not.toBe(request);
    scripted.assertFinished();
  });

  test('a scripted error is thrown, a scripted function sees the request', async () => {
    const scripted = new ScriptedInterpreter(new Error('down'), (request) => say(`round ${request.round}`));
    await expect(scripted.interpret(requestFor('hello'), options)).rejects.toThrow('down');
    await expect(scripted.interpret(requestFor('hello', {}, 3), options)).resolves.toMatchObject({ text: 'round 3' });
  });
});
