/** Praktijkverklaringen: the main figure of 1.1 and of 1.4. */
import { aandeelVan, alsDeelnemer } from '../../basis/herkomst';
import { perPeiling } from '../../basis/peiling';
import { heeftVerklaring } from '../../basis/trajectstatus';
import type { Definitie } from '../indicator';
import { ditProjectjaar } from './zinnen';

/** Who of the cohort has a verklaring. */
export const metVerklaring = {
  label: 'Deelnemers met een praktijkverklaring',
  telt: 'Deelnemers met een praktijkverklaring. Een verklaring die is ingetrokken, telt niet.',
  groep: ditProjectjaar,
  voorIedereen: true,
  tel: perPeiling(({ cohort, peildatum }) =>
    aandeelVan(cohort, (dossier) => heeftVerklaring(dossier, peildatum), alsDeelnemer),
  ),
} satisfies Definitie;
