/** Builds what Google gets: one Code.js with a top-level function per export of src/addon/entry.ts, and the manifest. */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { scopesIn } from './manifest';
import { bundleSidebars } from './sidebars';

const root = path.resolve(__dirname, '..');
const outDir = path.join(root, 'build', 'out');

/** What is pushed to Google: the script, by name without `.html` the sidebars, and what its manifest asks of people. */
export interface Bundle {
  readonly code: string;
  readonly files: Record<string, string>;
  readonly scopes: readonly string[];
}

const namespace = 'plp';

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

/**
 * Google runs only top-level functions, so each exported name becomes one that delegates; all else stays inside.
 * The target is es2019: what Apps Script's V8 surely parses.
 */
async function bundleCode(): Promise<string> {
  const result = await build({
    entryPoints: [path.join(root, 'src/addon/entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: namespace,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    treeShaking: true,
    minifySyntax: true,
    logLevel: 'error',
  });
  const code = result.outputFiles[0]!.text;
  const delegates = publicFunctions(code).map(
    ([name, place]) => `function ${name}() { return ${namespace}.${place}.apply(this, arguments); }`,
  );
  return `${code}\n${delegates.join('\n')}\n`;
}

const readManifest = (): Promise<string> => readFile(path.join(root, 'appsscript.json'), 'utf8');

/** Bundles in memory; nothing is written. */
export async function buildBundle(): Promise<Bundle> {
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
export async function writeBundle(): Promise<Bundle> {
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

if (require.main === module) {
  void writeBundle().then((bundle) => {
    const kb = (text: string) => `${Math.round(Buffer.byteLength(text) / 1024)} kB`;
    console.log(
      `build/out: Code.js ${kb(bundle.code)}, appsscript.json${Object.entries(bundle.files)
        .map(([n, h]) => `, ${n}.html ${kb(h)}`)
        .join('')}`,
    );
  });
}
