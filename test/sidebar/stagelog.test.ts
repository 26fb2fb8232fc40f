/** The form Stagelog in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import type { IdRow } from '../../src/register/row';
import { lastFirst } from '../../src/register/weg/lastFirst';
import type { Answer, RowsByTab, StagesInView } from '../../src/sidebar/contract';
import type { TestHost } from '../support/register';
import { demoRegister, hostOver } from '../support/register';
import type { OpenedForm } from '../support/browser/sidebar';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

type Key = 'stages' | 'stagelog' | 'fasen' | 'deelnemers' | 'werkgevers';

const rows = (host: TestHost, tab: Key): readonly IdRow[] => {
  const answer = host.run('rijenOphalen', { deelnemerId: null, tabs: [tab] }) as Answer<RowsByTab>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value[tab]!;
};

const byId = (host: TestHost, tab: Key, id: string): IdRow['cells'] =>
  rows(host, tab).find((row) => row.id === id)!.cells;

/** The hours of the last line of a stage. */
const lastHours = (host: TestHost, stageId: string): unknown =>
  lastFirst(
    rows(host, 'stagelog').filter(({ cells }) => cells['stageId'] === stageId) as IdRow<'stagelog'>[],
    'datum',
  )[0]?.cells.gewerkteUren ?? null;

/** A stage of somebody who has this one open stage and no other. */
function onlyStage(host: TestHost): { readonly stage: IdRow; readonly deelnemerId: string } {
  const open = rows(host, 'stages').filter(({ cells }) => cells['einde'] === null);
  const stage = open.find(
    ({ cells }) => open.filter((other) => other.cells['deelnemerId'] === cells['deelnemerId']).length === 1,
  )!;
  return { stage, deelnemerId: String(stage.cells['deelnemerId']) };
}

const openFor = (host: TestHost, deelnemerId: string, recordId: string | null = null): Promise<OpenedForm> =>
  openForm(host, 'stagelog', { deelnemerId, recordId });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function act(page: Page, name: string): Promise<void> {
  await page.getByText('Deze stage wijzigen').click();
  await button(page, name).click();
}

