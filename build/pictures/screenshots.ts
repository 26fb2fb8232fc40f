/** Makes the pictures of docs/images from the real page over the demo register and the film of the README: `npm run screenshots`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSheet, createWorkbook, fillRows, Host, takeId, type Workbook } from '@plp/workbench';
import type { BenchPage } from '../../test/support/browser/openPage';
import { closeAll } from '../../test/support/setup/closing';
import { openBench } from '../../test/support/browser/openPage';
import { demoRows } from '../../src/demo';
import { bundleReady } from '../bundle';
import { beginscherm } from './beginscherm';
import { filmOf } from './film';

/** Where the documents have them, unless `--naar` says otherwise. */
const usualFolder = path.resolve(__dirname, '../..', 'docs', 'images');
const evening = Date.parse('2025-08-31T20:00:00+02:00');
const morning = Date.parse('2025-09-01T08:00:00+02:00');

async function demoWithFigures(): Promise<Workbook> {
  const workbook = createWorkbook({ name: 'plp-register' });
  const bundle = await bundleReady();
  const run = (name: string, now: number): unknown =>
    new Host({
      ...bundle,
      workbook,
      now: () => now,
      user: 'projectleider@example.org',
      sendMail: () => undefined,
      printPdf: () => new Uint8Array(),
    }).run(name);
  run('registerInrichten', evening);
  fillRows(workbook, demoRows());
  run('uitkomstenBijwerken', evening);
  // Where nobody answers, the month and the quarter that are just over are made.
  run('maandoverzichtMaken', morning);
  run('kwartaalrapportageMaken', morning);
  addOldList(workbook);
  return workbook;
}

/** A list as teams keep it before they have a register. */
function addOldList(workbook: Workbook): void {
  const sheet = createSheet(takeId(workbook), 'Oude lijst');
  sheet.rows = [
    ['Naam student', 'Geb.jaar', 'Doelgroep', 'Aangemeld', 'Begeleider'],
    ['Fatma Yildirim-Proef', '1994', 'lang zonder werk', '3-2-2025', 'praktijkopleider@example.org'],
    ['Joris van den Testberg', '2001', 'uitgevallen school', '10-2-2025', 'praktijkopleider@example.org'],
    ['Lotte Voorbeeld', '1989', 'lang zonder werk', '30-2-2025', 'praktijkopleider@example.org'],
  ].map((row) => row.map((value) => ({ value })));
  workbook.sheets.push(sheet);
}

interface Shot {
  readonly name: string;
  /** Brings the page to what is to be seen. */
  readonly go: (bench: BenchPage) => Promise<void>;
}

/** The form of a menu item, for the deelnemer in this row of Deelnemers. */
const form =
  (item: string, row: number, heading: RegExp) =>
  async ({ page, choose, settled }: BenchPage): Promise<void> => {
    await page.evaluate((at) => window.werkbank.goTo('Deelnemers', `B${at}`), row);
    await settled();
    await choose('PLP-register', ...item.split('>'));
    await page.frameLocator('iframe').first().getByText(heading).first().waitFor();
  };

/** The first step of a new intake. */
async function newIntake(bench: BenchPage): Promise<void> {
  await form('Intake', 45, /D-0044/)(bench);
  await bench.page.frameLocator('iframe').first().getByRole('button', { name: 'Nieuwe intake' }).click();
  await bench.page
    .frameLocator('iframe')
    .first()
    .getByText(/Stap 1 van/)
    .first()
    .waitFor();
}

async function forEverybody(bench: BenchPage): Promise<void> {
  await form('Vandaag', 2, /Voor mij/)(bench);
  await bench.page
    .frameLocator('iframe')
    .first()
    .getByRole('tab', { name: /Voor iedereen/ })
    .click();
}

/** The figure of the demo that everybody knows: 36% (9 van 25). */
async function figureBehind({ page, choose, settled }: BenchPage): Promise<void> {
  await page.evaluate(() => window.werkbank.goTo('Uitkomsten', 'D13'));
  await settled();
  await choose('PLP-register', 'Cijfer bekijken');
  await page
    .frameLocator('iframe')
    .first()
    .getByText(/Telt mee/)
    .first()
    .waitFor();
}

async function charts({ page, settled }: BenchPage): Promise<void> {
  await page.evaluate(() => window.werkbank.goTo('Indicatoren 2025-08', 'A29'));
  await settled();
  await page.locator('img[alt^="Grafiek"]').first().waitFor();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
}

