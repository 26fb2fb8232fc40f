/** Bundles the workbench's page (browser code, styles, icon) into out/. Safe to run from several processes. */
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = __dirname;
const source = path.join(root, 'page');

/** Where the page's files are once built. */
const pageFolder = path.join(root, 'out');

/** Beside the built files: what they were built from. */
const INPUTS = 'inputs.json';

/**
 * Builds the page. Several processes may do so at once: each builds apart, and what it puts in place is whole.
 * @returns the folder with index.html, page.js and page.css
 */
export async function buildPage(): Promise<string> {
  const fresh = await mkdtemp(`${pageFolder}-`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: path.join(source, 'main.ts') },
    outdir: fresh,
    bundle: true,
    minify: true,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const own = Object.keys(metafile.inputs).filter((input) => !input.includes('node_modules/'));
  const inputs = [...own, 'page/index.html', '../../package-lock.json'];
  await writeFile(path.join(fresh, INPUTS), JSON.stringify(inputs));
  await copyFile(path.join(source, 'index.html'), path.join(fresh, 'index.html'));
  await mkdir(pageFolder, { recursive: true });
  for (const name of await readdir(fresh)) await rename(path.join(fresh, name), path.join(pageFolder, name));
  await rm(fresh, { recursive: true });
  return pageFolder;
}

/** The folder with the page, built when it is not there yet or older than its sources. */
export async function pageReady(): Promise<string> {
  return (await isCurrent()) ? pageFolder : buildPage();
}

async function isCurrent(): Promise<boolean> {
  try {
    const inputs = JSON.parse(await readFile(path.join(pageFolder, INPUTS), 'utf8')) as string[];
    const changed = async (file: string) => (await stat(file)).mtimeMs;
    const [built, ...times] = await Promise.all(
      [path.join(pageFolder, 'page.js'), ...inputs.map((file) => path.join(root, file))].map(changed),
    );
    return times.every((time) => time <= (built ?? 0));
  } catch {
    return false;
  }
}
