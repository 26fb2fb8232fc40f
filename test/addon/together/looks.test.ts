/** Who moves columns while Herstel or Inrichten sets formats and dropdowns: no column gets what belongs to another. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook, insertLines, moveLines } from '@plp/workbench';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { columnOf } from '../../support/edits';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { nightOf } from '../shadow/support';
import { asking, menu, ready, said } from './making';

const tasks = {
  Herstel: { run: asking('herstellen', { verzoek: 'verzoek-0001', opmaak: true, cellen: [] }), step: 2 },
  Inrichten: { run: menu('registerInrichten'), step: 3 },
};

test.each(Object.keys(tasks) as (keyof typeof tasks)[])(
  '%s, a column comes in at any call: names and columns of people have no dropdown, ours have their own',
  (name) => {
    const { run, step } = tasks[name];
    const start = ready();
    const counting = countingCalls();
    run(copyWorkbook(start), counting.hooks);
    const comesIn = (workbook: Workbook): void =>
      insertLines(workbook, sheetNamed(workbook, 'Stages'), 'columns', 2, 1, null);
    const heard = Array.from({ length: Math.floor(counting.count() / step) }, (_, at) => {
      const [k, workbook] = [at * step, copyWorkbook(start)];
      const said = run(
        workbook,
        meanwhileAt(k, () => comesIn(workbook)),
      );
      const sheet = sheetNamed(workbook, 'Stages');
      const under = (header: string): unknown => sheet.rows[1]![columnOf(sheet, header) - 1]?.validation?.args;
      expect([k, sheet.rows[1]![1]?.validation, under('Naam deelnemer'), under('Naam werkgever')]).toEqual([k]);
      expect([k, under('Sector')]).toEqual([k, expect.arrayContaining([expect.arrayContaining(['Groen'])])]);
      return said;
    });
    expect(heard.join()).toContain('Kijk na hoe je eigen kolommen daar eruitzien');
  },
);

test('values come back while a column comes in: what came over a column of people with its check goes back', () => {
  const start = ready();
  const sheet = sheetNamed(start, 'Metingen');
  moveLines(start, sheet, 'columns', columnOf(sheet, 'Van ons zelf'), 1, columnOf(sheet, 'Datum'));
  nightOf(start, '2025-09-02');
  const rows = sheet.rows.slice(1);
  for (const header of ['Datum', 'Deelnemer-ID']) {
    const at = columnOf(sheet, header) - 1;
    const cells = rows.map((row) => structuredClone(row[at]));
    rows.forEach((row, index) => (row[at] = cells[(index + 2) % cells.length]));
  }
  const own = (workbook: Workbook): unknown => {
    const { rows: now } = sheetNamed(workbook, 'Metingen');
    const at = columnOf(sheetNamed(workbook, 'Metingen'), 'Van ons zelf') - 1;
    return now.map((row) => row[at]?.value ?? null);
  };
  const [counting, wanted] = [countingCalls(), own(start)];
  const back = (workbook: Workbook, hooks: object): string =>
    said({ ...hooks, ui: { alert: () => 'YES' } }, (options) => hostOver(workbook, options).run('verdwenenRijen'));
  expect(back(copyWorkbook(start), counting.hooks)).toContain('teruggezet');
  for (let k = 20; k < counting.count(); k++) {
    const workbook = copyWorkbook(start);
    const comesIn = (): void => insertLines(workbook, sheetNamed(workbook, 'Metingen'), 'columns', 3, 1, 2);
    back(workbook, meanwhileAt(k, comesIn));
    expect([k, own(workbook)]).toEqual([k, wanted]);
  }
});
