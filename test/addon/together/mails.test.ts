/** Whatever somebody does in Mailjournaal while mails leave: none leaves twice, none is forgotten, and each line tells of its own mail. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook, deleteLines, insertLines, moveLines, sortRows } from '@plp/workbench';
import { once } from '../../../src/register/once';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { idsIn, ledgerOf, morning, opleider, projectleider, runOn, team } from '../daily/support';

/** So many are tried here; `SAMEN=1000` tries all. */
const tries = process.env['SAMEN'] ? Infinity : 10;

const journal = (workbook: Workbook) => sheetNamed(workbook, 'Mailjournaal');

/** Two weeks in which mails leave, so that the journal is full when the disturbed run begins. */
function ready(mornings = ['2025-08-26', '2025-08-29', '2025-09-01']): Workbook {
  const {
    maker,
    deelnemers: [noor, sem],
    verklaring,
  } = team();
  maker.projectjaar('2025-01-01', '2025-12-31');
  const days = ['2025-09-02', '2025-09-05', '2025-09-09', '2025-09-10', '2025-09-12', '2025-09-19', '2025-09-23'];
  for (const [index, day] of days.entries())
    maker.toets(index % 2 === 0 ? noor : sem, verklaring, day, {
      werkproces: `B1-K1-W${index + 1}`,
      beoordelaar: index % 3 === 0 ? projectleider : opleider,
    });
  const workbook = smallRegister(maker);
  for (const one of mornings) runOn(workbook, one, light);
  return workbook;
}

/** Pictures take their time and tell nothing here. */
const light = { drawChart: () => Buffer.from('plaatje') };

type Run = (workbook: Workbook, hooks: object) => ReturnType<typeof hostOver>;

const day = '2025-09-09';

/** What sends mails: the morning, the month and who lets what failed leave again. */
const runs: Readonly<Record<string, { readonly start: () => Workbook; readonly run: Run }>> = {
  'the daily run': {
    start: () => ready(),
    run: (workbook, hooks) => runOn(workbook, day, { ...light, ...hooks }).host,
  },
  'Opnieuw versturen': {
    start: () => {
      const workbook = ready();
      // No mail of this morning left, but for the first one.
      let sent = 0;
      runOn(workbook, day, {
        sendMail: () => {
          if (sent++ > 0) throw new Error('Invalid email: somebody');
        },
      });
      expect(ledgerOf(workbook).filter(({ status }) => status === 'Mislukt').length).toBeGreaterThan(1);
      return workbook;
    },
    run: (workbook, hooks) => {
      const host = hostOver(workbook, { now: () => morning(day, 60), ui: { alert: () => 'YES' }, ...hooks });
      host.run('herinneringenOpnieuw');
      return host;
    },
  },
  'the month that is mailed': {
    start: () => ready(['2025-08-26', '2025-08-29']),
    run: (workbook, hooks) => {
      const host = hostOver(workbook, { now: () => morning(day, 60), ...light, ...hooks });
      host.run('maandoverzichtVersturen');
      return host;
    },
  },
};

const whole = (workbook: Workbook) => {
  const sheet = journal(workbook);
  return { row: 2, column: 1, rows: sheet.maxRows - 1, columns: sheet.maxColumns };
};

const acts: Readonly<Record<string, (workbook: Workbook) => void>> = {
  sorts: (workbook) =>
    void sortRows(journal(workbook), whole(workbook), [{ column: 1, ascending: false }], workbook.locale),
  'sorts by state': (workbook) =>
    void sortRows(journal(workbook), whole(workbook), [{ column: 4, ascending: true }], workbook.locale),
  'inserts a row on top': (workbook) => insertLines(workbook, journal(workbook), 'rows', 2, 1, 2),
  'inserts a row halfway': (workbook) => insertLines(workbook, journal(workbook), 'rows', 4, 2, 4),
  'deletes the first row': (workbook) => deleteLines(workbook, journal(workbook), 'rows', 2, 1),
  'deletes a row halfway': (workbook) => deleteLines(workbook, journal(workbook), 'rows', 4, 2),
  'moves a row up': (workbook) => moveLines(workbook, journal(workbook), 'rows', 5, 1, 2),
  'moves a column': (workbook) => moveLines(workbook, journal(workbook), 'columns', 1, 1, 4),
  'inserts a column in front': (workbook) => insertLines(workbook, journal(workbook), 'columns', 1, 1, 1),
  'deletes the headers': (workbook) => deleteLines(workbook, journal(workbook), 'rows', 1, 1),
};

