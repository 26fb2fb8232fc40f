/** 3.2: as 1.2 `Alle cohorten`. */
import { alleCohortenDoorgestroomd } from '../gedeeld/werk';
import type { Indicator } from '../indicator';

export const werkAlleGroepen: Indicator = {
  code: '3.2',
  doelstelling: 'Betaald werk voor steeds meer deelnemers.',
  hoofd: alleCohortenDoorgestroomd,
};
