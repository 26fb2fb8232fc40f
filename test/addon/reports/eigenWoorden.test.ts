/** A report that people write in: its PDF is of what stands in the tab, and their words stay when it is made anew. */
import fc from 'fast-check';
import type { Workbook } from '@plp/workbench';
import { metEigenWoorden, onthoud } from '../../../src/paginas/rapport/eigenWoorden';
import type { Page } from '../../../src/workbook/page/model';
import { demoRegister, hostOver } from '../../support/register';
import { sheetNamed, textOf } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';

const annual = 'Eindrapportage J-0002';

function run(workbook: Workbook, name: string, active?: string) {
  const pages: string[] = [];
  const dialogs: string[] = [];
  const host = hostOver(workbook, {
    ui: { prompt: () => ({ button: 'OK', text: '' }), dialog: (_kind, _title, html) => void dialogs.push(html) },
    printPdf: (html) => (pages.push(html), Uint8Array.from([37, 80, 68, 70])),
  });
  if (active) host.selection.select(sheetNamed(workbook, active).id, { row: 1, column: 1, rows: 1, columns: 1 });
  return { said: host.run(name) as string, page: pages[0] ?? '', dialog: dialogs[0] ?? '' };
}

const rowWith = (workbook: Workbook, text: string): number =>
  sheetNamed(workbook, annual).rows.findIndex((row) => row?.some((one) => String(one?.value ?? '').includes(text)));

/** Somebody types over a cell of the tab. */
function write(workbook: Workbook, row: number, column: number, value: string): void {
  const { rows } = sheetNamed(workbook, annual);
  rows[row]![column] = { ...rows[row]![column], value };
}

/** The report with own words at 1.1, a goal reworded, a row of one's own, and a sentence below the summary. */
function written(): Workbook {
  const workbook = demoRegister();
  run(workbook, 'eindrapportageMaken');
  const { rows } = sheetNamed(workbook, annual);
  write(workbook, rowWith(workbook, 'Afronden van activiteiten'), 5, 'Zorg. Wij schreven dit zelf, <b>echt</b>.');
  write(workbook, rowWith(workbook, 'Voor een deel van deze 15 studenten'), 1, 'Circa 5 studenten stromen door.');
  const after = rowWith(workbook, 'Gestart in 2024');
  rows.splice(
    after + 1,
    0,
    rows[after]!.map((one, index) => ({ ...one, value: index === 5 ? 'Een rij van onszelf.' : '' })),
  );
  const summary = rowWith(workbook, 'Stand op 31 augustus');
  rows.splice(
    summary + 4,
    0,
    rows[summary]!.map((one, index) => ({ ...one, value: index === 0 ? 'En wij zijn er trots op.' : '' })),
  );
  sheetNamed(workbook, annual).maxRows += 2;
  return workbook;
}

const own = ['Circa 5 studenten stromen door.', 'Een rij van onszelf.', 'En wij zijn er trots op.'];

test('its PDF is of what stands in the tab, with the figures and looks of the report around it', () => {
  const workbook = written();
  const { page, dialog, said } = run(workbook, 'rapportAlsPdf', annual);
  for (const part of [
    ...own,
    'Wij schreven dit zelf, &lt;b&gt;echt&lt;/b&gt;.',
    '<h2>Samenvatting</h2>',
    '<h2>Tabel 1 – Output korte termijn</h2>',
    '8 van de 15 (53%)',
    'counter(pages)',
  ])
    expect(page).toContain(part);
  expect(page).not.toContain('Rapport als PDF');
  expect(dialog).toContain(`download="${annual}.pdf"`);
  expect(said).toContain('van wat er in het tabblad staat');
});

