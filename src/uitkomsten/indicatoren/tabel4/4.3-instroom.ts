/** 4.3: as 1.3; and who waits for a start. */
import { faseOp } from '../../basis/fase';
import { aantalVan, alsDeelnemer } from '../../basis/herkomst';
import type { Indicator } from '../indicator';
import { nieuweDeelnemers } from '../tabel1/1.3-nieuwe-deelnemers';

export const instroom: Indicator = {
  code: '4.3',
  doelstelling: 'Er stromen genoeg deelnemers in.',
  hoofd: nieuweDeelnemers.hoofd,
  onderdelen: [
    {
      onderdeel: 'In de rij',
      label: 'Aangemeld of in de intake',
      telt: 'Deelnemers die op de peildatum in de fase Aangemeld of Intake zijn.',
      inRapport: true,
      tel: ({ dossiers, peildatum }) =>
        aantalVan(
          dossiers.filter((dossier) => {
            const fase = faseOp(dossier, peildatum);
            return fase === 'Aangemeld' || fase === 'Intake';
          }),
          alsDeelnemer,
        ),
    },
  ],
};
