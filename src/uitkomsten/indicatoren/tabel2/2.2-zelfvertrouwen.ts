/** 2.2: growth in zelfvertrouwen, and in how deelnemers see their chance of work. */
import { zelfbeeldSchalen } from '../../../register/tabs/metingen';
import { gestegen, groei } from '../gedeeld/groei';
import type { Indicator } from '../indicator';

export const zelfvertrouwen: Indicator = {
  code: '2.2',
  doelstelling: 'Deelnemers krijgen meer zelfvertrouwen en schatten hun kans op werk hoger in.',
  hoofd: gestegen(
    'zelfvertrouwen',
    'Deelnemers met meer zelfvertrouwen',
    'Wie bij de laatste meting meer zelfvertrouwen had dan bij de eerste.',
  ),
  // Its rise is the main figure.
  onderdelen: zelfbeeldSchalen.flatMap((schaal) =>
    groei(schaal, [...(schaal === 'zelfvertrouwen' ? [] : (['stijging'] as const)), 'eerste', 'laatste']),
  ),
};
