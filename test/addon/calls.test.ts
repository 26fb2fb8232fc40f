/** How many calls of Google's services each task makes: each takes its time, also where nothing is asked of the server. */
import { createWorkbook } from '@plp/workbench';
import { forms, formDeclarations } from '../../src/sidebar/contract/forms';
import { typeIn } from '../support/edits';
import type { TestHost } from '../support/register';
import { demoRegister, hostOver } from '../support/register';
import { sheetNamed } from '../support/sheets';
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

/** What a form that people fill in sends to open; the others read the whole register. */
const openings = forms.flatMap((form): (readonly [string, string, unknown])[] => {
  const { opent } = formDeclarations[form];
  if ('tabs' in opent)
    return [[form, opent.eindpunt, { deelnemerId: 'D-0002', tabs: opent.tabs, zonder: opent.zonder }]];
  if (form === 'vandaag') return [[form, opent.eindpunt, {}]];
  return form === 'toelichting' ? [[form, opent.eindpunt, { projectjaarId: null, peildatum: null }]] : [];
});

test('there are forms that are filled in', () => expect(openings.length).toBeGreaterThanOrEqual(10));

test.each(openings)('opening the form %s makes at most 80 calls, with showing it', (form, name, request) => {
  const host = hostOver(demoRegister());
  const shown = callsOf(host, 'formulierTonen', { form, deelnemerId: null, recordId: null });
  // Two executions: each has its own.
  expect(shown).toBeLessThanOrEqual(80);
  expect(callsOf(host, name, request)).toBeLessThanOrEqual(80);
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
  expect(callsOf(hostOver(demoRegister()), 'uitkomstenBijwerken')).toBeLessThanOrEqual(400);
});

test('an edit makes at most 60 calls; in a tab that the register made 10', () => {
  const workbook = demoRegister();
  expect(typeIn(workbook, 'Metingen', 2, 'Communicatie', 4).serviceCallCount).toBeLessThanOrEqual(60);
  const host = hostOver(workbook);
  host.fireEdit({ sheetId: sheetNamed(workbook, 'Start').id, rect: { row: 3, column: 1, rows: 1, columns: 1 } });
  expect(host.serviceCallCount).toBeLessThanOrEqual(10);
});
