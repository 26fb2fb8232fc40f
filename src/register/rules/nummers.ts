/** Rules about IDs and stamps, which the add-on gives. */
import type { Row } from '../cell';
import { isBlank } from '../cell';
import type { TabKey } from '../column';
import { columnsOf } from '../tab';
import { allTabs } from '../tabs';
import type { Rule, Spot } from './finding';
import type { RegisterView } from './view';
import { idOf } from './view';

const inAllRows = (view: RegisterView, judge: (tab: TabKey, row: Row) => Spot[]): Spot[] =>
  allTabs.flatMap(({ key }) => view.rows[key].flatMap((row) => judge(key, row)));

const nummerOntbreekt: Rule = {
  name: 'nummer-ontbreekt',
  severity: 'fout',
  needs: [],
  find: (view) =>
    inAllRows(view, (tab, row) =>
      isBlank(row.cells['id'])
        ? [
            {
              tab,
              row,
              column: 'id',
              message: 'Deze rij heeft nog geen nummer.',
              mend: 'Kies Herstel: dan geeft het register een nummer.',
              repair: { kind: 'nummer', newCell: null },
            },
          ]
        : [],
    ),
};

const nummerOngeldig: Rule = {
  name: 'nummer-ongeldig',
  severity: 'fout',
  needs: [],
  find: (view) =>
    inAllRows(view, (tab, row) =>
      !isBlank(row.cells['id']) && idOf(tab, row) === null
        ? [
            {
              tab,
              row,
              column: 'id',
              message: 'Dit is geen nummer van het register.',
              mend: 'Zet het oude nummer terug. Weet je dat niet meer? Maak de cel leeg en kies Herstel.',
            },
          ]
        : [],
    ),
};

/** True when some record refers to this ID: then only people know which of two rows it means. */
function isReferredTo(view: RegisterView, tab: TabKey, id: string): boolean {
  return allTabs.some((other) =>
    columnsOf(other).some(
      ([key, { type }]) => type.kind === 'reference' && type.tab === tab && view.where(other.key, key, id).length > 0,
    ),
  );
}

const dubbelNummer: Rule = {
  name: 'dubbel-nummer',
  severity: 'fout',
  needs: [],
  find: (view) =>
    inAllRows(view, (tab, row) => {
      const id = idOf(tab, row);
      if (id === null || view.find(tab, id) === row) return [];
      const ambiguous = isReferredTo(view, tab, id);
      return [
        {
          tab,
          row,
          column: 'id',
          message: 'Dit nummer staat er twee keer.',
          mend: ambiguous
            ? 'Andere rijen wijzen naar dit nummer. Kijk welke rij de kopie is en maak daar de cel met het nummer leeg. Kies dan Herstel.'
            : 'Is deze rij een kopie? Verwijder hem. Anders: kies Herstel, dan krijgt deze rij een eigen nummer.',
          ...(ambiguous ? {} : { repair: { kind: 'nummer', newCell: null } }),
        },
      ];
    }),
};

const invoerOntbreekt: Rule = {
  name: 'invoer-ontbreekt',
  severity: 'waarschuwing',
  needs: [],
  find: (view) =>
    inAllRows(view, (tab, row) => {
      // A workbook from elsewhere may lack the columns (workbook/tables.ts); a row without ID gets its stamps with it.
      const lacks = ['ingevoerdOp', 'ingevoerdDoor'].find((key) => key in row.cells && isBlank(row.cells[key]));
      if (lacks === undefined || idOf(tab, row) === null) return [];
      return [
        {
          tab,
          row,
          column: lacks,
          message: 'Er staat niet bij wanneer of door wie dit is ingevoerd.',
          mend: 'Kies Herstel: dan vult het register dit in.',
          repair: { kind: 'invoer', newCell: null },
        },
      ];
    }),
};

export const nummerRules: readonly Rule[] = [nummerOntbreekt, nummerOngeldig, dubbelNummer, invoerOntbreekt];
