/** IDs and stamps at an edit, through the bundle: new rows, copies, IDs typed over, the lock, round trips. */
import { locksOf, type Cell, type Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import { cellAt, columnOf, copied, freeRow, marked, paste, rowOf, typeIn } from '../../support/edits';
import { allTabs } from '../../../src/register/tabs';
import { demoNow, demoRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'eerder@example.org' };

function team(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  for (const datum of ['2025-02-03', '2025-03-03', '2025-04-07']) maker.meting(deelnemer, datum, stamps);
  const stage = maker.stage(deelnemer, maker.werkgever('2025-01-01', stamps), '2025-02-03', stamps);
  maker.log(stage, deelnemer, '2025-02-10', stamps);
  return smallRegister(maker);
}

const idsOf = (workbook: Workbook, tab: string) => recordsOf(workbook, tab).map((record) => Object.values(record)[0]);

test('a new row gets its number and stamps at once; what was typed stays', () => {
  const workbook = team();
  const row = freeRow(workbook, 'Metingen');
  typeIn(workbook, 'Metingen', row, 'Moment', 'Eind', {
    user: 'assistent@example.org',
    simpleUser: 'assistent@example.org',
  });
  expect(recordsOf(workbook, 'Metingen').slice(-1)).toMatchObject([
    { 'Meting-ID': 'M-0004', Moment: 'Eind', 'Ingevoerd door': 'assistent@example.org' },
  ]);
  expect(cellAt(workbook, 'Metingen', row, 'Ingevoerd op')!.value).toBeCloseTo(45_900.5, 5);
});

test('a new medewerker is active and gets reminders; a projectjaar was to end when it ends, until somebody says otherwise', () => {
  const workbook = team();
  const last = (tab: string) => recordsOf(workbook, tab).slice(-1)[0]!;
  typeIn(workbook, 'Medewerkers', freeRow(workbook, 'Medewerkers'), 'Naam', 'Noor');
  expect(last('Medewerkers')).toMatchObject({ 'Ontvangt herinneringen': 'Ja', Actief: 'Ja' });
  const row = freeRow(workbook, 'Projectjaren');
  typeIn(workbook, 'Projectjaren', row, 'Start', { value: 45_000, style: { numberFormat: 'dd-mm-yyyy' } });
  expect(last('Projectjaren')['Oorspronkelijk einde']).toBeNull();
  typeIn(workbook, 'Projectjaren', row, 'Einde', { value: 45_300, style: { numberFormat: 'dd-mm-yyyy' } });
  expect(last('Projectjaren')['Oorspronkelijk einde']).toEqual(last('Projectjaren')['Einde']);
  typeIn(workbook, 'Projectjaren', row, 'Einde', { value: 45_400, style: { numberFormat: 'dd-mm-yyyy' } });
  expect(last('Projectjaren')['Oorspronkelijk einde']).not.toEqual(last('Projectjaren')['Einde']);
});

test('when Google does not tell who types, the stamp says onbekend', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Moment', 'Eind', { user: '' });
  expect(recordsOf(workbook, 'Metingen').slice(-1)).toMatchObject([{ 'Ingevoerd door': 'onbekend' }]);
});

test('a pasted copy gets a number and stamps of its own, also above the original; the original keeps its own', () => {
  const workbook = team();
  const [block] = [copied(workbook, 'Metingen', ['M-0003'])];
  const row = freeRow(workbook, 'Metingen');
  paste(workbook, 'Metingen', row, 'Meting-ID', block, { simpleUser: 'projectleider@example.org' });
  expect(idsOf(workbook, 'Metingen')).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004']);
  expect(cellAt(workbook, 'Metingen', row, 'Ingevoerd door')!.value).toBe('projectleider@example.org');
  expect(cellAt(workbook, 'Metingen', rowOf(workbook, 'Metingen', 'M-0003'), 'Ingevoerd door')!.value).toBe(
    'eerder@example.org',
  );
  sheetNamed(workbook, 'Metingen').rows.splice(1, 0, []);
  paste(workbook, 'Metingen', 2, 'Meting-ID', block);
  expect(idsOf(workbook, 'Metingen')).toEqual(['M-0005', 'M-0001', 'M-0002', 'M-0003', 'M-0004']);
});

test('of one number that is pasted twice, each row gets its own', () => {
  const workbook = team();
  paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', [['M-0003'], ['M-0003']]);
  expect(idsOf(workbook, 'Metingen')).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005']);
  expect(marked(workbook, 'Metingen').filter((one) => one.startsWith('Meting-ID'))).toEqual([]);
});

test('rows copied from another tab get numbers of this one', () => {
  const workbook = team();
  paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', [
    ['D-0001', 'D-0001'],
    ['D-0002', 'D-0002'],
  ]);
  expect(idsOf(workbook, 'Metingen').slice(-2)).toEqual(['M-0004', 'M-0005']);
});

