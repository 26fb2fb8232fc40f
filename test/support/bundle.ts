/** What Google would get, as the global set-up of the tests built it. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { scopesIn } from '../../build/bundling/manifest';

const out = path.resolve(__dirname, '../../build/out');

export const bundle = {
  code: readFileSync(path.join(out, 'Code.js'), 'utf8'),
  files: Object.fromEntries(
    readdirSync(out)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.replace('.html', ''), readFileSync(path.join(out, name), 'utf8')]),
  ),
  scopes: scopesIn(readFileSync(path.join(out, 'appsscript.json'), 'utf8')),
};

/** The demo's last day at noon, in Amsterdam. */
export const demoNow = Date.parse('2025-08-31T12:00:00+02:00');
