/** Builds what Google gets: one Code.js with a top-level function per export of src/addon/entry.ts, and the manifest. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { upToDate, type Bundle } from '@plp/workbench';
import { compact } from './compact';
import { demoReady } from './demo';
import { licenceOf } from './licence';
import { scopesIn } from './manifest';

const root = path.resolve(__dirname, '..');
const outDir = path.join(root, 'build', 'out');

const namespace = 'plp';

/** What Apps Script's V8 surely parses. */
const target = 'es2019';

/**
 * The public functions by name, each with where it stands in the bundle: what the entry exports, and what stands in an
 * exported object (the forms). Found by running the bundle bare: no module may touch a Google service while loading.
 */
function publicFunctions(code: string): [string, string][] {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const exported = Object.entries((context as Record<string, Record<string, unknown>>)[namespace] ?? {});
  return exported
    .flatMap(([name, value]): [string, string][] =>
      typeof value === 'function'
        ? [[name, name]]
        : Object.keys(value as object).map((inner): [string, string] => [inner, `${name}.${inner}`]),
    )
    .sort();
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What stands on top: from which source this was made, and whose work is in it. */
async function titleLines(source: string): Promise<string[]> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return [`// PLP-register, versie ${version}, bron ${hashOf(source)}`, `// ${await licenceOf('zod')}`];
}

/**
 * Google runs only top-level functions, so each exported name becomes one that delegates; all else stays inside. It gives
 * one argument: an event, or what a form asks.
 */
async function bundleCode(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(root, 'src/addon/entry.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target,
    charset: 'utf8',
    legalComments: 'none',
    treeShaking: true,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    minifySyntax: true,
    logLevel: 'error',
  });
  const source = result.outputFiles[0]!.text;
  const code = `var ${namespace}=${await compact(source, target)};`;
  const delegates = publicFunctions(code).map(
    ([name, place]) => `function ${name}(a){return ${namespace}.${place}(a)}`,
  );
  return [...(await titleLines(source)), code, ...delegates, ''].join('\n');
}

const readManifest = (): Promise<string> => readFile(path.join(root, 'appsscript.json'), 'utf8');

/** Bundles in memory; nothing is written. */
export async function buildBundle(): Promise<Bundle> {
  // Only now: it reads the forms' sources, which whoever needs not build should not wait for.
  const { bundleSidebars } = await import('./sidebars');
  const [code, files, manifest] = await Promise.all([bundleCode(), bundleSidebars(), readManifest()]);
  return { code, files, scopes: scopesIn(manifest) };
}

/** Replaces a file at once: whoever reads it meanwhile sees the old one or the new one, whole. */
async function replaceFile(name: string, content: string): Promise<void> {
  const temporary = path.join(outDir, `.${name}.${process.pid}`);
  await writeFile(temporary, content);
  await rename(temporary, path.join(outDir, name));
}

/** Writes the bundle to build/out, which is what clasp pushes; what does not belong there goes. */
async function writeBundle(): Promise<Bundle> {
  const bundle = await buildBundle();
  const contents: Record<string, string> = {
    'Code.js': bundle.code,
    'appsscript.json': await readManifest(),
    ...Object.fromEntries(Object.entries(bundle.files).map(([name, html]) => [`${name}.html`, html])),
  };
  await mkdir(outDir, { recursive: true });
  for (const [name, content] of Object.entries(contents)) await replaceFile(name, content);
  for (const name of await readdir(outDir)) {
    if (!(name in contents) && !name.startsWith('.')) await rm(path.join(outDir, name), { recursive: true });
  }
  return bundle;
}

/** What a bundle is made from: every room but the workbench and the demo, and what builds it. */
async function sources(): Promise<string[]> {
  const rooms = (await readdir(path.join(root, 'src'))).filter((room) => room !== 'workbench' && room !== 'demo');
  const builders = ['bundle.ts', 'compact.ts', 'licence.ts', 'manifest.ts', 'sidebars.ts', 'servable.ts'].map(
    (name) => `build/${name}`,
  );
  const settings = ['appsscript.json', 'tsconfig.json', 'package.json', 'package-lock.json'];
  return [...rooms.map((room) => `src/${room}`), ...builders, ...settings];
}

/** The bundle of build/out, built when it is not there yet or its sources have changed. */
export async function bundleReady(): Promise<Bundle> {
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
  void Promise.all([bundleReady(), demoReady()]).then(([bundle]) => {
    const kb = (text: string) => `${Math.round(Buffer.byteLength(text) / 1024)} kB`;
    console.log(
      `build/out: Code.js ${kb(bundle.code)}, appsscript.json${Object.entries(bundle.files)
        .map(([n, h]) => `, ${n}.html ${kb(h)}`)
        .join('')}`,
    );
  });
}
