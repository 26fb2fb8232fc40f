/** The form Cijfer bekijken in Chromium, over the built bundle. */
import type { HostOptions } from '@plp/workbench';
import { demoRegister, hostOver } from '../support/register';
import { sheetNamed } from '../support/sheets';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

const workbook = demoRegister();
hostOver(workbook).run('uitkomstenBijwerken');

/** Opens the form while this row of Uitkomsten is selected. */
async function openedAt(text: string, options: Partial<HostOptions> = {}) {
  const host = hostOver(workbook, options);
  const sheet = sheetNamed(workbook, 'Uitkomsten');
  const goTo = (label: string): void => {
    const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.value === label)) + 1;
    host.selection.select(sheet.id, { row, column: 4, rows: 1, columns: 1 });
  };
  goTo(text);
  const asked: unknown[] = [];
  const run = host.run.bind(host);
  host.run = (name, ...args) => {
    if (name !== 'formulierTonen') return run(name, ...args);
    asked.push(args[0]);
    return { ok: true, value: null };
  };
  const form = await openForm(host, 'herkomst');
  const { page } = form;
  return {
    ...form,
    host,
    goTo,
    asked,
    items: page.getByRole('listitem'),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
    tab: (name: string) => page.getByRole('tab', { name }),
  };
}

const verklaringen = 'Deelnemers met een praktijkverklaring';

test('it shows the figure of the selected cell, what it counts, who counts, and who does not', async () => {
  const { page, tab, items, button, close } = await openedAt(verklaringen);
  await page.getByRole('heading', { name: verklaringen }).waitFor();
  await page.getByText('36% (9 van 25)', { exact: true }).waitFor();
  await page.getByText('Een verklaring die is ingetrokken, telt niet.').waitFor();
  expect(await tab('Telt mee (9)').getAttribute('aria-selected')).toBe('true');
  expect(await items.count()).toBe(9);
  expect(await accessibilityProblems(page)).toEqual([]);
  await tab('De groep (25)').click();
  expect(await items.count()).toBe(20);
  await button('Toon meer (nog 5)').click();
  expect([await items.count(), await page.getByText('✓ Telt mee').count()]).toEqual([25, 9]);
  await page.getByLabel('Toon alleen wat niet meetelt (16)').check();
  expect([await items.count(), await page.getByText('✓ Telt mee').count()]).toEqual([16, 0]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('a record leads to its row and to its dossier', async () => {
  const { items, host, asked, close } = await openedAt(verklaringen);
  const first = items.first();
  const id = /D-\d{4}/.exec((await first.textContent()) ?? '')![0];
  await first.getByRole('button', { name: 'Naar de rij' }).click();
  await first.getByRole('button', { name: 'Naar de rij', disabled: false }).waitFor();
  expect(host.selection.sheet.rows[host.selection.rect.row - 1]?.[0]?.value).toBe(id);
  await first.getByRole('button', { name: 'Dossier' }).click();
  await first.getByRole('button', { name: 'Dossier', disabled: false }).waitFor();
  expect(asked).toEqual([{ form: 'dossier', deelnemerId: id, recordId: null }]);
  await close();
});

test('with the keyboard alone: another cell, another figure by searching, another day', async () => {
  const { page, goTo, button, tab, close } = await openedAt(verklaringen);
  await tab('Telt mee (9)').waitFor();
  goTo('Werkgevers waarmee we samenwerken');
  await button('Toon het gekozen cijfer').focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { name: 'Werkgevers waarmee we samenwerken' });
  await title.waitFor();
  expect(await title.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await tab('De groep').count()).toBe(0);
  await button('Ander cijfer').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kies een cijfer' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Peildatum').fill('31-12-2024');
  await button('Toon deze cijfers').focus();
  await page.keyboard.press('Enter');
  await button('Toon deze cijfers').waitFor({ state: 'detached' });
  await page.getByLabel('Zoek een cijfer').fill('gestart voortraject');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Projectjaar 2, op 31 december 2024').waitFor();
  await page.getByText('Deelnemers die met het voortraject begonnen.').waitFor();
  await close();
});

test('a cell without a figure leads to the list; a wrong day is told at its field', async () => {
  const { page, button, calls, close } = await openedAt('Wat telt niet mee');
  await page.getByRole('heading', { name: 'Kies een cijfer' }).waitFor();
  await page.getByLabel('Peildatum').fill('31-02-2025');
  await button('Toon deze cijfers').click();
  await page.getByText('Vul een bestaande datum in, als dag-maand-jaar.').waitFor();
  expect(calls).toEqual(['herkomstOphalen']);
  await page.getByLabel('Zoek een cijfer').fill('1.1');
  await page.getByRole('button', { name: `${verklaringen} 36% (9 van 25) 1.1` }).click();
  await page.getByRole('tab', { name: 'Telt mee (9)' }).waitFor();
  await close();
});

test('a lost connection keeps what is shown, and Opnieuw asks the same', async () => {
  const { page, tab, button, failNext, close } = await openedAt(verklaringen);
  await tab('Telt mee (9)').waitFor();
  failNext('herkomstOphalen', 'before');
  await button('Toon het gekozen cijfer').click();
  await page.getByRole('alert').getByText('Er is geen verbinding').waitFor();
  expect(await tab('Telt mee (9)').count()).toBe(1);
  await button('Opnieuw').click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await tab('Telt mee (9)').waitFor();
  await close();
});

test('a meelezer is told no, and whom to ask', async () => {
  const { page, items, button, close } = await openedAt(verklaringen, { user: 'meelezer@example.org' });
  await page
    .getByRole('alert')
    .getByText('Je bent meelezer. Je kunt de cijfers bekijken, maar niet wie erachter zit.')
    .waitFor();
  expect([await items.count(), await button('Toon het gekozen cijfer').count()]).toEqual([0, 0]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});
