import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { MongoDatabase } from '../../../src/store/mongo/database.ts';
import { storeContract } from '../../contracts/store.ts';
import { mongoSkipReason, startMongoServer } from '../../support/mongo-server.ts';
import type { MongoTestServer } from '../../support/mongo-server.ts';

const skipped = mongoSkipReason();
if (skipped !== undefined) {
  process.stderr.write(`the store over MongoDB: skipped, ${skipped}\n`);
  describe('the store over MongoDB', () => {
    test.skip(`skipped: ${skipped}`, () => undefined);
  });
} else {
  let server: MongoTestServer;
  beforeAll(async () => {
    server = await startMongoServer();
    console.info(`the store over MongoDB: running against ${server.name}`);
  });
  afterAll(() => server.stop());

  storeContract('MongoDB', {
    createsInsideNull: () => (server.name.startsWith('mongo-java-server') ? server.name : undefined),
    async open() {
      const databaseName = `almanac_test_${randomUUID().slice(0, 8)}`;
      const database = new MongoDatabase({ uri: server.uri, databaseName });
      const close = async (): Promise<void> => {
        await database.close();
        const client = new MongoClient(server.uri);
        await client.db(databaseName).dropDatabase();
        await client.close();
      };
      return { database, close };
    },
  });
}
