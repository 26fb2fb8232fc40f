/** The marks of whole tabs, after all rules were held against the register: those that are mended go, new ones come. */
import type { TabKey } from '../../register/tabs';
import type { Finding } from '../../register/rules/judge/rule';
import { planMarks, readMarksIn } from '../../workbook/cells/cellMarks';
import { readThere } from '../../workbook/moved';
import type { Table } from '../../workbook/tables';
import { findingsOf, marksOf, placeOf } from './marksOf';

/** Rows of a tab, from first to last. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** The writes of the marks of a table; null where none changes. */
interface TablePlan {
  readonly table: Table;
  readonly write: (() => void) | null;
}

/** True for a cell whose empty state is told in the sheet, too. */
type Tells = (finding: Finding, isMarked: boolean) => boolean;

/**
 * Plans the marks of these rows: reads the notes (one question to Google a tab, and one for the colours where a mark
 * changes), and gives the writes, for after all reading.
 */
function planTable(table: Table, { first, last }: RowSpan, findings: readonly Finding[], tells: Tells): TablePlan {
  const { place, columns } = table;
  const block = { row: first, column: 1, rows: last - first + 1, columns: Math.max(...columns.values()) };
  const standing = readThere(() => readMarksIn(place.sheet, block));
  const keyAt = new Map([...columns].map(([key, place]) => [place, key]));
  const isMarked = ({ row, column: key }: Finding): boolean =>
    (standing.cells[row - first]?.[(columns.get(key) ?? 0) - 1]?.mark ?? null) !== null;
  const found = marksOf(findings.filter((finding) => tells(finding, isMarked(finding))));
  const write = planMarks(standing, (row, at) => {
    const key = keyAt.get(at);
    return key === undefined ? undefined : (found.get(placeOf(row, key)) ?? null);
  });
  return { table, write };
}

/** All rows of all tabs, as Controle found them. The writes give the tables in which marks changed. */
export function planAllMarks(tables: ReadonlyMap<TabKey, Table>, findings: readonly Finding[]): () => Table[] {
  const plans = [...tables].flatMap(([key, table]) =>
    table.knownRows < 2
      ? []
      : [planTable(table, { first: 2, last: table.knownRows }, findingsOf(key, findings), () => true)],
  );
  return () =>
    plans.flatMap(({ table, write }) => {
      write?.();
      return write ? [table] : [];
    });
}

/** The marks of some rows. */
interface RowMarks {
  write(): void;
  /** False where what was written does not stand there: a question to Google a tab. */
  stand(): boolean;
}

/** Some rows of some tabs, after they were mended. An empty required cell that was not marked stays so. */
export function planRowMarks(
  tables: ReadonlyMap<TabKey, Table>,
  rows: ReadonlyMap<TabKey, readonly number[]>,
  findings: readonly Finding[],
): RowMarks {
  const planIn = (key: TabKey): TablePlan => {
    const numbers = rows.get(key)!;
    const span = { first: Math.min(...numbers), last: Math.max(...numbers) };
    const ofRows = findingsOf(key, findings).filter(({ row }) => row >= span.first && row <= span.last);
    return planTable(tables.get(key)!, span, ofRows, ({ rule }, isMarked) => rule !== 'verplicht-leeg' || isMarked);
  };
  const plans = [...rows.keys()].map(planIn);
  return {
    write: () => plans.forEach(({ write }) => write?.()),
    stand: () => plans.every(({ table, write }) => !write || planIn(table.tab.key).write === null),
  };
}
