/** A team may rename and move tabs and columns: the night tells where they are, and whoever reads from outside follows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workbook } from '@plp/workbench';
import { insertLines, moveLines, noDesk, saveWorkspace } from '@plp/workbench';
import { readWorkbook } from '../../src/landelijk/werkboek';
import { madeTabs } from '../../src/register/made/madeTabs';
import { runOn } from '../addon/daily/support';
import { demoRegister } from '../support/register';
import { sheetNamed } from '../support/sheets';

const folder = mkdtempSync(path.join(tmpdir(), 'plp-plaatsen-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const placesIn = (workbook: Workbook) => workbook.sheets.find(({ name }) => name === madeTabs.plaatsen);

/** What is read of a file that knows nothing of the marks, as Google's download does not. */
async function rowsOf(workbook: Workbook) {
  const file = path.join(folder, 'team.xlsx');
  await saveWorkspace({ file, workbook, desk: noDesk });
  return readWorkbook(file);
}

/** The trips of a night to Google, those for mail and figures aside. */
const tripsOn = (workbook: Workbook, day: string): number => runOn(workbook, day).host.roundTrips.length;

test('a workbook in which nothing was moved gets no such tab', () => {
  const workbook = demoRegister();
  runOn(workbook, '2025-09-02');
  expect(placesIn(workbook)).toBeUndefined();
});

test('what was renamed and moved is told in a hidden tab, and read there', async () => {
  const workbook = demoRegister();
  const before = await rowsOf(workbook);
  const fasen = sheetNamed(workbook, 'Fasen');
  fasen.name = 'Onze stappen';
  fasen.rows[0]![2]!.value = 'Wanneer';
  fasen.rows[0]![3]!.value = 'Stap';
  moveLines(workbook, fasen, 'columns', 2, 1, 7);
  const stages = sheetNamed(workbook, 'Stages');
  insertLines(workbook, stages, 'columns', 3, 2, 3);
  await expect(rowsOf(workbook)).rejects.toThrow(/het tabblad Fasen ontbreekt/);

  runOn(workbook, '2025-09-02');
  expect(placesIn(workbook)).toMatchObject({ hidden: true });
  const after = await rowsOf(workbook);
  for (const tab of ['fasen', 'stages', 'deelnemers'] as const) expect(after.get(tab)).toEqual(before.get(tab));
});

test('the next night writes it only where something changed since, and again where somebody threw it away', () => {
  const workbook = demoRegister();
  sheetNamed(workbook, 'Fasen').name = 'Onze stappen';
  // On the second night Medewerkers and Instellingen are closed: from then on each night asks the same.
  for (const day of ['2025-09-02', '2025-09-03']) runOn(workbook, day);
  const first = tripsOn(workbook, '2025-09-04');
  placesIn(workbook)!.rows[1]![1]!.value = 'niet overschreven';
  expect(tripsOn(workbook, '2025-09-05')).toBe(first);
  expect(placesIn(workbook)!.rows[1]![1]!.value).toBe('niet overschreven');
  workbook.sheets.splice(workbook.sheets.indexOf(placesIn(workbook)!), 1);
  runOn(workbook, '2025-09-08');
  expect(placesIn(workbook)!.rows[1]![1]!.value).toBe('Deelnemers');
  sheetNamed(workbook, 'Onze stappen').name = 'Fasen';
  runOn(workbook, '2025-09-09');
  expect(placesIn(workbook)!.rows.flatMap((row) => row?.map((cell) => cell?.value) ?? [])).not.toContain(
    'Onze stappen',
  );
});
