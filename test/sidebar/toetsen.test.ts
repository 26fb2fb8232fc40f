/** The form Toetsen en verklaringen in Chromium, over the built bundle. */
import type { Locator, Page } from 'playwright-core';
import { dutchDate } from '../../src/register/dates';
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
import { recordsOf } from '../support/sheets';
import { demoRegister, hostOver } from '../support/register';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

const open = (
  workbook: ReturnType<typeof demoRegister>,
  deelnemerId: string,
  recordId: string | null = null,
  user = 'projectleider@example.org',
) => openForm(hostOver(workbook, { user }), 'toetsen', { deelnemerId, recordId });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Fills in a toets to plan of a werkproces that is typed. */
async function fillToets(page: Page, werkproces: string, omschrijving: string): Promise<void> {
  await page.getByText('Toetsvorm', { exact: true }).waitFor();
  if (!(await page.getByLabel('Werkproces').isVisible())) await page.getByText('Een ander werkproces').click();
  await page.getByLabel('Werkproces').fill(werkproces);
  await page.getByLabel('Omschrijving').fill(omschrijving);
}

test('the results of the last toetsen open Behaald op, which is stored and taken back', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await page.getByRole('button', { name: /Assistent schoonmaak/ }).click();
  await page.getByText('Nog gepland: 2 toetsen').waitFor();
  expect(await page.getByRole('button', { name: 'Behaald op invullen' }).count()).toBe(0);
  for (const [werkproces, id] of [
    ['B1-K1-W3', 'T-0078'],
    ['B1-K1-W4', 'T-0074'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(werkproces) }).click();
    await page.getByText('Hoe ging het?').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Behaald');
    const planned = dateIn(recordOf(workbook, 'Toetsen', id)!['Gepland op'])!;
    // On the day that it was planned on, as most are; one that was still to come was done today.
    const day = planned < '2025-08-31' ? planned : '2025-08-31';
    await page.getByText(`Opgeslagen bij toets ${id}: Status: Behaald, Resultaat op: ${dutchDate(day)}.`).waitFor();
    expect(await focused(page)).toContain(id);
  }
  expect(recordOf(workbook, 'Toetsen', 'T-0078')).toMatchObject({ Status: 'Behaald' });
  await press(page, 'Behaald op invullen');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Opslaan');
  await page.getByText('Opgeslagen bij verklaring V-0019: Behaald op: 31-08-2025.').waitFor();
  expect(dateIn(recordOf(workbook, 'Verklaringen', 'V-0019')!['Behaald op'])).toBe('2025-08-31');
  expect(await page.locator('footer button:visible').allTextContents()).toEqual([
    'Eindmeting invullen',
    'Plaatsing invullen',
    'Alle verklaringen',
  ]);
  await press(page, 'Ongedaan maken');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(recordOf(workbook, 'Verklaringen', 'V-0019')!['Behaald op']).toBeNull();
  await page.getByText('Behaald: nog niet').waitFor();
  await form.close();
});

