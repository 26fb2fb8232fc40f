/** Months that were missed: which are made up, in which order, and that each leaves once. */
import { monthsDue } from '../../../src/addon/maand/months';
import { RegisterMaker } from '../../support/builders';
import { hostOver } from '../../support/register';
import { setCell, setSetting, smallRegister } from '../../support/smallRegister';
import { ledgerOf, morning, projectleider, runOn } from '../daily/support';

test.each([
  [null, '2025-09-01', ['2025-08']],
  ['2025-08', '2025-09-15', []],
  ['2025-05', '2025-09-01', ['2025-06', '2025-07', '2025-08']],
  ['2024-01', '2025-01-02', ['2024-10', '2024-11', '2024-12']],
  ['2025-09', '2025-09-01', []],
])('with %s done last, on %s these are due: %j', (done, today, due) => {
  expect(monthsDue(done, today)).toEqual(due);
});

/** A register of one deelnemer. */
function register() {
  const maker = new RegisterMaker();
  maker.medewerker({ email: projectleider, rol: 'Projectleider' });
  maker.projectjaar('2025-01-01', '2025-12-31');
  maker.gestart('2025-02-03');
  return smallRegister(maker);
}

test('after weeks without a run each missed month is mailed once, the oldest first', () => {
  const workbook = register();
  const months = (day: string) =>
    runOn(workbook, day)
      .host.mails.map(({ subject }) => subject)
      .filter((one) => one.startsWith('Maand'));
  expect(months('2025-06-02')).toEqual(['Maandoverzicht mei 2025']);
  expect(months('2025-08-30')).toEqual([]);
  expect(months('2025-09-01')).toEqual(['juni', 'juli', 'augustus'].map((month) => `Maandoverzicht ${month} 2025`));
  expect(months('2025-09-03')).toEqual([]);
});

describe('Opnieuw versturen of older months', () => {
  const outside = 'fonds@example.org';
  const workbook = register();
  setSetting(workbook, 'Maandoverzicht: ontvangers', `${projectleider}, ${outside}`);
  const resend = (minutes: number) => {
    const host = hostOver(workbook, { now: () => morning('2025-09-10', minutes) });
    const said = host.run('herinneringenOpnieuw') as string;
    return { said, mails: host.mails.map(({ to, subject }) => `${to} ${subject}`) };
  };
  const statuses = () =>
    ledgerOf(workbook)
      .map(({ key, status }) => `${key.split('|')[0]} ${status}`)
      .sort();

  test('only what is not sure to have left leaves: that month, to that reader, the oldest first; the tabs are there again', () => {
    runOn(workbook, '2025-06-02');
    runOn(workbook, '2025-09-01');
    const lines = ledgerOf(workbook);
    expect(lines.filter(({ key }) => key.includes('maandoverzicht'))).toHaveLength(5);
    for (const [month, reader] of [
      ['2025-06', outside],
      ['2025-05', projectleider],
    ] as const) {
      const { key } = lines.find((line) => line.key.startsWith(month) && line.recipient === reader)!;
      setCell(workbook, 'Mailjournaal', key, 'Status', 'Onzeker');
    }
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Indicatoren 2025-05');
    const { said, mails } = resend(4);
    expect(mails).toEqual([
      `${projectleider} Maandoverzicht mei 2025`,
      `${outside} Kwartaaloverzicht: tweede kwartaal van 2025`,
    ]);
    expect(said).toMatch(
      /Maandoverzicht van mei 2025: 1 mail verstuurd\. Maandoverzicht van juni 2025: 1 mail verstuurd\./,
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Indicatoren 2025-05', 'Indicatoren 2025-06']),
    );
    expect(new Set(statuses().map((one) => one.split(' ')[1]))).toEqual(new Set(['Verzonden']));
  });

  test('once more sends nothing, and the next morning no month leaves again', () => {
    expect(resend(30)).toEqual({ said: expect.stringContaining('niets om opnieuw te versturen'), mails: [] });
    expect(runOn(workbook, '2025-09-11').host.mails.filter(({ subject }) => subject.startsWith('Maand'))).toEqual([]);
  });

  test('who should not get it any more does not get it, and the line says so', () => {
    const { key } = ledgerOf(workbook).find((line) => line.key.startsWith('2025-06') && line.recipient === outside)!;
    setCell(workbook, 'Mailjournaal', key, 'Status', 'Onzeker');
    setSetting(workbook, 'Maandoverzicht: ontvangers', projectleider);
    expect(resend(60).mails).toEqual([]);
    expect(ledgerOf(workbook).find((line) => line.key === key)!.status).toBe('Vervallen');
  });
});
