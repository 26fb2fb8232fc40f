/** A whole participant's life by forms alone, from aanmelding to nazorg; then the figures moved as they should. */
import type { Page } from 'playwright-core';
import type { Answer } from '../../../src/sidebar/contract';
import type { Figure } from '../../../src/uitkomsten/cijfers/figure';
import type { Workbook } from '@plp/workbench';
import { dateIn } from '../../support/browser/formCases';
import { demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';
import { openForm } from '../../support/browser/sidebar';

const opleider = 'praktijkopleider@example.org';
const jobcoach = 'jobcoach1@example.org';
const noor = 'D-0050';
const hours = 24.5;
/** What is typed in columns that hold personal data. */
const personal = [
  'Noor',
  'de Wit',
  'Sofie Proef',
  'Zelf gekookt',
  'Bouwt rustig op',
  'Vond een eigen werkwijze',
  'Gaat fijn',
];

const skills = ['Communicatie', 'Samenwerking', 'Zelfstandigheid', 'Vakgerichte taken'];

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const score = (page: Page, name: string, value: number) =>
  page
    .getByRole('radiogroup', { name })
    .getByRole('radio', { name: String(value), exact: true })
    .press('Space');

/** Fills in fields of text, numbers and dates by their label. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
}

async function select(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await page.getByLabel(label, { exact: true }).selectOption(value);
  }
}

/** One sitting: this person opens a form for Noor on this day at noon, and closes it when her work is done. */
type Sitting = (
  day: string,
  user: string,
  form: string,
  work: (page: Page) => Promise<void>,
  deelnemerId?: string,
) => Promise<void>;

function sittings(workbook: Workbook): Sitting {
  let clock = 0;
  const now = (): number => clock;
  return async (day, user, name, work, deelnemerId = noor) => {
    clock = Date.parse(`${day}T12:00:00Z`);
    const form = await openForm(hostOver(workbook, { user, now }), name, { deelnemerId, recordId: null });
    await work(form.page);
    await form.close();
  };
}

async function addNoor(page: Page): Promise<void> {
  await page.getByRole('combobox').fill('noor de wit');
  await press(page, 'Nieuwe deelnemer');
  await select(page, { Doelgroep: 'Langdurig zonder werk en onderwijs' });
  await press(page, 'Deelnemer toevoegen');
  await page.getByText(`Noor de Wit is toegevoegd (${noor}), met de fase Aangemeld`).waitFor();
}

async function doIntake(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /^Netwerk betrokken/ })
    .getByLabel('Familie')
    .check();
  await select(page, { 'Betaald werk besproken': 'Ja' });
  await press(page, 'Verder');
  await score(page, 'Motivatie', 4);
  await score(page, 'Belastbaarheid', 3);
  await select(page, { Leerstijl: 'Doen' });
  await fill(page, { 'Wordt enthousiast van': 'Zelf gekookt' });
  await press(page, 'Verder');
  await page
    .getByRole('group', { name: /^Ondersteuning/ })
    .getByLabel('Geen')
    .check();
  await page.getByLabel('Leerstijltest').check();
  await press(page, 'Verder');
  await select(page, { Besluit: 'Start' });
  await fill(page, { 'Leertraject vanaf': '17-02-2025' });
  await press(page, 'Afronden');
  await page.getByText(/De intake is afgerond .* daarna Leertraject/).waitFor();
}

async function beginStage(page: Page): Promise<void> {
  await press(page, 'Stage beginnen');
  await page.getByRole('combobox', { name: 'Werkgever' }).fill('kloosterkeuken');
  await page.getByRole('listbox', { name: 'Werkgever' }).getByRole('option').first().click();
  await select(page, { Sector: 'Catering' });
  await page.getByRole('combobox', { name: /^Leermeester/ }).fill('Sofie Proef');
  await fill(page, { 'Uren per week': '16' });
  await press(page, 'Stage opslaan');
  await page.getByText('begint op 17-02-2025').waitFor();
}

const measure =
  (moment: string, own: number, skill: number) =>
  async (page: Page): Promise<void> => {
    await select(page, { Moment: moment });
    for (const name of ['Zelfvertrouwen', 'Kans op werk']) await score(page, name, own);
    for (const name of skills) await score(page, name, skill);
    await press(page, 'Meting opslaan');
    await page.getByText('De meting is opgeslagen').waitFor();
  };

async function logHours(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Aanpassing' }).check();
  await page.getByRole('combobox', { name: 'Aanpassing' }).selectOption('Tempo');
  await fill(page, { 'Gewerkte uren': String(hours).replace('.', ','), Notitie: 'Bouwt rustig op' });
  await press(page, 'Opslaan');
  await page.getByText('Aanpassing op 03-03-2025').waitFor();
}

