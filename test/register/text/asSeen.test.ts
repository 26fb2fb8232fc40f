/** What looks the same is the same to the register. */
import fc from 'fast-check';
import { asSeen, trimmed } from '../../../src/register/text/asSeen';
import { isBlank } from '../../../src/register/cell';
import { zelfdePersoon } from '../../../src/register/identity/naamgenoot';
import { holdsWords, plainText } from '../../../src/register/text/search';
import { clean } from '../../../src/register/schema';

test.each([
  ['a no-break space', 'Anna\u00a0de\u202fBoer', 'Anna de Boer'],
  ['a hyphen that does not break', 'Jansen\u2011Smit', 'Jansen-Smit'],
  ['an en dash', '12\u201303\u20132024', '12-03-2024'],
  ['a curly apostrophe', '\u2019t Hart', "'t Hart"],
  ['zero-width marks', 'D-\u200b0001\u200e\ufeff', 'D-0001'],
  ['a soft hyphen', 'Werk\u00adplek\u00adbezoek', 'Werkplekbezoek'],
  ['a line end', 'Anna\r\nde Boer', 'Anna de Boer'],
  ['full-width', 'Ｊａ', 'Ja'],
  ['a fraction slash', '3\u20449', '3/9'],
  ['curly quotation marks', '\u201cAnna\u201d', '"Anna"'],
  ['another apostrophe', '\u02bfAli', "'Ali"],
])('%s is read as what one sees', (_what, text, seen) => {
  expect(asSeen(text)).toBe(seen);
});

test('what is typed loses what nobody sees around it; inside it stays as it was typed', () => {
  expect(clean('\u200b\u00a0Gaat goed\u00ad.\ufeff ')).toBe('Gaat goed\u00ad.');
  expect(clean('\u200b \u200e')).toBeNull();
});

test('what was seen once is seen the same again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(asSeen(asSeen(text))).toBe(asSeen(text))));
});

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '-', '`', '\u00b4', '\u2011', '\u00a0', '\t', '~', '!') }),
);

test('a text of plain signs is read as any other: an unseen mark around it makes no difference', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(asSeen(text)).toBe(asSeen(`\u00ad${text}`));
      expect(trimmed(text)).toBe(trimmed(`\u00ad${text}\u00ad`));
      expect(isBlank(text)).toBe(text.trim() === '');
    }),
    { numRuns: 2000 },
  );
});

/** Two ways to write one name. */
const alike: readonly (readonly [string, string])[] = [
  ['Işık', 'isik'],
  ['IŞIK', 'ışık'],
  ['İpek', 'ipek'],
  ['Jørgen', 'Jorgen'],
  ['Đorđe', 'Dorde'],
  ['Łukasz', 'Lukasz'],
  ['Ĳsbrand', 'IJsbrand'],
  ['ĳsbrand', 'Ijsbrand'],
  ['Weiß', 'Weiss'],
  ['Zoë', 'Zoe\u0308'],
  ['Æde', 'Aede'],
  ['van ’t Hart', "van 't Hart"],
  ['van´t Hart', "van't Hart"],
  ['Jan\u00adsen', 'Jansen'],
  ['Nguyễn', 'Nguyen'],
  ['Ɛfua', 'Efua'],
  ['Ŋgalla', 'Ngalla'],
  ['van \u02bbt Hart', "van 't Hart"],
];

test.each(alike)('%s and %s are found by each other, and are namesakes', (one, other) => {
  expect(plainText(one)).toBe(plainText(other));
  expect(holdsWords(`Noor ${one}`, other)).toBe(true);
  expect(holdsWords(`Noor ${other}`, one)).toBe(true);
  const named = (achternaam: string) => ({ voornaam: 'Noor', achternaam, geboortejaar: 2001 });
  expect(zelfdePersoon(named(one), named(other))).toBe(true);
});

test('other letters are another name', () => {
  for (const [one, other] of [
    ['Jansen', 'Janssen'],
    ['Öz', 'Az'],
  ] as const)
    expect(plainText(one)).not.toBe(plainText(other));
});
