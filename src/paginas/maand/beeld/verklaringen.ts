/** Verklaringen in a month, and those under way on its last day. */
import type { MonthString } from '../../../register/dates';
import { daysBetween } from '../../../register/dates';
import type { Register } from '../../../register/register';
import type { Verklaring } from '../../../register/tabs/verklaringen';
import { hasHappened } from '../../../register/weg/looptijd';
import type { Dossier } from '../../../uitkomsten/basis/dossier';
import { startdatum } from '../../../uitkomsten/basis/fase';
import { isIn } from '../../../uitkomsten/basis/period';
import { isGeldigOp } from '../../../uitkomsten/basis/trajectstatus';
import { mediaan } from '../../../uitkomsten/basis/measure';
import { dagenVan } from './maand';

/** Numbers of verklaringen; a deelnemer can have several. */
export interface VerklaringenInMaand {
  /** With a Behaald op in the month, and not withdrawn by its last day. */
  readonly behaald: number;
  /** On the last day, of all time: behaald and not withdrawn. */
  readonly totaal: number;
  /** Ingeschreven by the last day, and neither behaald nor withdrawn. */
  readonly lopend: number;
  /** With RMC akkoord by the last day, and not ingeschreven, behaald or withdrawn. */
  readonly wachtOpInschrijving: number;
  /** Of both: past the Streefdatum. */
  readonly overStreefdatum: number;
  /** Days from the Startdatum to Behaald op, of all that were behaald by the last day: the middle one. Null of none. */
  readonly doorlooptijd: number | null;
}

/** The verklaringen of a month, as known on its last day. */
export function verklaringenIn(
  { verklaringen }: Register,
  dossiers: readonly Dossier[],
  maand: MonthString,
): VerklaringenInMaand {
  const dagen = dagenVan(maand);
  const by = (date: string | null): boolean => hasHappened(date, dagen.tot);
  const geldig = verklaringen.filter((one) => isGeldigOp(one, dagen.tot));
  // A verklaring has no first day of its own: before akkoord or inschrijving nothing tells that it was there.
  const open = verklaringen.filter(
    ({ behaaldOp, ingetrokkenOp, rmcAkkoordOp, ingeschrevenOp }) =>
      !by(behaaldOp) && !by(ingetrokkenOp) && (by(rmcAkkoordOp) || by(ingeschrevenOp)),
  );
  const lopend = open.filter(({ ingeschrevenOp }) => by(ingeschrevenOp));
  const starts = new Map(dossiers.map((dossier) => [dossier.deelnemerId, startdatum(dossier)]));
  const took = ({ deelnemerId, behaaldOp }: Verklaring): number[] => {
    const start = starts.get(deelnemerId) ?? null;
    return start === null || start > behaaldOp! ? [] : [daysBetween(start, behaaldOp!)];
  };
  return {
    behaald: geldig.filter(({ behaaldOp }) => isIn(dagen, behaaldOp!)).length,
    totaal: geldig.length,
    lopend: lopend.length,
    wachtOpInschrijving: open.length - lopend.length,
    overStreefdatum: open.filter(({ streefdatum }) => streefdatum !== null && streefdatum < dagen.tot).length,
    doorlooptijd: mediaan(geldig.flatMap(took)),
  };
}
