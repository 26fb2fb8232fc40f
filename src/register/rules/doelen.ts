/** Rules about doelen. */
import { isBlank } from '../cell';
import { groupBy } from '../grouping';
import type { Cells } from '../row';
import { bedoeldDoel, doelen } from '../tabs/doelen';
import type { Rule } from './judge/rule';
import { indicatorOnbekend, rulesFor, squeezed } from './judge/shared';
import { toldBeside } from './judge/view';

const keyOf = ({ projectjaarId, indicator }: Cells<'doelen'>): string | null =>
  isBlank(projectjaarId) || isBlank(indicator) ? null : `${projectjaarId} ${squeezed(indicator)}`;

const dubbel: Rule<'doelen'> = {
  name: 'dubbel-doel',
  tellsDouble: true,
  severity: 'fout',
  about: ['indicator', 'projectjaarId'],
  needs: ['doelen'],
  judge: ({ row, cells, view }) => {
    const byKey = view.once('doelen by indicator', () => groupBy(view.rows('doelen'), (one) => keyOf(one.cells)));
    const others = (byKey.get(keyOf(cells) ?? '') ?? []).filter((other) => other.cells.id !== cells.id);
    const other = toldBeside(view, row, others, (one, own) => one.row < own.row)[0];
    return other === undefined
      ? null
      : {
          message: `Voor deze indicator is er in dit projectjaar al een doel (${other.cells.id ?? `rij ${other.row}`}).`,
          mend: 'Laat een van de twee staan.',
        };
  },
};

/** A number that cannot be meant: the figures leave such a Doel out (indicatoren.md). */
const nietBedoeld: Rule<'doelen'> = {
  name: 'doel-niet-bedoeld',
  severity: 'fout',
  about: ['doel', 'eenheid'],
  needs: [],
  judge: ({ cells: { doel, eenheid } }) => {
    if (typeof doel !== 'number' || (eenheid !== 'Aantal' && eenheid !== 'Percentage')) return null;
    if (bedoeldDoel({ doel, eenheid }) !== null) return null;
    return eenheid === 'Aantal'
      ? { message: 'Een aantal is een heel getal.', mend: "Maak het getal heel, of kies Eenheid 'Percentage'." }
      : { message: 'Een percentage is hoogstens 100.', mend: "Vul 0 tot en met 100 in, of kies Eenheid 'Aantal'." };
  },
};

export const doelenRules = rulesFor(doelen, [indicatorOnbekend(), dubbel, nietBedoeld]);
