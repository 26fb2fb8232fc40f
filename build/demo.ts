/** Builds the demo register as data: build/out-demo/demo.json, the rows of every tab by header. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Demo from '../src/demo';
import { upToDate, type GivenRows } from '@plp/workbench';

const load = createRequire(__filename);
const root = path.resolve(__dirname, '..');
const outDir = path.join(root, 'build', 'out-demo');
const file = path.join(outDir, 'demo.json');

/** The rows, built when they are not there yet or their sources have changed. */
export async function demoReady(): Promise<GivenRows> {
  await upToDate(root, outDir, async () => {
    const { demoRows } = load('../src/demo') as typeof Demo;
    await mkdir(outDir, { recursive: true });
    // At once: whoever reads it meanwhile sees the old rows or the new ones, whole.
    const temporary = `${outDir}.${process.pid}`;
    await writeFile(temporary, JSON.stringify(demoRows()));
    await rename(temporary, file);
    return ['src/demo', 'src/register', 'build/demo.ts', 'package-lock.json'];
  });
  return JSON.parse(await readFile(file, 'utf8')) as GivenRows;
}
