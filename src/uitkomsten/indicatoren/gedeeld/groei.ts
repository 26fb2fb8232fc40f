/** Growth between the first and the last meting: the parts of 2.1 and 2.2. */
import type { DateString } from '../../../register/dates';
import { dutchDate } from '../../../register/dates';
import type { Meting, Schaal } from '../../../register/tabs/metingen';
import { hoogsteScore, metingen, zelfbeeldSchalen } from '../../../register/tabs/metingen';
import type { Dossier } from '../../basis/dossier';
import { aandeelVan, alsDeelnemer, alsRij, gemiddeldeVan } from '../../basis/herkomst';
import { perPeiling } from '../../basis/peiling';
import type { Deel, Definitie, MaandPlek } from '../indicator';

const naamVan = (schaal: Schaal): string => metingen.columns[schaal].header;

/** The first and last meting up to the peildatum of each of the cohort that has at least two. */
const firstAndLast = perPeiling(({ cohort, peildatum }) =>
  cohort.flatMap(({ metingen }) => {
    const known = metingen.filter(({ datum }) => datum <= peildatum);
    return known.length >= 2 ? [{ first: known[0]!, last: known[known.length - 1]! }] : [];
  }),
);

const score = (meting: Meting, schaal: Schaal): string => `${meting[schaal]} (${dutchDate(meting.datum)})`;

const deelnemerRegel =
  (schaal: Schaal) =>
  ({ metingen }: Dossier, peildatum: DateString): string => {
    const known = metingen.filter(({ datum }) => datum <= peildatum);
    const [first, last] = [known[0], known[known.length - 1]];
    return first && last ? `${naamVan(schaal)} van ${score(first, schaal)} naar ${score(last, schaal)}.` : '';
  };

/** Who rose on a scale. */
export const gestegen = (schaal: Schaal, label: string, telt: string) =>
  ({
    label,
    telt,
    groep: 'Deelnemers van dit projectjaar met twee of meer metingen.',
    regels: { deelnemers: deelnemerRegel(schaal) },
    tel: (peiling) =>
      aandeelVan(
        firstAndLast(peiling),
        ({ first, last }) => last[schaal] > first[schaal],
        ({ first }) => alsDeelnemer(first),
      ),
  }) satisfies Definitie;

function gemiddelde(schaal: Schaal, which: 'eerste' | 'laatste', inRapport: boolean): Deel {
  const naam = naamVan(schaal);
  return {
    onderdeel: `${naam}: ${which}`,
    label: `${naam}: gemiddelde bij de ${which} meting (1 tot ${hoogsteScore(schaal)})`,
    telt: `Het gemiddelde van de ${which} meting van elke deelnemer met twee of meer metingen.`,
    inRapport,
    regels: { metingen: (meting) => `${naam}: ${score(meting, schaal)}.` },
    tel: (peiling) =>
      gemiddeldeVan(
        firstAndLast(peiling).map(({ first, last }) => (which === 'eerste' ? first : last)),
        (meting) => meting[schaal],
        alsRij('metingen'),
      ),
  };
}

/**
 * The three parts of a scale: who rose, and both means.
 * @param inRapport which of them stand in the report
 */
export function groei(schaal: Schaal, inRapport: readonly ('stijging' | 'eerste' | 'laatste')[]): readonly Deel[] {
  const naam = naamVan(schaal);
  const maand: MaandPlek = (zelfbeeldSchalen as readonly Schaal[]).includes(schaal) ? 'zelfbeeld' : 'vaardigheden';
  const eerste = gemiddelde(schaal, 'eerste', inRapport.includes('eerste'));
  const laatste = gemiddelde(schaal, 'laatste', inRapport.includes('laatste'));
  const stijging: Deel = {
    ...gestegen(
      schaal,
      `${naam}: hoger bij de laatste meting dan bij de eerste`,
      'Wie bij de laatste meting hoger uitkwam dan bij de eerste.',
    ),
    onderdeel: `${naam}: stijging`,
    inRapport: inRapport.includes('stijging'),
    maand,
    groei: { naam, eerste: eerste.onderdeel, laatste: laatste.onderdeel },
  };
  return [stijging, eerste, laatste];
}
