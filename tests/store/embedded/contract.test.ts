import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase } from '../../../src/store/embedded/database.ts';
import { storeContract } from '../../contracts/store.ts';

storeContract('the embedded database', {
  async open() {
    const dataDir = await mkdtemp(join(tmpdir(), 'almanac-store-'));
    const database = new EmbeddedDatabase({
      dataDir,
      onFatal: (error) => {
        throw error;
      },
    });
    const close = async (): Promise<void> => {
      await database.close();
      await rm(dataDir, { recursive: true });
    };
    return { database, close };
  },
});
