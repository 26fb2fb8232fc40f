/** The numbers that a phone dials, of how people write them. */
import { phoneParts } from '../../../src/sidebar/kit/links/phoneNumbers';

const dialled = (cell: string): string[] => phoneParts(cell).flatMap(({ dial }) => dial ?? []);

test.each([
  ['06-12345678', ['0612345678']],
  ['06 12 34 56 78', ['0612345678']],
  ['(020) 123 45 67', ['0201234567']],
  ['020/1234567', ['0201234567']],
  ['+31 (0)6 12345678', ['+31612345678']],
  ['+31(0) 20 1234567', ['+31201234567']],
  ['0031 (0)6-12345678', ['0031612345678']],
  ['+31 06 12345678', ['+31612345678']],
  ['+32 470 12 34 56', ['+32470123456']],
  ['06-12345678 / 020-1234567', ['0612345678', '0201234567']],
  ['06-12345678, of 020 1234567', ['0612345678', '0201234567']],
  ['0612345678 0687654321', ['0612345678', '0687654321']],
  ['06 12345678 +31 6 87654321', ['0612345678', '+31687654321']],
  ['06-12345678 (na 17.00 uur, kamer 12)', ['0612345678']],
  ['moeder: 0612345678', ['0612345678']],
  ['vraagt ze zelf na', []],
])('%s is dialled as %j', (cell, numbers) => {
  expect(dialled(cell)).toEqual(numbers);
  // What somebody wrote is all in sight.
  expect(
    phoneParts(cell)
      .map(({ text }) => text)
      .join(''),
  ).toBe(cell);
});
