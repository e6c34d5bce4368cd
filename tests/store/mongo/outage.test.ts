import { describe, expect, test } from '@jest/globals';
import type { Logger } from '../../../src/ports/logger.ts';
import { openMongo } from '../../../src/store/open.ts';
import { business, LUNA, quiet } from '../../contracts/store-fixtures.ts';
import { mongoSkipReason, startJavaServer } from '../../support/mongo-server.ts';

const given = process.env.TEST_MONGODB_URI ? 'TEST_MONGODB_URI names a server that is not ours to stop' : undefined;
const skipped = mongoSkipReason() ?? given;
if (skipped !== undefined) process.stderr.write(`MongoDB outages: skipped, ${skipped}\n`);

(skipped === undefined ? describe : describe.skip)('MongoDB that comes and goes', () => {
  test('down at start: the store opens by itself once the server is there; down later: UNAVAILABLE, then it recovers by itself', async () => {
    const first = await startJavaServer();
    const { port, uri } = first;
    await first.stop();
    let servers = 0;
    let server = first;
    const logger: Logger = {
      ...quiet,
      error: (event) => {
        // The first failed attempt is the moment to bring the server up: no clock decides.
        if (event === 'store.unreachable' && (servers += 1) === 1)
          void startJavaServer(port).then((started) => (server = started));
      },
    };
    const store = await openMongo({
      uri: `${uri}/?serverSelectionTimeoutMS=300`,
      databaseName: 'almanac',
      logger,
      longestPauseMs: 500,
    });
    expect(servers).toBeGreaterThan(0);
    expect(await store.businesses.insert(business())).toBe(true);

    await server.stop();
    const before = performance.now();
    await expect(store.businesses.get(LUNA)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.links.redeem('x', business().revision as never)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(store.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(performance.now() - before).toBeLessThan(6_000);

    server = await startJavaServer(port);
    let answer: boolean | undefined;
    for (let attempt = 0; attempt < 50 && answer === undefined; attempt += 1)
      answer = await store.businesses.insert(business()).catch(() => undefined);
    expect(answer).toBe(true);
    expect(await store.businesses.get(LUNA)).toEqual(business());
    await store.close();
    await server.stop();
  });
});
