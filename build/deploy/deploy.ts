/** `npm run deploy`: build, tests, push and a version to go back to; in plain Dutch what is missing. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleReady } from '../bundle';
import { claspWith } from './clasp';
import { keepProject } from './ownProject';
import type { Refusal, World } from './world';
import { back, create, deploy, dryRun } from './steps';

const help = `Zo gebruik je npm run deploy:
  npm run deploy                             bouwen, testen, naar Google sturen en een versie bewaren
  npm run deploy -- --create "PLP-register"  eerst een nieuw werkblad maken, met het script erin
  npm run deploy -- --script <script-ID>     eerst onthouden welk script het is
  npm run deploy -- --onderweg               ook de pagina voor op de telefoon maken of bijwerken (en met --iedereen:
                                             ook voor wie geen account van de organisatie heeft)
  npm run deploy -- --dry-run                laten zien wat er naar Google zou gaan
  npm run deploy -- --terug                  de vorige versie terugzetten (of: --terug 3)`;

/** What was asked; null for something that deploy does not know. */
export interface Asked {
  readonly create: string | null;
  readonly script: string | null;
  readonly dryRun: boolean;
  readonly onderweg: boolean;
  readonly iedereen: boolean;
  readonly back: boolean;
  readonly version: number | null;
}

/** Reads the arguments after `npm run deploy --`. */
export function asked(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        create: { type: 'string' },
        script: { type: 'string' },
        'dry-run': { type: 'boolean' },
        onderweg: { type: 'boolean' },
        iedereen: { type: 'boolean' },
        terug: { type: 'boolean' },
      },
    });
    const [number, ...more] = positionals;
    const version = number === undefined ? null : Number(number);
    if (values.iedereen && !values.onderweg) return null;
    if (more.length > 0 || (version !== null && !(values.terug && Number.isInteger(version) && version > 0)))
      return null;
    return {
      create: values.create ?? null,
      script: values.script ?? null,
      dryRun: values['dry-run'] ?? false,
      onderweg: values.onderweg ?? false,
      iedereen: values.iedereen ?? false,
      back: values.terug ?? false,
      version,
    };
  } catch {
    return null;
  }
}

/** Does what was asked; null when all went well. */
export async function run(world: World, args: readonly string[]): Promise<Refusal> {
  const wanted = asked(args);
  if (!wanted) return help;
  if (wanted.dryRun) return dryRun(world);
  if (wanted.back) return back(world, wanted.version);
  const refused =
    wanted.script !== null
      ? keepProject(world.root, { scriptId: wanted.script })
      : wanted.create !== null
        ? await create(world, wanted.create)
        : null;
  return refused ?? deploy(world, wanted);
}

const root = path.resolve(__dirname, '../..');

if (require.main === module) {
  const world: World = {
    root,
    clasp: claspWith(),
    build: async () => void (await bundleReady()),
    test: async () =>
      spawnSync('npm', ['test', '--silent'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
        .status === 0,
    say: (line) => console.log(line),
  };
  void run(world, process.argv.slice(2))
    .catch((error: unknown) => `Er ging iets mis dat niemand had voorzien: ${String(error)}`)
    .then((refusal) => {
      if (refusal === null) return;
      console.error(refusal);
      process.exitCode = 1;
    });
}
