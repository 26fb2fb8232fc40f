/** The road in a month: how many deelnemers are in each Fase, who came in and who went out. */
import type { DateString, MonthString } from '../../../register/dates';
import type { FaseNaam } from '../../../register/tabs/fasen';
import { faseNamen } from '../../../register/tabs/fasen';
import type { Dossier } from '../../../uitkomsten/basis/dossier';
import { faseOp } from '../../../uitkomsten/basis/fase';
import { dagenVan, slotVorigeMaand } from './maand';

/** One Fase in a month, in deelnemers: `begin` + `erin` − `eruit` = `nu`. */
export interface WegRegel {
  readonly fase: FaseNaam;
  /** On the last day of the month before. */
  readonly begin: number;
  /** In it now and not then; somebody who passed through within the month is in neither. */
  readonly erin: number;
  readonly eruit: number;
  /** On the last day of the month. */
  readonly nu: number;
}

/** The nine fasen in the order of the road. Who has no row in Fasen by then is in none. */
export function wegIn(dossiers: readonly Dossier[], maand: MonthString): WegRegel[] {
  const before = slotVorigeMaand(maand);
  const { tot } = dagenVan(maand);
  const moves = dossiers.map((dossier) => [faseOp(dossier, before), faseOp(dossier, tot)] as const);
  const count = (holds: (was: FaseNaam | null, is: FaseNaam | null) => boolean): number =>
    moves.filter(([was, is]) => holds(was, is)).length;
  return faseNamen.map((fase) => ({
    fase,
    begin: count((was) => was === fase),
    erin: count((was, is) => is === fase && was !== fase),
    eruit: count((was, is) => was === fase && is !== fase),
    nu: count((_, is) => is === fase),
  }));
}

/**
 * How many deelnemers are in each Fase on each of these days, in one pass over their steps.
 * @param dagen the earliest first
 */
export function fasenOp(
  dossiers: readonly Dossier[],
  dagen: readonly DateString[],
): ReadonlyMap<FaseNaam, readonly number[]> {
  const counts = new Map(faseNamen.map((fase) => [fase, dagen.map(() => 0)]));
  for (const { fasen } of dossiers) {
    let passed = 0;
    for (const [index, dag] of dagen.entries()) {
      while (passed < fasen.length && fasen[passed]!.datum <= dag) passed++;
      if (passed > 0) counts.get(fasen[passed - 1]!.fase)![index]!++;
    }
  }
  return counts;
}
