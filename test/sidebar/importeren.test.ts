/** The form Importeren in Chromium, over the built bundle. */
import type { HostOptions } from '@plp/workbench';
import { addSource, asked, preview, run, staff, wideHeaders, wideSheet } from '../support/importing';
import { demoNow, hostOver } from '../support/register';
import { recordsOf } from '../support/sheets';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';
import { smallRegister } from '../support/smallRegister';

async function opened(options: Partial<HostOptions> = {}, cells = wideSheet, maker = staff()) {
  const workbook = smallRegister(maker);
  addSource(workbook, 'Studentenlijst', cells);
  const form = await openForm(hostOver(workbook, options), 'importeren');
  const { page } = form;
  const title = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  /** Chooses a value that holds for all rows. */
  const fixed = async (doel: string, value: string): Promise<void> => {
    const group = page.locator(`[data-doel="${doel}"]`);
    await group.locator('select').first().selectOption({ label: 'Voor alle rijen hetzelfde' });
    await group.locator('.fixed select').selectOption(value);
  };
  return { ...form, workbook, title, press, fixed };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** From the first screen to the preview, agreeing with every suggestion. */
async function toPreview({ press, title, fixed }: Opened): Promise<void> {
  await press(/Studentenlijst/);
  await title('Welke kolom gaat waarheen?');
  await press('Verder');
  await title('Wat nog ontbreekt');
  await fixed('deelnemers.doelgroep', 'Langdurig zonder werk en onderwijs');
  await press('Verder');
  await title('Dit gebeurt er');
}

test('the main road: each step, with nothing for axe to find; done, mended and taken back', async () => {
  const form = await opened();
  const { page, title, press, fixed, workbook } = form;
  const shoot = async (name: string): Promise<void> => {
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/importeren-${name}.png`, fullPage: true });
    expect(await accessibilityProblems(page)).toEqual([]);
  };
  await title('Uit welk tabblad?');
  await shoot('1');
  await press(/Studentenlijst/);
  await title('Welke kolom gaat waarheen?');
  await page.getByText('Herkend (9)').click();
  await page.getByText('De koppen staan in rij 3').waitFor();
  expect(await page.getByLabel('Leerbedrijf').inputValue()).toBe('werkgevers.naam');
  expect(await page.getByLabel('Kleur map').inputValue()).toBe('');
  await shoot('2');
  await press('Verder');
  await title('Wat nog ontbreekt');
  await fixed('deelnemers.doelgroep', 'Langdurig zonder werk en onderwijs');
  await shoot('3');
  await press('Verder');
  await title('Dit gebeurt er');
  await page.getByText('Rij 6').waitFor();
  await page.getByText('Aanmelddatum: dit is geen datum die bestaat.').waitFor();
  await page.getByText('Wordt overgenomen (2)').click();
  await shoot('5');
  await press('Neem 2 rijen over');
  await title('Overgenomen: 2 rijen');
  await page.getByText('Nog te herstellen: 1 rij.').waitFor();
  await shoot('6');
  expect(recordsOf(workbook, 'Deelnemers').map((one) => one['Voornaam'])).toEqual(['Anna', 'Bram']);
  await press('Ongedaan maken');
  await title('De import is ongedaan gemaakt');
  await shoot('7');
  expect(recordsOf(workbook, 'Deelnemers')).toEqual([]);
  await form.close();
});

test('values that are no choice are asked, with suggestions; dates of which nobody can tell the order too', async () => {
  const form = await opened({}, [
    ['Naam', 'Aanmelddatum', 'Vooropleiding', 'Doelgroep'],
    ['Anna Vos', '2/1/2024', 'pro', 'thuiszitter'],
    ['Bo Vos', '3/1/2024', 'zomaar', 'thuiszitter'],
  ]);
  const { page, press, title } = form;
  await press(/Studentenlijst/);
  await press('Verder');
  await title('Wat nog ontbreekt');
  await press('Verder');
  await title('Wat betekenen deze waarden?');
  expect(await page.getByLabel('pro (1×)').inputValue()).toBe('Praktijkonderwijs of VSO');
  expect(await page.getByLabel('zomaar (1×)').inputValue()).toBe('?');
  await page.getByLabel('Aanmelddatum: wat staat er eerst?').selectOption('mdj');
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/importeren-4.png`, fullPage: true });
  expect(await accessibilityProblems(page)).toEqual([]);
  await press('Bekijk het overzicht');
  await page.getByText('voor deze waarde is nog geen keuze gemaakt').waitFor();
  await press('Terug');
  await page.getByLabel('zomaar (1×)').selectOption('');
  await press('Bekijk het overzicht');
  await press('Neem 2 rijen over');
  await title('Overgenomen: 2 rijen');
  expect(recordsOf(form.workbook, 'Deelnemers')[0]).toMatchObject({
    Aanmelddatum: 45323,
    'Hoogste opleiding': 'Praktijkonderwijs of VSO',
  });
  await form.close();
});

