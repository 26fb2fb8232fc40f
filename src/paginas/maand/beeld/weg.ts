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

/** How many deelnemers are in each Fase on a day. */
export function fasenOp(dossiers: readonly Dossier[], dag: DateString): ReadonlyMap<FaseNaam, number> {
  const counts = new Map<FaseNaam, number>(faseNamen.map((fase) => [fase, 0]));
  for (const dossier of dossiers) {
    const fase = faseOp(dossier, dag);
    if (fase !== null) counts.set(fase, counts.get(fase)! + 1);
  }
  return counts;
}
