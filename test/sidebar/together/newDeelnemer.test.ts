/** Adding a deelnemer in the form Intake, in Chromium over the built bundle. */
import type { Page } from 'playwright-core';
import type { Workbook } from '@plp/workbench';
import { demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';
import type { OpenedForm } from '../../support/browser/sidebar';
import { accessibilityProblems } from '../../support/browser/axe';
import { openForm } from '../../support/browser/sidebar';

const fasenOf = (workbook: Workbook, deelnemerId: string) =>
  recordsOf(workbook, 'Fasen')
    .filter((row) => row['Deelnemer-ID'] === deelnemerId)
    .map((row) => row['Fase']);
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openNew(workbook: Workbook, typed: string): Promise<OpenedForm> {
  const form = await openForm(hostOver(workbook, { user: 'assistent@example.org' }), 'intake', {
    deelnemerId: '',
    recordId: null,
  });
  await form.page.getByRole('combobox').fill(typed);
  await click(form.page, 'Nieuwe deelnemer');
  return form;
}

test('a new deelnemer is added with the fase Aangemeld, is not left half filled in, and can be taken back with what was typed', async () => {
  const workbook = demoRegister();
  const form = await openNew(workbook, 'noor de wit');
  const { page } = form;
  expect(await page.getByLabel('Voornaam').inputValue()).toBe('Noor');
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('de Wit');
  await page.getByLabel(/^Geboortejaar/).fill('20001');
  await click(page, 'Deelnemer toevoegen');
  await page.getByText('Geboortejaar: vul een heel getal in van 1900 tot en met 2100.').waitFor();
  await page.getByText('Doelgroep: dit is nog leeg.').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await page.getByLabel(/^Geboortejaar/).fill('2001');
  await page.getByLabel('Doelgroep').selectOption('Langdurig zonder werk en onderwijs');
  await page.getByLabel('Aanmelddatum').fill('2025-08-25');
  await page.getByText('Er komt ook een fase bij: Aangemeld vanaf 25 augustus 2025.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await click(page, 'Deelnemer toevoegen');
  await page.getByText(/Noor de Wit is toegevoegd \(D-0050\), met de fase Aangemeld \(F-\d{4}\)/).waitFor();
  await page.getByText('Stap 1 van 4').waitFor();
  expect(fasenOf(workbook, 'D-0050')).toEqual(['Aangemeld']);
  await click(page, 'Ongedaan maken');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(fasenOf(workbook, 'D-0050')).toEqual([]);
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('de Wit');
  await form.close();
});

test('somebody with the name and birth year of another is asked about, and the existing one can be chosen', async () => {
  const workbook = demoRegister();
  const form = await openNew(workbook, 'anouk dijkgraaf');
  const { page } = form;
  await page.getByLabel('Doelgroep').selectOption({ index: 1 });
  await click(page, 'Deelnemer toevoegen');
  await page.getByText('Is dit dezelfde persoon?').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await page.getByLabel(/^Geboortejaar/).fill('1998');
  await page.getByRole('button', { name: /Ja, dit is Anouk Dijkgraaf/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /Ja, dit is Anouk Dijkgraaf/ }).click();
  await page.getByText('Stap 1 van 4').waitFor();
  await page.getByText('D-0049').waitFor();
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(49);
  await form.close();
});

test('who is somebody else after all is added', async () => {
  const workbook = demoRegister();
  const form = await openNew(workbook, 'anouk dijkgraaf');
  const { page } = form;
  await page.getByLabel(/^Geboortejaar/).fill('1998');
  await page.getByLabel('Doelgroep').selectOption({ index: 1 });
  await click(page, 'Nee, dit is iemand anders');
  form.failNext('opslaan', 'after');
  await click(page, 'Deelnemer toevoegen');
  await page
    .getByRole('alert')
    .getByText(/geen verbinding/)
    .waitFor();
  await click(page, 'Opnieuw');
  await page.getByText(/Anouk Dijkgraaf is toegevoegd \(D-0050\)/).waitFor();
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(50);
  expect(fasenOf(workbook, 'D-0050')).toEqual(['Aangemeld']);
  await form.close();
});
