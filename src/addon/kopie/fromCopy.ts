/** What last night's copy tells better than a rule can: the number that a row had, and what stood below a formula or a text date. */
import type { Cell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { isDateString } from '../../register/dates';
import { countBy } from '../../register/grouping';
import { idsFromCopy } from '../../register/identity/nummersUitDeKopie';
import { once } from '../../register/once';
import type { Cells } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { givesDay } from '../../register/rules/judge/remark';
import type { Finding } from '../../register/rules/judge/rule';
import type { Shadow } from '../../workbook/shadow/shadow';
import type { Table } from '../../workbook/tables';

type Read = Pick<Table, 'tab' | 'rows' | 'columns'>;

/** The records of a tab as they were, by ID. */
const recordsIn = (shadow: Shadow, tab: TabKey): ReadonlyMap<string, Cells> =>
  new Map([...(shadow.get(tab)?.records ?? [])].map(([id, { cells }]) => [id, cells]));

/**
 * The numbers of rows that stand there without theirs, by row: they have none, one that is none, that of another row, or one
 * that nobody knew.
 */
export function lostNumbers(_own: unknown, { tab, rows, columns }: Read, shadow: Shadow): ReadonlyMap<number, string> {
  const known = recordsIn(shadow, tab.key);
  const counts = countBy(rows.map(({ cells }) => String(cells.id ?? '')));
  if ([...known.keys()].every((id) => counts.has(id))) return new Map();
  const odd = new Set(
    rows.flatMap(({ row, cells: { id } }) => (known.has(String(id)) && counts.get(String(id)) === 1 ? [] : [row])),
  );
  const found = idsFromCopy(
    {
      tab,
      rows,
      isEdited: (row) => odd.has(row),
      editedColumns: new Set(['id'] as const),
      columns: [...columns.keys()],
    },
    known,
  );
  const now = new Map(rows.map(({ row, cells }) => [row, cells.id]));
  return new Map([...found].filter(([row, id]) => now.get(row) !== id));
}

const digits = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).sort().join();

/** True where a text tells this day, whichever way it was written. */
const isDay = (cell: Cell | undefined, day: Cell | undefined): boolean =>
  typeof cell === 'string' && !isDateString(cell) && isDateString(day) && digits(cell) === digits(day);

/** What a repair from the copy can say more of. */
export const mayTellMore = ({ rule, column, repair }: Finding): boolean =>
  column === 'id' || rule === 'formule' || givesDay(repair) || rule === 'datum-andersom';

/** In so many cells of a column that were empty nobody means each formula as a text. */
const fewestFilled = 3;

/** Tells of formulas that filled a column in which nothing stood: nobody typed what they show, so that nothing is to be made of it. */
function filledByFormulas(
  findings: readonly Finding[],
  shadow: Shadow,
): (finding: Pick<Finding, 'tab' | 'column'>) => boolean {
  const wasEmpty = ({ tab, recordId, column }: Finding): boolean => {
    const record = shadow.get(tab)?.records.get(String(recordId));
    return record !== undefined && isBlank(record.cells[column]);
  };
  const nameOf = ({ tab, column }: Pick<Finding, 'tab' | 'column'>): string => `${tab} ${column}`;
  const filled = findings.filter((one) => one.rule === 'formule' && one.repair?.kind === 'tekst' && wasEmpty(one));
  const counts = countBy(filled.map(nameOf));
  return (finding) => (counts.get(nameOf(finding)) ?? 0) >= fewestFilled;
}

/**
 * The findings, with the repair that the copy knows, or without one that makes something of what it tells was nothing; where rows
 * lack their number none goes for being the same as another.
 */
export function mendFromCopy(
  own: unknown,
  findings: readonly Finding[],
  tables: ReadonlyMap<TabKey, Read>,
  shadow: Shadow,
): readonly Finding[] {
  const isFilled = filledByFormulas(findings, shadow);
  const numbersIn = new Map([...tables].map(([tab, table]) => [tab, once(() => lostNumbers(own, table, shadow))]));
  return findings.map((finding): Finding => {
    const { repair, ...told } = finding;
    const { tab, row, column, rule, recordId } = told;
    const numbers = numbersIn.get(tab)!;
    if (repair?.kind === 'weg' && numbers().size > 0) return told;
    const number = column === 'id' ? numbers().get(row) : undefined;
    if (number !== undefined)
      return {
        ...finding,
        mend: 'Kies Herstel: dan krijgt de rij het nummer terug dat zij had.',
        repair: { kind: 'nummer', newCell: number },
      };
    const was = recordId === null ? undefined : shadow.get(tab)?.records.get(recordId)?.cells[column];
    const cell = tables.get(tab)!.rows.find((one) => one.row === row)?.cells[column];
    if (rule === 'formule' && isBlank(was) && repair?.kind === 'tekst' && isFilled(told))
      return { ...told, mend: 'Hier stond niets. Maak de cel leeg, of typ de waarde zelf.' };
    if (rule === 'formule' ? isBlank(was) : !isDay(cell, was)) return finding;
    return {
      ...finding,
      mend: 'Kies Herstel: dan komt terug wat er de laatste nacht stond.',
      repair: { kind: 'kopie', newCell: was ?? null },
    };
  });
}
