/** Deploying, by the real clasp, to a stand-in of Google. */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { claspWith } from '../../../build/deploy/clasp';
import { run } from '../../../build/deploy/deploy';
import { ownProjectFile } from '../../../build/deploy/ownProject';
import type { World } from '../../../build/deploy/world';
import { claspInOneFile } from './claspInOneFile';
import type { ScriptFile } from './standIn';
import { refusals, StandIn } from './standIn';

const clone = path.resolve(__dirname, '../../..');
const scriptId = 'script-of-our-own-000001';

let program: string;

beforeAll(async () => {
  program = await claspInOneFile();
});

let google: StandIn;
let root: string;
let said: string[];
let testsPass: boolean;
let world: World;

const login = (credentials: unknown): void =>
  writeFileSync(path.join(root, 'login.json'), JSON.stringify({ tokens: { default: credentials } }));

beforeEach(async () => {
  google = new StandIn();
  const address = await google.start();
  root = mkdtempSync(path.join(tmpdir(), 'plp-clone-'));
  cpSync(path.join(clone, 'build/out'), path.join(root, 'build/out'), { recursive: true });
  cpSync(path.join(clone, '.clasp.json'), path.join(root, '.clasp.json'));
  said = [];
  testsPass = true;
  world = {
    root,
    clasp: claspWith(
      {
        NODE_OPTIONS: `--import ${pathToFileURL(path.join(__dirname, 'toStandIn.mjs')).href}`,
        PLP_STAND_IN: address,
        clasp_config_auth: path.join(root, 'login.json'),
      },
      program,
    ),
    build: () => Promise.resolve(),
    test: () => Promise.resolve(testsPass),
    say: (line) => said.push(line),
  };
  login({ type: 'authorized_user', client_id: 'a', client_secret: 'b', refresh_token: 'c' });
});

afterEach(async () => {
  await google.stop();
  rmSync(root, { recursive: true });
});

const npmRunDeploy = (...args: string[]) => run(world, args);

/** An own script at Google, that the clone knows. */
function ours() {
  writeFileSync(path.join(root, ownProjectFile), JSON.stringify({ scriptId, rootDir: 'build/out' }));
  return google.add(scriptId);
}

const wroteNothing = (): void => expect(google.asked.filter((asked) => /^(PUT|PATCH|DELETE)/.test(asked))).toEqual([]);

/** In the place of clasp where only what deploy makes of its answers is tested: each command's answer, else a failure. */
function claspSays(answers: Readonly<Record<string, unknown>>): string[] {
  const commands: string[] = [];
  const all: Readonly<Record<string, unknown>> = {
    'show-authorized-user': { loggedIn: true, email: 'eigenaar@example.org' },
    ...answers,
  };
  world = {
    ...world,
    clasp: ([command = '']) => {
      commands.push(command);
      return Promise.resolve(
        command in all
          ? { output: JSON.stringify(all[command]), failed: null }
          : { output: '', failed: 'Google heeft een storing.' },
      );
    },
  };
  return commands;
}

