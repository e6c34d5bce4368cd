import { compose, composeHttp } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { issueOwnerLink } from '../services/owner-access.ts';
import { removeServerFile, writeServerFile } from './server-file.ts';

/** After this long a graceful stop becomes an abrupt one: what was acknowledged is on disk already. */
const STOP_LIMIT_MS = 20_000;

/** Serves everything until SIGINT or SIGTERM. */
export async function serve(): Promise<void> {
  const config = loadConfig();
  const app = await compose(config, (error) => {
    console.error(
      `Almanac stops: the store cannot be trusted any more (${error.message}). Start it again: everything acknowledged is safe.`,
    );
    process.exit(70);
  });
  const http = composeHttp(app);
  const { port } = await http.listen(config.port, config.host);
  const url = config.publicUrl ?? `http://localhost:${port}`;
  if (!config.mongo)
    await writeServerFile(config.dataDir, {
      url: `http://${config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host}:${port}`,
      pid: process.pid,
    });

  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    app.logger.info('stopping', { signal });
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    void (async () => {
      await http.close();
      await app.stop();
      if (!config.mongo) await removeServerFile(config.dataDir);
      app.logger.info('stopped');
      process.exit(0);
    })();
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
  await app.start();

  app.logger.info('listening', {
    port,
    store: config.mongo ? 'mongodb' : 'embedded',
    interpreter: config.openai ? 'openai' : 'offline',
  });
  console.log(
    `\nAlmanac is at ${url}\n  chat and demo businesses  ${url}/\n  API                       ${url}/api/docs\n  talk in the terminal      npm run chat`,
  );
  if (app.seeded.length > 0) {
    console.log(
      '\nOne-time owner links of the demo businesses (each works once, for a week; more with npm run owner-link -- <business>):',
    );
    for (const businessId of app.seeded)
      console.log(`  ${businessId.padEnd(20)} ${url}${await issueOwnerLink(app.access, businessId)}`);
  }
  console.log();
}
