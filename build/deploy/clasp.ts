/** Runs the real clasp, and says in plain Dutch what is wrong when it fails. */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** What clasp printed; `failed` is the plain words for what went wrong. */
export interface ClaspAnswer {
  readonly output: string;
  readonly failed: string | null;
}

/** Runs clasp with these arguments in a folder. */
export type Clasp = (args: readonly string[], folder: string) => Promise<ClaspAnswer>;

const login = 'npx clasp login';

/** What clasp and Google's API say when something is missing, and what to do about it. The first that fits counts. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /not enabled the apps script api|home\/usersettings/i,
    'De Apps Script API staat uit. Zet hem aan op https://script.google.com/home/usersettings en probeer het na een minuut opnieuw.',
  ],
  [
    /not logged in|no credentials|could not read api credentials|invalid_grant|invalid_rapt|invalid credentials|unauthenticated/i,
    `Je bent niet (meer) ingelogd bij Google. Voer uit: ${login}`,
  ],
  [
    /insufficient (authentication|permission) ?scopes|insufficient permission/i,
    `Bij het inloggen zijn niet alle vinkjes aangezet. Log opnieuw in en zet ze alle aan: ${login}`,
  ],
  [
    /admin_policy_enforced|access_not_configured|disabled by (your|the) administrator/i,
    'De beheerder van je Google-omgeving laat dit niet toe. Vraag om toegang tot de Apps Script API en tot "clasp".',
  ],
  [
    /project settings not found|script id|invalid script|requested entity was not found|not found/i,
    'Google kent dit script niet, of dit account mag het niet zien. Klopt de script-ID? Die staat in je werkblad bij Extensies > Apps Script > Projectinstellingen.',
  ],
  [
    /does not have permission|permission|forbidden/i,
    `Dit account mag het script niet wijzigen. Log in met het account dat eigenaar is van het werkblad: ${login}`,
  ],
  [
    /quota|rate ?limit|too many requests/i,
    'Google kreeg te veel verzoeken van dit account. Wacht een paar minuten en probeer het opnieuw.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|socket hang up|network/i,
    'Er is geen verbinding met Google. Kijk of je internet hebt en probeer het opnieuw.',
  ],
  [
    /internal error|backend error|service unavailable|unavailable/i,
    'Google heeft een storing. Probeer het over een kwartier opnieuw.',
  ],
];

/** The plain words for what clasp printed, or null when it is none of the known lacks. */
export const explainClasp = (output: string): string | null =>
  explanations.find(([pattern]) => pattern.test(output))?.[1] ?? null;

/** What `npx clasp` runs. */
export const claspProgram = path.resolve(__dirname, '../../node_modules/@google/clasp/build/src/index.js');

/** The real clasp, with these variables beside the environment's own. */
export const claspWith =
  (variables: Readonly<Record<string, string>> = {}, program = claspProgram): Clasp =>
  (args, folder) =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [program, ...args], {
        cwd: folder,
        env: { ...process.env, ...variables },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const printed = { out: '', error: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.error += text));
      child.on('close', (status) => {
        const all = `${printed.out}${printed.error}`.trim();
        resolve({
          output: printed.out,
          failed: status === 0 ? null : (explainClasp(all) ?? `clasp ${args[0]} is niet gelukt:\n${all}`),
        });
      });
    });