/** What stands in build/out, as Google must have it. */
const builtFiles = () =>
  // The views for BigQuery stand beside them in a folder, and are none of the script's.
  readdirSync(path.join(root, 'build/out'), { withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => one.name)
    .sort()
    .map((file) => {
      const { name, ext } = path.parse(file);
      const type = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' }[ext];
      return { name, type, source: readFileSync(path.join(root, 'build/out', file), 'utf8') };
    });

const byName = <T extends { readonly name: string }>(files: readonly T[]): T[] =>
  [...files].sort((a, b) => (a.name < b.name ? -1 : 1));

describe('deploying', () => {
  test('asks who is logged in, pushes what was built (each file as its kind, and nothing else) and keeps a version', async () => {
    const project = ours();
    expect(await npmRunDeploy()).toBeNull();
    expect(byName(project.files)).toEqual(byName(builtFiles()));
    expect(project.versions.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^PLP-register, versie \d+\.\d+\.\d+, bron [0-9a-f]{12}$/),
    ]);
    expect(google.asked.filter((asked) => !asked.startsWith('POST oauth2'))).toEqual([
      'GET www.googleapis.com/oauth2/v2/userinfo',
      `GET script.googleapis.com/v1/projects/${scriptId}/content`,
      `PUT script.googleapis.com/v1/projects/${scriptId}/content`,
      `POST script.googleapis.com/v1/projects/${scriptId}/versions`,
    ]);
    expect(said[0]).toBe('Ingelogd als eigenaar@example.org.');
    // Once more without a change keeps no second version.
    expect(await npmRunDeploy()).toBeNull();
    expect(project.versions).toHaveLength(1);
    expect(said).toContain('Bij Google staat dit al: er is niets veranderd.');
  });

  test('leaves .clasp.json as it stands in git', async () => {
    const before = readFileSync(path.join(root, '.clasp.json'), 'utf8');
    claspSays({});
    testsPass = false;
    await npmRunDeploy('--script', scriptId);
    expect(JSON.parse(readFileSync(path.join(root, ownProjectFile), 'utf8'))).toMatchObject({ scriptId });
    expect(readFileSync(path.join(root, '.clasp.json'), 'utf8')).toBe(before);
    expect(readFileSync(path.join(clone, '.gitignore'), 'utf8').split('\n')).toContain(ownProjectFile);
  });

  test('failing tests, or a build that fails, send nothing', async () => {
    ours();
    const commands = claspSays({});
    testsPass = false;
    expect(await npmRunDeploy()).toMatch(/Niet alle tests slagen.*niets naar Google/);
    world = { ...world, build: () => Promise.reject(new Error('src/x.ts: 1')) };
    expect(await npmRunDeploy()).toMatch(/Bouwen is niet gelukt.*niets naar Google/);
    expect(commands).toEqual(['show-authorized-user', 'show-authorized-user']);
  });
});

describe('each thing that can be missing is said in plain words, and nothing is written', () => {
  test('no script known: how to make one, or say which', async () => {
    expect(await npmRunDeploy()).toMatch(/--create "PLP-register"[^]*--script/);
    expect(google.asked).toEqual([]);
  });

  test('not logged in', async () => {
    ours();
    login(undefined);
    expect(await npmRunDeploy()).toMatch(/npx clasp login/);
    wroteNothing();
  });

  test('a login that Google no longer takes', async () => {
    ours();
    google.instead = (asked) =>
      asked.startsWith('POST oauth2') ? { status: 400, body: { error: 'invalid_grant' } } : null;
    expect(await npmRunDeploy()).toMatch(/herkent je inlog niet.*npx clasp login/);
    wroteNothing();
  });

  test('what Google refuses', async () => {
    ours();
    google.instead = (asked) => (asked.includes('script.googleapis.com') ? refusals.apiOff : null);
    expect(await npmRunDeploy()).toMatch(/Apps Script API staat uit.*usersettings/);
    wroteNothing();
  });

  test('what is no script ID is not kept', async () => {
    expect(await npmRunDeploy('--script', 'https://docs.google.com/x')).toMatch(/geen script-ID.*Projectinstellingen/);
    expect(existsSync(path.join(root, ownProjectFile))).toBe(false);
  });

  test('a damaged own file', async () => {
    writeFileSync(path.join(root, ownProjectFile), '{');
    expect(await npmRunDeploy()).toMatch(/geen script-ID.*--script/);
  });

  test('an argument that deploy does not know gets the list of what it does', async () => {
    for (const args of [['--bestaat-niet'], ['3'], ['--terug', 'drie'], ['--terug', '1', '2'], ['--create']])
      expect(await npmRunDeploy(...args)).toMatch(/^Zo gebruik je npm run deploy/);
    expect(google.asked).toEqual([]);
  });

  test('no version can be kept: the code is there, and it is said', async () => {
    ours();
    claspSays({ push: ['build/out/Code.js'] });
    expect(await npmRunDeploy()).toMatch(/staat bij Google en werkt, maar.*geen versie[^]*storing/);
  });
});

