/** The form Dossier in Chromium, over the built bundle. The demo's last day is Sunday 31 August 2025. */
import type { HostOptions, Workbook } from '@plp/workbench';
import type { TestHost } from '../support/register';
import { demoRegister, hostOver } from '../support/register';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

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

async function opened(
  deelnemerId: string | null,
  options: Partial<HostOptions> = {},
  workbook: Workbook = demoRegister(),
) {
  const host = hostOver(workbook, { user: 'praktijkopleider@example.org', ...options });
  const asked = watchForms(host);
  const form = await openForm(host, 'dossier', { deelnemerId, recordId: null });
  const { page } = form;
  const ready = () => page.getByLabel('Laat zien').waitFor();
  const steps = () => page.locator('.step strong').allTextContents();
  return { ...form, host, asked, ready, steps };
}

/** A cell of the demo, to change. */
function cellOf(workbook: Workbook, tab: string, id: string, header: string) {
  const { rows } = workbook.sheets.find(({ name }) => name === tab)!;
  return rows.find((row) => row?.[0]?.value === id)![rows[0]!.findIndex((cell) => cell?.value === header)]!;
}

test('it tells where she is, what is due and how the metingen go, and is right for a screen reader', async () => {
  const { page, ready, close } = await opened('D-0022');
  await ready();
  const now = await page.locator('.now').textContent();
  expect(now).toContain('Leertraject, sinds 2 december 2024');
  expect(now).toContain('Participatiebedrijf');
  await page.getByText('Toets B1-K1-W3, 55 dagen te laat (maandag 7 juli)').waitFor();
  const line = page.getByRole('img', { name: /^Zelfvertrouwen, van 1 tot 10: 3 op 01-05-2024, .*7 op 22-04-2025$/ });
  expect(await line.count()).toBe(1);
  expect(await page.getByRole('img').count()).toBe(6);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('the road holds every row of hers, the newest first, and what is still to come above it', async () => {
  const { page, ready, steps, close } = await opened('D-0022');
  await ready();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Straks', '2025', '2024']);
  const all = await steps();
  expect(all).toHaveLength(18);
  expect(all.slice(0, 3)).toEqual([
    'Verklaring Assistent schoonmaak: nog niet behaald',
    'Toets B1-K1-W4: gepland',
    'Toets B1-K1-W3: gepland',
  ]);
  expect(all.slice(-3)).toEqual(['Intake', 'Fase Intake', 'Fase Aangemeld']);
  await close();
});

test('one kind can be looked at alone', async () => {
  const { page, ready, steps, close } = await opened('D-0022');
  await ready();
  await page.getByLabel('Laat zien').selectOption('stages');
  expect(await steps()).toEqual([
    'Stage bij Participatiebedrijf',
    'Stage bij Participatiebedrijf',
    'Stage bij Schoonmaakploeg Wijk Noord',
  ]);
  await page.getByLabel('Laat zien').selectOption('');
  expect(await steps()).toHaveLength(18);
  await close();
});

test('names of leermeesters and notes are seen only on request', async () => {
  const workbook = demoRegister();
  const leermeester = String(cellOf(workbook, 'Stages', 'S-0041', 'Leermeester').value);
  const toelichting = String(cellOf(workbook, 'Intakes', 'I-0022', 'Toelichting besluit').value);
  const { page, ready, close } = await opened('D-0022', {}, workbook);
  await ready();
  const stage = page.locator('.step', { hasText: '02-12-2024, loopt nog' });
  expect(await page.getByText(leermeester).first().isVisible()).toBe(false);
  expect(await page.getByText(toelichting).first().isVisible()).toBe(false);
  await stage.getByText('Meer').click();
  await stage.getByText(leermeester).waitFor();
  await stage.getByText('Stagelog (16)').click();
  const lines = stage.getByRole('listitem');
  await lines.nth(15).waitFor();
  expect(await lines.locator('dd').first().isVisible()).toBe(false);
  await lines.getByText('Notitie').first().click();
  expect(await lines.locator('dd').first().isVisible()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('what somebody typed is text, never markup', async () => {
  const workbook = demoRegister();
  cellOf(workbook, 'Verklaringen', 'V-0019', 'Titel').value = '<img src=x onerror=alert(1)>';
  const { page, ready, close } = await opened('D-0022', {}, workbook);
  await ready();
  await page.getByText('Verklaring <img src=x onerror=alert(1)>: nog niet behaald').waitFor();
  expect(await page.locator('#app img').count()).toBe(0);
  await close();
});

test('it leads to each form for this deelnemer, and to each row', async () => {
  const { page, host, asked, ready, close } = await opened('D-0022');
  await ready();
  for (const name of ['Intake', 'Fase', 'Stagelog', 'Toetsen', 'Meting', 'Plaatsing', 'Nazorg']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name, exact: true, disabled: false }).waitFor();
  }
  expect(asked).toEqual(
    ['intake', 'fase', 'stagelog', 'toetsen', 'meting', 'plaatsing', 'nazorg'].map((form) => ({
      form,
      deelnemerId: 'D-0022',
      recordId: null,
    })),
  );
  await page.getByRole('button', { name: 'Naar de rij van I-0022' }).click();
  await page.getByRole('button', { name: 'Naar de rij van I-0022', disabled: false }).waitFor();
  const { sheet, rect } = host.selection;
  expect([sheet.name, sheet.rows[rect.row - 1]?.[0]?.value]).toEqual(['Intakes', 'I-0022']);
  await close();
});

test('with the keyboard alone somebody is found, and then somebody else', async () => {
  const { page, ready, close } = await opened(null);
  await page.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type('D-0003');
  await page.getByRole('option').waitFor();
  await page.keyboard.press('Enter');
  await ready();
  expect(await page.locator('.now').textContent()).toContain('Nazorg, sinds 2 april 2024');
  await page.getByRole('button', { name: 'Iemand anders' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[role=combobox]:focus').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('somebody of whom only the name is known has an empty road, not an error', async () => {
  const workbook = demoRegister();
  const { rows } = workbook.sheets.find(({ name }) => name === 'Deelnemers')!;
  const empty = rows.findIndex((row) => !row?.[0]?.value);
  rows[empty] = structuredClone(rows[1]!);
  rows[empty]![0]!.value = 'D-0999';
  const { page, close } = await opened('D-0999', {}, workbook);
  await page.getByText('Hier staat nog niets. De weg begint bij de intake.').waitFor();
  await page.getByText('Nog geen fase').waitFor();
  await page.getByText('Er staat niets open.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('when a part does not come it says so, and Opnieuw fetches it', async () => {
  const workbook = demoRegister();
  const form = await opened(null, {}, workbook);
  await form.page.locator('[role=combobox]:focus').waitFor();
  form.failNext('rijenOphalen', 'before');
  form.failNext('vandaagOphalen', 'after');
  await form.page.keyboard.type('D-0022');
  await form.page.getByRole('option').waitFor();
  await form.page.keyboard.press('Enter');
  await form.page.getByRole('alert').nth(1).waitFor();
  await form.page.getByRole('button', { name: 'Opnieuw' }).first().click();
  await form.page.getByText('Toets B1-K1-W3, 55 dagen te laat').waitFor();
  await form.page.getByRole('button', { name: 'Opnieuw' }).click();
  await form.ready();
  expect(await form.steps()).toHaveLength(18);
  await form.close();
});

test('a meelezer sees the dossier without buttons to forms; a stranger sees nothing', async () => {
  const reader = await opened('D-0022', { user: 'meelezer@example.org' });
  await reader.ready();
  expect(await reader.page.getByRole('heading', { name: 'Iets invullen' }).count()).toBe(0);
  expect(await reader.page.getByRole('button', { name: 'Toetsen openen' }).count()).toBe(0);
  await reader.close();
  const stranger = await opened('D-0022', { user: 'onbekend@example.org' });
  await stranger.page.getByRole('alert').getByText('Je staat niet als actieve medewerker').waitFor();
  expect(await stranger.page.locator('#app').textContent()).not.toContain('D-0022');
  await stranger.close();
});

test('a colleague is called by name, not by address', async () => {
  const { page, ready, close } = await opened('D-0022');
  await ready();
  const facts = await page.locator('.timeline dd').allTextContents();
  expect(facts.length).toBeGreaterThan(10);
  expect(facts.filter((fact) => fact.includes('praktijkopleider@'))).toEqual([]);
  await close();
});

test.each([
  ['D-0023', 'meelezer@example.org'],
  ['D-0022', 'jobcoach1@example.org'],
])('of what somebody may not read nothing is said, not that it is empty: %s, %s', async (deelnemerId, user) => {
  const { page, ready, close } = await opened(deelnemerId, { user });
  await ready();
  const lines = await page.locator('.step p, .now dd').allTextContents();
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => /undefined|null|\(leeg\)|:\s*$/.test(line))).toEqual([]);
  await close();
});

test('a paper is made from here, by who may read all of it', async () => {
  const { page, host, ready, close } = await opened('D-0022');
  await ready();
  const asked: unknown[] = [];
  const run = host.run.bind(host);
  host.run = (name, ...args) =>
    name === 'papierTonen' ? (asked.push(args[0]), { ok: true, value: null }) : run(name, ...args);
  await page.getByRole('button', { name: 'Mijn voortgang' }).click();
  await page.getByRole('button', { name: 'Mijn voortgang' }).and(page.locator(':enabled')).waitFor();
  expect(asked).toEqual([{ papier: 'voortgang', deelnemerId: 'D-0022' }]);
  // Of a record: the last one, and its free text only where that is ticked.
  await page.getByLabel('Met de notities uit het stagelog').check();
  for (const name of ['Voor de school', 'Voor het leerbedrijf']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name }).and(page.locator(':enabled')).waitFor();
  }
  expect(asked.slice(1)).toMatchObject([
    { papier: 'school', recordId: expect.stringMatching(/^V-/), metTekst: false },
    { papier: 'leerbedrijf', recordId: expect.stringMatching(/^S-/), metTekst: true },
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
  const jobcoach = await opened('D-0022', { user: 'jobcoach1@example.org' });
  await jobcoach.ready();
  expect(await jobcoach.page.getByRole('heading', { name: 'Op papier' }).count()).toBe(0);
  await jobcoach.close();
});
