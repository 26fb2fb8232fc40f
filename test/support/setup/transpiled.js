/** TypeScript as ts-jest asks it for a module without its types: as buildBundle.ts wrote it for all at once, else by TypeScript here. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const typescript = require('typescript');

const root = path.resolve(__dirname, '../../..');
const folder = path.join(root, 'build/out-tests');

/** What was written for exactly this source; undefined when it changed since, or was not there. */
function written(source, fileName) {
  const file = path.join(folder, path.relative(root, fileName)).replace(/ts$/, 'js');
  try {
    const outputText = readFileSync(file, 'utf8');
    const map = outputText.slice(outputText.lastIndexOf('base64,') + 'base64,'.length);
    const sourceMapText = Buffer.from(map, 'base64').toString();
    return JSON.parse(sourceMapText).sourcesContent[0] === source
      ? { outputText, sourceMapText, diagnostics: [] }
      : undefined;
  } catch {
    // Not there, or half: a run was broken off while it was written.
    return undefined;
  }
}

module.exports = {
  ...typescript,
  transpileModule: (source, options) =>
    written(source, options.fileName) ?? typescript.transpileModule(source, options),
};
