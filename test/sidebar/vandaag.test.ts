/** The form Vandaag in Chromium, over the built bundle. The demo's last day is Sunday 31 August 2025. */
import type { Page } from 'playwright-core';
import type { HostOptions } from '@plp/workbench';
import type { Due } from '../../src/sidebar/contract';
import type { TestHost } from '../support/register';
import { demoRegister, emptyRegister, hostOver } from '../support/register';
import { countOf, dateIn, focused, lastOf, tabTo } from '../support/browser/formCases';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';
import { recordsOf } from '../support/sheets';

/** The forms that were asked for, instead of shown. */
function watchForms(host: TestHost): unknown[] {
  const asked: unknown[] = [];
  const run = host.run.bind(host);
  host.run = (name, ...args) => {
    if (name !== 'formulierTonen') return run(name, ...args);
    asked.push(args[0]);
    return { ok: true, value: null };
  };
  return asked;
}

/** What is due, in the card of its person. */
const itemWith = (page: Page, text: string) => page.locator('.item').filter({ hasText: text });

async function opened(options: Partial<HostOptions> = {}, workbook = demoRegister()) {
  const host = hostOver(workbook, options);
  const asked = watchForms(host);
  const form = await openForm(host, 'vandaag');
  const tab = (name: string) => form.page.getByRole('tab', { name });
  return { ...form, host, asked, tab, groups: () => form.page.getByRole('heading', { level: 2 }).allTextContents() };
}

