/** How many calls of Google's services each kind of save makes: of every endpoint that writes, and in every tab. */
import type { Cell, Workbook } from '@plp/workbench';
import { columnsOf } from '../../src/register/tab';
import type { IdRow } from '../../src/register/row';
import { allTabs, tabs } from '../../src/register/tabs';
import type { Answer, Checked, EndpointName, RowsByTab, Saved } from '../../src/sidebar/contract';
import { endpoints } from '../../src/sidebar/contract';
import { columnOf, typeIn } from '../support/edits';
import {
  geenDag,
  addSource,
  asked,
  importAll,
  preview,
  run,
  takeBack,
  wideHeaders,
  wideRow,
  wideSheet,
} from '../support/importing';
import { fillsTenTabs } from '../support/calls/fillsTenTabs';
import { aMeting } from '../support/meting';
import { demoRegister, hostOver } from '../support/register';
import { sheetNamed } from '../support/sheets';

const most = 120;

const ask = <T>(workbook: Workbook, name: string, request: unknown): T => {
  const answer = hostOver(workbook).run(name, request) as Answer<T>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** What stands in all tabs that people fill in. */
const recordsIn = (workbook: Workbook): string =>
  JSON.stringify(allTabs.map(({ name }) => sheetNamed(workbook, name).rows));

const saving = (...schrijf: readonly object[]) => ({ verzoek: 'verzoek-0001', schrijf });
const newMeting = { tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0002' }) };

/** What is sent to each endpoint that may write, once the workbook is as it must be for that; null for who only reads. */
const requests: { readonly [N in EndpointName]: ((workbook: Workbook) => object) | null } = {
  formulierOpenen: null,
  rijenOphalen: null,
  deelnemersZoeken: null,
  naamgenotenZoeken: null,
  lijstenOphalen: null,
  nazorgBekijken: null,
  waardenOphalen: null,
  werkprocessenOphalen: null,
  stagesBekijken: null,
  werkgeversZoeken: null,
  kladBewaren: null,
  opslaan: () => saving(newMeting),
  ongedaanMaken: (workbook) => {
    const { steps, bewijs } = ask<Saved>(workbook, 'opslaan', saving(newMeting));
    return { verzoek: 'verzoek-0002', stappen: steps, bewijs };
  },
  vandaagOphalen: null,
  formulierTonen: null,
  toelichtingenOphalen: null,
  herkomstOphalen: null,
  papierTonen: null,
  controleOphalen: null,
  herstellen: (workbook) => {
    for (const row of [2, 5, 9]) typeIn(workbook, 'Metingen', row, 'Moment', 'TUSSEN');
    const { bevindingen } = ask<Checked>(workbook, 'controleOphalen', {});
    const cellen = bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
      herstel && tab === 'metingen' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
    );
    expect(cellen.length).toBeGreaterThanOrEqual(3);
    return { verzoek: 'verzoek-0001', opmaak: false, cellen };
  },
  importOpenen: null,
  importLezen: null,
  importProberen: null,
  importUitvoeren: (workbook) => {
    const request = asked(hostOver(workbook), addSource(workbook, 'Studentenlijst', wideSheet));
    const { kenmerk, verborgen } = preview(hostOver(workbook), request);
    return { ...request, verzoek: 'verzoek-import-1', kenmerk, verborgen };
  },
  importTerugdraaien: (workbook) => {
    importAll(hostOver(workbook), addSource(workbook, 'Studentenlijst', wideSheet));
    return { importId: 'verzoek-import-1' };
  },
  eersteKeerOpenen: null,
  // Some 35 rows in ten tabs, once: test/addon/eersteKeer.test.ts bounds it.
  eersteKeerDoen: null,
  instellingOpslaan: null,
  naarCel: null,
  naarRij: null,
};

const writing = (Object.keys(endpoints) as EndpointName[]).filter((name) => requests[name] !== null);

test.each(writing)('%s writes with at most 120 calls', (name) => {
  const workbook = demoRegister();
  const request = requests[name]!(workbook);
  const before = recordsIn(workbook);
  const host = hostOver(workbook);
  expect(host.run(name, request)).toMatchObject({ ok: true });
  expect(recordsIn(workbook)).not.toBe(before);
  expect(host.serviceCallCount).toBeLessThanOrEqual(most);
});

test('a second import, with ten more tabs of the team, and taking it back make at most 120 calls', () => {
  const workbook = demoRegister();
  for (let index = 0; index < 10; index++) addSource(workbook, `Lijst ${index}`, [wideHeaders, wideRow(index)]);
  importAll(hostOver(workbook), addSource(workbook, 'Studentenlijst', wideSheet));
  const rows = [wideHeaders, wideRow(20), wideRow(21, geenDag)];
  const request = asked(hostOver(workbook), addSource(workbook, 'Nog een lijst', rows));
  const { kenmerk, verborgen } = preview(hostOver(workbook), request);
  const host = hostOver(workbook);
  const verzoek = 'verzoek-import-2';
  expect(run(host, { ...request, verborgen }, kenmerk, verzoek)).toMatchObject({
    ok: true,
    value: { rijen: 1, rest: 1 },
  });
  expect(host.serviceCallCount).toBeLessThanOrEqual(most);
  host.resetTrace();
  expect(takeBack(host, verzoek).records).toMatchObject({ deelnemers: 1 });
  expect(host.serviceCallCount).toBeLessThanOrEqual(most);
});

const plaatsing = {
  'plaatsingen.start': '2024-06-01',
  'plaatsingen.soort': 'Betaald werk',
  'plaatsingen.functie': 'Kok',
  'plaatsingen.werkgever': 'Bakkerij Nieuw',
  'plaatsingen.contract': 'Tijdelijk',
  'plaatsingen.urenPerWeek': 20,
};
const nazorg = { 'nazorg.datum': '2024-07-01', 'nazorg.soort': 'Gesprek', 'nazorg.nogAanHetWerk': 'Ja' };

/** Reading a tab, writing in it and looking at it afterwards takes so many calls. */
const eachTab = 7;

test.each([
  ['ten', fillsTenTabs, most],
  ['eleven', { ...fillsTenTabs, ...plaatsing }, most + eachTab],
  ['twelve', { ...fillsTenTabs, ...plaatsing, ...nazorg }, most + 2 * eachTab],
] as const)(
  'a first import that fills %s tabs, with a row to mend, looks at each tab afterwards, and tells of that row in a piece of its own',
  (_count, fills, bound) => {
    const workbook = demoRegister();
    const columns = Object.keys(fills);
    const wrong = { ...fills, 'deelnemers.volledigeNaam': 'Bo Fout', 'deelnemers.aanmelddatum': 'nooit' };
    const blad = addSource(workbook, 'Alles', [columns, Object.values(fills), Object.values(wrong)]);
    const kolommen = Object.fromEntries(columns.map((column) => [column, column]));
    const request = { ...asked(hostOver(workbook), blad, { kolommen, vast: {}, waarden: {} }), koprij: 1 };
    const { kenmerk, verborgen } = preview(hostOver(workbook), request);
    const host = hostOver(workbook);
    const piece = () => {
      host.resetTrace();
      const answer = run(host, { ...request, verborgen }, kenmerk);
      if (!answer.ok) throw new Error(answer.error.message);
      expect(host.serviceCallCount).toBeLessThanOrEqual(bound);
      return answer.value;
    };
    const first = piece();
    const filled = Object.keys(first.records).length;
    const trips = host.roundTrips.map(({ method }) => method);
    expect(trips.slice(trips.lastIndexOf('write') + 1)).toEqual(Array.from({ length: filled }, () => 'getValues'));
    expect([filled, first.nog]).toEqual([new Set(columns.map((column) => column.split('.')[0])).size, 1]);
    expect(sheetNamed(workbook, 'Alles').rows).toHaveLength(3);
    expect(piece()).toMatchObject({ rijen: 1, rest: 1, nog: 0 });
    expect(JSON.stringify(sheetNamed(workbook, first.restNaam).rows)).toContain('Bo Fout');
    expect(piece()).toMatchObject({ rijen: 1, rest: 1, nog: 0 });
  },
);

/** A changed record of each tab: a text, a number or a choice that becomes the one of another record. */
test.each(allTabs.map((tab) => [tab.name, tab] as const))('a change in %s makes at most 120 calls', (_name, tab) => {
  const rows = ask<RowsByTab>(demoRegister(), 'rijenOphalen', { deelnemerId: null, tabs: [tab.key] })[
    tab.key
  ] as readonly IdRow[];
  const own = columnsOf(tab).flatMap(([key, { type }]) =>
    ['text', 'number', 'choice'].includes(type.kind) ? [key] : [],
  );
  const tries = own.flatMap((key) =>
    rows.slice(0, 40).flatMap(({ id, cells }) => {
      const other = rows.find((row) => (row.cells[key] ?? null) !== null && row.cells[key] !== cells[key]);
      return other ? [{ tab: tab.key, id, basis: null, values: { [key]: other.cells[key] } }] : [];
    }),
  );
  // Not every value fits in every record.
  const saved = tries.some((write) => {
    const host = hostOver(demoRegister());
    const answer = host.run('opslaan', saving(write)) as Answer<Saved>;
    if (answer.ok) expect(host.serviceCallCount).toBeLessThanOrEqual(most);
    return answer.ok;
  });
  expect(saved).toBe(true);
});

const newRecords = {
  projectjaren: { naam: 'Nog een jaar', start: '2027-01-01', oorspronkelijkEinde: '2027-12-31', einde: '2027-12-31' },
  doelen: { projectjaarId: 'J-0002', indicator: '1.3/2025-Q2', doel: 12, eenheid: 'Aantal', uiterlijkOp: '2025-03-31' },
  toelichtingen: { projectjaarId: 'J-0002', indicator: '1.3', peildatum: '2025-07-31', tekst: 'Loopt goed.' },
};

test.each(Object.entries(newRecords))('a new record of %s makes at most 120 calls', (tab, values) => {
  const host = hostOver(demoRegister());
  expect(host.run('opslaan', saving({ tab, id: null, basis: null, values }))).toMatchObject({ ok: true });
  expect(host.serviceCallCount).toBeLessThanOrEqual(most);
});

test.each([
  ['of one column', 'metingen', (index: number) => ({ zelfstandigheid: 1 + (index % 5) })],
  [
    'of two columns apart, each with a value of its own',
    'stagelog',
    (index: number) => ({ gewerkteUren: 1 + index, vervolgactie: `Bellen over ${index}` }),
  ],
] as const)('thirty changes %s in rows that are not beside each other make at most 120 calls', (_what, tab, values) => {
  const workbook = demoRegister();
  const ids = sheetNamed(workbook, tabs[tab].name).rows.flatMap((row, index) => (index % 2 ? [row[0]!.value] : []));
  const schrijf = ids.slice(0, 30).map((id, index) => ({ tab, id, basis: null, values: values(index) }));
  const host = hostOver(workbook);
  expect(host.run('opslaan', saving(...schrijf))).toMatchObject({ ok: true });
  expect(host.serviceCallCount).toBeLessThanOrEqual(most);
});

/** What Controle offers to repair where forty metingen are wrong, so many rows apart. */
function wrongMetingen(
  apart: number,
  wrongAt: (index: number) => Readonly<Record<string, Cell>>,
): [Workbook, readonly object[]] {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Metingen');
  for (let index = 0; index < 40; index++)
    for (const [header, cell] of Object.entries(wrongAt(index))) {
      const cells = sheet.rows[1 + apart * index]!;
      const at = columnOf(sheet, header) - 1;
      cells[at] = { ...cells[at]!, ...cell };
    }
  const { bevindingen } = ask<Checked>(workbook, 'controleOphalen', {});
  const cellen = bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel && tab === 'metingen' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  return [workbook, cellen];
}

const wrongMoment = { Moment: { value: 'TUSSEN' } };
const wrongDate = (index: number): Cell => ({
  value: `${1 + (index % 28)}-${6 + Math.floor(index / 28)}-2025`,
  style: { numberFormat: '@' },
});

/**
 * What is repaired in rows below each other is written as one block. Of what lies between rows apart nothing is written
 * back: somebody may just be typing there. So there a value that stands nowhere else costs a call: Google has no list of
 * ranges that takes different ones.
 */
test.each([
  ['of forty cells that become the same', 2, () => wrongMoment, 40, most],
  [
    'of eighty cells below each other, half of them with a date of its own,',
    1,
    (index: number) => ({ ...wrongMoment, Datum: wrongDate(index) }),
    80,
    most,
  ],
  [
    'of eighty cells apart, half of them with a date of its own,',
    2,
    (index: number) => ({ ...wrongMoment, Datum: wrongDate(index) }),
    80,
    most + 40,
  ],
] as const)(
  'Herstel %s makes at most 120 calls, and one for each value of its own',
  (_what, apart, wrongAt, cells, calls) => {
    const [workbook, cellen] = wrongMetingen(apart, wrongAt);
    expect(cellen).toHaveLength(cells);
    const host = hostOver(workbook);
    const answer = host.run('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen });
    expect(answer).toMatchObject({ ok: true, value: { overgeslagen: 0 } });
    expect(host.serviceCallCount).toBeLessThanOrEqual(calls);
  },
);

/** A rule is built by four calls, and Google has no list of ranges that takes one: so it is far more than a save. */
test('Herstel of all formats and checks makes at most 560 calls', () => {
  const host = hostOver(demoRegister());
  expect(host.run('herstellen', { verzoek: 'verzoek-0001', opmaak: true, cellen: [] })).toMatchObject({ ok: true });
  expect(host.serviceCallCount).toBeLessThanOrEqual(560);
});
