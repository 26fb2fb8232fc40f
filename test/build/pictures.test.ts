/** The pictures of the documents are made by a program of its own: it starts without what tests are given. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd } from '../support/setup/closing';

const root = path.resolve(__dirname, '../..');

test('one picture is made where it is asked, and nothing is left open', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plp-pictures-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  const script = 'build/pictures/screenshots.ts';
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, 'beginscherm', '--naar', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  // Another Node may warn of something there.
  expect(status === 0 ? '' : stderr).toBe('');
  expect(readdirSync(folder)).toEqual(['beginscherm.png']);
  expect(readFileSync(path.join(folder, 'beginscherm.png')).subarray(1, 4).toString()).toBe('PNG');
});
