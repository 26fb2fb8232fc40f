/** Builds what Google gets: one Code.js with a top-level function per export of src/addon/entry.ts, and the manifest. */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Workbench from '@plp/workbench';
import type * as Code from './bundling/code';
import { scopesIn } from './bundling/manifest';
import type * as Sidebars from './bundling/sidebars';
import type * as BigQuery from '../src/landelijk/bigquery';
import type * as HandOver from './handOver/handOver';
import type * as Demo from './demo';

const root = path.resolve(__dirname, '..');
const outDir = path.join(root, 'build', 'out');

const load = createRequire(__filename);

const readManifest = (): Promise<string> => readFile(path.join(root, 'appsscript.json'), 'utf8');

/** Bundles in memory; nothing is written. */
export async function buildBundle(): Promise<Workbench.Bundle> {
  // Only now: whoever finds it built should not wait for what builds it.
  const { bundleCode, bundleTexts } = load('./bundling/code') as typeof Code;
  const { bundleSidebars } = load('./bundling/sidebars') as typeof Sidebars;
  const [{ code, parts }, pages, manifest] = await Promise.all([bundleCode(), bundleSidebars(), readManifest()]);
  return { code, files: { ...pages, ...parts, ...bundleTexts() }, scopes: scopesIn(manifest) };
}

/** Replaces a file at once: whoever reads it meanwhile sees the old one or the new one, whole. */
async function replaceFile(name: string, content: string): Promise<void> {
  const temporary = path.join(outDir, path.dirname(name), `.${path.basename(name)}.${process.pid}`);
  await writeFile(temporary, content);
  await rename(temporary, path.join(outDir, name));
}

/** Writes the bundle to build/out, which is what clasp pushes; what does not belong there goes. */
async function writeBundle(): Promise<Workbench.Bundle> {
  const bundle = await buildBundle();
  const contents: Record<string, string> = {
    'Code.js': bundle.code,
    'appsscript.json': await readManifest(),
    ...Object.fromEntries(Object.entries(bundle.files).map(([name, html]) => [`${name}.html`, html])),
  };
  await mkdir(outDir, { recursive: true });
  for (const [name, content] of Object.entries(contents)) await replaceFile(name, content);
  for (const name of await readdir(outDir)) {
    if (!(name in contents) && name !== 'bigquery' && !name.startsWith('.'))
      await rm(path.join(outDir, name), { recursive: true });
  }
  await writeBigQuery();
  return bundle;
}

/** Beside it, in a folder that clasp leaves alone, since it pushes no SQL: what makes the same figures in BigQuery. */
async function writeBigQuery(): Promise<void> {
  const { bigQueryFiles } = load('../src/landelijk/bigquery') as typeof BigQuery;
  const folder = path.join(outDir, 'bigquery');
  await mkdir(folder, { recursive: true });
  for (const [name, sql] of Object.entries(bigQueryFiles())) await replaceFile(path.join('bigquery', name), sql);
}

/** What a bundle is made from: every room but the workbench and the demo, and what builds it. */
async function sources(): Promise<string[]> {
  const rooms = (await readdir(path.join(root, 'src'))).filter((room) => room !== 'workbench' && room !== 'demo');
  const settings = ['appsscript.json', 'tsconfig.json', 'package.json', 'package-lock.json'];
  return [
    ...rooms.map((room) => `src/${room}`),
    'build/bundle.ts',
    'build/bundling',
    'docs/handleiding.md',
    'docs/nieuw.md',
    ...settings,
  ];
}

/** The bundle of build/out, built when it is not there yet or its sources have changed. */
export async function bundleReady(): Promise<Workbench.Bundle> {
  // Only now: whoever only builds, as the test of the how-tos does, needs no workbench.
  const { upToDate } = load('@plp/workbench') as typeof Workbench;
  await upToDate(root, outDir, async () => {
    await writeBundle();
    return sources();
  });
  const read = (name: string) => readFile(path.join(outDir, name), 'utf8');
  const pages = (await readdir(outDir)).filter((name) => name.endsWith('.html'));
  const files = await Promise.all(pages.map(async (name) => [path.parse(name).name, await read(name)] as const));
  return {
    code: await read('Code.js'),
    files: Object.fromEntries(files),
    scopes: scopesIn(await read('appsscript.json')),
  };
}

if (require.main === module) {
  const { demoReady } = load('./demo') as typeof Demo;
  void Promise.all([bundleReady(), demoReady()]).then(async ([bundle]) => {
    const { handOverFolder, writeHandOver } = load('./handOver/handOver') as typeof HandOver;
    await writeHandOver(bundle);
    const kb = (text: string) => `${Math.round(Buffer.byteLength(text) / 1024)} kB`;
    console.log(
      `build/out: Code.js ${kb(bundle.code)}, appsscript.json${Object.entries(bundle.files)
        .map(([n, h]) => `, ${n}.html ${kb(h)}`)
        .join('')}`,
    );
    console.log(
      `${path.relative(root, handOverFolder)}: om te geven aan wie het zonder terminal installeert (LEES-MIJ.html)`,
    );
  });
}
