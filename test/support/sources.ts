/** A copy of the sources, to follow a how-to of the README in or to work on with `npm run dev`: change a file, check the types, build, look at the effect. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const parts = [
  'docs/handleiding.md',
  'docs/nieuw.md',
  'src',
  'build',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'appsscript.json',
];

/**
 * The type checker of `npm run check`: asked for in each how-to, so it has to be quick. By itself it checks with four threads,
 * each of which finds out for itself what the others know; and what it found out is kept for the next time in the same copy.
 * Clearing memory as often as Go does by itself would cost a tenth more.
 */
const checker = path.join(root, 'node_modules/typescript-native/bin/tsc');

/** A copy of what is built; nothing of it reaches the real sources. */
export interface Sources {
  /** The folder that it stands in. */
  readonly home: string;
  /** Adds a file. */
  readonly add: (file: string, text: string) => void;
  /** Replaces the one place where `old` stands. */
  readonly change: (file: string, old: string, by: string) => void;
  /** What the type checker says of the product's code; '' when all is well. */
  readonly types: () => string;
  /** Builds what Google gets and returns it: `Code.js`, the manifest and the forms, by name. */
  readonly bundle: () => Readonly<Record<string, string>>;
  /** Runs a script with the loader of the command line, and returns what it printed. */
  readonly run: (script: string) => string;
  readonly remove: () => void;
}

const sentence = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stdout}${stderr}`.trim();

/**
 * What landelijk knows of the workbench, for the type checker: it looks up types in it, and leaves it unchecked as it knows
 * nothing of the product. Checking it took a quarter of the time.
 */
function copyToLookUp(from: string, to: string): void {
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /^(node_modules|out|test)\b/.test(file)) continue;
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    writeFileSync(path.join(to, file), `// @ts-nocheck\n${readFileSync(path.join(from, file), 'utf8')}`);
  }
}

export function copyOfSources(): Sources {
  const home = mkdtempSync(path.join(tmpdir(), 'plp-howto-'));
  const at = (file: string): string => path.join(home, file);
  const known = at('howto.tsbuildinfo');
  const node = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env: { GOGC: '400', ...process.env } });
  for (const part of parts) {
    cpSync(path.join(root, part), at(part), {
      recursive: true,
      // The workbench is found as a package, by way of node_modules: in the real sources. What only tests read stays behind.
      filter: (file) =>
        !/\/node_modules(\/|$)|\/src\/workbench(\/|$)|\/build\/out-(tests|registers|overdracht)/.test(file),
    });
  }
  symlinkSync(path.join(root, 'node_modules'), at('node_modules'));
  copyToLookUp(path.join(root, 'src/workbench'), at('workbench'));
  writeFileSync(
    at('tsconfig.howto.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      compilerOptions: { paths: { '@plp/workbench': ['./workbench/index.ts'] } },
      include: ['src'],
      exclude: ['build', 'test'],
    }),
  );
  const run = (script: string): string => {
    writeFileSync(at('howto.ts'), script);
    const done = node('--require', 'tsx/cjs', 'howto.ts');
    if (done.status !== 0) throw new Error(done.stderr.slice(0, 2000));
    return done.stdout.trim();
  };
  return {
    home,
    add: (file, text) => {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    change: (file, old, by) => {
      const text = readFileSync(at(file), 'utf8');
      if (text.split(old).length !== 2) throw new Error(`${file} does not hold this once: ${old}`);
      writeFileSync(
        at(file),
        text.replace(old, () => by),
      );
    },
    types: () =>
      sentence(
        node(checker, '-p', 'tsconfig.howto.json', '--singleThreaded', '--incremental', '--tsBuildInfoFile', known),
      ),
    bundle: () => {
      run(
        `import { writeFileSync } from 'node:fs';
        import { buildBundle } from './build/bundle';
        void buildBundle().then(({ code, files }) =>
          writeFileSync('bundle.json', JSON.stringify({ 'Code.js': code, ...files })));`,
      );
      return JSON.parse(readFileSync(at('bundle.json'), 'utf8')) as Record<string, string>;
    },
    run,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
