/** The documentation says what the code does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dictionary, dictionaryFile } from '../../build/dictionary';
import { messages, withMessages } from '../../build/messages';
import { formDeclarations } from '../../src/sidebar/contract';
import { bundle } from '../support/bundle';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('the data dictionary is that of the declarations', () => {
  expect(readFileSync(dictionaryFile, 'utf8')).toBe(dictionary);
});

test("every message of the add-on that says what to do stands in beheer's list (npx tsx build/messages.ts)", () => {
  // Of each kind of place: what Google refuses, the locks, a role, a form, the mails.
  for (const part of [
    'Google laat het register niets schrijven',
    'Iemand anders slaat net iets op',
    'Met de rol … kun je in …',
  ])
    expect(messages.filter((one) => one.includes(part))).not.toEqual([]);
  expect(withMessages(read('docs/beheer.md'))).toBe(read('docs/beheer.md'));
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

test('every command of clasp that the beheer names exists, with its options', () => {
  const commands = path.join(root, 'node_modules/@google/clasp/build/src/commands');
  const named = [...read('docs/beheer.md').matchAll(/npx clasp ([a-z-]+)(?: (--\w+))?/g)].map(
    ([, command, option]) => [command!, option] as const,
  );
  expect(named.map(([command]) => command)).toEqual(expect.arrayContaining(['create-version', 'login']));
  const known = (command: string): string => {
    const file = path.join(commands, `${command}.js`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  expect(
    named.filter(([command, option]) => !known(command).includes(option ?? command)).map((one) => one.join(' ')),
  ).toEqual([]);
});

test('the beheer tells each right that the manifest asks for, and what view-only people and editors can do', () => {
  const beheer = read('docs/beheer.md');
  const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };
  const scopes = oauthScopes.map((scope) => scope.split('/').pop()!);
  expect(scopes.filter((scope) => !beheer.includes(`\`${scope}\``))).toEqual([]);
  expect(beheer).toMatch(/Lezer of Reageerder.*geen menu/);
  expect(beheer).toMatch(/Bewerker.*programma veranderen/);
});

test('the licence of every package in what goes to Google stands whole in licenties.md', () => {
  const built = [bundle.code, ...Object.values(bundle.files)];
  const named = built.flatMap((text) => [
    ...text.matchAll(/(?:^\/\/ |content="|; )([\w@/-]+) [\d.]+[^,]*, \w+ License, /gm),
  ]);
  const packages = [...new Set(named.map((match) => match[1]!))].sort();
  expect(packages).toEqual(['preact', 'zod']);
  const page = read('docs/licenties.md');
  expect(packages.filter((name) => !page.includes(read(`node_modules/${name}/LICENSE`).trim()))).toEqual([]);
});
