/** Folders sort by subject and stay small enough to take in at a glance. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const mostFiles = 15;

/** Folders that hold more, since they sort by themselves: what is in them is a list with one file for each. */
const listFolders: Record<string, string> = {
  'src/register/tabs': 'one file a tab',
  'src/register/rules': 'one file a tab',
};

/** What is made, and not written: .gitignore. */
const made = /^(build|src\/workbench)\/out|^build\/test-registers|\/node_modules$/;

const under = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return made.test(name) ? [] : entry.isDirectory() ? under(name) : [name];
  });

const files = ['src', 'build', 'test'].flatMap(under);

test('a folder holds at most fifteen files, unless it is a list with a file for each', () => {
  const sizes = new Map<string, number>();
  for (const file of files) sizes.set(path.dirname(file), (sizes.get(path.dirname(file)) ?? 0) + 1);
  const large = [...sizes].filter(([, count]) => count > mostFiles).map(([folder]) => folder);
  expect(large.sort()).toEqual(Object.keys(listFolders).sort());
});
