/** What few tasks need stands in files of its own: these hold it whole, Code.js does not, and together they do the same. */
import vm from 'node:vm';
import { compact } from '../../build/bundling/compact';
import { withoutParts } from '../../build/bundling/parts';
import { moduleOf } from '../../build/bundling/source';
import { bundle } from '../support/register';

const source = `
  const shared = (n) => 10 * n;
  const words = ['een', 'twee'];
  const rare = (n) => shared(n) + words.length;
  const both = (n) => n + 1;
  function partBesideCode(file, names, given) {
    if (!given) return names;
    const part = run(file)(given());
    return Object.fromEntries(Object.keys(names).map((name) => [name, (...all) => part[name](...all)]));
  }
  const one = partBesideCode('stukEen', { rare, again: both });
  const other = partBesideCode('stukTwee', { both });
  const made = () => [shared(1), one.rare(2), one.again(3), other.both(4)];
  export { made };
`;

describe('a module with two parts', () => {
  const { script, parts } = withoutParts(moduleOf(source));
  const part = (file: string) => parts.find((one) => one.file === file)!;

  test('goes without what only one of them reaches', () => {
    expect(script.code).not.toMatch(/words|var rare/);
    expect(part('stukEen').code).toMatch(/var words[^]*var rare/);
  });

  test('keeps what both reach, and gives it to each', () => {
    expect(script.code).toMatch(/var both =/);
    expect(part('stukEen').given).toEqual(['both', 'shared']);
    expect(part('stukTwee')).toEqual({
      file: 'stukTwee',
      code: '',
      given: ['both'],
      shares: [],
      exported: [['both', 'both']],
    });
  });

  test('does with them what it did', async () => {
    const files = Object.fromEntries(
      await Promise.all(parts.map(async (one) => [one.file, await compact(one, 'es2019')] as const)),
    );
    const context = vm.createContext({});
    Object.assign(context, { run: (file: string) => vm.runInContext(files[file]!, context) as unknown });
    const run = vm.runInContext(await compact(script, 'es2019'), context) as (given: unknown[]) => {
      made: () => unknown;
    };
    expect(JSON.stringify(run([]).made())).toBe('[10,22,4,5]');
  });
});

describe('a module whose parts share a file', () => {
  const sharing = `
    const base = 10;
    const long = '${'lang '.repeat(1000)}';
    const times = (n) => base * n + long.indexOf('l');
    const first = (n) => times(n) + 1;
    const second = (n) => times(n) + 2;
    function sharedByParts(file, given) {
      let made;
      return () => (made ??= run(file)(given()));
    }
    const several = sharedByParts('stukSamen');
    function partBesideCode(file, names, given, others = []) {
      if (!given) return names;
      const part = run(file)([...given(), ...others.map((name) => several()[name])]);
      return Object.fromEntries(Object.keys(names).map((name) => [name, (...all) => part[name](...all)]));
    }
    const one = partBesideCode('stukEen', { first });
    const other = partBesideCode('stukTwee', { second });
    const made = () => [base, one.first(1), other.second(2)];
    export { made };
  `;
  const { script, parts } = withoutParts(moduleOf(sharing));

  test('goes without what only parts reach, be it several', () => {
    expect(script.code).not.toMatch(/var (times|long)/);
    expect(parts.map(({ file, given, shares }) => ({ file, given, shares }))).toEqual([
      { file: 'stukEen', given: [], shares: ['times'] },
      { file: 'stukTwee', given: [], shares: ['times'] },
      { file: 'stukSamen', given: ['base'], shares: [] },
    ]);
  });

  test('keeps what they share where it is little: another file costs two calls', () => {
    const little = withoutParts(moduleOf(sharing.replace(/(lang )+/, 'lang')));
    expect(little.parts.map(({ file }) => file)).toEqual(['stukEen', 'stukTwee']);
    expect(little.script.code).toMatch(/var times/);
  });

  test('does with it what it did', async () => {
    const files = Object.fromEntries(
      await Promise.all(
        parts.map(async (one) => [one.file, await compact({ ...one, given: [...one.given, ...one.shares] }, 'es2019')]),
      ),
    ) as Record<string, string>;
    const context = vm.createContext({});
    Object.assign(context, { run: (file: string) => vm.runInContext(files[file]!, context) as unknown });
    const run = vm.runInContext(await compact(script, 'es2019'), context) as (given: unknown[]) => {
      made: () => unknown;
    };
    expect(JSON.stringify(run([]).made())).toBe('[10,11,22]');
  });
});

test('a part that shares with the script what changes is refused: each would have a value of its own', () => {
  const changing = `let count = 0;
    const rare = () => (count += 1);
    const made = partBesideCode('stukEen', { rare });
    const told = () => count;
    export { made, told };`;
  expect(() => withoutParts(moduleOf(changing))).toThrow('stukEen deelt met Code.js wat verandert: count');
});

test.each([
  ['a function without a name', "const made = partBesideCode('stukEen', { rare: () => 1 }); export { made };"],
  ['something else than functions', "const made = partBesideCode('stukEen', functions); export { made };"],
])('%s cannot be a part', (_what, code) => {
  expect(() => withoutParts(moduleOf(code))).toThrow(/stuk/);
});

const parts = Object.entries(bundle.files).filter(([name]) => name.startsWith('stuk'));

test('what few tasks need stands beside Code.js', () => {
  expect(parts.map(([name]) => name).sort()).toEqual([
    'stukBijwerken',
    'stukCijfers',
    'stukDagelijks',
    'stukEersteKeer',
    'stukGedeeld',
    'stukHerstel',
    'stukImport',
    'stukInrichten',
    'stukInzien',
    'stukKopie',
    'stukLeeg',
    'stukLogboek',
    'stukOnderzoek',
    'stukPapier',
    'stukToegang',
    'stukWissen',
    'stukZelftest',
  ]);
});

test.each(parts)('%s is a text that Google serves unharmed, and is named in an error', (name, text) => {
  expect(text).toMatch(/^(?!.*(\/\/|\/\*|[<&]))[\x20-\x7e]+$/);
  expect(JSON.parse(text)).toMatch(new RegExp(`\n//# sourceURL=${name}$`));
});
