/** Before all tests: builds the bundle once, as Google gets it, the workbooks that tests begin with, and all modules without their types. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { upToDate } from '@plp/workbench';
import { bundleReady } from '../../../build/bundle';

const root = path.resolve(__dirname, '../../..');
const withoutTypes = path.join(root, 'build/out-tests');

/**
 * Takes the types out of all modules in some seconds (transpiled.js), where each of two workers takes a quarter of a
 * minute to do so one by one. Not again at each change: a module that changed is taken one by one, as is what is no
 * TypeScript now, which is complained of there.
 */
const transpiled = (): Promise<void> =>
  upToDate(root, withoutTypes, async () => {
    const compiler = path.join(root, 'node_modules/typescript-native/bin/tsc');
    await mkdir(withoutTypes, { recursive: true });
    await promisify(execFile)(process.execPath, [compiler, '-p', 'build/tsconfig.jest.json'], { cwd: root }).catch(
      () => undefined,
    );
    return ['tsconfig.json', 'build/tsconfig.jest.json', 'package-lock.json'];
  });

export default async function buildBundleOnce(): Promise<void> {
  await Promise.all([bundleReady(), transpiled()]);
  // Only now: these files read what was just built.
  const { bundle, demoNow } = await import('../bundle');
  const { registersReady } = await import('../registers/storedRegisters');
  await registersReady(bundle, demoNow);
}
