/** Who may know whom: the folders of the house know only what they may. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const cruise = (...args: string[]) =>
  // Room for the trees of all sources: else a tenth of the time goes to clearing memory.
  spawnSync(
    process.execPath,
    [
      '--max-semi-space-size=128',
      '--min-semi-space-size=64',
      depcruise,
      '--config',
      '.dependency-cruiser.cjs',
      ...args,
    ],
    { cwd: root, encoding: 'utf8' },
  );

test('each folder knows only the folders that it may know', () => {
  const { status, stdout } = cruise('src', 'test', 'build', '--output-type', 'err');
  expect(status === 0 ? '' : stdout).toBe('');
});
