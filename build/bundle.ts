/** Builds what Google gets: one Code.js with a top-level function per export of src/addon/entry.ts, and the manifest. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { bundleSidebars } from './sidebars';

const root = path.resolve(__dirname, '..');
const outDir = path.join(root, 'build', 'out');

/** What is pushed to Google: the script and, by name without `.html`, the sidebars. */
export interface Bundle {
  readonly code: string;
  readonly files: Record<string, string>;
}

const namespace = 'plp';

/** The exported names, found by running the bundle bare: no module may touch a Google service while loading. */
function exportedNames(code: string): string[] {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  return Object.keys((context as Record<string, object>)[namespace] ?? {}).sort();
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
  const delegates = exportedNames(code).map(
    (name) => `function ${name}() { return ${namespace}.${name}.apply(this, arguments); }`,
  );
  return `${code}\n${delegates.join('\n')}\n`;
}

/** Bundles in memory; nothing is written. */
export async function buildBundle(): Promise<Bundle> {
  const [code, files] = await Promise.all([bundleCode(), bundleSidebars()]);
  return { code, files };
}

/** Writes the bundle to build/out, which is what clasp pushes. */
export async function writeBundle(): Promise<Bundle> {
  const bundle = await buildBundle();
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, 'Code.js'), bundle.code);
  for (const [name, html] of Object.entries(bundle.files)) await writeFile(path.join(outDir, `${name}.html`), html);
  await cp(path.join(root, 'appsscript.json'), path.join(outDir, 'appsscript.json'));
  return bundle;
}

if (require.main === module) {
  void writeBundle().then((bundle) => {
    const kb = (text: string) => `${Math.round(Buffer.byteLength(text) / 1024)} kB`;
    console.log(`build/out: Code.js ${kb(bundle.code)}, appsscript.json${Object.entries(bundle.files).map(([n, h]) => `, ${n}.html ${kb(h)}`).join('')}`);
  });
}
