/** Rules about lines of the Stagelog. */
import { dateIn, dutchDate } from '../dates';
import { stagelog } from '../tabs/stagelog';
import type { Rule } from './judge/rule';
import { naVandaag, rulesFor, vanAndereDeelnemer } from './judge/shared';

const vervolgVoorDatum: Rule<'stagelog'> = {
  name: 'vervolg-voor-datum',
  severity: 'fout',
  about: ['vervolgOp', 'datum'],
  needs: [],
  judge: ({ cells }) => {
    const datum = dateIn(cells.datum);
    const vervolgOp = dateIn(cells.vervolgOp);
    return datum !== null && vervolgOp !== null && vervolgOp < datum
      ? {
          message: 'Dit is voor de datum van deze regel.',
          mend: 'Kijk welke van de twee datums klopt.',
          atField: `Dit is voor de datum. Kies ${dutchDate(datum)} of later.`,
        }
      : null;
  },
};

const vanEenAnder: Rule<'stagelog'> = /* @__PURE__ */ vanAndereDeelnemer(
  'log-van-andere-deelnemer',
  'stages',
  'stageId',
  'De stage van deze rij is van een andere deelnemer.',
);

export const stagelogRules = rulesFor(stagelog, [
  // A form writes about one deelnemer, and offers what is hers.
  ...(typeof plpInFormulier === 'undefined' ? [vanEenAnder] : []),
  vervolgVoorDatum,
  naVandaag(['datum'], 'waarschuwing'),
]);
