/** What the rules of the register say about records that are about to be saved, as far as the tabs that were read tell. */
import type { Row } from '../../register/cell';
import type { TabKey } from '../../register/column';
import type { DateString } from '../../register/dates';
import type { Rows } from '../../register/register';
import { checkRegister } from '../../register/rules';
import type { Finding } from '../../register/rules/finding';
import { lookAt } from '../../register/rules/view';
import type { Medewerker } from '../../register/tabs/medewerkers';
import { columnsOf } from '../../register/tab';
import { allTabs, tabs } from '../../register/tabs';
import type { FieldError } from '../../sidebar/contract';
import type { Table } from '../../workbook/tables';
import type { ResolvedWrite } from './check';

type Tables = ReadonlyMap<TabKey, Table>;

/** The tabs beside its own that the rules about a record of a tab look at, the most telling first. */
const beside: Partial<Record<TabKey, readonly TabKey[]>> = {
  fasen: ['deelnemers', 'intakes'],
  stages: ['deelnemers', 'fasen'],
  stagelog: ['deelnemers', 'stages'],
  verklaringen: ['toetsen', 'deelnemers', 'fasen'],
  toetsen: ['verklaringen', 'deelnemers', 'fasen'],
};

/** Medewerkers is read in any case: with it a save reads five tabs at most, since each is a question to Google. */
const mostTabs = 4;

/** The tabs to read for the rules, beside those that a save reads already. */
export function tabsForRules(written: readonly TabKey[], already: ReadonlySet<TabKey>): TabKey[] {
  const wanted = written.flatMap(
    (tab): readonly TabKey[] => beside[tab] ?? ('deelnemerId' in tabs[tab].columns ? ['deelnemers'] : []),
  );
  return [...new Set(wanted)].filter((tab) => !already.has(tab)).slice(0, Math.max(0, mostTabs - already.size));
}

const referencesOf = (tab: TabKey, cells: Row['cells']): unknown[] =>
  columnsOf(tabs[tab]).flatMap(([key, { type }]) => (type.kind === 'reference' ? [cells[key]] : []));

/** The IDs that the written records have or refer to, before and after. */
const idsAround = (resolved: readonly ResolvedWrite[]): ReadonlySet<unknown> =>
  new Set(
    resolved.flatMap(({ tab, id, current, values }) => [
      id,
      ...referencesOf(tab.key, values),
      ...referencesOf(tab.key, current ?? {}),
    ]),
  );

/** The rows that have to do with these IDs: the others cannot be wrong because of this save. */
function rowsAround(tables: Tables, ids: ReadonlySet<unknown>, medewerkers: readonly Medewerker[]): Rows {
  const staff = medewerkers.map((one): Row => ({ row: 0, cells: { ...one } }));
  return Object.fromEntries(
    allTabs.map(({ key, columns }) => {
      const owned = key === 'deelnemers' || columns['deelnemerId'] !== undefined;
      const rows = tables.get(key)?.rows ?? (key === 'medewerkers' ? staff : []);
      return [key, owned ? rows.filter(({ cells }) => ids.has(cells['id']) || ids.has(cells['deelnemerId'])) : rows];
    }),
  ) as unknown as Rows;
}

/** The rows as they will be. */
function withWrites(rows: Rows, resolved: readonly ResolvedWrite[]): Rows {
  const after: Record<string, readonly Row[]> = { ...rows };
  for (const { tab, id, current, values } of resolved) {
    const list = after[tab.key]!;
    after[tab.key] =
      current === null
        ? [...list, { row: 0, cells: { ...values, id } }]
        : list.map((row) => (row.cells['id'] === id ? { ...row, cells: { ...row.cells, ...values } } : row));
  }
  return after as unknown as Rows;
}

const nameOf = ({ rule, tab, recordId, column }: Finding): string => `${rule} ${tab} ${recordId} ${column}`;

/** A Concept may always be saved (register.md, "Bad input"). */
const isConcept = ({ tab, current, values }: ResolvedWrite): boolean =>
  tab.key === 'intakes' && { ...current, ...values }['status'] === 'Concept';

/** The fouten that this save would bring about in the records that it writes, each at its field. */
export function ruleErrors(
  resolved: readonly ResolvedWrite[],
  tables: Tables,
  medewerkers: readonly Medewerker[],
  today: DateString,
): FieldError[] {
  const before = rowsAround(tables, idsAround(resolved), medewerkers);
  const surroundings = { today, read: new Set<TabKey>([...tables.keys(), 'medewerkers']) };
  const known = new Set(checkRegister(lookAt(before, surroundings)).map(nameOf));
  const found = checkRegister(lookAt(withWrites(before, resolved), surroundings)).filter(
    (finding) => finding.severity === 'fout' && !known.has(nameOf(finding)),
  );
  return resolved
    .filter((write) => !isConcept(write))
    .flatMap(({ index, tab, id }) =>
      found
        .filter((finding) => finding.tab === tab.key && (finding.recordId === id || finding.also?.includes(id)))
        .map(({ column, header, message, mend }) => ({
          write: index,
          column,
          message: `${header}: ${message.charAt(0).toLowerCase()}${message.slice(1)} ${mend}`,
        })),
    );
}