test('several werkprocessen are planned one after another: toetsvorm, day and beoordelaar stay', async () => {
  const workbook = demoRegister();
  const before = countOf(workbook, 'Toetsen');
  const form = await open(workbook, 'D-0041', 'V-0031');
  const { page } = form;
  await page.getByText('Er zijn nog geen toetsen gepland.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Toets plannen');
  expect(await page.getByLabel('Beoordelaar').inputValue()).toBe('praktijkopleider@example.org');
  await fillToets(page, 'B1-K1-W1', 'Maakt de werkplek klaar');
  await page.getByLabel('Toetsvorm').selectOption('Gesprek');
  await page.getByLabel('Gepland op').fill('2025-10-01');
  await press(page, 'Opslaan en nog een');
  await page.getByText(/De toets is gepland \(T-\d{4}\): B1-K1-W1 op 01-10-2025, poging 1/).waitFor();
  expect(await page.getByLabel('Werkproces').inputValue()).toBe('');
  expect(await page.getByLabel('Toetsvorm').inputValue()).toBe('Gesprek');
  expect(await page.getByLabel('Gepland op').inputValue()).toBe('01-10-2025');
  await page.getByLabel('Werkproces').fill('B1-K1-W1');
  await page.getByText('Voor B1-K1-W1 is al een toets gepland op 01-10-2025').waitFor();
  await fillToets(page, 'B1-K1-W2', 'Snijdt en weegt');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Opslaan');
  await page.getByText('Toetsen: 0 van 2 behaald').waitFor();
  expect(countOf(workbook, 'Toetsen')).toBe(before + 2);
  expect(lastOf(workbook, 'Toetsen')).toMatchObject({
    'Deelnemer-ID': 'D-0041',
    'Verklaring-ID': 'V-0031',
    Werkproces: 'B1-K1-W2',
    Status: 'Gepland',
    Poging: 1,
    Toetsvorm: 'Gesprek',
  });
  await form.close();
});

test('four toetsen are planned in one save, in at most 12 clicks and with nothing typed; one of them on its own day', async () => {
  const workbook = demoRegister();
  const before = countOf(workbook, 'Toetsen');
  const form = await open(workbook, 'D-0041');
  const { page } = form;
  let clicks = 0;
  const click = async (at: Locator): Promise<void> => {
    clicks += 1;
    await at.click();
  };
  /** A choice and a day from the calendar are two clicks each. */
  const choose = async (choice: () => Promise<unknown>): Promise<void> => {
    clicks += 2;
    await choice();
  };
  await click(page.getByRole('button', { name: /V-0031/ }));
  await click(page.getByRole('button', { name: 'Toets plannen' }));
  const ticks = page.getByRole('group', { name: 'Wat wordt getoetst?' }).getByRole('checkbox');
  for (const at of [0, 1, 2, 3]) await click(ticks.nth(at));
  await choose(() => page.getByLabel('Toetsvorm').last().selectOption('Gesprek'));
  await choose(() => page.locator('input[type=date]').last().fill('2025-10-01'));
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByText('B1-K1-W2 anders plannen').click();
  const own = page.locator('details[open]');
  const ownDay = own.getByLabel('Gepland op');
  // Told what is wrong with it, she mends it: the fold that she is in stays open under her hands.
  await ownDay.fill('31-2-2025');
  await press(page, 'Opslaan');
  await own.getByText('vul een bestaande datum in').waitFor();
  await ownDay.fill('');
  await ownDay.pressSequentially('8-10-2025');
  expect(await page.evaluate(() => document.activeElement?.closest('details[open]') !== null)).toBe(true);
  await click(page.getByRole('button', { name: 'Opslaan', exact: true }));
  await page.getByText('4 toetsen zijn gepland: B1-K1-W1 op 01-10-2025, poging 1; B1-K1-W2 op 08-10-2025').waitFor();
  expect(clicks).toBeLessThanOrEqual(12);
  expect(countOf(workbook, 'Toetsen')).toBe(before + 4);
  const planned = recordsOf(workbook, 'Toetsen').slice(-4);
  expect(planned.map((one) => [one['Werkproces'], dateIn(one['Gepland op']), one['Toetsvorm'], one['Poging']])).toEqual(
    [
      ['B1-K1-W1', '2025-10-01', 'Gesprek', 1],
      ['B1-K1-W2', '2025-10-08', 'Gesprek', 1],
      ['B1-K1-W3', '2025-10-01', 'Gesprek', 1],
      ['B1-K1-W4', '2025-10-01', 'Gesprek', 1],
    ],
  );
  expect(planned.every((one) => one['Omschrijving'] && one['Beoordelaar'] === 'praktijkopleider@example.org')).toBe(
    true,
  );
  await press(page, 'Ongedaan maken');
  await page.getByText('Er zijn nog geen toetsen gepland.').waitFor();
  // What was stored is not chosen any more.
  await press(page, 'Toets plannen');
  await ticks.first().waitFor();
  expect(await ticks.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length)).toBe(0);
  await form.close();
});

