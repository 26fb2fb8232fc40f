/** The page over a stand-in add-on: the grid and the workbook show the same, whoever changes it. */
import { openBench, type Bench, type BenchPage } from '../support/browser/openPage';
import { standInBundle, standInWorkbook } from '../support/browser/standIn';

describe('the grid of the page', () => {
  let bench: Bench;
  let one: BenchPage;
  /** A second window: what happens in one shows in the other. */
  let two: BenchPage;

  beforeAll(async () => {
    bench = await openBench({ workbook: standInWorkbook(), bundle: standInBundle, as: 'leider@example.org' });
    [one, two] = await Promise.all([bench.openPage(), bench.openPage()]);
  });

  const saved = async () => {
    await one.settled();
    await Promise.all([
      one.page.waitForResponse((response) => response.url().endsWith('/api/save')),
      one.choose('Bestand', 'Opslaan'),
    ]);
    const workbook = await bench.onDisk();
    return (sheet: string, row: number, column: number) =>
      workbook.sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.[column - 1];
  };

  it('names the selected cell once it is open, before anybody selects one', async () => {
    const nameBox = '[data-u-comp="formula-bar"] input';
    await one.page.waitForFunction((box) => document.querySelector<HTMLInputElement>(box)?.value === 'A1', nameBox);
  });

  it('shows the tabs, without the hidden ones, and the rows as a Dutch sheet does', async () => {
    await one.page.getByRole('tab', { name: 'Namen' }).waitFor();
    const tabs = await one.page.getByRole('tab').allTextContents();
    expect(tabs).toEqual(expect.arrayContaining(['Namen', 'Lijst', 'Medewerkers', 'Uitkomst']));
    expect(tabs).not.toContain('Verborgen');
    expect(await one.text('Namen', 'B2')).toBe('Naam 1');
    expect(await one.text('Namen', 'C2')).toBe('01-09-2025');
    expect(await one.text('Lijst', 'B3')).toBe('1,5');
  });

  it('keeps what is typed, and shows what onEdit makes of it', async () => {
    await one.type('Namen', 'B3', 'Anders');
    await one.waitForText('Namen', 'D3', 'gezien: Anders, was: Naam 2');
    const cell = await saved();
    expect(cell('Namen', 3, 2)?.value).toBe('Anders');
    expect(cell('Namen', 3, 4)?.value).toBe('gezien: Anders, was: Naam 2');
  });

  it('reads dates and numbers the Dutch way', async () => {
    await one.type('Namen', 'C4', '3-9-2025');
    await one.type('Lijst', 'B2', '12,25');
    await one.waitForText('Namen', 'C4', '03-09-2025');
    await one.waitForText('Lijst', 'B2', '12,25');
    await one.type('Lijst', 'B5', "'1-2");
    const cell = await saved();
    expect(cell('Lijst', 5, 2)?.value).toBe('1-2');
    expect(cell('Namen', 4, 3)?.value).toBe(45_903);
    expect(cell('Lijst', 2, 2)?.value).toBe(12.25);
  });

  it('reads what is pasted the Dutch way too, row by row, and leaves the cells their looks', async () => {
    const copied = [
      ['1-9-2025', '33%', '1.000'],
      ['"twee\nregels"', '<b>x</b> & y', '=SUM(1,5;2)'],
    ];
    const before = await saved();
    await one.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await one.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      copied.map((row) => row.join('\t')).join('\n'),
    );
    await one.page.evaluate(() => window.werkbank.goTo('Lijst', 'D12'));
    await one.page.keyboard.press('Control+V');
    await one.waitForText('Lijst', 'F13', '3,5');
    await one.waitForText('Lijst', 'D12', '1-9-2025');
    const cell = await saved();
    const cells = [12, 13].map((row) =>
      [4, 5, 6].map((column) => cell('Lijst', row, column)?.formula ?? cell('Lijst', row, column)?.value),
    );
    expect(cells).toEqual([
      [45_901, 0.33, 1000],
      ['twee\nregels', '<b>x</b> & y', '=SUM(1.5,2)'],
    ]);
    expect(cell('Lijst', 13, 4)?.style).toEqual(before('Lijst', 13, 4)?.style);
  });

  it('refuses a value that the validation rejects, and puts back what was there', async () => {
    await one.type('Namen', 'E2', 'Onzin');
    const message = one.page.getByRole('dialog');
    await message.getByText('Kies een fase uit de lijst.').waitFor();
    await message.getByRole('button', { name: 'OK' }).click();
    await one.waitForText('Namen', 'E2', 'Start');
  });

  it('asks before it changes a tab that the add-on makes', async () => {
    await one.type('Uitkomst', 'A1', 'eigen tekst');
    await one.page.getByRole('dialog').getByRole('button', { name: 'Nee' }).click();
    await one.waitForText('Uitkomst', 'A1', 'Gemaakt');
    await one.type('Uitkomst', 'A1', 'toch');
    await one.page.getByRole('dialog').getByRole('button', { name: 'Ja' }).click();
    await one.settled();
    expect((await saved())('Uitkomst', 1, 1)?.value).toBe('toch');
  });

  it('shows a change on every open page, and keeps it after a reload', async () => {
    await one.type('Lijst', 'A2', 'pruimen');
    await two.waitForText('Lijst', 'A2', 'pruimen');
    await two.type('Lijst', 'A3', 'bessen');
    await one.waitForText('Lijst', 'A3', 'bessen');
    await two.page.reload();
    await two.page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    expect(await two.text('Lijst', 'A2')).toBe('pruimen');
    expect(two.complaints).toEqual([]);
  });

  it('does rows and tabs on every page alike, and as a page that is opened afterwards shows them', async () => {
    const row = async (a1: string) => {
      const { y } = await one.page.evaluate((cell) => window.werkbank.goTo('Namen', cell), a1);
      await one.page.mouse.click(20, y, { button: 'right' });
    };
    await row('A6');
    await one.page.getByRole('button', { name: /rijen boven in/ }).click({ position: { x: 15, y: 15 } });
    await two.waitForText('Namen', 'A7', 'N-5');
    await two.type('Namen', 'B7', 'na de nieuwe rij');
    await one.waitForText('Namen', 'D7', 'gezien: na de nieuwe rij, was: Naam 5');
    await row('A3');
    await one.page.getByText('Gekozen rijen verwijderen').click();
    await two.waitForText('Namen', 'A3', 'N-3');
    await one.page.getByRole('tab', { name: 'Lijst' }).click({ button: 'right' });
    await one.page.getByText('Naam wijzigen').click();
    // What is typed before the name can be changed goes elsewhere.
    await one.page.waitForFunction(
      () =>
        document.activeElement instanceof HTMLElement &&
        document.activeElement.isContentEditable &&
        document.activeElement.textContent === 'Lijst',
    );
    await one.page.keyboard.press('Control+A');
    await one.page.keyboard.type('Fruit');
    await one.page.keyboard.press('Enter');
    await two.page.getByRole('tab', { name: 'Fruit' }).waitFor();
    await one.settled();
    const three = await bench.openPage();
    const shown = (page: BenchPage) =>
      page.page.evaluate(() =>
        ['Namen', 'Fruit'].map((sheet) =>
          Array.from({ length: 24 }, (_, r) =>
            ['A', 'B', 'C', 'D', 'E'].map((column) => window.werkbank.text(sheet, `${column}${r + 1}`)),
          ),
        ),
      );
    expect(await shown(one)).toEqual(await shown(three));
    expect(await shown(two)).toEqual(await shown(three));
    await three.close();
  });

  it('goes back and forth with Ctrl+Z, also in the file', async () => {
    await one.type('Namen', 'B8', 'even anders');
    await one.settled();
    await one.page.keyboard.press('Control+Z');
    await one.waitForText('Namen', 'B8', 'Naam 7');
    await one.settled();
    expect((await saved())('Namen', 8, 2)?.value).toBe('Naam 7');
  });

  it('sorts whole rows below what is frozen, as Google does, and a menu goes with Escape', async () => {
    const menu = one.page.getByText('Sorteren', { exact: true }).last();
    const openMenu = async (): Promise<void> => {
      const { x, y } = await one.page.evaluate(() => window.werkbank.goTo('Namen', 'A4'));
      await one.page.mouse.click(x, y, { button: 'right' });
      await menu.waitFor();
    };
    const [head, first] = [await one.text('Namen', 'A1'), await one.text('Namen', 'A2')];
    await openMenu();
    await one.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await openMenu();
    // Freezing columns leaves the frozen row.
    await one.page.getByText('Vastzetten', { exact: true }).last().hover();
    await one.page.getByText('Eerste kolom', { exact: true }).last().click();
    await saved();
    expect((await bench.onDisk()).sheets[0]).toMatchObject({ frozenRows: 1, frozenColumns: 1 });
    await openMenu();
    await menu.hover();
    await one.page.getByText('Hele rijen van Z tot A', { exact: true }).last().click();
    // Up to the row that is empty.
    await one.waitForText('Namen', 'A2', 'N-4');
    expect(await one.text('Namen', 'A1')).toBe(head);
    await one.page.keyboard.press('Control+Z');
    await one.waitForText('Namen', 'A2', first);
  });

  it('calculates a formula, and hands the result to the file', async () => {
    // Listened for before it can come; what other formulas gave may be handed over before.
    const handedOver = one.page.waitForResponse(
      (response) =>
        response.url().endsWith('/api/results') &&
        /"row":2,"column":7,"value":5\b/.test(response.request().postData() ?? ''),
    );
    await one.type('Namen', 'G2', '=SUM(2,3)');
    await one.waitForText('Namen', 'G2', '5');
    await handedOver;
    expect((await saved())('Namen', 2, 7)).toMatchObject({ formula: '=SUM(2,3)', value: 5 });
  });

  it('deletes a column and a tab that hold notes, and a protected tab after it asked, as Google does', async () => {
    const removeColumn = async (): Promise<void> => {
      const { x, y } = await one.page.evaluate(() => window.werkbank.goTo('Namen', 'C1'));
      await one.page.mouse.click(x, y - 20, { button: 'right' });
      await one.page.getByText('Gekozen kolommen verwijderen').click();
      await one.waitForText('Namen', 'C1', 'Gezien');
      await one.settled();
    };
    await removeColumn();
    await one.page.keyboard.press('Control+Z');
    await one.waitForText('Namen', 'C1', 'Begin');
    const back = await saved();
    expect([3, 4].map((column) => back('Namen', 1, column))).toMatchObject([
      { value: 'Begin', note: 'Uitleg bij Begin' },
      { value: 'Gezien', note: 'Uitleg bij Gezien' },
    ]);
    await removeColumn();
    expect((await saved())('Namen', 1, 3)).toMatchObject({ value: 'Gezien', note: 'Uitleg bij Gezien' });
    const dialog = one.page.getByRole('dialog');
    const remove = async (name: string): Promise<void> => {
      await one.page.getByRole('tab', { name }).click({ button: 'right' });
      await one.page.getByText('Verwijderen', { exact: true }).last().click();
      await dialog.getByRole('button', { name: 'OK' }).click();
    };
    await two.type('Fruit', 'A9', 'van een ander');
    await two.settled();
    await remove('Fruit');
    await one.page.getByRole('tab', { name: 'Fruit' }).waitFor({ state: 'detached' });
    // What was done on a tab that is gone by now is nothing to undo.
    await two.page.getByRole('tab', { name: 'Fruit' }).waitFor({ state: 'detached' });
    await two.page.evaluate(() => window.werkbank.goTo('Namen', 'A1'));
    await two.page.keyboard.press('Control+Z');
    await two.settled();
    expect(await two.page.getByRole('dialog').count()).toBe(0);
    await remove('Uitkomst');
    await dialog.getByText('dat niet per ongeluk gewijzigd mag worden').waitFor();
    await dialog.getByRole('button', { name: 'Nee' }).click();
    await one.page.getByRole('tab', { name: 'Uitkomst' }).waitFor();
    await one.settled();
    await remove('Uitkomst');
    await dialog.getByRole('button', { name: 'Ja' }).click();
    await one.page.getByRole('tab', { name: 'Uitkomst' }).waitFor({ state: 'detached' });
    await saved();
    expect((await bench.onDisk()).sheets.map(({ name }) => name)).toEqual(['Namen', 'Medewerkers', 'Verborgen']);
    expect(await dialog.count()).toBe(0);
  });

  it('has no complaints and asks nothing from outside', () => {
    expect(one.complaints).toEqual([]);
    expect(two.complaints).toEqual([]);
  });
});
