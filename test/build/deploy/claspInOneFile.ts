/** The real clasp, made quick to start: its many files take a second to load, each of the forty times that it is run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { claspProgram } from '../../../build/deploy/clasp';
import { atEnd } from '../../support/setup/closing';

/** What clasp asks of Google. Its package carries all that Google offers, 32 MB of them, which it reads each time that it is run. */
const offered = new Set(['discovery', 'drive', 'logging', 'oauth2', 'script', 'serviceusage']);

/** Leaves the others empty: a clasp that asked one of them would fail here. */
const onlyWhatClaspAsks: Plugin = {
  name: 'only-what-clasp-asks',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/googleapis\/build\/src\/apis\/[^/]+\/[^/]+$/ }, ({ path: file }) =>
      offered.has(path.basename(path.dirname(file))) ? null : { contents: 'exports.VERSIONS = {};', loader: 'js' },
    ),
};

/** Waiting at the top of a file is for modules, which Node cannot keep compiled: here it waits inside a function. */
const waitingInside: Plugin = {
  name: 'waiting-inside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/clasp\/build\/src\/index\.js$/ }, ({ path: file }) => {
      const [before, after] = readFileSync(file, 'utf8').replace(/^#!.*/, '').split('\ntry {');
      return { contents: `${before}\nvoid (async () => {\ntry {${after}\n})();`, loader: 'js' };
    }),
};

/** Runs what was made of clasp, and keeps what the first time compiled for the next: that is half of what starting it takes. */
const starts = `const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');
const file = require.resolve('./made.js');
const kept = file + '.compiled';
const script = new vm.Script('(function (require, __filename) {' + readFileSync(file, 'utf8') + '\\n})', {
  filename: file,
  cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
});
script.runInThisContext()(require, file);
if (!existsSync(kept)) process.on('exit', () => writeFileSync(kept, script.createCachedData()));
`;

/** @returns what to run instead of clasp's own program, until the test file ends */
export async function claspInOneFile(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-clasp-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  await build({
    entryPoints: [claspProgram],
    outfile: path.join(folder, 'made.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    banner: { js: "const here = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'here' },
    plugins: [onlyWhatClaspAsks, waitingInside],
    logLevel: 'error',
  });
  const program = path.join(folder, 'clasp.cjs');
  writeFileSync(program, starts);
  return program;
}
