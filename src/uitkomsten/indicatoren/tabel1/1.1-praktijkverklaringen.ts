/** 1.1: cohort J with verklaring behaald / cohort J. */
import { heeftVerklaring } from '../../basis/trajectstatus';
import { metVerklaring } from '../gedeeld/verklaring';
import type { Indicator } from '../indicator';

export const praktijkverklaringen: Indicator = {
  code: '1.1',
  korteNaam: 'Praktijkverklaringen',
  doelstelling: 'De ingezette activiteiten afronden: deelnemers behalen een praktijkverklaring.',
  hoofd: metVerklaring,
  doorlopend: true,
  gebeurd: {
    een: 'deelnemer behaalde een praktijkverklaring',
    meer: 'deelnemers behaalden een praktijkverklaring',
  },
  naarDoel: { wat: 'praktijkverklaringen', telt: heeftVerklaring },
  verwachting: 'verklaring',
};
