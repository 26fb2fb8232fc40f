/** The demo register as rows: forty invented deelnemers, a queue, and the report's figures on 31-08-2025. */
import { naamIn, naamTabs, naastIn } from '../register/made/naast';
import type { Cells } from '../register/row';
import { columnsOf } from '../register/tab';
import type { Tab } from '../register/tabs';
import { allTabs, tabs } from '../register/tabs';
import { people1 } from './data/people1';
import { people2024 } from './data/people2';
import { people2025 } from './data/people3';
import { queue } from './data/queue';
import { lastDay } from './days';
import { Namer, addDeelnemer } from './tabs/deelnemers';
import { Dice } from './dice';
import { addFasen, addIntakes } from './tabs/intakes';
import { addMetingen } from './tabs/metingen';
import { addProject } from './project';
import { addEmployers, addStages } from './tabs/stages';
import { newTables } from './table';
import type { DemoRow } from './table';
import { addVerklaringen } from './tabs/verklaringen';
import { addWork } from './work';

const seed = 20250831;

/** Every tab's rows by tab name, each row by header text; the same at every call. Empty cells are null or absent. */
export function demoRows(): Record<string, DemoRow[]> {
  const tables = newTables();
  addProject(tables);
  const werkgevers = addEmployers(tables);
  const namer = new Namer(new Dice(seed));
  [...people1, ...people2024, ...people2025, ...queue].forEach((person, index) => {
    // Dice of one's own: a change to one road leaves the others as they were.
    const dice = new Dice(seed + 7919 * (index + 1));
    const deelnemer = addDeelnemer(tables, person, index, namer.next(), dice);
    addIntakes(tables, deelnemer, person, dice);
    addFasen(tables, deelnemer, person);
    addStages(tables, deelnemer, person, werkgevers, lastDay, dice);
    addVerklaringen(tables, deelnemer, person, dice);
    addMetingen(tables, deelnemer, person, dice);
    addWork(tables, deelnemer, person, dice);
  });
  const all = Object.values(tables);
  for (const table of all) table.number();
  return withNames(Object.fromEntries(all.map((table) => [table.name, table.rows()])));
}

/** With the names beside numbers, as the register itself fills them in. */
function withNames(rows: Record<string, DemoRow[]>): Record<string, DemoRow[]> {
  const nameOf = new Map(
    naamTabs.flatMap((key) => {
      const columns = columnsOf(tabs[key] as Tab);
      return rows[tabs[key].name]!.map((row) => {
        const cells: Cells = Object.fromEntries(columns.map(([column, { header }]) => [column, row[header] ?? null]));
        return [cells.id, naamIn(key, cells)] as const;
      });
    }),
  );
  for (const tab of allTabs)
    for (const { bij, column } of naastIn(tab))
      for (const row of rows[tab.name]!) row[column.header] = nameOf.get(row[tab.columns[bij]!.header]) ?? null;
  return rows;
}
