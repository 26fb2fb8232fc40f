/** A second opinion on what a column allows: schemas of zod, written from the declarations, agree on every cell. */
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Column } from '../../src/register/column';
import { cellToValue, isAllowed, isEmail } from '../../src/register/schema';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';

const textWhere = (allowed: (text: string) => boolean) => z.string().check(z.refine(allowed));

/** Of what must be filled in a sign alone is nothing. */
const filledText = (required: boolean) => (required ? textWhere((text) => /\p{L}|\p{N}/u.test(text)) : z.string());

function schemaOf({ type, required }: Column): z.ZodMiniType {
  switch (type.kind) {
    case 'id':
      return z.string().check(z.regex(new RegExp(`^${type.prefix}-\\d{4,15}$`)));
    case 'reference':
    case 'timestamp':
      return z.string();
    case 'text':
      return type.pattern ? z.string().check(z.regex(type.pattern)) : filledText(required);
    case 'date':
      return z.iso.date().check(z.refine((text: string) => text >= '1900' && text < '3000'));
    case 'choice':
      return z.enum(type.choices as [string, ...string[]]);
    case 'choices': {
      const one = Array.isArray(type.choices) ? z.enum(type.choices as [string, ...string[]]) : z.string();
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