test('after Nog niet behaald the next attempt is offered at once', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0015', 'T-0089');
  const { page } = form;
  // What is typed of another werkproces is not of this one.
  await page.getByText('Hoe ging het?').waitFor();
  await press(page, 'Terug');
  await press(page, 'Toets plannen');
  await fillToets(page, 'B9-K9-W9', 'Iets anders');
  await press(page, 'Terug naar de verklaring');
  await page.getByRole('button', { name: /B1-K1-W3/ }).click();
  // At 200% little of the form is in sight: what is wrong is never behind the foot.
  await page.setViewportSize({ width: 300, height: 330 });
  await page.getByLabel('Resultaat op').fill('1-1-2030');
  await press(page, 'Nog niet');
  const wrong = (await page.getByText('Resultaat op: deze dag moet nog komen.').boundingBox())!;
  expect(wrong.y + wrong.height).toBeLessThanOrEqual((await page.locator('footer').boundingBox())!.y);
  await page.getByLabel('Resultaat op').fill('31-8-2025');
  await page.setViewportSize({ width: 300, height: 800 });
  // What goes wrong in between changes nothing of what was pressed.
  form.failNext('opslaan', 'after');
  await press(page, 'Nog niet');
  await press(page, 'Opnieuw');
  await page.getByText('Dat hoort bij leren.').waitFor();
  expect(recordOf(workbook, 'Toetsen', 'T-0089')!['Status']).toBe('Nog niet behaald');
  await press(page, 'Plan de volgende poging');
  expect(await page.getByLabel('Werkproces').inputValue()).toBe('B1-K1-W3');
  expect(await page.getByLabel('Gepland op').inputValue()).toBe('');
  await page.getByLabel('Gepland op').fill('2025-11-03');
  await press(page, 'Opslaan en nog een');
  await page.getByText('B1-K1-W3 op 03-11-2025, poging 2').waitFor();
  // The next one is chosen as at any other time: with the ticks.
  await page.getByRole('group', { name: 'Wat wordt getoetst?' }).getByRole('checkbox').first().waitFor();
  // What was typed there before stands there still, with the vorm of the one that was planned last.
  await page.getByText('Dit typte je eerder.').waitFor();
  expect(await page.getByLabel('Werkproces').inputValue()).toBe('B9-K9-W9');
  expect(await page.getByLabel('Toetsvorm').last().inputValue()).toBe('Gespreid over momenten');
  expect(lastOf(workbook, 'Toetsen')).toMatchObject({
    Werkproces: 'B1-K1-W3',
    Poging: 2,
    Status: 'Gepland',
    Toetsvorm: 'Gespreid over momenten',
  });
  await form.close();
});

test('a toets is postponed to another day in one act, and may be dropped', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0015', 'T-0089');
  const { page } = form;
  await press(page, 'Uitstellen');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Nieuwe dag opslaan');
  await page.getByText('Gepland op: dit is nog leeg. Vul het in.').waitFor();
  await page.getByLabel('Nieuwe dag').fill('2025-09-15');
  await press(page, 'Nieuwe dag opslaan');
  await page.getByText('Kies een andere dag dan 15-09-2025.').waitFor();
  await page.getByLabel('Nieuwe dag').fill('2025-10-20');
  // Typed for one act, it is no part of another, and no conflict when it is gone on with.
  await press(page, 'Terug');
  await page.getByText('Hoe ging het?').waitFor();
  expect(await page.getByText('Dit typte je eerder.').count()).toBe(0);
  await press(page, 'Uitstellen');
  await page.getByText('Dit typte je eerder.').waitFor();
  await press(page, 'Nieuwe dag opslaan');
  await page.getByText('Uitgesteld naar 20-10-2025').waitFor();
  const postponed = recordOf(workbook, 'Toetsen', 'T-0089')!;
  expect([postponed['Status'], dateIn(postponed['Gepland op'])]).toEqual(['Uitgesteld', '2025-10-20']);
  await page.getByText('Nog uitgesteld: 1 toets').waitFor();
  await page.getByRole('button', { name: /B1-K1-W4/ }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Laten vervallen');
  await press(page, 'Laten vervallen');
  await page.getByText('Opgeslagen bij toets T-0093: Status: Vervallen').waitFor();
  expect(recordOf(workbook, 'Toetsen', 'T-0093')!['Status']).toBe('Vervallen');
  await form.close();
});

