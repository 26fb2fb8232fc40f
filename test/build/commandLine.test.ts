/** The command line starts soon: it builds only what its sources have changed, and loads only what it uses. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleReady } from '../../build/bundle';
import { demoRegister, demoNow } from '../support/register';
import { noDesk, saveWorkspace } from '@plp/workbench';

const root = path.resolve(__dirname, '../..');
const built = path.join(root, 'build/out/Code.js');

/** A build puts a new file in its place. */
const builds = (): number => statSync(built).ino;

test('a bundle that is built already is not built again, not even where a checkout touched its sources', async () => {
  await bundleReady();
  const before = builds();
  const now = new Date(demoNow);
  utimesSync(path.join(root, 'package.json'), now, now);
  await bundleReady();
  expect(builds()).toBe(before);
});

describe('plp figures', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-figures-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives the figures without building, and loads no builder, page or browser', async () => {
    await bundleReady();
    const before = builds();
    const file = path.join(folder, 'register.xlsx');
    await saveWorkspace({ file, workbook: demoRegister(), desk: noDesk });
    const tell = `process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        '--require',
        'tsx/cjs',
        '--eval',
        `${tell} process.argv.splice(1, 0, 'plp'); require('./build/plp.ts');`,
        '--',
        'figures',
        file,
        '--now',
        '2025-08-31',
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Cijfers op peildatum 31-08-2025');
    expect(builds()).toBe(before);
    expect(stderr).toMatch(/node_modules\/yauzl\//);
    expect(
      stderr.match(
        /node_modules\/(acorn|exceljs|jszip|echarts|hono|nodemailer|playwright-core|@resvg)\/|build\/(code|sidebars)\.ts|src\/(addon|sidebar|demo)\//g,
      ),
    ).toBeNull();
  });
});