async function chooseEmployer(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Werkgever' }).fill(typed);
  await page.getByRole('listbox', { name: 'Werkgever' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

test('a stage is found in the list, own ones first, and logged; Nog een keeps the date', async () => {
  const host = hostOver(demoRegister(), { user: 'praktijkopleider@example.org' });
  const before = rows(host, 'stagelog').length;
  const form = await openFor(host, '');
  const { page } = form;
  await page.getByRole('heading', { name: /Mijn stages/ }).waitFor();
  await page
    .getByText(/ op \d\d-\d\d-2025, voortgang \d/)
    .first()
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const { stage } = onlyStage(host);
  await page.getByLabel('Zoek een lopende stage').fill(stage.id);
  await page.getByText('1 gevonden').waitFor();
  await page.locator('.card').click();
  await page.getByText(/Laatst: /).waitFor();
  // Of the last line of this stage, which most probably tells of this one as well.
  const hours = lastHours(host, stage.id);
  expect(await page.getByLabel('Gewerkte uren').inputValue()).toBe(String(hours ?? '').replace('.', ','));
  await page.getByLabel('Datum').fill('2025-08-29');
  await page.getByRole('radio', { name: 'Werkplekbezoek', exact: true }).check();
  await page.getByRole('radiogroup', { name: 'Voortgang' }).getByRole('radio', { name: '4' }).check({ force: true });
  await page.getByLabel('Notitie').fill('=1+1 <b>gaat goed</b>');
  await page.getByText(/Laatst: /).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, 'Opslaan').click();
  await page.getByText(/Opgeslagen \(L-\d{4}\): Werkplekbezoek op 29-08-2025/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(rows(host, 'stagelog')).toHaveLength(before + 1);
  expect(rows(host, 'stagelog').at(-1)!.cells).toMatchObject({
    stageId: stage.id,
    datum: '2025-08-29',
    soort: 'Werkplekbezoek',
    voortgang: 4,
    notitie: '=1+1 <b>gaat goed</b>',
    gewerkteUren: hours,
  });
  await button(page, 'Nog een voor deze stage').click();
  expect(await page.getByLabel('Datum').inputValue()).toBe('29-08-2025');
  expect(await page.getByLabel('Notitie').inputValue()).toBe('');
  await page.getByText(/Laatst: Werkplekbezoek op 29-08-2025/).click();
  await page.getByText('=1+1 <b>gaat goed</b>').waitFor();
  await button(page, 'Andere stage').click();
  await page.getByRole('heading', { name: /Mijn stages/ }).waitFor();
  await form.close();
});

test('each kind of bad input in a log line gets a message at its field, and nothing is stored', async () => {
  const host = hostOver(demoRegister());
  const before = rows(host, 'stagelog').length;
  const { deelnemerId } = onlyStage(host);
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  const error = (header: string) => page.locator(`[data-column="${header}"] .error`);
  await page.getByLabel('Datum').fill('2001-01-01');
  await page.getByLabel('Gewerkte uren').fill('61');
  await page.getByLabel('Notitie').fill('123456782');
  await button(page, 'Opslaan').click();
  await error('Soort').waitFor();
  expect(await error('Datum').textContent()).toContain('voor de aanmelding');
  expect(await error('Gewerkte uren').textContent()).toContain('0 tot en met 60');
  expect(await error('Notitie').textContent()).toContain('BSN');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column'))).toBe(
    'Datum',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Datum').fill('2025-08-31');
  await page.getByRole('radio', { name: 'Aanpassing', exact: true }).check();
  await error('Aanpassing').waitFor();
  await page.getByLabel('Vervolg op').fill('2025-08-30');
  await error('Vervolg op').waitFor();
  expect(await error('Datum').count()).toBe(0);
  await button(page, 'Opslaan').click();
  expect(form.calls).not.toContain('opslaan');
  expect(rows(host, 'stagelog')).toHaveLength(before);
  await form.close();
});

test('the stage that is selected in the sheet is opened, also of somebody with two; after saving the form stays with her', async () => {
  const workbook = demoRegister();
  const host = hostOver(workbook);
  const open = rows(host, 'stages').filter(({ cells }) => cells['einde'] === null);
  const second = open.find(({ id, cells }) =>
    open.some((other) => other.id < id && other.cells['deelnemerId'] === cells['deelnemerId']),
  )!;
  const sheet = workbook.sheets.find(({ name }) => name === 'Stages')!;
  const select = (id: string): void => {
    const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === id) + 1;
    host.selection.select(sheet.id, { row, column: 3, rows: 1, columns: 1 });
  };
  select(second.id);
  const form = await openForm(host, 'stagelog');
  const { page } = form;
  await page.getByText(new RegExp(`${second.id}, sinds`)).waitFor();
  select(onlyStage(host).stage.id);
  const fieldsInView = () => page.locator('.field').evaluateAll((all) => all.map((one) => one.dataset['column']));
  await page.getByRole('radio', { name: 'Aanpassing', exact: true }).check();
  expect((await fieldsInView()).slice(0, 4)).toEqual(['Datum', 'Soort', 'Notitie', 'Aanpassing']);
  const aanpassing = page.locator('[data-column="Aanpassing"] select');
  await aanpassing.selectOption({ index: 1 });
  const chosen = await aanpassing.inputValue();
  await page.getByLabel('Gewerkte uren').fill('6');
  await page.getByRole('radio', { name: 'Afwezig', exact: true }).check();
  // What does not fit is away, and is there again when it does: nothing that was filled in is lost before it is stored.
  await page.getByRole('radio', { name: 'Aanpassing', exact: true }).check();
  expect(await aanpassing.inputValue()).toBe(chosen);
  expect(await page.getByLabel('Gewerkte uren').inputValue()).toBe('6');
  await page.getByRole('radio', { name: 'Afwezig', exact: true }).check();
  expect(await fieldsInView()).toEqual(['Datum', 'Soort', 'Notitie', 'Vervolgactie', 'Vervolg op']);
  await page.getByRole('button', { name: '+2 weken' }).click();
  expect(await page.getByLabel('Vervolg op').inputValue()).toBe('14-09-2025');
  await button(page, 'Opslaan').click();
  await page.getByText(/Opgeslagen \(L-/).waitFor();
  expect(rows(host, 'stagelog').at(-1)!.cells).toMatchObject({
    stageId: second.id,
    deelnemerId: second.cells['deelnemerId'],
    gewerkteUren: null,
    vervolgOp: '2025-09-14',
  });
  await button(page, 'Nog een voor deze stage').click();
  await page.getByText(new RegExp(`${second.id}, sinds`)).waitFor();
  await form.close();
});

test('when the connection fails, what was typed stays, closing asks first, and Opnieuw stores once', async () => {
  const host = hostOver(demoRegister());
  const before = rows(host, 'stagelog').length;
  const { deelnemerId } = onlyStage(host);
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await page.getByRole('radio', { name: 'Driegesprek', exact: true }).check();
  await page.getByLabel('Vervolgactie').fill('Rooster bespreken');
  for (const when of ['before', 'after'] as const) {
    form.failNext('opslaan', when);
    await page.locator('footer .primary').click();
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await page.getByLabel('Vervolgactie').inputValue()).toBe('Rooster bespreken');
  }
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await button(page, 'Opnieuw').click();
  await page.getByText(/Opgeslagen \(L-/).waitFor();
  expect(rows(host, 'stagelog')).toHaveLength(before + 1);
  await form.close();
});

test('a log line that was not stored yet is still there after a look at another stage', async () => {
  const host = hostOver(demoRegister());
  const { stage, deelnemerId } = onlyStage(host);
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await page.getByLabel('Notitie').fill('Nog niet klaar');
  await act(page, 'Gegevens aanpassen');
  // Who was leermeester at this werkgever before is a press, and brings the address; a name that is mended keeps it.
  const name = page.locator('[data-column="Leermeester"] input');
  const address = page.getByLabel('E-mail leermeester');
  const mine = String(stage.cells['leermeester']);
  await page.getByRole('group', { name: 'Leermeesters die hier eerder waren' }).getByRole('button').first().waitFor();
  await name.fill(`${mine}x`);
  expect(await address.inputValue()).toBe(String(stage.cells['emailLeermeester'] ?? ''));
  await page.getByRole('button', { name: mine, exact: true }).click();
  expect(await name.inputValue()).toBe(mine);
  expect(await page.getByRole('button', { name: mine, exact: true }).getAttribute('aria-pressed')).toBe('true');
  await button(page, 'Terug').click();
  expect(await page.getByLabel('Notitie').inputValue()).toBe('Nog niet klaar');
  await button(page, 'Andere stage').click();
  await page.getByLabel('Zoek een lopende stage').fill(stage.id);
  await page.locator('.card').click();
  expect(await page.getByLabel('Notitie').inputValue()).toBe('Nog niet klaar');
  await form.close();
});

test('a meelezer sees stages and lines but no button to store; the server refuses anyway; a stranger is told what to do', async () => {
  const workbook = demoRegister();
  const host = hostOver(workbook, { user: 'meelezer@example.org' });
  const { stage, deelnemerId } = onlyStage(host);
  const form = await openFor(host, deelnemerId);
  await form.page.getByText('Je bent meelezer').waitFor();
  await form.page.getByText(/Laatst: /).waitFor();
  expect(await form.page.locator('#app').textContent()).not.toMatch(/undefined|\(leeg\)|\? uur/);
  expect(await form.page.locator('footer, [data-column]').count()).toBe(0);
  const answer = host.run('opslaan', {
    verzoek: 'meelezer-1',
    schrijf: [
      {
        tab: 'stagelog',
        id: null,
        basis: null,
        values: { stageId: stage.id, deelnemerId, datum: '2025-08-31', soort: 'Afwezig' },
      },
    ],
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
  await form.close();
  const stranger = await openForm(hostOver(workbook, { user: 'vreemde@example.org' }), 'stagelog');
  await stranger.page.getByText('Je staat niet als actieve medewerker').waitFor();
  await stranger.close();
});

test('a second stage is begun by keyboard; together over 40 hours a week is refused at the field', async () => {
  const host = hostOver(demoRegister());
  const { stage, deelnemerId } = onlyStage(host);
  const before = rows(host, 'stages').length;
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await act(page, 'Nog een stage');
  await chooseEmployer(page, 'iep');
  await page.getByLabel('Sector').selectOption('Zorg');
  await page.getByLabel('Uren per week').fill('40');
  await page.getByLabel('Start', { exact: true }).fill('2001-01-01');
  await page.getByLabel('Verwacht einde').fill('2000-01-01');
  await page.keyboard.press('Control+Enter');
  const error = (header: string) => page.locator(`[data-column="${header}"] .error`);
  await error('Start').waitFor();
  expect(await error('Start').textContent()).toContain('voor de aanmelding');
  expect(await error('Verwacht einde').textContent()).toContain('voor de start');
  await page.getByLabel('Start', { exact: true }).fill('2025-09-01');
  await page.getByLabel('Verwacht einde').fill('2026-02-27');
  expect(await error('Uren per week').textContent()).toContain(stage.id);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(rows(host, 'stages')).toHaveLength(before);
  await page.getByLabel('Uren per week').fill('4');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Opgeslagen: stage S-\d{4} begint op 01-09-2025/).waitFor();
  expect(rows(host, 'stages').at(-1)!.cells).toMatchObject({
    deelnemerId,
    sector: 'Zorg',
    start: '2025-09-01',
    urenPerWeek: 4,
    einde: null,
  });
  await form.close();
});

test('a werkgever that is not there yet comes along with the stage in one act; one that is there already does not', async () => {
  const host = hostOver(demoRegister());
  const { deelnemerId } = onlyStage(host);
  const counts = () => [rows(host, 'stages').length, rows(host, 'werkgevers').length];
  const before = counts();
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await act(page, 'Andere plek');
  const search = page.getByRole('combobox', { name: 'Werkgever' });
  await search.fill('klooster keuken bv');
  await page.getByRole('button', { name: '“klooster keuken bv” toevoegen als nieuwe werkgever' }).click();
  // Nearly the same name: asked, and taken.
  await page.getByText(/Dit lijkt op een werkgever die er al is: .*Kloosterkeuken/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  // Left and gone back to, it is still that werkgever.
  await button(page, 'Terug').click();
  await act(page, 'Andere plek');
  expect(await page.getByLabel('Naam van de werkgever').inputValue()).toBe('klooster keuken bv');
  await page.getByLabel('Naam van de werkgever').fill('  KLOOSTERKEUKEN');
  await button(page, 'Wissel opslaan').click();
  await page.getByText(/Deze werkgever is er al \(W-\d{4}\)\. Kies die/).waitFor();
  expect(form.calls).not.toContain('opslaan');
  await page.getByRole('button', { name: /^W-\d{4} kiezen$/ }).click();
  expect(await search.inputValue()).toContain('Kloosterkeuken');
  // Who was leermeester there before is one press, with the address.
  const earlier = page.getByRole('group', { name: 'Leermeesters die hier eerder waren' }).getByRole('button').first();
  const leermeester = (await earlier.textContent())!;
  await earlier.click();
  expect(await page.locator('[data-column="Leermeester"] input').inputValue()).toBe(leermeester);
  expect(await page.getByLabel('E-mail leermeester').inputValue()).toContain('@example.org');
  await search.fill('Fietsenmaker Rad');
  await page.getByRole('button', { name: /toevoegen als nieuwe werkgever/ }).click();
  await page.locator('[data-column="Leermeester"] input').fill('Rik Rad');
  expect(await page.getByLabel('E-mail leermeester').inputValue()).toBe('');
  await button(page, 'Wissel opslaan').click();
  await page.getByText('Branche: dit is nog leeg. Vul het in.').waitFor();
  await page.getByLabel('Branche').fill('Techniek');
  await page.getByLabel('Sector').selectOption('Anders');
  await page.getByLabel('Einde', { exact: true }).fill('15-8-2025');
  await button(page, 'Wissel opslaan').click();
  await page.getByText(/Ook nieuw: Fietsenmaker Rad \(W-\d{4}\)/).waitFor();
  const added = rows(host, 'werkgevers').at(-1)!;
  expect(added.cells).toMatchObject({
    naam: 'Fietsenmaker Rad',
    branche: 'Techniek',
    erkendLeerbedrijf: 'Onbekend',
    actiefSinds: '2025-08-16',
  });
  expect(rows(host, 'stages').at(-1)!.cells).toMatchObject({ werkgeverId: added.id, leermeester: 'Rik Rad' });
  expect(counts()).toEqual([before[0]! + 1, before[1]! + 1]);
  await button(page, 'Ongedaan maken').click();
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(counts()).toEqual(before);
  await form.close();
});

test('no stage begins for somebody who dropped out', async () => {
  const host = hostOver(demoRegister());
  const gone = rows(host, 'fasen')
    .filter(({ cells }) => cells['fase'] === 'Uitgevallen')
    .at(-1)!;
  const form = await openFor(host, String(gone.cells['deelnemerId']));
  const { page } = form;
  await button(page, 'Stage beginnen').click();
  await chooseEmployer(page, 'kloosterkeuken');
  await page.getByLabel('Sector').selectOption('Catering');
  await page.getByLabel('Uren per week').fill('16');
  await button(page, 'Stage opslaan').click();
  await page.getByText('is de fase Uitgevallen. Dan begint er geen stage.').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await form.close();
});

test('changing place ends one stage and begins the next the day after, with another leermeester, and can be taken back', async () => {
  const host = hostOver(demoRegister());
  const { stage, deelnemerId } = onlyStage(host);
  const before = rows(host, 'stages').length;
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await act(page, 'Andere plek');
  await page.getByText('De nieuwe stage begint de dag erna, op 01-09-2025').waitFor();
  await button(page, 'Wissel opslaan').click();
  await page.getByText('Werkgever: kies een werkgever uit de lijst, of voeg die toe.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await chooseEmployer(page, 'kloosterkeuken');
  await page.getByLabel('Sector').selectOption('Catering');
  await page.getByLabel('Einde', { exact: true }).fill('2025-08-15');
  await button(page, 'Wissel opslaan').click();
  await page.getByText(new RegExp(`Opgeslagen: ${stage.id} stopt op 15-08-2025`)).waitFor();
  expect(byId(host, 'stages', stage.id)).toMatchObject({ einde: '2025-08-15', redenEinde: 'Andere plek gewenst' });
  expect(rows(host, 'stages').at(-1)!.cells).toMatchObject({
    deelnemerId,
    sector: 'Catering',
    start: '2025-08-16',
    einde: null,
    leermeester: null,
    emailLeermeester: null,
    urenPerWeek: stage.cells['urenPerWeek'],
  });
  await button(page, 'Ongedaan maken').click();
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(rows(host, 'stages')).toHaveLength(before);
  expect(byId(host, 'stages', stage.id)).toEqual(stage.cells);
  await button(page, 'Verder').click();
  await page.getByText('Deze stage wijzigen').waitFor();
  await form.close();
});

test('a stage ends with a reason, not before its start; after dropping out the way to the fase is offered', async () => {
  const host = hostOver(demoRegister());
  const { stage, deelnemerId } = onlyStage(host);
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await act(page, 'Beëindigen');
  await page.getByLabel('Einde', { exact: true }).fill('2001-01-01');
  await button(page, 'Einde opslaan').click();
  await page.getByText('Einde: dit is voor de start').waitFor();
  await page.getByText('Reden einde: dit is nog leeg.').waitFor();
  await page.getByLabel('Einde', { exact: true }).fill('2025-08-29');
  await page.getByLabel('Reden einde').selectOption('Uitgevallen');
  await button(page, 'Einde opslaan').click();
  await page.getByText('Opgeslagen bij stage').waitFor();
  expect(byId(host, 'stages', stage.id)).toMatchObject({ einde: '2025-08-29', redenEinde: 'Uitgevallen' });
  await button(page, 'Fase wijzigen').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await form.close();
});

test('when a colleague changed the same hours, both versions are shown; keeping mine leaves her other changes', async () => {
  const host = hostOver(demoRegister());
  const { stage, deelnemerId } = onlyStage(host);
  const form = await openFor(host, deelnemerId);
  const { page } = form;
  await act(page, 'Gegevens aanpassen');
  await page.getByLabel('Uren per week').fill('10');
  const theirs = { urenPerWeek: 12, leermeester: 'Nieuwe Leermeester' };
  host.run('opslaan', {
    verzoek: 'collega-01',
    schrijf: [{ tab: 'stages', id: stage.id, basis: { urenPerWeek: stage.cells['urenPerWeek'] }, values: theirs }],
  });
  await button(page, 'Wijziging opslaan').click();
  await page.getByRole('row', { name: 'Uren per week 10 12' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, 'Bewaar die van mij').click();
  await page.getByText('Opgeslagen bij stage').waitFor();
  expect(byId(host, 'stages', stage.id)).toMatchObject({ urenPerWeek: 10, leermeester: 'Nieuwe Leermeester' });
  await form.close();
});

test('with the keyboard alone a stage is found and logged', async () => {
  const host = hostOver(demoRegister());
  const { stage } = onlyStage(host);
  const form = await openFor(host, '');
  const { page } = form;
  await page
    .getByText(/ op \d\d-\d\d-2025, voortgang \d/)
    .first()
    .waitFor();
  await page.keyboard.type(stage.id);
  await page.getByText('1 gevonden').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/Laatst: /).waitFor();
  const at = () =>
    page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column') ?? null);
  for (let presses = 0; presses < 20 && (await at()) !== 'Soort'; presses += 1) await page.keyboard.press('Tab');
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Opgeslagen \(L-\d{4}\): Tegenslag op 31-08-2025/).waitFor();
  expect(rows(host, 'stagelog').at(-1)!.cells).toMatchObject({ stageId: stage.id, soort: 'Tegenslag' });
  await form.close();
});

test('of more open stages than travel the others are asked for while typing', async () => {
  const host = hostOver(demoRegister(), { user: 'praktijkopleider@example.org' });
  const run = host.run.bind(host);
  host.run = (name, ...args) => {
    const answer = run(name, ...args) as Answer<StagesInView>;
    if (name !== 'stagesBekijken' || !answer.ok || (args[0] as { zoek: string }).zoek !== '') return answer;
    return { ok: true, value: { ...answer.value, stages: answer.value.stages.slice(0, 1) } };
  };
  const all = (run('stagesBekijken', {}) as { value: StagesInView }).value.stages;
  const form = await openFor(host, '');
  const { page } = form;
  await page.getByText(`En nog ${all.length - 1}. Zoek ze op naam, werkgever of sector.`).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Zoek een lopende stage').fill(all.at(-1)!.id);
  await page.locator('.card').getByText(all.at(-1)!.id).waitFor();
  await page.locator('.card').click();
  await page
    .getByText(/Laatst: |Nog niets gelogd/)
    .first()
    .waitFor();
  await form.close();
});
