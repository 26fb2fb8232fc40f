/** Rules about the road of a deelnemer: its order, and what may not come after its end. */
import type { Row } from '../cell';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { addDays, isDateString } from '../dates';
import { finalFasen } from '../faseOn';
import { gevolgenVanEinde, laatsteStap } from '../gevolgen';
import { compareIds } from '../ids';
import { faseWaarinHetOverIs } from '../stageRules';
import type { Rule, Spot } from './finding';
import type { RegisterView } from './view';
import { identified, idOf } from './view';

const dateIn = (cell: unknown): DateString | null => (typeof cell === 'string' && isDateString(cell) ? cell : null);

const isOver = (view: RegisterView, deelnemerId: unknown, date: DateString): boolean =>
  faseWaarinHetOverIs(date, view.steps(deelnemerId)) !== null;

/** True when the road ended before this day: on the last day itself something may still happen. */
const wasOverBefore = (view: RegisterView, deelnemerId: unknown, date: DateString): boolean =>
  isOver(view, deelnemerId, date) && isOver(view, deelnemerId, addDays(date, -1));

/** Whether this row is still open although the road of its deelnemer is over for good. */
function isLeftOpen(view: RegisterView, tab: 'stages' | 'toetsen', row: Row): boolean {
  const last = laatsteStap(view.steps(row.cells['deelnemerId']));
  if (!last || faseWaarinHetOverIs(last.datum, [last]) === null || !finalFasen.includes(last.fase)) return false;
  const rows = identified(tab, [row]);
  return (
    gevolgenVanEinde(last.fase, last.datum, tab === 'stages' ? rows : [], tab === 'toetsen' ? rows : []).length > 0
  );
}

const openMend = 'Sluit dit af, of leg in Fasen vast dat de deelnemer weer meedoet.';

const stageNaEinde: Rule = {
  name: 'stage-na-einde',
  severity: 'fout',
  needs: ['stages', 'fasen'],
  find: (view) =>
    view.rows.stages.flatMap((row): Spot[] => {
      const start = dateIn(row.cells['start']);
      if (start === null) return [];
      if (isOver(view, row.cells['deelnemerId'], start)) {
        return [
          {
            tab: 'stages',
            row,
            column: 'start',
            message: 'Deze stage begint na Uitgevallen of Afgerond.',
            mend: 'Kijk of de datum klopt, of leg in Fasen vast dat de deelnemer weer meedoet.',
          },
        ];
      }
      return isLeftOpen(view, 'stages', row)
        ? [
            {
              tab: 'stages',
              row,
              column: 'einde',
              message: 'Deze stage loopt door na Uitgevallen of Afgerond.',
              mend: openMend,
            },
          ]
        : [];
    }),
};

const toetsNaEinde: Rule = {
  name: 'toets-na-einde',
  severity: 'fout',
  needs: ['toetsen', 'fasen'],
  find: (view) =>
    view.rows.toetsen.flatMap((row): Spot[] => {
      if (row.cells['status'] === 'Vervallen') return [];
      const late = ['geplandOp', 'resultaatOp'].find((key) => {
        const date = dateIn(row.cells[key]);
        return date !== null && wasOverBefore(view, row.cells['deelnemerId'], date);
      });
      if (late !== undefined) {
        return [
          {
            tab: 'toetsen',
            row,
            column: late,
            message: 'Deze toets is na Uitgevallen of Afgerond.',
            mend: 'Kijk of de datum klopt. Gaat de toets niet door? Kies dan de status Vervallen.',
          },
        ];
      }
      return isLeftOpen(view, 'toetsen', row)
        ? [
            {
              tab: 'toetsen',
              row,
              column: 'status',
              message: 'Deze toets staat nog open na Uitgevallen of Afgerond.',
              mend: 'Kies de status Vervallen, of leg in Fasen vast dat de deelnemer weer meedoet.',
            },
          ]
        : [];
    }),
};

const finishedBy = (intakes: readonly Row[], date: DateString): boolean =>
  intakes.some(({ cells }) => {
    const datum = dateIn(cells['datum']);
    return cells['status'] === 'Afgerond' && (datum === null || datum <= date);
  });

/** The first Leertraject of a deelnemer: who goes back to it after a pause has had an intake before. */
const isFirstLeertraject = (view: RegisterView, row: Row, datum: DateString): boolean => {
  const own = idOf('fasen', row) ?? `rij ${row.row}`;
  return view
    .steps(row.cells['deelnemerId'])
    .every(
      ({ id, fase, datum: other }) =>
        fase !== 'Leertraject' || id === own || other > datum || (other === datum && compareIds(id, own) > 0),
    );
};

const leertrajectZonderIntake: Rule = {
  name: 'leertraject-zonder-intake',
  severity: 'fout',
  needs: ['fasen', 'intakes', 'deelnemers'],
  find: (view) =>
    view.rows.fasen.flatMap((row): Spot[] => {
      const { deelnemerId, datum: cell, fase } = row.cells;
      const datum = dateIn(cell);
      if (
        fase !== 'Leertraject' ||
        datum === null ||
        !view.find('deelnemers', deelnemerId) ||
        !isFirstLeertraject(view, row, datum)
      )
        return [];
      return finishedBy(view.where('intakes', 'deelnemerId', deelnemerId), datum)
        ? []
        : [
            {
              tab: 'fasen',
              row,
              column: 'fase',
              message: 'Het leertraject begint zonder afgeronde intake.',
              mend: 'Rond eerst de intake af, of kijk of de datums kloppen.',
            },
          ];
    }),
};

const behaaldNietGestart: Rule = {
  name: 'behaald-niet-gestart',
  severity: 'fout',
  needs: ['verklaringen', 'fasen'],
  find: (view) =>
    view.rows.verklaringen.flatMap((row): Spot[] =>
      !isBlank(row.cells['behaaldOp']) && laatsteStap(view.steps(row.cells['deelnemerId']))?.fase === 'Niet gestart'
        ? [
            {
              tab: 'verklaringen',
              row,
              column: 'behaaldOp',
              message: 'De verklaring is behaald, maar de fase van de deelnemer is Niet gestart.',
              mend: 'Kijk in Fasen welke fase klopt.',
            },
          ]
        : [],
    ),
};

export const wegRules: readonly Rule[] = [stageNaEinde, toetsNaEinde, leertrajectZonderIntake, behaaldNietGestart];
