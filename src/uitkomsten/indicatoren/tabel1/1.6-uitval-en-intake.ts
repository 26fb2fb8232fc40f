/** 1.6: uitgevallen of cohort J / cohort J; the same for the projectjaar before, and intakes that are complete. */
import { cohortOf, vorigProjectjaar } from '../../basis/cohort';
import type { Dossier } from '../../basis/dossier';
import { aandeelVan, alsDeelnemer } from '../../basis/herkomst';
import type { Peiling } from '../../basis/peiling';
import { isUitgevallen } from '../../basis/trajectstatus';
import { intakesCompleet } from '../gedeeld/intakes';
import { ditProjectjaar } from '../gedeeld/woorden';
import type { Definitie, Indicator } from '../indicator';

const vorigCohort = ({ dossiers, projectjaren, projectjaar, peildatum }: Peiling): readonly Dossier[] => {
  const vorig = vorigProjectjaar(projectjaren, projectjaar);
  return vorig ? cohortOf(dossiers, [vorig], peildatum) : [];
};

const uitgevallen = (label: string, groep: string, cohortVan: (peiling: Peiling) => readonly Dossier[]) =>
  ({
    label,
    telt: 'Deelnemers die op de peildatum in de fase Uitgevallen zijn, met of zonder verklaring.',
    groep,
    minderIsBeter: true,
    maand: 'uitval',
    tel: (peiling) =>
      aandeelVan(cohortVan(peiling), (dossier) => isUitgevallen(dossier, peiling.peildatum), alsDeelnemer),
  }) satisfies Definitie;

export const uitvalEnIntake: Indicator = {
  code: '1.6',
  doelstelling: 'De intake verbeteren. Dat blijkt onder andere uit minder uitval.',
  hoofd: uitgevallen('Uitgevallen deelnemers', ditProjectjaar, ({ cohort }) => cohort),
  onderdelen: [
    {
      ...uitgevallen(
        'Uitgevallen uit het vorige projectjaar',
        'Iedereen die in het vorige projectjaar is gestart.',
        vorigCohort,
      ),
      onderdeel: 'Vorig projectjaar',
      inRapport: true,
    },
    { ...intakesCompleet, onderdeel: 'Intakes compleet', inRapport: true },
  ],
  gebeurd: { een: 'deelnemer viel uit', meer: 'deelnemers vielen uit' },
};
