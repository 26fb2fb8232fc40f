/** The forecast: how many verklaringen and placements there will be by the end of a projectjaar. */
import type { DateString } from '../../register/dates';
import { daysBetween } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import { cohortOf } from '../basis/cohort';
import type { Dossier } from '../basis/dossier';
import { doelVan } from '../cijfers/oordeel';
import type { Uitkomst } from '../indicatoren/indicator';
import { indicatoren } from '../indicatoren/tabellen';
import type { Peiling } from '../basis/peiling';
import { basisOf, peilingOf, projectjaarWithId } from '../basis/peiling';
import type { Duur } from './duren';
import { duurVan } from './duren';
import { durenVan, kansBinnen, verloopVan } from './kansverloop';
import { gewichten, toeval } from './toeval';
import { aantalVerdeling, gemiddeldAantal, interval, kansOpMinstens } from './verdeling';

/** Fewer outcomes than this, over all cohorts, say too little about how long it takes. */
export const minGebeurtenissen = 8;

/** How sure the interval is. */
export const zekerheid = 0.8;

/** How often the register is weighed anew. More changes the borders hardly, and takes longer. */
const draws = 100;

export type VerwachtingStatus = 'verwachting' | 'te weinig gegevens' | 'afgelopen' | 'nog niemand gestart';

/** The forecast of one outcome, for who started by the peildatum and belongs to the projectjaar, in deelnemers. */
export interface Verwachting {
  readonly uitkomst: Uitkomst;
  /** 'afgelopen' when the projectjaar ended by the peildatum: then there is nothing left to forecast. */
  readonly status: VerwachtingStatus;
  readonly alBehaald: number;
  /** Who has neither got there nor stopped. */
  readonly lopend: number;
  /** Outcomes in all cohorts up to the peildatum: what the forecast rests on. */
  readonly gebeurtenissen: number;
  /** At J.Einde, those already there included; unrounded. Null without a forecast, as are the next two. */
  readonly verwacht: number | null;
  /** The 80% interval, whole numbers, both inside. */
  readonly laag: number | null;
  readonly hoog: number | null;
  /** The Doel that is due on J.Einde, as a number of deelnemers; null without one. */
  readonly doel: number | null;
  /** The chance, 0 to 1, that the Doel is reached by J.Einde; null without forecast or Doel. */
  readonly kansOpDoel: number | null;
}

/** The Doel for J.Einde as a number of deelnemers; a percentage is of the cohort as it is now. */
function doelOpEinde({ register, projectjaar, cohort, peildatum }: Peiling, uitkomst: Uitkomst): number | null {
  for (const { code } of indicatoren.filter((one) => one.verwachting === uitkomst)) {
    const found = doelVan({ code, onderdeel: '' }, projectjaar, register.doelen, peildatum);
    if (found?.date === projectjaar.einde) {
      const { doel, eenheid } = found.doel;
      return Math.ceil(eenheid === 'Percentage' ? (doel * cohort.length) / 100 : doel);
    }
  }
  return null;
}

/**
 * How many of who is underway will get there: the mean over many weighings of the register (a Bayesian bootstrap), in
 * each of which every dossier counts for more or less. That is how the interval knows that the durations are few.
 */
function verdelingOver(known: readonly Duur[], underway: readonly Duur[], days: number): number[] {
  const duren = durenVan(known);
  const random = toeval(known.length);
  const total = new Array<number>(underway.length + 1).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    const verloop = verloopVan(duren, gewichten(random, known.length));
    const of = aantalVerdeling(underway.map(({ dagen }) => kansBinnen(verloop, duren.totDag, dagen, days)));
    for (let k = 0; k < of.length; k++) total[k]! += of[k]! / draws;
  }
  return total;
}

function statusOf(
  { einde }: Projectjaar,
  peildatum: DateString,
  cohort: readonly Dossier[],
  events: number,
): VerwachtingStatus {
  if (peildatum >= einde) return 'afgelopen';
  if (cohort.length === 0) return 'nog niemand gestart';
  return events < minGebeurtenissen ? 'te weinig gegevens' : 'verwachting';
}

function verwachtingVan(peiling: Peiling, everyone: readonly Dossier[], uitkomst: Uitkomst): Verwachting {
  const { cohort, projectjaar, peildatum } = peiling;
  const duur = (dossier: Dossier): Duur => duurVan(dossier, uitkomst, peildatum);
  const known = everyone.map(duur);
  const mine = cohort.map(duur);
  const underway = mine.filter(({ stand }) => stand === 'loopt');
  const alBehaald = mine.filter(({ stand }) => stand === 'bereikt').length;
  const gebeurtenissen = known.filter(({ stand }) => stand === 'bereikt').length;
  const status = statusOf(projectjaar, peildatum, cohort, gebeurtenissen);
  const doel = doelOpEinde(peiling, uitkomst);
  const base = { uitkomst, status, alBehaald, lopend: underway.length, gebeurtenissen, doel };
  if (status !== 'verwachting') return { ...base, verwacht: null, laag: null, hoog: null, kansOpDoel: null };
  const still = verdelingOver(known, underway, daysBetween(peildatum, projectjaar.einde));
  const { laag, hoog } = interval(still, zekerheid);
  return {
    ...base,
    verwacht: alBehaald + gemiddeldAantal(still),
    laag: alBehaald + laag,
    hoog: alBehaald + hoog,
    kansOpDoel: doel === null ? null : kansOpMinstens(still, doel - alBehaald),
  };
}

/**
 * The forecasts of verklaringen behaald and of doorstroom to waardevol werk, for the cohort of a projectjaar as it is
 * on the peildatum. Who starts later is not in it. The same register and peildatum always give the same answer, and
 * what is dated after the peildatum does not change it. Throws when the register holds no such projectjaar (that counts).
 */
export function verwachting(register: Register, projectjaarId: string, peildatum: DateString): Verwachting[] {
  const basis = basisOf(register, peildatum);
  const peiling = peilingOf(basis, projectjaarWithId(basis, projectjaarId));
  const everyone = cohortOf(basis.dossiers, basis.projectjaren, peildatum);
  return [verwachtingVan(peiling, everyone, 'verklaring'), verwachtingVan(peiling, everyone, 'werk')];
}
