/** The numbers behind the charts of a month: how things went up to it. */
import type { DateString, MonthString } from '../../../register/dates';
import { addMonths, daysBetween, lastDay, monthOf, quarterOf } from '../../../register/dates';
import { countBy } from '../../../register/grouping';
import type { FaseNaam } from '../../../register/tabs/fasen';
import { fasenOnderweg } from '../../../register/weg/faseOn';
import { eerstePlaatsing } from '../../../uitkomsten/basis/doorstroom';
import type { Dossier } from '../../../uitkomsten/basis/dossier';
import { isGestart, startdatum } from '../../../uitkomsten/basis/fase';
import type { Figure } from '../../../uitkomsten/cijfers/figure';
import { figureOf } from '../../../uitkomsten/cijfers/overzicht';
import type { Code, Indicator } from '../../../uitkomsten/indicatoren/indicator';
import { naamInZin } from '../../../uitkomsten/indicatoren/indicator';
import { indicatoren } from '../../../uitkomsten/indicatoren/tabellen';
import { perKwartaal } from '../../../uitkomsten/indicatoren/tabel1/1.3-nieuwe-deelnemers';
import type { Peiling } from '../../../uitkomsten/basis/peiling';
import { heeftVerklaring } from '../../../uitkomsten/basis/trajectstatus';
import { jaarTot, maandenVan } from './maand';
import type { ToetsUitkomst } from './toetsen';
import { uitkomstenPerMaand } from './toetsen';
import { fasenOp } from './weg';

/** A Doel on its way: what was reached at the end of each month, and where the straight line to the Doel was then. */
export interface NaarDoel {
  readonly code: Code;
  /** What is counted, as in a sentence. */
  readonly wat: string;
  readonly doel: number;
  /** From the month of J.Start to that of the Doel's date; `gerealiseerd` is null after the peildatum. */
  readonly punten: readonly {
    readonly maand: MonthString;
    readonly gerealiseerd: number | null;
    readonly lijn: number;
  }[];
}

/** A step of the funnel: how many deelnemers ever came so far. */
export interface TrechterStap {
  readonly stap: string;
  readonly aantal: number;
}

/** Starts in a quarter beside their Doel; null where there is none. */
export interface Kwartaal {
  readonly kwartaal: string;
  readonly gestart: number;
  readonly doel: number | null;
}

/** The fasen of who is on the road at the end of a month. */
export interface FasenInMaand {
  readonly maand: MonthString;
  readonly aantallen: readonly { readonly fase: FaseNaam; readonly aantal: number }[];
}

export interface Reeksen {
  readonly doelen: readonly NaarDoel[];
  readonly trechter: readonly TrechterStap[];
  readonly kwartalen: readonly Kwartaal[];
  readonly toetsen: readonly ToetsUitkomst[];
  readonly fasen: readonly FasenInMaand[];
}

/** A month counts as far as it is over: the last one up to the peildatum. */
const peilVan = (maand: MonthString, peildatum: DateString): DateString | null => {
  if (maand > monthOf(peildatum)) return null;
  return lastDay(maand) < peildatum ? lastDay(maand) : peildatum;
};

function naarDoel(
  { cohort, projectjaar, peildatum }: Peiling,
  indicator: Indicator,
  figures: readonly Figure[],
): NaarDoel | null {
  const { code, naarDoel: getekend } = indicator;
  const figure = getekend ? figureOf(figures, code) : null;
  if (!getekend || !figure) return null;
  if (figure.doel === null || figure.eenheid !== 'Aantal' || figure.uiterlijkOp === null) return null;
  const { start } = projectjaar;
  const { doel, uiterlijkOp } = figure;
  const total = daysBetween(start, uiterlijkOp);
  const maanden = maandenVan(monthOf(start), monthOf(uiterlijkOp));
  const dagen = maanden.flatMap((maand) => peilVan(maand, peildatum) ?? []);
  const reached = reachedOn(cohort, dagen, getekend.telt);
  return {
    code,
    wat: naamInZin(indicator),
    doel,
    punten: maanden.map((maand, index) => {
      const end = lastDay(maand) < uiterlijkOp ? lastDay(maand) : uiterlijkOp;
      return {
        maand,
        // Months that have yet to come are the last ones.
        gerealiseerd: reached[index] ?? null,
        lijn: total <= 0 ? doel : (doel * daysBetween(start, end)) / total,
      };
    }),
  };
}

