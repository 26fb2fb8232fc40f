/** The tab Zelftest: written whole, read back, and settled line by line by what comes later. */
import type { Uitslag } from '../../paginas/zelftest/uitslag';
import { probeCells, uitslagenIn, zelftestPage } from '../../paginas/zelftest/zelftestPage';
import type { Sheet } from '../../workbook/google';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { writePage } from '../../workbook/page/page';
import { writeCells } from '../../workbook/writing/writeCells';
import type { Marks } from '../../workbook/marks/marks';
import type { Context } from '../context';
import { found } from './probe';
import { heartbeat } from './probes/later';
import type { Settled } from './run';
import { settled } from './run';

/** Replaces the tab, and shows it. */
export function writeZelftest(context: Context, uitslagen: readonly Uitslag[]): void {
  const sheet = standingSheet(context, context.marks, 'zelftest');
  writePage(sheet, zelftestPage(uitslagen, context.now));
  context.spreadsheet.setActiveSheet(sheet);
}

/** The tab; null where the self-test was never done. */
export const zelftestSheet = ({ marks }: Context): Sheet | null => marks.sheetOf('zelftest');

/** The outcomes that stand there. */
export const readZelftest = (sheet: Sheet): ReturnType<typeof uitslagenIn> =>
  uitslagenIn(sheet.getDataRange().getValues() as unknown[][]);

/** Writes the line of a probe anew, where it stands by now and waits. Nothing where it does not. */
export function settleLine(sheet: Sheet, outcome: Settled): void {
  const line = readZelftest(sheet).find(({ naam }) => naam === outcome.naam);
  if (!line || line.afloop === 'Geslaagd') return;
  const cells = probeCells({ ...line, ...outcome });
  const look = <K extends 'format' | 'colour'>(key: K, otherwise: string): string[][] => [
    cells.map((cell) => cell.look?.[key] ?? otherwise),
  ];
  writeCells(
    sheet.getRange(line.row, 1, 1, cells.length),
    [cells.map(({ value }) => value ?? '')],
    look('format', '@'),
  ).setFontColors(look('colour', '#202124'));
}

/** Hears that somebody typed there: so Google tells the register of edits. Who types in any other tab pays nothing for the question. */
export function hearHeartbeat(marks: Marks, sheet: Sheet): void {
  if (marks.keptTabOf(sheet) === 'zelftest')
    settleLine(sheet, settled(heartbeat.naam, found(true, 'Google vertelde dat er iets is getypt.'), ''));
}
