import { describe, expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { LogFields, Logger } from '../../../src/ports/logger.ts';
import { MongoDatabase } from '../../../src/store/mongo/database.ts';
import { openMongo, openStore } from '../../../src/store/open.ts';
import { COLLECTIONS } from '../../../src/store/schema.ts';
import { quiet } from '../../contracts/store-fixtures.ts';

/** A port that nobody listens on: it was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describe('MongoDB that is not there', () => {
  test('at start: each attempt is one clear log line without the password, with a growing pause, until the start is called off', async () => {
    const port = await freePort();
    const lines: { event: string; fields: LogFields }[] = [];
    const aborter = new AbortController();
    const logger: Logger = {
      ...quiet,
      error: (event, fields = {}) => {
        lines.push({ event, fields });
        if (lines.length === 3) aborter.abort();
      },
    };
    const opening = openMongo({
      uri: `mongodb://anna:s3cret@127.0.0.1:${String(port)}/?serverSelectionTimeoutMS=50`,
      databaseName: 'almanac',
      logger,
      signal: aborter.signal,
      longestPauseMs: 700,
    });
    await expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { reason: 'aborted' } });
    expect(lines.map(({ event, fields }) => [event, fields.retryInMs])).toEqual([
      ['store.unreachable', 500],
      ['store.unreachable', 700],
      ['store.unreachable', 700],
    ]);
    expect(lines[0]?.fields).toMatchObject({ setting: 'MONGODB_URI', message: expect.stringContaining('cannot be reached') });
    expect(JSON.stringify(lines)).not.toContain('s3cret');
  });

  test('later: a call fails with UNAVAILABLE within the time limits, reads and writes alike', async () => {
    const database = new MongoDatabase({
      uri: `mongodb://127.0.0.1:${String(await freePort())}/?serverSelectionTimeoutMS=100`,
      databaseName: 'x',
    });
    const before = performance.now();
    await expect(database.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(
      database.collection(COLLECTIONS.businesses).then((businesses) => businesses.findOne({ _id: 'a' })),
    ).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(database.collection(COLLECTIONS.links).then((links) => links.insertOne({ _id: 'a' }))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(performance.now() - before).toBeLessThan(3_000);
    await database.close();
  });

  test('a server that accepts and never answers is UNAVAILABLE too', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
    });
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
    const { port } = silent.address() as AddressInfo;
    const uri = `mongodb://127.0.0.1:${String(port)}/?serverSelectionTimeoutMS=300&connectTimeoutMS=200&socketTimeoutMS=200`;
    const database = new MongoDatabase({ uri, databaseName: 'x' });
    await expect(database.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await database.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => silent.close(closed));
  });
});

test('an address that cannot be read ends the start at once and names the setting', async () => {
  const onFatal = (error: Error): never => {
    throw error;
  };
  const opening = openStore({
    dataDir: 'unused',
    onFatal,
    logger: quiet,
    mongo: { uri: 'mongodb://host:notaport/', database: 'x' },
  });
  await expect(opening).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { setting: 'MONGODB_URI' } });
});
