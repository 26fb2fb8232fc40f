/** What stands in a workbook by record and header, and what of that is other in another one. */
import type { StoredValue, Workbook } from '@plp/workbench';
import { allTabs } from '../../../src/register/tabs';
import { headersOf } from '../../support/sheets';
import { renamed } from './seconds';

export type Records = Record<string, Record<string, StoredValue>>;

const stamps = new Set(['Ingevoerd op', 'Ingevoerd door']);

const isName = (header: string): boolean => /^Naam (deelnemer|werkgever)$/.test(header);

/** A name beside a number that nobody could write: it is missing until the night, and no other ever stands there. */
const isNameToCome = (header: string, there: StoredValue | undefined): boolean => isName(header) && there === undefined;

/** What stands in the tabs that people fill in: by record, by header. The order of rows and columns is theirs. */
export function stateOf(workbook: Workbook): Records {
  const found: Records = {};
  for (const { name, columns } of allTabs) {
    const sheet = workbook.sheets.find((one) => one.name === name || one.name === renamed(name));
    if (!sheet) continue;
    const headers = headersOf(sheet);
    const idAt = headers.indexOf(columns.id!.header);
    for (const row of sheet.rows.slice(1)) {
      const cells = (row ?? []).flatMap((cell, index): [string, StoredValue][] =>
        cell?.value === undefined || cell.value === null || cell.value === '' || stamps.has(headers[index]!)
          ? []
          : [[headers[index] || `kolom ${index + 1} zonder kop`, cell.value]],
      );
      if (cells.length === 0) continue;
      let id = `${name} ${String(row?.[idAt]?.value ?? `zonder nummer ${JSON.stringify(cells)}`)}`;
      while (id in found) id += ' nog eens';
      found[id] = Object.fromEntries(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What differs: record, header, what is there and what should be. */
export function differences(there: Records, wanted: Records): { id: string; what: string }[] {
  return [...new Set([...Object.keys(there), ...Object.keys(wanted)])].flatMap((id) => {
    const [a, b] = [there[id], wanted[id]];
    if (!a || !b) return [{ id, what: a ? 'is te veel' : 'ontbreekt' }];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((header) =>
      a[header] === b[header] || isNameToCome(header, a[header])
        ? []
        : [{ id, what: `${header}: ${JSON.stringify(a[header])} i.p.v. ${JSON.stringify(b[header])}` }],
    );
  });
}

/** A record without its number and the names beside it. */
const restOf = (id: string, cells: Records[string]): string =>
  JSON.stringify(Object.entries(cells).filter(([header, value]) => value !== id.split(' ')[1] && !isName(header)));

/** What stood in records that are there no more, without their numbers. */
export function goneSince(was: Records, now: Records): string[] {
  const left = Object.entries(now).map(([id, cells]) => restOf(id, cells));
  return Object.entries(was)
    .map(([id, cells]) => restOf(id, cells))
    .filter((rest) => {
      const at = left.indexOf(rest);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}

/** Without the records in which this stood. */
export function without(records: Records, gone: readonly string[]): Records {
  const left = Object.entries(records);
  for (const rest of gone) {
    const at = left.findIndex(([id, cells]) => restOf(id, cells) === rest);
    if (at >= 0) left.splice(at, 1);
  }
  return Object.fromEntries(left);
}

/** By record, without its number and the names beside it: of records that are new and to which nothing refers. */
export function newIn(records: Records, start: Records): Map<string, string> {
  const named = new Set(
    Object.entries(records).flatMap(([id, cells]) => Object.values(cells).filter((one) => !id.endsWith(String(one)))),
  );
  return new Map(
    Object.entries(records).flatMap(([id, cells]) => {
      return id in start || named.has(id.split(' ')[1]!) ? [] : [[id, restOf(id, cells)] as const];
    }),
  );
}

/** True where these are the same new records: who sorts before they have a number changes which of them gets which. */
export function areSameNew(there: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): boolean {
  const [a, b] = [there, wanted].map((one) => [...one.values()].sort());
  return a!.length > 1 && a!.join('\n') === b!.join('\n');
}
