/** Bundles each form of src/sidebar into one HTML file that fetches nothing from outside. */
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { formDeclarations, forms } from '../../src/sidebar/contract';
import { handbooks } from './handbook';
import { licenceOf, ownVersion } from './licence';
import { packed } from './packed';
import { servable } from './servable';

const source = path.resolve(__dirname, '../..', 'src', 'sidebar');

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The packages that a form took something from, by name. */
const packagesIn = ({ outputs }: Metafile): string[] => [
  ...new Set(
    Object.values(outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? (/node_modules\/([^/]+)\//.exec(file)?.[1] ?? []) : [],
      ),
  ),
];

/** Without the rules about classes that this form never names. @param css minified, so that a rule is one line of signs */
const usedRules = (css: string, script: string): string =>
  css.replace(/(?<=^|[{}])([^{}@]+)\{[^{}]*\}/g, (rule, selectors: string) => {
    const isUsed = (selector: string): boolean =>
      [...selector.matchAll(/\.([a-z][\w-]*)/g)].every(([, name]) =>
        new RegExp(`["'\`\\s]${name}["'\`\\s]`).test(script),
      );
    return selectors.split(',').some(isUsed) ? rule : '';
  });

/** What is not ASCII as HTML names it: Google may spoil it. */
const asciiHtml = (text: string): string => text.replace(/[^ -~]/g, (sign) => `&#${sign.codePointAt(0)!};`);

/**
 * What exports nothing is a CommonJS module in this package, and then esbuild wraps all that it imports in a function each: 3 kB
 * of a form.
 */
const asModule = (entry: string): Plugin => ({
  name: 'as-module',
  setup: ({ onLoad }) =>
    onLoad({ filter: /index\.tsx$/ }, async ({ path: file }) =>
      file === entry ? { contents: `${await readFile(file, 'utf8')}\nexport {};`, loader: 'tsx' } : null,
    ),
});

async function formHtml(entry: string, title: string, css: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    // Browsers of the last years: Google asks no less of them, and older targets make each form a tenth bigger.
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    // Nothing else of tsconfig.json: a module that asks for strictness says so again in each file.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    // As calls with the children as arguments: named in each element, they make a form 2 kB bigger.
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [path.join(path.dirname(require.resolve('preact')), 'preact.mjs')],
    banner: { js: '"use strict";' },
    metafile: true,
    define: {
      plpInFormulier: 'true',
      'process.env.NODE_ENV': '"production"',
      plpVersie: JSON.stringify(await ownVersion()),
    },
    plugins: [handbooks, asModule(entry)],
    logLevel: 'error',
  });
  const plain = result.outputFiles[0]!.text;
  const script = servable(packed(plain));
  const licences = await Promise.all(packagesIn(result.metafile).map(licenceOf));
  // Of how many signs it is, the self-test looks at at Google.
  return (
    '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><base target="_top"><title>PLP-register</title>' +
    `<meta name="licentie" content="${licences.join('; ')}">` +
    `<style>${usedRules(css, `${plain} unseen loading `)}</style></head><body><header><h1 class="unseen">${asciiHtml(title)}</h1></header><main id="app"><p class="loading" role="status">Even laden&hellip;</p></main>\n<script data-tekens="${script.length}">${script}</script></body></html>\n`
  );
}

/** Every form by name; `src/sidebar/<name>/index.tsx` is its entry. */
export async function bundleSidebars(): Promise<Record<string, string>> {
  const css = (
    await build({
      entryPoints: [path.join(source, 'kit', 'style.css')],
      bundle: true,
      write: false,
      minify: true,
      logLevel: 'error',
    })
  ).outputFiles[0]!.text.trim();
  const pages = await Promise.all(
    forms.map(async (name): Promise<[string, string][]> => {
      const entry = path.join(source, name, 'index.tsx');
      return (await exists(entry)) ? [[name, await formHtml(entry, formDeclarations[name].titel, css)]] : [];
    }),
  );
  return Object.fromEntries(pages.flat());
}
