/** The form Meting in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import { colleagueChanges, countOf, focusedLabel, lastOf, recordOf, tabTo } from '../support/browser/formCases';
import { columnOf } from '../support/edits';
import { demoRegister, hostOver } from '../support/register';
import { sheetNamed } from '../support/sheets';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

const open = (workbook: ReturnType<typeof demoRegister>, user = 'projectleider@example.org') =>
  openForm(hostOver(workbook, { user }), 'meting', { deelnemerId: 'D-0020', recordId: null });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const choose = (page: Page, name: string, value: string) =>
  page
    .locator('.field:visible')
    .getByRole('radiogroup', { name })
    .getByRole('radio', { name: value, exact: true })
    .press('Space');

async function fill(page: Page): Promise<void> {
  for (const [name, value] of [
    ['Zelfvertrouwen', '7'],
    ['Kans op werk', '6'],
    ['Communicatie', '4'],
    ['Samenwerking', '4'],
    ['Zelfstandigheid', '3'],
    ['Vakgerichte taken', '4'],
  ] as const) {
    await choose(page, name, value);
  }
}

test('a meting is filled in, stored once, and can be taken back', async () => {
  const workbook = demoRegister();
  const before = countOf(workbook, 'Metingen');
  const form = await open(workbook);
  const { page } = form;
  await page.getByText('Vorige meting:').waitFor();
  await fill(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Meting opslaan');
  await page.getByText(/De meting is opgeslagen \(M-\d{4}\)/).waitFor();
  expect(countOf(workbook, 'Metingen')).toBe(before + 1);
  expect(lastOf(workbook, 'Metingen')).toMatchObject({
    'Deelnemer-ID': 'D-0020',
    Moment: 'Tussen',
    Zelfvertrouwen: 7,
    'Vakgerichte taken': 4,
  });
  await page.getByText('Vorige meting: Tussen, 31-08-2025').waitFor();
  await press(page, 'Ongedaan maken');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(countOf(workbook, 'Metingen')).toBe(before);
  await page.getByText('Vorige meting: Tussen, 31-08-2025').waitFor({ state: 'detached' });
  await form.close();
});

test('where a rule of people themselves refuses it, what was typed stays, and it is stored when that rule is gone', async () => {
  const workbook = demoRegister();
  const before = countOf(workbook, 'Metingen');
  const sheet = sheetNamed(workbook, 'Metingen');
  const column = columnOf(sheet, 'Moment') - 1;
  const rule = { criteria: 'VALUE_IN_LIST', args: [['iets anders'], true], allowInvalid: false, helpText: null };
  const ruled = sheet.rows.slice(1).flatMap((row) => row?.[column] ?? []);
  const own = ruled.map(({ validation }) => validation);
  for (const cell of ruled) cell.validation = rule as never;
  const form = await open(workbook);
  const { page } = form;
  await fill(page);
  await press(page, 'Meting opslaan');
  await page
    .getByText(/Er is niets opgeslagen\. Google weigert.*"Metingen", kolom "Moment".*Gegevensvalidatie/)
    .waitFor();
  expect(countOf(workbook, 'Metingen')).toBe(before);
  sheet.rows.slice(1).forEach((row) => delete row?.[column]?.validation);
  ruled.forEach((cell, index) => own[index] && (cell.validation = own[index]));
  await press(page, 'Opnieuw');
  await page.getByText(/De meting is opgeslagen \(M-\d{4}\)/).waitFor();
  expect(lastOf(workbook, 'Metingen')).toMatchObject({ Zelfvertrouwen: 7, 'Vakgerichte taken': 4 });
  await form.close();
});

test('what is missing or wrong is said at the field, and nothing is stored', async () => {
  const form = await open(demoRegister());
  const { page } = form;
  await page.getByLabel('Datum').fill('2026-01-01');
  await press(page, 'Meting opslaan');
  await page.getByText('Datum: deze dag moet nog komen.').waitFor();
  await page.getByText('Zelfvertrouwen: dit is nog leeg. Vul het in.').waitFor();
  expect(await focusedLabel(page)).toBe('Datum');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Datum').fill('2015-01-01');
  await page.getByText('Datum: dit is voor de aanmelding.').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await form.close();
});

test.each([['before'], ['after']] as const)(
  'when a save fails %s the server works, what was typed stays and Opnieuw stores it once',
  async (when) => {
    const workbook = demoRegister();
    const before = countOf(workbook, 'Metingen');
    const form = await open(workbook);
    const { page } = form;
    await fill(page);
    form.failNext('opslaan', when);
    await press(page, 'Meting opslaan');
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await page.getByRole('radio', { name: '7', exact: true }).first().isChecked()).toBe(true);
    await press(page, 'Opnieuw');
    await page.getByText('De meting is opgeslagen').waitFor();
    expect(countOf(workbook, 'Metingen')).toBe(before + 1);
    await form.close();
  },
);

test('the last meting is mended while a new one waits; both versions are shown when a colleague did so too', async () => {
  const workbook = demoRegister();
  const form = await open(workbook);
  const { page } = form;
  await choose(page, 'Communicatie', '5');
  await page.getByText('Vorige meting:').click();
  await press(page, 'Vorige meting wijzigen');
  const id = /M-\d{4}/.exec(await page.getByRole('heading', { level: 2 }).innerText())![0];
  const old = Number(recordOf(workbook, 'Metingen', id)!['Samenwerking']);
  const [mine, theirs] = [1, 2, 3, 4, 5].filter((score) => score !== old) as [number, number];
  await choose(page, 'Samenwerking', String(mine));
  colleagueChanges(workbook, 'metingen', id, { samenwerking: theirs });
  await press(page, 'Opslaan');
  await page.getByRole('columnheader', { name: 'Collega' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Bewaar die van mij');
  await page.getByText(`Opgeslagen bij meting ${id}: Samenwerking: ${mine}.`).waitFor();
  expect(recordOf(workbook, 'Metingen', id)!['Samenwerking']).toBe(mine);
  // That one is stored, and what was typed of the new one is not.
  expect(await page.evaluate(() => window.plpGetypt!())).toBe(true);
  await press(page, 'Nog een meting');
  expect(
    await page.getByRole('radiogroup', { name: 'Communicatie' }).getByRole('radio', { name: '5' }).isChecked(),
  ).toBe(true);
  await form.close();
});

test('who may not write has no way to store; who is unknown is refused', async () => {
  const workbook = demoRegister();
  for (const user of ['meelezer@example.org', 'jobcoach1@example.org']) {
    const form = await open(workbook, user);
    await form.page.getByText('Vorige meting:').waitFor();
    // How somebody sees herself neither may read: nothing is said of it, not that it is empty.
    expect(await form.page.locator('details.message').textContent()).not.toMatch(/Zelfvertrouwen|leeg/);
    expect(await form.page.getByRole('button', { name: /opslaan|wijzigen/ }).count()).toBe(0);
    await form.close();
  }
  const stranger = await open(workbook, 'iemand@example.org');
  await stranger.page.getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await stranger.close();
});

test('a meting can be stored with the keyboard alone', async () => {
  const workbook = demoRegister();
  const form = await open(workbook);
  const { page } = form;
  await page.getByLabel('Moment').waitFor();
  await tabTo(page, 'Moment');
  for (let field = 0; field < 6; field++) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByText('De meting is opgeslagen').waitFor();
  expect(lastOf(workbook, 'Metingen')).toMatchObject({ Zelfvertrouwen: 2, 'Vakgerichte taken': 2 });
  await form.close();
});
