/** Whatever somebody moves while the register reads: it reads once more and answers what is so, and marks no other's row. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import type { Hooks } from './making';
import { now, ready, said } from './making';
import { secondActs } from './seconds';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { typeIn } from '../../support/edits';
import { demoRegister, hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';

/** With cells that are wrong in the middle of Metingen, and with one of which the mark stands there still and has to go. */
function withWrongCells(): Workbook {
  const workbook = ready();
  for (const row of [3, 5]) typeIn(workbook, 'Metingen', row, 'Moment', 'TUSSEN', { now });
  typeIn(workbook, 'Metingen', 5, 'Moment', 'Tussen', { now, editEvents: () => 'lost' });
  typeIn(workbook, 'Metingen', 4, 'Communicatie', 9, { now, editEvents: () => 'lost' });
  return workbook;
}

const start = withWrongCells();

const check = (workbook: Workbook, hooks: Hooks = {}): string =>
  said(hooks, (options) => hostOver(workbook, options).run('registerControleren'));

/** The marks by record and column, as people see them. */
const marksIn = (workbook: Workbook): string[] =>
  sheetNamed(workbook, 'Metingen')
    .rows.flatMap((row) =>
      (row ?? []).flatMap((cell, column) => (cell?.note ? [`${String(row[0]?.value)} ${column} ${cell.note}`] : [])),
    )
    .sort();

const calls = (() => {
  const counting = countingCalls();
  check(copyWorkbook(start), counting.hooks);
  return counting.count();
})();

test.each(['deletes a row halfway', 'inserts a row on top', 'sorts'])(
  'another %s at any call of Controle: it answers, and each mark stands at its own record',
  (second) => {
    const work = (workbook: Workbook): unknown => secondActs[second]!(workbook, 'Metingen');
    const outcomes = [true, false].map((isBefore) => {
      const workbook = copyWorkbook(start);
      if (isBefore) work(workbook);
      const heard = check(workbook);
      if (!isBefore) work(workbook);
      return { heard, marks: marksIn(workbook) };
    });
    const wrong = Array.from({ length: calls }, (_, k) => k).flatMap((k) => {
      const workbook = copyWorkbook(start);
      const heard = check(
        workbook,
        meanwhileAt(k, () => void work(workbook)),
      );
      const marks = marksIn(workbook);
      return outcomes.some((one) => one.heard === heard && one.marks.join() === marks.join())
        ? []
        : [{ k, heard, marks }];
    });
    expect(wrong).toEqual([]);
  },
);

test('who keeps moving rows is told so, and what to do', () => {
  const workbook = copyWorkbook(start);
  const heard = check(workbook, {
    beforeCall: ({ method }) => {
      if (method === 'getNotes') secondActs['deletes the first row']!(workbook, 'Metingen');
    },
  });
  expect(heard).toBe(
    'Fout: Terwijl het register las, verplaatste of verwijderde iemand rijen of kolommen. Probeer het zo nog een keer.',
  );
});

/** The morning, in which Google refuses so many times to tell how the cells of Stages look, since rows went that it had read. */
function morningRefused(times: number) {
  const workbook = demoRegister();
  setCell(workbook, 'Stages', 'S-0001', 'Uren per week', 0.5);
  let refused = 0;
  const host = hostOver(workbook, {
    now,
    drawChart: () => Buffer.from('plaatje'),
    beforeCall: ({ method }) => {
      if (method === 'getNumberFormats' && refused++ < times)
        throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    },
  });
  const told = said({}, () => host.run('dagelijkseTaken'));
  return { told, mails: host.mails.map(({ to, subject, body }) => [to, subject, body].join()), refused };
}

test('a step of the morning under which rows went reads once more, and each mail leaves once', () => {
  const { mails: wanted, told: done } = morningRefused(0);
  const { mails, told, refused } = morningRefused(1);
  expect(refused).toBeGreaterThan(1);
  expect(told).toBe(done);
  // Each once, and no mail of trouble.
  expect(mails.map((one) => wanted.indexOf(one))).toEqual(wanted.map((_, index) => index));
});

test('where they keep going that step is told, and the others are done', () => {
  const { mails: wanted } = morningRefused(0);
  const { told, mails } = morningRefused(2);
  expect(told).toContain('Dit ging mis: Nummers.');
  expect(wanted.filter((one) => !mails.includes(one))).toEqual([]);
});