/** Who was mailed about what, each time. */
const mailed = (host: ReturnType<typeof hostOver>): string[] =>
  host.mails.flatMap(({ to, subject, body }) => [`${to} ${subject}`, ...idsIn(body).map((id) => `${to} ${id}`)]);

interface Outcome {
  readonly mailed: readonly string[];
  readonly lines: Readonly<Record<string, string>>;
  readonly headers: readonly string[];
}

/** The run, and the next two mornings: what a line tells wrongly would leave again then. */
function outcomeOf(start: Workbook, run: Run, act?: (workbook: Workbook) => void, k = 0): Outcome {
  const workbook = copyWorkbook(start);
  const hosts = [
    run(workbook, act ? meanwhileAt(k, () => act(workbook)) : {}),
    ...['2025-09-10', '2025-09-11'].map((next) => runOn(workbook, next, light).host),
  ];
  const lines = ledgerOf(workbook).filter(({ key }) => key.includes('|'));
  return {
    mailed: hosts.flatMap(mailed).sort(),
    lines: Object.fromEntries(lines.map(({ key, status }) => [key, status] as const).sort()),
    headers: headersOf(journal(workbook)).filter((header) => header !== ''),
  };
}

function disturbedBy(workbook: Workbook, work: (workbook: Workbook) => void): Workbook {
  const other = copyWorkbook(workbook);
  work(other);
  return other;
}

/** What is one way here and another there. */
function differences(here: Outcome, there: Outcome): string[] {
  const tell = ({ mailed: mails, lines, headers }: Outcome): string[] => {
    const times = new Map<string, number>();
    for (const mail of mails) times.set(mail, (times.get(mail) ?? 0) + 1);
    return [
      ...[...times].map(([mail, count]) => `${count} keer ${mail}`),
      ...Object.entries(lines).map((line) => line.join(' ')),
      headers.join(),
    ];
  };
  const [a, b] = [tell(here), tell(there)];
  return [
    ...a.filter((one) => !b.includes(one)).map((one) => `hier ${one}`),
    ...b.filter((one) => !a.includes(one)).map((one) => `daar ${one}`),
  ];
}

test.each(Object.keys(runs))('%s: nobody is mailed twice, and each mail has its line', (name) => {
  const { start, run } = runs[name]!;
  const workbook = start();
  const counting = countingCalls();
  run(copyWorkbook(workbook), counting.hooks);
  const clean = outcomeOf(workbook, run);
  expect(clean.mailed.length).toBeGreaterThan(3);
  const all = Array.from({ length: counting.count() }, (_, k) => Object.keys(acts).map((act) => ({ act, k }))).flat();
  const step = 7919;
  const tried = Array.from({ length: Math.min(tries, all.length) }, (_, index) => all[(index * step) % all.length]!);
  // A line that somebody deletes before the register looked is gone; the register cannot know of it.
  const before = new Map(
    Object.entries(acts).map(([act, work]) => [act, once(() => outcomeOf(disturbedBy(workbook, work), run))]),
  );
  const wrong = tried.flatMap(({ act, k }) => {
    const outcome = outcomeOf(workbook, run, acts[act], k);
    const found = differences(outcome, clean);
    const isWrong = found.length > 0 && differences(outcome, before.get(act)!()).length > 0;
    return isWrong ? [{ act, k, found: found.slice(0, 6) }] : [];
  });
  if (process.env['SAMEN']) console.log(name, tried.length, 'geprobeerd', wrong.length, 'fout');
  expect(wrong.slice(0, 8)).toEqual([]);
});
