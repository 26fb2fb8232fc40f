/** Folders sort by subject and stay small enough to take in at a glance; a file holds enough to be worth opening. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const mostFiles = 15;
const leastLines = 15;
const mostLines = 350;

/** Folders that hold more, since they sort by themselves: what is in them is a list with one file for each. */
const listFolders: Record<string, string> = {
  'src/register/tabs': 'one file a tab',
  'src/register/rules': 'one file a tab',
};

/** Short files of one kind: one object each, so that adding one is adding a file (README, "How to ..."). */
const shortKinds: readonly [RegExp, string][] = [
  [/^src\/addon\/[a-zA-Z]+\/part\.ts$/, 'what the build puts in a file of its own beside Code.js'],
  [/^src\/register\/rules\/\w+\.ts$/, 'the rules of one tab'],
  [/^src\/sidebar\/\w+\/form\.ts$/, 'a form'],
  [/^src\/uitkomsten\/indicatoren\/tabel\d\/[^/]+\.ts$/, 'an indicator'],
  [/^build\/(start|plp)\.ts$/, 'a command of package.json'],
  [/^test\/.*\.test\.ts$/, 'the test of one thing, named as that is'],
];

/** Short files that no other could hold, each with the reason. */
const shortAlone: Record<string, string> = {
  'build/bundling/manifest.ts': 'tests read the manifest without loading what builds',
  'src/addon/instellingen.ts': 'where the rooms that declare settings come together',
  'src/addon/window/tell.ts': 'one way to tell who is at the sheet',
  'src/sidebar/help/markdown.d.ts': 'what the build makes of a handbook, told to the compiler',
  'src/register/rules/judge/inFormulier.d.ts': 'what the build makes known, told to the compiler',
  'src/register/once.ts': 'about no subject, and the form that imports takes it along without more',
  'src/register/version.ts': 'worked out from all tabs while loading, which forms that know the tabs need not',
  'src/sidebar/importeren/PerTab.tsx': 'three screens show it',
  'src/workbench/badInput.ts': 'every room of the workbench throws it',
  'src/workbench/page/dates.ts': 'header and panels write moments alike',
  'src/workbench/page/grid/css.d.ts': 'a declaration for the compiler is a file of its own',
  'src/workbench/page/main.ts': 'the entry of the page',
  'src/workbench/page/nonce.ts': 'must be imported before all else',
  'src/workbench/server/engine/outlet.ts': 'what the parts of the engine are given, so that none knows another for it',
  'src/workbook/cells/locale.ts': 'no other file is about the country of the workbook',
  'test/bench/measuringGrowth.ts': 'the bench loads it only once the bundle is built',
  'test/support/setup/afterEachFile.ts': 'jest runs it by its path',
  'test/support/setup/keptWorkbench.ts': 'jest loads it by its path',
};

/** Long files that are a table of data. */
const longTables = ['src/demo/data/people1.ts', 'src/demo/data/people2.ts'];

const linesOf = (file: string): number => readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length;

/** What is made, and not written: .gitignore. */
const made = /^(build|src\/workbench)\/out|\/node_modules$/;

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

test('a file has at least fifteen lines, unless it is one of a kind with a file each or no other could hold it', () => {
  const short = files.filter((file) => /\.tsx?$/.test(file) && linesOf(file) < leastLines);
  const ofKind = (file: string): boolean => shortKinds.some(([kind]) => kind.test(file));
  expect(short.filter((file) => !ofKind(file)).sort()).toEqual(Object.keys(shortAlone).sort());
  expect(shortKinds.filter(([kind]) => !short.some((file) => kind.test(file)))).toEqual([]);
});

test('a source or stylesheet has at most 350 lines, unless it is a table of data', () => {
  const sources = files.filter((file) => /^(src|build)\/.*\.(tsx?|css|html|mjs|js)$/.test(file));
  expect(sources.filter((file) => linesOf(file) > mostLines).sort()).toEqual(longTables);
});
