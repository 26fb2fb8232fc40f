/** Figures refuse while a column that they may need has lost what it held, until it is back or somebody says that it is right. */
import { failure } from '../../register/outcome';
import type { Problem } from '../../register/outcome';
import type { EmptiedColumn } from '../../workbook/back/emptiedColumns';
import { emptiedColumnsIn, emptiedLine } from '../../workbook/back/emptiedColumns';
import type { LoadedRows } from '../load';
import { vanishedWay } from './vanishedWords';

type Read = Pick<LoadedRows, 'marks' | 'tables'>;

export const emptiedOf = ({ marks, tables }: Read): EmptiedColumn[] => emptiedColumnsIn(marks.known(), tables);

/** With what to do. */
export const emptiedAdvice = (column: EmptiedColumn): string =>
  `${emptiedLine(column)} ${column.isSure ? '' : 'Stond daar iets? '}Zet het terug met Bestand > Versiegeschiedenis. Klopt het? ${vanishedWay}.`;

/** No figure counts what people write at length. */
const mayCount = ({ tab, key }: EmptiedColumn): boolean => {
  const { type } = tab.columns[key]!;
  return !(type.kind === 'text' && type.long);
};

/** Why there are no figures; null where there are. */
export function figuresRefused(loaded: Read): { readonly ok: false; readonly problem: Problem } | null {
  const lost = emptiedOf(loaded).find((column) => column.isSure && mayCount(column));
  return lost ? failure('kolom-ontbreekt', `${emptiedAdvice(lost)} Tot dan zijn er geen cijfers.`) : null;
}