test('a lost connection keeps every choice, and Opnieuw imports once', async () => {
  const form = await opened();
  const { page, press, title, failNext, workbook } = form;
  await toPreview(form);
  failNext('importUitvoeren', 'after');
  await press('Neem 2 rijen over');
  await page.getByRole('alert').getByText('Er is geen verbinding').waitFor();
  await press('Opnieuw');
  await title('Overgenomen: 2 rijen');
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(2);
  await press('Nog een tabblad');
  await page.getByText('Laatste import').click();
  failNext('importTerugdraaien', 'before');
  await press('Deze import ongedaan maken');
  await press('Ja, maak ongedaan');
  await page.getByRole('alert').getByText('Er is geen verbinding').waitFor();
  await press('Ja, maak ongedaan');
  await title('De import is ongedaan gemaakt');
  await form.close();
});

test('a large import goes on by itself; broken off it tells how far it is, and Opnieuw does the rest', async () => {
  const rows = Array.from({ length: 510 }, (_, index) => [`Voor${index} Achter${index}`, 1990, '2024-01-10']);
  let now = demoNow;
  let breakOff = (): void => undefined;
  const form = await opened(
    {
      now: () => now,
      afterCall: ({ method }) => {
        if (method !== 'write') return;
        now += 120_000;
        breakOff();
      },
    },
    [wideHeaders.slice(0, 3), ...rows],
  );
  const { page, press, title, failNext, calls, workbook } = form;
  await toPreview(form);
  breakOff = () => {
    breakOff = () => undefined;
    failNext('importUitvoeren', 'before', 'Exceeded maximum execution time');
  };
  await press('Neem 510 rijen over');
  await page.getByRole('alert').getByText('Het duurde te lang. Klik op Opnieuw').waitFor();
  await page.getByText('Overgenomen: 250 rijen. Nog te doen: 260 rijen. Klik op Opnieuw om verder te gaan.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press('Opnieuw');
  await title('Overgenomen: 510 rijen');
  expect(calls.filter((name) => name === 'importUitvoeren')).toHaveLength(4);
  expect(new Set(recordsOf(workbook, 'Deelnemers').map((one) => one['Deelnemer-ID'])).size).toBe(510);
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(510);
  await form.close();
});

test('an import that is not finished is told on opening, with what to do', async () => {
  const workbook = smallRegister(staff());
  const blad = addSource(workbook, 'Studentenlijst', [
    wideHeaders.slice(0, 3),
    ...Array.from({ length: 260 }, (_, index) => [`Voor${index} Achter${index}`, 1990, '2024-01-10']),
  ]);
  const request = asked(hostOver(workbook), blad);
  const { kenmerk } = preview(hostOver(workbook), request);
  let now = demoNow;
  const slow = hostOver(workbook, {
    now: () => now,
    afterCall: ({ method }) => {
      if (method === 'write') now += 120_000;
    },
  });
  run(slow, request, kenmerk);
  const form = await openForm(hostOver(workbook), 'importeren');
  await form.page
    .getByText('Deze import is niet af: nog 10 rijen. Kies het tabblad “Studentenlijst” opnieuw.')
    .waitFor();
  expect(await accessibilityProblems(form.page)).toEqual([]);
  await form.close();
});

test('when the source changes after the preview, the form says so and shows the preview anew', async () => {
  const form = await opened();
  const { page, press, title, workbook } = form;
  await toPreview(form);
  workbook.sheets.find(({ name }) => name === 'Studentenlijst')!.rows[4]![0] = { value: 'Bas Jansen' };
  await press('Neem 2 rijen over');
  await page.getByRole('alert').getByText('Er is iets veranderd sinds het overzicht').waitFor();
  await press('Opnieuw');
  await page.getByText('Wordt overgenomen (2)').click();
  await page.getByText('Bas Jansen').waitFor();
  await press('Neem 2 rijen over');
  await title('Overgenomen: 2 rijen');
  await form.close();
});

test('with the keyboard alone; two columns for one target stop at that column', async () => {
  const form = await opened({}, [
    wideHeaders,
    ['Anna de Vries', 1999, '2024-01-10', null, null, null, null, null, null, null],
  ]);
  const { page, title } = form;
  await title('Uit welk tabblad?');
  await page.getByRole('button', { name: /Studentenlijst/ }).focus();
  await page.keyboard.press('Enter');
  await title('Welke kolom gaat waarheen?');
  await page.getByLabel('Kleur map').selectOption('deelnemers.geboortejaar');
  await page.getByText('Twee kolommen gaan naar hetzelfde.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Verder' }).isDisabled()).toBe(true);
  await page.getByLabel('Kleur map').selectOption('');
  await page.keyboard.press('Control+Enter');
  await title('Wat nog ontbreekt');
  await page.keyboard.press('Control+Enter');
  await title('Dit gebeurt er');
  await page.getByText('Doelgroep: dit is nog leeg. Vul het in.').waitFor();
  await page.keyboard.press('Control+Enter');
  await title('Er is niets overgenomen');
  await page.getByText('Nog te herstellen: 1 rij.').waitFor();
  await form.close();
});

