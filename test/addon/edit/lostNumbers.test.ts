/** IDs of several rows typed over at once, through the bundle: they come back from the copy of last night. */
import type { Answer, Checked } from '../../../src/sidebar/contract';
import { copyWorkbook, moveLines, type StoredValue, type Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import { copied, freeRow, marked, paste, typeIn } from '../../support/edits';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning } from '../daily/support';
import { nightOf, projectleider } from '../shadow/support';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'eerder@example.org' };
const count = 19;

let made: Workbook | null = null;

/** A register with 19 metingen, 19 stages and a log of each; and a night behind it. */
function afterANight(): Workbook {
  if (!made) {
    const maker = new RegisterMaker();
    maker.medewerker({ email: projectleider, rol: 'Projectleider', ...stamps });
    const deelnemer = maker.deelnemer({ aanmelddatum: '2024-01-08', ...stamps });
    const werkgever = maker.werkgever('2024-01-01', stamps);
    for (let index = 0; index < count; index++) {
      maker.meting(deelnemer, `2025-01-${String(index + 10)}`, stamps);
      maker.log(
        maker.stage(deelnemer, werkgever, `2025-01-${String(index + 10)}`, { urenPerWeek: 1, ...stamps }),
        deelnemer,
        `2025-03-${String(index + 10)}`,
        stamps,
      );
    }
    made = smallRegister(maker);
    hostOver(made, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    nightOf(made, '2025-09-01');
  }
  return copyWorkbook(made);
}

const column = (values: readonly StoredValue[]): StoredValue[][] => values.map((value) => [value]);
const empty = column(Array.from({ length: count }, () => null));
const idsOf = (workbook: Workbook, tab = 'Stages'): unknown[] =>
  recordsOf(workbook, tab).map((record) => Object.values(record)[0]);

/** The whole tab as it is shown, marks included. */
const shown = (workbook: Workbook, tab = 'Stages'): unknown => ({
  records: recordsOf(workbook, tab),
  marks: marked(workbook, tab),
  notes: sheetNamed(workbook, tab).rows.map((row) => row?.[0]?.note),
});

test('19 IDs that are emptied at once all come back, without a mark; at most 12 round trips', () => {
  const workbook = afterANight();
  const before = shown(workbook);
  const host = paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  expect(shown(workbook)).toEqual(before);
  expect(host.roundTrips.length).toBeLessThanOrEqual(12);
});

test('the IDs of other rows pasted over them, in any order, do not move the records', () => {
  const workbook = afterANight();
  const before = shown(workbook);
  const ids = idsOf(workbook) as string[];
  paste(workbook, 'Stages', 2, 'Stage-ID', column([...ids].reverse()));
  paste(workbook, 'Stages', 3, 'Stage-ID', column(ids.slice(0, -1)));
  paste(workbook, 'Stages', 2, 'Stage-ID', column(ids.map(() => ids[4]!)));
  expect(shown(workbook)).toEqual(before);
});

test.each([1, 3])('%i of them emptied and their column moved before word of it came: they come back', (many) => {
  const workbook = afterANight();
  const before = recordsOf(workbook, 'Stages');
  const sheet = sheetNamed(workbook, 'Stages');
  for (const row of sheet.rows.slice(2, 2 + many)) row[0] = { value: null };
  moveLines(workbook, sheet, 'columns', 1, 1, 4);
  hostOver(workbook).fireEdit({
    sheetId: sheet.id,
    rect: { row: 3, column: 1, rows: many, columns: 1 },
    ...(many === 1 ? { oldValue: 'S-0002' } : {}),
  });
  const as = (line: Readonly<Record<string, unknown>>) => Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(recordsOf(workbook, 'Stages').map(as)).toEqual(before.map(as));
});

test('where word of the emptying was lost, the next edit in the row asks the copy which number it had', () => {
  const workbook = afterANight();
  const ids = idsOf(workbook);
  paste(workbook, 'Stages', 5, 'Stage-ID', column([null, null]), { editEvents: () => 'lost' });
  typeIn(workbook, 'Stages', 5, 'Sector', 'Groen');
  const host = paste(workbook, 'Stages', 6, 'Sector', column(['Groen', 'Groen']));
  expect(idsOf(workbook)).toEqual(ids);
  expect(host.roundTrips.length).toBeLessThanOrEqual(12);
});

test('undoing what was typed over them brings nothing wrong', () => {
  const workbook = afterANight();
  const before = shown(workbook);
  const ids = idsOf(workbook) as string[];
  paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  paste(workbook, 'Stages', 2, 'Stage-ID', column(ids));
  expect(shown(workbook)).toEqual(before);
});

test('a row in which one cell was changed since last night gets its own number again', () => {
  const workbook = afterANight();
  const ids = idsOf(workbook) as string[];
  typeIn(workbook, 'Stages', 5, 'Sector', 'Groen');
  paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  expect(idsOf(workbook)).toEqual(ids);
});

test('a row that was changed in more gets a new ID, and its old one again when that is undone', () => {
  const workbook = afterANight();
  const ids = idsOf(workbook) as string[];
  typeIn(workbook, 'Stages', 5, 'Sector', 'Groen');
  typeIn(workbook, 'Stages', 5, 'Uren per week', 17);
  const host = paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  expect(host.roundTrips.length).toBeLessThanOrEqual(12);
  expect(idsOf(workbook)).toEqual(ids.map((id, index) => (index === 3 ? 'S-0020' : id)));
  paste(workbook, 'Stages', 2, 'Stage-ID', column(ids));
  expect(idsOf(workbook)).toEqual(ids);
});

test('after a sort they come back to the rows that they belong to; a row of today gets a new one', () => {
  const workbook = afterANight();
  const sheet = sheetNamed(workbook, 'Stages');
  sheet.rows = [sheet.rows[0]!, ...sheet.rows.slice(1, count + 1).reverse()];
  const before = recordsOf(workbook, 'Stages');
  const row = freeRow(workbook, 'Stages');
  paste(workbook, 'Stages', row, 'Stage-ID', copied(workbook, 'Stages', ['S-0003']));
  typeIn(workbook, 'Stages', row, 'Sector', 'Groen');
  expect(idsOf(workbook).slice(-1)).toEqual(['S-0020']);
  paste(workbook, 'Stages', 2, 'Stage-ID', [...empty, [null]]);
  expect(recordsOf(workbook, 'Stages').slice(0, -1)).toEqual(before);
  expect(idsOf(workbook).slice(-1)).toEqual(['S-0021']);
});

test('of two rows that are the same nobody knows which was which: those two get new IDs', () => {
  const workbook = afterANight();
  const sheet = sheetNamed(workbook, 'Stages');
  sheet.rows[2] = sheet.rows[1]!.map((cell, index) => (index === 0 ? sheet.rows[2]![0]! : structuredClone(cell)));
  nightOf(workbook, '2025-09-02');
  paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  expect(idsOf(workbook).slice(0, 4)).toEqual(['S-0020', 'S-0021', 'S-0003', 'S-0004']);
});

test('without a copy all get new IDs, and Controle names the rows that referred to them', () => {
  const workbook = afterANight();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'PLP-schaduw');
  workbook.metadata = workbook.metadata.filter(({ value }) => value !== 'schaduw');
  paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  expect(idsOf(workbook)[0]).toBe('S-0020');
  const checked = hostOver(workbook).run('controleOphalen', {}) as Answer<Checked>;
  expect(
    checked.ok &&
      checked.value.bevindingen.filter(
        ({ regel, kolom }) => regel === 'verwijzing-bestaat-niet' && kolom === 'stageId',
      ),
  ).toHaveLength(count);
});

