/** Doorgestroomd naar waardevol werk: a share that 1.2, 3.1 and 3.2 take of different cohorts. */
import type { DateString } from '../../../register/dates';
import { dutchDate } from '../../../register/dates';
import { eerstePlaatsing, isDoorgestroomd } from '../../basis/doorstroom';
import type { Dossier } from '../../basis/dossier';
import { aandeelVan, alsDeelnemer } from '../../basis/herkomst';
import type { Peiling } from '../../basis/peiling';
import type { Definitie, Regels } from '../indicator';
import { totEnMetDitProjectjaar } from './woorden';

/** Somebody's work, for figures about work. @example 'Werk sinds 01-09-2024: Receptie, betaald werk.' */
function werk(dossier: Dossier, peildatum: DateString): string {
  const eerste = eerstePlaatsing(dossier, peildatum);
  if (!eerste) return 'Nog geen waardevol werk.';
  const laatste = dossier.werk.filter((one) => one.start <= peildatum).pop()!;
  const einde = laatste.einde !== null && laatste.einde <= peildatum ? ` Gestopt op ${dutchDate(laatste.einde)}.` : '';
  return `Werk sinds ${dutchDate(eerste.start)}: ${eerste.functie}, ${eerste.soort.toLowerCase()}.${einde}`;
}

export const werkRegels: Partial<Regels> = { deelnemers: werk };

/** The share of a cohort that is doorgestroomd. */
export const doorgestroomd = (label: string, groep: string, cohortVan: (peiling: Peiling) => readonly Dossier[]) =>
  ({
    label,
    telt:
      'Deelnemers met waardevol werk, op de peildatum begonnen. ' +
      'Waardevol werk is betaald werk, beschut werk of detachering.',
    groep,
    regels: werkRegels,
    tel: (peiling) =>
      aandeelVan(cohortVan(peiling), (dossier) => isDoorgestroomd(dossier, peiling.peildatum), alsDeelnemer),
  }) satisfies Definitie;

/** The same over all cohorts up to and including the projectjaar. */
export const alleCohortenDoorgestroomd = doorgestroomd(
  'Doorgestroomd, alle projectjaren tot en met dit projectjaar',
  totEnMetDitProjectjaar,
  ({ cohorten }) => cohorten,
);