describe('a new spreadsheet', () => {
  test('is made with the script bound to it, remembered outside git, and filled', async () => {
    const before = builtFiles();
    expect(await npmRunDeploy('--create', 'PLP-register')).toBeNull();
    // clasp fetches what stands in a new script: not over what was built.
    expect(builtFiles()).toEqual(before);
    expect(google.sheets).toEqual(['PLP-register']);
    const [made, project] = [...google.projects][0]!;
    expect(JSON.parse(readFileSync(path.join(root, ownProjectFile), 'utf8'))).toEqual({
      scriptId: made,
      parentId: 'spreadsheet-for-tests-1',
      rootDir: 'build/out',
    });
    expect(byName(project.files)).toEqual(byName(builtFiles()));
    expect(said).toContain(
      'Het werkblad is gemaakt: https://docs.google.com/spreadsheets/d/spreadsheet-for-tests-1/edit',
    );
  });

  test('is not made where a script is known already', async () => {
    ours();
    expect(await npmRunDeploy('--create', 'Nog een')).toMatch(/al een script bekend/);
    expect(google.sheets).toEqual([]);
  });

  test('is remembered when Google fails right after making it', async () => {
    google.instead = (asked) => (asked.startsWith('GET') && asked.endsWith('/content') ? refusals.broken : null);
    testsPass = false;
    expect(await npmRunDeploy('--create', 'PLP-register')).toMatch(/Niet alle tests slagen/);
    expect(JSON.parse(readFileSync(path.join(root, ownProjectFile), 'utf8'))).toMatchObject({
      scriptId: [...google.projects.keys()][0],
    });
  });
});

test('a dry run says each file with its kind, and asks Google nothing', async () => {
  ours();
  login(undefined);
  expect(await npmRunDeploy('--dry-run')).toBeNull();
  expect(google.asked).toEqual([]);
  for (const { name, type } of builtFiles()) {
    const kind = { SERVER_JS: 'script', HTML: 'HTML', JSON: 'manifest' }[type!]!;
    expect(said.filter((line) => line.includes(`  ${name} (${kind}) `))).toHaveLength(1);
  }
  expect(said.slice(-1)[0]).toMatch(new RegExp(`^${builtFiles().length} bestanden, samen .* niets naar Google`));
});

describe('putting a version back', () => {
  /** A script with three versions, of which the third runs. */
  function three() {
    const project = ours();
    const files = builtFiles() as ScriptFile[];
    for (const source of ['een', 'twee', 'drie']) {
      project.files = files.map((file) => (file.name === 'Code' ? { ...file, source } : file));
      project.versions.push({ versionNumber: project.versions.length + 1, description: source, files: project.files });
    }
    return project;
  }

  test('the former one, and build/out stays as it is', async () => {
    const project = three();
    const before = builtFiles();
    expect(await npmRunDeploy('--terug')).toBeNull();
    expect(project.files.find(({ name }) => name === 'Code')?.source).toBe('twee');
    expect(project.files).toHaveLength(before.length);
    expect(project.versions.map(({ description }) => description).slice(3)).toEqual(['Terug naar versie 2']);
    expect(builtFiles()).toEqual(before);
  });

  test('one that is not there is refused with those that are', async () => {
    ours();
    const commands = claspSays({ 'list-versions': [3, 1, 2].map((versionNumber) => ({ versionNumber })) });
    expect(await npmRunDeploy('--terug', '9')).toBe('Versie 9 is er niet. Er zijn: 1, 2, 3.');
    expect(commands).toEqual(['show-authorized-user', 'list-versions']);
  });
});

test('--onderweg makes the page for phones of the version just kept, and the next time brings the same address along', async () => {
  const project = ours();
  expect(await npmRunDeploy('--onderweg')).toBeNull();
  const address = 'De telefoonpagina: https://script.google.com/macros/s/AKfyc-1/exec';
  expect(said).toContain(address);
  writeFileSync(path.join(root, 'build/out/Code.js'), '// PLP-register, versie 9\nfunction f() {}\n');
  expect(await npmRunDeploy('--onderweg', '--iedereen')).toBeNull();
  expect(said.filter((line) => line === address)).toHaveLength(2);
  expect(project.deployments.map(({ deploymentConfig }) => deploymentConfig.versionNumber)).toEqual([undefined, 2]);
  const manifests = project.versions.map(({ files }) => files.find(({ name }) => name === 'appsscript')!.source);
  expect(manifests.map((text) => (JSON.parse(text) as { webapp: unknown }).webapp)).toEqual([
    { executeAs: 'USER_ACCESSING', access: 'DOMAIN' },
    { executeAs: 'USER_ACCESSING', access: 'ANYONE' },
  ]);
});

test('where only the page fails, that is what is told', async () => {
  ours();
  google.instead = (asked) => (/POST .*deployments$/.test(asked) ? refusals.broken : null);
  expect(await npmRunDeploy('--onderweg')).toMatch(/^Het register is bijgewerkt, maar de telefoonpagina niet\./);
});
