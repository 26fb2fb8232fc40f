/** Some columns sorted and not the rest, through the built bundle: told at once, put back, or let be right. */
import { sortRows, type Cell, type Workbook } from '@plp/workbench';
import type { FiguresAnswer } from '../../../src/addon/cijfers/outcomeTasks';
import type { Answer, Checked, Repaired } from '../../../src/sidebar/contract';
import { paste, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { serialOf } from '../../support/smallRegister';
import { morning } from '../daily/support';
import { roadRegister } from '../accidents/register';
import { afterANight, bannerOf, deleteRows, nightOf } from './support';

const sentence =
  'In Stages staan in "Start" bij 4 rijen waarden van andere rijen sinds 02-09-2025 om 07:04. Het gaat om S-0001…S-0002, S-0004…S-0005.';

const options = { now: () => morning('2025-09-02', 120) };

const atNoon = { now: () => morning('2025-09-01', 240) };

const dateCell = (date: string): Cell => ({ value: serialOf(date), style: { numberFormat: 'dd-mm-yyyy' } });

/** Five stages that start on other days, a night, and then their starts sorted the other way. */
function sortedInPart(): { workbook: Workbook; before: unknown } {
  const workbook = afterANight();
  [11, 13, 14, 16, 18].forEach((day, at) =>
    typeIn(workbook, 'Stages', at + 2, 'Start', dateCell(`2025-02-${day}`), atNoon),
  );
  nightOf(workbook, '2025-09-02');
  const before = recordsOf(workbook, 'Stages');
  const sheet = sheetNamed(workbook, 'Stages');
  const column = headersOf(sheet).indexOf('Start') + 1;
  sortRows(sheet, { row: 2, column, rows: 5, columns: 1 }, [{ column, ascending: false }], 'nl_NL');
  return { workbook, before };
}

const choose = (workbook: Workbook, choice: 'YES' | 'NO'): string =>
  hostOver(workbook, { ...options, ui: { alert: () => choice } as never }).run('verdwenenRijen') as string;

const warnings = (workbook: Workbook): string => {
  const host = hostOver(workbook, options);
  const figures = host.run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer<FiguresAnswer>;
  const checked = host.run('controleOphalen', {}) as Answer<Checked>;
  return [figures, checked]
    .map((answer) => (answer.ok ? JSON.stringify(answer.value) : ''))
    .join()
    .replace(/\\"/g, '"');
};

test('is told with the figures and in Controle at once, and on Start when it is made anew', () => {
  const { workbook } = sortedInPart();
  expect(warnings(workbook).split(sentence)).toHaveLength(3);
  const withFigures = roadRegister('a night');
  deleteRows(withFigures, 'Doelen', ['O-0002']);
  hostOver(withFigures, { now: () => morning('2025-09-01', 120) }).run('uitkomstenBijwerken');
  for (const tab of ['Start', 'Uitkomsten'])
    expect(textOf(withFigures, tab)).toContain('Uit Doelen is 1 van de 6 rijen verdwenen');
});

test('the night after tells it to everybody, once by mail, and what was right stays in the copy', () => {
  const { workbook, before } = sortedInPart();
  const mails = ['2025-09-03', '2025-09-04'].map((day) =>
    nightOf(workbook, day).mails.filter(({ body }) => body.includes(sentence)),
  );
  expect(mails.map(({ length }) => length)).toEqual([1, 0]);
  expect(bannerOf(workbook)).toContain(sentence);
  expect(choose(workbook, 'YES')).toBe('Stages: waarden van 4 rijen teruggezet.');
  expect(recordsOf(workbook, 'Stages')).toEqual(before);
  expect(bannerOf(workbook)).toBe('');
  expect(
    recordsOf(workbook, 'Logboek')
      .filter(({ Wat }) => Wat === 'Hersteld')
      .map((line) => [line['Record-ID'], line['Kolom']]),
  ).toEqual([
    ['S-0001', 'Start'],
    ['S-0002', 'Start'],
    ['S-0004', 'Start'],
    ['S-0005', 'Start'],
  ]);
});

test('is right once a projectleider says so', () => {
  const { workbook } = sortedInPart();
  const before = recordsOf(workbook, 'Stages');
  expect(choose(workbook, 'NO')).toBe('De waarden blijven zoals ze zijn.');
  expect(recordsOf(workbook, 'Stages')).toEqual(before);
  expect(warnings(workbook)).not.toContain('waarden van andere rijen');
});

test('a column that was pasted over with other values is told, and once these are back nothing is told any more', () => {
  const workbook = roadRegister('a night');
  const before = recordsOf(workbook, 'Metingen');
  const values = before.map(({ Samenwerking }) => [Number(Samenwerking) + 1]);
  paste(workbook, 'Metingen', 2, 'Samenwerking', values, { now: () => morning('2025-09-01', 120) });
  expect(warnings(workbook)).toContain('In Metingen is in "Samenwerking" bij 12 rijen elke waarde een andere');
  expect(choose(workbook, 'YES')).toBe('Metingen: waarden van 12 rijen teruggezet.');
  expect(recordsOf(workbook, 'Metingen')).toEqual(before);
  expect(warnings(workbook)).not.toContain('In Metingen');
});

test('a row that comes back without what was filled in since is named', () => {
  const workbook = roadRegister('a night');
  const values = recordsOf(workbook, 'Metingen').map(({ Samenwerking }) => [Number(Samenwerking) + 1]);
  const now = () => morning('2025-09-01', 120);
  paste(workbook, 'Metingen', 2, 'Samenwerking', values.slice(0, 2), { now });
  deleteRows(workbook, 'Metingen', ['M-0001']);
  expect(choose(workbook, 'YES')).toBe(
    'Metingen: 1 rij teruggezet. Na die nacht ingevuld of veranderd: M-0001. Kijk zelf na wat daar in "Samenwerking" hoort.',
  );
});

test('what Herstel makes of a column is no loss, and neither is what taking that back does', () => {
  // Numbers as texts, as they stood when the first copy was made.
  const workbook = roadRegister('no copy');
  const sheet = sheetNamed(workbook, 'Metingen');
  const column = headersOf(sheet).indexOf('Samenwerking');
  for (const row of sheet.rows.slice(1))
    if (row?.[0]?.value) row[column] = { value: String(row[column]!.value), style: { numberFormat: '@' } };
  hostOver(workbook, atNoon).run('registerInrichten');
  const before = recordsOf(workbook, 'Metingen');
  expect(warnings(workbook)).not.toContain('In Metingen');
  const checked = hostOver(workbook, options).run('controleOphalen', {}) as Answer<Checked>;
  const cellen = (checked.ok ? checked.value.bevindingen : []).flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel && tab === 'metingen' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  expect(cellen).toHaveLength(12);
  const answer = hostOver(workbook, options).run('herstellen', {
    verzoek: 'verzoek-herstel',
    opmaak: false,
    cellen,
  }) as Answer<Repaired>;
  if (!answer.ok) throw new Error(answer.error.message);
  expect(recordsOf(workbook, 'Metingen')).not.toEqual(before);
  expect(warnings(workbook)).not.toContain('In Metingen');
  const { steps, bewijs } = answer.value;
  hostOver(workbook, options).run('ongedaanMaken', { verzoek: 'verzoek-terug', stappen: steps, bewijs });
  expect(recordsOf(workbook, 'Metingen')).toEqual(before);
  expect(warnings(workbook)).not.toContain('In Metingen');
});
