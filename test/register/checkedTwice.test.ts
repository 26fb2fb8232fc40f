/** A second opinion on what a column allows: schemas of zod, written from the declarations, agree on every cell. */
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Column } from '../../src/register/column';
import { cellToValue, isAllowed, isEmail } from '../../src/register/schema';
import { inOrder, judgeCell } from '../../src/register/rules/everyTab/cellen';
import { sheetRules } from '../../src/register/rules/everyTab/vorm';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';

/** A text, and none by which a sheet says that it cannot show a value. */
const text = () => z.string().check(z.refine((one: string) => !/^#(?:[A-Z/0]+[!?]|N\/.)$/.test(one)));
const textWhere = (allowed: (text: string) => boolean) => text().check(z.refine(allowed));

/** Of what must be filled in a sign alone is nothing. */
const filledText = (required: boolean) => (required ? textWhere((one) => /\p{L}|\p{N}/u.test(one)) : text());

function schemaOf({ type, required }: Column): z.ZodMiniType {
  switch (type.kind) {
    case 'id':
      return z.string().check(z.regex(new RegExp(`^${type.prefix}-\\d{4,15}$`)));
    case 'reference':
    case 'timestamp':
      return text();
    case 'text':
      return type.pattern ? text().check(z.regex(type.pattern)) : filledText(required);
    case 'date':
      return z.iso.date().check(z.refine((text: string) => text >= '1900' && text < '3000'));
    case 'choice':
      return z.enum(type.choices as [string, ...string[]]);
    case 'choices': {
      const one = Array.isArray(type.choices) ? z.enum(type.choices as [string, ...string[]]) : text();
      return z.array(one).check(z.minLength(1));
    }
    case 'number': {
      const bounded = z.number().check(z.gte(type.min), z.lte(type.max));
      return type.whole ? bounded.check(z.refine((value: number) => Number.isInteger(value))) : bounded;
    }
    case 'email':
      return type.orName ? filledText(required) : textWhere(isEmail);
  }
}

const columns = allTabs.flatMap(columnsOf).map(([, column]) => column);
const today = '2025-08-31';
const listed = columns.flatMap(({ type }) =>
  (type.kind === 'choice' || type.kind === 'choices') && Array.isArray(type.choices) ? (type.choices as string[]) : [],
);

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom(...listed),
  fc.array(fc.constantFrom(...listed), { minLength: 1, maxLength: 3 }).map((some) => some.join(', ')),
  fc.integer({ min: -5, max: 3000 }),
  fc.double(),
  fc.boolean(),
  fc.stringMatching(/^[DIFS]-\d{3,17}$/),
  fc.stringMatching(/^[012]\d{3}-[01]\d-[0-3]\d ?$/),
  fc.constantFrom('2024-02-29', '2023-02-29', "'2024-02-29", 'D-0001', 'D-1', 'an@example.org', 'B1-K1-W1', '25655'),
  fc.constantFrom('#REF!', '#NAAM?', '#DEEL/0!', '#N/B', '#ONLEESBAAR!', '12:30', '02-03-0150', '9'.repeat(400)),
  fc.constantFrom(
    0,
    -0,
    1e308,
    2 ** 53,
    0.1 + 0.2,
    '\u00a0',
    '\u200b',
    'Ja\u200b',
    ' Nee',
    'n.v.t.',
    '-',
    'ADHD',
    '1999-12-31',
  ),
  fc.constantFrom(
    '111222333',
    '111.222.333',
    '\uff11\uff11\uff11222333',
    'bel 06 12 34 56 78',
    'd-0001',
    'D-0001 ',
    'F-998275670',
  ),
  fc.tuple(fc.string(), fc.constantFrom(' adhd', ' 111222333', '\ufeff', '')).map((parts) => parts.join('')),
);

test.each([...new Map(columns.map((column) => [`${column.header} (${column.type.kind})`, column]))])(
  'both agree on every cell of %s',
  (_name, column) => {
    const schema = schemaOf(column);
    fc.assert(
      fc.property(cell, (one) => {
        const value = cellToValue(column, one);
        expect(isAllowed(column, value)).toBe(schema.safeParse(value).success);
      }),
    );
  },
);

test.each([...new Map(columns.map((column) => [`${column.header} (${column.type.kind})`, column]))])(
  'no rule says anything of a cell of %s that was seen at once to be in order',
  (_name, column) => {
    const isInOrder = inOrder(column, today);
    fc.assert(
      fc.property(cell, (one) => {
        if (isInOrder(one)) expect(judgeCell({ column, cell: one }, { today, sheetRules })).toBeNull();
      }),
    );
  },
);

test('what is right is seen to be so at once, but in columns of several choices and of addresses', () => {
  const right = { text: '25655', date: '2024-02-29', reference: 'D-0001' };
  for (const column of columns) {
    const { type } = column;
    if (type.kind === 'text' && !type.pattern) expect(inOrder(column, today)(right.text)).toBe(true);
    if (type.kind === 'date' || type.kind === 'reference') expect(inOrder(column, today)(right[type.kind])).toBe(true);
    if (type.kind === 'choice') expect(type.choices.every(inOrder(column, today))).toBe(true);
    if (type.kind === 'number') expect([type.min, type.max].every(inOrder(column, today))).toBe(true);
  }
});
