/** `npm run dev`: the page over a demo register, built and opened again at each change of a source. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { pageReady } from '@plp/workbench';
import { bundleReady } from './bundle';
import { demoReady } from './demo';

const root = path.resolve(__dirname, '..');
const register = 'werkmap/plp-register.xlsx';
/** Where the page is, unless `--port` says otherwise; 0 takes a free one. */
const usualPort = '4800';
/** The first morning after the report's peildatum: then there is something to see. */
const now = '2025-09-01T08:00';
/** Sources are looked at this often (ms). Being told of changes instead misses new folders on some systems. */
const lookEvery = 400;

/**
 * What the sources look like: names, sizes and times of change. Another text when one changed, came or went.
 * @param places files and folders, from the root
 */
function stateOf(places: readonly string[]): string {
  const lookAt = (place: string): string[] => {
    const found = statSync(path.join(root, place), { throwIfNoEntry: false });
    if (!found) return [];
    if (!found.isDirectory()) return [`${place} ${found.size} ${found.mtimeMs}`];
    const inner = readdirSync(path.join(root, place)).filter((name) => !/^(out|node_modules)/.test(name));
    return inner.sort().flatMap((name) => lookAt(path.join(place, name)));
  };
  return places.flatMap(lookAt).join('\n');
}

const sources = ['src', 'build', 'appsscript.json', 'package-lock.json', 'tsconfig.json'];

/** A program of its own, so that it reads the sources as they are now. */
const program = (args: readonly string[], stdout: 'inherit' | 'pipe' = 'inherit'): ChildProcess =>
  spawn(process.execPath, ['--require', 'tsx/cjs', ...args], { cwd: root, stdio: ['inherit', stdout, 'inherit'] });

const succeeds = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
  });

let server: ChildProcess | null = null;

/** Lets the server save first. */
async function stopServer(): Promise<void> {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null) return;
  const gone = succeeds(running);
  running.kill('SIGTERM');
  await gone;
}

/** Starts the server. @returns the port that it says it has, so that an open page finds the next one there too */
function startServer(port: string): Promise<string> {
  const child = program(['build/plp.ts', 'serve', register, '--port', port, '--now', now, '--reload'], 'pipe');
  server = child;
  return new Promise((resolve) => {
    child.stdout?.on('data', (words: Buffer) => {
      process.stdout.write(words);
      const said = /127\.0\.0\.1:(\d+)/.exec(words.toString())?.[1];
      if (said) resolve(said);
    });
    child.once('exit', () => resolve(port));
  });
}

/** Builds; when that fails, what runs goes on until the next change. @returns the port of the page */
async function buildAndServe(port: string): Promise<string> {
  if (!(await succeeds(program(['build/dev.ts', '--alleen-bouwen'])))) {
    console.error('Dit laat zich niet bouwen. De pagina blijft zoals ze was, tot de volgende wijziging.');
    return port;
  }
  await stopServer();
  if (!existsSync(path.join(root, register))) {
    await succeeds(program(['build/plp.ts', 'new', register, '--demo', '--now', now]));
  }
  return startServer(port);
}

async function dev(askedPort: string): Promise<void> {
  let port = askedPort;
  let built = '';
  for (;;) {
    const state = stateOf(sources);
    // Half of a change (a checkout, a move) is not worth building.
    if (state !== built && (await wait(lookEvery), state === stateOf(sources))) {
      built = state;
      port = await buildAndServe(port);
    }
    await wait(lookEvery);
  }
}

if (require.main === module) {
  const { values } = parseArgs({
    options: { 'alleen-bouwen': { type: 'boolean' }, port: { type: 'string', default: usualPort } },
  });
  if (values['alleen-bouwen']) {
    Promise.all([bundleReady(), demoReady(), pageReady()]).catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
  } else {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stopServer().then(() => process.exit(0)));
    }
    void dev(values.port);
  }
}
