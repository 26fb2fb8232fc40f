/** The made tabs that grow have an end: old days of the history, old lines of Mailjournaal and Logboek go, and nothing else. */
import fc from 'fast-check';
import { copyWorkbook, type Cell, type Workbook } from '@plp/workbench';
import { addDays } from '../../../src/register/dates';
import { staysInHistory } from '../../../src/workbook/ownTabs/historyDays';
import { Outcomes } from '../../support/calls/outcomes';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { serialOf, smallRegister } from '../../support/smallRegister';
import { ledgerOf, morning, projectleider, runOn, team } from './support';

const today = '2025-10-15';

/** A register whose job has run every day, so that today's has nothing to catch up. */
function register(change: (made: ReturnType<typeof team>) => void = () => undefined): Workbook {
  const made = team();
  made.maker.projectjaar('2025-01-01', '2025-12-31');
  change(made);
  const workbook = smallRegister(made.maker);
  runOn(workbook, '2025-10-14');
  return workbook;
}

const date = (day: string): Cell => ({ value: serialOf(day), style: { numberFormat: 'dd-mm-yyyy' } });
const text = (value: string): Cell => ({ value, style: { numberFormat: '@' } });

/** Puts lines below the headers of a made tab, above what stands there. */
function putLines(workbook: Workbook, name: string, lines: readonly Cell[][]): void {
  const sheet = sheetNamed(workbook, name);
  sheet.rows.splice(1, 0, ...lines);
  sheet.maxRows += lines.length;
}

/** Figures of so many days, some a day. */
const putDays = (workbook: Workbook, days: readonly string[]): void =>
  putLines(
    workbook,
    'Indicatorhistorie',
    days.flatMap((day) =>
      ['3.1', '3.2'].map((code) => [date(day), text('J-0001'), text(code), text('-'), { value: 4 }]),
    ),
  );

const daysIn = (workbook: Workbook): unknown[] => [
  ...new Set(recordsOf(workbook, 'Indicatorhistorie').map((row) => row['Peildatum'])),
];

const longAgo = Array.from({ length: 120 }, (_, index) => addDays('2025-05-20', index));

