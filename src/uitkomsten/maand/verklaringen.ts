/** Verklaringen in a month, and those under way on its last day. */
import type { MonthString } from '../../register/dates';
import { daysBetween } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Verklaring } from '../../register/tabs/verklaringen';
import type { Dossier } from '../dossier';
import { startdatum } from '../fase';
import { isIn } from '../period';
import { isGeldigOp } from '../trajectstatus';
import { mediaan } from './doorlooptijd';
import { dagenVan } from './maand';

/** Numbers of verklaringen; a deelnemer can have several. */
export interface VerklaringenInMaand {
  /** With a Behaald op in the month, and not withdrawn by its last day. */
  readonly behaald: number;
  /** On the last day, of all time: behaald and not withdrawn. */
  readonly totaal: number;
  /** Neither behaald nor withdrawn on the last day. */
  readonly lopend: number;
  /** Of those: without RMC akkoord. */
  readonly zonderAkkoord: number;
  /** Of those: past the Streefdatum. */
  readonly overStreefdatum: number;
  /** Days from the Startdatum to Behaald op, of all that were behaald by the last day: the middle one. Null of none. */
  readonly doorlooptijd: number | null;
}

/** The verklaringen of a month, as known on its last day. */
export function verklaringenIn(
  { verklaringen }: Register, dossiers: readonly Dossier[], maand: MonthString,
): VerklaringenInMaand {
  const dagen = dagenVan(maand);
  const by = (date: string | null): boolean => date !== null && date <= dagen.tot;
  const geldig = verklaringen.filter((one) => isGeldigOp(one, dagen.tot));
  const lopend = verklaringen.filter(({ behaaldOp, ingetrokkenOp }) => !by(behaaldOp) && !by(ingetrokkenOp));
  const starts = new Map(dossiers.map((dossier) => [dossier.deelnemerId, startdatum(dossier)]));
  const took = ({ deelnemerId, behaaldOp }: Verklaring): number[] => {
    const start = starts.get(deelnemerId) ?? null;
    return start === null || start > behaaldOp! ? [] : [daysBetween(start, behaaldOp!)];
  };
  return {
    behaald: geldig.filter(({ behaaldOp }) => isIn(dagen, behaaldOp!)).length,
    totaal: geldig.length,
    lopend: lopend.length,
    zonderAkkoord: lopend.filter(({ rmcAkkoordOp }) => !by(rmcAkkoordOp)).length,
    overStreefdatum: lopend.filter(({ streefdatum }) => streefdatum !== null && streefdatum < dagen.tot).length,
    doorlooptijd: mediaan(geldig.flatMap(took)),
  };
}
