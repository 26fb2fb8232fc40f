/** What `npm run deploy` does, step by step: each answers null, or in plain Dutch why nothing more was done. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deployPage, letIn } from './onderweg';
import { keepProject, ownProject } from './ownProject';
import type { Version } from './versions';
import type { Refusal, World } from './world';
import { backDescription, formerVersion } from './versions';

const nothingSent = 'Er is niets naar Google gestuurd.';

/** Somebody is logged in whom Google knows. */
async function loggedIn({ clasp, root, say }: World): Promise<Refusal> {
  const answer = await clasp(['show-authorized-user', '--json'], root);
  if (answer.failed) return answer.failed;
  const { loggedIn: isIn, email } = JSON.parse(answer.output) as { loggedIn: boolean; email?: string };
  if (!isIn) return 'Je bent niet ingelogd bij Google. Voer uit: npx clasp login';
  if (!email)
    return 'Google herkent je inlog niet. Heb je internet? Log dan opnieuw in: npx clasp login (en zet alle vinkjes aan).';
  say(`Ingelogd als ${email}.`);
  return null;
}

/** A folder of its own for clasp, which writes what it fetches where it stands. */
async function apart<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-deploy-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a new spreadsheet with the script bound to it, and keeps its ID. */
export async function create(world: World, title: string): Promise<Refusal> {
  const { clasp, root, say } = world;
  const own = ownProject(root);
  if ('file' in own)
    return `Er is al een script bekend (${path.basename(own.file)}). Wil je toch een nieuw werkblad? Haal dat bestand dan eerst weg of geef het een andere naam.`;
  const refused = await loggedIn(world);
  if (refused) return refused;
  return apart(async (folder) => {
    const made = await clasp(['create-script', '--type', 'sheets', '--title', title], folder);
    const scriptId = /script\.google\.com\/d\/([\w-]+)\/edit/.exec(made.output)?.[1];
    const parentId = /drive\.google\.com\/open\?id=([\w-]+)/.exec(made.output)?.[1];
    if (!scriptId) return made.failed ?? `clasp zegt niet welk script het maakte:\n${made.output}`;
    const problem = keepProject(root, { scriptId, ...(parentId === undefined ? {} : { parentId }) });
    if (problem) return problem;
    if (parentId) say(`Het werkblad is gemaakt: https://docs.google.com/spreadsheets/d/${parentId}/edit`);
    return null;
  });
}

/** Which version of the program stands in build/out: the first line of Code.js tells it. */
function madeFrom(root: string): string {
  const [line = ''] = readFileSync(path.join(root, 'build/out/Code.js'), 'utf8').split('\n', 1);
  return line.replace(/^\/\/\s*/, '');
}

async function send(world: World, file: string, description: string): Promise<Refusal> {
  const { clasp, say } = world;
  const folder = path.dirname(file);
  const pushed = await clasp(['push', '--force', '--json', '--project', file], folder);
  if (pushed.failed) return pushed.failed;
  const files = JSON.parse(pushed.output) as string[];
  if (files.length === 0) {
    say('Bij Google staat dit al: er is niets veranderd.');
    return null;
  }
  say(`${files.length} bestanden naar Google gestuurd.`);
  const version = await clasp(['create-version', description, '--json', '--project', file], folder);
  if (version.failed)
    return [
      'De code staat bij Google en werkt, maar er is geen versie van bewaard om later naar terug te gaan.',
      version.failed,
      'Heeft het script al 200 versies? Haal er dan weg bij Extensies > Apps Script > Projectgeschiedenis.',
    ].join('\n');
  const { versionNumber } = JSON.parse(version.output) as { versionNumber: number };
  say(`Bewaard als versie ${versionNumber}: ${description}.`);
  return null;
}

/**
 * Checks, builds, tests, pushes, and keeps a version to go back to; with `onderweg` also the page for phones.
 * @param page.iedereen whether anybody with a Google account may open that page
 */
