/** What the rules of the register say about records that are about to be saved, as far as the tabs that were read tell. */
import type { DateString } from '../../register/dates';
import type { Change, Row } from '../../register/row';
import { judge, rulesOf } from '../../register/rules';
import { atField } from '../../register/rules/judge/rule';
import type { ReadRows } from '../../register/rules/judge/view';
import type { Medewerker } from '../../register/tabs/medewerkers';
import type { TabKey } from '../../register/tabs';
import type { FieldError } from '../../sidebar/contract';
import { isBekendeIndicator } from '../../uitkomsten/indicatoren/tabellen';
import type { Table } from '../../workbook/tables';
import type { IncomingWrite, ResolvedWrite } from './writes';

/** Medewerkers is read in any case: with it a save reads five tabs at most, since each is a question to Google. */
const mostTabs = 4;

/** The tabs that decide whether this write may be stored, the most telling first: those that the rules about what it sets need. */
const deciding = ({ tab, values }: IncomingWrite): readonly TabKey[] =>
  rulesOf(tab)
    .filter(({ severity, about }) => severity === 'fout' && about.some((key) => key in values))
    .flatMap(({ needs }) => needs);

/**
 * The tabs to read for the rules, beside those that a save reads already. A rule whose tab finds no room any more says
 * nothing at this save: the nightly run, and whoever opens Controle, hears of it.
 */
export function tabsForRules(writes: readonly IncomingWrite[], already: ReadonlySet<TabKey>): TabKey[] {
  const wanted = new Set(writes.flatMap(deciding));
  return [...wanted]
    .filter((tab) => tab !== 'medewerkers' && !already.has(tab))
    .slice(0, Math.max(0, mostTabs - already.size));
}

function rowsIn(tables: ReadonlyMap<TabKey, Table>, medewerkers: readonly Medewerker[]): ReadRows {
  const staff = medewerkers.map((one): Row<'medewerkers'> => ({ row: 0, cells: { ...one } }));
  const read = Object.fromEntries([...tables].map(([key, { rows }]) => [key, rows]));
  return { medewerkers: staff, ...read } as ReadRows;
}

/** The fouten that this save would bring about in the records that it writes, each at its field. */
export function faults(
  resolved: readonly ResolvedWrite[],
  tables: ReadonlyMap<TabKey, Table>,
  medewerkers: readonly Medewerker[],
  today: DateString,
): FieldError[] {
  const changes = resolved.map(({ tab, id, values }) => ({ tab: tab.key, id, values }) as Change);
  return judge(changes, rowsIn(tables, medewerkers), { today, isIndicator: isBekendeIndicator, onlyFouten: true })
    .filter(({ severity }) => severity === 'fout')
    .map((finding) => ({ write: finding.change!, column: finding.column, message: atField(finding) }));
}
