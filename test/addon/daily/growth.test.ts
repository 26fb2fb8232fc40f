/** A year of use: what a workbook grows by has an end, and nothing that is done with it asks more than at the start. */
import { historyHeaders } from '../../../src/register/made/madeTabs';
import { mostBytes } from '../../../src/workbook/state/properties';
import type { Asked } from '../../support/registers/growth';
import { ask, daysThatCount, night, save, sizeOf } from '../../support/registers/growth';
import { recordsOf } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning, team } from './support';

/** Beside the tabs in which people type. */
const mostCells = 60_000;

function register() {
  const { maker, deelnemers, verklaring } = team();
  // Two at once: of each the figures are recorded every night.
  maker.projectjaar('2025-01-01', '2027-12-31');
  maker.projectjaar('2025-06-01', '2026-12-31');
  // Always something to remind of.
  maker.toets(deelnemers[0], verklaring, '2025-09-10');
  return smallRegister(maker);
}

test('a year of use adds at most 60,000 cells, and after it each act asks as little as after a month', () => {
  const workbook = register();
  const days = daysThatCount('2025-09-01');
  const atFirst = sizeOf(workbook);
  // What it finds in old rows it marks once.
  ask(workbook, morning('2025-08-31'), 'registerControleren');

  /** Everything that people and the night do, on a day that has had its mails. */
  const acts = (day: string): Readonly<Record<string, Asked>> => ({
    'de nacht': night(workbook, day),
    opslaan: save(workbook, day, 'M-0002'),
    'formulier openen': ask(workbook, morning(day, 200), 'formulierOpenen', {
      deelnemerId: 'D-0001',
      tabs: ['metingen'],
      zonder: 'geen',
    }),
    'uitkomsten bijwerken': ask(workbook, morning(day, 210), 'uitkomstenBijwerken'),
    controle: ask(workbook, morning(day, 220), 'registerControleren'),
    maand: ask(workbook, morning(day, 230), 'maandoverzichtVersturen'),
  });

  const measured: { acts: Readonly<Record<string, Asked>>; properties: number }[] = [];
  days.forEach((day, index) => {
    // Each month a projectleider confirms who works with it.
    if (day.endsWith('-01')) ask(workbook, morning(day, -60), 'wieWerktMee');
    night(workbook, day);
    if (index % 3 === 0) save(workbook, day, 'M-0001');
    if (index === 29 || index === days.length - 1)
      measured.push({ acts: acts(day), properties: sizeOf(workbook).properties });
  });

  // The ends of months stay whole, and that much more is read where Indicatorhistorie is.
  const history = recordsOf(workbook, 'Indicatorhistorie');
  const ofOneDay = history.filter(({ Peildatum }) => Peildatum === history[history.length - 1]!['Peildatum']).length;
  const onMonthEnds = 12 * ofOneDay * historyHeaders.length;

  expect(sizeOf(workbook).cells - atFirst.cells).toBeLessThanOrEqual(mostCells);
  const [month, year] = measured as [(typeof measured)[0], (typeof measured)[0]];
  for (const [name, first] of Object.entries(month.acts)) {
    const last = year.acts[name]!;
    expect({ name, trips: last.trips }).toEqual({ name, trips: first.trips });
    expect({ name, calls: last.calls <= 1.5 * first.calls }).toEqual({ name, calls: true });
    expect({ name, read: last.read - onMonthEnds <= 1.5 * first.read }).toEqual({ name, read: true });
  }
  // One value at most of what is remembered is as long as the longest may be.
  expect(year.properties).toBeLessThanOrEqual(month.properties + mostBytes);
});
