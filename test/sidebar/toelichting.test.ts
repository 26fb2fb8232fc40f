/** The form Toelichting in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import type { Workbook } from '@plp/workbench';
import { RegisterMaker } from '../support/builders';
import { countOf, dateIn, focused, focusedLabel, lastOf, recordOf, tabTo } from '../support/browser/formCases';
import { hostOver } from '../support/register';
import { setCell, smallRegister } from '../support/smallRegister';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

/** Two projectjaren; in the second one verklaring of two, words of today beside 1.1 and of March beside 1.2. */
function register(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Lea Leider', email: 'projectleider@example.org', rol: 'Projectleider' });
  maker.medewerker({ naam: 'Opa Opleider', email: 'praktijkopleider@example.org', rol: 'Praktijkopleider' });
  maker.projectjaar('2024-01-01', '2024-12-31', { naam: 'Projectjaar 1' });
  const year = maker.projectjaar('2025-01-01', '2025-12-31', { naam: 'Projectjaar 2' });
  maker.verklaring(maker.gestart('2025-02-01'), '2025-08-15');
  maker.gestart('2025-03-01');
  maker.doel(year, '1.1', 4);
  maker.toelichting(year, '1.1', '2025-08-31', { tekst: 'Van vandaag.', oordeel: 'Aandacht' });
  maker.toelichting(year, '1.2', '2025-03-31', { tekst: 'Van maart.', oordeel: 'Goed' });
  return smallRegister(maker);
}

async function opened(user = 'projectleider@example.org') {
  const workbook = register();
  const form = await openForm(hostOver(workbook, { user }), 'toelichting');
  return { ...form, workbook };
}