test('bad input gets its message at the field, the first one gets the focus, and nothing is stored', async () => {
  const workbook = demoRegister();
  const before = JSON.stringify(workbook.sheets.map(({ rows }) => rows.length));
  const form = await open(workbook, 'D-0041', 'V-0031');
  const { page } = form;
  await press(page, 'Toets plannen');
  await press(page, 'Opslaan');
  await page.getByText('Werkproces: dit is nog leeg. Vul het in.').waitFor();
  expect(await focusedLabel(page)).toBe('Werkproces');
  await fillToets(page, 'W1', 'Test');
  await page.getByText('Werkproces: gebruik de vorm B1-K1-W1.').waitFor();
  await page.getByLabel('Werkproces').fill('B1-K1-W1');
  await page.getByLabel('Toetsvorm').selectOption('Gesprek');
  await page.getByLabel('Gepland op').fill('2020-01-01');
  await page.getByText('Gepland op: dit is voor de aanmelding.').waitFor();
  await page.getByLabel('Toelichting').fill('Nummer 111222333');
  await press(page, 'Opslaan');
  await page.getByText('hier lijkt een BSN te staan').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(form.calls).not.toContain('opslaan');
  await press(page, 'Terug naar de verklaring');
  await press(page, 'Datums wijzigen');
  await page.getByLabel('RMC akkoord op').fill('2025-12-01');
  await press(page, 'Opslaan');
  await page.getByText('RMC akkoord op: deze dag moet nog komen.').waitFor();
  expect(JSON.stringify(workbook.sheets.map(({ rows }) => rows.length))).toBe(before);
  await form.close();
});

test.each([['before'], ['after']] as const)(
  'when a save fails %s the server works, what was typed stays and Opnieuw stores it once',
  async (when) => {
    const workbook = demoRegister();
    const before = countOf(workbook, 'Toetsen');
    const form = await open(workbook, 'D-0041', 'V-0031');
    const { page } = form;
    await press(page, 'Toets plannen');
    await fillToets(page, 'B1-K1-W1', 'Maakt de werkplek klaar');
    await page.getByLabel('Toetsvorm').selectOption('Gesprek');
    await page.getByLabel('Gepland op').fill('2025-10-01');
    form.failNext('opslaan', when);
    await press(page, 'Opslaan en nog een');
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await page.getByLabel('Omschrijving').inputValue()).toBe('Maakt de werkplek klaar');
    await press(page, 'Opnieuw');
    await page.getByText('De toets is gepland (T-').waitFor();
    expect(countOf(workbook, 'Toetsen')).toBe(before + 1);
    await press(page, 'Terug naar de verklaring');
    await press(page, 'Datums wijzigen');
    await page.getByLabel('RMC akkoord op').fill('2025-08-20');
    form.failNext('opslaan', when);
    await press(page, 'Opslaan');
    await press(page, 'Opnieuw');
    await page.getByText('RMC akkoord op: 20-08-2025').waitFor();
    await press(page, 'Ongedaan maken');
    await page.getByText('Ongedaan gemaakt').waitFor();
    expect(recordOf(workbook, 'Verklaringen', 'V-0031')!['RMC akkoord op']).toBeNull();
    await form.close();
  },
);

