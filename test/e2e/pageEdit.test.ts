/** The real add-on on the page: a wrong value is marked where it was typed, and no longer when it is mended. */
import { RegisterMaker } from '../support/builders';
import { openBench, type Bench, type BenchPage } from '../support/browser/openPage';
import { smallRegister } from '../support/smallRegister';

describe('typing in a record tab', () => {
  let bench: Bench;
  let one: BenchPage;

  beforeAll(async () => {
    const maker = new RegisterMaker();
    maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider' });
    maker.meting(maker.deelnemer({ aanmelddatum: '2025-01-06' }), '2025-02-03');
    bench = await openBench({ workbook: smallRegister(maker), as: 'projectleider@example.org' });
    one = await bench.openPage();
  });

  const saved = async () => {
    await one.settled();
    await Promise.all([
      one.page.waitForResponse((response) => response.url().endsWith('/api/save')),
      one.choose('Bestand', 'Opslaan'),
    ]);
    const workbook = await bench.onDisk();
    return workbook.sheets.find(({ name }) => name === 'Metingen')!.rows;
  };

  it('a number that is none is marked with colour and note, and both go when it is mended', async () => {
    await one.type('Metingen', 'B2', 'D-0077');
    const wrong = (await saved())[1]![1]!;
    expect(wrong).toMatchObject({
      value: 'D-0077',
      style: { background: '#f6b8ae' },
      note: expect.stringMatching(/^PLP-register: fout/),
    });
    await one.type('Metingen', 'B2', 'D-0001');
    expect((await saved())[1]![1]!.note).toBeUndefined();
    expect(one.complaints).toEqual([]);
  });

  it('a new row gets its number while it is typed', async () => {
    await one.type('Metingen', 'B3', 'D-0001');
    await one.waitForText('Metingen', 'A3', 'M-0002');
  });
});
