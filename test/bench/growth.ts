/**
 * `tsx test/bench/growth.ts [deelnemers]`: what a year of use adds to a workbook and to what is done with it, and the job
 * of the first of the month over a register of so many deelnemers, on Google's clock. Nothing here passes or fails.
 */
import type { Workbook } from '@plp/workbench';
import buildBundleOnce from '../support/setup/buildBundle';
import { addDays } from '../../src/register/dates';
import type { Asked, Size } from '../support/registers/growth';
import { measuringGrowth } from './measuringGrowth';

const first = '2025-09-01';
const meting = 'M-0001';

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const line = (...cells: readonly (string | number)[]): string =>
  `| ${cells.map((one) => (typeof one === 'number' ? number(one) : one)).join(' | ')} |`;

/** What people and the night do on a day that has had its mails; the time is the best of five. */
function acts(
  { ask, night, save, morning }: Awaited<ReturnType<typeof measuringGrowth>>,
  workbook: Workbook,
  day: string,
) {
  const best = (act: (n: number) => Asked): Asked =>
    [1, 2, 3, 4, 5].map(act).reduce((least, one) => (one.ms < least.ms ? one : least));
  return {
    'De nacht': best(() => night(workbook, day)),
    Opslaan: best((n) => save(workbook, addDays(day, n), meting)),
    'Formulier openen': best(() =>
      ask(workbook, morning(day, 200), 'formulierOpenen', {
        deelnemerId: 'D-0001',
        tabs: ['metingen'],
        zonder: 'geen',
      }),
    ),
    'Uitkomsten bijwerken': best(() => ask(workbook, morning(day, 210), 'uitkomstenBijwerken')),
    Controle: best(() => ask(workbook, morning(day, 220), 'registerControleren')),
    Maandoverzicht: best(() => ask(workbook, morning(day, 230), 'maandoverzichtVersturen')),
  };
}

/** The demo, used for two years: the section on growth, in Markdown. */
export async function growthSection(): Promise<string> {
  const measuring = await measuringGrowth();
  const { demoRegister, daysThatCount, night, save, sizeOf } = measuring;
  const workbook = demoRegister();
  const sizes: Size[] = [sizeOf(workbook)];
  const done: ReturnType<typeof acts>[] = [];
  for (const start of [first, addDays(first, 365)]) {
    const days = daysThatCount(start);
    days.forEach((day, index) => {
      night(workbook, day);
      if (index % 3 === 0) save(workbook, day, meting);
      if (start === first && (index === 29 || index === days.length - 1)) done.push(acts(measuring, workbook, day));
    });
    sizes.push(sizeOf(workbook));
  }
  const [month, year] = done as [(typeof done)[0], (typeof done)[0]];
  const grown = (of: keyof Size): number[] => [0, 1].map((n) => sizes[n + 1]![of] - sizes[n]![of]);
  return [
    '## Een jaar gebruik',
    '',
    'De demo, elke nacht bijgewerkt, met opgeslagen wijzigingen en elke maand een maandoverzicht. Naast de rijen van mensen zelf komt erbij:',
    '',
    line('', 'Eerste jaar', 'Tweede jaar'),
    line('---', '---:', '---:'),
    line('Cellen', ...grown('cells')),
    line('Rijen', ...grown('rows')),
    line('Tekens in eigenschappen', ...grown('properties')),
    line('Tekens bij tabbladen en kolommen', ...grown('kept')),
    '',
    'Wat elke handeling vraagt na een maand en na een jaar, bij evenveel rijen. De tijd is rekentijd, als verhouding in dezelfde meting.',
    '',
    line('', 'Aanroepen', 'Keren naar Google', 'Gelezen cellen', 'Tijd'),
    line('---', '---:', '---:', '---:', '---:'),
    ...Object.entries(month).map(([name, before]) => {
      const after = year[name as keyof typeof year];
      const both = (of: 'calls' | 'trips' | 'read'): string => `${number(before[of])} → ${number(after[of])}`;
      return line(name, both('calls'), both('trips'), both('read'), `${(after.ms / before.ms).toFixed(2)}×`);
    }),
  ].join('\n');
}

/** A register that fits this machine stands for one that is so many times as large: each row costs so much more. */
const larger = 100;

/** The first of the month over a register of this size: how many executions at Google, and processor time here. */
export async function largeSection(deelnemers: number): Promise<string> {
  const { bigRegister, slowDay, hostOver, morning, recordsIn } = await measuringGrowth();
  const workbook = bigRegister(deelnemers);
  const rows = recordsIn(workbook);
  hostOver(workbook, { now: () => morning('2025-08-28') }).run('herinneringenAanzetten');
  const costs = { rows: rows * larger, read: 0.03, work: 0.03 };
  const lines = ['2025-08-30', '2025-08-31', '2025-09-01', '2025-09-02'].map((day) => {
    const before = process.cpuUsage();
    const runs = slowDay(workbook, day, costs);
    const { user, system } = process.cpuUsage(before);
    const minutes = runs.map((run) => (run.took() / 60_000).toFixed(1)).join(', ');
    const broken = runs.filter((run) => run.wasBrokenOff()).length;
    return line(day, runs.length, minutes, broken, `${((user + system) / 1_000_000).toFixed(0)} s`);
  });
  return [
    `## De dagelijkse taken van ${number(deelnemers * larger)} deelnemers (${number(rows * larger)} rijen)`,
    '',
    `Op de klok van Google: elke aanroep kost wat die daar kost, en elke rij 0,03 ms om te lezen en 0,03 ms bij elk stuk werk. Hier staan ${number(deelnemers)} deelnemers,`,
    `waarvan elke rij voor ${larger} telt.`,
    '',
    line('Dag', 'Beurten', 'Minuten per beurt', 'Afgebroken', 'Rekentijd hier'),
    line('---', '---:', '---', '---:', '---:'),
    ...lines,
  ].join('\n');
}

async function main(): Promise<void> {
  await buildBundleOnce();
  const deelnemers = Number(process.argv[2] ?? 0);
  console.log(deelnemers > 0 ? await largeSection(deelnemers) : await growthSection());
}

if (require.main === module) void main();
