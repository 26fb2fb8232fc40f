/** A BSN is found in every spelling; a telephone number and a date are none. */
import * as fc from 'fast-check';
import { holdsBsn, isBsn } from '../../../src/register/text/bsn';

/** A number that passes the elfproef (RvIG's own example for tests). */
const bsn = '111222333';
const parted = (...lengths: readonly number[]) => {
  let from = 0;
  return lengths.map((length) => bsn.slice(from, (from += length)));
};
const fullWidth = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

test.each([
  ['bare', bsn],
  ['within a sentence', `Zijn nummer is ${bsn}.`],
  ['with an apostrophe before it', `'${bsn}`],
  ['with a word against it', `BSN:${bsn}`],
  ['dots', parted(4, 2, 3).join('.')],
  ['spaces', parted(3, 3, 3).join(' ')],
  ['double spaces', parted(3, 3, 3).join('  ')],
  ['no-break spaces', parted(3, 3, 3).join('\u00a0')],
  ['thin spaces', parted(3, 3, 3).join('\u2009')],
  ['hyphens', parted(3, 3, 3).join('-')],
  ['hyphens with spaces', parted(3, 3, 3).join(' - ')],
  ['en dashes', parted(3, 3, 3).join('–')],
  ['slashes', parted(3, 3, 3).join('/')],
  ['commas', parted(3, 3, 3).join(',')],
  ['commas and spaces', parted(3, 3, 3).join(', ')],
  ['underscores', parted(3, 3, 3).join('_')],
  ['brackets', `(${parted(4, 5).join(') ')}`],
  ['over a line end', parted(4, 5).join('\n')],
  ['over a line end of Windows', parted(4, 5).join('\r\n')],
  ['a tab', parted(4, 5).join('\t')],
  ['digit by digit', [...bsn].join(' ')],
  ['full-width', fullWidth(bsn)],
  ['in Arabic digits', bsn.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))],
  ['in Persian digits', bsn.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))],
  ['full-width and parted', fullWidth(parted(3, 3, 3).join(' '))],
  ['raised', '¹¹¹²²²³³³'],
  ['zero-width spaces inside', parted(3, 3, 3).join('\u200b')],
  ['a soft hyphen inside', parted(5, 4).join('\u00ad')],
  ['after a telephone number', `06-12345678 ${bsn}`],
  ['after a foreign number', `+32 470 12 34 56, ${bsn}`],
  ['before a telephone number', `${bsn}, 06-12345678`],
  ['after a date', `12-3-2024 ${bsn}`],
  ['a plus before it', `+${bsn}`],
  ['two zeros before it', `00 ${bsn}`],
  ['a zero before it', `0 ${bsn}`],
  ['said to be one, with a zero and a space before it', `bsn 0 ${bsn}`],
  ['said to be one, with a zero before it', `BSN: 0${bsn}`],
  ['said to be one, with a zero before it and parted', `burgerservicenummer 0-${parted(3, 3, 3).join('-')}`],
])('a BSN is found: %s', (_how, text) => {
  expect(holdsBsn(text)).toBe(true);
});

/** Any way to part digits that people use in a telephone number. */
const gaps = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '–');
const grouped = (digits: string, sizes: readonly number[], between: readonly string[]): string => {
  let text = '';
  for (let from = 0, turn = 0; from < digits.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    text += (from > 0 ? between[turn % between.length]! : '') + digits.slice(from, from + size);
    from += size;
  }
  return text;
};
const ways = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
  between: fc.array(gaps, { minLength: 1, maxLength: 3 }),
});
const nine = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);

test.each(['+31', '0031', '+31 ', '0031 ', '(+31) ', '+31-', '+31 (0)', '0031(0)', 'tel. +31', '31 '])(
  'a Dutch number abroad is none, however it is grouped: %s',
  (prefix) => {
    fc.assert(
      fc.property(nine, ways, (digits, { sizes, between }) => {
        expect(holdsBsn(prefix + grouped(digits, sizes, between))).toBe(false);
      }),
    );
  },
);

