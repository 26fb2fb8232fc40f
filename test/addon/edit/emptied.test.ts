/** Rows that are emptied again: the number and the stamps go, and the name, unless the row still says something or something refers to it. */
import type { Answer, Checked, FindingView, Repaired } from '../../../src/sidebar/contract';
import { columnsOf } from '../../../src/register/tab';
import { allTabs } from '../../../src/register/tabs';
import type { StoredValue, Workbook } from '@plp/workbench';
import { cellAt, columnOf, freeRow, marked, paste, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { morning } from '../daily/support';
import { afterANight, bannerOf, nightOf, projectleider } from '../shadow/support';

const today = { now: () => morning('2025-09-01', 120) };
const tomorrow = { now: () => morning('2025-09-02', 120) };
const lost = { ...today, editEvents: () => 'lost' as const };

const standing = (workbook: Workbook, tab: string, row: number): unknown[] =>
  (sheetNamed(workbook, tab).rows[row - 1] ?? []).flatMap((cell) => cell?.value || []);

/** So many cells of records as a tab has, without the number and the stamps; `more` along with these. */
const nothing = (tab: string, more = 0): StoredValue[] =>
  Array.from({ length: columnsOf(allTabs.find(({ name }) => name === tab)!).length - 3 + more }, () => null);

/** All cells of the row but the number and the stamps, emptied at once. */
function emptied(workbook: Workbook, tab: string, row: number, options: object = today) {
  return paste(workbook, tab, row, headersOf(sheetNamed(workbook, tab))[1]!, [nothing(tab)], options);
}

/** A row of today with two cells filled. */
function typed(workbook: Workbook, tab: string): number {
  const row = freeRow(workbook, tab);
  const headers = headersOf(sheetNamed(workbook, tab));
  typeIn(workbook, tab, row, headers[1]!, 'x', today);
  typeIn(workbook, tab, row, headers[4]!, 'y', today);
  return row;
}

const findings = (workbook: Workbook, options: object = today): FindingView[] => {
  const answer = hostOver(workbook, options).run('controleOphalen', {}) as Answer<Checked>;
  if (!answer.ok) throw new Error(answer.error.message);
  return [...answer.value.bevindingen];
};

const told = (workbook: Workbook, options: object = today): string[] =>
  findings(workbook, options).flatMap(({ regel, tab, rij }) =>
    regel === 'alleen-een-nummer' ? [`${tab} ${rij}`] : [],
  );

function ownColumn(workbook: Workbook, tab: string, row: number, cell: { value: StoredValue; formula?: string }): void {
  const sheet = sheetNamed(workbook, tab);
  const at = sheet.rows[0]!.length;
  sheet.maxColumns = at + 1;
  sheet.rows[0]![at] = { value: 'Van ons zelf' };
  sheet.rows[row - 1]![at] = cell;
}

test.each(allTabs.map(({ name }) => name))(
  '%s: of a row of today nothing stays, in twelve round trips at most',
  (tab) => {
    const workbook = afterANight();
    const row = typed(workbook, tab);
    expect(standing(workbook, tab, row).length).toBeGreaterThan(2);
    const host = emptied(workbook, tab, row);
    expect(standing(workbook, tab, row)).toEqual([]);
    expect(host.roundTrips.length).toBeLessThanOrEqual(12);
    expect(marked(workbook, tab).filter((mark) => mark.includes(` ${row} `))).toEqual([]);
    expect(bannerOf(workbook)).not.toMatch(/weg/);
  },
);

test('of several at once nothing stays; who types there again gets a new number', () => {
  const workbook = afterANight();
  const row = typed(workbook, 'Metingen');
  typed(workbook, 'Metingen');
  const line = nothing('Metingen');
  const host = paste(workbook, 'Metingen', row, 'Deelnemer-ID', [line, line], today);
  expect([...standing(workbook, 'Metingen', row), ...standing(workbook, 'Metingen', row + 1)]).toEqual([]);
  expect(host.roundTrips.length).toBeLessThanOrEqual(12);
  typeIn(workbook, 'Metingen', row, 'Moment', 'Eind', today);
  expect(cellAt(workbook, 'Metingen', row, 'Meting-ID')?.value).toBe('M-0008');
});

test('a row of an older day stays until the night, so that it can be undone; then it is told that it is gone', () => {
  const workbook = afterANight();
  const before = standing(workbook, 'Metingen', 3);
  emptied(workbook, 'Metingen', 3);
  expect(standing(workbook, 'Metingen', 3)).toHaveLength(3);
  paste(
    workbook,
    'Metingen',
    3,
    'Deelnemer-ID',
    [before.slice(1, -2) as StoredValue[]].map(([id, ...rest]) => [id!, ...rest.slice(1)]),
    today,
  );
  expect(standing(workbook, 'Metingen', 3)).toEqual(before);
  emptied(workbook, 'Metingen', 3, tomorrow);
  expect(told(workbook, tomorrow)).toEqual(['metingen 3']);
  nightOf(workbook, '2025-09-03');
  expect(standing(workbook, 'Metingen', 3)).toEqual([]);
  expect(JSON.stringify(sheetNamed(workbook, 'Controle').rows)).toMatch(/1 van de 5 rijen verdwenen.*M-0002/);
  hostOver(workbook, { now: () => morning('2025-09-03', 90), ui: { alert: () => 'YES' } }).run('verdwenenRijen');
  expect(
    recordsOf(workbook, 'Metingen')
      .map((record) => record['Meting-ID'])
      .sort(),
  ).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005']);
});

test('of which word was lost it goes at night, and nobody is told that it is gone; in the sheet Controle tells it once', () => {
  const workbook = afterANight();
  const rows = allTabs.map(({ name }) => [name, typed(workbook, name)] as const);
  for (const [tab, row] of rows) emptied(workbook, tab, row, lost);
  expect(told(workbook)).toHaveLength(rows.length);
  expect(
    findings(workbook).filter(({ tab, rij }) =>
      rows.some(([name, row]) => tab === allTabs.find((one) => one.name === name)!.key && rij === row),
    ),
  ).toHaveLength(rows.length);
  nightOf(workbook, '2025-09-02');
  expect(rows.flatMap(([tab, row]) => standing(workbook, tab, row))).toEqual([]);
  expect(bannerOf(workbook)).not.toMatch(/weg/);
  expect(JSON.stringify(sheetNamed(workbook, 'Controle').rows)).not.toMatch(/verdwenen|weg/);
});

test('what something refers to stays, whoever meets it, and each cell is told', () => {
  const workbook = afterANight();
  const stage = typed(workbook, 'Stages');
  typeIn(workbook, 'Stagelog', freeRow(workbook, 'Stagelog'), 'Stage-ID', 'S-0006', today);
  emptied(workbook, 'Stages', stage);
  expect(standing(workbook, 'Stages', stage)[0]).toBe('S-0006');
  expect(told(workbook)).toEqual([]);
  expect(findings(workbook).filter(({ tab, rij }) => tab === 'stages' && rij === stage).length).toBeGreaterThan(3);
  nightOf(workbook, '2025-09-02');
  expect(standing(workbook, 'Stages', stage)[0]).toBe('S-0006');
});

test("a row beside which something stands in people's own column stays; what a formula shows there nobody wrote", () => {
  const workbook = afterANight();
  const row = typed(workbook, 'Metingen');
  ownColumn(workbook, 'Metingen', row, { value: 'bellen' });
  emptied(workbook, 'Metingen', row);
  expect(standing(workbook, 'Metingen', row)).toHaveLength(4);
  expect(findings(workbook).filter(({ regel }) => regel === 'alleen-een-nummer')).toMatchObject([
    { rij: row, herstel: null },
  ]);
  nightOf(workbook, '2025-09-02');
  expect(standing(workbook, 'Metingen', row)).toHaveLength(4);
  sheetNamed(workbook, 'Metingen').rows[row - 1]![columnOf(sheetNamed(workbook, 'Metingen'), 'Van ons zelf') - 1] = {
    value: 'M',
    formula: '=LEFT(A2)',
  };
  nightOf(workbook, '2025-09-03');
  expect(standing(workbook, 'Metingen', row)).toEqual(['M']);
});

test('Controle takes it away when asked', () => {
  const workbook = afterANight();
  const row = typed(workbook, 'Metingen');
  emptied(workbook, 'Metingen', row, lost);
  const [found] = findings(workbook).filter(({ regel }) => regel === 'alleen-een-nummer');
  const { tab, rij, id, kolom, herstel } = found!;
  const cellen = [{ tab, rij, id, kolom, was: herstel!.was, wordt: herstel!.wordt }];
  const answer = hostOver(workbook, today).run('herstellen', {
    verzoek: 'verzoek-0001',
    opmaak: false,
    cellen,
  }) as Answer<Repaired>;
  expect(answer).toMatchObject({ ok: true, value: { overgeslagen: 0 } });
  expect(recordsOf(workbook, 'Metingen')).toHaveLength(5);
  expect(bannerOf(workbook)).not.toMatch(/weg/);
});

test.each([
  ['the number', 'Meting-ID', 1, 2],
  ['the stamps', 'Deelnemer-ID', 2, 1],
])(
  'with %s along as well; of an older row the night sees, and no stamp alone gets a number',
  (_what, from, more, left) => {
    const workbook = afterANight();
    const row = typed(workbook, 'Metingen');
    const host = paste(workbook, 'Metingen', row, from, [nothing('Metingen', more)], today);
    expect(standing(workbook, 'Metingen', row)).toEqual([]);
    expect(host.roundTrips.length).toBeLessThanOrEqual(12);
    paste(workbook, 'Metingen', 3, from, [nothing('Metingen', more)], today);
    expect(standing(workbook, 'Metingen', 3)).toHaveLength(left);
    expect(told(workbook)).toEqual(['metingen 3']);
    nightOf(workbook, '2025-09-02');
    expect(standing(workbook, 'Metingen', 3)).toEqual([]);
    expect(JSON.stringify(sheetNamed(workbook, 'Controle').rows)).toMatch(/1 van de 5 rijen verdwenen.*M-0002/);
  },
);

test('a number that somebody typed in a row that she is yet to fill in stays', () => {
  const workbook = afterANight();
  const row = freeRow(workbook, 'Metingen');
  typeIn(workbook, 'Metingen', row, 'Meting-ID', 'M-0090', { ...today, user: projectleider });
  nightOf(workbook, '2025-09-02');
  expect(standing(workbook, 'Metingen', row)).toEqual(['M-0090']);
});

test('a name goes with the number beside it that is emptied with others; one that is left alone in a row goes at night', () => {
  const workbook = afterANight();
  const name = cellAt(workbook, 'Stages', 3, 'Naam deelnemer')?.value;
  expect(name).toBeTruthy();
  paste(workbook, 'Stages', 3, 'Stage-ID', [[null, null]], today);
  expect(standing(workbook, 'Stages', 3)[0]).toBe('S-0002');
  expect(cellAt(workbook, 'Stages', 3, 'Naam deelnemer')?.value || null).toBeNull();
  expect(cellAt(workbook, 'Stages', 3, 'Naam werkgever')?.value).toBeTruthy();
  const sheet = sheetNamed(workbook, 'Stages');
  const row = freeRow(workbook, 'Stages') + 1;
  const put = (at: number, value: string): void =>
    void ((sheet.rows[at - 1] ??= [])[columnOf(sheet, 'Naam deelnemer') - 1] = { value });
  put(row, String(name));
  put(row + 1, 'Van ons');
  nightOf(workbook, '2025-09-02');
  expect(standing(workbook, 'Stages', row)).toEqual([]);
  expect(standing(workbook, 'Stages', row + 1)).toEqual(['Van ons']);
});
