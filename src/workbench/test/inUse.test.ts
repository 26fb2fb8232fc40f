/** Two programs never save one workbook over each other. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { claim } from '../disk/inUse';
import { eachInOwnFolder } from './support/folder';

const folder = eachInOwnFolder();
const file = () => path.join(folder(), 'register.xlsx');

test('a workbook is claimed by one at a time, and free again afterwards', async () => {
  const release = await claim(file());
  await expect(claim(file())).rejects.toThrow(/wordt nu door een andere opdracht gebruikt/);
  await release();
  await (
    await claim(file())
  )();
  expect(existsSync(`${file()}.lock`)).toBe(false);
});

test.each(['~$register.xlsx', '.~lock.register.xlsx#'])(
  'a workbook with %s beside it is open elsewhere',
  async (name) => {
    writeFileSync(path.join(folder(), name), '');
    await expect(claim(file())).rejects.toThrow(/staat nog open in Excel of LibreOffice/);
  },
);

test.each(['', 'x', '999999999'])('a claim of a process that is gone (%j) is taken over', async (pid) => {
  writeFileSync(`${file()}.lock`, pid);
  await (
    await claim(file())
  )();
});
