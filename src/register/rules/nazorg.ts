/** Rules about contact in nazorg. */
import { dateIn, dutchDate } from '../dates';
import { nazorgTot } from '../weg/nazorgTermijn';
import { nazorg } from '../tabs/nazorg';
import type { Rule } from './judge/rule';
import { naVandaag, rulesFor } from './judge/shared';

const nietLater: Rule<'nazorg'> = {
  name: 'volgend-contact-niet-later',
  severity: 'fout',
  about: ['volgendContactOp', 'datum'],
  needs: [],
  judge: ({ cells }) => {
    const datum = dateIn(cells.datum);
    const volgend = dateIn(cells.volgendContactOp);
    return datum !== null && volgend !== null && volgend <= datum
      ? {
          message: 'Dit is niet na de dag van dit contact.',
          mend: 'Kies een latere dag, of laat het leeg.',
          atField: `Kies een dag na dit contact, dus na ${dutchDate(datum)}.`,
        }
      : null;
  },
};

const naDeNazorg: Rule<'nazorg'> = {
  name: 'volgend-contact-na-nazorg',
  severity: 'fout',
  about: ['volgendContactOp', 'deelnemerId'],
  needs: ['plaatsingen', 'deelnemers'],
  judge: ({ cells: { volgendContactOp, deelnemerId }, view }) => {
    const volgend = dateIn(volgendContactOp);
    const aanmelddatum = dateIn(view.find('deelnemers', deelnemerId)?.cells.aanmelddatum);
    if (volgend === null || aanmelddatum === null) return null;
    // A plaatsing before the aanmelding has a message of its own.
    const plaatsingen = view.where('plaatsingen', 'deelnemerId', deelnemerId);
    const tot = nazorgTot(plaatsingen.filter(({ cells }) => (dateIn(cells.start) ?? '') >= aanmelddatum));
    return tot !== null && volgend > tot
      ? {
          message: 'De nazorg is dan voorbij: die duurt tot drie jaar na de eerste plaatsing.',
          mend: 'Kies een eerdere dag, of laat het leeg.',
          atField: `De nazorg duurt tot en met ${dutchDate(tot)}, drie jaar na de eerste plaatsing. Kies een eerdere dag of laat het leeg.`,
        }
      : null;
  },
};

export const nazorgRules = rulesFor(nazorg, [naVandaag(['datum']), nietLater, naDeNazorg]);
