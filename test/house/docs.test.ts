/** The documentation says what the code does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dictionary, dictionaryFile } from '../../build/dictionary';
import { formDeclarations } from '../../src/sidebar/contract';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('the data dictionary is that of the declarations', () => {
  expect(readFileSync(dictionaryFile, 'utf8')).toBe(dictionary);
});

const pages = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.join('docs', file));

test.each(['README.md', ...pages])('every picture and page that %s points at is there', (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1]!);
  const missing = targets.filter((target) => !existsSync(path.resolve(root, path.dirname(page), target)));
  expect(missing).toEqual([]);
});

test.each(Object.values(formDeclarations).map(({ titel }) => titel))(
  'the handleiding explains the form %s',
  (title) => {
    expect(read('docs/handleiding.md')).toContain(title);
  },
);

test('every npm script that the README names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read('README.md').matchAll(/npm run ([a-z]+)/g)].map((match) => match[1]!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