test('what else was typed stays; where all come back at most 12 round trips, also with two tabs to look in', () => {
  const workbook = afterANight();
  const before = recordsOf(workbook, 'Stagelog');
  const headers = Object.keys(before[0]!).slice(0, 5);
  expect(headers.slice(0, 3)).toEqual(['Log-ID', 'Stage-ID', 'Deelnemer-ID']);
  const host = paste(
    workbook,
    'Stagelog',
    2,
    'Log-ID',
    before.map((_, index) => [null, 'S-0001', `D-000${index % 2}`]),
  );
  expect(recordsOf(workbook, 'Stagelog').map((record) => Object.values(record).slice(0, 3))).toEqual(
    before.map((record, index) => [record['Log-ID'], 'S-0001', `D-000${index % 2}`]),
  );
  expect(host.roundTrips.length).toBeLessThanOrEqual(12);
});

test('with the copy, a new number, a wrong cell and two tabs to look in it is twelve as well: the second tab is left to Controle', () => {
  const workbook = afterANight();
  const before = recordsOf(workbook, 'Stagelog');
  const lines = [...before, before[0]!].map((_, index) => [null, 'S-0001', index === 1 ? 'weg' : 'D-0001']);
  const host = paste(workbook, 'Stagelog', 2, 'Log-ID', lines);
  expect(
    recordsOf(workbook, 'Stagelog')
      .slice(0, before.length)
      .map((record) => record['Log-ID']),
  ).toEqual(before.map((record) => record['Log-ID']));
  expect(recordsOf(workbook, 'Stagelog')).toHaveLength(lines.length);
  expect(host.roundTrips.length).toBeLessThanOrEqual(12);
});