async function planToets(page: Page): Promise<void> {
  await press(page, 'Nieuwe verklaring');
  await page.locator('datalist option[value="90180"]').waitFor({ state: 'attached' });
  await fill(page, { Opleidingscode: '90180', 'RMC akkoord op': '05-03-2025', 'Ingeschreven op': '10-03-2025' });
  await press(page, 'Verklaring opslaan');
  await press(page, 'Toets plannen');
  await page.getByRole('checkbox', { name: /^B1-K1-W1/ }).check();
  await page.getByLabel('Gepland op').last().fill('02-06-2025');
  await page.getByLabel('Toetsvorm').last().selectOption('Gesprek');
  await press(page, 'Opslaan');
  await page.getByText('B1-K1-W1 op 02-06-2025, poging 1').waitFor();
}

async function passToets(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Assistent horeca/ }).click();
  await page.getByRole('button', { name: /B1-K1-W1/ }).click();
  await fill(page, { Toelichting: 'Vond een eigen werkwijze' });
  await press(page, 'Behaald');
  await press(page, 'Behaald op invullen');
  await press(page, 'Opslaan');
  await page.getByText('Behaald op: 02-06-2025').first().waitFor();
}

async function goToWork(page: Page): Promise<void> {
  await select(page, { Contract: 'Tijdelijk' });
  await page.getByLabel('Soort').selectOption('Betaald werk');
  await fill(page, { Functie: 'Keukenhulp', Werkgever: 'Kloosterkeuken', 'Uren per week': '20', Start: '01-07-2025' });
  await page.getByLabel('De fase wordt Nazorg op 01-07-2025').waitFor();
  await page.getByLabel(/eindigt op 30-06-2025, reden Naar werk$/).waitFor();
  await press(page, 'Plaatsing opslaan');
  await page.getByText('De plaatsing is opgeslagen').waitFor();
}

async function stayInTouch(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Telefonisch' }).check();
  await page.getByRole('radio', { name: 'Ja', exact: true }).check();
  await fill(page, { Notitie: 'Gaat fijn' });
  await press(page, 'Contact opslaan');
  await page.getByText(/^Het contact is opgeslagen .* Volgend contact op 20-11-2025/).waitFor();
}

/** From aanmelding to nazorg, each step on its own day. */
async function live(workbook: Workbook): Promise<void> {
  const sit = sittings(workbook);
  await sit('2025-02-03', opleider, 'intake', addNoor, '');
  await sit('2025-02-10', opleider, 'intake', doIntake);
  await sit('2025-02-17', opleider, 'stagelog', beginStage);
  await sit('2025-02-24', opleider, 'meting', measure('Start', 4, 2));
  await sit('2025-03-03', opleider, 'stagelog', logHours);
  await sit('2025-03-10', opleider, 'toetsen', planToets);
  await sit('2025-06-02', opleider, 'toetsen', passToets);
  await sit('2025-06-10', opleider, 'meting', measure('Eind', 7, 4));
  await sit('2025-06-23', jobcoach, 'plaatsing', goToWork);
  await sit('2025-08-20', jobcoach, 'nazorg', stayInTouch);
}

interface Asked {
  readonly figures: readonly Figure[];
  readonly weggelaten: readonly unknown[];
}

