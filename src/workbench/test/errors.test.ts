/** What a command can run into on a disk or in itself: told as one Dutch line, with nothing half written. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { reportError } from '../commands/errors';
import { makeFolder, writeTogether } from '../disk/files';
import { eachInOwnFolder } from './support/folder';

const folder = eachInOwnFolder();

function told(error: unknown): string[] {
  const lines: string[] = [];
  const io = { err: (line: string) => void lines.push(line), env: {} } as unknown as Parameters<typeof reportError>[1];
  expect(reportError(error, io)).toBe(1);
  return lines;
}

describe('an error is told as one Dutch line', () => {
  test('of the file system: which file, and what is the matter with it, whoever forgot to translate it', async () => {
    const file = path.join(folder(), 'een bestand');
    writeFileSync(file, '');
    const failing = mkdir(path.join(file, 'map')).catch((error: unknown) => error);
    expect(told(await failing)).toEqual([
      `${path.join(file, 'map')} bestaat niet: een deel van dat pad is een bestand, geen map.`,
    ]);
  });

  test('of what nobody foresaw: that it is the program, with its words and how to see more', () => {
    expect(told(new TypeError('x is not\na function'))).toEqual([
      'Er ging iets mis in het programma (x is not a function). Met PLP_DEBUG=1 zie je waar.',
    ]);
    expect(told(new Error(''))).toEqual(['Er ging iets mis in het programma. Met PLP_DEBUG=1 zie je waar.']);
  });

  test('of a port or another program it is no error about a file', () => {
    const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen', port: 80 });
    expect(told(error)[0]).toMatch(/^Er ging iets mis in het programma \(listen EACCES\)/);
  });
});

test('a folder that cannot be made is told in Dutch', async () => {
  const file = path.join(folder(), 'bestand');
  writeFileSync(file, '');
  await expect(makeFolder(file)).rejects.toThrow(/\/bestand is een bestand, geen map\.$/);
});

test('of files that belong together all are written, or none is and what was there stays', async () => {
  const [first, second] = [path.join(folder(), 'a.csv'), path.join(folder(), 'weg', 'b.csv')];
  writeFileSync(first, 'oud');
  await expect(
    writeTogether([
      [first, 'nieuw'],
      [second, 'x'],
    ]),
  ).rejects.toThrow(/b\.csv bestaat niet\.$/);
  expect([readdirSync(folder()), readFileSync(first, 'utf8')]).toEqual([['a.csv'], 'oud']);
  mkdirSync(path.dirname(second));
  await writeTogether([
    [first, 'nieuw'],
    [second, 'x'],
  ]);
  expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['nieuw', 'x']);
});
