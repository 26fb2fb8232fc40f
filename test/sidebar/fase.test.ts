/** The form Fase wijzigen in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import type { Workbook } from '@plp/workbench';
import { demoRegister, hostOver } from '../support/register';
import type { OpenedForm } from '../support/browser/sidebar';
import { recordsOf } from '../support/sheets';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

const of = (workbook: Workbook, tab: string, deelnemerId: string) =>
  recordsOf(workbook, tab).filter((row) => row['Deelnemer-ID'] === deelnemerId);
const fasenOf = (workbook: Workbook, deelnemerId: string) =>
  of(workbook, 'Fasen', deelnemerId).map((row) => row['Fase']);

async function open(
  workbook: Workbook,
  deelnemerId: string,
  user = 'praktijkopleider@example.org',
): Promise<OpenedForm> {
  const form = await openForm(hostOver(workbook, { user }), 'fase', { deelnemerId, recordId: null });
  return form;
}

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const choose = (page: Page, fase: string) => page.getByRole('button', { name: new RegExp(`^${fase}`) }).click();

/** In Leertraject since 04-09-2023, with stage S-0043 open and toetsen T-0089 and T-0093 planned. */
const burak = 'D-0015';
/** In Pauze since 07-07-2025. */
const sanne = 'D-0035';

test('a pause needs its reason, is shown before it is stored, and can be taken back', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak);
  const { page } = form;
  await page.getByText('Nu: Leertraject, sinds 4 september 2023').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await choose(page, 'Pauze');
  await page.getByLabel('Datum').fill('2025-08-25');
  await page.getByText('In Fasen komt: Pauze vanaf 25 augustus 2025.').waitFor();
  await click(page, 'Fase opslaan');
  await page.getByText('Reden: dit is nog leeg.').waitFor();
  expect(form.calls).not.toContain('opslaan');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Reden', { exact: true }).selectOption('Gezondheid');
  await click(page, 'Fase opslaan');
  await page.getByText(/De fase Pauze vanaf 25 augustus 2025 is opgeslagen \(F-0185\)\.$/).waitFor();
  await page.getByText('Nu: Pauze, sinds 25 augustus 2025').waitFor();
  expect(of(workbook, 'Stages', burak).filter((stage) => stage['Einde'] === null)).toHaveLength(1);
  await click(page, 'Ongedaan maken');
  await page.getByText('Nu: Leertraject').waitFor();
  expect(fasenOf(workbook, burak)).not.toContain('Pauze');
  await form.close();
});

test('from a pause the first step is back to Leertraject, without a reason', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, sanne);
  const { page } = form;
  await page.getByText('Nu: Pauze').waitFor();
  expect(await page.locator('.card').first().textContent()).toBe('LeertrajectTerug naar het leren op een werkplek.');
  await choose(page, 'Leertraject');
  expect(await page.getByLabel('Reden', { exact: true }).count()).toBe(0);
  await page.getByLabel('Datum').fill('2025-09-08');
  await page.getByText('Tot die dag blijft het Pauze.').waitFor();
  await click(page, 'Fase opslaan');
  await page.getByText('Staat al klaar: Leertraject vanaf 8 september 2025').waitFor();
  expect(fasenOf(workbook, sanne).slice(-2)).toEqual(['Pauze', 'Leertraject']);
  await form.close();
});

test('the end of a road ends what is ticked, in one act that can be taken back whole', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak);
  const { page } = form;
  await choose(page, 'Uitgevallen');
  await page.getByLabel('Reden', { exact: true }).selectOption('Te zwaar');
  await page.getByLabel('Datum').fill('2025-08-29');
  await page.getByText('Einde wordt 29-08-2025, reden Uitgevallen').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel(/T-0093/).uncheck();
  await click(page, 'Fase opslaan');
  await page
    .getByText(
      /Uitgevallen vanaf 29 augustus 2025 is opgeslagen \(F-0185\)\. Beëindigd: stage S-0043\. Vervallen: toets T-0089\.$/,
    )
    .waitFor();
  const statuses = () =>
    of(workbook, 'Toetsen', burak)
      .filter(({ 'Toets-ID': id }) => id === 'T-0089' || id === 'T-0093')
      .map((toets) => toets['Status']);
  const stage = () => of(workbook, 'Stages', burak).find(({ 'Stage-ID': id }) => id === 'S-0043')!;
  expect(statuses()).toEqual(['Vervallen', 'Gepland']);
  expect(stage()['Reden einde']).toBe('Uitgevallen');
  expect(stage()['Einde']).not.toBeNull();
  await click(page, 'Ongedaan maken');
  await page.getByText('Nu: Leertraject').waitFor();
  expect(statuses()).toEqual(['Gepland', 'Gepland']);
  expect(stage()['Einde']).toBeNull();
  await form.close();
});

test('a Jobcoach ends the stage, and is told who can do the toetsen', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak, 'jobcoach1@example.org');
  const { page } = form;
  await choose(page, 'Afgerond');
  await page.getByText('In Toetsen kun jij niets opslaan.').first().waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(1);
  await click(page, 'Fase opslaan');
  await page.getByText(/Beëindigd: stage S-0043\.$/).waitFor();
  expect(of(workbook, 'Toetsen', burak).some((toets) => toets['Status'] === 'Vervallen')).toBe(false);
  await form.close();
});

