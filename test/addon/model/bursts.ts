/** Fast typing: of some edits word is lost, of some it comes late, and of some while something else runs. */
import fc from 'fast-check';
import type { Cell, EditFate, StoredValue } from '@plp/workbench';
import type { TabKey } from '../../../src/register/tabs';
import type { Block } from './edits';
import { put } from './edits';
import type { Fields } from './look';
import { isEmpty, isIdOf, recordsAt, rowsAt } from './look';
import type { Model, Real } from './world';
import { compareRecords } from './world';

/** One edit of a burst, worked out when it happens. */
interface Quick {
  readonly kind: 'typed' | 'number emptied' | 'new rows';
  readonly at: number;
  readonly across: number;
  readonly content: StoredValue | Cell;
  readonly fate: EditFate;
}

/** Where numbers are emptied only of rows that have one; new rows come with free rows between, as people leave them. */
function blockFor(model: Model, real: Real, tab: TabKey, { kind, at, across, content }: Quick): Block | null {
  const place = model.places.get(tab)!;
  const rows = rowsAt(real.workbook, place);
  const last = rows.reduce((end, fields, index) => (isEmpty(fields) ? end : index + 2), 1);
  const columns = place.order.flatMap((key, index) =>
    key === 'id' || /^(ingevoerd|naast:)/.test(key) ? [] : [index + 1],
  );
  const column = columns[across % columns.length]!;
  if (kind === 'typed') return { tab, row: 2 + (at % (last + 1)), column, cells: [[content]] };
  if (kind === 'new rows')
    return { tab, row: last + 1 + (at % 2), column, cells: [[content ?? 'Eind'], ['Ooit'], ['Eind']] };
  const numbered = rows.flatMap(({ id }, index) => (isIdOf(tab, id) ? [index + 2] : []));
  const row = numbered[at % Math.max(1, numbered.length)];
  return row === undefined ? null : { tab, row, column: place.order.indexOf('id') + 1, cells: [[null]] };
}

const withoutId = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'id'));

/** The number that a row has after all: its own, unless word of its emptying never came; a row without one a free one. */
function checkNumber(model: Model, tab: TabKey, was: unknown, is: unknown, isUnheard: boolean): void {
  if (is === was && isIdOf(tab, was)) return;
  const told = `A row of ${tab} that had ${String(was)} has ${String(is)}`;
  if (!isIdOf(tab, is) || model.records.get(tab)!.has(is)) throw new Error(told);
  if (isIdOf(tab, was) && !isUnheard) throw new Error(told);
}

/** A burst in one tab, and what comes after it: something that runs, what was late, and one edit that is heard. */
export class BurstCommand implements fc.Command<Model, Real> {
  constructor(
    private readonly tab: TabKey,
    private readonly edits: readonly Quick[],
    private readonly meanwhile: 'controleOphalen' | 'registerControleren',
  ) {}

  check = (): boolean => true;

  run(model: Model, real: Real): void {
    const { tab } = this;
    const place = model.places.get(tab)!;
    const had = rowsAt(real.workbook, place).map(({ id }) => id ?? null);
    const wanted = new Map<number, Fields>();
    const unheard = new Set<number>();
    for (const edit of this.edits) {
      const block = blockFor(model, real, tab, edit);
      if (!block) continue;
      const event = put(model, real, block);
      rowsAt(real.workbook, place).forEach((fields, index) => wanted.set(index, withoutId(fields)));
      if (edit.fate === 'lost' || typeof edit.fate === 'object') unheard.add(block.row);
      real.host({ editEvents: () => edit.fate }).fireEdit(event);
      model.count(typeof edit.fate === 'object' ? 'overlapping' : edit.fate);
    }
    real.host().run(this.meanwhile);
    real.host().deliverLateEdits();
    this.editOnceMore(model, real);
    rowsAt(real.workbook, place).forEach(({ id, ...rest }, index) => {
      expect([index + 2, rest]).toEqual([index + 2, wanted.get(index) ?? {}]);
      if (isEmpty(rest) && id === undefined) return;
      checkNumber(model, tab, had[index] ?? null, id ?? null, unheard.has(index + 2));
    });
    model.records.set(tab, recordsAt(real.workbook, tab, place));
    model.remember();
    compareRecords(model, real);
  }

  /** Somebody types in a cell what stands there already. */
  private editOnceMore(model: Model, real: Real): void {
    const { tab } = this;
    const { order } = model.places.get(tab)!;
    const column = order.findIndex((key) => key !== 'id') + 1;
    const content = model.sheet(real, tab).rows[1]?.[column - 1] ?? null;
    real.host().fireEdit(put(model, real, { tab, row: 2, column, cells: [[content]] }));
  }

  toString = (): string =>
    `fast typing in ${this.tab}: ${this.edits.map(({ kind, fate, at }) => `${kind} at ${at} (${JSON.stringify(fate)})`).join(', ')}`;
}

const aFate: fc.Arbitrary<EditFate> = fc.oneof(
  fc.constantFrom<EditFate[]>('now', 'late', 'lost', 'lost'),
  fc.integer({ min: 0, max: 12 }).map((atCall) => ({ atCall })),
);

/** @param content what people type */
export const bursts = (content: fc.Arbitrary<StoredValue | Cell>): fc.Arbitrary<BurstCommand> =>
  fc
    .tuple(
      fc.constantFrom<TabKey[]>('metingen', 'contacten'),
      fc.array(
        fc.record<Quick>({
          kind: fc.constantFrom('typed', 'typed', 'number emptied', 'new rows'),
          at: fc.nat(20),
          across: fc.nat(20),
          content,
          fate: aFate,
        }),
        { minLength: 2, maxLength: 5 },
      ),
      fc.constantFrom('controleOphalen', 'registerControleren'),
    )
    .map(([tab, edits, meanwhile]) => new BurstCommand(tab, edits, meanwhile));
