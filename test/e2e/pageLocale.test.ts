/** The page over an English workbook: what is typed is read the American way, as a new spreadsheet of Google does. */
import { openBench, type Bench, type BenchPage } from '../support/browser/openPage';
import { standInBundle, standInWorkbook } from '../support/browser/standIn';

describe('the grid over an English workbook', () => {
  let bench: Bench;
  let one: BenchPage;

  beforeAll(async () => {
    const workbook = Object.assign(standInWorkbook(), { locale: 'en_US' });
    bench = await openBench({ workbook, bundle: standInBundle, as: 'leider@example.org' });
    one = await bench.openPage();
  });

  it('shows numbers with a point, and takes 3/2/2025 for the second of March', async () => {
    expect(await one.text('Lijst', 'B3')).toBe('1.5');
    await one.type('Namen', 'C4', '3/2/2025');
    await one.waitForText('Namen', 'C4', '02-03-2025');
    await one.type('Lijst', 'B2', '12.25');
    await one.waitForText('Lijst', 'B2', '12.25');
    expect(one.complaints).toEqual([]);
  });
});
