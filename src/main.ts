import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

const NODE_MAJOR = 24;
const usage = `Almanac

  npm start                                serve on PORT (3000)
  npm run chat                             talk in the terminal
  npm run chat -- --business <id>          … to one business
  npm run chat -- --as owner:<business>    … as its owner
  npm run owner-link -- <business>         print a one-time link for its owner
  npm run seed                             make the demo businesses in a store that has none
  npm run backup -- FILE                   write everything in the store into one file
  npm run restore -- FILE                  fill an empty store from it
  npm run replay -- CONVERSATION           run a conversation again from its record and compare
  npm run eval:time < IN > OUT             what words say about when, one JSON object a line (docs/evaluation.md)
  npm run eval:all -- --data DIR           every measurement on the data files of a folder
  npm run eval:understand < IN > OUT       what messages do, ask for and say, one JSON object a line (docs/evaluation.md)
  npm run eval:dialogues -- --data FILE    recorded people book with the offline bot (docs/evaluation.md)
  npm run eval:availability < IN > OUT     open time and free starts, one JSON object a line (docs/evaluation.md)
  npm run eval:scenarios -- FILE.jsonl     scripted people against the whole product (docs/evaluation.md)`;

/** Commands by name; each loads only what it needs. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  serve: async () => (await import('./cli/serve.ts')).serve(),
  chat: async (args) => (await import('./cli/chat.ts')).chat(args),
  'owner-link': async (args) => (await import('./cli/owner-link.ts')).ownerLink(args),
  seed: async () => (await import('./cli/seed.ts')).seed(),
  backup: async (args) => (await import('./cli/backup.ts')).backup(args),
  'eval-time': async () => (await import('./cli/eval-time.ts')).evalTime(),
  'eval-all': async (args) => (await import('./cli/eval-all.ts')).evalAll(args),
  'eval-scenarios': async (args) => (await import('./cli/eval-scenarios.ts')).evalScenarios(args),
  'eval-understand': async () => (await import('./cli/eval-understand.ts')).evalUnderstand(),
  'eval-dialogues': async (args) => (await import('./cli/eval-dialogues.ts')).evalDialogues(args),
  'eval-availability': async () => (await import('./cli/eval-availability.ts')).evalAvailability(),
  replay: async (args) => (await import('./cli/replay.ts')).replay(args),
  restore: async (args) => (await import('./cli/backup.ts')).restore(args),
};

async function main(): Promise<void> {
  const [name = 'serve', ...args] = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    console.error(
      `Almanac needs Node ${NODE_MAJOR} or newer, this is ${process.versions.node}. Start it with "npm start": npm brings the right one.`,
    );
    process.exitCode = 1;
    return;
  }
  const command = commands[name];
  if (!command) {
    console.error(usage);
    process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
    return;
  }
  enableCompileCache(); // stripped types and compiled code of the next start come from the cache
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    await command(args);
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
}

await main();
