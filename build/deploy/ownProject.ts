/** Which script at Google is ours: kept in a file that git ignores, so that .clasp.json stays as it is for everyone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Stands beside .clasp.json, and has the same form. */
export const ownProjectFile = '.clasp.eigen.json';

/** What clasp needs to know of a script; `parentId` is the spreadsheet that it is bound to, where we made it. */
export interface ClaspProject {
  readonly scriptId: string;
  readonly rootDir: string;
  readonly parentId?: string;
}

const placeholder = 'VUL-HIER-JE-EIGEN-SCRIPT-ID-IN';

/** Google's IDs are long, of letters, digits, `-` and `_`. */
const isScriptId = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{20,}$/.test(text);

const read = (file: string): Partial<ClaspProject> | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<ClaspProject>;
  } catch {
    return null;
  }
};

/** The file that holds the own script ID, or in plain Dutch what is wrong. */
export function ownProject(root: string): { readonly file: string } | { readonly problem: string } {
  const file = path.join(root, ownProjectFile);
  if (existsSync(file)) {
    return isScriptId(read(file)?.scriptId)
      ? { file }
      : { problem: `In ${ownProjectFile} staat geen script-ID. Zet hem erin: npm run deploy -- --script <script-ID>` };
  }
  const shared = path.join(root, '.clasp.json');
  const scriptId = read(shared)?.scriptId;
  // Who put the ID in .clasp.json before can go on.
  if (scriptId !== placeholder && isScriptId(scriptId)) return { file: shared };
  return {
    problem: [
      'Er is nog geen script bij Google bekend. Kies een van deze twee:',
      '- Een nieuw werkblad maken: npm run deploy -- --create "PLP-register"',
      '- Een werkblad dat er al is: kopieer de script-ID (Extensies > Apps Script > Projectinstellingen) en voer uit:',
      '  npm run deploy -- --script <script-ID>',
    ].join('\n'),
  };
}

/** Keeps the own script ID, or says what is wrong with it. */
export function keepProject(root: string, project: Omit<ClaspProject, 'rootDir'>): string | null {
  if (!isScriptId(project.scriptId))
    return 'Dat is geen script-ID. Die staat in je werkblad bij Extensies > Apps Script > Projectinstellingen, en is een lange reeks letters en cijfers.';
  const content: ClaspProject = { ...project, rootDir: 'build/out' };
  writeFileSync(path.join(root, ownProjectFile), `${JSON.stringify(content, null, 2)}\n`);
  return null;
}