/** How many of the cohort had started and counted on each of these days, in one pass over the cohort. */
function reachedOn(
  cohort: readonly Dossier[],
  dagen: readonly DateString[],
  telt: (dossier: Dossier, dag: DateString) => boolean,
): number[] {
  const counts = dagen.map(() => 0);
  for (const dossier of cohort) {
    for (const [index, dag] of dagen.entries()) if (isGestart(dossier, dag) && telt(dossier, dag)) counts[index]!++;
  }
  return counts;
}

/** Everybody in the register, and how far each ever came by the peildatum. Work may come before a verklaring. */
function trechter({ register, dossiers, peildatum }: Peiling): TrechterStap[] {
  const aangemeld = new Set(
    register.deelnemers.filter(({ aanmelddatum }) => aanmelddatum <= peildatum).map(({ id }) => id),
  );
  const intake = new Set(
    register.intakes.filter(({ datum }) => datum <= peildatum).map(({ deelnemerId }) => deelnemerId),
  );
  const count = (holds: (dossier: Dossier) => boolean): number => dossiers.filter(holds).length;
  const gestart = (dossier: Dossier): boolean => isGestart(dossier, peildatum);
  return [
    { stap: 'Aangemeld', aantal: count((dossier) => aangemeld.has(dossier.deelnemerId) || gestart(dossier)) },
    { stap: 'Intake gehad', aantal: count((dossier) => intake.has(dossier.deelnemerId)) },
    { stap: 'Gestart', aantal: count(gestart) },
    { stap: 'Stage gedaan', aantal: count((dossier) => dossier.stages.some(({ start }) => start <= peildatum)) },
    { stap: 'Verklaring behaald', aantal: count((dossier) => heeftVerklaring(dossier, peildatum)) },
    { stap: 'Aan het werk geweest', aantal: count((dossier) => eerstePlaatsing(dossier, peildatum) !== null) },
  ];
}

/** From the quarter of J.Start to that of the peildatum (at most J.Einde), and those that a Doel names. */
function kwartalen({ cohort, projectjaar, peildatum }: Peiling, figures: readonly Figure[]): Kwartaal[] {
  const last = projectjaar.einde < peildatum ? projectjaar.einde : peildatum;
  const passed: string[] = [];
  for (let dag = projectjaar.start; quarterOf(dag) <= quarterOf(last); dag = addMonths(`${monthOf(dag)}-01`, 3))
    passed.push(quarterOf(dag));
  const doelen = new Map(
    figures
      .filter(({ lijst, doel, eenheid }) => lijst === perKwartaal.naam && doel !== null && eenheid === 'Aantal')
      .map(({ onderdeel, doel }) => [onderdeel, doel!]),
  );
  const starts = countBy(cohort.map((dossier) => quarterOf(startdatum(dossier)!)));
  return [...new Set([...passed, ...doelen.keys()])].sort().map((kwartaal) => ({
    kwartaal,
    gestart: starts.get(kwartaal) ?? 0,
    doel: doelen.get(kwartaal) ?? null,
  }));
}

function fasenPerMaand({ dossiers, peildatum }: Peiling, maanden: readonly MonthString[]): FasenInMaand[] {
  const counts = fasenOp(
    dossiers,
    maanden.map((maand) => peilVan(maand, peildatum)!),
  );
  return maanden.map((maand, index) => ({
    maand,
    aantallen: fasenOnderweg.map((fase) => ({ fase, aantal: counts.get(fase)![index]! })),
  }));
}

/**
 * The numbers behind the charts. However many months they go back, every record is looked at once.
 * @param figures of the projectjaar on the peildatum
 * @param maanden up to that of the peildatum, the earliest first
 */
export function reeksenVan(
  peiling: Peiling,
  figures: readonly Figure[],
  maanden: readonly MonthString[] = jaarTot(monthOf(peiling.peildatum)),
): Reeksen {
  return {
    doelen: indicatoren.flatMap((indicator) => naarDoel(peiling, indicator, figures) ?? []),
    trechter: trechter(peiling),
    kwartalen: kwartalen(peiling, figures),
    toetsen: uitkomstenPerMaand(peiling.register, maanden, peiling.peildatum),
    fasen: fasenPerMaand(peiling, maanden),
  };
}