test('of a tab as it was made the PDF holds each word of the report', () => {
  const workbook = demoRegister();
  const words = (html: string): string[] =>
    html
      .replace(/<style>.*?<\/style>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .split(/\s+/)
      .filter(Boolean)
      .sort();
  const { page } = run(workbook, 'eindrapportageMaken');
  const missing = new Set(words(page));
  for (const word of words(run(workbook, 'rapportAlsPdf', annual).page)) missing.delete(word);
  expect([...missing]).toEqual([]);
});

test('a row that is left empty in a table does not end it', () => {
  const workbook = demoRegister();
  run(workbook, 'eindrapportageMaken');
  const { page } = run(workbook, 'rapportAlsPdf', annual);
  const sheet = sheetNamed(workbook, annual);
  sheet.rows.splice(rowWith(workbook, 'Gestart in 2024') + 1, 0, []);
  sheet.maxRows += 1;
  expect(run(workbook, 'rapportAlsPdf', annual).page).toBe(page);
});

test('a name that somebody wrote is told, and another tab is no report', () => {
  const workbook = written();
  const { rows } = sheetNamed(workbook, 'Deelnemers');
  write(workbook, rowWith(workbook, 'Een rij van onszelf.'), 5, `Vraag het ${String(rows[1]![2]!.value)}`);
  expect(run(workbook, 'rapportAlsPdf', annual).dialog).toMatch(/rij \d+ van het tabblad/);
  expect(() => run(workbook, 'rapportAlsPdf', 'Deelnemers')).toThrow('Dit is geen tabblad met een rapport.');
});

test('own words stay when it is made anew, in the tab and in the PDF, beside figures that are new', () => {
  const workbook = written();
  setCell(workbook, 'Doelen', 'O-0006', 'Doel', 26);
  for (let turn = 0; turn < 2; turn++) {
    const { page, said, dialog } = run(workbook, 'eindrapportageMaken');
    expect(said).toContain('Jullie eigen woorden staan er nog in.');
    expect(dialog).toContain('Jullie eigen woorden zijn bewaard (4)');
    const tab = textOf(workbook, annual);
    for (const part of [...own, 'Wij schreven dit zelf, <b>echt</b>.', '26, uiterlijk 31-08-2025']) {
      expect(tab.split(part)).toHaveLength(2);
      expect(page).toContain(part.replace(/</g, '&lt;').replace(/>/g, '&gt;'));
    }
    // Each stands where it was written.
    expect(tab.split('\n').find((line) => line.includes('Een rij van onszelf.'))).toBe(
      tab.split('\n')[tab.split('\n').findIndex((line) => line.includes('Gestart in 2024:')) + 1],
    );
  }
});

test('nobody wrote in it: made anew it is as if it were made for the first time', () => {
  const [once, twice] = [demoRegister(), demoRegister()];
  for (const workbook of [once, twice, twice]) run(workbook, 'eindrapportageMaken');
  expect(textOf(twice, annual)).toBe(textOf(once, annual));
});

test('whatever is typed over whichever cells, and however figures change, no word of people is lost', () => {
  const text: fc.Arbitrary<string> = fc.constantFrom(
    '',
    'Doel',
    'Gestart: 5',
    'Gestart: 7',
    'Nog bezig: 3',
    'behaald',
    'Tabel 1',
  );
  const pages = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const pageOf = (rows: readonly (readonly string[])[]): Page => ({
    widths: [1, 1, 1],
    rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })),
  });
  const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(2), fc.boolean()), { maxLength: 4 });
  fc.assert(
    fc.property(pages, pages, edits, (before, after, changes) => {
      const now = before.map((row) => [...row]);
      changes.forEach(([row, column, isNew], index) => {
        const mine = `eigen woord ${'abcd'[index]}`;
        if (isNew)
          now.splice(
            row % now.length,
            0,
            ['', '', ''].map((_, at) => (at === column ? mine : '')),
          );
        else now[row % now.length]![column] = mine;
      });
      const typed = now.flat().filter((one) => one.startsWith('eigen'));
      const { page, eigen } = metEigenWoorden(pageOf(after), onthoud(pageOf(before)), now);
      const shown = page.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
      expect(typed.filter((one) => !shown.includes(one))).toEqual([]);
      if (typed.length === 0) expect([page, eigen]).toEqual([{ ...pageOf(after), rows: page.rows }, 0]);
    }),
    { numRuns: 300 },
  );
});
