/** Who moves columns while Herstel puts formats and dropdowns back: no column gets what belongs to another. */
import { copyWorkbook, insertLines } from '@plp/workbench';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { columnOf } from '../../support/edits';
import { sheetNamed } from '../../support/sheets';
import { asking, ready } from './making';

const repairing = asking('herstellen', { verzoek: 'verzoek-0001', opmaak: true, cellen: [] });

test('a column comes in at any call: names and columns of people have no dropdown, ours have their own', () => {
  const start = ready();
  const counting = countingCalls();
  repairing(copyWorkbook(start), counting.hooks);
  const heard = Array.from({ length: counting.count() }, (_, k) => {
    const workbook = copyWorkbook(start);
    const sheet = sheetNamed(workbook, 'Stages');
    const said = repairing(
      workbook,
      meanwhileAt(k, () => insertLines(workbook, sheet, 'columns', 2, 1, null)),
    );
    const under = (header: string): unknown => sheet.rows[1]![columnOf(sheet, header) - 1]?.validation?.args;
    expect([k, sheet.rows[1]![1]?.validation, under('Naam deelnemer'), under('Naam werkgever')]).toEqual([k]);
    expect([k, under('Sector')]).toEqual([k, expect.arrayContaining([expect.arrayContaining(['Groen'])])]);
    return said;
  });
  expect(heard.filter((said) => said.includes('Kijk na hoe je eigen kolommen daar eruitzien')).length).toBeGreaterThan(
    2,
  );
});
