/** Inrichten that Google broke off, whatever the call, and that is done again: the workbook looks as after one clean run. */
import type { Sheet, Workbook } from '@plp/workbench';
import { copyWorkbook, createWorkbook } from '@plp/workbench';
import { countingCalls, failingAt, waysToFail } from '../../support/calls/atCall';
import { differences } from '../../support/compare';
import { demoRegister, hostOver } from '../../support/register';

/** So many calls are tried; `FALEN=1` tries them all, any other number so many. */
const tries = process.env['FALEN'] === '1' ? Infinity : Number(process.env['FALEN'] ?? 3);

/** All that people see: only the IDs that Google gives, and the moments, may differ. */
const looksOf = (workbook: Workbook): unknown =>
  workbook.sheets.map(({ id: _id, ...sheet }: Sheet) =>
    sheet.name === 'Start'
      ? sheet.name
      : (JSON.parse(
          JSON.stringify(sheet, (key, value: unknown) =>
            /^id$|sheetId/i.test(key) ? undefined : value instanceof Map ? [...value] : value,
          ),
        ) as unknown),
  );

const starts: Readonly<Record<string, () => Workbook>> = {
  'an empty workbook': createWorkbook,
  'a register of which tabs and a column went': () => {
    const workbook = demoRegister();
    workbook.sheets = workbook.sheets.filter(
      ({ name }) => !['Metingen', 'Mailjournaal', 'Instellingen'].includes(name),
    );
    return workbook;
  },
};

test.each(Object.keys(starts))('%s', (start) => {
  const before = starts[start]!();
  const clean = copyWorkbook(before);
  const counting = countingCalls();
  hostOver(clean, counting.hooks).run('registerInrichten');
  const all = Array.from({ length: counting.count() }, (_, k) => waysToFail.map((way) => ({ k, way }))).flat();
  const tried = Array.from({ length: Math.min(tries, all.length) }, (_, index) => all[(index * 7919) % all.length]!);
  const wrong = tried.flatMap(({ k, way }) => {
    const workbook = copyWorkbook(before);
    try {
      hostOver(workbook, failingAt(k, way)).run('registerInrichten');
    } catch {
      // Broken off.
    }
    hostOver(workbook).run('registerInrichten');
    const found = differences(looksOf(clean), looksOf(workbook));
    return found.length > 0 ? [{ k, way, found: found.slice(0, 4).map((one) => one.slice(0, 300)) }] : [];
  });
  if (process.env['FALEN']) console.log(start, tried.length, 'geprobeerd', wrong.length, 'fout');
  expect(wrong.slice(0, 6)).toEqual([]);
});
