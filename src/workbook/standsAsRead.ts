/** Whether a table still stands where it was read: people sort, insert and delete while the register reads. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import { headersOf } from './marks/tabContent';
import { readThere } from './moved';
import type { Table } from './tables';

/** True where each record and each header still is where it was read: one question to Google. */
export function standsAsRead({ place, columns, values }: Table): boolean {
  const now = readThere(() => place.range.getValues());
  const headers = headersOf(now);
  const idAt = columns.get('id')! - 1;
  return (
    headersOf(values).every((text, index) => headers[index] === text) &&
    values.every((line, index) => isBlank(line[idAt] as Cell) || now[index]?.[idAt] === line[idAt])
  );
}
