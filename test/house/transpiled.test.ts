/** Tests run what a module says now, also where all modules were written without their types before it changed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type ts from 'typescript';

const { transpileModule } = jest.requireActual<typeof ts>('../support/setup/transpiled.js');

const root = path.resolve(__dirname, '../..');
const fileName = path.join(root, 'src/register/cell.ts');
const source = readFileSync(fileName, 'utf8');
const compilerOptions = { module: 1, inlineSourceMap: true, inlineSources: true };

/** The source that the map of a module says it was made from. */
const madeFrom = (outputText: string): unknown => {
  const map = Buffer.from(outputText.slice(outputText.lastIndexOf(',') + 1), 'base64').toString();
  return (JSON.parse(map) as { sourcesContent: unknown[] }).sourcesContent[0];
};

test('all modules were written without their types before the tests began', () => {
  expect(existsSync(path.join(root, 'build/out-tests/src/register/cell.js'))).toBe(true);
});

test.each([
  ['the module as it was written before', source],
  ['a module that changed since', `${source}\nexport const since: number = 1;\n`],
  ['a module of which nothing is left', ''],
])('%s is run as it is now', (_, now) => {
  expect(madeFrom(transpileModule(now, { fileName, compilerOptions }).outputText)).toBe(now);
});

test('a module that is new is run without its types', () => {
  const { outputText } = transpileModule('export const first: number = 1;', {
    fileName: path.join(root, 'src/register/first.ts'),
    compilerOptions,
  });
  expect(outputText).toContain('exports.first = 1;');
});
