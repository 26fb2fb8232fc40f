/** Two programs never save one workbook over each other. */
import { existsSync, linkSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('a workbook is one, by whatever link it is opened, also by one that came later', async () => {
  const other = (name: string) => path.join(folder(), name);
  writeFileSync(file(), 'x');
  symlinkSync(file(), other('zacht.xlsx'));
  linkSync(file(), other('hard.xlsx'));
  for (const [first, second] of [
    ['register.xlsx', 'zacht.xlsx'],
    ['register.xlsx', 'hard.xlsx'],
    ['hard.xlsx', 'zacht.xlsx'],
    ['zacht.xlsx', 'register.xlsx'],
  ] as const) {
    const release = await claim(other(first));
    await expect(claim(other(second))).rejects.toThrow(/wordt nu door een andere opdracht gebruikt/);
    await release();
    await (
      await claim(other(second))
    )();
  }
  const release = await claim(file());
  linkSync(file(), other('later.xlsx'));
  await expect(claim(other('later.xlsx'))).rejects.toThrow(/andere opdracht/);
  await release();
});

test('a workbook that gets the number of a file which a save replaced is another one', async () => {
  writeFileSync(file(), 'x');
  const release = await claim(file());
  const saved = path.join(folder(), 'bewaard');
  writeFileSync(saved, 'y');
  renameSync(saved, file());
  const later = path.join(folder(), 'later.xlsx');
  writeFileSync(later, 'z');
  await (
    await claim(later)
  )();
  await release();
});

test('a workbook that is claimed is for this user alone, and so is the claim', async () => {
  for (const name of ['', '.state.json', '.journal']) writeFileSync(`${file()}${name}`, 'x', { mode: 0o644 });
  const release = await claim(file());
  for (const name of ['', '.state.json', '.journal', '.lock']) {
    expect([name, statSync(`${file()}${name}`).mode & 0o777]).toEqual([name, 0o600]);
  }
  await release();
});
