/** Each daily step stands alone: whichever fails, it is named, the others did their work, and the next run does what is left. */
import { copyWorkbook, type HostOptions, type Workbook } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { sheetNamed, textOf } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning, opleider, runOn, team } from './support';

const today = '2025-10-13';

/** Something to do for each step: a toets, the month that is over, an old line in Logboek, a row without its number. */
function everythingDue(): Workbook {
  const { maker, deelnemers, verklaring } = team();
  maker.toets(deelnemers[0], verklaring, '2025-10-20');
  maker.contact('2025-03-01');
  maker.projectjaar('2025-01-01', '2025-12-31');
  const workbook = smallRegister(maker);
  hostOver(workbook, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
  runOn(workbook, '2025-09-02');
  sheetNamed(workbook, 'Logboek').rows[1] = [
    { value: 43_831, style: { numberFormat: 'dd-mm-yyyy hh:mm' } },
    { value: 'iemand van vroeger' },
  ];
  const contacten = sheetNamed(workbook, 'Contacten');
  contacten.rows[2] = contacten.rows[1]!.map((cell, place) => ({ ...cell!, value: place === 0 ? null : cell!.value }));
  contacten.rows[2]![2] = { value: 'Buurthuis' };
  return workbook;
}

/** What is seen of each step once it was done today. */
const done: Readonly<Record<string, (workbook: Workbook, subjects: readonly string[]) => boolean>> = {
  Nummers: (workbook) => /^C-\d{4}$/.test(String(sheetNamed(workbook, 'Contacten').rows[2]![0]?.value)),
  Herinneringen: (_, subjects) => subjects.some((subject) => subject.startsWith('Herinneringen')),
  Maandoverzicht: (workbook) => workbook.sheets.some(({ name }) => name === 'Indicatoren 2025-09'),
  Opruimen: (workbook) => !textOf(workbook, 'Logboek').includes('iemand van vroeger'),
  Controle: (workbook) => textOf(workbook, 'PLP-schaduw').includes(today),
  Uitkomsten: (workbook) => textOf(workbook, 'Start').includes('13-10-2025'),
};

/** Google refuses every write in these tabs. */
const refused =
  (...names: readonly string[]) =>
  (workbook: Workbook): Partial<HostOptions> => {
    for (const name of names) {
      const sheet = sheetNamed(workbook, name);
      sheet.rows = sheet.rows.map(
        (row) => row && (Object.freeze(row.map((cell) => cell && Object.freeze({ ...cell }))) as typeof row),
      );
      Object.freeze(sheet.rows);
    }
    return {};
  };

const failing = (one: string) => (): Partial<HostOptions> => ({
  beforeCall: ({ method }) => {
    if (method === one) throw new Error('Service error: Spreadsheets');
  },
});

const again = (workbook: Workbook): void => {
  for (const sheet of workbook.sheets)
    sheet.rows = sheet.rows.map((row) => row && row.map((cell) => cell && { ...cell }));
};

const cases: readonly (readonly [readonly string[], string, (workbook: Workbook) => Partial<HostOptions>])[] = [
  [['Nummers'], 'Contacten takes nothing', refused('Contacten')],
  // Whatever mails is told apart in Mailjournaal, and asks how many mails may leave.
  [['Herinneringen', 'Wie werkt mee'], 'the quota is not told', failing('getRemainingDailyQuota')],
  [['Herinneringen', 'Wie werkt mee'], 'Mailjournaal takes nothing', refused('Mailjournaal')],
  [['Maandoverzicht'], 'no tab can be made', failing('insertSheet')],
  [['Opruimen'], 'Logboek takes nothing', refused('Logboek')],
  [['Controle'], 'Controle takes nothing', refused('Controle')],
  [['Controle'], 'the copy takes nothing', refused('PLP-schaduw')],
  [['Uitkomsten'], 'Uitkomsten takes nothing', refused('Uitkomsten')],
  [['Uitkomsten'], 'Indicatorhistorie takes nothing', refused('Indicatorhistorie')],
];

let made: Workbook | null = null;

test.each(cases)('%j fails where %s; the others are done, and the next run does the rest', (steps, _what, spoil) => {
  made ??= everythingDue();
  const workbook = copyWorkbook(made);
  const host = hostOver(workbook, { now: () => morning(today), ...spoil(workbook) });
  let said = '';
  try {
    said = String(host.run('dagelijkseTaken'));
  } catch (error) {
    said = (error as Error).message;
  }
  const [, named = ''] = /^Dit ging mis: ([^.]*)\./.exec(said) ?? [];
  const failed = named.split(', ');
  expect(failed).toEqual(expect.arrayContaining([...steps]));
  expect(failed.filter((step) => !steps.includes(step) && step !== 'Maandoverzicht')).toEqual([]);
  const subjects = host.mails.map(({ subject }) => subject);
  expect(Object.keys(done).filter((step) => !failed.includes(step) && !done[step]!(workbook, subjects))).toEqual([]);
  again(workbook);
  const next = hostOver(workbook, { now: () => morning(today, 30) });
  expect(next.run('dagelijkseTaken')).toBe('De dagelijkse taken zijn gedaan.');
  const all = [...subjects, ...next.mails.map(({ subject }) => subject)];
  expect(Object.keys(done).filter((step) => !done[step]!(workbook, all))).toEqual([]);
  const reminders = [...host.mails, ...next.mails].filter(({ subject }) => subject.startsWith('Herinneringen'));
  expect(reminders.map(({ to }) => to).filter((to) => to === opleider)).toEqual([opleider]);
});
