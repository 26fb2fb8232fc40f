/** Bundles the workbench's page (browser code, styles, icon) into build/out-page/. Safe to run from several processes. */
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(__dirname, '..');
const source = path.join(root, 'src/workbench/page');

/** Where the page's files are once built. */
export const pageFolder = path.join(root, 'build/out-page');

/**
 * Builds the page.
 * @returns the folder with index.html, page.js and page.css
 */
export async function buildPage(): Promise<string> {
  await mkdir(path.join(root, 'build'), { recursive: true });
  const fresh = await mkdtemp(`${pageFolder}-`);
  await build({
    entryPoints: { page: path.join(source, 'main.ts') },
    outdir: fresh,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await copyFile(path.join(source, 'index.html'), path.join(fresh, 'index.html'));
  await rm(pageFolder, { recursive: true, force: true });
  await rename(fresh, pageFolder);
  return pageFolder;
}

/** The folder with the page, built when it is not there yet or older than its sources. */
export async function pageReady(): Promise<string> {
  return (await isCurrent()) ? pageFolder : buildPage();
}

async function isCurrent(): Promise<boolean> {
  const built = await stat(path.join(pageFolder, 'index.html')).catch(() => null);
  if (!built) return false;
  const shared = path.join(root, 'src/workbench');
  const names = await readdir(shared, { recursive: true });
  const times = await Promise.all(names.map(async (name) => (await stat(path.join(shared, name))).mtimeMs));
  return times.every((time) => time <= built.mtimeMs);
}
