/** Attempts at a werkproces: a toets that was not yet passed may be done again (register.md, Toetsen). */
import type { Cell } from '../cell';
import { nogTeDoen } from './gevolgen';

/** The cells of a toets that tell. */
interface Toetscellen {
  readonly werkproces?: Cell;
  readonly status?: Cell;
  readonly poging?: Cell;
}

/** The most attempts that the column Poging takes. */
const most = 9;

/** True for a toets that is still to come. */
export const isGepland = ({ status }: Toetscellen): boolean => nogTeDoen.includes(status);

const normal = (werkproces: Cell | undefined): string =>
  String(werkproces ?? '')
    .trim()
    .toUpperCase();

/** The toetsen of the same werkproces. */
export const vanWerkproces = <T extends Toetscellen>(toetsen: readonly T[], werkproces: Cell | undefined): T[] =>
  toetsen.filter((toets) => normal(toets.werkproces) === normal(werkproces));

/**
 * Which attempt a new toets of this werkproces is: one more than the last that was taken or is planned. One that was
 * dropped (Vervallen) was no attempt.
 * @param toetsen those of the same verklaring
 */
export function volgendePoging(toetsen: readonly Toetscellen[], werkproces: Cell | undefined): number {
  const taken = vanWerkproces(toetsen, werkproces).filter(({ status }) => status !== 'Vervallen');
  const last = Math.max(0, ...taken.map(({ poging }) => (typeof poging === 'number' ? poging : 1)));
  return Math.min(most, last + 1);
}
