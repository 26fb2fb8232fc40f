/** Code.js made small: it does the same, is small enough, and an error in it can still be read. */
import vm from 'node:vm';
import { compact } from '../../build/bundling/compact';
import { moduleOf } from '../../build/bundling/source';
import { forms } from '../../src/sidebar/contract';
import { bundle } from '../support/register';

type Exports = Record<string, unknown>;

/** What a module exports, made small, and given what these names stand for. */
async function exportsOf(source: string, given: Exports = {}): Promise<Exports> {
  const made = await compact({ ...moduleOf(source), given: Object.keys(given) }, 'es2019');
  return (vm.runInNewContext(made) as (values: unknown[]) => Exports)(Object.values(given));
}

const long = (name: string, more: string): string =>
  `function ${name}(row) { const words = [${Array.from({ length: 80 }, (_, at) => `'woord ${at}'`).join(', ')}];
   ${more} return words.length + row; }`;

const cases: readonly (readonly [what: string, code: string, exported: unknown])[] = [
  [
    'a function used before it is written',
    'const made = twice(4); function twice(n) { return n * 2; } export { made };',
    8,
  ],
  ['a shorthand property', 'const figures = 7; const made = { figures }; export { made };', { figures: 7 }],
  [
    'a property with the name of a constant',
    'const figures = 7; const other = { figures: 1 }; const made = [figures, other.figures]; export { made };',
    [7, 1],
  ],
  [
    'a parameter with the name of a constant',
    'const figures = 7; const f = (figures) => figures + 1; const made = [figures, f(1)]; export { made };',
    [7, 2],
  ],
  ['a generator', 'function* several() { yield 1; yield 2; } const made = [...several()]; export { made };', [1, 2]],
  [
    'functions that call each other',
    'function even(n) { return n === 0 || odd(n - 1); } function odd(n) { return n !== 0 && even(n - 1); } const made = even(10); export { made };',
    true,
  ],
  ['a template', 'const name = "Jo"; const made = `dag ${name}`; export { made };', 'dag Jo'],
];

test.each(cases)('%s means the same', async (_what, code, exported) => {
  expect(JSON.stringify((await exportsOf(code))['made'])).toBe(JSON.stringify(exported));
});

test('what a module is given it uses', async () => {
  const made = await exportsOf('const made = times(7) + row.cells; export { made };', {
    times: (n: number) => 3 * n,
    row: { cells: 4 },
  });
  expect(made['made']).toBe(25);
});

test('what is exported under another name is', async () => {
  const made = await exportsOf('const inner = 1; export { inner as outer };');
  expect({ ...made }).toEqual({ outer: 1 });
});

test('an error tells in which longer function it is, and which property was missing', async () => {
  const { ask } = await exportsOf(
    `${long('tellenVanRijen', 'if (row === null) return row.cells.length;')} const ask = () => tellenVanRijen(null); export { ask };`,
  );
  let error: unknown;
  try {
    (ask as () => void)();
  } catch (thrown) {
    error = thrown;
  }
  expect((error as Error).stack).toMatch(/reading 'cells'[\s\S]* tellenVanRijen /);
});

test('names keep what they are, but within a function', async () => {
  const code = await compact(
    moduleOf(
      'const longestSilence = 14; const isSilent = (days) => days > longestSilence; const made = [isSilent(15), longestSilence]; export { made };',
    ),
    'es2019',
  );
  expect(code).toMatch(/longestSilence[^]*isSilent/);
  expect(code).not.toMatch(/days/);
});

test('Code.js is at most 400 kB, with on top what it was made from and whose work is in it', () => {
  expect(Buffer.byteLength(bundle.code)).toBeLessThanOrEqual(400_000);
  const [from, others] = bundle.code.split('\n');
  expect(from).toMatch(/^\/\/ PLP-register, versie \d+\.\d+\.\d+, bron [0-9a-f]{12}$/);
  expect(others).toMatch(/^\/\/ zod \d+\.\d+\.\d+, MIT License, Copyright /);
});

test.each(forms)('the form %s tells whose work is in it', (name) => {
  expect(bundle.files[name]).toMatch(
    /<meta name="licentie" content="[^"]*preact [\d.]+[^",]*, MIT License, Copyright /,
  );
});
