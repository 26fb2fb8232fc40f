/** Bundles the workbench's page (browser code, styles, icon) into out/. Safe to run from several processes. */
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { gridPatches } from './gridPatches';
import { upToDate } from './upToDate';

const source = path.join(__dirname, 'page');

/** The workbench itself, and the page around a script's web page. */
const pages = ['index.html', 'onderweg.html'];

/** Where the page's files are once built. */
const pageFolder = path.join(__dirname, 'out');

/** The folder with index.html, page.js and page.css, built when it is not there yet or its sources have changed. */
export async function pageReady(): Promise<string> {
  await upToDate(__dirname, pageFolder, buildPage);
  return pageFolder;
}

/**
 * Several processes may do so at once: each builds apart, and what it puts in place is whole.
 * @returns what the page was made from
 */
async function buildPage(): Promise<string[]> {
  const { build } = await import('esbuild');
  const fresh = await mkdtemp(`${pageFolder}-`);
  const { metafile } = await build({
    absWorkingDir: __dirname,
    entryPoints: { page: path.join(source, 'main.ts'), onderweg: path.join(source, 'onderweg.ts') },
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
    plugins: [gridPatches],
  });
  for (const page of pages) await copyFile(path.join(source, page), path.join(fresh, page));
  await mkdir(pageFolder, { recursive: true });
  for (const name of await readdir(fresh)) await rename(path.join(fresh, name), path.join(pageFolder, name));
  await rm(fresh, { recursive: true });
  const own = Object.keys(metafile.inputs).filter((input) => !input.includes('node_modules/'));
  return [...own, ...pages.map((page) => `page/${page}`), 'buildPage.ts', 'gridPatches.ts', '../../package-lock.json'];
}
