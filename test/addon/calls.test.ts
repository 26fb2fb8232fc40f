/** How many calls of Google's services each task makes: each takes its time, also where nothing is asked of the server. */
import { createSheet, createWorkbook, takeId, type Workbook } from '@plp/workbench';
import { keysOf } from '../../src/register/row';
import { monthTabName } from '../../src/register/made/madeTabs';
import { allTabs } from '../../src/register/tabs';
import type { EndpointName } from '../../src/sidebar/contract';
import { forms, formDeclarations } from '../../src/sidebar/contract';
import { copied, freeRow, paste, typeIn } from '../support/edits';
import { addSource, asked, importAll, wideHeaders, wideRow, wideSheet } from '../support/importing';
import type { TestHost } from '../support/register';
import { demoRegister, hostOver } from '../support/register';
import { emptyRequest } from '../support/calls/requests';
import { headersOf, sheetNamed } from '../support/sheets';
import { aMeting } from '../support/meting';

test('Inrichten of an empty workbook makes at most 2,500 calls, and asks nothing after a write', () => {
  const host = hostOver(createWorkbook());
  host.run('registerInrichten');
  expect(host.serviceCallCount).toBeLessThanOrEqual(2500);
  expect(host.askedAfterWrite).toEqual([]);
});

/** The calls of one request that goes well. */
function callsOf(host: TestHost, name: string, request?: unknown): number {
  host.resetTrace();
  const answer = host.run(name, request) as { readonly ok: boolean } | string;
  if (typeof answer === 'object') expect(answer).toMatchObject({ ok: true });
  return host.serviceCallCount;
}

/** What each form sends to open. */
const openings = forms.flatMap((form): (readonly [string, EndpointName, unknown])[] => {
  const { opent } = formDeclarations[form];
  if (opent === null) return [];
  return 'tabs' in opent
    ? [[form, opent.eindpunt, { deelnemerId: 'D-0002', tabs: opent.tabs, zonder: opent.zonder }]]
    : [[form, opent.eindpunt, emptyRequest(opent.eindpunt)]];
});

test.each(openings)('opening the form %s makes at most 80 calls, with showing it', (form, name, request) => {
  const host = hostOver(demoRegister());
  const shown = callsOf(host, 'formulierTonen', { form, deelnemerId: null, recordId: null });
  // Two executions: each has its own.
  expect(shown).toBeLessThanOrEqual(80);
  expect(callsOf(host, name, request)).toBeLessThanOrEqual(80);
});

/** The calls of the form Herkomst, opened on the cell of a made tab that holds this text. */
function herkomstAt(workbook: Workbook, tab: string, text: string, column: number): number {
  const sheet = sheetNamed(workbook, tab);
  const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.value === text)) + 1;
  expect(row).toBeGreaterThan(0);
  const host = hostOver(workbook);
  host.selection.select(sheet.id, { row, column, rows: 1, columns: 1 });
  return callsOf(host, 'herkomstOphalen', { keuze: null });
}

test('opening Herkomst on a cell of Uitkomsten or of a month makes at most 80 calls', () => {
  const workbook = demoRegister();
  const light = { drawChart: () => Buffer.from('plaatje') };
  hostOver(workbook, light).run('uitkomstenBijwerken');
  hostOver(workbook, light).run('maandoverzichtVersturen');
  expect(herkomstAt(workbook, 'Uitkomsten', 'Deelnemers met een praktijkverklaring', 3)).toBeLessThanOrEqual(80);
  expect(herkomstAt(workbook, monthTabName('2025-07'), '1.3  Gestarte deelnemers', 5)).toBeLessThanOrEqual(80);
});

/**
 * Each tab is asked for its ID, since Google knows none by what it is; one of the team's own also for its name, its mark and
 * how many rows it has. So 24 months and four lists are what fits.
 */
