/** What forms are told of a register of 10,000 deelnemers fits in 100 kB, and a list says how much more there is. */
import type { Cell } from '@plp/workbench';
import { formDeclarations, forms, vandaagDelen } from '../../../src/sidebar/contract';
import type {
  Answer,
  Due,
  EndpointName,
  NazorgLijst,
  Opening,
  StagesInView,
  WerkgeversInView,
} from '../../../src/sidebar/contract';
import { bigRegister } from '../../bench/bigRegister';
import { demoNow, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';

/** Bytes. */
const most = 100_000;

const workbook = bigRegister(10_000);

/** So many employers and contacts belong to so many deelnemers: each with a name and an ID of its own. */
function manyEmployers(copies: number): void {
  for (const tab of ['Werkgevers', 'Contacten']) {
    const sheet = sheetNamed(workbook, tab);
    const [header, ...records] = sheet.rows.filter((row) => row?.[0]?.value);
    const texts = headersOf(sheet);
    const named = [texts.indexOf('Naam'), texts.indexOf('Organisatie')];
    const inCopy = (cell: Cell | undefined, column: number, copy: number): Cell | undefined =>
      cell && column === 0
        ? {
            ...cell,
            value: `${String(cell.value).slice(0, 2)}${String(copy).padStart(3, '0')}${String(cell.value).slice(2)}`,
          }
        : cell && named.includes(column)
          ? { ...cell, value: `${String(cell.value)} ${copy}` }
          : cell;
    const all = Array.from({ length: copies }, (_, copy) =>
      records.map((row) => Array.from(row, (cell, column) => inCopy(cell, column, copy))),
    ).flat();
    sheet.rows = [header!, ...records, ...all];
    sheet.maxRows = sheet.rows.length;
    if (sheet.filter) sheet.filter = { ...sheet.filter, rows: sheet.maxRows };
  }
}
manyEmployers(200);

const host = hostOver(workbook, { now: () => demoNow });

function told<T>(endpoint: EndpointName, request: object): T {
  const answer = host.run(endpoint, request) as Answer<T>;
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(most);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** What forms ask first that do not begin with rows. */
const first: Readonly<Record<string, object>> = {
  herkomstOphalen: { keuze: { projectjaar: null, peildatum: null, cijfer: { code: '3.2', onderdeel: '' } } },
  toelichtingenOphalen: { projectjaarId: null, peildatum: null },
};

test.each(forms.filter((form) => formDeclarations[form].opent !== null))('what the form %s asks first', (form) => {
  const { opent } = formDeclarations[form];
  if (opent === null) return;
  if (opent.eindpunt !== 'formulierOpenen') told(opent.eindpunt, first[opent.eindpunt] ?? {});
  else {
    const { tabs, zonder } = opent;
    for (const deelnemerId of ['', 'D-0020']) told(opent.eindpunt, { deelnemerId, tabs, zonder });
  }
});

test.each([
  ['verklaringen', ['opleidingscode', 'titel']],
  ['plaatsingen', ['functie', 'werkgever']],
  ['deelnemers', ['achternaam', 'woonplaats']],
])('what is suggested from %s', (tab, kolommen) => {
  const values = told<readonly unknown[]>('waardenOphalen', { tab, kolommen });
  expect(new Set(values.map((one) => JSON.stringify(one))).size).toBe(values.length);
  expect(values.length).toBeGreaterThan(0);
});

test.each(vandaagDelen)('Vandaag tells how much there is (%s), and sends what is most urgent', (deel) => {
  const { aantallen, items, bellen } = told<Due>('vandaagOphalen', { deel });
  expect(aantallen.allen).toBeGreaterThan(items.length);
  expect(items.map(({ dagen }) => dagen)).toEqual(items.map(({ dagen }) => dagen).sort((a, b) => a - b));
  expect(Object.keys(bellen).length > 0).toBe(deel === 'stage');
});

test('Nazorg is told of whom to have contact with, not of all rows', () => {
  host.resetTrace();
  const { aantal, lijst } = told<NazorgLijst>('nazorgBekijken', {});
  expect(aantal).toBeGreaterThan(lijst.length);
  expect(lijst.length).toBe(30);
  expect(host.roundTrips.length).toBeLessThanOrEqual(5);
});

test('open stages that did not travel are found by what is typed', () => {
  const { aantal, stages } = told<StagesInView>('stagesBekijken', {});
  expect(aantal).toBeGreaterThan(stages.length);
  const last = told<StagesInView>('stagesBekijken', { zoek: stages[0]!.id });
  expect(last.stages).toEqual([stages[0]]);
  const sector = told<StagesInView>('stagesBekijken', { zoek: stages[0]!.sector! });
  expect(sector.aantal).toBeLessThan(aantal);
  expect(sector.stages.every((one) => one.sector === stages[0]!.sector)).toBe(true);
});

test('werkgevers that did not travel are found by what is typed, and come with their contacts', () => {
  const all = told<WerkgeversInView>('werkgeversZoeken', { zoek: '', ids: [], contacten: true });
  expect(all.meer).toBe(true);
  const sent = new Set(all.werkgevers.map(({ id }) => id));
  const left = recordsOf(workbook, 'Werkgevers').find(({ 'Werkgever-ID': id }) => !sent.has(String(id)))!;
  const [id, naam] = [String(left['Werkgever-ID']), String(left['Naam'])];
  const typed = told<WerkgeversInView>('werkgeversZoeken', { zoek: naam.toUpperCase(), ids: [], contacten: true });
  expect(typed.werkgevers.map((one) => one.id)).toContain(id);
  const asked = told<WerkgeversInView>('werkgeversZoeken', { zoek: null, ids: [id], contacten: true });
  expect(asked).toMatchObject({ werkgevers: [{ id }], meer: false });
  const contacts = recordsOf(workbook, 'Contacten').filter(({ Organisatie }) => Organisatie === naam);
  expect(asked.contacten.map((one) => one.id).sort()).toEqual(contacts.map((one) => one['Contact-ID']).sort());
});

test('Dossier is told of the werkgevers of her own stages, and the end of a cooperation of the stages there', () => {
  const tabs = ['stages', 'werkgevers', 'stagelog', 'plaatsingen', 'nazorg'];
  const hers = told<Opening['rijen']>('rijenOphalen', { deelnemerId: 'D-0020', tabs });
  const places = new Set(hers.stages!.map(({ cells }) => cells.werkgeverId));
  expect(places.size).toBeGreaterThan(0);
  expect(new Set(hers.werkgevers!.map(({ id }) => id))).toEqual(places);
  const asked = { deelnemerId: '', tabs: ['stages'], zonder: 'lopend', werkgeverId: 'W-0001' };
  const { rijen, namen } = told<Opening>('formulierOpenen', asked);
  expect(new Set(rijen.stages!.map(({ cells }) => cells.werkgeverId))).toEqual(new Set(['W-0001']));
  expect(Object.keys(namen).sort()).toEqual(
    [...new Set(rijen.stages!.map(({ cells }) => String(cells.deelnemerId)))].sort(),
  );
});
