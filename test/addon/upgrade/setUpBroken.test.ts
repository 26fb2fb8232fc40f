/**
 * Inrichten that Google broke off, whatever the call, also amid writes that go to Google together, and that is done again:
 * the workbook looks as after one clean run.
 */
import type { HostOptions, Sheet, Workbook } from '@plp/workbench';
import { copyWorkbook, createWorkbook, deleteLines, noCosts } from '@plp/workbench';
import { countingCalls, failingAt, waysToFail } from '../../support/calls/atCall';
import { differences } from '../../support/compare';
import { columnOf } from '../../support/edits';
import { demoRegister, hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';

/** So many calls are tried, of those that go to Google at once one less; `FALEN=1` tries them all. */
const tries = process.env['FALEN'] === '1' ? Infinity : Number(process.env['FALEN'] ?? 2);

/** As long as Google lets an execution last. */
const longest = 360_000;

/** Its time is over at this call of a service (from 1), whether that goes to Google at once or not. */
const overAtCall = (call: number): Partial<HostOptions> => ({
  costs: { ...noCosts, call: longest / (call - 0.5) },
});

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
  'a register of which tabs and columns went': () => {
    const workbook = demoRegister();
    workbook.sheets = workbook.sheets.filter(
      ({ name }) => !['Metingen', 'Mailjournaal', 'Instellingen'].includes(name),
    );
    for (const [name, header] of [
      ['Stages', 'Sector'],
      ['Fasen', 'Ingevoerd door'],
    ] as const) {
      const sheet = sheetNamed(workbook, name);
      deleteLines(workbook, sheet, 'columns', columnOf(sheet, header), 1);
    }
    return workbook;
  },
};

interface Break {
  readonly at: string;
  readonly hooks: Partial<HostOptions>;
}

/** So many of them, in an order that is the same each time and goes through everything. */
const some = (all: readonly Break[], count: number): readonly Break[] =>
  Array.from({ length: Math.min(count, all.length) }, (_, index) => all[(index * 7919 + 580) % all.length]!);

test.each(Object.keys(starts))('%s', (start) => {
  const before = starts[start]!();
  const clean = copyWorkbook(before);
  const counting = countingCalls();
  const host = hostOver(clean, counting.hooks);
  host.run('registerInrichten');
  const failing = Array.from({ length: counting.count() }, (_, k) =>
    waysToFail.map((way): Break => ({ at: `${k} ${way}`, hooks: failingAt(k, way) })),
  ).flat();
  const late = Array.from({ length: host.serviceCallCount }, (_, index): Break => ({
    at: `call ${index + 1}`,
    hooks: overAtCall(index + 1),
  }));
  const tried = [...some(failing, tries - 1), ...some(late, tries)];
  const wanted = looksOf(clean);
  const wrong = tried.flatMap(({ at, hooks }) => {
    const workbook = copyWorkbook(before);
    try {
      hostOver(workbook, hooks).run('registerInrichten');
    } catch {
      // Broken off.
    }
    hostOver(workbook).run('registerInrichten');
    const found = differences(wanted, looksOf(workbook));
    return found.length > 0 ? [{ at, found: found.slice(0, 4).map((one) => one.slice(0, 300)) }] : [];
  });
  if (process.env['FALEN']) console.log(start, tried.length, 'geprobeerd', wrong.length, 'fout');
  expect(wrong.slice(0, 6)).toEqual([]);
});
