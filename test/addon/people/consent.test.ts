/** A box of Google's consent that was left unticked: all is asked at the first task, and no raw error is shown. */
import { copyWorkbook, type GatedCall } from '@plp/workbench';
import type { EndpointName } from '../../../src/sidebar/contract';
import { endpoints, forms } from '../../../src/sidebar/contract';
import { askForConsent } from '../../../src/addon/consent';
import { differences } from '../../support/compare';
import { demoRegister, hostOver } from '../../support/register';

const mailScope = 'https://www.googleapis.com/auth/script.send_mail';
const withheld = [mailScope];

/** As Google says it to an account in English and in Dutch; its Dutch words are not known, the scope is. */
const raw = [
  `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${mailScope}`,
  `Je bent niet gemachtigd om MailApp.sendEmail aan te roepen. Vereiste rechten: ${mailScope}`,
];

const refusing = (words: string, services: readonly string[]) => ({
  withheld,
  beforeCall: ({ service }: GatedCall): void => {
    if (services.includes(service)) throw new Error(words);
  },
});

/** All items of the menu, submenus too. */
function menuFunctions(): string[] {
  const host = hostOver(demoRegister());
  host.fireOpen();
  return [...JSON.stringify(host.menu()).matchAll(/"functionName":"(\w+)"/g)].map((match) => match[1]!);
}

describe('from the menu', () => {
  const items = menuFunctions();

  test('there are items to try', () => {
    expect(items.length).toBeGreaterThan(forms.length + 10);
  });

  test.each(items)('%s asks for all of it first, and does nothing else', (name) => {
    const workbook = demoRegister();
    const before = copyWorkbook(workbook);
    const host = hostOver(workbook, { withheld });
    expect(() => host.run(name)).toThrow('Authorization is required to perform that action.');
    expect(differences(before, workbook)).toEqual([]);
    expect(host.roundTrips).toEqual([]);
  });
});

const cell = { tab: 'metingen', id: 'M-0001', rij: 2, kolom: 'zelfvertrouwen' };
const source = { blad: 1, koprij: null };
const matching = { kolommen: {}, waarden: {}, vast: {}, datumvorm: {}, zelfdeNaam: 'zelfde' };

/** A request of each endpoint that reads or writes the workbook. */
const requests: Readonly<Partial<Record<EndpointName, unknown>>> = {
  formulierOpenen: { deelnemerId: null, tabs: [], zonder: 'geen' },
  rijenOphalen: { deelnemerId: null, tabs: ['fasen'] },
  deelnemersZoeken: { zoek: 'an' },
  naamgenotenZoeken: { voornaam: 'A', achternaam: 'B', geboortejaar: null },
  lijstenOphalen: {},
  stagesBekijken: {},
  nazorgBekijken: {},
  waardenOphalen: { tab: 'werkgevers', kolommen: ['naam'] },
  opslaan: { verzoek: 'verzoek-0001', schrijf: [{ ...cell, basis: null, values: { zelfvertrouwen: 7 } }] },
  ongedaanMaken: {
    verzoek: 'verzoek-0001',
    stappen: [{ tab: 'metingen', id: 'M-0001', before: null, after: {} }],
    bewijs: '',
  },
  vandaagOphalen: {},
  toelichtingenOphalen: { projectjaarId: null, peildatum: null },
  herkomstOphalen: { keuze: null },
  controleOphalen: {},
  herstellen: { verzoek: 'verzoek-0001', opmaak: false, cellen: [{ ...cell, was: 1, wordt: 2 }] },
  importOpenen: {},
  importLezen: source,
  importProberen: { ...source, koppeling: matching },
  importUitvoeren: { verzoek: 'verzoek-0001', ...source, koppeling: matching, kenmerk: 'x' },
  importTerugdraaien: { importId: 'verzoek-0001' },
  naarCel: cell,
  naarRij: { tab: 'fasen', id: 'F-0001' },
};

test('each endpoint has a request here; showing a form is one from the menu', () => {
  expect([...Object.keys(requests), 'formulierTonen'].sort()).toEqual(Object.keys(endpoints).sort());
});

test.each(Object.keys(requests) as EndpointName[])(
  'what %s needs and may not do is told in Dutch, with what to do',
  (name) => {
    for (const words of raw) {
      const host = hostOver(
        demoRegister(),
        refusing(words, ['Spreadsheet', 'Range', 'Sheet', 'Properties', 'Session']),
      );
      expect(host.run(name, requests[name])).toMatchObject({
        ok: false,
        error: {
          code: 'toestemming',
          message: expect.stringMatching(/mist nog toestemming van Google.*vinkjes/) as string,
        },
      });
    }
  },
);

test('the daily job tells it in Dutch too', () => {
  for (const words of raw) {
    const host = hostOver(demoRegister(), refusing(words, ['Properties']));
    expect(() => host.run('dagelijkseTaken')).toThrow(/mist nog toestemming van Google/);
  }
});

test('another failure is not taken for it', () => {
  const host = hostOver(demoRegister(), { ...refusing('Service error: Spreadsheets', ['Range']), withheld: [] });
  expect(host.run('deelnemersZoeken', { zoek: 'a' })).toMatchObject({
    ok: false,
    error: { code: 'verbinding', message: expect.stringMatching(/^Er ging iets mis bij Google. Wacht/) as string },
  });
});

test('an Apps Script that cannot ask for all of it yet goes on', () => {
  const script = { AuthMode: {} } as Parameters<typeof askForConsent>[0]['script'];
  expect(() => askForConsent({ script })).not.toThrow();
});
