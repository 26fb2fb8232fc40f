/** Rules about werkgevers. */
import { groupBy } from '../grouping';
import { sameNameKey } from '../identity/werkgever';
import { werkgevers } from '../tabs/werkgevers';
import type { Rule } from './judge/rule';
import { eindeVoorStart, rulesFor } from './judge/shared';
import { toldBeside } from './judge/view';

const zelfdeNaam: Rule<'werkgevers'> = {
  name: 'zelfde-werkgever',
  tellsDouble: true,
  severity: 'waarschuwing',
  about: ['naam'],
  needs: ['werkgevers'],
  judge: ({ row, cells, view }) => {
    const byName = view.once('werkgevers by name', () =>
      groupBy(view.rows('werkgevers'), (one) => sameNameKey(one.cells.naam)),
    );
    const others = (byName.get(sameNameKey(cells.naam) ?? '') ?? []).filter((other) => other.cells.id !== cells.id);
    const same = toldBeside(view, row, others, (other, own) => other.row < own.row)[0];
    return same === undefined
      ? null
      : {
          message: `Er is al een werkgever met deze naam (${same.cells.id ?? `rij ${same.row}`}).`,
          mend: 'Is dit dezelfde? Laat er dan een staan.',
        };
  },
};

export const werkgeversRules = rulesFor(werkgevers, [eindeVoorStart('actiefSinds', ['actiefTot']), zelfdeNaam]);
