/**
 * The daily job of 100,000 deelnemers: it ends in its minutes or goes on the next time, and nothing gets lost. A small
 * register stands for it, at the cost of all the rows that there would be.
 */
import type { OutgoingMail, Workbook } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { recordsOf, textOf } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import type { RowCosts, SlowRun } from '../../support/registers/slowGoogle';
import { daily, going, longestExecution, slowDay } from '../../support/registers/slowGoogle';
import { assistent, ledgerOf, morning, opleider, projectleider, team } from './support';

/** The rows of 100,000 deelnemers, when each has as many as in the demo. */
const rows = 3_700_000;

function register(): Workbook {
  const { maker, deelnemers, verklaring } = team();
  maker.projectjaar('2025-01-01', '2025-12-31');
  for (const day of ['2025-08-29', '2025-09-01', '2025-09-02', '2025-09-15'])
    for (const beoordelaar of [opleider, assistent, projectleider])
      maker.toets(deelnemers[0], verklaring, day, { beoordelaar });
  const workbook = smallRegister(maker);
  hostOver(workbook, { now: () => morning('2025-08-28') }).run('herinneringenAanzetten');
  // The month before is mailed.
  hostOver(workbook, { now: () => morning('2025-08-29') }).run(daily);
  return workbook;
}

interface Day {
  readonly runs: SlowRun[];
  readonly mails: OutgoingMail[];
}

const triggerOf = (workbook: Workbook, handler: string) => workbook.triggers.find((one) => one.handler === handler);

const stateOf = (workbook: Workbook) =>
  JSON.parse(workbook.properties.document['plp.dagtaak'] ?? '{}') as Record<string, unknown>;

/** How long making a month takes, as far as the job knows. */
const durationOf = (workbook: Workbook): number | undefined =>
  (stateOf(workbook)['duren'] as Record<string, number>)['Maandoverzicht'];

function day(workbook: Workbook, date: string, costs: RowCosts, onMonth = 0): Day {
  const runs = slowDay(workbook, date, costs, onMonth);
  return { runs, mails: runs.flatMap(({ host }) => host.mails) };
}

/** Mails as they arrive: one of a moment later has another time in it. */
const arrived = (mails: readonly OutgoingMail[]): string[] =>
  mails.map(({ to, subject }) => `${to}: ${subject}`).sort();

/** All that a day leaves behind, but for the moments. */
function left(workbook: Workbook) {
  const withoutMoment = (text: string): string => text.replace(/\d\d:\d\d|om \d+:\d+/g, '');
  return {
    journal: ledgerOf(workbook)
      .map(({ key, status }) => `${key} ${status}`)
      .sort(),
    history: recordsOf(workbook, 'Indicatorhistorie').map(({ 'Vastgelegd op': _when, ...row }) => row),
    controle: withoutMoment(textOf(workbook, 'Controle')),
    uitkomsten: withoutMoment(textOf(workbook, 'Uitkomsten')),
    copy: recordsOf(workbook, 'PLP-schaduw').map(({ Tabblad, Nummer, Inhoud }) => [
      Tabblad,
      Nummer,
      Nummer === null ? '' : Inhoud,
    ]),
  };
}

/** The first of September: everything is to be done, the month too. */
const monthDay = '2025-09-01';

/** Nothing takes time but the calls. */
const quickly: RowCosts = { rows, read: 0, work: 0 };

/** The two days before it too: how long each step takes the job knows from then. */
function daysUpTo(workbook: Workbook, costs: RowCosts): Day {
  day(workbook, '2025-08-30', costs);
  day(workbook, '2025-08-31', costs);
  return day(workbook, monthDay, costs);
}

describe.each([
  ['as it is measured', 0.03, 0.03],
  ['half as slow again: with its reading each piece of work fills an execution', 0.03, 0.042],
])('at a cost of a row %s', (_name, read, work) => {
  const costs = { rows, read, work };

  test('the day of the month is done in a few executions, each in its time, and leaves what a quick one leaves', () => {
    const quick = register();
    const quickDay = daysUpTo(quick, quickly);
    expect(quickDay.runs).toHaveLength(1);

    const workbook = register();
    const { runs, mails } = daysUpTo(workbook, costs);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.length).toBeLessThanOrEqual(6);
    expect(stateOf(workbook)).toMatchObject({ rest: [], fouten: [], bezig: null, afgebroken: [] });
    expect(runs.map((run) => run.wasBrokenOff())).not.toContain(true);
    expect(runs.every((run) => run.took() <= longestExecution)).toBe(true);
    // No row is read again in one execution.
    expect(runs.every((run) => run.readings() <= 1)).toBe(true);
    expect(arrived(mails)).toEqual(arrived(quickDay.mails));
    expect(left(workbook)).toEqual(left(quick));
    expect(triggerOf(workbook, going)).toBeUndefined();
  });
});

describe('the first time, when nobody knows how long it takes', () => {
  test('Google may break it off: the next morning it knows, and from then on each day is done', () => {
    const costs = { rows, read: 0.03, work: 0.042 };
    const workbook = register();
    const first = day(workbook, '2025-08-30', costs);
    const second = day(workbook, '2025-08-31', costs);
    const third = day(workbook, monthDay, costs);
    expect(first.runs.length + second.runs.length).toBeGreaterThan(2);
    expect([...second.runs, ...third.runs].map((run) => run.wasBrokenOff())).not.toContain(true);
    expect(stateOf(workbook)).toMatchObject({ rest: [], afgebroken: [] });
  });

  test('how long a month takes is still known after the days on which none is made', () => {
    const workbook = register();
    const onMonth = 30_000;
    const known = ['2025-08-30', monthDay, '2025-09-02', '2025-09-03'].map((date) => {
      day(workbook, date, { rows, read: 0.03, work: 0.03 }, onMonth);
      return durationOf(workbook);
    });
    expect(known[1]).toBeGreaterThanOrEqual(onMonth);
    expect(known.slice(2)).toEqual([known[1], known[1]]);
    expect(stateOf(workbook)).toMatchObject({ rest: [], maand: '2025-08' });
  });
});

describe('when the month is too large for an execution', () => {
  test.each([
    ['Google breaks it off', 240_000],
    ['it ends, but too late to mail anything', 100_000],
  ])('%s: all else is done every day, and the owner hears what is not', (_how, onMonth) => {
    const workbook = register();
    const costs = { rows, read: 0.03, work: 0.03 };
    const runs = ['2025-08-30', '2025-08-31', monthDay, '2025-09-02'].map((date) =>
      day(workbook, date, costs, onMonth),
    );
    const mails = runs.flatMap((one) => one.mails);
    expect(stateOf(workbook)).toMatchObject({
      rest: ['Maandoverzicht'],
      gekopieerd: '2025-09-02',
      herinnerd: '2025-09-02',
    });
    expect(textOf(workbook, 'Controle')).toMatch(/2 september 2025/);
    expect(textOf(workbook, 'Start')).toMatch(/02-09-2025/);
    expect(
      mails.some(({ subject, body }) => subject.startsWith('De dagelijkse taken') && body.includes('Maandoverzicht')),
    ).toBe(true);
  });

  test('it ended too late to mail anything: how long it took is known all the same', () => {
    const workbook = register();
    const onMonth = 100_000;
    for (const date of ['2025-08-30', '2025-08-31', monthDay])
      day(workbook, date, { rows, read: 0.03, work: 0.03 }, onMonth);
    expect(durationOf(workbook)).toBeGreaterThanOrEqual(onMonth);
  });
});
