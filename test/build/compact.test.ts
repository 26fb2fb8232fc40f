/** Code.js made small: it does the same, is small enough, and an error in it can still be read. */
import vm from 'node:vm';
import { compact } from '../../build/bundling/compact';
import { forms } from '../../src/sidebar/contract';
import { bundle } from '../support/register';

/** What a module exports, made small. */
const exportsOf = async (code: string): Promise<Record<string, unknown>> =>
  vm.runInNewContext(await compact(code, 'es2019')) as Record<string, unknown>;

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
  [
    'a function that asks how it was called',
    'function Own() { this.value = 3; } function many() { return arguments.length; } const made = [new Own().value, many(1, 2)]; export { made };',
    [3, 2],
  ],
  ['a generator', 'function* several() { yield 1; yield 2; } const made = [...several()]; export { made };', [1, 2]],
  [
    'functions that call each other',
    'function even(n) { return n === 0 || odd(n - 1); } function odd(n) { return n !== 0 && even(n - 1); } const made = even(10); export { made };',
    true,
  ],
  [
    'what is looked at twice, in functions that call each other meanwhile',
    `const depth = (tree) => (tree?.at(() => depth(tree?.left ?? null))?.found ?? depth(tree?.right ?? null) ?? -1) + 1;
     const leaf = (found) => ({ at: (ask) => ({ found: found ?? ask() }) });
     const made = [depth(leaf(4)), depth({ ...leaf(), left: { ...leaf(), left: leaf(7) } }), depth({ at: () => null, right: leaf(1) })];
     export { made };`,
    [5, 10, 3],
  ],
  [
    'a default that is set once',
    'const own = {}; const list = (key) => (own[key] ??= []); list("a").push(1); list("a").push(2); const made = own; export { made };',
    { a: [1, 2] },
  ],
  [
    'what the language has, and nothing',
    'const made = [Math.max(1, 2), Object.keys({ a: 1 }), Array.from("ab"), [].find(Boolean) === undefined]; export { made };',
    [2, ['a'], ['a', 'b'], true],
  ],
  [
    'texts that come back, in all places where they stand',
    `"use strict"; const is = (value) => typeof value === "string" && value !== "te laat" && value !== "vandaag";
     class Day { "te laat" = 1; static ["vandaag"] = "te laat"; }
     const made = ["te laat", "vandaag", is("vandaag"), is("te laat"), { "te laat": "vandaag", ["vandaag"]: "te laat" }, Day.vandaag, new Day()["te laat"], \`\${"te laat"} vandaag\`];
     export { made };`,
    ['te laat', 'vandaag', false, false, { 'te laat': 'vandaag', vandaag: 'te laat' }, 'te laat', 1, 'te laat vandaag'],
  ],
  ['a template', 'const name = "Jo"; const made = `dag ${name}`; export { made };', 'dag Jo'],
];

test.each(cases)('%s means the same', async (_what, code, exported) => {
  expect(JSON.stringify((await exportsOf(code))['made'])).toBe(JSON.stringify(exported));
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

test('constants and functions of a line get short names', async () => {
  const code = await compact(
    'const longestSilence = 14; const isSilent = (days) => days > longestSilence; const made = [isSilent(15), longestSilence]; export { made };',
    'es2019',
  );
  expect(code).not.toMatch(/longestSilence|isSilent|days/);
});

// The aim is 400 kB; it has grown with what was added since it was first reached, and this holds it where it stands.
test('Code.js is at most 420 kB, with on top what it was made from and whose work is in it', () => {
  expect(Buffer.byteLength(bundle.code)).toBeLessThanOrEqual(420 * 1024);
  const [from, others] = bundle.code.split('\n');
  expect(from).toMatch(/^\/\/ PLP-register, versie \d+\.\d+\.\d+, bron [0-9a-f]{12}$/);
  expect(others).toMatch(/^\/\/ zod \d+\.\d+\.\d+, MIT License, Copyright /);
});

test.each(forms)('the form %s tells whose work is in it', (name) => {
  expect(bundle.files[name]).toMatch(
    /<meta name="licentie" content="[^"]*preact [\d.]+[^",]*, MIT License, Copyright /,
  );
});