export async function deploy(
  world: World,
  page: { readonly onderweg: boolean; readonly iedereen: boolean },
): Promise<Refusal> {
  const own = ownProject(world.root);
  if ('problem' in own) return own.problem;
  const refused = await loggedIn(world);
  if (refused) return refused;
  const unbuilt = await built(world);
  if (unbuilt) return unbuilt;
  letIn(world.root, page.iedereen);
  if (!(await world.test())) return `Niet alle tests slagen. ${nothingSent}`;
  const failed = await send(world, own.file, madeFrom(world.root));
  if (failed) return failed;
  const pageless = page.onderweg ? await deployPage(world, own.file) : null;
  if (pageless) return pageless;
  world.say('Klaar. Open je werkblad opnieuw: het menu PLP-register staat bovenaan. De eerste keer kies je Inrichten.');
  return null;
}

async function built({ build }: World): Promise<Refusal> {
  try {
    await build();
    return null;
  } catch (error) {
    return `Bouwen is niet gelukt. ${nothingSent}\n${(error as Error).message}`;
  }
}

/** What each file is called at Google, and what kind it is there. */
function atGoogle(file: string): string {
  const { name, ext } = path.parse(file);
  const kind = ext === '.html' ? 'HTML' : ext === '.json' ? 'manifest' : 'script';
  return `${name} (${kind})`;
}

/** Says what a push would send, and asks Google nothing. */
export async function dryRun(world: World): Promise<Refusal> {
  const { clasp, root, say } = world;
  const unbuilt = await built(world);
  if (unbuilt) return unbuilt;
  const own = ownProject(root);
  const file = 'file' in own ? own.file : path.join(root, '.clasp.json');
  const status = await clasp(['show-file-status', '--json', '--project', file], root);
  if (status.failed) return status.failed;
  const { filesToPush } = JSON.parse(status.output) as { filesToPush: string[] };
  const sizes = filesToPush.map((name) => statSync(path.join(root, name)).size);
  const kB = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
  say(madeFrom(root));
  filesToPush.forEach((name, at) => say(`  ${atGoogle(name).padEnd(28)}${kB(sizes[at]!).padStart(8)}`));
  say(`${filesToPush.length} bestanden, samen ${kB(sizes.reduce((sum, size) => sum + size, 0))}. ${nothingSent}`);
  if ('problem' in own) say(own.problem);
  return null;
}

/** Puts a version back that Google keeps: the former one, or the one that is named. Rows in the sheet stay as they are. */
export async function back(world: World, named: number | null): Promise<Refusal> {
  const { clasp, root, say } = world;
  const own = ownProject(root);
  if ('problem' in own) return own.problem;
  const refused = await loggedIn(world);
  if (refused) return refused;
  const list = await clasp(['list-versions', '--json', '--project', own.file], root);
  if (list.failed) return list.failed;
  const versions = JSON.parse(list.output) as Version[];
  const known = versions.map(({ versionNumber }) => versionNumber).sort((a, b) => a - b);
  if (named !== null && !known.includes(named))
    return `Versie ${named} is er niet.${known.length > 0 ? ` Er zijn: ${known.join(', ')}.` : ''}`;
  const target = named ?? formerVersion(versions);
  if (target === null) return `Er is geen eerdere versie bewaard. ${nothingSent}`;
  const failed = await apart(async (folder) => {
    const { scriptId } = JSON.parse(readFileSync(own.file, 'utf8')) as { scriptId: string };
    const file = path.join(folder, '.clasp.json');
    mkdirSync(path.join(folder, 'out'));
    writeFileSync(file, JSON.stringify({ scriptId, rootDir: 'out' }));
    const pulled = await clasp(['pull', '--versionNumber', String(target), '--json', '--project', file], folder);
    if (pulled.failed) return pulled.failed;
    if (!existsSync(path.join(folder, 'out/appsscript.json'))) return `Versie ${target} is leeg. ${nothingSent}`;
    return send(world, file, backDescription(target));
  });
  if (failed) return failed;
  say(`Versie ${target} staat terug. Open je werkblad opnieuw. De rijen in het werkblad zijn niet veranderd.`);
  say('Was het werkboek al bijgewerkt door de nieuwere versie? Dan is het nu alleen te bekijken (docs/beheer.md).');
  return null;
}
