/** What rules ask about the road of a deelnemer: her steps, and whether it is over. */
import type { DateString } from '../../dates';
import { addDays } from '../../dates';
import { faseWaarinHetOverIs, finalFasen } from '../../weg/faseOn';
import type { Stap } from '../../weg/gevolgen';
import { gevolgenVanEinde, laatsteStap, stappenVan } from '../../weg/gevolgen';
import { idNumber } from '../../identity/ids';
import type { IdRow, Row } from '../../row';
import { faseVoorvoegsel } from '../../tabs/lists';
import type { TabKey } from '../../tabs';
import type { View } from './view';
import { keep } from './view';

/** A row by its ID; one without goes by its row number, so that it is still told apart. */
const byId = <K extends TabKey>({ row, cells }: Row<K>, prefix: string): IdRow<K> => {
  const id = (cells as Row['cells']).id;
  const isNew = typeof id === 'string' && id.startsWith('@');
  return { id: isNew || idNumber(prefix, id) !== null ? (id as string) : `rij ${row}`, cells };
};

const newSteps = (): Map<unknown, readonly Stap[]> => new Map();

/** The steps on the road of a deelnemer. */
export function stepsOf(view: View, deelnemerId: unknown): readonly Stap[] {
  const known = view.once('steps', newSteps);
  const found = known.get(deelnemerId);
  if (found) return found;
  const own = view.where('fasen', 'deelnemerId', deelnemerId).map((row) => byId(row, faseVoorvoegsel));
  return keep(known, deelnemerId, stappenVan(own));
}

/** The step of this row of Fasen among hers. */
export const stepIn = (view: View, row: Row<'fasen'>): Stap | undefined => {
  const { id } = byId(row, faseVoorvoegsel);
  return stepsOf(view, row.cells.deelnemerId).find((step) => step.id === id);
};

/** The step in which her road is over on this day; null while it goes on. */
export const overOn = (view: View, deelnemerId: unknown, date: DateString): Stap | null =>
  faseWaarinHetOverIs(date, stepsOf(view, deelnemerId));

/** True when the road ended before this day: on the last day itself something may still happen. */
export const wasOverBefore = (view: View, deelnemerId: unknown, date: DateString): boolean =>
  overOn(view, deelnemerId, date) !== null && overOn(view, deelnemerId, addDays(date, -1)) !== null;

/** The last step, when the road is over for good since. */
function end(view: View, deelnemerId: unknown): Stap | null {
  const last = laatsteStap(stepsOf(view, deelnemerId));
  return last && faseWaarinHetOverIs(last.datum, [last]) !== null && finalFasen.includes(last.fase) ? last : null;
}

/** Whether this stage is still open although the road of its deelnemer is over for good. */
export function isStageLeftOpen(view: View, { cells }: Row<'stages'>): boolean {
  const last = end(view, cells.deelnemerId);
  return last !== null && gevolgenVanEinde(last.fase, last.datum, [{ id: '', cells }], []).length > 0;
}

/** The same for a toets. */
export function isToetsLeftOpen(view: View, { cells }: Row<'toetsen'>): boolean {
  const last = end(view, cells.deelnemerId);
  return last !== null && gevolgenVanEinde(last.fase, last.datum, [], [{ id: '', cells }]).length > 0;
}
