/** The register on a phone: the script as a web page (a deployment at Google), at the same address each time. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Refusal, World } from './world';
import type { Version } from './versions';

/** By this name the page is found again, also from another clone. */
const description = 'Onderweg';

/** As `clasp list-deployments --json` gives it. What runs while somebody develops has no version. */
interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber?: number;
  readonly description?: string;
}

/**
 * Who may open the page, in the manifest that is pushed: who belongs to the organisation, or anybody with a Google account
 * (then Medewerkers still decides). https://developers.google.com/apps-script/manifest/web-app-api-executable
 */
export function letIn(root: string, anybody: boolean): void {
  const file = path.join(root, 'build/out/appsscript.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly webapp: { readonly access: string } };
  const access = anybody ? 'ANYONE' : 'DOMAIN';
  if (manifest.webapp.access === access) return;
  writeFileSync(file, `${JSON.stringify({ ...manifest, webapp: { ...manifest.webapp, access } }, null, 2)}\n`);
}

/** Makes the page of the last version, or brings it there, and says where it is. */
export async function deployPage({ clasp, say }: World, file: string): Promise<Refusal> {
  const ask = (...words: string[]) => clasp([...words, '--json', '--project', file], path.dirname(file));
  const [pages, versions] = [await ask('list-deployments'), await ask('list-versions')];
  if (pages.failed ?? versions.failed) return pages.failed ?? versions.failed;
  const known = (JSON.parse(pages.output) as Deployment[]).find(
    (one) => one.description === description && one.versionNumber !== undefined,
  );
  const last = Math.max(0, ...(JSON.parse(versions.output) as Version[]).map(({ versionNumber }) => versionNumber));
  const made = await ask(
    'create-deployment',
    ...['--description', description],
    ...(last > 0 ? ['--versionNumber', String(last)] : []),
    ...(known ? ['--deploymentId', known.deploymentId] : []),
  );
  if (made.failed) return `Het register is bijgewerkt, maar de telefoonpagina niet.\n${made.failed}`;
  const { deploymentId } = JSON.parse(made.output) as Deployment;
  say(`De telefoonpagina: https://script.google.com/macros/s/${deploymentId}/exec`);
  return null;
}