test.each([
  ['another number', 'M-0077'],
  ['the number of another row', 'M-0002'],
  ['some text', 'weg'],
  ['nothing', null],
])('a number that is typed over with %s is put back, which is told, and no other cell changes', (_what, typed) => {
  const workbook = team();
  const before = recordsOf(workbook, 'Metingen');
  const said: string[] = [];
  typeIn(workbook, 'Metingen', 2, 'Meting-ID', typed, { ui: { toast: (text) => said.push(text) } });
  expect(recordsOf(workbook, 'Metingen')).toEqual(before);
  expect(said).toEqual([expect.stringContaining('Het staat er weer zoals het was')]);
  expect(marked(workbook, 'Metingen')).toEqual([]);
});

test('a number is not put back when another row has it by now: then the row gets a new one', () => {
  const workbook = team();
  sheetNamed(workbook, 'Metingen').rows[2]![0]!.value = 'M-0001';
  typeIn(workbook, 'Metingen', 3, 'Meting-ID', null);
  expect(idsOf(workbook, 'Metingen')).toEqual(['M-0001', 'M-0004', 'M-0003']);
});

test('a number that was lost may be typed in an empty row', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', 'M-0009');
  expect(idsOf(workbook, 'Metingen').slice(-1)).toEqual(['M-0009']);
});

test('text that is pasted where numbers stand is left and marked: it may be meant for another column', () => {
  const workbook = team();
  const row = freeRow(workbook, 'Metingen');
  paste(workbook, 'Metingen', row, 'Meting-ID', [['Noor', 'D-0001']]);
  expect(cellAt(workbook, 'Metingen', row, 'Meting-ID')!.value).toBe('Noor');
  expect(marked(workbook, 'Metingen')).toContain(`Meting-ID ${row} fout`);
});

test('a row that is emptied gets nothing', () => {
  const workbook = team();
  const width = sheetNamed(workbook, 'Metingen').rows[0]!.length;
  paste(workbook, 'Metingen', 3, 'Meting-ID', [Array.from({ length: width }, () => null)]);
  expect(idsOf(workbook, 'Metingen')).toEqual(['M-0001', 'M-0003']);
});

test('a number is never given twice, also when its row was thrown away', () => {
  const workbook = team();
  const row = freeRow(workbook, 'Metingen');
  typeIn(workbook, 'Metingen', row, 'Moment', 'Eind');
  sheetNamed(workbook, 'Metingen').rows.splice(row - 1, 1);
  typeIn(workbook, 'Metingen', row, 'Moment', 'Eind');
  expect(idsOf(workbook, 'Metingen').slice(-1)).toEqual(['M-0005']);
});

test.each([
  ['the daily job', 'dagelijkseTaken'],
  ['Inrichten', 'registerInrichten'],
  ['Controle', 'registerControleren'],
])('after %s a number that nobody was given here is not given again either, once its row is gone', (_what, name) => {
  const workbook = team();
  hostOver(workbook).run(name);
  sheetNamed(workbook, 'Metingen').rows.splice(3, 1);
  typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Moment', 'Eind');
  expect(idsOf(workbook, 'Metingen')).toEqual(['M-0001', 'M-0002', 'M-0004']);
});

test('while somebody else saves nothing is given or marked and the person is told; the same edit later does all', () => {
  const workbook = team();
  const block = [['D-0001', { value: 45_700, style: { numberFormat: 'dd-mm-yyyy' } }, 'Ooit']];
  const row = freeRow(workbook, 'Metingen');
  const said: string[] = [];
  locksOf(workbook).set('document', {});
  paste(workbook, 'Metingen', row, 'Deelnemer-ID', block, {
    ui: {
      toast: (message) => {
        said.push(message);
      },
    },
  });
  expect(said.join()).toMatch(/^Wat je typte staat er\. Iemand anders slaat net iets op/);
  expect(recordsOf(workbook, 'Metingen').slice(-1)).toMatchObject([{ 'Meting-ID': null, Moment: 'Ooit' }]);
  expect(marked(workbook, 'Metingen')).toEqual([]);
  locksOf(workbook).delete('document');
  paste(workbook, 'Metingen', row, 'Deelnemer-ID', block);
  expect(recordsOf(workbook, 'Metingen').slice(-1)).toMatchObject([{ 'Meting-ID': 'M-0004', Moment: 'Ooit' }]);
  expect(marked(workbook, 'Metingen')).toEqual([`Moment ${row} fout`]);
});

