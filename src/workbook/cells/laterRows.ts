/** Rows of a tab of which hardly any is looked into: what its cells say is worked out when somebody asks for it. */
import type { Cell } from '../../register/cell';
import type { Cells, Row } from '../../register/row';
import type { ColumnKey, Tab } from '../../register/tabs';
import { fromSheet } from './cells';
import type { CellReader } from './parseRows';
import { cellReader, isFilled } from './parseRows';

/** Made for each row that is read: it holds on to what was read, and builds nothing. */
class LaterRow implements Row {
  private made: Cells | null = null;

  constructor(
    readonly row: number,
    private readonly values: readonly unknown[],
    private readonly reader: CellReader,
    private readonly percentagesIn: (row: Row) => readonly ColumnKey[],
  ) {}

  get cells(): Cells {
    return (this.made ??= this.reader.cellsOf(this.values));
  }

  get percentages(): readonly ColumnKey[] {
    return this.percentagesIn(this);
  }

  cell(key: ColumnKey): Cell | undefined {
    const place = this.reader.placeOf.get(key);
    return place && fromSheet(place.column, this.values[place.index]);
  }
}

/**
 * As parseRows, of which nothing is worked out yet.
 * @param percentagesIn the columns of a row in which a percentage may have been typed
 */
export function laterRows(
  tab: Tab,
  columns: ReadonlyMap<ColumnKey, number>,
  values: readonly (readonly unknown[])[],
  percentagesIn: (row: Row) => readonly ColumnKey[],
): Row[] {
  const reader = cellReader(tab, columns);
  const rows: Row[] = [];
  for (let at = 1; at < values.length; at++) {
    const own = values[at]!;
    if (isFilled(reader.places, own)) rows.push(new LaterRow(at + 1, own, reader, percentagesIn));
  }
  return rows;
}
