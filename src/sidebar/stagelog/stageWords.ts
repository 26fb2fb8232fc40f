/** Stages and log lines in words. */
import type { Cell } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Cells, IdRow } from '../../register/row';

/** A date cell as people read it; empty when there is none. */
export const dateOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? dutchDate(cell) : '');

/** Where a stage is. @example 'Catering bij Kloosterkeuken' */
export const placeOf = ({ sector }: Pick<Cells<'stages'>, 'sector'>, werkgever: string | null): string =>
  `${sector ?? 'Stage'}${werkgever ? ` bij ${werkgever}` : ''}`;

/** From when until when. @example 'sinds 03-02-2025' */
export const periodOf = ({ start, einde }: Pick<Cells<'stages'>, 'start' | 'einde'>): string =>
  einde ? `${dateOf(start)} tot en met ${dateOf(einde)}` : `sinds ${dateOf(start)}`;

/** A log line in short. @example 'Driegesprek op 29-08-2025, voortgang 4' */
export const lineInShort = ({
  datum,
  soort,
  voortgang,
}: {
  readonly datum: DateString | null;
  readonly soort: string | null;
  readonly voortgang: number | null;
}): string =>
  `${soort ?? 'Regel'} op ${datum ? dutchDate(datum) : 'onbekende dag'}${voortgang === null ? '' : `, voortgang ${voortgang}`}`;

/** A log line in short, from its cells. */
export function lineOf({ cells }: IdRow<'stagelog'>): string {
  const { datum, soort, voortgang } = cells;
  return lineInShort({
    datum: typeof datum === 'string' ? datum : null,
    soort: typeof soort === 'string' ? soort : null,
    voortgang: typeof voortgang === 'number' ? voortgang : null,
  });
}

/** The name of the werkgever of a stage; null when it is not known (yet). */
export function werkgeverOf({ cells }: IdRow<'stages'>, werkgevers: readonly IdRow<'werkgevers'>[]): string | null {
  const naam = werkgevers.find(({ id }) => id === cells.werkgeverId)?.cells.naam;
  return typeof naam === 'string' ? naam : null;
}
