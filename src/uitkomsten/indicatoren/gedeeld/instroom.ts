/** Who started in the projectjaar: the main figure of 1.3 and of 4.3. */
import { aantalVan, alsDeelnemer } from '../../basis/herkomst';
import type { Definitie } from '../indicator';

export const gestart = {
  label: 'Gestarte deelnemers',
  telt: 'Deelnemers die in dit projectjaar zijn gestart met het voortraject of het leertraject.',
  voorIedereen: true,
  tel: ({ cohort }) => aantalVan(cohort, alsDeelnemer),
} satisfies Definitie;
