/** What Google refuses of the writes that it holds back comes only when they are sent: whoever waits for it hears it. */
import { copyWorkbook, type HostOptions, type Workbook } from '@plp/workbench';
import { columnOf, rowOf, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning, projectleider, runOn, team } from '../daily/support';

function register(): Workbook {
  const { maker, deelnemers, verklaring } = team();
  maker.projectjaar('2025-01-01', '2025-12-31');
  maker.toets(deelnemers[0], verklaring, '2025-09-02', { beoordelaar: projectleider });
  maker.contact('2025-03-03', { ingevoerdOp: '2025-03-03T10:00:00', ingevoerdDoor: projectleider });
  return smallRegister(maker);
}

const start = register();

describe.each(['call', 'flush'] as const)('refused at the %s', (refusesAt) => {
  /** Of these columns of a tab Google refuses all. */
  const refusing = (workbook: Workbook, tab: string, headers: readonly string[]): Partial<HostOptions> => ({
    refusesAt,
    typedColumns: {
      [tab]: Object.fromEntries(headers.map((header) => [columnOf(sheetNamed(workbook, tab), header), 'values'])),
    },
  });

  test('a step of the morning fails alone, by its own name', () => {
    const workbook = copyWorkbook(start);
    hostOver(workbook, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    runOn(workbook, '2025-09-02');
    const mails: string[] = [];
    expect(() =>
      runOn(workbook, '2025-09-09', {
        ...refusing(workbook, 'Mailjournaal', ['Sleutel', 'Status']),
        sendMail: ({ body }) => void mails.push(body),
      }),
    ).toThrow(/^Dit ging mis: Herinneringen\. /);
    expect(mails.join()).toMatch(/Herinneringen: .*niets schrijven in het tabblad "Mailjournaal", kolom "Sleutel"/);
  });

  test('who chose a task hears that it did not go, and not that it did', () => {
    const workbook = copyWorkbook(start);
    hostOver(workbook).run('uitkomstenBijwerken');
    const said: string[] = [];
    const options = {
      refusesAt,
      typedColumns: { Uitkomsten: { 1: 'values' } },
      ui: { toast: (text: string) => void said.push(text) },
    } as const;
    expect(() => hostOver(workbook, options).run('uitkomstenBijwerken')).toThrow(
      /niets schrijven in het tabblad "Uitkomsten".*Revert to unformatted data/,
    );
    expect(said).toEqual([]);
  });

  test('a rule that people put on a tab that the register makes: it is told which cell', () => {
    const workbook = copyWorkbook(start);
    const log = sheetNamed(workbook, 'Uitkomsten');
    const rule = { criteria: 'VALUE_IN_LIST', args: [['x'], true], allowInvalid: false, helpText: null };
    for (const row of [3, 4, 5]) (log.rows[row - 1] ??= [])[0] = { value: null, validation: rule as never };
    expect(() => hostOver(workbook, { refusesAt }).run('uitkomstenBijwerken')).toThrow(
      /het tabblad "Uitkomsten", kolom .*Op cel A3 staat een regel/,
    );
  });

  test('who types can go on, and is told where the formats cannot be put back', () => {
    const workbook = copyWorkbook(start);
    const said: string[] = [];
    typeIn(workbook, 'Contacten', rowOf(workbook, 'Contacten', 'C-0001'), 'Soort', 'Gesprek', {
      ...refusing(workbook, 'Contacten', ['Soort']),
      ui: { toast: (text) => void said.push(text) },
    });
    expect(said).toEqual([expect.stringContaining('tabblad "Contacten", kolom "Soort"')]);
  });
});