/** A word that is no choice, and the colour that says so. */
async function wrongCell({ page, type, settled }: BenchPage): Promise<void> {
  await type('Intakes', 'K5', 'Buurman');
  await page.evaluate(() => window.werkbank.goTo('Intakes', 'K5'));
  await settled();
}

/** What each column of the old list could be. */
async function importList({ page, choose, settled }: BenchPage): Promise<void> {
  await page.evaluate(() => window.werkbank.goTo('Oude lijst', 'A1'));
  await settled();
  await choose('PLP-register', 'Importeren…');
  const frame = page.frameLocator('iframe').first();
  await frame.getByText('Oude lijst').first().click();
  await frame
    .getByText(/Naam student/)
    .first()
    .waitFor();
}

/** What is due, as on a phone. */
async function onPhone({ page, choose }: BenchPage): Promise<void> {
  await choose('Werkbank', 'Telefoon');
  const phone = page.getByRole('dialog', { name: 'Telefoon' }).frameLocator('iframe').frameLocator('iframe');
  await phone.getByRole('tab', { name: /Voor iedereen/ }).click();
  await phone.getByRole('heading', { name: /Te laat/ }).waitFor();
}

/** A line of the Stagelog on a phone, by night. */
async function logOnPhone({ page }: BenchPage): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(new URL('/onderweg?f=stagelog', page.url()).href);
  const phone = page.frameLocator('iframe');
  await phone.locator('button.card').first().click();
  await phone.getByRole('button', { name: 'Gisteren' }).waitFor();
}

/** How the register comes on the home screen: drawn, in the place of our page. */
const homeScreen = async ({ page }: BenchPage): Promise<void> => {
  await page.setViewportSize({ width: 720, height: 320 });
  await page.goto('about:blank');
  await page.setContent(beginscherm);
};

const tab =
  (name: string) =>
  async ({ page, settled }: BenchPage): Promise<void> => {
    await page.evaluate((sheet) => window.werkbank.goTo(sheet, 'A1'), name);
    await settled();
  };

const shots: readonly Shot[] = [
  { name: 'werkbank', go: form('Dossier', 21, /D-0020/) },
  { name: 'intake', go: newIntake },
  { name: 'stagelog', go: form('Stagelog', 22, /D-0021/) },
  { name: 'toetsen', go: form('Toetsen en verklaringen', 30, /D-0029/) },
  { name: 'vandaag', go: forEverybody },
  { name: 'start', go: tab('Start') },
  { name: 'uitkomsten', go: tab('Uitkomsten') },
  { name: 'cijfer', go: figureBehind },
  { name: 'maandoverzicht', go: tab('Indicatoren 2025-08') },
  { name: 'grafieken', go: charts },
  { name: 'rapport', go: tab('Kwartaalrapportage 2025-K2') },
  { name: 'toelichting', go: form('Rapporten>Toelichting', 2, /Toelichting/) },
  { name: 'fout', go: wrongCell },
  { name: 'importeren', go: importList },
  { name: 'eerste-keer', go: form('Eerste keer', 2, /Het team/) },
  { name: 'onderweg', go: onPhone },
  { name: 'onderweg-stagelog', go: logOnPhone },
  { name: 'beginscherm', go: homeScreen },
];

/** The shots of which the film on top of the README is made. */
const workingDay = ['vandaag', 'stagelog', 'toetsen', 'cijfer', 'grafieken', 'onderweg'];

async function main(): Promise<void> {
  const { positionals: wanted, values } = parseArgs({
    allowPositionals: true,
    options: { naar: { type: 'string', default: usualFolder } },
  });
  const picture = (name: string): string => path.join(values.naar, `${name}.png`);
  mkdirSync(values.naar, { recursive: true });
  const bench = await openBench({ workbook: await demoWithFigures(), now: morning, as: 'projectleider@example.org' });
  try {
    for (const { name, go } of shots.filter((shot) => wanted.length === 0 || wanted.includes(shot.name))) {
      const view = await bench.openPage();
      await go(view);
      // Of a frame in a frame the browser does not always say that it is idle: what is to be seen was waited for already.
      await view.page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
      await view.page.screenshot({ path: picture(name), animations: 'disabled' });
      await view.close();
      console.log(picture(name));
    }
    if (wanted.length === 0 || wanted.includes('werkdag')) {
      const film = path.join(values.naar, 'werkdag.gif');
      writeFileSync(film, filmOf(workingDay.map(picture)));
      console.log(film);
    }
  } finally {
    await closeAll();
  }
}

void main();
