/** A copy of a register (Bestand > Een kopie maken) starts anew: told on opening, and nothing of the other workbook counts. */
import { copyAsGoogle, type Workbook } from '@plp/workbench';
import { newDeelnemer } from '../../support/calls/requests';
import { demoRegister, emptyRegister, hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { morning } from '../daily/support';

const now = (): number => morning('2025-09-02', 60);

/** What opening the workbook tells. */
function toldOnOpening(workbook: Workbook): string[] {
  const told: string[] = [];
  hostOver(workbook, { now, ui: { toast: (text) => void told.push(text) } }).run('onOpen');
  return told;
}

const rowsOf = (workbook: Workbook, tab: string): number =>
  sheetNamed(workbook, tab)
    .rows.slice(1)
    .filter((row) => row?.some((cell) => ![undefined, null, ''].includes(cell?.value as string))).length;

/** A register that works: reminders on, mails sent, a night gone by. */
function working(workbook: Workbook): Workbook {
  const host = hostOver(workbook, { now });
  host.run('herinneringenAanzetten');
  host.run('dagelijkseTaken');
  return workbook;
}

test('a workbook that was set up tells nothing of copies, and neither does one that was not set up', () => {
  expect(toldOnOpening(emptyRegister()).join()).not.toContain('kopie');
});

test('a script that is put into the same workbook anew makes no copy of it: the Mailjournaal stays', () => {
  const workbook = working(demoRegister());
  const sent = rowsOf(workbook, 'Mailjournaal');
  expect(sent).toBeGreaterThan(0);
  workbook.properties.document = {};
  expect(toldOnOpening(workbook).join()).not.toContain('kopie');
  hostOver(workbook, { now }).run('registerInrichten');
  expect(rowsOf(workbook, 'Mailjournaal')).toBe(sent);
});

describe('a copy with its deelnemers', () => {
  const copy = copyAsGoogle(working(demoRegister()));
  const host = hostOver(copy, { now });

  test('is told on opening, with what to do', () => {
    expect(toldOnOpening(copy).join()).toMatch(/is een kopie.*Inrichten/);
  });

  test('mails nothing before it is set up', () => {
    expect(() => host.run('herinneringenAanzetten')).toThrow(/is een kopie.*Inrichten/);
    expect(copy.triggers).toEqual([]);
  });

  test('has its own owner, no mails sent and no daily tasks after Inrichten, and keeps its people and their history', () => {
    const people = rowsOf(copy, 'Deelnemers');
    const history = rowsOf(copy, 'Indicatorhistorie');
    expect(host.run('registerInrichten')).toMatch(/Dit was een kopie.*Leeg begonnen: Mailjournaal\./);
    expect(rowsOf(copy, 'Mailjournaal')).toBe(0);
    expect([rowsOf(copy, 'Deelnemers'), rowsOf(copy, 'Indicatorhistorie')]).toEqual([people, history]);
    expect(rowsOf(copy, 'PLP-schaduw')).toBeGreaterThan(0);
    expect(toldOnOpening(copy)).toEqual([]);
    expect(host.run('herinneringenAanzetten')).toMatch(/staan aan/);
  });

  test('is a copy no more: Inrichten once again empties nothing', () => {
    host.run('dagelijkseTaken');
    const sent = rowsOf(copy, 'Mailjournaal');
    expect(host.run('registerInrichten')).not.toContain('kopie');
    expect(rowsOf(copy, 'Mailjournaal')).toBe(sent);
  });
});

test('a copy for another team, without deelnemers, knows nobody of the first and numbers from 1', () => {
  const copy = copyAsGoogle(working(demoRegister()));
  const peopleTabs = copy.sheets.filter(({ rows }) =>
    rows[0]?.some((cell) => cell?.value === 'Deelnemer-ID' || cell?.value === 'Werkgever-ID'),
  );
  for (const sheet of peopleTabs) sheet.rows = sheet.rows.slice(0, 1);
  const told = hostOver(copy, { now }).run('registerInrichten');
  expect(told).toMatch(/Leeg begonnen: Mailjournaal, PLP-schaduw, Logboek, Indicatorhistorie\./);
  const left = JSON.stringify(copy.sheets.map(({ rows }) => rows));
  expect(left).not.toMatch(/D-00\d\d/);
  const answer = hostOver(copy, { now }).run('opslaan', newDeelnemer);
  expect(answer).toMatchObject({ ok: true, value: { steps: [{ id: 'D-0001' }] } });
});
