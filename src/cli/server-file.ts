import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const serverFile = z.object({ url: z.url(), pid: z.number().int() });
export type RunningServer = z.infer<typeof serverFile>;

const pathIn = (dataDir: string): string => join(dataDir, 'server.json');

/** Tells other commands on this machine where the server that holds DATA_DIR listens. */
export const writeServerFile = (dataDir: string, server: RunningServer): Promise<void> =>
  writeFile(pathIn(dataDir), JSON.stringify(server), { mode: 0o600 });
export const removeServerFile = (dataDir: string): Promise<void> => rm(pathIn(dataDir), { force: true });

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The server that holds DATA_DIR, if its process lives. A file left by a killed one is ignored. */
export async function findRunningServer(dataDir: string): Promise<RunningServer | undefined> {
  let text: string;
  try {
    text = await readFile(pathIn(dataDir), 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
  const parsed = serverFile.safeParse(JSON.parse(text));
  return parsed.success && lives(parsed.data.pid) ? parsed.data : undefined;
}
