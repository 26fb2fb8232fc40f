/** Writes blocks of a sheet that stand apart in few calls; nothing between them is written. */
import { groupBy } from '../../register/grouping';
import type { SheetValue } from '../cells/cells';
import type { Range, Sheet } from '../google';
import type { Care, ColumnWrite } from './care';
import { notationOf, writeColumns } from './care';
import { mustForce, withoutFormat, writeCells } from './writeCells';

/** A block of cells, with what is to stand in it. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly SheetValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** True where the cells' validation refuses it: undoing puts back what stood there, also when that was wrong. */
  readonly refused: boolean;
}

/** Where they are written. */
export interface BlockPlace {
  readonly sheet: Sheet;
  cells(row: number, column: number, rows: number, columns: number): Range;
}

/** So many blocks are written each for itself: that takes no more calls. */
const fewBlocks = 3;

/** The same value in so many single cells is written at once. */
const fewestAlike = 3;

const widthOf = ({ values }: CellBlock): number => values[0]!.length;

const notationsOf = (blocks: readonly CellBlock[]): string[] =>
  blocks.map((block) =>
    notationOf({
      column: block.column,
      columns: widthOf(block),
      first: block.row,
      last: block.row + block.values.length - 1,
    }),
  );

/** The formats of a block, those below each other that are the same as one. @param formatOf null where it stays */
function formatsIn(
  sheet: Sheet,
  { row, column, values, formats }: CellBlock,
  formatOf: (value: SheetValue, format: string) => string | null,
): ColumnWrite[] {
  const at = (r: number, c: number): string | null => formatOf(values[r]![c]!, formats[r]![c]!);
  return values[0]!.flatMap((_, c) => {
    const found: ColumnWrite[] = [];
    for (let start = 0, r = 1; r <= values.length; r++) {
      const format = at(start, c);
      if (r < values.length && at(r, c) === format) continue;
      const cells = [{ column: column + c, first: row + start, last: row + r - 1 }];
      if (format !== null) found.push({ sheet, cells, set: { format } });
      start = r;
    }
    return found;
  });
}

const asWritten = (value: SheetValue): SheetValue => (mustForce(value) ? `'${value}` : value);

/** The values: a call a block, but one for the same value in many cells. Google has no list of ranges that takes others. */
function writeValues(sheet: Sheet, blocks: readonly CellBlock[]): void {
  const isSingle = (block: CellBlock): boolean => block.values.length * widthOf(block) === 1;
  const keyOf = (block: CellBlock): string => {
    const value = block.values[0]![0];
    return isSingle(block) ? `${typeof value} ${JSON.stringify(value)}` : '';
  };
  const groups = [...groupBy(blocks, keyOf)];
  const isAlike = ([key, same]: (typeof groups)[number]): boolean => key !== '' && same.length >= fewestAlike;
  for (const [, same] of groups.filter(isAlike))
    sheet.getRangeList(notationsOf(same)).setValue(asWritten(same[0]!.values[0]![0]!));
  const others = groups.filter((group) => !isAlike(group)).flatMap(([, same]) => same);
  if (others.length === 0) return;
  const ranges = sheet.getRangeList(notationsOf(others)).getRanges();
  ranges.forEach((range, index) => range.setValues(others[index]!.values.map((line) => line.map(asWritten))));
}

/** The smallest range around blocks of the same columns. */
function rangeAround(place: BlockPlace, same: readonly CellBlock[]): Range {
  const first = Math.min(...same.map(({ row }) => row));
  const end = Math.max(...same.map(({ row, values }) => row + values.length));
  return place.cells(first, same[0]!.column, end - first, widthOf(same[0]!));
}

/** As writeCells does for one block (writeCells.ts): texts that a sheet may take for something else get their format last. */
function writeAllowed(place: BlockPlace, blocks: readonly CellBlock[], care: Care | null): void {
  if (care || blocks.length <= fewBlocks) {
    for (const one of blocks) writeCells(rangeAround(place, [one]), one.values, one.formats, care);
    return;
  }
  const { sheet } = place;
  const setFormats = (formatOf: (value: SheetValue, format: string) => string | null): void =>
    writeColumns(
      blocks.flatMap((block) => formatsIn(sheet, block, formatOf)),
      null,
    );
  setFormats((value, format) => (mustForce(value) ? withoutFormat : format));
  writeValues(sheet, blocks);
  setFormats((value, format) => (mustForce(value) ? format : null));
}

/** Writes blocks of the same columns without being refused: the cells' validation is back afterwards. */
function writeRegardless(place: BlockPlace, same: readonly CellBlock[], care: Care | null): void {
  const around = rangeAround(place, same);
  const rules = around.getDataValidations();
  const looks = (change: () => void): unknown => (care ? care.tries(around, 'opmaak', change) : change());
  looks(() => (same.length > 1 ? place.sheet.getRangeList(notationsOf(same)) : around).clearDataValidations());
  writeAllowed(place, same, care);
  looks(() => around.setDataValidations(rules));
}

/**
 * Writes these blocks. One costs three calls; more of them one each, and some for their formats.
 * @param care column by column, where Google refused it in one go
 */
export function writeBlocks(place: BlockPlace, blocks: readonly CellBlock[], care: Care | null): void {
  writeAllowed(
    place,
    blocks.filter(({ refused }) => !refused),
    care,
  );
  const refused = blocks.filter((block) => block.refused);
  for (const [, same] of groupBy(refused, (block) => `${block.column} ${widthOf(block)}`))
    writeRegardless(place, same, care);
}
