/** Whatever call to Google fails on the day of the month, and however: nobody gets the month twice, nobody goes without. */
import { copyWorkbook, type OutgoingMail, type Workbook } from '@plp/workbench';
import type { WayToFail } from '../../support/calls/atCall';
import { failingAt } from '../../support/calls/atCall';
import { Outcomes } from '../../support/calls/outcomes';
import { RegisterMaker } from '../../support/builders';
import { hostOver } from '../../support/register';
import { setSetting, smallRegister } from '../../support/smallRegister';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { ledgerOf, morning, projectleider } from '../daily/support';

const outside = 'fonds@example.org';
// A month that ends a quarter: then readers from outside get theirs.
const tab = 'Indicatoren 2025-09';

/** Of the ways in which a call can fail. */
const ways = ['throws before', 'throws after', 'dies after'] as const;

/** Runs the job; how it ends does not matter here. Returns the months that left and how many calls there were. */
function run(
  workbook: Workbook,
  minutes: number,
  hooks: Partial<ReturnType<typeof failingAt>> = {},
): { mails: OutgoingMail[]; calls: number } {
  let calls = 0;
  const host = hostOver(workbook, {
    now: () => morning('2025-10-01', minutes),
    ...hooks,
    beforeCall: (call) => {
      calls = call.index + 1;
      hooks.beforeCall?.(call);
    },
  });
  try {
    host.run('dagelijkseTaken');
  } catch {
    // The owner hears of it; here the next run counts.
  }
  return { mails: host.mails.filter(({ subject }) => /^(?:Maand|Kwartaal)overzicht/.test(subject)), calls };
}

/** The tab with its charts, and every figure of the history, without when they were made. */
const made = (workbook: Workbook) => ({
  tab: textOf(workbook, tab),
  charts: sheetNamed(workbook, tab).charts.length,
  figures: recordsOf(workbook, 'Indicatorhistorie')
    .map(({ 'Vastgelegd op': _when, ...figure }) => JSON.stringify(figure))
    .sort(),
});

const seconds = new Outcomes<{
  readonly mails: readonly OutgoingMail[];
  readonly ledger: ReturnType<typeof ledgerOf>;
  readonly now: ReturnType<typeof made>;
}>();

/** Fails call k, runs again, and tells what is wrong. */
function wrongAfter(before: Workbook, clean: ReturnType<typeof made>, k: number, way: WayToFail): string[] {
  const workbook = copyWorkbook(before);
  const first = run(workbook, 4, failingAt(k, way));
  const { ledger, now, ...second } = seconds.of(workbook, () => ({
    mails: run(workbook, 30).mails,
    ledger: ledgerOf(workbook),
    now: made(workbook),
  }));
  const mails = [...first.mails, ...second.mails];
  return [
    ...[projectleider, outside].flatMap((reader) => {
      const count = mails.filter(({ to }) => to === reader).length;
      const isSaid = ledger.some(({ recipient, status }) => recipient === reader && status === 'Onzeker');
      if (count > 1) return [`${reader} got it ${count} times`];
      return count === 1 || isSaid ? [] : [`${reader} went without`];
    }),
    ...ledger
      .filter(({ status }) => status === 'Klaargezet' || status === 'Mislukt')
      .map(({ key, status }) => `${key} is ${status}`),
    ...(now.tab === clean.tab ? [] : ['the tab is not whole']),
    ...(now.charts === clean.charts ? [] : [`the tab has ${now.charts} charts`]),
    ...(JSON.stringify(now.figures) === JSON.stringify(clean.figures) ? [] : ['the figures are not recorded once']),
  ];
}

const maker = new RegisterMaker();
maker.medewerker({ email: projectleider, rol: 'Projectleider' });
maker.projectjaar('2025-01-01', '2025-12-31');
maker.gestart('2025-02-03');
const before = smallRegister(maker);
setSetting(before, 'Maandoverzicht: ontvangers', `${projectleider}, ${outside}`);
const quiet = copyWorkbook(before);
const { mails, calls } = run(quiet, 4);
const clean = made(quiet);

test('without a failure both get the month, once', () => {
  expect(mails.map(({ to }) => to)).toEqual([projectleider, outside]);
  expect([calls > 30, clean.charts > 0, new Set(clean.figures).size]).toEqual([true, true, clean.figures.length]);
  expect(clean.tab).toContain('Wat telt niet mee');
});

test('a failure at any call: nothing twice, nothing lost, the tab whole, the figures recorded once', () => {
  for (let k = 0; k < calls; k++) {
    const way = ways[k % ways.length]!;
    expect({ k, way, wrong: wrongAfter(before, clean, k, way) }).toEqual({ k, way, wrong: [] });
  }
});
