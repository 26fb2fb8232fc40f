/** Who is at it: also where Google keeps that back, and never somebody else. */
import type { Answer, Saved } from '../../../src/sidebar/contract';
import { demoRegister, hostOver } from '../../support/register';
import { freeRow } from '../../support/edits';
import { setCell } from '../../support/smallRegister';
import { recordsOf, sheetNamed } from '../../support/sheets';

const owner = 'projectleider@example.org';
const colleague = 'assistent@example.org';

const saving = {
  verzoek: 'verzoek-0001',
  schrijf: [
    {
      tab: 'fasen',
      id: null,
      basis: null,
      values: { deelnemerId: 'D-0020', datum: '2025-08-30', fase: 'Pauze', reden: 'Gezondheid' },
    },
  ],
};

describe('where Google does not tell who is active', () => {
  test('a form knows her as whom the script runs', () => {
    const workbook = demoRegister();
    const host = hostOver(workbook, { user: '', effectiveUser: colleague });
    expect(host.run('opslaan', saving)).toMatchObject({ ok: true });
    expect(recordsOf(workbook, 'Fasen').slice(-1)[0]).toMatchObject({ 'Ingevoerd door': colleague });
    expect(host.run('formulierOpenen', { deelnemerId: null, tabs: [], zonder: 'geen' })).toMatchObject({
      ok: true,
      value: { ik: { email: colleague } },
    });
  });

  test('so does the menu', () => {
    const host = hostOver(demoRegister(), { user: '', effectiveUser: owner });
    expect(host.run('herinneringenAanzetten')).toMatch(/staan aan, op jouw naam \(projectleider@example\.org\)/);
  });

  test('who is not told at all is told what to do', () => {
    const host = hostOver(demoRegister(), { user: '', effectiveUser: '' });
    expect(host.run('opslaan', saving)).toMatchObject({
      ok: false,
      error: { code: 'geen-recht', message: expect.stringMatching(/Google zegt niet wie je bent/) as string },
    });
  });

  test.each([
    ['installed by the owner', true],
    ['that is simple', false],
  ])('a trigger %s never takes the owner for who typed', (_what, isInstalled) => {
    const workbook = demoRegister();
    workbook.triggers.push({ id: 't1', handler: 'onEdit', eventType: 'ON_EDIT', schedule: null, owner });
    const host = hostOver(workbook, { user: '', effectiveUser: owner });
    const sheet = sheetNamed(workbook, 'Fasen');
    const row = freeRow(workbook, 'Fasen');
    const place = sheet.rows[0]!.findIndex((cell) => cell?.value === 'Deelnemer-ID');
    (sheet.rows[row - 1] ??= [])[place] = { value: 'D-0020' };
    const edit = { sheetId: sheet.id, rect: { row, column: place + 1, rows: 1, columns: 1 } };
    if (isInstalled) host.fireInstalled('t1', edit);
    else host.fireEdit(edit);
    expect(recordsOf(workbook, 'Fasen').find((one) => one['Fase-ID'] !== null && one['Datum'] === null)).toMatchObject({
      'Ingevoerd door': 'onbekend',
    });
  });
});

describe('who is refused', () => {
  const stranger = 'prive.adres@example.org';

  test('reads in a form with which address she is logged in', () => {
    const answer = hostOver(demoRegister(), { user: stranger }).run('opslaan', saving) as Answer<Saved>;
    expect(answer).toMatchObject({
      ok: false,
      error: {
        message: expect.stringMatching(
          /^Je staat niet als actieve medewerker.*Je bent ingelogd als prive\.adres@example\.org\.$/,
        ) as string,
      },
    });
  });

  test.each([
    ['Actief', null, /na te kijken\. Je bent ingelogd als assistent@example\.org\. Bij jou is Actief leeg\.$/],
    ['Actief', 'Nee', /Bij jou staat Actief op Nee\.$/],
    ['Ontvangt herinneringen', null, /Bij jou is Ontvangt herinneringen leeg\.$/],
  ] as const)('who is on the list with %s %s reads what is seen in her row', (header, value, said) => {
    const workbook = demoRegister();
    const { 'Medewerker-ID': id } = recordsOf(workbook, 'Medewerkers').find((one) => one['E-mail'] === colleague)!;
    setCell(workbook, 'Medewerkers', String(id), header, value);
    const answer = hostOver(workbook, { user: colleague }).run('opslaan', saving) as Answer<Saved>;
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(said) as string } });
  });

  test('from the menu too, but the error that Google keeps holds no address', () => {
    const said: string[] = [];
    const host = hostOver(demoRegister(), { user: stranger, ui: { toast: (text) => said.push(text) } });
    let error = '';
    try {
      host.run('herinneringenAanzetten');
    } catch (thrown) {
      error = (thrown as Error).message;
    }
    expect(error).toMatch(/niet als actieve medewerker/);
    expect(error).not.toContain(stranger);
    expect(said).toEqual([`Je bent ingelogd als ${stranger}.`]);
  });
});
