import { describe, expect, it } from '@jest/globals';
import { MongoInvalidArgumentError, MongoNetworkError, MongoRuntimeError, MongoServerError } from 'mongodb';
import { asStoreError } from '../../../src/store/mongo/errors.ts';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('what a failure of the driver means', () => {
  it.each([
    ['a broken connection', new MongoNetworkError('connection 3 closed')],
    ['the driver falling apart in the middle of an answer', new MongoRuntimeError('unexpected null response')],
    ['a bare reset of the line', withCode('ECONNRESET')],
    ['a stream that ended too early', withCode('ERR_STREAM_PREMATURE_CLOSE')],
  ])('%s is worth another try later', (_what, error) => {
    expect(asStoreError(error)).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  });

  it.each([
    ['a wrong argument of ours', new MongoInvalidArgumentError('no such option')],
    ['a command that the server refuses', new MongoServerError({ message: 'unknown operator', code: 2 })],
    ['a bug of ours', new TypeError('undefined is not a function')],
    ['an error code of Node that is no line failure', withCode('ERR_INVALID_ARG_TYPE')],
  ])('%s is not', (_what, error) => {
    expect(asStoreError(error).code).toBe('INTERNAL');
  });
});
