// Does what README promises a newcomer, in this checkout: `npm start` with nothing configured answers within 30 s; `npm run chat` talks to it;
// a graceful stop; `npm run backup` and `npm run restore`; `npm run chat` again on the restored data, without a server.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';

const START_LIMIT_MS = 30_000;
const STEP_LIMIT_MS = 60_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const work = await mkdtemp(join(tmpdir(), 'almanac-start-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const env = (dataDir) => ({ PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_DIR: join(work, dataDir) });

function start(args, dataDir) {
  const child = spawn('npm', args, { env: env(dataDir), stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  return { child, ended, printed: () => printed };
}

/** Runs an npm command to its end, with lines to its standard input; gives what it printed. */
async function run(args, dataDir, lines = []) {
  const { child, ended, printed } = start(args, dataDir);
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), STEP_LIMIT_MS);
  const code = await ended;
  clearTimeout(timer);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${printed()}`);
  return printed();
}

function claim(holds, what, shown = '') {
  if (!holds) throw new Error(`${what}\n${shown}`);
  console.log(`check-start: ${what}`);
}

async function text(path) {
  const response = await globalThis.fetch(url + path);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
}

async function becomesHealthy(server) {
  const startedMs = performance.now();
  while (performance.now() - startedMs < START_LIMIT_MS) {
    if (server.child.exitCode !== null) throw new Error(`npm start ended:\n${server.printed()}`);
    const healthy = await globalThis.fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return Math.round(performance.now() - startedMs);
    await pause(100);
  }
  throw new Error(`npm start did not answer within ${START_LIMIT_MS} ms:\n${server.printed()}`);
}

const server = start(['start'], 'data');
try {
  const elapsedMs = await becomesHealthy(server);
  claim(elapsedMs < START_LIMIT_MS, `npm start answers after ${elapsedMs} ms`);
  const home = await text('/');
  claim(
    home.status === 200 && /text\/html/.test(home.type) && /widget\.js/.test(home.body),
    'the home page holds the widget',
    home.body,
  );
  const widget = await text('/widget.js');
  claim(widget.status === 200 && /javascript/.test(widget.type), '/widget.js is there');
  claim((await text('/readyz')).status === 200, '/readyz says ready');
  claim(/almanac_http_requests_total/.test((await text('/metrics')).body), '/metrics counts requests');
  claim(/"openapi":"3\.1/.test((await text('/api/openapi.json')).body), 'the API describes itself');
  claim(
    /owner/i.test(server.printed()) && server.printed().includes('/dashboard/sign-in'),
    'the first start prints owner links',
    server.printed(),
  );
  const businesses = JSON.parse((await text('/api/chat/businesses')).body).businesses;
  claim(businesses.length >= 5, `${businesses.length} demo businesses are there`);
  const { id, name } = businesses[0];

  const chat = await run(['run', '--silent', 'chat', '--', '--business', id], 'data', ['What do you offer?']);
  claim(chat.includes(name) && /› What do you offer\?\n\S/.test(chat), 'npm run chat talks to the running server', chat);
  const owner = await run(['run', '--silent', 'chat', '--', '--as', `owner:${id}`], 'data', ['What does today look like?']);
  claim(/› What does today look like\?\n\S/.test(owner), `npm run chat -- --as owner:${id} speaks as the owner`, owner);
  const link = await run(['run', '--silent', 'owner-link', '--', id], 'data');
  claim(/\/dashboard\/sign-in\?token=/.test(link), 'npm run owner-link prints a link', link);

  const send = async (path, token, body) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return (await globalThis.fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { conversationId, token } = await send('/api/chat/sessions', undefined, { business: id });
  const answer = await send('/api/chat/messages?wait=true', token, {
    clientMessageId: 'message-one',
    text: 'What do you offer?',
  });
  claim(answer.replies?.length > 0, 'the chat API answers a message', JSON.stringify(answer));

  process.kill(-server.child.pid, 'SIGTERM');
  await Promise.race([server.ended, pause(25_000, undefined, { ref: false })]);
  claim(server.child.exitCode !== null || server.child.signalCode !== null, 'SIGTERM stops it within 25 s', server.printed());

  const replayed = await run(['run', '--silent', 'replay', '--', conversationId], 'data');
  claim(/1 turn run again.*byte for byte/s.test(replayed), 'npm run replay runs that conversation again', replayed);

  const file = join(work, 'backup.jsonl.gz');
  claim(
    /luna-hair/.test(await run(['run', '--silent', 'seed'], 'seeded')),
    'npm run seed makes the demo businesses in a new store',
  );
  claim(/documents written/.test(await run(['run', '--silent', 'backup', '--', file], 'data')), 'npm run backup writes a file');
  claim(
    /documents restored/.test(await run(['run', '--silent', 'restore', '--', file], 'restored')),
    'npm run restore fills an empty folder',
  );
  const again = await run(['run', '--silent', 'chat', '--', '--business', id], 'restored', ['What do you offer?']);
  claim(
    again.includes(name) && /› What do you offer\?\n\S/.test(again),
    'npm run chat opens the data itself when no server runs',
    again,
  );

  const hours = {
    timeZone: 'America/New_York',
    from: '2026-03-08',
    to: '2026-03-08',
    hours: [{ days: [7], start: '01:00', end: '05:00' }],
  };
  const asked = {
    'eval:availability': [{ id: 1, ...hours }, /"windows":\[\{"start":"2026-03-08T06:00:00Z","end":"2026-03-08T09:00:00Z"\}\]/],
    'eval:time': [{ id: 1, text: 'tomorrow at 3pm', reference: '2026-11-24T09:00' }, /2026-11-25T15:00/],
    'eval:understand': [{ id: 1, text: 'I want to book a haircut', reference: '2026-11-24T09:00' }, /"intent":"book"/],
  };
  for (const [name, [line, answer]] of Object.entries(asked)) {
    const said = await run(['run', '--silent', name], 'none', [JSON.stringify(line)]);
    claim(answer.test(said), `npm run ${name} answers a line`, said);
  }
  const scripted = [
    'run',
    '--silent',
    'eval:scenarios',
    '--',
    'src/evaluation/scenarios/staff.jsonl',
    '--half',
    'seen',
    '--only',
    'agenda',
  ];
  claim(/pass\^1/.test(await run(scripted, 'none')), 'npm run eval:scenarios plays a file');

  const measured = join(work, 'measured');
  await mkdir(measured);
  const timed = {
    id: 'a',
    lang: 'en',
    text: 'see me tomorrow at 3 pm',
    reference_datetime: '2026-11-24T09:00:00',
    booking_relevant: true,
    expected: [{ type: 'datetime', accept: [{ start: '2026-11-25T15:00:00' }] }],
  };
  await writeFile(join(measured, 'recognizers_own.jsonl'), `${JSON.stringify(timed)}\n`);
  const table = await run(['run', '--silent', 'eval:all', '--', '--data', measured], 'none');
  claim(
    /times: recognizers en: date\+time\+datetime \| 1 \| right 100\.0 %/.test(table),
    'npm run eval:all prints its table',
    table,
  );

  const user = (text, ...acts) => ({
    speaker: 'user',
    text,
    user_actions: acts.map(([act, slot, value]) => ({ act, slot, canonical: value === undefined ? [] : [value] })),
  });
  const system = (text, act) => ({ speaker: 'system', text, system_actions: [{ act }] });
  const date = ['INFORM', 'appointment_date', '2019-03-08'];
  const time = ['INFORM', 'appointment_time', '10:00'];
  const recorded = {
    id: 'x',
    service: 'Services_1',
    kind: 'single',
    outcome: 'success',
    goal: {
      intent: 'BookAppointment',
      slots: { appointment_date: '2019-03-08', appointment_time: '10:00', stylist_name: 'Blade' },
    },
    turns: [
      user('I want an appointment at Blade on March 8th at 10 in the morning', date, time),
      system('March 8th at 10?', 'CONFIRM'),
      user('yes please', ['AFFIRM']),
      system('Done', 'NOTIFY_SUCCESS'),
    ],
  };
  const dialogues = join(work, 'dialogues.jsonl');
  await writeFile(dialogues, `${JSON.stringify(recorded)}\n`);
  const played = await run(['run', '--silent', 'eval:dialogues', '--', '--data', dialogues], 'none');
  claim(/1 dialogues: goal reached 1, wrongly booked 0/.test(played), 'npm run eval:dialogues books what was said', played);
} catch (thrown) {
  console.error(`check-start: failed: ${thrown.message}`);
  process.exitCode = 1;
} finally {
  if (server.child.exitCode === null && server.child.signalCode === null) process.kill(-server.child.pid, 'SIGKILL');
  await rm(work, { recursive: true, force: true });
}
