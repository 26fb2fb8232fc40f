/** Toetsen in a month, and those that wait for a result on its last day. */
import type { DateString, MonthString } from '../../../register/dates';
import { daysBetween, monthOf } from '../../../register/dates';
import type { Register } from '../../../register/register';
import type { Toets } from '../../../register/tabs/toetsen';
import { isIn } from '../../../uitkomsten/basis/period';
import { mediaan } from '../../../uitkomsten/basis/measure';
import { dagenVan } from './maand';

/** Numbers of toetsen. */
export interface ToetsenInMaand {
  /** With a Gepland op in the month; those that were dropped aside. */
  readonly gepland: number;
  /** With a result dated in the month. */
  readonly gedaan: number;
  readonly behaald: number;
  readonly nogNietBehaald: number;
  /** On the last day: planned for an earlier day and without a result. */
  readonly teLaat: number;
  /** Days from Gepland op to the result, of those done in the month: the middle one. Null of none. */
  readonly doorlooptijd: number | null;
}

/** A result counts from its date on, as everything does: before, the toets is still to be done. */
const isGedaan = ({ status, resultaatOp }: Toets, dag: DateString): boolean =>
  (status === 'Behaald' || status === 'Nog niet behaald') && resultaatOp !== null && resultaatOp <= dag;

const wacht = (toets: Toets, dag: DateString): boolean => toets.status !== 'Vervallen' && !isGedaan(toets, dag);

/**
 * The toetsen of a month. That a toets was dropped (Vervallen) has no date, so it counts for every month; all else is
 * as it was known on the last day.
 */
export function toetsenIn({ toetsen }: Register, maand: MonthString): ToetsenInMaand {
  const dagen = dagenVan(maand);
  const done = toetsen.filter((toets) => isGedaan(toets, dagen.tot) && isIn(dagen, toets.resultaatOp!));
  const behaald = done.filter(({ status }) => status === 'Behaald').length;
  const waiting = toetsen.filter((toets) => wacht(toets, dagen.tot));
  return {
    gepland: toetsen.filter(({ status, geplandOp }) => status !== 'Vervallen' && isIn(dagen, geplandOp)).length,
    gedaan: done.length,
    behaald,
    nogNietBehaald: done.length - behaald,
    teLaat: waiting.filter(({ geplandOp }) => geplandOp < dagen.tot).length,
    doorlooptijd: mediaan(done.map(({ geplandOp, resultaatOp }) => Math.max(0, daysBetween(geplandOp, resultaatOp!)))),
  };
}

/** The toetsen of a month by outcome: what was done in it, and what was planned for it and still waits on the last day. */
export interface ToetsUitkomst {
  readonly maand: MonthString;
  readonly behaald: number;
  readonly nogNietBehaald: number;
  readonly zonderResultaat: number;
}

/** For each of these months, as known on `dag`; in one pass over the toetsen. */
export function uitkomstenPerMaand(
  { toetsen }: Register,
  maanden: readonly MonthString[],
  dag: DateString,
): ToetsUitkomst[] {
  const counts = new Map(maanden.map((maand) => [maand, { behaald: 0, nogNietBehaald: 0, zonderResultaat: 0 }]));
  for (const toets of toetsen) {
    if (isGedaan(toets, dag)) {
      const inMaand = counts.get(monthOf(toets.resultaatOp!));
      if (inMaand) inMaand[toets.status === 'Behaald' ? 'behaald' : 'nogNietBehaald']++;
    } else if (wacht(toets, dag) && toets.geplandOp < dag) {
      const inMaand = counts.get(monthOf(toets.geplandOp));
      if (inMaand) inMaand.zonderResultaat++;
    }
  }
  return maanden.map((maand) => ({ maand, ...counts.get(maand)! }));
}
