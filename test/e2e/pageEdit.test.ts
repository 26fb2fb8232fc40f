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

  it('gives back a column and a header row whole with Ctrl+Z, with their marks, protection and rules', async () => {
    const state = async () => {
      await saved();
      const { sheets, metadata } = await bench.onDisk();
      return [sheets.find(({ name }) => name === 'Metingen'), metadata];
    };
    const before = await state();
    const sure = one.page.getByRole('dialog').getByRole('button', { name: 'Ja' });
    const agree = async (): Promise<void> => {
      await sure.click();
      await sure.waitFor({ state: 'detached' });
    };
    const remove = async (a1: string, place: (x: number, y: number) => [number, number], item: string) => {
      const { x, y } = await one.page.evaluate((cell) => window.werkbank.goTo('Metingen', cell), a1);
      await one.page.mouse.click(...place(x, y), { button: 'right' });
      await one.page.getByText(item).click();
      await agree();
      expect(await state()).not.toEqual(before);
      await one.page.keyboard.press('Control+Z');
    };
    const top = (await one.page.locator('canvas').last().boundingBox())!.y + 10;
    await remove('B2', (x) => [x, top], 'Gekozen kolommen verwijderen');
    // What comes back comes under the protection of the header row; that row itself brings its own.
    await agree();
    await one.waitForText('Metingen', 'B1', 'Deelnemer-ID');
    expect(await state()).toEqual(before);
    await remove('A1', (_x, y) => [20, y], 'Gekozen rijen verwijderen');
    await one.waitForText('Metingen', 'B1', 'Deelnemer-ID');
    expect(await state()).toEqual(before);
  });

  it('copies a data tab, deletes it though it has a filter, and gives all of it back with Ctrl+Z', async () => {
    const menu = async (item: string): Promise<void> => {
      await one.page.getByRole('tab', { name: 'Metingen', exact: true }).click({ button: 'right' });
      await one.page.getByText(item, { exact: true }).last().click();
    };
    const before = await saved();
    const sheets = async () => (await bench.onDisk()).sheets;
    const was = (await sheets()).find(({ name }) => name === 'Metingen')!;
    await menu('Dupliceren');
    await one.page.getByRole('tab', { name: 'Kopie van Metingen' }).waitFor();
    await saved();
    expect((await sheets()).find(({ name }) => name === 'Kopie van Metingen')?.rows[0]).toEqual(before[0]);
    expect(await one.page.evaluate(() => window.werkbank.active().sheet)).toBe('Kopie van Metingen');
    await one.page.keyboard.press('Control+Z');
    await one.page.getByRole('tab', { name: 'Kopie van Metingen' }).waitFor({ state: 'detached' });
    const dialog = one.page.getByRole('dialog');
    await menu('Verwijderen');
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.getByRole('button', { name: 'Ja' }).click();
    await one.page.getByRole('tab', { name: 'Metingen', exact: true }).waitFor({ state: 'detached' });
    await one.settled();
    await one.page.evaluate(() => window.werkbank.goTo('Start', 'A1'));
    await one.page.keyboard.press('Control+Z');
    await one.page.getByRole('tab', { name: 'Metingen', exact: true }).waitFor();
    await saved();
    expect((await sheets()).find(({ name }) => name === 'Metingen')).toEqual(was);
    expect(await dialog.count()).toBe(0);
    expect(one.complaints).toEqual([]);
  });
});