test('a number that only the copy knows is not given to another row', () => {
  const workbook = afterANight();
  const ids = idsOf(workbook) as string[];
  // As after an upgrade: it makes the copy, before any night.
  for (const key of ['plp.volgnummers', 'plp.dagtaak']) delete workbook.properties.document[key];
  typeIn(workbook, 'Stages', 5, 'Sector', 'Groen');
  typeIn(workbook, 'Stages', 5, 'Uren per week', 17);
  paste(workbook, 'Stages', 2, 'Stage-ID', empty);
  expect(idsOf(workbook)).toEqual(ids.map((id, index) => (index === 3 ? 'S-0020' : id)));
});

test('of one cell into which something was pasted Google does not tell what stood there: the copy does', () => {
  const workbook = afterANight();
  const before = shown(workbook);
  paste(workbook, 'Stages', 5, 'Stage-ID', [['S-0901']]);
  paste(workbook, 'Stages', 6, 'Stage-ID', [['S-0001']]);
  expect(shown(workbook)).toEqual(before);
});

const asksCopy = (host: TestHost): boolean => host.roundTrips.some(({ detail }) => detail.startsWith('PLP-schaduw'));

test('the copy is asked only where IDs were typed over in rows that hold more', () => {
  const workbook = afterANight();
  expect(asksCopy(paste(workbook, 'Stages', 2, 'Stage-ID', column([null, null])))).toBe(true);
  expect(asksCopy(paste(workbook, 'Stages', 2, 'Sector', column(['Groen', 'Groen'])))).toBe(false);
  expect(asksCopy(typeIn(workbook, 'Stages', 2, 'Stage-ID', 'S-0901'))).toBe(false);
  expect(
    asksCopy(
      paste(
        workbook,
        'Stages',
        freeRow(workbook, 'Stages'),
        'Stage-ID',
        copied(workbook, 'Stages', ['S-0003', 'S-0004']),
      ),
    ),
  ).toBe(false);
  expect(
    asksCopy(
      paste(workbook, 'Stages', freeRow(workbook, 'Stages'), 'Stage-ID', [
        ['S-0901', 'D-0001'],
        ['S-0902', 'D-0001'],
      ]),
    ),
  ).toBe(false);
  expect(idsOf(workbook).slice(-4)).toEqual(['S-0020', 'S-0021', 'S-0901', 'S-0902']);
});
