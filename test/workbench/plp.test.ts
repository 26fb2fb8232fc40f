/** `npm run plp` as a program of its own: the line on stderr and the exit code. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

test('one Dutch line and exit code 1 for a file that is not there', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', 'tsx/cjs', path.resolve(__dirname, '../../build/plp.ts'), 'figures', '/bestaat/niet.xlsx'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '/bestaat/niet.xlsx bestaat niet.\n' });
});
