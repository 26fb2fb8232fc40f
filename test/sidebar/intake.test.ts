/** The form Intake in Chromium, over the built bundle. */
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
  user = 'assistent@example.org',
  recordId: string | null = null,
): Promise<OpenedForm> {
  const form = await openForm(hostOver(workbook, { user }), 'intake', { deelnemerId, recordId });
  return form;
}

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** All that a finished intake needs, but for the decision. */
async function fillIn(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /^Netwerk betrokken/ })
    .getByLabel('Familie')
    .check();
  await page.getByLabel('Betaald werk besproken').selectOption('Ja');
  await click(page, 'Verder');
  for (const name of ['Motivatie', 'Belastbaarheid']) {
    await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '4' }).check({ force: true });
  }
  await page.getByLabel('Leerstijl').selectOption('Doen');
  await click(page, 'Verder');
  await page
    .getByRole('group', { name: /^Ondersteuning/ })
    .getByLabel('Wonen')
    .check();
  await page.getByLabel('Leerstijltest').check();
  await click(page, 'Verder');
}

/** Somebody in Aangemeld since 26-08-2025, without an intake. */
const anouk = 'D-0049';
/** Somebody in Intake, with a concept of 27-08-2025. */
const esther = 'D-0046';

test('an intake is filled in in four steps, its fase is shown before it is stored, and all of it can be taken back', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, anouk);
  const { page } = form;
  await page.getByText('Stap 1 van 4: Het gesprek').waitFor();
  expect(await page.getByLabel('Afgenomen door').inputValue()).toBe('assistent@example.org');
  // People are chosen by name; what is kept is the address.
  expect((await page.getByLabel('Afgenomen door').locator('option').allTextContents()).join()).not.toContain('@');
  await page.getByLabel('Datum').fill('2025-08-27');
  await fillIn(page);
  await page.getByLabel('Besluit', { exact: true }).selectOption('Start');
  await page.getByLabel('Leertraject vanaf').fill('2025-09-08');
  expect(await page.locator('.bullets li').allTextContents()).toEqual([
    'Intake vanaf 27 augustus 2025',
    'Leertraject vanaf 8 september 2025',
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await click(page, 'Afronden');
  await page
    .getByText(
      /De intake is afgerond \(I-\d{4}\)\. Nieuwe fase: Intake vanaf 27 augustus 2025 \(F-\d{4}\), daarna Leertraject/,
    )
    .waitFor();
  expect(fasenOf(workbook, anouk)).toEqual(['Aangemeld', 'Intake', 'Leertraject']);
  expect(await page.locator('button.primary:visible').allTextContents()).toEqual(['Stage starten']);
  expect(of(workbook, 'Intakes', anouk)).toMatchObject([
    {
      Besluit: 'Start',
      Status: 'Afgerond',
      Ondersteuning: 'Wonen',
      'Gebruikte testen': 'Leerstijltest',
      Motivatie: 4,
    },
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await click(page, 'Ongedaan maken');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(fasenOf(workbook, anouk)).toEqual(['Aangemeld']);
  expect(of(workbook, 'Intakes', anouk)).toEqual([]);
  expect(await page.getByLabel('Besluit', { exact: true }).inputValue()).toBe('Start');
  await form.close();
});

test('Afronden with gaps stores nothing and goes to the first step with a problem; a concept with gaps is stored', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, anouk);
  const { page } = form;
  await page.getByLabel('Datum').fill('2025-08-01');
  await page.getByRole('button', { name: /Besluit/ }).click();
  await page.getByLabel('Besluit', { exact: true }).selectOption('Doorverwezen');
  await page.getByText('Bij Afronden komt er').waitFor();
  await click(page, 'Afronden');
  await page.getByText('Stap 1 van 4').waitFor();
  await page.getByText('Datum: dit is voor de aanmelding. Kies 26-08-2025 of later.').waitFor();
  await page.getByText('Netwerk betrokken: dit is nog leeg.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /Besluit/ }).click();
  await page.getByText('Reden: dit is nog leeg.').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await click(page, 'Opslaan als concept');
  await page.getByText(/Het concept is opgeslagen \(I-\d{4}\)/).waitFor();
  expect(of(workbook, 'Intakes', anouk)).toMatchObject([
    { Status: 'Concept', Besluit: 'Doorverwezen', Motivatie: null },
  ]);
  expect(fasenOf(workbook, anouk)).toEqual(['Aangemeld']);
  await form.close();
});

test('what is wrong gets its message in a concept too', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, anouk);
  const { page } = form;
  await page.getByRole('button', { name: /Persoon/ }).click();
  await page.getByLabel(/Uren per week haalbaar/).fill('60');
  await page.getByRole('button', { name: /Steun/ }).click();
  await click(page, 'Opslaan als concept');
  await page.getByText('Uren per week haalbaar: vul een getal in van 0 tot en met 40.').waitFor();
  await expect(page.evaluate(() => document.activeElement?.getAttribute('inputmode'))).resolves.toBe('decimal');
  expect(of(workbook, 'Intakes', anouk)).toEqual([]);
  await form.close();
});

