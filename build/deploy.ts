/** `npm run deploy`: build, tests, then clasp push; in plain Dutch what is missing. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const placeholder = 'VUL-HIER-JE-EIGEN-SCRIPT-ID-IN';

/** What clasp says when something is missing, and what to do about it. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /not logged in|no credentials|could not read api credentials|invalid_grant|login/i,
    'Je bent niet ingelogd bij Google. Voer uit: npx clasp login',
  ],
  [
    /apps script api|has not enabled|usersettings/i,
    'De Apps Script API staat uit. Zet hem aan op https://script.google.com/home/usersettings en probeer het na een minuut opnieuw.',
  ],
  [
    /project settings not found|scriptid|invalid script|requested entity was not found/i,
    'Google kent dit script niet. Kijk of scriptId in .clasp.json klopt: in je werkblad via Extensies > Apps Script > Projectinstellingen.',
  ],
  [
    /permission|forbidden|403/i,
    'Je mag dit script niet wijzigen. Log in met het account dat eigenaar is: npx clasp login',
  ],
];

/** The plain words for what clasp printed, or null when it is none of the known lacks. */
export const explainClasp = (output: string): string | null =>
  explanations.find(([pattern]) => pattern.test(output))?.[1] ?? null;

/** What is wrong with .clasp.json, or null. */
export function scriptIdProblem(claspJson: string): string | null {
  const { scriptId } = JSON.parse(claspJson) as { scriptId?: string };
  return !scriptId || scriptId === placeholder
    ? 'Er staat nog geen scriptId in .clasp.json. Open je werkblad, kies Extensies > Apps Script > Projectinstellingen en zet de script-ID daar in.'
    : null;
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function deploy(): void {
  const problem = scriptIdProblem(readFileSync(path.join(root, '.clasp.json'), 'utf8'));
  if (problem) stop(problem);
  if (!run('npm', ['run', '--silent', 'build'])) stop('Bouwen is niet gelukt. Er is niets naar Google gestuurd.');
  if (!run('npm', ['test', '--silent'])) stop('Niet alle tests slagen. Er is niets naar Google gestuurd.');
  const pushed = spawnSync('npx', ['clasp', 'push', '--force'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const output = `${pushed.stdout}${pushed.stderr}`;
  if (pushed.status !== 0) stop(explainClasp(output) ?? `clasp push is niet gelukt:\n${output}`);
  console.log(
    'Klaar. Open je werkblad opnieuw: het menu PLP-register staat bovenaan. De eerste keer kies je daar Inrichten.',
  );
}

if (require.main === module) deploy();