test('it tells what is due for me, the most urgent first, and nothing in it is wrong for a screen reader', async () => {
  const { page, tab, groups, close } = await opened({ user: 'praktijkopleider@example.org' });
  await tab('Voor mij (10)').waitFor();
  expect(await groups()).toEqual(['Te laat (4)', 'Komende week (4)']);
  await page.getByText('Toets B1-K1-W3, 55 dagen te laat (maandag 7 juli)').waitFor();
  await page.getByText('Nazorg: weer contact, morgen (maandag 1 september)').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('who has nothing to do is told so, and finds what others have to do', async () => {
  const { page, tab, groups, close } = await opened();
  await tab('Voor mij (0)').waitFor();
  await page.getByText('Voor jou staat er niets open.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kijk wat er voor anderen openstaat (12)' }).click();
  expect(await groups()).toEqual(['Te laat (6)', 'Komende week (4)']);
  expect(await tab('Voor iedereen').getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('listitem').first().textContent()).toContain('Voor ');
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('a register without deelnemers has nothing open', async () => {
  const { page, close } = await opened({}, emptyRegister());
  await page.getByRole('tab', { name: 'Voor iedereen (0)' }).click();
  await page.getByText('Er staat niets open.').waitFor();
  await close();
});

test('one press leads to the form with the record, another to the row; of a concept too, which is hers who took it', async () => {
  const workbook = demoRegister();
  const intakes = workbook.sheets.find(({ name }) => name === 'Intakes')!;
  const columnOf = (header: string): number => intakes.rows[0]!.findIndex((cell) => cell?.value === header);
  const last = intakes.rows.filter((row) => row?.[0]?.value).pop()!;
  last[columnOf('Status')]!.value = 'Concept';
  last[columnOf('Afgenomen door')]!.value = 'praktijkopleider@example.org';
  const recordId = last[0]!.value;
  const deelnemerId = last[columnOf('Deelnemer-ID')]!.value;
  const { page, host, asked, close } = await opened({ user: 'praktijkopleider@example.org' }, workbook);
  await itemWith(page, 'Intake nog niet af').getByRole('button', { name: 'Intake afmaken' }).click();
  await page.getByRole('button', { name: 'Intake afmaken', disabled: false }).waitFor();
  expect(asked.splice(0)).toEqual([{ form: 'intake', deelnemerId, recordId, van: 'vandaag' }]);
  const item = itemWith(page, 'Toets B1-K1-W3');
  await item.getByRole('button', { name: 'Toetsen openen' }).click();
  await item.getByRole('button', { name: 'Toetsen openen', disabled: false }).waitFor();
  expect(asked).toEqual([{ form: 'toetsen', deelnemerId: 'D-0022', recordId: 'T-0078', van: 'vandaag' }]);
  await item.getByRole('button', { name: 'Naar de rij van T-0078' }).click();
  await item.getByRole('button', { name: 'Naar de rij van T-0078', disabled: false }).waitFor();
  const { sheet, rect } = host.selection;
  expect([sheet.name, sheet.rows[rect.row - 1]?.[0]?.value]).toEqual(['Toetsen', 'T-0078']);
  await close();
});

test('what is done since is gone after Ververs', async () => {
  const workbook = demoRegister();
  const { page, tab, close } = await opened({ user: 'praktijkopleider@example.org' }, workbook);
  await tab('Voor mij (10)').waitFor();
  const toetsen = workbook.sheets.find(({ name }) => name === 'Toetsen')!;
  const status = toetsen.rows[0]!.findIndex((cell) => cell?.value === 'Status');
  toetsen.rows.find((row) => row?.[0]?.value === 'T-0078')![status]!.value = 'Vervallen';
  await page.getByRole('button', { name: 'Ververs de lijst' }).click();
  await tab('Voor mij (9)').waitFor();
  await page.getByText('De lijst is bijgewerkt.').waitFor();
  await close();
});

test('a lost connection says so, keeps the list, and Opnieuw works', async () => {
  const { page, tab, failNext, close } = await opened();
  await tab('Voor iedereen (12)').waitFor();
  failNext('vandaagOphalen', 'before');
  await page.getByRole('button', { name: 'Ververs de lijst' }).click();
  await page.getByRole('alert').getByText('Er is geen verbinding').waitFor();
  expect(await tab('Voor iedereen (12)').count()).toBe(1);
  await page.getByRole('button', { name: 'Opnieuw' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await close();
});

test('whom the register does not know is refused; a meelezer reads, without buttons to forms', async () => {
  const stranger = await opened({ user: 'onbekend@example.org' });
  await stranger.page.getByRole('alert').getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  expect(await accessibilityProblems(stranger.page)).toEqual([]);
  await stranger.close();
  const reader = await opened({ user: 'meelezer@example.org' });
  await reader.page.getByText('Je bent bij niemand praktijkopleider, jobcoach of beoordelaar.').waitFor();
  await reader.tab('Voor iedereen (12)').click();
  await reader.page.getByText('Toets B1-K1-W3').first().waitFor();
  expect(await reader.page.getByRole('button', { name: 'Toetsen openen' }).count()).toBe(0);
  expect(await reader.page.getByRole('button', { name: 'Naar de rij' }).count()).toBe(12);
  await reader.close();
});

test('with the keyboard alone: from tab to tab with the arrows, then on to a form', async () => {
  const { page, tab, asked, close } = await opened();
  await tab('Voor mij').focus();
  await page.keyboard.press('ArrowRight');
  expect(await tab('Voor iedereen').evaluate((one) => one === document.activeElement)).toBe(true);
  await tabTo(page, 'Toetsen openen');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Toetsen openen', disabled: false }).first().waitFor();
  expect(asked).toEqual([{ form: 'toetsen', deelnemerId: 'D-0022', recordId: 'T-0078', van: 'vandaag' }]);
  await close();
});

test('of more than travels it tells how much more there is', async () => {
  const host = hostOver(demoRegister(), { user: 'praktijkopleider@example.org' });
  const run = host.run.bind(host);
  host.run = (name, ...args) => {
    const answer = run(name, ...args) as { value: Due };
    const { deel } = (args[0] ?? {}) as { deel?: string };
    return name === 'vandaagOphalen' && deel !== 'leren'
      ? { ok: true, value: { ...answer.value, voorMij: answer.value.voorMij.slice(0, 2) } }
      : answer;
  };
  const { page, close } = await openForm(host, 'vandaag');
  await page.getByRole('tab', { name: 'Voor mij (10)' }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Te laat (4)',
    'Komende week (meer dan 2)',
  ]);
  await page.getByText('En nog 4, die later aan de beurt zijn.').waitFor();
  await close();
});

test('a toets, a nazorgcontact and a line of the log are done here, in at most three, three and four clicks', async () => {
  const workbook = demoRegister();
  const { page, asked, close } = await opened({ user: 'praktijkopleider@example.org' }, workbook);
  const card = (text: string) => itemWith(page, text);
  /** Presses these one after another in the card; it is gone then, and the next one is there. */
  const done = async (text: string, buttons: readonly string[]): Promise<number> => {
    for (const name of buttons) await card(text).getByRole('button', { name, exact: true }).click();
    await card(text).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
    return buttons.length;
  };
  const toets = 'Toets B1-K1-W3, 55 dagen te laat';
  const person = page.getByRole('listitem').filter({ has: card(toets) });
  expect(await person.getByRole('link', { name: /^06/ }).first().getAttribute('href')).toMatch(/^tel:06\d+$/);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await done(toets, ['Behaald'])).toBeLessThanOrEqual(3);
  await page.getByText('Behaald op 07-07-2025').waitFor();
  // Above the next card, with the focus: one key further is the way back, and then that card.
  expect(await page.getByRole('listitem').first().textContent()).toMatch(/^Behaald op 07-07-2025/);
  expect(await focused(page)).toMatch(/^Behaald op 07-07-2025/);
  expect(
    recordsOf(workbook, 'Toetsen').filter(
      (one) => one['Status'] === 'Behaald' && one['Resultaat op'] === one['Gepland op'],
    ),
  ).not.toEqual([]);

  const nazorg = countOf(workbook, 'Nazorg');
  expect(
    await done('Nazorg: weer contact, 3 dagen te laat', ['Gesproken, over 3 maanden weer', 'Telefonisch', 'Ja']),
  ).toBeLessThanOrEqual(3);
  expect(countOf(workbook, 'Nazorg')).toBe(nazorg + 1);
  const contact = lastOf(workbook, 'Nazorg');
  expect([contact['Nog aan het werk'], dateIn(contact['Datum']), dateIn(contact['Volgend contact op'])]).toEqual([
    'Ja',
    '2025-08-31',
    '2025-11-30',
  ]);

  const log = card('Vervolg bij de stage, 2 dagen te laat');
  expect(await log.textContent()).toContain('Afgesproken: ');
  await log.getByRole('button', { name: 'Driegesprek' }).click();
  await log.getByLabel('Notitie').fill('Rooster besproken.');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(1 + (await done('Vervolg bij de stage, 2 dagen te laat', ['Log opslaan']))).toBeLessThanOrEqual(4);
  expect(lastOf(workbook, 'Stagelog')).toMatchObject({ Soort: 'Driegesprek', Notitie: 'Rooster besproken.' });

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await log.waitFor();
  expect(asked).toEqual([]);
  await close();
});

test('a nazorgcontact near the end of the nazorg is told so, and stored without a next one', async () => {
  const workbook = demoRegister();
  const cellAt = (tab: string, id: string, header: string) => {
    const { rows } = workbook.sheets.find(({ name }) => name === tab)!;
    const at = rows[0]!.findIndex((cell) => cell?.value === header);
    return rows.find((row) => row?.some((cell) => cell?.value === id))![at]!;
  };
  // Three years before the week after next.
  const begun = Number(cellAt('Plaatsingen', 'D-0023', 'Start').value) - 990;
  cellAt('Plaatsingen', 'D-0023', 'Start').value = begun;
  cellAt('Deelnemers', 'D-0023', 'Aanmelddatum').value = begun - 400;
  const { page, close } = await opened({ user: 'praktijkopleider@example.org' }, workbook);
  const card = itemWith(page, 'Nazorg: weer contact, 3 dagen te laat');
  for (const name of ['Gesproken, over 3 maanden weer', 'Telefonisch', 'Ja'])
    await card.getByRole('button', { name, exact: true }).click();
  await card.getByText(/de nazorg duurt tot en met \d\d-\d\d-2025/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await card.getByRole('button', { name: 'Opslaan zonder volgend contact' }).click();
  await card.waitFor({ state: 'detached' });
  expect(lastOf(workbook, 'Nazorg')).toMatchObject({ 'Deelnemer-ID': 'D-0023', 'Volgend contact op': null });
  await close();
});

test('another day for a toets is two clicks; who may only read has no such buttons', async () => {
  const workbook = demoRegister();
  const { page, close } = await opened({ user: 'praktijkopleider@example.org' }, workbook);
  const toets = itemWith(page, 'Toets B1-K1-W3, 55 dagen te laat');
  await toets.getByRole('button', { name: 'Nieuwe datum' }).click();
  await toets.getByRole('button', { name: '+2 weken' }).click();
  await page.getByText(/is nu op 14-09-2025/).waitFor();
  await close();
  const reader = await opened({ user: 'meelezer@example.org' }, workbook);
  await reader.tab('Voor iedereen').click();
  await reader.page.getByRole('listitem').first().waitFor();
  expect(await reader.page.getByRole('button', { name: 'Behaald' }).count()).toBe(0);
  await reader.close();
});

test('who has more than one thing due is one card, with her numbers once', async () => {
  const workbook = demoRegister();
  const { page, close } = await opened({ user: 'praktijkopleider@example.org' }, workbook);
  const cards = page.getByRole('listitem');
  await cards.first().waitFor();
  const names = await page.locator('.due > p > strong').allTextContents();
  expect(new Set(names).size).toBe(names.length);
  const both = cards
    .filter({ hasText: 'Contactpersoon' })
    .or(cards.filter({ hasText: 'contactpersoon' }))
    .first();
  expect(await both.getByRole('link').last().getAttribute('href')).toMatch(/^tel:[+\d]+$/);
  await close();
});
