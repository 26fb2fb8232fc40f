/** The form Plaatsing in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import { colleagueChanges, countOf, dateIn, focusedLabel, lastOf, recordOf, tabTo } from '../support/browser/formCases';
import { demoRegister, emptyRegister, hostOver } from '../support/register';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

const open = (workbook: ReturnType<typeof demoRegister>, deelnemerId: string, user = 'projectleider@example.org') =>
  openForm(hostOver(workbook, { user }), 'plaatsing', { deelnemerId, recordId: null });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** D-0022 is in Leertraject, has one stage and no plaatsing. */
async function fillWork(page: Page, soort = 'Betaald werk'): Promise<void> {
  await page.getByLabel('Soort').selectOption(soort);
  await page.getByLabel('Functie').fill('Schoonmaker');
  await page.getByLabel('Werkgever').fill('Servicepunt De Hoek');
  await page.getByLabel('Contract').selectOption('Tijdelijk');
  await page.getByLabel('Uren per week').fill('20');
}

test('work brings Fase Nazorg and the end of the stage along, as shown beforehand, and all is taken back together', async () => {
  const workbook = demoRegister();
  const before = { fasen: countOf(workbook, 'Fasen'), plaatsingen: countOf(workbook, 'Plaatsingen') };
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await fillWork(page);
  await page.getByLabel('Start').fill('2025-09-01');
  await page.getByLabel('De fase wordt Nazorg op 01-09-2025').waitFor();
  await page.getByLabel('Stage S-0041 (Schoonmaak) eindigt op 31-08-2025, reden Naar werk').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Plaatsing opslaan');
  await page.getByText(/De plaatsing is opgeslagen \(P-0023, fase F-0185\)/).waitFor();
  expect(lastOf(workbook, 'Plaatsingen')).toMatchObject({
    'Deelnemer-ID': 'D-0022',
    Soort: 'Betaald werk',
    Functie: 'Schoonmaker',
    'Uren per week': 20,
  });
  expect(lastOf(workbook, 'Fasen')).toMatchObject({ 'Deelnemer-ID': 'D-0022', Fase: 'Nazorg' });
  const stage = recordOf(workbook, 'Stages', 'S-0041')!;
  expect([dateIn(stage['Einde']), stage['Reden einde']]).toEqual(['2025-08-31', 'Naar werk']);
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Plan de eerste nazorg');
  await page.waitForFunction(() => !document.querySelector('button.plain:disabled'));
  expect(form.calls).toContain('formulierTonen');
  expect(countOf(workbook, 'Nazorg')).toBe(countOf(demoRegister(), 'Nazorg'));
  await press(page, 'Ongedaan maken');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect({ fasen: countOf(workbook, 'Fasen'), plaatsingen: countOf(workbook, 'Plaatsingen') }).toEqual(before);
  expect(recordOf(workbook, 'Stages', 'S-0041')!['Einde']).toBeNull();
  await form.close();
});

test('nothing is forced: without the ticks only the plaatsing is stored', async () => {
  const workbook = demoRegister();
  const fasen = countOf(workbook, 'Fasen');
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await fillWork(page);
  // Nothing in the foot sticks out of it: where scrollbars take room, one would stand there and wrap its buttons.
  const foot = await page
    .locator('footer')
    .evaluate((one) => [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth]);
  expect(foot).toEqual([0, 0]);
  // However long the rows take to come anew, what was stored shows at once.
  form.failNext('formulierOpenen', 'before');
  await page.getByLabel('De fase wordt Nazorg').uncheck();
  await page.getByLabel(/^Stage S-0041/).uncheck();
  await press(page, 'Plaatsing opslaan');
  await page.getByText('De plaatsing is opgeslagen (P-0023).').waitFor();
  await page.getByText('Schoonmaker bij Servicepunt De Hoek').waitFor();
  expect(await page.getByText('Er is nu geen plaatsing').count()).toBe(0);
  expect(countOf(workbook, 'Fasen')).toBe(fasen);
  expect(recordOf(workbook, 'Stages', 'S-0041')!['Einde']).toBeNull();
  await form.close();
});

test('a next plaatsing ends the one before, and functies and werkgevers of before are suggested', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0020');
  const { page } = form;
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Nieuwe plaatsing');
  await page.locator('datalist option[value="Keukenhulp"]').waitFor({ state: 'attached' });
  await fillWork(page);
  await page.getByLabel('Start').fill('2025-10-01');
  expect(await page.getByLabel('De fase wordt Nazorg').count()).toBe(0);
  await page.getByLabel(/^Plaatsing P-0016/).waitFor();
  await press(page, 'Plaatsing opslaan');
  await page.getByText('De plaatsing is opgeslagen (P-0023)').waitFor();
  expect(dateIn(recordOf(workbook, 'Plaatsingen', 'P-0016')!['Einde'])).toBe('2025-09-30');
  await form.close();
});

