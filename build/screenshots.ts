/** Makes the pictures of docs/images from the real page over the demo register: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fillDemo } from '../src/workbench/demo';
import { Host } from '../src/workbench/host';
import { createWorkbook } from '../src/workbench/model/create';
import type { Workbook } from '../src/workbench/model/workbook';
import type { BenchPage } from '../test/support/openPage';
import { openBench } from '../test/support/openPage';
import { buildBundle } from './bundle';

const folder = path.resolve(__dirname, '..', 'docs', 'images');
const evening = Date.parse('2025-08-31T20:00:00+02:00');
const morning = Date.parse('2025-09-01T08:00:00+02:00');

async function demoWithFigures(): Promise<Workbook> {
  const workbook = createWorkbook({ name: 'plp-register' });
  const bundle = await buildBundle();
  const run = (name: string, now: number): unknown => new Host({
    ...bundle, workbook, now: () => now, user: 'projectleider@example.org', sendMail: () => undefined,
  }).run(name);
  run('registerInrichten', evening);
  fillDemo(workbook);
  run('uitkomstenBijwerken', evening);
  return workbook;
}

interface Shot {
  readonly name: string;
  /** Brings the page to what is to be seen. */
  readonly go: (bench: BenchPage) => Promise<void>;
}

/** The form of a menu item, for the deelnemer in this row of Deelnemers. */
const form = (item: string, row: number, heading: RegExp) => async ({ page, choose, settled }: BenchPage): Promise<void> => {
  await page.evaluate((at) => window.werkbank.goTo('Deelnemers', `B${at}`), row);
  await settled();
  await choose('PLP-register', item);
  await page.frameLocator('iframe').first().getByText(heading).first().waitFor();
};

/** The first step of a new intake. */
async function newIntake(bench: BenchPage): Promise<void> {
  await form('Intake', 45, /D-0044/)(bench);
  await bench.page.frameLocator('iframe').first().getByRole('button', { name: 'Nieuwe intake' }).click();
  await bench.page.frameLocator('iframe').first().getByText(/Stap 1 van/).first().waitFor();
}

async function forEverybody(bench: BenchPage): Promise<void> {
  await form('Vandaag', 2, /Voor mij/)(bench);
  await bench.page.frameLocator('iframe').first().getByRole('tab', { name: /Voor iedereen/ }).click();
}

const tab = (name: string) => async ({ page, settled }: BenchPage): Promise<void> => {
  await page.evaluate((sheet) => window.werkbank.goTo(sheet, 'A1'), name);
  await settled();
};

const shots: readonly Shot[] = [
  { name: 'werkbank', go: form('Dossier', 21, /D-0020/) },
  { name: 'intake', go: newIntake },
  { name: 'stagelog', go: form('Stagelog', 30, /D-0029/) },
  { name: 'toetsen', go: form('Toetsen en verklaringen', 30, /D-0029/) },
  { name: 'vandaag', go: forEverybody },
  { name: 'start', go: tab('Start') },
  { name: 'uitkomsten', go: tab('Uitkomsten') },
];

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  const bench = await openBench({ workbook: await demoWithFigures(), now: morning, as: 'projectleider@example.org' });
  try {
    for (const { name, go } of shots.filter((shot) => wanted.length === 0 || wanted.includes(shot.name))) {
      const view = await bench.openPage();
      await go(view);
      await view.page.waitForLoadState('networkidle');
      await view.page.screenshot({ path: path.join(folder, `${name}.png`) });
      await view.close();
      console.log(`docs/images/${name}.png`);
    }
  } finally {
    await bench.close();
  }
}

void main();
