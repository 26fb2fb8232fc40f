/** The form Meting in Chromium, over the built bundle. */
import { demoRegister, hostOver } from '../support/register';
import { accessibilityProblems, closeBrowser, openForm } from '../support/sidebar';

afterAll(closeBrowser);

const rowsOf = (workbook: ReturnType<typeof demoRegister>, tab: string) =>
  workbook.sheets.find(({ name }) => name === tab)!.rows.filter((row) => row?.[0]?.value).length - 1;

test('a meting is filled in, stored once, and can be taken back', async () => {
  const workbook = demoRegister();
  const before = rowsOf(workbook, 'Metingen');
  const form = await openForm(hostOver(workbook), 'meting', { deelnemerId: 'D-0020', recordId: null });
  const { page } = form;
  await page.getByText('Vorige meting').waitFor();
  for (const [name, value] of [['Zelfvertrouwen', '7'], ['Kans op werk', '6'], ['Communicatie', '4'], ['Samenwerking', '4'], ['Zelfstandigheid', '3'], ['Vakgerichte taken', '4']] as const) {
    await page.getByRole('radiogroup', { name }).getByRole('radio', { name: value, exact: true }).check({ force: true });
  }
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Meting opslaan' }).click();
  await page.getByText(/De meting is opgeslagen \(M-\d{4}\)/).waitFor();
  expect(rowsOf(workbook, 'Metingen')).toBe(before + 1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(rowsOf(workbook, 'Metingen')).toBe(before);
  await form.close();
});
