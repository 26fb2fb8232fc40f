/** What was just stored, laid over the rows that a form holds: no form shows old rows beside "opgeslagen". */
import { useEffect } from 'preact/hooks';
import type { IdRow } from '../../../register/row';
import type { RowsByTab, Step } from '../../contract';

/** A step of a save, or of taking one back: then a new record is gone again. */
export type Laid = Omit<Step, 'after'> & { readonly after: Step['after'] | null };

/** @param isUndone true where a save was taken back: these stand there no more */
type Listener = (steps: readonly Laid[], isUndone: boolean) => void;

const listeners = new Set<Listener>();

/** Tells every part of the page that these were stored. */
export const tellStored = (steps: readonly Laid[], isUndone = false): void =>
  listeners.forEach((listen) => listen(steps, isUndone));

/** Hears what is stored, until the rows themselves come anew. */
export function useStored(onStored: Listener): void {
  useEffect(() => {
    listeners.add(onStored);
    return () => {
      listeners.delete(onStored);
    };
  });
}

function laidOver(rows: readonly IdRow[], { id, after }: Laid, deelnemerId: string): readonly IdRow[] {
  if (after === null) return rows.filter((row) => row.id !== id);
  const laid = rows.map((row) => (row.id === id ? { ...row, cells: { ...row.cells, ...after } } : row));
  if (rows.some((row) => row.id === id)) return laid;
  const isHers = !deelnemerId || (after.deelnemerId ?? deelnemerId) === deelnemerId;
  return isHers ? [...rows, { id, cells: { id, ...after } }] : rows;
}

/** The rows with what was stored. @param deelnemerId whose they are; '' for all */
export function withStored(rows: RowsByTab, steps: readonly Laid[], deelnemerId: string): RowsByTab {
  const next: Record<string, readonly IdRow[]> = { ...rows } as Record<string, readonly IdRow[]>;
  for (const step of steps) {
    const { tab } = step;
    if (next[tab]) next[tab] = laidOver(next[tab], step, deelnemerId);
  }
  return next as RowsByTab;
}
