/** What may go along with a new plaatsing: Fase Nazorg, and the end of stages and of an earlier plaatsing. */
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { addDays, dateIn } from '../dates';
import { stepOn, underwayFasen } from './faseOn';
import { laatsteStap, stappenVan } from './gevolgen';
import type { Cells, IdRow } from '../row';
import { waardevolWerk } from '../tabs/plaatsingen';

/** A row that may get its end. */
export interface Afsluiting {
  readonly id: string;
  readonly einde: DateString;
  /** Whether it is likely: then a form offers it switched on. */
  readonly ligtVoorDeHand: boolean;
}

/** What is offered; nothing of it is forced. */
export interface PlaatsingGevolgen {
  /** The first day of Fase Nazorg; null when that does not follow. */
  readonly nazorgOp: DateString | null;
  readonly stages: readonly Afsluiting[];
  readonly plaatsingen: readonly Afsluiting[];
}

/** The rows of the deelnemer. */
export interface Omgeving {
  readonly fasen: readonly IdRow<'fasen'>[];
  readonly stages: readonly IdRow<'stages'>[];
  readonly plaatsingen: readonly IdRow<'plaatsingen'>[];
}

/** True for the kinds that count as waardevol werk (indicatoren.md). */
export const isWaardevolWerk = (soort: Cell | undefined): boolean =>
  (waardevolWerk as readonly unknown[]).includes(soort);

/** Rows without an end that began by `start`, with the last day before it (or their first, if that is later). */
function closing<K extends 'stages' | 'plaatsingen'>(
  rows: readonly IdRow<K>[],
  start: DateString,
  isLikely: (row: IdRow<K>) => boolean,
): Afsluiting[] {
  return rows.flatMap((row) => {
    const { start: first, einde } = row.cells as Cells;
    const begin = dateIn(first);
    if (begin === null || begin > start || !isBlank(einde)) return [];
    const dayBefore = addDays(start, -1);
    return [{ id: row.id, einde: dayBefore < begin ? begin : dayBefore, ligtVoorDeHand: isLikely(row) }];
  });
}

/** Underway on the day of the start, with no later step: then waardevol werk leads to Nazorg. */
function leadsToNazorg(fasen: readonly IdRow<'fasen'>[], start: DateString): boolean {
  const steps = stappenVan(fasen);
  const step = stepOn(steps, start);
  return step !== null && step.id === laatsteStap(steps)?.id && underwayFasen.includes(step.fase);
}

/**
 * What may go along with a plaatsing of this soort that starts on this day. Work may come before a verklaring, and beside
 * a stage or other work: so all of it is offered, and the person decides.
 */
export function plaatsingGevolgen(soort: Cell | undefined, start: Cell | undefined, rows: Omgeving): PlaatsingGevolgen {
  const from = dateIn(start);
  if (from === null || typeof soort !== 'string') return { nazorgOp: null, stages: [], plaatsingen: [] };
  const work = isWaardevolWerk(soort);
  return {
    nazorgOp: work && leadsToNazorg(rows.fasen, from) ? from : null,
    stages: closing(rows.stages, from, () => work),
    plaatsingen: closing(
      rows.plaatsingen,
      from,
      ({ cells }) => cells.soort === soort || (work && isWaardevolWerk(cells.soort)),
    ),
  };
}
