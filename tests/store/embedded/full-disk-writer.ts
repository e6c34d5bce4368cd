import { DomainError } from '../../../src/domain/errors.ts';
import { EmbeddedDatabase } from '../../../src/store/embedded/database.ts';

/**
 * Writes until the disk refuses (the test limits the size of files), then tells what it saw as one line of JSON.
 * `node full-disk-writer.ts DATA_DIR memory|disk`
 */
const [dataDir = '', residence = ''] = process.argv.slice(2);
let fatal = 0;
let fatalMessage = '';
const database = new EmbeddedDatabase({
  dataDir,
  onFatal: (error) => {
    fatal += 1;
    fatalMessage = error.message;
  },
});
const things = await database.collection<{ _id: string; text: string }>({
  name: 'things',
  residence: residence === 'disk' ? 'disk' : 'memory',
  indexes: [],
});
const codeOf = async (call: () => Promise<unknown>): Promise<string> => {
  try {
    await call();
    return 'served';
  } catch (error) {
    return error instanceof DomainError ? `${error.code} ${String(error.details.reason)}` : String(error);
  }
};
let acknowledged = 0;
let failure = 'served';
while (failure === 'served' && acknowledged < 10_000) {
  failure = await codeOf(() => things.insertOne({ _id: `t${String(acknowledged)}`, text: 'x'.repeat(20_000) }));
  if (failure === 'served') acknowledged += 1;
}
const read = await codeOf(() => things.findOne({ _id: 't0' }));
const write = await codeOf(() => things.insertOne({ _id: 'small', text: '' }));
const ping = await codeOf(() => database.ping());
process.stdout.write(JSON.stringify({ acknowledged, failure, read, write, ping, fatal, fatalMessage }));
