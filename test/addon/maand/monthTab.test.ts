/** The tab of a month: what it tells, its charts, and that any month that is over can be made. */
import { demoRegister, hostOver } from '../../support/register';
import { setCell } from '../../support/smallRegister';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { chartSvg, type HostOptions, type Workbook } from '@plp/workbench';

const september = Date.parse('2025-09-01T08:00:00+02:00');

const asked = (text: string, button = 'OK') => ({ prompt: () => ({ button, text }) });

const makeFor = (text: string, options: Partial<HostOptions> = {}, workbook = demoRegister()) => {
  const host = hostOver(workbook, { now: () => september, ui: asked(text), ...options });
  return { workbook, host, said: host.run('maandoverzichtMaken') };
};

/** What a chart shows: the cells of its range. */
function shownBy(workbook: Workbook, tab: string, title: string): unknown[][] {
  const sheet = sheetNamed(workbook, tab);
  const { rect } = sheet.charts.find(({ options }) => options['title'] === title)!.ranges[0]!;
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (__, c) => sheet.rows[rect.row - 1 + r]?.[rect.column - 1 + c]?.value),
  );
}

describe('August 2025 of the demo', () => {
  const { workbook, host } = makeFor('augustus 2025');
  const tab = 'Indicatoren 2025-08';

  test('begins with the course, and which doelen were missed', () => {
    const text = textOf(workbook, tab);
    expect(text).toContain('Niet op koers: 3 van de 6 doelen zijn behaald of op schema.');
    expect(text).toContain('Deelnemers met een praktijkverklaring (1.1): 9 van 15.');
    expect(text.indexOf('Niet op koers')).toBeLessThan(text.indexOf('Doelen'));
  });

  test('tells the road with the numbers of its last day', () => {
    expect(textOf(workbook, tab)).toMatch(/Leertraject \| 12 \| /);
    expect(textOf(workbook, tab)).toMatch(/Samen \| \d+ \|  \|  \| \d+/);
  });

  test('mails nothing', () => expect(host.mails).toHaveLength(0));

  test('fits on A4: seven columns of together 720 pixels', () => {
    const sheet = sheetNamed(workbook, tab);
    expect(sheet.maxColumns).toBe(7);
    expect([...Array(7).keys()].reduce((sum, column) => sum + (sheet.columnWidths.get(column) ?? 100), 0)).toBe(720);
    expect(sheet.rows.every((row) => (row ?? []).length <= 7)).toBe(true);
  });

  test('has its charts, each over the cells with its numbers', () => {
    expect(shownBy(workbook, tab, 'Naar het doel: deelnemers met een praktijkverklaring').slice(-1)).toEqual([
      ['aug 2025', 9, 15],
    ]);
    expect(shownBy(workbook, tab, 'Naar het doel: gestarte deelnemers').slice(-1)).toEqual([['aug 2025', 25, 25]]);
    expect(shownBy(workbook, tab, 'Instroom per kwartaal').slice(0, 3)).toEqual([
      ['Kwartaal', 'Gestart', 'Doel'],
      ['K1 2024', 4, 10],
      ['K2 2024', 5, 10],
    ]);
    expect(shownBy(workbook, tab, 'De weg van aanmelding tot werk')).toContainEqual(['Gestart', 40]);
    expect(shownBy(workbook, tab, 'De weg van aanmelding tot werk')).toContainEqual(['Verklaring behaald', 17]);
    expect(shownBy(workbook, tab, 'Toetsen per maand')).toHaveLength(13);
    expect(shownBy(workbook, tab, 'Deelnemers per fase').slice(-1)).toEqual([['aug 2025', 3, 3, 2, 11, 3, 11]]);
  });

  test('each chart has its whole title, also where two stand beside each other', () => {
    for (const chart of sheetNamed(workbook, tab).charts)
      expect(chartSvg(chart, workbook)).toContain(`>${String(chart.options['title'])}<`);
  });

  test('charts stand beside each other, inside the columns, and none on the text', () => {
    const sheet = sheetNamed(workbook, tab);
    for (const { position } of sheet.charts) {
      expect([1, 4]).toContain(position.column);
      expect(
        sheet.rows[position.row - 1]?.every((cell) => !cell || cell.value === null || cell.value === '') ?? true,
      ).toBe(true);
    }
    expect(new Set(sheet.charts.map(({ position }) => `${position.row} ${position.column}`)).size).toBe(
      sheet.charts.length,
    );
  });

  test('made again, the same charts follow their numbers and none is there twice', () => {
    const ids = sheetNamed(workbook, tab).charts.map(({ id }) => id);
    makeFor('', {}, workbook);
    expect(sheetNamed(workbook, tab).charts.map(({ id }) => id)).toEqual(ids);
  });
});

test('a month long ago is told about the projectjaar of then', () => {
  const { workbook, said } = makeFor('2023-05');
  expect(said).toBe('Het tabblad Indicatoren 2023-05 is gemaakt. Er is niets gemaild.');
  const text = textOf(workbook, 'Indicatoren 2023-05');
  expect(text).toContain('Projectjaar 1');
  expect(text).toContain('Stand op 31 mei 2023.');
});

test.each([
  ['volgende maand', /geen maand/],
  ['13-2024', /geen maand/],
  ['september 2025', /nog niet voorbij.*Uitkomsten/],
  ['2020-01', /nog geen projectjaar/],
])('%s is refused in Dutch, and no tab is made', (typed, sentence) => {
  const workbook = demoRegister();
  expect(() => makeFor(typed, {}, workbook)).toThrow(sentence);
  expect(workbook.sheets.filter(({ name }) => name.startsWith('Indicatoren '))).toHaveLength(0);
});

test('who thinks better of it makes nothing', () => {
  expect(makeFor('', { ui: asked('', 'CANCEL') }).said).toBe('Er is niets gemaakt.');
});

test('names nobody', () => {
  const { workbook } = makeFor('augustus 2025');
  const text = textOf(workbook, 'Indicatoren 2025-08');
  for (const row of sheetNamed(workbook, 'Deelnemers').rows.slice(1)) {
    if (row?.[0]?.value) expect(text).not.toContain(`${String(row[1]?.value)} ${String(row[2]?.value)}`);
  }
});

test('a month made again, after much has happened since, equals the month as it was stored', () => {
  const { workbook } = makeFor('2025-03');
  const stored = () => ({
    history: recordsOf(workbook, 'Indicatorhistorie').map((row) => ({ ...row, 'Vastgelegd op': null })),
    tab: textOf(workbook, 'Indicatoren 2025-03').replace(/Gemaakt op [\d-]+/, ''),
  });
  const before = stored();
  // A verklaring of June is withdrawn in July, a stage that ran is over by May, and somebody has left since.
  const [later] = recordsOf(workbook, 'Verklaringen').filter((row) => Number(row['Behaald op']) > 45_800);
  setCell(workbook, 'Verklaringen', String(later!['Verklaring-ID']), 'Ingetrokken op', '2025-07-31');
  const [running] = recordsOf(workbook, 'Stages').filter((row) => row['Einde'] === null);
  setCell(workbook, 'Stages', String(running!['Stage-ID']), 'Einde', '2025-08-29');
  const [fase] = recordsOf(workbook, 'Fasen').filter((row) => Number(row['Datum']) > 45_800);
  setCell(workbook, 'Fasen', String(fase!['Fase-ID']), 'Fase', 'Uitgevallen');
  makeFor('2025-03', { now: () => september + 86_400_000 }, workbook);
  expect(stored()).toEqual(before);
});