describe('Indicatorhistorie', () => {
  test('a year that was kept day by day thins out in one run, each row whole and in its place', () => {
    const workbook = register();
    putDays(workbook, longAgo);
    runOn(workbook, today);
    const kept = longAgo.filter(staysInHistory([...longAgo, '2025-10-14', today], today));
    expect(kept).toEqual(['2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31', '2025-09-15', '2025-09-16']);
    // The month that was made on 14 October.
    expect(daysIn(workbook)).toEqual([...kept, '2025-09-30', '2025-10-14', today].map(serialOf));
    expect(recordsOf(workbook, 'Indicatorhistorie').slice(0, 4)).toMatchObject(
      ['2025-05-31', '2025-06-30'].flatMap((day) =>
        ['3.1', '3.2'].map((Code) => ({ Peildatum: serialOf(day), Code, Onderdeel: '-', Teller: 4 })),
      ),
    );
    const { rows, maxRows } = sheetNamed(workbook, 'Indicatorhistorie');
    expect(maxRows - rows.length).toBeLessThanOrEqual(500);
  });

  test('what has no date is not ours: it stays', () => {
    const workbook = register();
    putDays(workbook, ['2025-06-10', '2025-06-30']);
    putLines(workbook, 'Indicatorhistorie', [[text('Let op: vanaf juni anders geteld')]]);
    runOn(workbook, today);
    expect(recordsOf(workbook, 'Indicatorhistorie')[0]).toMatchObject({
      Peildatum: 'Let op: vanaf juni anders geteld',
    });
    expect(daysIn(workbook)).not.toContain(serialOf('2025-06-10'));
    expect(daysIn(workbook)).toContain(serialOf('2025-06-30'));
  });

  test('somebody sorted it: the same days stay, in the order that she chose', () => {
    const workbook = register();
    putDays(workbook, longAgo);
    const sorted = copyWorkbook(workbook);
    const sheet = sheetNamed(sorted, 'Indicatorhistorie');
    const byCode = [...sheet.rows.slice(1)].sort((a, b) => String(a[2]?.value).localeCompare(String(b[2]?.value)));
    sheet.rows = [sheet.rows[0]!, ...byCode];
    const calls = [workbook, sorted].map((one) => runOn(one, today).host.serviceCallCount);
    expect(calls[1]).toBe(calls[0]);
    const lines = (one: Workbook) =>
      recordsOf(one, 'Indicatorhistorie')
        .map((row) => JSON.stringify(row))
        .sort();
    expect(lines(sorted)).toEqual(lines(workbook));
  });

  test('broken off at any moment: no end of a month is lost, no row stands twice, and the next run ends as if it was not', () => {
    const before = register();
    putDays(before, longAgo);
    const ends = ['2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30'].map(serialOf);
    const whole = copyWorkbook(before);
    const { host } = runOn(whole, today);
    const lines = (one: Workbook) =>
      recordsOf(one, 'Indicatorhistorie').map(({ 'Vastgelegd op': _when, ...row }) => JSON.stringify(row));
    const trips = host.roundTrips.length;
    expect(trips).toBeGreaterThan(20);
    const nextRuns = new Outcomes<string[]>();
    for (let at = 0; at < trips + 2; at++) {
      const workbook = copyWorkbook(before);
      const beforeCall = ({ index }: { index: number }): void => {
        if (index >= at) throw new Error('Exceeded maximum execution time');
      };
      try {
        hostOver(workbook, { now: () => morning(today), beforeCall }).run('dagelijkseTaken');
      } catch {
        // Broken off.
      }
      expect({ at, missing: ends.filter((day) => !daysIn(workbook).includes(day)) }).toEqual({ at, missing: [] });
      expect(new Set(lines(workbook)).size).toBe(lines(workbook).length);
      const ended = nextRuns.of(workbook, () => {
        runOn(workbook, today, {}, 30);
        return lines(workbook);
      });
      expect(ended).toEqual(lines(whole));
    }
  });

  test('whichever days were run: the month, its charts and “vorige maand” are the same with and without the days between', () => {
    const before = register();
    const ranWithout = copyWorkbook(before);
    runOn(ranWithout, today);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 280 }), { minLength: 1, maxLength: 60 }), (offsets) => {
        const days = [...new Set(offsets)].sort((a, b) => a - b).map((offset) => addDays('2025-01-01', offset));
        const [thinned, dense] = [copyWorkbook(before), copyWorkbook(ranWithout)];
        putDays(thinned, days);
        runOn(thinned, today);
        putDays(dense, days);
        for (const one of [thinned, dense])
          hostOver(one, { now: () => morning('2025-11-03') }).run('maandoverzichtVersturen');
        const month = (one: Workbook) => ({
          tab: textOf(one, 'Indicatoren 2025-10'),
          charts: sheetNamed(one, 'Indicatoren 2025-10').charts,
        });
        expect(month(thinned).tab).toMatch(/vorige maand/i);
        expect(JSON.stringify(month(thinned).charts)).toBe(JSON.stringify(month(dense).charts));
        expect(month(thinned).tab).toBe(month(dense).tab);
      }),
      { numRuns: 8 },
    );
  });
});

