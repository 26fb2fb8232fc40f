/** A box of Google's consent that was left unticked: all is asked at the first task, and no raw error is shown. */
import { copyWorkbook, type GatedCall } from '@plp/workbench';
import type { EndpointName } from '../../../src/sidebar/contract';
import { endpoints, forms } from '../../../src/sidebar/contract';
import { askForConsent } from '../../../src/addon/consent';
import { differences } from '../../support/compare';
import { demoRegister, hostOver } from '../../support/register';
import { menuFunctions, requests } from '../../support/calls/requests';

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

test('each endpoint has a request here; showing a form is one from the menu, and to keep typing asks for none of it', () => {
  expect([...Object.keys(requests), 'formulierTonen', 'kladBewaren'].sort()).toEqual(Object.keys(endpoints).sort());
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
