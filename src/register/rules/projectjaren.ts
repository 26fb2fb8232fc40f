/** Rules about projectjaren. */
import type { DateString } from '../dates';
import { dateIn } from '../dates';
import type { Row } from '../row';
import { projectjaren } from '../tabs/projectjaren';
import type { Rule } from './judge/rule';
import { eindeVoorStart, rulesFor } from './judge/shared';
import { toldBeside } from './judge/view';

type Year = Row<'projectjaren'>;

interface Period {
  readonly start: DateString;
  readonly einde: DateString;
}

/** None where a date is missing, or where they are the wrong way round: that has a message of its own. */
function periodOf({ cells }: Year): Period | null {
  const start = dateIn(cells.start);
  const einde = dateIn(cells.einde);
  return start !== null && einde !== null && start <= einde ? { start, einde } : null;
}

const beganBefore = (a: Year, b: Year): boolean => {
  const [first, second] = [String(a.cells.start), String(b.cells.start)];
  return first < second || (first === second && a.row < b.row);
};

const overlap: Rule<'projectjaren'> = {
  name: 'projectjaren-overlappen',
  tellsDouble: true,
  severity: 'fout',
  about: ['start', 'einde'],
  needs: ['projectjaren'],
  judge: ({ row, view }) => {
    const own = periodOf(row);
    if (!own) return null;
    const others = toldBeside(view, row, view.rows('projectjaren'), beganBefore).filter((other) => {
      const period = periodOf(other);
      return period && period.start <= own.einde && own.start <= period.einde && other.cells.id !== row.cells.id;
    });
    const other = others[0];
    return other === undefined
      ? null
      : {
          message: `Dit projectjaar valt deels samen met ${other.cells.id ?? `rij ${other.row}`}.`,
          mend: 'Verander de start of het einde van een van de twee.',
        };
  },
};

export const projectjarenRules = rulesFor(projectjaren, [
  eindeVoorStart('start', ['oorspronkelijkEinde', 'einde']),
  overlap,
]);