describe('Mailjournaal', () => {
  const line = (key: string, status: string, day: string): Cell[] => [
    text(key),
    text('Toets'),
    text(projectleider),
    text(status),
    date(day),
    status === 'Verzonden' ? date(day) : text(''),
    text(''),
  ];
  const old = (count: number): Cell[][] =>
    Array.from({ length: count }, (_, n) =>
      line(`T-0${1000 + n}|toets-14|2024-08-01|${projectleider}`, 'Verzonden', '2024-08-01'),
    );

  test('what was settled over a year ago goes, a hundred lines at a time', () => {
    const [few, many] = [register(), register()];
    putLines(few, 'Mailjournaal', old(99));
    putLines(many, 'Mailjournaal', old(100));
    const rest = ledgerOf(register());
    for (const one of [few, many]) runOn(one, today);
    expect(ledgerOf(few).length).toBeGreaterThanOrEqual(99 + rest.length);
    expect(ledgerOf(many).filter(({ key }) => key.includes('2024-08-01'))).toEqual([]);
    expect(ledgerOf(many).map(({ key }) => key)).toEqual(expect.arrayContaining(rest.map(({ key }) => key)));
  });

  test('what is younger stays, and so does what waits for a person, however old', () => {
    const workbook = register();
    const stay = [
      line('2024-05|maandoverzicht|2024-05-31|iemand@example.org', 'Onzeker', '2024-06-03'),
      line(`T-0900|toets-14|2024-11-01|${projectleider}`, 'Verzonden', '2024-10-20'),
    ];
    const staying = stay.map(([key]) => key!.value);
    putLines(workbook, 'Mailjournaal', [...old(120), ...stay]);
    runOn(workbook, today);
    const keys = ledgerOf(workbook).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(staying));
    expect(keys.filter((key) => key.includes('2024-08-01'))).toEqual([]);
  });

  test('a reminder that still stands after a year is not sent again because its line is old', () => {
    const workbook = register(({ maker, deelnemers, verklaring }) => {
      maker.toets(deelnemers[0], verklaring, '2025-10-20', { beoordelaar: projectleider });
    });
    const known = ledgerOf(workbook).filter(({ key }) => key.startsWith('T-0001'));
    expect(known.map(({ status }) => status)).toEqual(['Verzonden']);
    const sheet = sheetNamed(workbook, 'Mailjournaal');
    for (const row of sheet.rows.slice(1)) if (row?.[4]) row[4] = row[5] = date('2024-08-01');
    putLines(workbook, 'Mailjournaal', old(120));
    const { host } = runOn(workbook, today);
    expect(host.mails.filter(({ body }) => body.includes('T-0001'))).toEqual([]);
    expect(ledgerOf(workbook).map(({ key }) => key)).toEqual(expect.arrayContaining(known.map(({ key }) => key)));
  });
});

describe('Logboek', () => {
  const lines = (day: string): Cell[][] => [[date(day), text('iemand@example.org'), text('Gewijzigd'), text(day)]];
  const inLog = (workbook: Workbook): unknown[] =>
    recordsOf(workbook, 'Logboek').flatMap((row) => (row['Wat'] === 'Verzegeld' ? [] : [row['Tabblad']]));

  /** The same register on a day of its own. */
  function withLog(...days: readonly string[]): Workbook {
    const workbook = register();
    putLines(workbook, 'Logboek', days.flatMap(lines));
    return workbook;
  }

  test('once a month, from the tenth on, what is older than five years goes', () => {
    const workbook = withLog('2025-10-01', '2020-12-10', '2020-12-09', '2017-01-01');
    runOn(workbook, '2025-12-09');
    expect(inLog(workbook)).toHaveLength(4);
    runOn(workbook, '2025-12-10');
    expect(inLog(workbook)).toEqual(['2025-10-01', '2020-12-10']);
    runOn(workbook, '2025-12-11');
    expect(inLog(workbook)).toHaveLength(2);
    // Whom nobody confirms loses Actief, which the Logboek tells.
    hostOver(workbook, { now: () => morning('2025-12-12', 0) }).run('wieWerktMee');
    runOn(workbook, '2026-01-12');
    expect(inLog(workbook)).toEqual(['2025-10-01']);
  });

  test('the Logboek is read once a night, also where old lines go', () => {
    const trips = ['2025-12-10', '2025-12-11'].map((day) => {
      const workbook = withLog('2017-01-01');
      runOn(workbook, '2025-12-01');
      if (day === '2025-12-11') runOn(workbook, '2025-12-10');
      return runOn(workbook, day).host.roundTrips.filter(({ detail }) => detail.startsWith('Logboek')).length;
    });
    expect(trips).toEqual([1, 1]);
  });
});