const card = (page: Page, name: RegExp) => page.getByRole('button', { name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('what still needs words comes first; writing shows the figure, stores once, and can be taken back', async () => {
  const { page, workbook, close } = await opened();
  await page.getByRole('heading', { name: 'Nog te schrijven (18)' }).waitFor();
  await page.getByText('De cijfers zijn die van 31 augustus 2025.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await card(page, /^1\.3 Gestarte deelnemers/).click();
  expect(await focused(page)).toBe('1.3 Gestarte deelnemers');
  await page.locator('.now').getByText('Gestarte deelnemers').waitFor();
  expect(await page.locator('.now').innerText()).toMatch(/Gestarte deelnemers\s+2/);
  await page.getByLabel('Tekst').fill('Twee mensen zijn gestart.');
  await page.getByLabel('Oordeel').selectOption('Goed');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Toelichting opslaan');
  await page.getByText('De toelichting bij 1.3 Gestarte deelnemers is opgeslagen (X-0003).').waitFor();
  const { Peildatum, ...stored } = lastOf(workbook, 'Toelichtingen');
  expect(stored).toMatchObject({
    'Projectjaar-ID': 'J-0002',
    Indicator: '1.3',
    Oordeel: 'Goed',
    Tekst: 'Twee mensen zijn gestart.',
  });
  expect(dateIn(Peildatum)).toBe('2025-08-31');
  await page.getByRole('heading', { name: 'Nog te schrijven (17)' }).waitFor();
  // As after every save: the natural next step is the one blue button.
  expect(await page.locator('footer button').allTextContents()).toEqual([
    expect.stringMatching(/^Volgende: (?!1\.3)\d/),
    'Alle cijfers',
  ]);
  await press(page, 'Ongedaan maken');
  await page.getByRole('heading', { name: 'Nog te schrijven (18)' }).waitFor();
  expect(countOf(workbook, 'Toelichtingen')).toBe(2);
  await close();
});

test('another day shows the figures of that day and what was written before; a goal without figure takes words only', async () => {
  const { page, workbook, close } = await opened();
  await card(page, /^1\.2 Doorgestroomd/).click();
  await page.getByText('Van maart.').waitFor();
  await press(page, 'Terug');
  await card(page, /^1\.3 Gestarte/).click();
  await page.getByLabel('Peildatum').fill('15-02-2025');
  await page.locator('.now').getByText('15 februari 2025').waitFor();
  expect(await page.locator('.now').innerText()).toMatch(/Gestarte deelnemers\s+1/);
  await press(page, 'Terug');
  await card(page, /^4\.1 Team/).click();
  await page.getByText('Hierbij hoort geen cijfer.').waitFor();
  await page.getByLabel('Tekst').fill('Het team is compleet.');
  await press(page, 'Toelichting opslaan');
  await page.getByText('De toelichting bij 4.1 Team is opgeslagen').waitFor();
  expect(lastOf(workbook, 'Toelichtingen')).toMatchObject({ Indicator: '4.1', Oordeel: null });
  await close();
});

test('words of the same day are changed, both versions shown when a colleague did so too', async () => {
  const { page, workbook, close } = await opened();
  await card(page, /^1\.1 Deelnemers met een praktijkverklaring/).click();
  await page.getByText('Je wijzigt de toelichting van 31-08-2025 (X-0001).').waitFor();
  const text = page.locator('.field:visible').getByLabel('Tekst');
  expect(await text.inputValue()).toBe('Van vandaag.');
  await text.fill('Van mij.');
  setCell(workbook, 'Toelichtingen', 'X-0001', 'Tekst', 'Van een collega.');
  await press(page, 'Wijziging opslaan');
  await page.getByRole('columnheader', { name: 'Collega' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Bewaar die van mij');
  await page.getByText('Opgeslagen bij toelichting X-0001: Tekst.').waitFor();
  expect(recordOf(workbook, 'Toelichtingen', 'X-0001')).toMatchObject({ Tekst: 'Van mij.', Oordeel: 'Aandacht' });
  await close();
});

test('what is missing or wrong is said at the field, and nothing is stored', async () => {
  const { page, calls, close } = await opened();
  await card(page, /^1\.1 Deelnemers met een praktijkverklaring/).click();
  await press(page, 'Schrijf een nieuwe');
  await press(page, 'Toelichting opslaan');
  await page.getByText('Tekst: dit is nog leeg. Vul het in.').waitFor();
  await page.getByText('Peildatum: van deze dag is er al een toelichting (X-0001).').waitFor();
  expect(await focusedLabel(page)).toBe('Tekst');
  for (const [date, words] of [
    ['01-01-2026', 'deze dag moet nog komen'],
    ['31-12-2024', 'dit is voor de start van Projectjaar 2 (01-01-2025)'],
  ] as const) {
    await page.getByLabel('Peildatum').fill(date);
    await page.getByText(`Peildatum: ${words}`).waitFor();
  }
  await page.getByLabel('Tekst').fill('Het BSN is 111222333.');
  await page.getByText('Tekst: hier lijkt een BSN te staan.').waitFor();
  expect(calls).not.toContain('opslaan');
  await close();
});

test.each([['before'], ['after']] as const)(
  'when a save fails %s the server works, what was typed stays and Opnieuw stores it once',
  async (when) => {
    const { page, workbook, failNext, close } = await opened();
    await card(page, /^1\.3 Gestarte/).click();
    await page.getByLabel('Tekst').fill('Blijft staan.');
    failNext('opslaan', when);
    await press(page, 'Toelichting opslaan');
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await page.getByLabel('Tekst').inputValue()).toBe('Blijft staan.');
    await press(page, 'Opnieuw');
    await page.getByText('is opgeslagen').waitFor();
    expect(countOf(workbook, 'Toelichtingen')).toBe(3);
    await close();
  },
);

test('who may not write reads along; who is unknown is refused', async () => {
  const reader = await opened('praktijkopleider@example.org');
  await reader.page.getByText('Alleen de projectleider schrijft hier.').waitFor();
  await card(reader.page, /^1\.1 Deelnemers met een praktijkverklaring/).click();
  await reader.page.getByText('Van vandaag.').waitFor();
  expect(await reader.page.getByRole('button', { name: /opslaan|Wijzigen/ }).count()).toBe(0);
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await reader.close();
  const stranger = await opened('iemand@example.org');
  await stranger.page.getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await stranger.close();
});

test('another projectjaar has its own figures and words, and when loading fails it can be tried again', async () => {
  const { page, failNext, close } = await opened();
  await page.getByLabel('Projectjaar').waitFor();
  failNext('toelichtingenOphalen', 'before');
  await page.getByLabel('Projectjaar').selectOption('J-0001');
  await press(page, 'Opnieuw');
  await page.getByText('De cijfers zijn die van 31 december 2024.').waitFor();
  await card(page, /^1\.3 Gestarte/).click();
  expect(await page.locator('.now').innerText()).toMatch(/Gestarte deelnemers\s+0/);
  await close();
});

test('the focus goes to a new screen with the screen itself: not after the next key, on whatever slow machine', async () => {
  const { page, close } = await opened();
  await card(page, /^2\.2/).waitFor();
  const at = await page.evaluate(async () => {
    const goal = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('2.2'));
    goal?.click();
    // Preact draws in a microtask; no frame is painted and no timer runs in between.
    for (let turn = 0; turn < 50 && !document.querySelector('textarea'); turn++) await Promise.resolve();
    return document.activeElement?.className;
  });
  expect(at).toBe('title');
  await close();
});

test('words can be written with the keyboard alone', async () => {
  const { page, workbook, close } = await opened();
  await page.getByLabel('Zoek een cijfer').fill('zelfvertrouwen');
  await tabTo(page, '2.2');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Tekst');
  await page.keyboard.type('Meer zelfvertrouwen.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('De toelichting bij 2.2 Deelnemers met meer zelfvertrouwen is opgeslagen').waitFor();
  expect(lastOf(workbook, 'Toelichtingen')).toMatchObject({ Indicator: '2.2', Tekst: 'Meer zelfvertrouwen.' });
  await close();
});
