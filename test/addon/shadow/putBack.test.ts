/** A tab or column that somebody threw away, through the built bundle: Inrichten puts it back with what the shadow has. */
import { deleteLines, type GatedCall, type Workbook } from '@plp/workbench';
import { columnsOf } from '../../../src/register/tab';
import { allTabs } from '../../../src/register/tabs';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';
import { morning } from '../daily/support';
import { roadRegister } from '../accidents/register';
import { afterANight, deleteRows, nightOf } from './support';

const over = (workbook: Workbook, options = {}) =>
  hostOver(workbook, { now: () => morning('2025-09-01', 120), ...options });
const inrichten = (workbook: Workbook, options = {}): string =>
  over(workbook, options).run('registerInrichten') as string;

function throwAwayTab(workbook: Workbook, name: string): void {
  const { id } = sheetNamed(workbook, name);
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.id !== id);
  workbook.metadata = workbook.metadata.filter(
    ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== id,
  );
}

function throwAwayColumn(workbook: Workbook, tab: string, header: string): void {
  const sheet = sheetNamed(workbook, tab);
  deleteLines(workbook, sheet, 'columns', headersOf(sheet).indexOf(header) + 1, 1);
}

const rename = (workbook: Workbook, tab: string, header: string, text: string): void => {
  const sheet = sheetNamed(workbook, tab);
  sheet.rows[0]![headersOf(sheet).indexOf(header)]!.value = text;
};

test('a tab comes back with its rows, and Inrichten tells of which day', () => {
  const workbook = afterANight();
  const before = recordsOf(workbook, 'Metingen');
  throwAwayTab(workbook, 'Metingen');
  expect(inrichten(workbook)).toBe(
    'Tabblad Metingen gemaakt. Tabblad Metingen: 5 rijen teruggezet, zoals op 1 september 2025. Kijk zelf na wat er daarna in veranderd is.',
  );
  expect(recordsOf(workbook, 'Metingen')).toEqual(before);
});

test('also when nights went by without it, and with the names that people gave it and its columns', () => {
  const workbook = afterANight();
  rename(workbook, 'Metingen', 'Moment', 'Wanneer');
  sheetNamed(workbook, 'Metingen').name = 'Thermometer';
  nightOf(workbook, '2025-09-02');
  const before = recordsOf(workbook, 'Thermometer');
  throwAwayTab(workbook, 'Thermometer');
  nightOf(workbook, '2025-09-03');
  nightOf(workbook, '2025-09-04');
  expect(inrichten(workbook)).toContain('5 rijen teruggezet, zoals op 2 september 2025');
  expect(recordsOf(workbook, 'Thermometer')).toEqual(before);
});

test('a row that somebody took away before the last night does not come back with the tab', () => {
  const workbook = afterANight();
  deleteRows(workbook, 'Metingen', ['M-0002']);
  nightOf(workbook, '2025-09-02');
  throwAwayTab(workbook, 'Metingen');
  inrichten(workbook);
  expect(recordsOf(workbook, 'Metingen').map((row) => row['Meting-ID'])).toEqual([
    'M-0001',
    'M-0003',
    'M-0004',
    'M-0005',
  ]);
});

test('what somebody takes away after that stays away at the next Inrichten', () => {
  const workbook = afterANight();
  throwAwayTab(workbook, 'Metingen');
  inrichten(workbook);
  deleteRows(workbook, 'Metingen', ['M-0002']);
  expect(inrichten(workbook)).toMatch(/niets veranderd/);
  expect(recordsOf(workbook, 'Metingen').map((row) => row['Meting-ID'])).toEqual([
    'M-0001',
    'M-0003',
    'M-0004',
    'M-0005',
  ]);
});