test('a plaatsing is changed; what a colleague changed meanwhile is shown, and either may stay', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0020');
  const { page } = form;
  await page.getByRole('button', { name: /Assistent-praktijkopleider bij/ }).click();
  await page.getByLabel('Einde').fill('2020-01-01');
  await press(page, 'Opslaan');
  await page.getByText('Einde: dit is voor de start.').waitFor();
  await page.getByLabel('Einde').fill('');
  await page.getByLabel('Uren per week').fill('24');
  colleagueChanges(workbook, 'plaatsingen', 'P-0016', { urenPerWeek: 28 });
  await press(page, 'Opslaan');
  await page.getByRole('cell', { name: '28' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Bewaar die van mij');
  await page.getByText('Opgeslagen bij plaatsing P-0016: Uren per week: 24.').waitFor();
  expect(recordOf(workbook, 'Plaatsingen', 'P-0016')!['Uren per week']).toBe(24);
  await form.close();
});

test('when a colleague ended the stage meanwhile, it may stay as she left it', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await fillWork(page);
  await page.getByLabel(/^Stage S-0041/).waitFor();
  colleagueChanges(workbook, 'stages', 'S-0041', { einde: '2025-08-15', redenEinde: 'Afgerond' });
  await press(page, 'Plaatsing opslaan');
  await page.getByRole('cell', { name: 'Afgerond' }).waitFor();
  await press(page, 'Neem die van mijn collega');
  await press(page, 'Plaatsing opslaan');
  await page.getByText('De plaatsing is opgeslagen (P-0023').waitFor();
  expect(recordOf(workbook, 'Stages', 'S-0041')!['Reden einde']).toBe('Afgerond');
  await form.close();
});

test('bad input gets its message at the field, the first one gets the focus, and nothing is stored', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await press(page, 'Plaatsing opslaan');
  await page.getByText('Soort: dit is nog leeg. Vul het in.').waitFor();
  expect(await focusedLabel(page)).toBe('Soort');
  await fillWork(page);
  await page.getByLabel('Uren per week').fill('60');
  await page.getByLabel('Start').fill('2010-01-01');
  await press(page, 'Plaatsing opslaan');
  await page.getByText('Uren per week: vul een getal in van 1 tot en met 40.').waitFor();
  await page.getByText('Start: dit is voor de aanmelding.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(form.calls).not.toContain('opslaan');
  await form.close();
});

test.each([['before'], ['after']] as const)(
  'when a save fails %s the server works, what was typed stays and Opnieuw stores it once',
  async (when) => {
    const workbook = demoRegister();
    const fasen = countOf(workbook, 'Fasen');
    const form = await open(workbook, 'D-0022');
    const { page } = form;
    await fillWork(page);
    form.failNext('opslaan', when);
    await press(page, 'Plaatsing opslaan');
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await page.getByLabel('Functie').inputValue()).toBe('Schoonmaker');
    await press(page, 'Opnieuw');
    await page.getByText('De plaatsing is opgeslagen (P-0023, fase F-0185)').waitFor();
    expect(countOf(workbook, 'Plaatsingen')).toBe(23);
    expect(countOf(workbook, 'Fasen')).toBe(fasen + 1);
    await press(page, 'Ongedaan maken');
    await page.getByText('Ongedaan gemaakt').waitFor();
    expect(recordOf(workbook, 'Stages', 'S-0041')!['Einde']).toBeNull();
    await form.close();
  },
);

test('who may only read sees the plaatsingen, who is unknown is refused', async () => {
  const workbook = demoRegister();
  const reader = await open(workbook, 'D-0020', 'meelezer@example.org');
  await reader.page.getByText('P-0016').waitFor();
  expect(await reader.page.locator('#app').textContent()).not.toMatch(/undefined|\(leeg\)| bij [^A-Z]/);
  expect(await reader.page.getByRole('button', { name: /plaatsing/i }).count()).toBe(0);
  await reader.close();
  const stranger = await openForm(hostOver(emptyRegister(), { user: 'iemand@example.org' }), 'plaatsing');
  await stranger.page.getByRole('alert').waitFor();
  await stranger.close();
});

test('a plaatsing can be stored with the keyboard alone', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await page.getByLabel('Soort').waitFor();
  await tabTo(page, 'Soort');
  await page.keyboard.type('Bet');
  await tabTo(page, 'Functie');
  await page.keyboard.type('Schoonmaker');
  await tabTo(page, 'Werkgever');
  await page.keyboard.type('Servicepunt De Hoek');
  await tabTo(page, 'Contract');
  await page.keyboard.type('Tij');
  await tabTo(page, 'Uren per week');
  await page.keyboard.type('16,5');
  await tabTo(page, 'De fase wordt Nazorg');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await page.getByText('De plaatsing is opgeslagen (P-0023).').waitFor();
  expect(lastOf(workbook, 'Plaatsingen')).toMatchObject({ 'Uren per week': 16.5, Contract: 'Tijdelijk' });
  await form.close();
});
