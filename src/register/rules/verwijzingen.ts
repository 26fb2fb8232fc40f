/** Rules about references: each leads to a record, and records that belong together are of one deelnemer. */
import { isBlank } from '../cell';
import type { TabKey } from '../column';
import { columnsOf } from '../tab';
import { allTabs } from '../tabs';
import type { Rule, Spot } from './finding';
import type { RegisterView } from './view';

/** Written as an ID is: spaces and small letters have a rule of their own. */
const asWritten = (cell: unknown): cell is string => typeof cell === 'string' && cell === cell.trim() && !/^[a-z]-\d/.test(cell);

const verwijzing: Rule = {
  name: 'verwijzing-bestaat-niet', severity: 'fout', needs: [],
  find: (view) => allTabs.flatMap((tab) => columnsOf(tab).flatMap(([column, { type }]): Spot[] => {
    if (type.kind !== 'reference' || !view.has(type.tab)) return [];
    return view.rows[tab.key].flatMap((row): Spot[] => {
      const cell = row.cells[column];
      if (isBlank(cell) || !asWritten(cell) || view.find(type.tab, cell)) return [];
      return [{ tab: tab.key, row, column, message: 'Dit nummer bestaat niet (meer).', mend: 'Kies een nummer dat bestaat, of zet de verwijderde rij terug.' }];
    });
  })),
};

/** Rows of `tab` whose deelnemer, who exists, is another one than that of the record they belong to. */
function ofAnother(view: RegisterView, tab: TabKey, owner: TabKey, key: string, message: string): Spot[] {
  return view.rows[tab].flatMap((row): Spot[] => {
    const own = row.cells['deelnemerId'];
    const theirs = view.find(owner, row.cells[key])?.cells['deelnemerId'];
    const both = view.find('deelnemers', own) && view.find('deelnemers', theirs);
    return both && own !== theirs ? [{ tab, row, column: 'deelnemerId', message, mend: 'Kijk welk nummer klopt en verander het andere.' }] : [];
  });
}

const logVanAnder: Rule = {
  name: 'log-van-andere-deelnemer', severity: 'fout', needs: ['stagelog', 'stages', 'deelnemers'],
  find: (view) => ofAnother(view, 'stagelog', 'stages', 'stageId', 'De stage van deze rij is van een andere deelnemer.'),
};

const toetsVanAnder: Rule = {
  name: 'toets-van-andere-deelnemer', severity: 'fout', needs: ['toetsen', 'verklaringen', 'deelnemers'],
  find: (view) => ofAnother(view, 'toetsen', 'verklaringen', 'verklaringId', 'De verklaring van deze toets is van een andere deelnemer.'),
};

export const verwijzingRules: readonly Rule[] = [verwijzing, logVanAnder, toetsVanAnder];