test.each(['0032', '+32 ', '+44 ', '+49 ', '0049 ', '+90 ', '+212 ', '00212 ', '+963 ', '+1 '])(
  'a foreign number is none, however it is grouped: %s',
  (prefix) => {
    fc.assert(
      fc.property(nine, ways, (digits, { sizes, between }) => {
        expect(holdsBsn(prefix + grouped(digits, sizes, between))).toBe(false);
      }),
    );
  },
);

test('a national number is none, however it is grouped', () => {
  fc.assert(
    fc.property(nine, ways, (digits, { sizes, between }) => {
      const number = grouped(`0${digits}`, sizes, between);
      // Nine digits that stand together are one number, whatever follows: one in some ten thousand passes the elfproef.
      fc.pre(!/^\d{9}\D|^0\D+\d{9}$/.test(number));
      expect(holdsBsn(number)).toBe(false);
    }),
  );
});

test('nine digits that stand together are one number, whatever follows', () => {
  expect(['072769129', '072769129 0', '072769129, 0'].map(holdsBsn)).toEqual([true, true, true]);
});

const dateInside = /(?<!\d)(?:\d{1,2}\D+\d{1,2}\D+(?:19|20)\d\d|(?:19|20)\d\d\D+\d{1,2}\D+\d{1,2})(?!\d)/;

test('a BSN is found in any grouping, with a telephone number or words beside it', () => {
  const found = nine.filter(isBsn);
  fc.assert(
    fc.property(
      found,
      ways,
      nine,
      fc.constantFrom(' ', ', ', '; ', '\n'),
      (digits, { sizes, between }, phone, apart) => {
        const number = grouped(digits, sizes, between);
        // Parted as a date it is days by rule: one in three thousand is.
        fc.pre(!dateInside.test(number));
        expect(holdsBsn(number)).toBe(true);
        expect(holdsBsn(`bel +31 6 ${phone.slice(1)}${apart}${digits}`)).toBe(true);
        expect(holdsBsn(`zie ${number} en 06-${phone.slice(1)}`)).toBe(true);
      },
    ),
  );
});

test.each(['12-3-2024 45', '2024-03-12 7', 'van 1-2-2025 tot 3-4-2025', '25655, 9 weken', '11.440 uren in 2024', ''])(
  'what is no number of nine digits is none: %s',
  (text) => {
    expect(holdsBsn(text)).toBe(false);
  },
);

test('nine digits that do not pass the elfproef are none', () => {
  fc.assert(
    fc.property(
      nine.filter((digits) => !isBsn(digits)),
      (digits) => expect(holdsBsn(digits)).toBe(false),
    ),
  );
});

/** How many groups it looks at: those that it copies, goes over or holds against a pattern. */
function looksAt(text: string): number {
  const { map, slice } = Array.prototype;
  const { test: matches } = RegExp.prototype;
  let looked = 0;
  const seen = jest.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, found) {
    looked += 1;
    return matches.call(this, found);
  });
  const gone = jest.spyOn(Array.prototype, 'map').mockImplementation(function (this: unknown[], ...given) {
    looked += this.length;
    return map.apply(this, given);
  });
  const copied = jest.spyOn(Array.prototype, 'slice').mockImplementation(function (this: unknown[], ...given) {
    const some = slice.apply(this, given);
    looked += some.length;
    return some;
  });
  try {
    holdsBsn(text);
  } finally {
    for (const spy of [seen, gone, copied]) spy.mockRestore();
  }
  return looked;
}

test.each(['1 ', '12-', '0 ', '06-1', '+31 6 ', '1\u00a02'])(
  'of a long text each number is held against a few others, not against all: %s',
  (part) => {
    // Twenty times as long: four hundred times as much where each is held against all others.
    expect(looksAt(part.repeat(4_000))).toBeLessThan(25 * looksAt(part.repeat(200)));
  },
);
