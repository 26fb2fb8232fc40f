/** What the list of open stages tells beside each: whose work it is, where it is, and its last line in the Stagelog. */
import { groupBy } from '../../register/grouping';
import type { Row } from '../../register/row';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { isOpenStage, lastFirst } from '../../register/stage';
import { tabs } from '../../register/tabs';
import type { StageInView } from '../../sidebar/contract';
import type { User } from '../../privacy/rights';
import type { Table } from '../../workbook/tables';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import { openSession } from './user';

type Line = { readonly id: string; readonly cells: Row['cells'] };

const identified = (table: Table): Line[] =>
  table.rows.flatMap(({ cells }) => (typeof cells.id === 'string' ? [{ id: cells.id, cells }] : []));

const byId = (table: Table): ReadonlyMap<string, Row['cells']> =>
  new Map(identified(table).map(({ id, cells }) => [id, cells]));

/** The last line of each stage. */
function lastLines(table: Table): ReadonlyMap<unknown, Line> {
  const byStage = groupBy(identified(table), ({ cells }) => cells.stageId);
  return new Map([...byStage].map(([stageId, lines]) => [stageId, lastFirst(lines)[0]!]));
}

const textOf = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

/** True when the cell names this user: by e-mail, or by name where somebody typed that. */
const names = (cell: unknown, { email, naam }: User): boolean => {
  const text = textOf(cell)?.trim().toLowerCase();
  return text !== undefined && (text === email.trim().toLowerCase() || text === naam.trim().toLowerCase());
};

/** The open stages. Somebody's own are those of a deelnemer whose praktijkopleider she is, or where she wrote last. */
export function stagesInView({ marks, today }: Context): Outcome<readonly StageInView[]> {
  const session = openSession(marks);
  if (!session.ok) return session;
  const { user } = session.value;
  const read = [tabs.stages, tabs.stagelog, tabs.werkgevers, tabs.deelnemers].map((tab) => readTable(marks, tab));
  const failed = read.find((table) => !table.ok);
  if (failed && !failed.ok) return failed;
  const [stages, stagelog, werkgevers, deelnemers] = read.map((table) => (table as { value: Table }).value) as [
    Table,
    Table,
    Table,
    Table,
  ];
  const lines = lastLines(stagelog);
  const employers = byId(werkgevers);
  const people = byId(deelnemers);
  return success(
    identified(stages)
      .filter((stage) => isOpenStage(stage, today))
      .map(({ id, cells }) => {
        const last = lines.get(id)?.cells;
        const voortgang = last?.['voortgang'];
        return {
          id,
          werkgever: textOf(employers.get(String(cells.werkgeverId))?.['naam']),
          mijn:
            names(people.get(String(cells.deelnemerId))?.['praktijkopleider'], user) ||
            names(last?.['ingevoerdDoor'], user),
          laatste: last
            ? {
                datum: textOf(last['datum']),
                soort: textOf(last['soort']),
                voortgang: typeof voortgang === 'number' ? voortgang : null,
              }
            : null,
        };
      }),
  );
}
