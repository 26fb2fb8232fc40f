/** Whatever somebody moves while Herstel mends cells: each mark stands at its own record, and those that are mended are gone. */
import type { Checked } from '../../../src/sidebar/contract';
import type { Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import { ask, asking, now, ready } from './making';
import { pairsOfActs, secondActs } from './seconds';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { typeIn } from '../../support/edits';
import { sheetNamed } from '../../support/sheets';

/** Two cells that Herstel mends and two between that it cannot, each marked as it was typed. */
function withWrongCells(): Workbook {
  const workbook = ready();
  for (const row of [2, 5]) typeIn(workbook, 'Metingen', row, 'Moment', 'TUSSEN', { now });
  for (const row of [3, 4]) typeIn(workbook, 'Metingen', row, 'Communicatie', 9, { now });
  return workbook;
}

const start = withWrongCells();

const mend = asking('herstellen', {
  verzoek: 'verzoek-0001',
  opmaak: false,
  cellen: ask<Checked>(start, 'controleOphalen', {}).bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel && tab === 'metingen' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  ),
});

/** The marks by record, as people see them. */
const marksIn = (workbook: Workbook): string[] => {
  const { rows } = sheetNamed(workbook, 'Metingen');
  const idAt = rows[0]!.findIndex((cell) => cell?.value === 'Meting-ID');
  return rows
    .flatMap((row) =>
      (row ?? []).flatMap((cell, column) =>
        cell?.note?.includes('PLP-register')
          ? [
              `${String(row[idAt]?.value)} ${String(rows[0]![column]?.value)} ${cell.style?.background ?? ''} ${cell.note}`,
            ]
          : [],
      ),
    )
    .sort();
};

const calls = (() => {
  const counting = countingCalls();
  const workbook = copyWorkbook(start);
  mend(workbook, counting.hooks);
  expect([marksIn(start).length, marksIn(workbook).length]).toEqual([4, 2]);
  return counting.count();
})();

test.each([
  'sorts',
  'deletes the first row',
  'inserts a row on top',
  'moves a row up',
  'moves a column',
  'inserts a column in front',
  'sorts, then another sorts back',
])('another %s at any call', (second) => {
  const steps = (pairsOfActs[second] ?? [second]).map((one) => secondActs[one]!);
  const wanted = [true, false].map((isBefore) => {
    const workbook = copyWorkbook(start);
    if (isBefore) for (const step of steps) step(workbook, 'Metingen');
    mend(workbook);
    if (!isBefore) for (const step of steps) step(workbook, 'Metingen');
    return marksIn(workbook).join('\n');
  });
  const wrong = Array.from({ length: calls }, (_, k) => k).flatMap((k) => {
    const workbook = copyWorkbook(start);
    const others = steps.map(
      (step, index) => meanwhileAt(k + index, () => void step(workbook, 'Metingen')).beforeCall!,
    );
    const heard = mend(workbook, { beforeCall: (call) => others.forEach((one) => one(call)) });
    const marks = marksIn(workbook).join('\n');
    return wanted.includes(marks) ? [] : [{ k, heard, marks }];
  });
  expect(wrong).toEqual([]);
});
