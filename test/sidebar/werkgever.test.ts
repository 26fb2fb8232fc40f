/** The form Werkgever en contact in Chromium, over the built bundle. */
import type { Page } from 'playwright-core';
import type { IdRow } from '../../src/register/row';
import type { Answer, RowsByTab } from '../../src/sidebar/contract';
import type { TestHost } from '../support/register';
import { demoRegister, hostOver } from '../support/register';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

type Key = 'werkgevers' | 'contacten' | 'stages';

const rows = (host: TestHost, tab: Key): readonly IdRow[] => {
  const answer = host.run('rijenOphalen', { deelnemerId: null, tabs: [tab] }) as Answer<RowsByTab>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value[tab]!;
};

const last = (host: TestHost, tab: Key): IdRow['cells'] => rows(host, tab).at(-1)!.cells;

const named = (host: TestHost, naam: string): IdRow =>
  rows(host, 'werkgevers').find(({ cells }) => cells['naam'] === naam)!;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A field of the part in view: both parts have a Datum, an E-mail and so on. */
const field = (page: Page, header: string) => page.locator(`[data-column="${header}"]:visible`);

const start = { deelnemerId: '', recordId: null };

test('a werkgever is found with its last contact, and changed; unknown and ended ones are told apart', async () => {
  const host = hostOver(demoRegister(), { user: 'jobcoach1@example.org' });
  const form = await openForm(host, 'werkgever', start);
  const { page } = form;
  await page.getByRole('heading', { name: /Werken met ons/ }).waitFor();
  await page.getByRole('heading', { name: 'Samenwerking gestopt (1)' }).waitFor();
  await page.getByText('Gesprek op 06-02-2025').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Zoek een werkgever').fill('IEP zorg');
  await page.getByText('1 gevonden').waitFor();
  await page.locator('.card').click();
  await page.getByRole('heading', { name: /Woonzorghuis De Iep/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, 'Gegevens aanpassen').click();
  await field(page, 'Plaatsen').getByRole('textbox').fill('veel');
  await field(page, 'Naam').getByRole('textbox').fill('');
  await button(page, 'Wijziging opslaan').click();
  await field(page, 'Plaatsen').getByText('vul een heel getal in van 0 tot en met 99').waitFor();
  await field(page, 'Naam').getByText('dit is nog leeg').waitFor();
  expect(form.calls).not.toContain('opslaan');
  await field(page, 'Plaatsen').getByRole('textbox').fill('6');
  await field(page, 'Naam').getByRole('textbox').fill('Woonzorghuis De Iep');
  await button(page, 'Wijziging opslaan').click();
  await page.getByText(/Opgeslagen bij werkgever W-\d{4}: Plaatsen: 6\./).waitFor();
  expect(named(host, 'Woonzorghuis De Iep').cells['plaatsen']).toBe(6);
  await button(page, 'Ongedaan maken').click();
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(named(host, 'Woonzorghuis De Iep').cells['plaatsen']).toBe(3);
  await form.close();
});

test('adding a werkgever warns of one with the same name, white space and capitals aside', async () => {
  const host = hostOver(demoRegister());
  const before = rows(host, 'werkgevers').length;
  const form = await openForm(host, 'werkgever', start);
  const { page } = form;
  await button(page, 'Werkgever toevoegen').click();
  await button(page, 'Werkgever opslaan').click();
  await field(page, 'Naam').getByText('dit is nog leeg').waitFor();
  await field(page, 'Erkend leerbedrijf').getByText('dit is nog leeg').waitFor();
  await field(page, 'Naam').getByRole('textbox').fill('  kloosterKEUKEN ');
  await page.getByText('Er is al een werkgever met deze naam: Kloosterkeuken').waitFor();
  await button(page, 'Toch toevoegen').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await field(page, 'Naam').getByRole('textbox').fill('Bakkerij <b>De Proef</b>');
  await field(page, 'Branche').getByRole('textbox').fill('=Brood');
  await field(page, 'Erkend leerbedrijf').getByRole('combobox').selectOption('Onbekend');
  await field(page, 'E-mail').getByRole('textbox').fill('geen adres');
  await button(page, 'Werkgever opslaan').click();
  await field(page, 'E-mail').getByText('vul een e-mailadres in').waitFor();
  expect(rows(host, 'werkgevers')).toHaveLength(before);
  await field(page, 'E-mail').getByRole('textbox').fill('bakker@example.org');
  form.failNext('opslaan', 'after');
  await button(page, 'Werkgever opslaan').click();
  await page.getByText('Er is geen verbinding').waitFor();
  await button(page, 'Opnieuw').click();
  await page.getByText(/Opgeslagen: werkgever W-\d{4}, Bakkerij <b>De Proef<\/b>/).waitFor();
  expect(rows(host, 'werkgevers')).toHaveLength(before + 1);
  expect(last(host, 'werkgevers')).toMatchObject({
    naam: 'Bakkerij <b>De Proef</b>',
    branche: '=Brood',
    actiefSinds: '2025-08-31',
    email: 'bakker@example.org',
  });
  await button(page, 'Verder').click();
  await page.getByRole('heading', { name: /Bakkerij <b>De Proef<\/b>/ }).waitFor();
  await form.close();
});

test('when a colleague changed the same werkgever, both versions are shown and hers can be taken', async () => {
  const host = hostOver(demoRegister());
  const { id, cells } = named(host, 'Kloosterkeuken');
  const form = await openForm(host, 'werkgever', { deelnemerId: '', recordId: id });
  const { page } = form;
  await button(page, 'Gegevens aanpassen').click();
  await field(page, 'Plaatsen').getByRole('textbox').fill('9');
  host.run('opslaan', {
    verzoek: 'collega-01',
    schrijf: [{ tab: 'werkgevers', id, basis: { plaatsen: cells['plaatsen'] }, values: { plaatsen: 7 } }],
  });
  await button(page, 'Wijziging opslaan').click();
  await page.getByRole('row', { name: 'Plaatsen 9 7' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, 'Neem die van mijn collega').click();
  expect(await field(page, 'Plaatsen').getByRole('textbox').inputValue()).toBe('7');
  expect(named(host, 'Kloosterkeuken').cells['plaatsen']).toBe(7);
  await form.close();
});

test('ending the cooperation first shows which stages go on there', async () => {
  const host = hostOver(demoRegister());
  const stage = rows(host, 'stages').find(({ cells }) => cells['einde'] === null)!;
  const id = String(stage.cells['werkgeverId']);
  const form = await openForm(host, 'werkgever', { deelnemerId: '', recordId: id });
  const { page } = form;
  await button(page, 'Samenwerking stoppen').click();
  await page.getByText(`(${stage.id})`).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await field(page, 'Actief tot').getByRole('textbox').fill('2001-01-01');
  await button(page, 'Einde opslaan').click();
  await page.getByText('Actief tot: dit is voor de start').waitFor();
  await field(page, 'Actief tot').getByRole('textbox').fill('2025-08-30');
  await button(page, 'Einde opslaan').click();
  await page.getByText('Opgeslagen bij werkgever').waitFor();
  expect(rows(host, 'werkgevers').find((one) => one.id === id)!.cells['actiefTot']).toBe('2025-08-30');
  await button(page, 'Verder').click();
  await button(page, 'Alle werkgevers').click();
  await page.getByRole('heading', { name: 'Samenwerking gestopt (2)' }).waitFor();
  await form.close();
});

test('a contact begins with the werkgever, is stored once when the connection fails, and Nog een keeps date and kind', async () => {
  const host = hostOver(demoRegister(), { user: 'jobcoach1@example.org' });
  const before = rows(host, 'contacten').length;
  const { id } = named(host, 'Woonzorghuis De Iep');
  const form = await openForm(host, 'werkgever', { deelnemerId: '', recordId: id });
  const { page } = form;
  await page.getByText('Laatste contact: Gesprek op 06-02-2025').first().waitFor();
  await button(page, 'Contact vastleggen').click();
  expect(await field(page, 'Organisatie').locator('input').inputValue()).toBe('Woonzorghuis De Iep');
  expect(await field(page, 'Soort organisatie').locator('select').inputValue()).toBe('Werkgever');
  expect(await field(page, 'Door').locator('select').inputValue()).toBe('jobcoach1@example.org');
  await page.getByText('Laatste contact: Gesprek op 06-02-2025').locator('visible=true').click();
  await page.getByText('Erkenning als leerbedrijf is verlengd.').locator('visible=true').waitFor();
  await field(page, 'Aantal aanwezigen').getByRole('textbox').fill('-1');
  await button(page, 'Contact opslaan').click();
  await field(page, 'Soort').getByText('dit is nog leeg').waitFor();
  await field(page, 'Aantal aanwezigen').getByText('vul een heel getal in').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await field(page, 'Soort').locator('select').selectOption('Gesprek');
  await field(page, 'Aantal aanwezigen').getByRole('textbox').fill('3');
  await field(page, 'Datum').getByRole('textbox').fill('2025-08-28');
  for (const when of ['before', 'after'] as const) {
    form.failNext('opslaan', when);
    await page.locator('footer .primary').locator('visible=true').click();
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await field(page, 'Aantal aanwezigen').getByRole('textbox').inputValue()).toBe('3');
  }
  await button(page, 'Opnieuw').click();
  await page.getByText(/Opgeslagen \(C-\d{4}\): Gesprek met Woonzorghuis De Iep op 28-08-2025/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(rows(host, 'contacten')).toHaveLength(before + 1);
  expect(last(host, 'contacten')).toMatchObject({
    organisatie: 'Woonzorghuis De Iep',
    soortOrganisatie: 'Werkgever',
    soort: 'Gesprek',
    aantalAanwezigen: 3,
    door: 'jobcoach1@example.org',
  });
  await button(page, 'Nog een contact').click();
  expect(await field(page, 'Datum').getByRole('textbox').inputValue()).toBe('28-08-2025');
  expect(await field(page, 'Soort organisatie').locator('select').inputValue()).toBe('Werkgever');
  expect(await field(page, 'Organisatie').locator('input').inputValue()).toBe('');
  await form.close();
});

test('with the keyboard alone a contact with a known organisation is logged; its kind is filled in', async () => {
  const host = hostOver(demoRegister());
  const form = await openForm(host, 'werkgever', start);
  const { page } = form;
  await page.getByText('Gesprek op 06-02-2025').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  const at = () =>
    page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column') ?? null);
  const tabTo = async (header: string): Promise<void> => {
    for (let presses = 0; presses < 15 && (await at()) !== header; presses += 1) await page.keyboard.press('Tab');
  };
  await tabTo('Organisatie');
  await page.keyboard.type('rmc');
  await tabTo('Soort');
  await page.keyboard.type('Ges');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Opgeslagen \(C-\d{4}\): Gesprek met rmc op 31-08-2025/).waitFor();
  expect(last(host, 'contacten')).toMatchObject({ soortOrganisatie: 'RMC', soort: 'Gesprek' });
  await form.close();
});

test('a meelezer sees the werkgevers but nothing to store; the server refuses anyway', async () => {
  const host = hostOver(demoRegister(), { user: 'meelezer@example.org' });
  const form = await openForm(host, 'werkgever', start);
  const { page } = form;
  await page.getByText('Je bent meelezer').waitFor();
  await page.locator('.card').first().click();
  await page.getByText('Actief sinds').waitFor();
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Alle werkgevers', 'Help']);
  await page.getByRole('tab', { name: 'Contact' }).click();
  await page.getByText('Je kunt hier geen contact vastleggen').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const write = {
    tab: 'contacten',
    id: null,
    basis: null,
    values: { datum: '2025-08-31', organisatie: 'RMC', soortOrganisatie: 'RMC', soort: 'Gesprek' },
  };
  expect(host.run('opslaan', { verzoek: 'meelezer-1', schrijf: [write] })).toMatchObject({
    ok: false,
    error: { code: 'geen-recht' },
  });
  await form.close();
});
