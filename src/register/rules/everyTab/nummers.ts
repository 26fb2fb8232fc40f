/** Rules about IDs and stamps, which the add-on gives: of rows as they stand, since nobody fills these in. */
import { isBlank } from '../../cell';
import { idNumber } from '../../identity/ids';
import { isLeegGemaakt } from '../../identity/leegGemaakt';
import { isTweeling } from '../../identity/zelfdeRij';
import type { Cells, Row } from '../../row';
import type { Tab } from '../../tabs';
import type { Rule } from '../judge/rule';
import { goes, isReferredTo } from '../judge/tweeling';
import type { View } from '../judge/view';

const isId = (tab: Tab, id: unknown): id is string => idNumber(tab.prefix, id) !== null;

const lacksIds = (view: View, { key }: Tab): boolean => view.lacksIds(key);

const nummerOntbreekt: Rule = {
  name: 'nummer-ontbreekt',
  severity: 'fout',
  about: ['id'],
  needs: [],
  concerns: lacksIds,
  judge: ({ cells }) =>
    isBlank(cells.id)
      ? {
          message: 'Deze rij heeft nog geen nummer.',
          mend: 'Kies Herstel: dan geeft het register een nummer.',
          repair: { kind: 'nummer', newCell: null },
        }
      : null,
};

const nummerOngeldig: Rule = {
  name: 'nummer-ongeldig',
  severity: 'fout',
  about: ['id'],
  needs: [],
  concerns: lacksIds,
  judge: ({ tab, cells }) =>
    !isBlank(cells.id) && !isId(tab, cells.id)
      ? {
          message: 'Dit is geen nummer van het register.',
          mend: 'Zet het oude nummer terug. Weet je dat niet meer? Maak de cel leeg en kies Herstel.',
        }
      : null,
};

const dubbelNummer: Rule = {
  name: 'dubbel-nummer',
  severity: 'fout',
  about: ['id'],
  needs: [],
  concerns: (view, { key }) => view.repeatsIds(key),
  judge: ({ tab, row, cells, view }) => {
    const { id } = cells;
    const first = view.find(tab.key, id);
    if (first === row || first === undefined || !isId(tab, id)) return null;
    if (isTweeling(cells, first.cells))
      return {
        message: 'Deze rij staat er twee keer, met hetzelfde nummer.',
        mend: 'Verwijder een van de twee, of kies Herstel.',
        repair: goes,
      };
    return {
      message: 'Dit nummer staat er twee keer.',
      mend: isReferredTo(view, tab, id as string)
        ? 'Andere rijen wijzen naar dit nummer. Kijk welke rij de kopie is en maak daar de cel met het nummer leeg. Kies dan Herstel.'
        : 'Is deze rij een kopie? Verwijder hem. Is het iets anders? Maak dan de cel met het nummer leeg en kies Herstel: de rij krijgt een eigen nummer.',
    };
  },
};

type Stamp = 'ingevoerdOp' | 'ingevoerdDoor';

const lacks = (cells: Cells, stamp: Stamp): Stamp | null => (stamp in cells && isBlank(cells[stamp]) ? stamp : null);

/** A workbook from elsewhere may lack the columns (workbook/tables.ts). */
const lackingStamp = (cells: Cells): Stamp | null => lacks(cells, 'ingevoerdOp') ?? lacks(cells, 'ingevoerdDoor');

const invoerOntbreekt: Rule = {
  name: 'invoer-ontbreekt',
  severity: 'waarschuwing',
  about: ['ingevoerdOp', 'ingevoerdDoor'],
  needs: [],
  concerns: (view, { key }) => (view.rows(key) as readonly Row[]).some(({ cells }) => lackingStamp(cells) !== null),
  judge: ({ tab, cells, view }) => {
    const column = lackingStamp(cells);
    // Who edits a row that holds no more than a number may be about to fill it in (alleenNummer.ts).
    const isBegun = view.only !== undefined && isLeegGemaakt(tab, cells);
    // A row without ID gets its stamps with it.
    return column === null || !isId(tab, cells.id) || isBegun
      ? null
      : {
          column,
          message: 'Er staat niet bij wanneer of door wie dit is ingevoerd.',
          mend: 'Kies Herstel: dan vult het register dit in.',
          repair: { kind: 'invoer', newCell: null },
        };
  },
};

export const nummerRules: readonly Rule[] = [nummerOntbreekt, nummerOngeldig, dubbelNummer, invoerOntbreekt];
