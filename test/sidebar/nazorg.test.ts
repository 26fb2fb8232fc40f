/** The form Nazorg in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import {
  colleagueChanges,
  countOf,
  dateIn,
  focused,
  focusedLabel,
  lastOf,
  recordOf,
  tabTo,
} from '../support/browser/formCases';
import { demoRegister, hostOver } from '../support/register';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

const open = (
  workbook: ReturnType<typeof demoRegister>,
  deelnemerId: string | null,
  user = 'projectleider@example.org',
) => openForm(hostOver(workbook, { user }), 'nazorg', { deelnemerId, recordId: null });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function fillContact(page: Page, working: 'Ja' | 'Nee'): Promise<void> {
  await page.getByRole('radio', { name: 'Telefonisch' }).check();
  await page.getByRole('radio', { name: working, exact: true }).check();
}

test('it begins with who is due; the next contact is three months on; a contact is stored and taken back', async () => {
  const workbook = demoRegister();
  const before = countOf(workbook, 'Nazorg');
  const form = await open(workbook, null);
  const { page } = form;
  await page.getByRole('button', { name: /Selin Yavuzer.*Nog geen contact/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /Samira Ouchene.*Was afgesproken voor 28-08-2025/ }).click();
  await page.getByText('Receptie').waitFor();
  expect(await page.getByLabel('Volgend contact op').inputValue()).toBe('30-11-2025');
  await page.getByLabel('Datum').fill('2025-08-29');
  expect(await page.getByLabel('Volgend contact op').inputValue()).toBe('29-11-2025');
  await fillContact(page, 'Ja');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Contact opslaan');
  await page.getByText('Het contact is opgeslagen (N-0056). Volgend contact op 29-11-2025.').waitFor();
  expect(await focused(page)).toContain('N-0056');
  expect(lastOf(workbook, 'Nazorg')).toMatchObject({
    'Deelnemer-ID': 'D-0023',
    Soort: 'Telefonisch',
    'Nog aan het werk': 'Ja',
  });
  await press(page, 'Ongedaan maken');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(countOf(workbook, 'Nazorg')).toBe(before);
  await form.close();
});

test('when the work has ended, the plaatsing ends in the same act and the way to another is offered', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0023');
  const { page } = form;
  await fillContact(page, 'Nee');
  await page.getByLabel(/^Plaatsing P-0020/).waitFor();
  await page.getByLabel('Laatste dag').fill('2020-01-01');
  await press(page, 'Contact opslaan');
  await page.getByText('Einde: dit is voor de start.').waitFor();
  await page.getByLabel('Laatste dag').fill('2025-08-15');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Contact opslaan');
  await page.getByText('Plaatsing P-0020 eindigt op 15-08-2025.').waitFor();
  expect(dateIn(recordOf(workbook, 'Plaatsingen', 'P-0020')!['Einde'])).toBe('2025-08-15');
  expect(lastOf(workbook, 'Nazorg')).toMatchObject({ 'Nog aan het werk': 'Nee' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Nieuwe plaatsing');
  await page.waitForFunction(() => !document.querySelector('button.plain:disabled'));
  expect(form.calls).toContain('formulierTonen');
  await form.close();
});

test('nazorg ends three years after the first work: no later day, and the form says so', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0001');
  const { page } = form;
  await page.getByText('De nazorg duurt tot en met 03-07-2026: drie jaar na de eerste plaatsing.').waitFor();
  await fillContact(page, 'Ja');
  await page.getByLabel('Volgend contact op').fill('2026-07-04');
  await page.getByLabel('Datum').fill('2025-12-01');
  await press(page, 'Contact opslaan');
  await page
    .getByText(
      'de nazorg duurt tot en met 03-07-2026, drie jaar na de eerste plaatsing. Kies een eerdere dag of laat het leeg.',
    )
    .waitFor();
  await page.getByText('Datum: deze dag moet nog komen.').waitFor();
  expect(await focusedLabel(page)).toBe('Datum');
  await page.getByLabel('Datum').fill('2025-08-31');
  await page.getByLabel('Volgend contact op').fill('2025-08-01');
  await page.getByText('kies een dag na dit contact, dus na 31-08-2025').waitFor();
  await page.getByLabel('Notitie').fill('BSN 111222333');
  await press(page, 'Contact opslaan');
  await page.getByText('hier lijkt een BSN te staan').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await form.close();
});

test.each([['before'], ['after']] as const)(
  'when a save fails %s the server works, what was typed stays and Opnieuw stores it once',
  async (when) => {
    const workbook = demoRegister();
    const before = countOf(workbook, 'Nazorg');
    const form = await open(workbook, 'D-0023');
    const { page } = form;
    await fillContact(page, 'Nee');
    await page.getByLabel('Notitie').fill('Ging met een goed gevoel weg.');
    form.failNext('opslaan', when);
    await press(page, 'Contact opslaan');
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await page.getByLabel('Notitie').inputValue()).toBe('Ging met een goed gevoel weg.');
    await press(page, 'Opnieuw');
    await page.getByText('Het contact is opgeslagen (N-0056)').waitFor();
    expect(countOf(workbook, 'Nazorg')).toBe(before + 1);
    await press(page, 'Ongedaan maken');
    await page.getByText('Ongedaan gemaakt').waitFor();
    expect(recordOf(workbook, 'Plaatsingen', 'P-0020')!['Einde']).toBeNull();
    await form.close();
  },
);

test('an earlier contact is mended while a new one waits; both versions are shown when a colleague did so too', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0023');
  const { page } = form;
  await page.getByLabel('Notitie').fill('Alvast getypt.');
  await page.getByText(/^Vorig contact/).click();
  await page.locator('details .card').first().click();
  const id = /N-\d{4}/.exec(await page.getByRole('heading', { name: /Contact N-/ }).innerText())![0];
  const edit = page.locator('.field:visible');
  await edit.getByLabel('Soort').selectOption('Gesprek');
  const theirs = recordOf(workbook, 'Nazorg', id)!['Soort'] === 'Telefonisch' ? 'Werkplekbezoek' : 'Telefonisch';
  colleagueChanges(workbook, 'nazorg', id, { soort: theirs });
  await press(page, 'Opslaan');
  await page.getByRole('cell', { name: theirs }).waitFor();
  await press(page, 'Bewaar die van mij');
  await page.getByText(`Opgeslagen bij nazorgcontact ${id}: Soort: Gesprek.`).waitFor();
  expect(recordOf(workbook, 'Nazorg', id)!['Soort']).toBe('Gesprek');
  expect(await page.getByLabel('Notitie').inputValue()).toBe('Alvast getypt.');
  await form.close();
});

test('who may only read sees the contacts and has no way to store; who is unknown is refused', async () => {
  const workbook = demoRegister();
  const reader = await open(workbook, 'D-0023', 'meelezer@example.org');
  await reader.page.getByText(/^Vorig contact/).waitFor();
  expect(await reader.page.locator('#app').textContent()).not.toContain('undefined');
  expect(await reader.page.getByRole('button', { name: 'Contact opslaan' }).count()).toBe(0);
  await reader.close();
  const stranger = await open(workbook, null, 'iemand@example.org');
  await stranger.page.getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await stranger.close();
});

test('a contact can be stored with the keyboard alone', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, null);
  const { page } = form;
  await page.getByRole('button', { name: /Samira Ouchene/ }).waitFor();
  await tabTo(page, 'Samira Ouchene');
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup', { name: 'Soort' }).waitFor();
  await tabTo(page, 'Gesprek');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Ja');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Het contact is opgeslagen (N-0056)').waitFor();
  await form.close();
});
