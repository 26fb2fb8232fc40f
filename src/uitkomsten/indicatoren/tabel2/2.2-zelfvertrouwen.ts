/** 2.2: growth in zelfvertrouwen, and in how deelnemers see their chance of work. */
import type { Schaal } from '../gedeeld/groei';
import { gestegen, groei } from '../gedeeld/groei';
import type { Indicator } from '../indicator';

const schaal: Schaal = { naam: 'Zelfvertrouwen', kolom: 'zelfvertrouwen', hoogste: 10, maand: 'zelfbeeld' };
const kansOpWerk: Schaal = { naam: 'Kans op werk', kolom: 'kansOpWerk', hoogste: 10, maand: 'zelfbeeld' };

export const zelfvertrouwen: Indicator = {
  code: '2.2',
  doelstelling: 'Deelnemers krijgen meer zelfvertrouwen en schatten hun kans op werk hoger in.',
  hoofd: gestegen(
    schaal,
    'Deelnemers met meer zelfvertrouwen',
    'Wie bij de laatste meting meer zelfvertrouwen had dan bij de eerste.',
  ),
  // Its rise is the main figure.
  onderdelen: [...groei(schaal, ['eerste', 'laatste']), ...groei(kansOpWerk, ['stijging', 'eerste', 'laatste'])],
};
