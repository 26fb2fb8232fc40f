/** Rules about the road of a deelnemer. */
import type { DateString } from '../dates';
import { dateIn } from '../dates';
import { compareIds } from '../identity/ids';
import type { Row } from '../row';
import { fasen } from '../tabs/fasen';
import type { Rule } from './judge/rule';
import { rulesFor } from './judge/shared';
import type { View } from './judge/view';
import { stepIn, stepsOf } from './judge/weg';

const finishedBy = (intakes: readonly Row<'intakes'>[], date: DateString): boolean =>
  intakes.some(({ cells }) => cells.status === 'Afgerond' && (dateIn(cells.datum) ?? date) <= date);

/** The first Leertraject of a deelnemer: who goes back to it after a pause has had an intake before. */
function isFirstLeertraject(view: View, row: Row<'fasen'>): boolean {
  const own = stepIn(view, row);
  return (
    own !== undefined &&
    stepsOf(view, row.cells.deelnemerId).every(
      ({ id, fase, datum }) =>
        fase !== 'Leertraject' ||
        id === own.id ||
        datum > own.datum ||
        (datum === own.datum && compareIds(id, own.id) > 0),
    )
  );
}

const leertrajectZonderIntake: Rule<'fasen'> = {
  name: 'leertraject-zonder-intake',
  severity: 'fout',
  about: ['fase', 'datum', 'deelnemerId'],
  needs: ['deelnemers', 'intakes', 'fasen'],
  judge: ({ row, cells: { deelnemerId, fase, datum: cell }, view }) => {
    if (fase !== 'Leertraject') return null;
    const datum = dateIn(cell);
    if (datum === null || !view.find('deelnemers', deelnemerId) || !isFirstLeertraject(view, row)) return null;
    return finishedBy(view.where('intakes', 'deelnemerId', deelnemerId), datum)
      ? null
      : {
          message: 'Het leertraject begint zonder afgeronde intake.',
          mend: 'Rond eerst de intake af, of kijk of de datums kloppen.',
        };
  },
};

export const fasenRules = rulesFor(fasen, [leertrajectZonderIntake]);
