/** Charts on the page: over their cell, in words for who cannot see them, and always showing what the cells hold. */
import type { Chart } from '@plp/workbench';
import { openBench, type Bench, type BenchPage } from '../support/browser/openPage';
import { standInBundle, standInWorkbook } from '../support/browser/standIn';

/** A picture that has not moved by then does not. */
const MOST_FRAMES = 300;

describe('charts over the grid', () => {
  let bench: Bench;
  let one: BenchPage;

  beforeAll(async () => {
    const workbook = standInWorkbook();
    const list = workbook.sheets[1]!;
    const chart = (id: number, row: number, options: Chart['options']): Chart => ({
      id,
      type: 'COLUMN',
      ranges: [{ sheetId: list.id, rect: { row: 1, column: 1, rows: 3, columns: 2 } }],
      options: { title: 'Fruit', width: 400, height: 240, ...options },
      position: { row, column: 4, offsetX: 10, offsetY: 5 },
    });
    list.frozenRows = 1;
    list.charts.push(chart(901, 4, { altText: 'Grafiek: drie appels.' }), chart(902, 60, {}));
    bench = await openBench({ workbook, bundle: standInBundle, as: 'leider@example.org' });
    one = await bench.openPage();
  });

  const chart = () => one.page.getByRole('img', { name: 'Grafiek: drie appels.' });
  const corner = async (a1: string) => {
    const middle = await one.page.evaluate((cell) => window.werkbank.goTo('Lijst', cell), a1);
    return { x: middle.x - 50, y: middle.y - 10.5 };
  };
  /** Of the picture, once it has been moved. */
  const boxWhen = async (isThere: (box: { x: number; y: number; width: number; height: number }) => boolean) => {
    let box = await chart().boundingBox();
    for (let frame = 0; frame < MOST_FRAMES; frame++) {
      if (box && isThere(box)) return box;
      await one.page.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(resolve);
          }),
      );
      box = await chart().boundingBox();
    }
    throw new Error(`De grafiek staat niet waar hij hoort: ${JSON.stringify(box)}`);
  };

  it('shows a chart on its own tab only, at its cell, drawn and with its words', async () => {
    expect(await chart().isVisible()).toBe(false);
    const cell = await corner('C4');
    await chart().waitFor();
    // One column on, 10 and 5 pixels within the cell.
    const box = await boxWhen(({ x }) => Math.abs(x - (cell.x + 110)) < 2);
    expect(Math.abs(box.y - (cell.y + 5))).toBeLessThan(2);
    expect([box.width, box.height]).toEqual([400, 240]);
    const drawn = await chart().evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(drawn).toBe(400);
    expect(await one.page.getByRole('img', { name: 'Grafiek: Fruit: Aantal' }).count()).toBe(1);
  });

  it('draws anew when a number changes, and says what it is then', async () => {
    const before = await chart().getAttribute('src');
    await one.type('Lijst', 'B2', '7');
    const source = () => chart().getAttribute('src');
    while ((await source()) === before) await one.settled();
    const svg = await one.page.evaluate(async (from) => (await fetch(from)).text(), (await source())!);
    expect(svg).toMatch(/>8<|>7</);
  });

  it('moves along when the grid scrolls and when a row comes above it', async () => {
    await corner('D2');
    const start = await boxWhen(() => true);
    await one.page.mouse.move(start.x + 50, start.y + 100);
    await one.page.mouse.wheel(0, 60);
    await boxWhen(({ y }) => y < start.y);
    await one.page.mouse.wheel(0, -600);
    await boxWhen(({ y }) => Math.abs(y - start.y) < 1);
    const { y } = await one.page.evaluate(() => window.werkbank.goTo('Lijst', 'A2'));
    await one.page.mouse.click(20, y, { button: 'right' });
    await one.page.getByRole('button', { name: /rijen boven in/ }).click({ position: { x: 15, y: 15 } });
    await boxWhen((box) => box.y > start.y + 15);
  });

  it('shrinks as the grid is zoomed out', async () => {
    const { x, y, width } = await boxWhen(() => true);
    await one.page.mouse.move(x + 100, y + 100);
    await one.page.keyboard.down('Control');
    await one.page.mouse.wheel(0, 200);
    await one.page.keyboard.up('Control');
    const small = await boxWhen((box) => box.width < width - 1);
    expect(small.height / small.width).toBeCloseTo(240 / 400, 2);
  });

  it('lets the mouse through to the cells below it', async () => {
    const box = await boxWhen(() => true);
    await one.page.mouse.click(box.x + 60, box.y + 60);
    await one.page.waitForFunction(() => /^[DE]/.test(window.werkbank.active().a1));
  });

  it('goes away on another tab, and has no complaints', async () => {
    await one.page.evaluate(() => window.werkbank.goTo('Namen', 'A1'));
    await chart().waitFor({ state: 'hidden' });
    expect(one.complaints).toEqual([]);
  });
});
