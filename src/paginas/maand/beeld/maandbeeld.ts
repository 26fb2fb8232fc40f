/** The month: all that its tab and its mail say about a projectjaar on the month's last day. */
import type { DateString, MonthString } from '../../../register/dates';
import { lastDay } from '../../../register/dates';
import type { Outcome } from '../../../register/outcome';
import { success } from '../../../register/outcome';
import type { Register } from '../../../register/register';
import type { Figure } from '../../../uitkomsten/cijfers/figure';
import type { Overzicht } from '../../../uitkomsten/cijfers/overzicht';
import { mainFigures } from '../../../uitkomsten/cijfers/figures';
import { begunProjectjaren, figureOf, maakOverzicht } from '../../../uitkomsten/cijfers/overzicht';
import { basisOf, peilingOf } from '../../../uitkomsten/basis/peiling';
import type { Verwachting } from '../../../uitkomsten/verwachting/verwachting';
import { verwachting } from '../../../uitkomsten/verwachting/verwachting';
import type { WatWerkt } from '../../../uitkomsten/werkt/watWerkt';
import { watWerkt } from '../../../uitkomsten/werkt/watWerkt';
import type { GebeurdInMaand } from './gebeurd';
import { gebeurdIn } from './gebeurd';
import type { Koers } from './koers';
import { koersVan } from './koers';
import { slotVorigJaar, slotVorigeMaand } from './maand';
import type { Reeksen } from './reeksen';
import { reeksenVan } from './reeksen';
import type { ToetsenInMaand } from './toetsen';
import { toetsenIn } from './toetsen';
import type { UitvalInMaand } from './uitval';
import { uitvalIn } from './uitval';
import type { VerklaringenInMaand } from './verklaringen';
import { verklaringenIn } from './verklaringen';
import type { WegRegel } from './weg';
import { wegIn } from './weg';

/** A main figure now, as the month before showed it, and as the same month a year ago showed it. */
export interface Verandering {
  readonly nu: Figure;
  /** Null when no projectjaar had begun then. */
  readonly vorigeMaand: Figure | null;
  readonly vorigJaar: Figure | null;
}

export interface Maandbeeld {
  readonly maand: MonthString;
  readonly overzicht: Overzicht;
  readonly koers: Koers;
  /** Every figure that has a Doel, parts too, in the order of the tables. */
  readonly doelen: readonly Figure[];
  readonly verwachtingen: readonly Verwachting[];
  readonly weg: readonly WegRegel[];
  readonly toetsen: ToetsenInMaand;
  readonly verklaringen: VerklaringenInMaand;
  readonly uitval: UitvalInMaand;
  readonly gebeurd: GebeurdInMaand;
  readonly veranderingen: readonly Verandering[];
  /** The names of the projectjaren that the two columns before are about. */
  readonly vergelekenMet: { readonly vorigeMaand: string | null; readonly vorigJaar: string | null };
  readonly reeksen: Reeksen;
  readonly watWerkt: WatWerkt;
}

type Vergeleken = Pick<Overzicht, 'projectjaar' | 'figures'>;

/** The projectjaar that began last by a day, with its main figures on that day; null where none had begun. */
function hoofdcijfersOp(register: Register, dag: DateString): Vergeleken | null {
  const begun = begunProjectjaren(register, dag);
  const projectjaar = begun[begun.length - 1];
  return projectjaar ? { projectjaar, figures: mainFigures(peilingOf(basisOf(register, dag), projectjaar)) } : null;
}

/**
 * The month of the projectjaar that began last by its last day. A month that is over always gives the same answer, from
 * what is dated up to its last day. Fails when no projectjaar had begun.
 */
export function maakMaandbeeld(register: Register, maand: MonthString): Outcome<Maandbeeld> {
  const peildatum = lastDay(maand);
  const overzicht = maakOverzicht(register, peildatum, null);
  if (!overzicht.ok) return overzicht;
  const { projectjaar, figures } = overzicht.value;
  const peiling = peilingOf(basisOf(register, peildatum), projectjaar);
  const before = hoofdcijfersOp(register, slotVorigeMaand(maand));
  const yearBefore = hoofdcijfersOp(register, slotVorigJaar(maand));
  const as = (then: Vergeleken | null, { code }: Figure): Figure | null => then && figureOf(then.figures, code);
  return success({
    maand,
    overzicht: overzicht.value,
    koers: koersVan(figures),
    doelen: figures.filter(({ doel }) => doel !== null),
    verwachtingen: verwachting(register, projectjaar.id, peildatum),
    weg: wegIn(peiling.dossiers, maand),
    toetsen: toetsenIn(register, maand),
    verklaringen: verklaringenIn(register, peiling.dossiers, maand),
    uitval: uitvalIn(peiling.cohort, maand),
    gebeurd: gebeurdIn(register, peiling.dossiers, maand),
    veranderingen: figures
      .filter(({ onderdeel }) => onderdeel === '')
      .map((nu) => ({ nu, vorigeMaand: as(before, nu), vorigJaar: as(yearBefore, nu) })),
    vergelekenMet: { vorigeMaand: before?.projectjaar.naam ?? null, vorigJaar: yearBefore?.projectjaar.naam ?? null },
    reeksen: reeksenVan(peiling, figures),
    watWerkt: watWerkt(register, peildatum),
  });
}