test('opening Importeren with two years of months, and much that was imported, makes at most 80 calls', () => {
  const workbook = demoRegister();
  importAll(hostOver(workbook), addSource(workbook, 'Studentenlijst', wideSheet));
  const journal = sheetNamed(workbook, 'Importjournaal');
  const [line] = journal.rows.slice(-1);
  for (let index = 0; index < 3000; index++)
    journal.rows.push(line!.map((cell) => ({ ...cell, value: cell?.value ?? null })));
  journal.maxRows = journal.rows.length;
  for (let index = 0; index < 24; index++) {
    const sheet = createSheet(takeId(workbook), `Maand ${index}`);
    workbook.sheets.push(sheet);
    const mark = {
      key: 'plp-tab',
      value: `maand:${2023 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    };
    workbook.metadata.push({
      ...mark,
      id: takeId(workbook),
      visibility: 'DOCUMENT',
      location: { type: 'SHEET', sheetId: sheet.id },
    });
  }
  // The first time tells which tab is which month.
  hostOver(workbook).run('importOpenen', {});
  expect(callsOf(hostOver(workbook), 'importOpenen', {})).toBeLessThanOrEqual(80);
});

test.each([
  ['with nothing filtered', false, 1],
  ['with a filter', true, 2],
])('the preview of a list %s asks at most so much of each row that holds something', (_what, isFiltered, each) => {
  const calls = [10, 60].map((rows) => {
    const workbook = demoRegister();
    const list = Array.from({ length: rows }, (_, index) => wideRow(index));
    const blad = addSource(workbook, 'Studentenlijst', [
      wideHeaders,
      ...list,
      ...Array.from({ length: 200 }, () => []),
    ]);
    const sheet = sheetNamed(workbook, 'Studentenlijst');
    if (isFiltered) sheet.filter = { row: 1, column: 1, rows: rows + 1, columns: wideHeaders.length };
    return callsOf(hostOver(workbook), 'importProberen', asked(hostOver(workbook), blad));
  });
  expect(calls[1]! - calls[0]!).toBe(50 * each);
  expect(calls[0]).toBeLessThanOrEqual(60 + 11 * each);
});

const saves: readonly (readonly [string, unknown])[] = [
  ['a new meting', { tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0002' }) }],
  ['a changed meting', { tab: 'metingen', id: 'M-0001', basis: {}, values: { communicatie: 4 } }],
  [
    'a contact',
    {
      tab: 'contacten',
      id: null,
      basis: null,
      values: {
        datum: '2025-08-28',
        organisatie: 'Bakkerij De Proef',
        soortOrganisatie: 'Werkgever',
        soort: 'Gesprek',
        door: 'projectleider@example.org',
      },
    },
  ],
  [
    'a werkgever',
    {
      tab: 'werkgevers',
      id: null,
      basis: null,
      values: { naam: 'Bakkerij De Proef', branche: 'Horeca', erkendLeerbedrijf: 'Ja', actiefSinds: '2025-08-01' },
    },
  ],
];

test.each(saves)('saving %s makes at most 120 calls', (_what, write) => {
  const host = hostOver(demoRegister());
  expect(callsOf(host, 'opslaan', { verzoek: 'verzoek-0001', schrijf: [write] })).toBeLessThanOrEqual(120);
});

test('making Uitkomsten makes at most 400 calls', () => {
  const host = hostOver(demoRegister());
  expect(callsOf(host, 'uitkomstenBijwerken')).toBeLessThanOrEqual(400);
  // The lines of a page are drawn in one call.
  expect(host.serviceCalls.get('RangeList.setBorder')).toBeLessThanOrEqual(2);
  expect(host.serviceCalls.has('Range.setBorder')).toBe(false);
});

test.each(['made by the register', 'of their own'])('an edit in a tab %s makes at most 10 calls', (whose) => {
  const workbook = demoRegister();
  const own = createSheet(takeId(workbook), 'Koffierooster');
  workbook.sheets.push(own);
  const { id } = whose === 'of their own' ? own : sheetNamed(workbook, 'Start');
  const host = hostOver(workbook);
  host.fireEdit({ sheetId: id, rect: { row: 3, column: 1, rows: 1, columns: 1 } });
  expect(host.serviceCallCount).toBeLessThanOrEqual(10);
});

test.each(allTabs.map(({ name }) => name))('an edit in any column of %s makes at most 60 calls', (tab) => {
  const sheet = sheetNamed(demoRegister(), tab);
  for (const header of headersOf(sheet))
    for (const row of [2, sheet.rows.length + 1])
      expect([header, typeIn(demoRegister(), tab, row, header, 'x').serviceCallCount <= 60]).toEqual([header, true]);
});

/** Rows as somebody pastes them: copies of a record, rows in which nothing is right, or by turns. */
const pasted = {
  copies: () => true,
  'wrong rows': () => false,
  'good and wrong rows by turns': (row: number) => row % 2 === 0,
} as const;

function pasteOf(tab: string, kind: keyof typeof pasted, rows: number): number {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, tab);
  const [record] = copied(workbook, tab, [String(sheet.rows[1]![0]!.value)]);
  const block = Array.from({ length: rows }, (_, row) =>
    record!.map((cell) => (pasted[kind](row) ? cell : { value: 'fout' })),
  );
  return paste(workbook, tab, freeRow(workbook, tab), headersOf(sheet)[0]!, block).serviceCallCount;
}

describe.each(keysOf(pasted))('a paste of %s makes at most 120 calls', (kind) => {
  test.each(allTabs.map(({ name }) => name))('in %s, as many for 40 rows as for 200', (tab) => {
    const calls = pasteOf(tab, kind, 40);
    expect(calls).toBeLessThanOrEqual(120);
    expect(pasteOf(tab, kind, 200)).toBe(calls);
  });
  test('also 5,000 rows', () => expect(pasteOf('Metingen', kind, 5000)).toBeLessThanOrEqual(120));
});
