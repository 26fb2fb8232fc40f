/** The form Eerste keer in Chromium: from an empty register to one that is begun, with refusals on the way that lose nothing. */
import type { Page } from 'playwright-core';
import { recordOf } from '../../support/browser/formCases';
import { accessibilityProblems } from '../../support/browser/axe';
import { openForm } from '../../support/browser/sidebar';
import { demoRegister, emptyRegister, hostOver } from '../../support/register';
import { recordsOf, textOf } from '../../support/sheets';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, header: string) => page.locator(`[data-column="${header}"]:visible`);
const step = (page: Page, name: string) =>
  page.getByRole('heading', { name: new RegExp(`^Stap \\d van 9: ${name}`) }).waitFor();

test('a register is begun step by step; each can be skipped, and what is refused stays as it was typed', async () => {
  const workbook = emptyRegister();
  const form = await openForm(hostOver(workbook), 'eersteKeer');
  const { page } = form;
  const type = (header: string, text: string) => field(page, header).getByRole('textbox').first().fill(text);
  await page.getByText('Nog niemand. Begin met jezelf.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  // The team: oneself first, or nobody could go on.
  await button(page, 'Naar: Het team').click();
  await step(page, 'Het team');
  expect(await field(page, 'E-mail').getByRole('textbox').inputValue()).toBe('projectleider@example.org');
  await type('Naam', 'Els Leider');
  await field(page, 'Rol').getByRole('combobox').selectOption('Jobcoach');
  await button(page, 'Opslaan').click();
  await page.getByText('Er moet een Projectleider zijn die Actief is').waitFor();
  expect(await field(page, 'Naam').getByRole('textbox').inputValue()).toBe('Els Leider');
  expect(form.calls).not.toContain('opslaan');
  expect(await accessibilityProblems(page)).toEqual([]);
  await field(page, 'Rol').getByRole('combobox').selectOption('Projectleider');
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen: medewerker A-0001.').waitFor();
  await button(page, 'Nog een medewerker').click();
  await type('Naam', 'Bo Coach');
  await type('E-mail', 'bo.coach@example.org');
  await field(page, 'Rol').getByRole('combobox').selectOption('Jobcoach');
  form.failNext('opslaan', 'after');
  await button(page, 'Opslaan').click();
  await button(page, 'Opnieuw').click();
  await page.getByText('Opgeslagen: medewerker A-0002.').waitFor();
  expect(recordsOf(workbook, 'Medewerkers').map(({ Naam }) => Naam)).toEqual(['Els Leider', 'Bo Coach']);
  await button(page, 'Verder').click();

  await step(page, 'Het projectjaar');
  await type('Naam', 'Jaar 1');
  await type('Start', '1-1-2025');
  await type('Einde', '31-12-2024');
  await button(page, 'Opslaan').click();
  await page.locator('.field.wrong').first().waitFor();
  await type('Einde', '31-12-2025');
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen: projectjaar J-0001.').waitFor();
  expect(recordOf(workbook, 'Projectjaren', 'J-0001')).toMatchObject({ Naam: 'Jaar 1' });
  await button(page, 'Verder').click();

  await step(page, 'De doelen');
  await field(page, 'Indicator').getByRole('combobox').selectOption('1.3');
  await type('Doel', '15');
  await button(page, 'Opslaan').click();
  await page.getByText('Opgeslagen: doel O-0001.').waitFor();
  expect(recordOf(workbook, 'Doelen', 'O-0001')).toMatchObject({
    'Projectjaar-ID': 'J-0001',
    Indicator: '1.3',
    Doel: 15,
  });
  await button(page, 'Verder').click();
  await button(page, 'Alle stappen').click();

  // All figures at once, by name; only where a number is typed something is stored.
  await page.getByText('1 doel', { exact: true }).click();
  await button(page, 'Zet alle cijfers klaar').click();
  const goal = (name: string) => page.getByRole('group', { name, exact: true });
  await goal('1.1 Deelnemers met een praktijkverklaring').getByRole('textbox').fill('7,5');
  expect(await goal('1.3 Gestarte deelnemers').count()).toBe(0);
  await goal('1.6 Uitgevallen deelnemers').getByRole('textbox').fill('33');
  await goal('1.6 Uitgevallen deelnemers').getByRole('radio', { name: 'Percentage' }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, '2 doelen opslaan').click();
  await page.locator('.field.wrong').first().waitFor();
  expect(await goal('1.1 Deelnemers met een praktijkverklaring').textContent()).toContain(
    'een aantal is een heel getal.',
  );
  expect(recordsOf(workbook, 'Doelen')).toHaveLength(1);
  await goal('1.1 Deelnemers met een praktijkverklaring').getByRole('textbox').fill('7');
  await button(page, '2 doelen opslaan').click();
  await page.getByText('2 doelen opgeslagen.').waitFor();
  expect(recordsOf(workbook, 'Doelen').map(({ Indicator, Doel, Eenheid }) => [Indicator, Doel, Eenheid])).toEqual([
    ['1.3', 15, 'Aantal'],
    ['1.1', 7, 'Aantal'],
    ['1.6', 33, 'Percentage'],
  ]);
  await button(page, 'Verder').click();

  await step(page, 'De testen bij de intake');
  await button(page, 'Verder').click();
  await step(page, 'De vrije dagen');
  const days = page.getByLabel('Vrije dagen van het team');
  await days.fill('elke vrijdag');
  await button(page, 'Opslaan').click();
  await page.getByText('Schrijf elke dag als 25-12').first().waitFor();
  await page.getByText('Er is nog niets opgeslagen.').waitFor();
  expect(await days.inputValue()).toBe('elke vrijdag');
  await days.fill('1-1, 25-12');
  await button(page, 'Opnieuw').click();
  await page.getByText('Opgeslagen in Instellingen.').waitFor();
  expect(textOf(workbook, 'Instellingen')).toContain('1-1, 25-12');
  await button(page, 'Verder').click();

  await step(page, 'De zelftest bij Google');
  await button(page, 'Overslaan').click();
  await step(page, 'De herinneringen');
  await button(page, 'Aanzetten').click();
  await page.getByText('naar 2 medewerkers').waitFor();
  await button(page, 'Verder').click();
  await step(page, 'Op de telefoon');
  await button(page, 'Verder').click();

  await step(page, 'Voorbeeldgegevens');
  await button(page, 'Voorbeelden erin zetten').click();
  await page.getByText('Er staan nu 4 voorbeelddeelnemers in het register.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, 'Alle stappen').click();
  await page.getByText('2 medewerkers', { exact: true }).waitFor();
  await page.getByText('voorbeeldrijen').waitFor();
  await page.getByRole('button', { name: /Voorbeeldgegevens/ }).click();
  await button(page, 'Voorbeelden weghalen').click();
  await page.getByText('Er staan geen voorbeelden meer in het register.').waitFor();
  expect(recordsOf(workbook, 'Deelnemers')).toEqual([]);
  await form.close();
});

test('who is no projectleider is told so, and sees nothing of it', async () => {
  const form = await openForm(hostOver(demoRegister(), { user: 'jobcoach1@example.org' }), 'eersteKeer');
  await form.page.getByText('Alleen een projectleider kan dit.').waitFor();
  expect(await form.page.getByRole('button', { name: /Het team/ }).count()).toBe(0);
  await form.close();
});
