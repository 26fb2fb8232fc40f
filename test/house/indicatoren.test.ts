/** docs/indicatoren.md defines every indicator that is computed, with its parts as they are called. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isLijst } from '../../src/uitkomsten/indicatoren/indicator';
import { indicatoren } from '../../src/uitkomsten/indicatoren/tabellen';

const page = readFileSync(path.resolve(__dirname, '../../docs/indicatoren.md'), 'utf8');
const definitions = page.slice(page.indexOf('## The figures'));

test.each(indicatoren.map((one) => [one.code, one] as const))('%s', (code, { onderdelen = [] }) => {
  // Growth is defined once for all scales.
  const literal = onderdelen.flatMap((one) => (isLijst(one) || one.onderdeel.includes(': ') ? [] : [one.onderdeel]));
  const missing = [`${code} `, ...literal.map((name) => `\`${name}\``)].filter((text) => !definitions.includes(text));
  expect(missing).toEqual([]);
});