test('a date before the Aanmelddatum is refused; any fase is possible, and what is surprising is said', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak);
  const { page } = form;
  await page.getByText('Een andere fase').click();
  await choose(page, 'Leertraject');
  await page.getByText('Let op: het is al Leertraject sinds 4 september 2023.').waitFor();
  await page.getByLabel('Datum').fill('2023-06-20');
  await page.getByText('Let op: er staat al een latere fase: Leertraject vanaf 4 september 2023.').waitFor();
  await page.getByLabel('Datum').fill('2023-06-01');
  await click(page, 'Fase opslaan');
  await page.getByText('Datum: dit is voor de aanmelding. Kies 05-06-2023 of later.').waitFor();
  await page.getByLabel('Datum').fill('');
  await page.getByText('Datum: dit is nog leeg.').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await form.close();
});

test('the last row can be corrected; when a colleague did so meanwhile both versions are shown', async () => {
  const workbook = demoRegister();
  const [first, second] = [await open(workbook, sanne), await open(workbook, sanne, 'assistent@example.org')];
  for (const [{ page }, date] of [
    [first, '2025-07-08'],
    [second, '2025-07-09'],
  ] as const) {
    await click(page, 'Laatste fase verbeteren');
    await page.getByLabel('Datum').fill(date);
  }
  await click(first.page, 'Fase opslaan');
  await first.page.getByText('De fase F-0173 is aangepast: Datum: 08-07-2025.').waitFor();
  await click(second.page, 'Fase opslaan');
  await second.page.getByRole('row', { name: 'Datum 09-07-2025 08-07-2025' }).waitFor();
  expect(await accessibilityProblems(second.page)).toEqual([]);
  await click(second.page, 'Bewaar die van mij');
  await second.page.getByText('De fase F-0173 is aangepast').waitFor();
  await second.page.getByText('Nu: Pauze, sinds 9 juli 2025').waitFor();
  expect(fasenOf(workbook, sanne)).toHaveLength(5);
  await first.close();
  await second.close();
});

test('a colleague who planned the end of the stage meanwhile is not overwritten unseen', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak);
  const { page } = form;
  await choose(page, 'Afgerond');
  await page.getByText('Wat nog openstaat').waitFor();
  const saved = hostOver(workbook).run('opslaan', {
    verzoek: 'a-colleague-1',
    schrijf: [
      {
        tab: 'stages',
        id: 'S-0043',
        basis: { einde: null, redenEinde: null },
        values: { einde: '2025-08-15', redenEinde: 'Naar werk' },
      },
    ],
  }) as { ok: boolean };
  expect(saved.ok).toBe(true);
  await click(page, 'Fase opslaan');
  await page.getByRole('row', { name: 'Einde 31-08-2025 15-08-2025' }).waitFor();
  expect(fasenOf(workbook, burak)).not.toContain('Afgerond');
  await click(page, 'Neem die van mijn collega');
  await click(page, 'Fase opslaan');
  await page.getByText(/De fase Afgerond vanaf 31 augustus 2025 is opgeslagen/).waitFor();
  expect(of(workbook, 'Stages', burak).find(({ 'Stage-ID': id }) => id === 'S-0043')!['Reden einde']).toBe('Naar werk');
  await form.close();
});

test('a lost connection keeps what was typed; Opnieuw stores exactly once', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak);
  const { page } = form;
  await choose(page, 'Nazorg');
  await page.getByLabel(/^Toelichting/).fill('Werkt nu bij de bakker.');
  for (const when of ['before', 'after'] as const) {
    form.failNext('opslaan', when);
    await page.getByRole('button', { name: when === 'before' ? 'Fase opslaan' : 'Opnieuw' }).click();
    await page
      .getByRole('alert')
      .getByText(/geen verbinding/)
      .waitFor();
    expect(await page.getByLabel(/^Toelichting/).inputValue()).toBe('Werkt nu bij de bakker.');
  }
  await click(page, 'Opnieuw');
  await page.getByText(/Nazorg vanaf 31 augustus 2025 is opgeslagen \(F-0185\)/).waitFor();
  expect(fasenOf(workbook, burak).filter((fase) => fase === 'Nazorg')).toHaveLength(1);
  await form.close();
});

test('what is still open is asked again when it could not be loaded; until then nothing is stored', async () => {
  const form = await open(demoRegister(), burak);
  const { page } = form;
  form.failNext('rijenOphalen', 'before');
  await choose(page, 'Uitgevallen');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: 'Fase opslaan' }).isDisabled()).toBe(true);
  await click(page, 'Opnieuw');
  await page.getByText('Wat nog openstaat').waitFor();
  expect(await page.getByRole('button', { name: 'Fase opslaan' }).isDisabled()).toBe(false);
  await form.close();
});

test('by keyboard alone: choose a fase, fill in the reason, save', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, burak);
  const { page } = form;
  await page.getByText('Naar welke fase?').waitFor();
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent?.startsWith('Pauze'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Nieuwe fase: Pauze');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('is opgeslagen'));
  expect(of(workbook, 'Fasen', burak).at(-1)).toMatchObject({ Fase: 'Pauze', Reden: 'Gezondheid' });
  await form.close();
});

test('a Meelezer sees the road but no way to change it; a stranger is refused', async () => {
  const form = await open(demoRegister(), burak, 'meelezer@example.org');
  await form.page.getByText('Nu: Leertraject').waitFor();
  await form.page.getByText('De weg tot nu toe').click();
  await form.page.getByText('05-06-2023: Aangemeld').waitFor();
  expect(await form.page.locator('.card').count()).toBe(0);
  expect(await accessibilityProblems(form.page)).toEqual([]);
  await form.close();
  const stranger = await open(demoRegister(), burak, 'vreemd@example.org');
  await stranger.page.getByRole('alert').getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await stranger.close();
});
