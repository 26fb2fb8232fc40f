/** Between a sheet's cells and the register's: what is read goes back as it was, in every kind of column. */
import fc from 'fast-check';
import type { Column } from '../../src/register/column';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { fromSheet, toSheet } from '../../src/workbook/cells/cells';

const byKind = new Map<string, Column>(
  allTabs.flatMap((tab) => columnsOf(tab).map(([, column]): [string, Column] => [column.type.kind, column])),
);

const dateLike = fc
  .tuple(
    fc.constantFrom('', "'", "''"),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constantFrom('', ' gebeld', 'T10:00:00'),
  )
  .map(([begin, date, rest]) => `${begin}${date.toISOString().slice(0, 10)}${rest}`);

test.each([...byKind])(
  'a text in a column of the kind %s goes back as it was read, also where it looks like a date',
  (_kind, column) => {
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ minLength: 1 })), (text) => {
        expect(toSheet(column, fromSheet(column, text))).toBe(text);
      }),
    );
  },
);

test('a text among dates is never taken for the date that it looks like', () => {
  fc.assert(
    fc.property(dateLike, (text) => {
      expect(fromSheet(byKind.get('date')!, text)).toBe(`'${text}`);
    }),
  );
});

test('in a column of texts a text is what was typed', () => {
  fc.assert(
    fc.property(dateLike, (text) => {
      expect(fromSheet(byKind.get('text')!, text)).toBe(text);
    }),
  );
});
