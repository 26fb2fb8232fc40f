/** Who moves columns while Herstel or Inrichten sets formats and dropdowns: no column gets what belongs to another. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook, insertLines } from '@plp/workbench';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { columnOf } from '../../support/edits';
import { sheetNamed } from '../../support/sheets';
import { asking, menu, ready } from './making';

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
