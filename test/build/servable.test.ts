/** Forms as Google serves them: nothing in them looks like a comment, and they mean what they meant. */
import vm from 'node:vm';
import fc from 'fast-check';
import { servable } from '../../build/bundling/servable';
import { servedPage } from '@plp/workbench';
import { forms } from '../../src/sidebar/contract';
import { bundle } from '../support/register';

const scriptOf = (html: string): string => /<script[^>]*>([\s\S]*)<\/script>/.exec(html)![1]!;
const page = (code: string): string => `<html><body><script>${code}</script></body></html>`;

/** What a script says at its end. */
const said = (code: string): unknown => vm.runInNewContext(code) as unknown;

const breaking: readonly (readonly [what: string, code: string])[] = [
  ['an address in a template literal', 'const site = `https://example.org/${1 + 1}`; [site, "klaar"]'],
  ['an address in a text', 'const site = "https://example.org"; [site, "klaar"]'],
  ['a comment in a template literal', 'const a = `begin /* midden */ eind`; [a, "klaar"]'],
  ['slashes in a row', 'const a = "a///b//*c"; [a, "klaar"]'],
  ['slashes that are escaped already', 'const a = "a\\//b" + `c\\\\//d`; [a, "klaar"]'],
  ['a pattern that ends in a slash', 'const a = /^https?:\\/\\//.test("https:" + "/" + "/x"); [a, "klaar"]'],
  ['a pattern with a class', 'const a = "a*b/c".replace(/[/*]/g, "-"); [a, "klaar"]'],
  ['the end of a script', 'const a = "<\\/script><!-- x -->"; [a, "klaar"]'],
];

test.each(breaking)('%s: served as it was written it breaks, served as it was built it does not', (_what, code) => {
  const meant = said(code);
  let broken: unknown;
  try {
    broken = said(scriptOf(servedPage(page(code))));
  } catch {
    broken = 'gaat niet';
  }
  expect(JSON.stringify(broken)).not.toBe(JSON.stringify(meant));
  expect(JSON.stringify(said(scriptOf(servedPage(page(servable(code))))))).toBe(JSON.stringify(meant));
});

test('whatever texts a script holds, it means the same and is served whole', () => {
  const sign = fc.constantFrom('/', '*', '\\', '<', '!', '-', '`', '"', "'", '$', '{', 'a', '\n', '</script');
  const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
  const template = (one: string): string => `\`${one.replace(/[\\`$]/g, '\\$&')}\``;
  fc.assert(
    fc.property(text, text, (one, other) => {
      const code = `[${JSON.stringify(one)},${template(other)}]`;
      const made = servable(code);
      expect(scriptOf(servedPage(page(made)))).toBe(made);
      expect([...(said(made) as string[])]).toEqual([one, other]);
    }),
  );
});

test('what cannot be written otherwise stops the build, with where it stands', () => {
  expect(() => servable('const a = 1; // een opmerking')).toThrow(/HtmlService neemt hier iets weg.*een opmerking/);
  expect(() => servable('const a = "é";')).toThrow(/HtmlService/);
});

test.each(forms)('the form %s is served whole, style and all', (name) => {
  const html = bundle.files[name]!;
  expect(servedPage(html)).toBe(html);
  expect(html).toMatch(/^[\t\n\r -~]*$/);
  expect(/<style>([\s\S]*?)<\/style>/.exec(html)![1]).not.toMatch(/\/\*|\/\/|<!--/);
});
