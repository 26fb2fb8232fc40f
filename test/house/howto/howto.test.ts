/**
 * The how-tos of the README, each done to the letter, and all in one copy of the sources: so none stands in the way of
 * another. What one forgets the type checker names.
 */
import { copyOfSources } from '../../support/sources';
import { column } from './column';
import { form } from './form';
import type { Made } from './howTo';
import { indicator } from './indicator';
import { rule } from './rule';
import { soort } from './soort';
import { tab } from './tab';

const howTos = [column, form, indicator, rule, soort, tab];
const sources = copyOfSources();
let made: Made;

/** What the type checker says, for each file in which something is wrong. */
function mistakes(): Map<string, string> {
  const found = new Map<string, string>();
  let file = '';
  for (const line of sources.types().split('\n').filter(Boolean)) {
    file = /^(\S+)\(\d+,\d+\): /.exec(line)?.[1] ?? file;
    found.set(file, `${found.get(file) ?? ''}${line}\n`);
  }
  return found;
}

beforeAll(() => {
  for (const { begin } of howTos) begin(sources);
  const asked = howTos.flatMap((one) => one.asked ?? []);
  const found = mistakes();
  expect([...found.keys()].sort()).toEqual(asked.map(([file]) => file).sort());
  for (const [file, words] of asked) expect(found.get(file)).toMatch(words);
  for (const { complete } of howTos) complete?.(sources);
  expect(Object.fromEntries(mistakes())).toEqual({});
  const { 'Code.js': code, ...files } = sources.bundle();
  made = { sources, code: code!, files };
});
afterAll(() => sources.remove());

describe.each(howTos.map(({ title, tests }) => [title, tests] as const))('%s', (_title, tests) => {
  tests(() => made);
});