test('a date that a colleague changed meanwhile is shown beside mine, and either may stay', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0041', 'V-0031');
  const { page } = form;
  for (const [choice, kept] of [
    ['Bewaar die van mij', '2025-08-21'],
    ['Neem die van mijn collega', '2025-08-25'],
  ] as const) {
    await press(page, 'Datums wijzigen');
    await page.getByLabel('RMC akkoord op').fill('2025-08-21');
    if (choice.startsWith('Neem')) await page.getByLabel('RMC akkoord op').fill('2025-08-22');
    colleagueChanges(workbook, 'verklaringen', 'V-0031', {
      rmcAkkoordOp: choice.startsWith('Neem') ? '2025-08-25' : '2025-08-24',
    });
    await press(page, 'Opslaan');
    await page.getByRole('cell', { name: choice.startsWith('Neem') ? '25-08-2025' : '24-08-2025' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, choice);
    if (choice.startsWith('Neem')) {
      expect(await page.getByLabel('RMC akkoord op').inputValue()).toBe('25-08-2025');
      await press(page, 'Terug');
    } else await page.getByText('RMC akkoord op: 21-08-2025').waitFor();
    expect(dateIn(recordOf(workbook, 'Verklaringen', 'V-0031')!['RMC akkoord op'])).toBe(kept);
  }
  await form.close();
});

test('a new verklaring takes the titel that goes with its code', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0041');
  const { page } = form;
  await press(page, 'Nieuwe verklaring');
  await page.locator('datalist option[value="90180"]').waitFor({ state: 'attached' });
  await page.getByLabel('Opleidingscode').fill('90180');
  expect(await page.getByLabel('Titel').inputValue()).toBe('Assistent horeca');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Verklaring opslaan');
  await page.getByText(/De verklaring is opgeslagen \(V-0032\)/).waitFor();
  await page.getByText('V-0032 · opleiding 90180').waitFor();
  expect(lastOf(workbook, 'Verklaringen')).toMatchObject({ 'Deelnemer-ID': 'D-0041', Titel: 'Assistent horeca' });
  await form.close();
});

test('who may not write sees, and has no way to store; who is unknown is refused', async () => {
  const workbook = demoRegister();
  const reader = await open(workbook, 'D-0015', 'T-0089', 'meelezer@example.org');
  await reader.page.getByText('Gespreid over momenten').waitFor();
  await reader.page.getByText('Je bent meelezer').waitFor();
  expect(await reader.page.getByRole('button', { name: /ehaald|Wijzigen|Uitstellen/ }).count()).toBe(0);
  await press(reader.page, 'Terug');
  await reader.page.getByRole('heading', { name: 'Toetsen', exact: true }).waitFor();
  expect(await reader.page.locator('#app').textContent()).not.toContain('undefined');
  await reader.close();
  const assistent = await open(workbook, 'D-0022', 'V-0019', 'assistent@example.org');
  await assistent.page.getByRole('button', { name: 'Toets plannen' }).waitFor();
  expect(await assistent.page.getByRole('button', { name: /Datums wijzigen|Behaald op invullen/ }).count()).toBe(0);
  await assistent.close();
  const stranger = await open(workbook, 'D-0015', null, 'iemand@example.org');
  await stranger.page.getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await stranger.close();
});

test('the road to a result can be gone with the keyboard alone', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, 'D-0022');
  const { page } = form;
  await page.getByText('V-0019').waitFor();
  await tabTo(page, 'Assistent schoonmaak');
  await page.keyboard.press('Enter');
  await page.getByText('Nodig voor Behaald').waitFor();
  expect(await focused(page)).toBe('Assistent schoonmaak');
  await tabTo(page, 'B1-K1-W3');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Toelichting');
  await page.keyboard.type('Ging goed');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Opgeslagen bij toets T-0078').waitFor();
  expect(recordOf(workbook, 'Toetsen', 'T-0078')!['Status']).toBe('Behaald');
  await form.close();
});