test('a colleague goes on with a concept, in the same row, from the first gap', async () => {
  const workbook = demoRegister();
  const before = recordsOf(workbook, 'Intakes').length;
  const form = await open(workbook, esther, 'praktijkopleider@example.org');
  const { page } = form;
  await page.getByRole('button', { name: /Verder met het concept van 27 augustus 2025/ }).click();
  await page.getByText('Stap 1 van 4').waitFor();
  await fillIn(page);
  await page.getByLabel('Besluit', { exact: true }).selectOption('Wachten');
  await page.getByText('Er komt geen nieuwe fase bij: het is al Intake sinds 27 augustus 2025.').waitFor();
  await click(page, 'Afronden');
  await page.getByText(/De intake is afgerond \(I-0048\)\. De fase bleef zoals die was\./).waitFor();
  expect(recordsOf(workbook, 'Intakes')).toHaveLength(before);
  expect(of(workbook, 'Intakes', esther)).toMatchObject([
    { 'Intake-ID': 'I-0048', Status: 'Afgerond', Besluit: 'Wachten' },
  ]);
  expect(fasenOf(workbook, esther)).toEqual(['Aangemeld', 'Intake']);
  await form.close();
});

test('two people in one concept: the second sees both versions, and her own can win', async () => {
  const workbook = demoRegister();
  const first = await open(workbook, esther);
  const second = await open(workbook, esther, 'praktijkopleider@example.org');
  for (const [{ page }, words] of [
    [first, 'Planten.'],
    [second, 'Mensen helpen.'],
  ] as const) {
    await page.getByRole('button', { name: /Verder met het concept/ }).click();
    await page.getByRole('button', { name: /Persoon/ }).click();
    await page.getByLabel(/Wordt enthousiast van/).fill(words);
  }
  await click(first.page, 'Opslaan als concept');
  await first.page.getByText('Het concept is opgeslagen').waitFor();
  await click(second.page, 'Opslaan als concept');
  await second.page.getByRole('row', { name: 'Wordt enthousiast van Mensen helpen. Planten.' }).waitFor();
  expect(await accessibilityProblems(second.page)).toEqual([]);
  await click(second.page, 'Bewaar die van mij');
  await second.page.getByText('Het concept is opgeslagen').waitFor();
  expect(of(workbook, 'Intakes', esther)[0]!['Wordt enthousiast van']).toBe('Mensen helpen.');
  await first.close();
  await second.close();
});

test('what is not stored yet is not lost by looking at the other intakes', async () => {
  const form = await open(demoRegister(), esther, undefined, 'I-0048');
  const { page } = form;
  await page.getByText('Concept I-0048').waitFor();
  await page.getByRole('button', { name: /Persoon/ }).click();
  await page.getByLabel(/Wordt enthousiast van/).fill('Koken.');
  await click(page, 'Alle intakes');
  await page.getByText('Je bent nog bezig.').waitFor();
  expect(await page.getByRole('button', { name: 'Nieuwe intake' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: /Verder met het concept/ }).click();
  expect(await page.getByLabel(/Wordt enthousiast van/).inputValue()).toBe('Koken.');
  await form.close();
});

test('without the fasen no intake is finished; they are asked again', async () => {
  const form = await open(demoRegister(), '');
  const { page } = form;
  form.failNext('rijenOphalen', 'before');
  await page.getByRole('combobox').fill('anouk');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /Besluit/ }).click();
  await page.getByLabel('Besluit', { exact: true }).selectOption('Start');
  expect(await page.getByRole('button', { name: 'Afronden' }).isDisabled()).toBe(true);
  await click(page, 'Opnieuw');
  await page.getByText('Bij Afronden komt er in Fasen bij:').waitFor();
  expect(await page.getByRole('button', { name: 'Afronden' }).isDisabled()).toBe(false);
  await form.close();
});

test('a lost connection keeps what was typed; Opnieuw stores exactly once', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, anouk);
  const { page } = form;
  await page.getByRole('button', { name: /Persoon/ }).click();
  await page.getByLabel(/Wordt enthousiast van/).fill('Koken.');
  form.failNext('opslaan', 'before');
  await click(page, 'Opslaan als concept');
  await page
    .getByRole('alert')
    .getByText(/geen verbinding/)
    .waitFor();
  expect(await page.getByLabel(/Wordt enthousiast van/).inputValue()).toBe('Koken.');
  form.failNext('opslaan', 'after');
  await click(page, 'Opnieuw');
  await page
    .getByRole('alert')
    .getByText(/geen verbinding/)
    .waitFor();
  await click(page, 'Opnieuw');
  await page.getByText(/Het concept is opgeslagen/).waitFor();
  expect(of(workbook, 'Intakes', anouk)).toMatchObject([{ 'Wordt enthousiast van': 'Koken.' }]);
  await form.close();
});

test('by keyboard alone: find somebody, go through the steps, save a concept', async () => {
  const workbook = demoRegister();
  const form = await open(workbook, '');
  const { page } = form;
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type('anouk');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Stap 1 van 4' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Stap 2 van 4' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Stap 2'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 30; presses++) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Opslaan als concept') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByText('Het concept is opgeslagen').waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('message'));
  expect(of(workbook, 'Intakes', anouk)).toMatchObject([{ Status: 'Concept', Motivatie: 1 }]);
  await form.close();
});

test('a Meelezer and a Jobcoach see the intakes but cannot begin one; a stranger is refused', async () => {
  const workbook = demoRegister();
  for (const [user, words] of [
    ['meelezer@example.org', 'Je bent meelezer'],
    ['jobcoach1@example.org', 'Met jouw rol kun je geen intake invullen.'],
  ] as const) {
    const form = await open(workbook, esther, user);
    await form.page.getByText(words).waitFor();
    expect(await form.page.getByRole('button', { name: /Verder met het concept/ }).isDisabled()).toBe(true);
    expect(await form.page.getByRole('button', { name: 'Nieuwe intake' }).count()).toBe(0);
    expect(await accessibilityProblems(form.page)).toEqual([]);
    await form.close();
  }
  const form = await open(workbook, esther, 'vreemd@example.org');
  await form.page.getByRole('alert').getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await form.close();
});
