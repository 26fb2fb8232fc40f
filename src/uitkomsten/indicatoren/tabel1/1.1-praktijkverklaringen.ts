/** 1.1: cohort J with verklaring behaald / cohort J. */
import { aandeelVan, alsDeelnemer } from '../../basis/herkomst';
import { heeftVerklaring } from '../../basis/trajectstatus';
import { ditProjectjaar } from '../gedeeld/woorden';
import type { Indicator } from '../indicator';

export const praktijkverklaringen = {
  code: '1.1',
  doelstelling: 'De ingezette activiteiten afronden: deelnemers behalen een praktijkverklaring.',
  hoofd: {
    label: 'Deelnemers met een praktijkverklaring',
    telt: 'Deelnemers met een praktijkverklaring. Een verklaring die is ingetrokken, telt niet.',
    groep: ditProjectjaar,
    tel: ({ cohort, peildatum }) => aandeelVan(cohort, (dossier) => heeftVerklaring(dossier, peildatum), alsDeelnemer),
  },
  doorlopend: true,
  gebeurd: {
    een: 'deelnemer behaalde een praktijkverklaring',
    meer: 'deelnemers behaalden een praktijkverklaring',
  },
  naarDoel: { telt: heeftVerklaring },
  verwachting: 'verklaring',
} satisfies Indicator;
