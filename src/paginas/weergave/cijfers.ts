/** Where the figures of a page stand: kept with its tab, so that a cell that somebody chose leads back to its figure. */
import type { Moment, Table } from './document';
import { hasHeaders } from './rows';

/** The figures of one table. */
export interface CijferTabel {
  /** As of when each column shows them; null for a column that is about the first that does. */
  readonly kolommen: readonly (Moment | null)[];
  /** By row (1-based): code and onderdeel. */
  readonly rijen: Readonly<Record<number, readonly [code: string, onderdeel: string]>>;
}

export interface CijfersOpBlad {
  /** The last row in which something stands: where it is another one, somebody moved what stands there. */
  readonly laatsteRij: number;
  readonly tabellen: readonly CijferTabel[];
}

/** The figures of a table that begins at this row (1-based); null when it shows none. */
export function cijfersIn({ places, rows }: Table, topRow: number): CijferTabel | null {
  const shown = places.blad ?? [];
  const firstRow = topRow + (hasHeaders(shown) ? 1 : 0);
  const kolommen = shown.map(({ toont }) => toont ?? null);
  if (!kolommen.some(Boolean)) return null;
  const flat = rows.flatMap((row) => ('over' in row ? [null] : [row, ...(row.also ?? [])]));
  return {
    kolommen,
    rijen: Object.fromEntries(
      flat.flatMap((row, index) =>
        row?.cijfer ? [[firstRow + index, [row.cijfer.code, row.cijfer.onderdeel] as const]] : [],
      ),
    ),
  };
}

/** As text to be kept. */
export const cijfersAlsTekst = (cijfers: CijfersOpBlad): string => JSON.stringify(cijfers);

/** What was kept; null when nothing was, or it cannot be read. */
export function leesCijfers(kept: string | null): CijfersOpBlad | null {
  try {
    return kept === null ? null : (JSON.parse(kept) as CijfersOpBlad);
  } catch {
    return null;
  }
}
