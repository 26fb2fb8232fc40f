/** Makes Code.js: the add-on as one script with a top-level function for each that is public; and the parts and texts beside it. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { textFiles } from '../../src/addon/textFiles';
import { plainJson } from '../../src/addon/texts';
import { compact } from './compact';
import { licenceOf, ownVersion } from './licence';
import { withoutParts } from './parts';
import { moduleOf } from './source';

const root = path.resolve(__dirname, '../..');
const namespace = 'plp';

/** What Apps Script's V8 surely parses. */
const target = 'es2019';

/**
 * The public functions by name, each with where it stands in the bundle: what the entry exports, and what stands in an
 * exported object (the forms). Found by running the bundle bare: no module may touch a Google service while loading.
 */
function publicFunctions(code: string): [string, string][] {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const exported = Object.entries((context as Record<string, Record<string, unknown>>)[namespace] ?? {});
  return exported
    .flatMap(([name, value]): [string, string][] =>
      typeof value === 'function'
        ? [[name, name]]
        : Object.keys(value as object).map((inner): [string, string] => [inner, `${name}.${inner}`]),
    )
    .sort();
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What stands on top: from which source this was made, and whose work is in it. */
async function titleLines(source: string): Promise<string[]> {
  return [`// PLP-register, versie ${await ownVersion()}, bron ${hashOf(source)}`, `// ${await licenceOf('zod')}`];
}

/** A text between quotes, as esbuild writes it. */
const quoted = /(?:"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/.source;

/** The key, the value and the help of a setting as it is declared. */
const settingHelp = new RegExp(
  `\\bsetting\\((\\s*${quoted},\\s*(?:${quoted}|[\\w.]+\\(${quoted}\\)),\\s*)${quoted}`,
  'g',
);

/**
 * What the declarations of columns and settings tell of them stands in a file of its own (addon/textFiles.ts): only Inrichten
 * and Eerste keer need it.
 */
const withoutHelp = (code: string): string =>
  code
    .replace(/\bhelp: (["'`])(?:(?!\1|\\).|\\.)*\1/g, 'help: ""')
    .replace(settingHelp, (_, before: string) => `setting(${before}""`);

/**
 * Google runs only top-level functions, so each exported name becomes one that delegates; all else stays inside. It gives
 * one argument: an event, or what a form asks.
 */
export async function bundleCode(): Promise<{
  readonly code: string;
  readonly parts: Readonly<Record<string, string>>;
}> {
  const result = await build({
    entryPoints: [path.join(root, 'src/addon/entry.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target,
    charset: 'utf8',
    legalComments: 'none',
    treeShaking: true,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    minifySyntax: true,
    logLevel: 'error',
  });
  const source = withoutHelp(result.outputFiles[0]!.text);
  const { script, parts } = withoutParts(moduleOf(source));
  const code = `var ${namespace}=(${await compact(script, target)})([]);`;
  const delegates = publicFunctions(code).map(
    ([name, place]) => `function ${name}(a){return ${namespace}.${place}(a)}`,
  );
  const files = parts.map(async (part) => {
    // Google's log names the file.
    const made = `(${await compact({ ...part, given: [...part.given, ...part.shares] }, target)})\n//# sourceURL=${part.file}`;
    return [part.file, plainJson(made)] as const;
  });
  return {
    code: [...(await titleLines(source)), code, ...delegates, ''].join('\n'),
    parts: Object.fromEntries(await Promise.all(files)),
  };
}

/** The texts that Code.js does not carry, by the name of their file. */
export const bundleTexts = (): Record<string, string> =>
  Object.fromEntries(Object.entries(textFiles).map(([name, texts]) => [name, plainJson(texts)]));
