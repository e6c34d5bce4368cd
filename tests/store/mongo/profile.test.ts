import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { MongoDatabase } from '../../../src/store/mongo/database.ts';
import { createStore } from '../../../src/store/store.ts';
import { profileSuite } from '../../services/profile-suite.ts';
import { mongoSkipReason, startMongoServer } from '../../support/mongo-server.ts';
import type { MongoTestServer } from '../../support/mongo-server.ts';

const skipped = mongoSkipReason();
if (skipped !== undefined) {
  process.stderr.write(`profiles over MongoDB: skipped, ${skipped}\n`);
  describe('profiles over MongoDB', () => {
    test.skip(`skipped: ${skipped}`, () => undefined);
  });
} else {
  let server: MongoTestServer;
  beforeAll(async () => {
    server = await startMongoServer();
  });
  afterAll(() => server.stop());

  profileSuite('MongoDB', async () => {
    const databaseName = `almanac_test_${randomUUID().slice(0, 8)}`;
    const store = await createStore(new MongoDatabase({ uri: server.uri, databaseName }));
    const close = async (): Promise<void> => {
      await store.close();
      const client = new MongoClient(server.uri);
      await client.db(databaseName).dropDatabase();
      await client.close();
    };
    return { store, close };
  });
}