test('who may not import is told so', async () => {
  const form = await opened({ user: 'praktijkopleider@example.org' });
  await form.page.getByRole('alert').getByText('Vraag het aan de projectleider.').waitFor();
  expect(await accessibilityProblems(form.page)).toEqual([]);
  await form.close();
});

test('what looks like a stage of the same day is asked, and comes in once somebody says that it is another', async () => {
  const maker = staff();
  const anna = maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar: 1999 });
  maker.stage(anna, maker.werkgever('2023-01-01', { naam: 'Het Atelier' }), '2024-03-01', { sector: 'Groen' });
  const form = await opened({}, wideSheet, maker);
  const { page, press, title, workbook } = form;
  await toPreview(form);
  const question = page.getByRole('group', { name: /lijkt op iets van dezelfde dag.*Wat is dat\?/ });
  await question.waitFor();
  await page.getByText(/S-0001 is van dezelfde dag, met iets anders bij Werkgever, Sector\./).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/zelfdedag-1.png`, fullPage: true });
  await question.getByLabel('Iets anders van die dag: zet het erbij').check();
  await page.getByRole('group', { name: 'Wat lijkt op iets van dezelfde dag' }).waitFor();
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/zelfdedag-2.png`, fullPage: true });
  await press(/^Neem 2 rijen over/);
  await title('Overgenomen: 2 rijen');
  expect(recordsOf(workbook, 'Stages').map((one) => one['Sector'])).toEqual(['Groen', 'Horeca']);
  await form.close();
});

test('what only people know is asked above the preview, and each answer shows it anew', async () => {
  const maker = staff();
  maker.deelnemer({ voornaam: 'Anna', achternaam: 'Vos', geboortejaar: 1999, telefoon: null, woonplaats: 'Haarlem' });
  maker.deelnemer({ voornaam: 'Bo', achternaam: 'Bos', geboortejaar: 2000, woonplaats: 'Haarlem' });
  const form = await opened(
    {},
    [
      ['Naam', 'Geboortejaar', 'Woonplaats', 'Telefoon', 'Aanmelddatum', 'Verwezen door'],
      ['Anna Vos', 1999, 'Haarlem', '06-12345678', '2024-01-10', 'School of RMC'],
      ['Bo Bos', 2000, 'Zaandam', 'n.v.t.', '2024-01-10', 'Zelf'],
      ['Cas Dal', 2001, 'Haarlem', '-', 45301, 'Zelf'],
      ['Totaal', 3, null, null, null, null],
    ],
    maker,
  );
  const { page, title, press, workbook } = form;
  await toPreview(form);
  const answer = (question: RegExp, keuze: string) =>
    page.getByRole('group', { name: question }).getByLabel(keuze, { exact: true }).check();
  await page.getByRole('group', { name: 'Telefoon: bij 2 rijen staat dat er niets is, zoals “n.v.t.”.' }).waitFor();
  await page.getByText('Geen gegevens (1)').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  // An answer stays chosen while the preview with it does not come, and Opnieuw asks for that preview: nothing is taken over without it.
  form.failNext('importProberen', 'before');
  await answer(/Aanmelddatum: bij 1 rij staat een getal .* 45301 is 10-01-2024/, 'Ja, lees die getallen als datum');
  await page.getByRole('button', { name: 'Opnieuw' }).waitFor();
  expect(await page.getByLabel('Ja, lees die getallen als datum').isChecked()).toBe(true);
  await press('Opnieuw');
  await page.getByText('Wordt overgenomen (1)').waitFor();
  await answer(/Rij 3: Bo Bos heeft dezelfde naam en hetzelfde geboortejaar als D-0002/, 'Iemand anders');
  await page.getByText('Wordt overgenomen (2)').waitFor();
  await answer(/^Deelnemers, Telefoon: bij 1 rij is dit in het register nog leeg/, 'Vul het aan');
  await press('Neem 3 rijen over');
  await title('Overgenomen: 3 rijen');
  expect(recordsOf(workbook, 'Deelnemers').map((one) => [one['Voornaam'], one['Woonplaats'], one['Telefoon']])).toEqual(
    [
      ['Anna', 'Haarlem', '06-12345678'],
      ['Bo', 'Haarlem', null],
      ['Bo', 'Zaandam', null],
      ['Cas', 'Haarlem', null],
    ],
  );
  await form.close();
});
