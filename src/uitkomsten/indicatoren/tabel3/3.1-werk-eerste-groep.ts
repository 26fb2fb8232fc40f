/** 3.1: as 1.2 for the first projectjaar, whatever J. */
import { cohortOf } from '../../basis/cohort';
import { doorgestroomd } from '../gedeeld/werk';
import type { Indicator } from '../indicator';

export const werkEersteGroep: Indicator = {
  code: '3.1',
  doelstelling: 'Betaald werk voor een deel van de deelnemers uit de eerste groep.',
  hoofd: doorgestroomd(
    'Doorgestroomd uit het eerste projectjaar',
    'Iedereen die in het eerste projectjaar is gestart.',
    ({ dossiers, projectjaren, peildatum }) => cohortOf(dossiers, projectjaren.slice(0, 1), peildatum),
  ),
};
