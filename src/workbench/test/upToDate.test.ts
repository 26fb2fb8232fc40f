/** What was made is made again exactly when what it was made from changed. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { upToDate } from '../upToDate';
import { eachInOwnFolder } from './support/folder';

const root = eachInOwnFolder();
const write = (name: string, text: string) => writeFileSync(path.join(root(), name), text);

/** How often it was made while the given things happened in turn. */
async function timesMade(...happenings: (() => void)[]): Promise<number> {
  let times = 0;
  const ask = () =>
    upToDate(root(), path.join(root(), 'out'), async () => {
      times += 1;
      write('out/made.txt', String(times));
      return ['src', 'lock.json'];
    });
  mkdirSync(path.join(root(), 'src/inner'), { recursive: true });
  mkdirSync(path.join(root(), 'out'));
  write('src/inner/a.ts', 'a');
  write('lock.json', '{}');
  await ask();
  for (const happening of happenings) {
    happening();
    await ask();
  }
  return times;
}

test.each<[string, () => void]>([
  ['a source has other words', () => write('src/inner/a.ts', 'b')],
  ['a source came', () => write('src/inner/b.ts', '')],
  ['a source went', () => rmSync(path.join(root(), 'src/inner/a.ts'))],
  ['the packages are others', () => write('lock.json', '{ "a": 1 }')],
  ['somebody changed what was made', () => write('out/made.txt', 'anders')],
  ['what was made is gone', () => rmSync(path.join(root(), 'out/made.txt'))],
])('again when %s', async (_what, happening) => {
  expect(await timesMade(happening)).toBe(2);
});

test('not again when nothing changed but dates, and each change counts once', async () => {
  const touch = () => utimesSync(path.join(root(), 'src/inner/a.ts'), new Date(0), new Date(0));
  expect(
    await timesMade(
      () => undefined,
      touch,
      () => write('src/inner/a.ts', 'b'),
      touch,
    ),
  ).toBe(2);
});