const ask = (workbook: Workbook): Asked => {
  const answer = hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer<Asked>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** By projectjaar, code and part: how much teller and noemer went up, where they did. */
function changes(before: Asked, after: Asked): Record<string, readonly [teller: number, noemer: number]> {
  const nameOf = ({ projectjaar, code, onderdeel }: Figure): string =>
    `${projectjaar} ${code}${onderdeel && `/${onderdeel}`}`;
  const old = new Map(before.figures.map((figure) => [nameOf(figure), figure]));
  expect(after.figures.map(nameOf)).toEqual(expect.arrayContaining([...old.keys()]));
  return Object.fromEntries(
    after.figures.flatMap((figure) => {
      const was = old.get(nameOf(figure));
      const up = [figure.teller - (was?.teller ?? 0), (figure.noemer ?? 0) - (was?.noemer ?? 0)] as const;
      return up.some((one) => one !== 0) ? [[nameOf(figure), up]] : [];
    }),
  );
}

const inProjectjaar2 = (moved: Readonly<Record<string, readonly [number, number]>>) =>
  Object.fromEntries(Object.entries(moved).map(([name, up]) => [`J-0002 ${name}`, up]));

/** What of a pair of metingen goes into the figures. */
const pair = (code: string, names: readonly string[], first: number, last: number): Record<string, [number, number]> =>
  Object.assign(
    {},
    ...names.map((name) => ({
      [`${code}/${name}: stijging`]: [1, 1],
      [`${code}/${name}: eerste`]: [first, 1],
      [`${code}/${name}: laatste`]: [last, 1],
    })),
  );

/** As indicatoren.md has it for one who started in February 2025, has her verklaring, and works since July. */
const expected = inProjectjaar2({
  '1.1': [1, 1],
  '1.2': [1, 1],
  '1.2/Alle cohorten': [1, 1],
  '1.2/Soort: Betaald werk': [1, 1],
  '1.2/Soort: Beschut werk': [0, 1],
  '1.2/Soort: Detachering': [0, 1],
  // A functie that nobody of projectjaar 2 had yet: one of the six who went to work.
  '1.2/Functie: Keukenhulp': [1, 6],
  '1.2/Functie: Receptie': [0, 1],
  '1.2/Functie: Activiteitenbegeleider': [0, 1],
  '1.2/Functie: Assistent dienstverlening': [0, 1],
  '1.2/Functie: Assistent-praktijkopleider': [0, 1],
  '1.3': [1, 0],
  '1.3/2025-Q1': [1, 0],
  '1.3/2025': [1, 0],
  '1.3/Via voortraject': [0, 1],
  '1.4': [1, 1],
  '1.4/Verklaring behaald': [1, 1],
  '1.4/Uitgevallen': [0, 1],
  '1.4/Pauze': [0, 1],
  '1.4/Bezig': [0, 1],
  '1.4/Afgerond zonder verklaring': [0, 1],
  '1.6': [0, 1],
  '1.6/Intakes compleet': [1, 1],
  '1.7': [1, 0],
  '1.7/Aanpassing: Tempo': [1, 0],
  '2.1': [1, 1],
  '2.1/Uren': [hours, 0],
  ...pair('2.1', skills, 2, 4),
  '2.2': [1, 1],
  ...pair('2.2', ['Zelfvertrouwen', 'Kans op werk'], 4, 7),
  '3.2': [1, 1],
  '3.3/Vast contract': [0, 1],
  '4.2': [1, 1],
  '4.2/Met test': [1, 1],
  '4.2/Met netwerk': [1, 1],
  '4.3': [1, 0],
});

/** What the logbook has of it, newest first: who, what, where, and of a plain column what it became. */
const logged = [
  [jobcoach, 'Toegevoegd', 'Nazorg', null, null],
  [jobcoach, 'Gewijzigd', 'Stages', 'Einde', '2025-06-30'],
  [jobcoach, 'Gewijzigd', 'Stages', 'Reden einde', null],
  [jobcoach, 'Toegevoegd', 'Plaatsingen', null, null],
  [jobcoach, 'Toegevoegd', 'Fasen', null, null],
  [opleider, 'Toegevoegd', 'Metingen', null, null],
  [opleider, 'Gewijzigd', 'Verklaringen', 'Behaald op', '2025-06-02'],
  [opleider, 'Gewijzigd', 'Toetsen', 'Status', 'Behaald'],
  [opleider, 'Gewijzigd', 'Toetsen', 'Resultaat op', '2025-06-02'],
  [opleider, 'Gewijzigd', 'Toetsen', 'Toelichting', null],
  ...[
    'Toetsen',
    'Verklaringen',
    'Stagelog',
    'Metingen',
    'Stages',
    'Intakes',
    'Fasen',
    'Fasen',
    'Deelnemers',
    'Fasen',
  ].map((tab) => [opleider, 'Toegevoegd', tab, null, null]),
];

const workbook = demoRegister();
const before = ask(workbook);

// Ten forms, one after another, in a real browser.
beforeAll(() => live(workbook), 240_000);

test('a life from aanmelding to nazorg moves exactly the figures that it should, and leaves no row out', () => {
  const after = ask(workbook);
  expect(changes(before, after)).toEqual(expected);
  expect(after.weggelaten).toEqual(before.weggelaten);
});

test('what goes along with a step is in the register, with who stored it', () => {
  const own = (tab: string) => recordsOf(workbook, tab).filter((record) => record['Deelnemer-ID'] === noor);
  expect(own('Fasen').map((fase) => [fase['Fase'], dateIn(fase['Datum']), fase['Ingevoerd door']])).toEqual([
    ['Aangemeld', '2025-02-03', opleider],
    ['Intake', '2025-02-10', opleider],
    ['Leertraject', '2025-02-17', opleider],
    ['Nazorg', '2025-07-01', jobcoach],
  ]);
  expect(own('Stages').map((stage) => [dateIn(stage['Einde']), stage['Reden einde']])).toEqual([
    ['2025-06-30', 'Naar werk'],
  ]);
  expect(own('Nazorg').map((contact) => dateIn(contact['Volgend contact op']))).toEqual(['2025-11-20']);
});

test('the logbook names every step and who took it, and no value of personal columns', () => {
  const lines = recordsOf(workbook, 'Logboek');
  expect(lines.map((line) => [line['Wie'], line['Wat'], line['Tabblad'], line['Kolom'], line['Werd']])).toEqual(logged);
  const elsewhere = JSON.stringify(workbook.sheets.filter(({ name }) => name !== 'Logboek').map(({ rows }) => rows));
  for (const words of personal) {
    expect(elsewhere).toContain(words);
    expect(JSON.stringify(lines)).not.toContain(words);
  }
});
