/** Rules about verklaringen. */
import { isBlank } from '../cell';
import { laatsteStap } from '../weg/gevolgen';
import { verklaringen } from '../tabs/verklaringen';
import type { BehaaldOordeel } from '../weg/verklaringBehaald';
import { behaaldOordeel } from '../weg/verklaringBehaald';
import type { Cells } from '../row';
import type { Rule } from './judge/rule';
import { naVandaag, rulesFor } from './judge/shared';
import type { View } from './judge/view';
import { stepsOf } from './judge/weg';

const oordeel = (cells: Cells<'verklaringen'>, view: View): BehaaldOordeel =>
  behaaldOordeel(
    cells,
    view.where('toetsen', 'verklaringId', cells.id).map((toets) => toets.cells),
  );

const behaaldZonderToets: Rule<'verklaringen'> = {
  name: 'behaald-zonder-toets',
  severity: 'fout',
  about: ['behaaldOp'],
  needs: ['toetsen'],
  judge: ({ cells, view }) => {
    if (isBlank(cells.behaaldOp)) return null;
    return oordeel(cells, view).compleet
      ? null
      : {
          message: 'De verklaring is behaald, maar er is geen toets behaald of er is nog een toets gepland.',
          mend: 'Vul eerst de resultaten van de toetsen in, of maak Behaald op leeg.',
        };
  },
};

const behaaldLetOp: Rule<'verklaringen'> = {
  name: 'behaald-met-vragen',
  severity: 'waarschuwing',
  about: ['behaaldOp', 'rmcAkkoordOp', 'ingeschrevenOp'],
  needs: ['toetsen'],
  judge: ({ cells, view }) => {
    if (isBlank(cells.behaaldOp)) return null;
    const { letOp, compleet } = oordeel(cells, view);
    return compleet && letOp.length > 0
      ? {
          message: 'De verklaring is behaald, maar er is nog een toets uitgesteld of een datum leeg.',
          mend: 'Kijk of RMC akkoord op, Ingeschreven op en de toetsen kloppen.',
        }
      : null;
  },
};

const behaaldNietGestart: Rule<'verklaringen'> = {
  name: 'behaald-niet-gestart',
  severity: 'fout',
  about: ['behaaldOp', 'deelnemerId'],
  needs: ['fasen'],
  judge: ({ cells, view }) =>
    !isBlank(cells.behaaldOp) && laatsteStap(stepsOf(view, cells.deelnemerId))?.fase === 'Niet gestart'
      ? {
          message: 'De verklaring is behaald, maar de fase van de deelnemer is Niet gestart.',
          mend: 'Kijk in Fasen welke fase klopt.',
        }
      : null,
};

export const verklaringenRules = rulesFor(verklaringen, [
  naVandaag(['rmcAkkoordOp', 'ingeschrevenOp', 'behaaldOp', 'ingetrokkenOp']),
  behaaldZonderToets,
  behaaldLetOp,
  behaaldNietGestart,
]);