describe('round trips', () => {
  const lines = (count: number): Cell[][] =>
    Array.from({ length: count }, (_, index) => [
      { value: null },
      { value: 'S-0001' },
      { value: index % 7 === 0 ? 'D-0099' : 'D-0001' },
      { value: 45_700 },
      { value: index % 5 === 0 ? 'Ooit' : 'Afwezig' },
      { value: 3 },
      { value: 9 },
      { value: null },
      { value: 'Notitie' },
      { value: null },
      { value: '3-9-2024' },
      { value: null },
      { value: null },
    ]);

  test.each([500, 5000])('%d pasted rows, with all columns and two tabs to look in: at most 12', (count) => {
    const workbook = team();
    const host = paste(workbook, 'Stagelog', freeRow(workbook, 'Stagelog'), 'Log-ID', lines(count));
    expect(host.roundTrips.length).toBeLessThanOrEqual(12);
    const ids = idsOf(workbook, 'Stagelog');
    expect(new Set(ids).size).toBe(count + 1);
    expect(ids.slice(-1)).toEqual([`L-${String(count + 1).padStart(4, '0')}`]);
    expect(marked(workbook, 'Stagelog').length).toBeGreaterThan(count);
  });

  test('typing in a cell asks at most seven; elsewhere one', () => {
    const workbook = team();
    expect(typeIn(workbook, 'Metingen', 2, 'Communicatie', 4).roundTrips.length).toBeLessThanOrEqual(7);
    const host = hostOver(workbook);
    host.fireEdit({ sheetId: sheetNamed(workbook, 'Start').id, rect: { row: 3, column: 1, rows: 1, columns: 1 } });
    expect(host.roundTrips.length).toBe(1);
  });
});

test('where many rows apart get a number, those between keep what they have, to the sign', () => {
  const workbook = demoRegister();
  const first = freeRow(workbook, 'Metingen');
  const sheet = sheetNamed(workbook, 'Metingen');
  const stamp = columnOf(sheet, 'Ingevoerd op');
  const [record] = copied(workbook, 'Metingen', ['M-0001']);
  const between = [
    { value: '=1+1' },
    { value: "'t Hart" },
    { value: 7 },
    { value: '2025-01-01' },
    { value: 3, formula: '=1+2' },
    { value: 'M-0900' },
  ];
  const block = Array.from({ length: 24 }, (_, row) => {
    const cells = structuredClone(record!);
    cells[0] = row % 2 === 0 ? { value: null } : { ...cells[0]!, ...between[((row - 1) % 12) >> 1]! };
    if (row % 2 === 1)
      cells[stamp - 1] = { value: row % 3 === 0 ? 'gisteren' : 45_000.5, style: { format: '@' } } as never;
    return cells;
  });
  paste(workbook, 'Metingen', first, 'Meting-ID', structuredClone(block));
  block.forEach((cells, row) => {
    const now = sheet.rows[first + row - 1]!;
    if (row % 2 === 0) expect(now[0]!.value).toMatch(/^M-\d{4}$/);
    else if (cells[0]!.value !== 'M-0900' || row < 12)
      expect([now[0]!.value, now[0]!.formula, now[stamp - 1]!.value]).toEqual([
        cells[0]!.value,
        cells[0]!.formula,
        cells[stamp - 1]!.value,
      ]);
  });
});

test.each(allTabs.map(({ name }) => name))(
  '%s: who empties the only cell that she typed leaves no number behind',
  (tab) => {
    const workbook = demoRegister();
    const row = freeRow(workbook, tab);
    const header = headersOf(sheetNamed(workbook, tab))[1]!;
    const standing = (): unknown[] =>
      (sheetNamed(workbook, tab).rows[row - 1] ?? []).flatMap((cell) => cell?.value || []);
    typeIn(workbook, tab, row, header, 'x');
    expect(standing().length).toBeGreaterThan(1);
    const host = typeIn(workbook, tab, row, header, null);
    expect(standing()).toEqual([]);
    expect(host.roundTrips.length).toBeLessThanOrEqual(12);
    expect(marked(workbook, tab).filter((mark) => mark.includes(` ${row} `))).toEqual([]);
    const host2 = hostOver(workbook);
    host2.run('registerControleren');
    expect(JSON.stringify(sheetNamed(workbook, 'Controle').rows)).not.toMatch(/verdwenen|weg sinds/i);
  },
);

test('a row that holds more, or is of another day, keeps its number', () => {
  const workbook = demoRegister();
  const row = freeRow(workbook, 'Metingen');
  typeIn(workbook, 'Metingen', row, 'Deelnemer-ID', 'D-0002');
  typeIn(workbook, 'Metingen', row, 'Communicatie', 3);
  typeIn(workbook, 'Metingen', row, 'Communicatie', null);
  const id = cellAt(workbook, 'Metingen', row, 'Meting-ID')?.value;
  expect(id).toMatch(/^M-/);
  typeIn(workbook, 'Metingen', row, 'Deelnemer-ID', null, { now: () => demoNow + 86_400_000 });
  expect(cellAt(workbook, 'Metingen', row, 'Meting-ID')?.value).toBe(id);
});
