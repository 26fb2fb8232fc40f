/** Rules about dates beside other dates. */
import type { TabKey } from '../column';
import { eindeVoorStart } from '../datumRegels';
import { voorAanmelding } from '../gevolgen';
import { columnsOf } from '../tab';
import { allTabs, tabs } from '../tabs';
import type { Rule, Spot } from './finding';

/** Each period: where it begins and where it ends. */
const periods: readonly { readonly tab: TabKey; readonly start: string; readonly ends: readonly string[] }[] = [
  { tab: 'stages', start: 'start', ends: ['verwachtEinde', 'einde'] },
  { tab: 'plaatsingen', start: 'start', ends: ['einde'] },
  { tab: 'werkgevers', start: 'actiefSinds', ends: ['actiefTot'] },
  { tab: 'projectjaren', start: 'start', ends: ['oorspronkelijkEinde', 'einde'] },
];

const eindeVoorBegin: Rule = {
  name: 'einde-voor-start',
  severity: 'fout',
  needs: [],
  find: (view) =>
    periods.flatMap(({ tab, start, ends }) =>
      view.rows[tab].flatMap((row): Spot[] => {
        const column = ends.find((end) => eindeVoorStart('', row.cells[end], row.cells[start]) !== null);
        return column === undefined
          ? []
          : [{ tab, row, column, message: 'Dit is voor de start.', mend: 'Kijk welke van de twee datums klopt.' }];
      }),
    ),
};

/** The dates of what happens with a deelnemer, by tab; her own Aanmelddatum aside. */
const datesOf: readonly { readonly tab: TabKey; readonly columns: readonly string[] }[] = allTabs
  .filter(({ key, columns }) => key === 'deelnemers' || columns['deelnemerId'] !== undefined)
  .map((tab) => ({
    tab: tab.key,
    columns: columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'date' && key !== 'aanmelddatum' ? [key] : [])),
  }));

const voorDeAanmelding: Rule = {
  name: 'voor-aanmelding',
  severity: 'fout',
  needs: ['deelnemers'],
  find: (view) =>
    datesOf.flatMap(({ tab, columns }) =>
      view.rows[tab].flatMap((row): Spot[] => {
        const aanmelddatum = view.find('deelnemers', row.cells[tab === 'deelnemers' ? 'id' : 'deelnemerId'])?.cells[
          'aanmelddatum'
        ];
        // The first is enough: what comes after it in the row is then wrong as well.
        const column = columns.find((key) => voorAanmelding('', row.cells[key], aanmelddatum) !== null);
        return column === undefined
          ? []
          : [
              {
                tab,
                row,
                column,
                message: 'Dit is voor de aanmelding van de deelnemer.',
                mend: `Kijk of deze datum klopt, en of ${tabs.deelnemers.columns.aanmelddatum.header} in Deelnemers klopt.`,
              },
            ];
      }),
    ),
};

export const datumRules: readonly Rule[] = [eindeVoorBegin, voorDeAanmelding];
