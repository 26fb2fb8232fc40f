/** The handbooks name only what is there: menu items, buttons, tabs and messages. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { menuPaths } from '../support/setup/menuPaths';

const root = path.resolve(__dirname, '../..');
const page = (name: string): string =>
  readFileSync(path.join(root, 'docs', `${name}.md`), 'utf8')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\s+/g, ' ');

/** What people can see on the screen comes from here: the sources of the add-on and its forms, on one line. */
const shown = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^(?:workbench|demo)\b/.test(file))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n')
  .replace(/['`"]\s*\+\s*['`"]/g, '')
  .replace(/\s+/g, ' ')
  .toLowerCase();

/** True when all pieces of a text between its dots (what differs each time) stand in the sources. */
const isShown = (text: string): boolean =>
  text
    .split(/…| > /)
    .map((piece) =>
      piece
        .trim()
        .replace(/[.:,]$/, '')
        .toLowerCase(),
    )
    .every((piece) => shown.includes(piece));

const stressed = (text: string): string[] => [
  ...new Set([...text.matchAll(/(\*\*?)([^*|]+?)\1/g)].map((match) => match[2]!.trim())),
];

test.each(['handleiding', 'beheer', 'privacy'])('every path of the menu that %s names is there', (name) => {
  const named = stressed(page(name)).filter((text) => text.startsWith('PLP-register > '));
  const paths = menuPaths();
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((text) => !paths.includes(text))).toEqual([]);
});

/** What the handleiding stresses without it standing in the sources as it is: emphasis, colours, words made of parts. */
const notOurs = [
  'Voortraject: vanaf',
  'Neem … rijen over',
  'Waarden bij de verkeerde rij',
  'Deel > Zet op beginscherm',
  '⋮ > Toevoegen aan startscherm',
  'wissel je van plek',
  'Wie krijgt het?',
  'Geen bereik?',
  'Rood',
  'Geel',
  'Een tabblad of kolom',
  'Een kop of de hele koprij',
];

test('every button, tab, choice and column that the handleiding stresses stands on a screen', () => {
  const titles = /^PLP-register(?: \(|: | > )/;
  const named = stressed(page('handleiding')).filter((text) => !titles.test(text) && !notOurs.includes(text));
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((text) => !isShown(text))).toEqual([]);
});

test.each(['handleiding', 'beheer'])('every message that %s quotes is one of the register', (name) => {
  const quoted = [...page(name).matchAll(/"([^"]{8,})"/g)].map((match) => match[1]!);
  expect(quoted.filter((text) => !isShown(text))).toEqual([]);
});