test('a column comes back in its place with what it held, under the name that people gave it', () => {
  const workbook = afterANight();
  rename(workbook, 'Stages', 'Sector', 'Vakgebied');
  nightOf(workbook, '2025-09-02');
  const before = recordsOf(workbook, 'Stages');
  throwAwayColumn(workbook, 'Stages', 'Vakgebied');
  // Sorted since: what comes back goes by ID, not by place.
  const { rows } = sheetNamed(workbook, 'Stages');
  [rows[1], rows[5]] = [rows[5]!, rows[1]!];
  expect(inrichten(workbook)).toBe(
    'Kolom Sector in Stages teruggezet. Kolom Sector in Stages: inhoud teruggezet, zoals op 2 september 2025. Kijk zelf na wat er daarna in veranderd is.',
  );
  const byId = (row: Record<string, unknown>): string => String(row['Stage-ID']);
  expect(recordsOf(workbook, 'Stages').sort((a, b) => byId(a).localeCompare(byId(b)))).toEqual(before);
  expect(inrichten(workbook)).toMatch(/niets veranderd/);
});

test.each([1, 2, 3, 4, 5])(
  'the numbers and another column (%s) of every tab come back with what they held, whatever the checks of the column beside it',
  (which) => {
    const workbook = roadRegister('a night');
    const records = (): unknown => allTabs.map(({ name }) => recordsOf(workbook, name));
    const before = records();
    for (const tab of allTabs) {
      const [id, ...others] = columnsOf(tab).map(([, { header }]) => header);
      throwAwayColumn(workbook, tab.name, id!);
      throwAwayColumn(workbook, tab.name, others[(which * 3) % others.length]!);
    }
    inrichten(workbook);
    expect(records()).toEqual(before);
  },
);

test('a row that was changed since its numbers went is not given the number of another', () => {
  const workbook = roadRegister('a night');
  const before = recordsOf(workbook, 'Metingen');
  setCell(workbook, 'Metingen', 'M-0002', 'Zelfvertrouwen', 9);
  throwAwayColumn(workbook, 'Metingen', 'Meting-ID');
  inrichten(workbook);
  expect(recordsOf(workbook, 'Metingen').map((record) => record['Meting-ID'])).toEqual(
    before.map(({ 'Meting-ID': id }) => (id === 'M-0002' ? null : id)),
  );
});

test('a row that was added since stays as it is, with an empty cell', () => {
  const workbook = afterANight();
  throwAwayColumn(workbook, 'Stages', 'Sector');
  setCell(workbook, 'Stages', 'S-0005', 'Stage-ID', 'S-0006');
  inrichten(workbook);
  expect(recordsOf(workbook, 'Stages').map((row) => row['Sector'])).toEqual(['Groen', 'Groen', 'Groen', 'Groen', null]);
});

test('a register without a shadow gets its tab back empty, and says nothing of rows', () => {
  const workbook = afterANight();
  throwAwayTab(workbook, 'PLP-schaduw');
  throwAwayTab(workbook, 'Metingen');
  expect(inrichten(workbook)).toBe('Tabblad Metingen gemaakt. Tabblad PLP-schaduw gemaakt.');
  expect(recordsOf(workbook, 'Metingen')).toEqual([]);
});

test.each(['before', 'after'] as const)(
  'whichever call fails %s it worked: Inrichten again ends with the same records',
  (when) => {
    const broken = (): Workbook => {
      const workbook = afterANight();
      throwAwayTab(workbook, 'Metingen');
      throwAwayColumn(workbook, 'Stages', 'Sector');
      return workbook;
    };
    const records = (workbook: Workbook): unknown =>
      ['Metingen', 'Stages', 'Deelnemers'].map((name) => recordsOf(workbook, name));
    const clean = broken();
    const writes: number[] = [];
    inrichten(clean, {
      beforeCall: ({ method, index }: GatedCall) => {
        if (!method.startsWith('get') && method !== 'find') writes.push(index);
      },
    });
    expect(records(clean)).toEqual(records(afterANight()));
    expect(writes.length).toBeGreaterThan(5);
    // Failing after a call is much as failing before the next: each way takes its turn.
    for (const k of writes.filter((_, index) => index % 2 === (when === 'after' ? 1 : 0))) {
      const workbook = broken();
      try {
        inrichten(workbook, {
          beforeCall: ({ index }: GatedCall) => {
            if (index < k) return undefined;
            if (index === k && when === 'after') return 'after';
            throw new Error('Service error: Spreadsheets');
          },
        });
      } catch {
        // Who chose Inrichten sees it and chooses it again.
      }
      inrichten(workbook);
      expect({ k, records: records(workbook) }).toEqual({ k, records: records(clean) });
    }
  },
);
