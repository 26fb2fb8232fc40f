/** Rules about doelen. */
import { isBlank } from '../cell';
import { groupBy } from '../grouping';
import type { Cells } from '../row';
import { doelen } from '../tabs/doelen';
import type { Rule } from './rule';
import { indicatorOnbekend, rulesFor, squeezed } from './shared';
import { toldBeside } from './view';

const keyOf = ({ projectjaarId, indicator }: Cells<'doelen'>): string | null =>
  isBlank(projectjaarId) || isBlank(indicator) ? null : `${projectjaarId} ${squeezed(indicator)}`;

const dubbel: Rule<'doelen'> = {
  name: 'dubbel-doel',
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

export const doelenRules = rulesFor(doelen, [indicatorOnbekend(), dubbel]);
