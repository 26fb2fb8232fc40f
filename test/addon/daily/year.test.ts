/** A year, day by day: missed runs, moved dates, results, other colleagues, little quota, both clock changes, 29 February. */
import fc from 'fast-check';
import { addDays, daysBetween, isoWeekday } from '../../../src/register/dates';
import type { Workbook } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { setCell, setSetting, smallRegister } from '../../support/smallRegister';
import { assistent, idsIn, ledgerOf, morning, opleider, projectleider, team } from './support';

const first = '2027-09-01';
const days = 400;
const holidays = ['2027-12-24', '2028-02-29', '2028-03-27', '2028-05-25'];
const toetsIds = ['T-0001', 'T-0002', 'T-0003', 'T-0004'];

interface Event {
  readonly missed: boolean;
  readonly quota: number;
  readonly toets: number;
  readonly act: 'none' | 'move' | 'result' | 'again' | 'colleague';
  readonly by: number;
}

const anyEvent: fc.Arbitrary<Event> = fc.record({
  missed: fc.constantFrom(false, false, false, true),
  // Ten stay free, so that 10 and 11 let none and one go.
  quota: fc.constantFrom(100, 100, 100, 10, 11, 12),
  toets: fc.nat(toetsIds.length - 1),
  act: fc.constantFrom('none', 'none', 'none', 'none', 'move', 'result', 'again', 'colleague'),
  by: fc.integer({ min: 1, max: 45 }),
});

interface Toets {
  op: string;
  done: boolean;
  who: string;
}

interface Sent {
  readonly id: string;
  readonly who: string;
  readonly on: string;
  readonly op: string;
}

const isFree = (day: string): boolean => isoWeekday(day) > 5 || holidays.includes(day);

function workingDay(day: string): string {
  let next = day;
  while (isFree(next)) next = addDays(next, 1);
  return next;
}

/** The rule of the issue, told anew: 14 and 3 days before, on the day, every 7 days after; then to a working day. */
function momentsUpTo(op: string, today: string): string[] {
  const all: string[] = [];
  for (let day = addDays(op, -14); day <= today; day = addDays(day, 1)) {
    const from = daysBetween(op, day);
    if ([-14, -3, 0].includes(from) || (from > 0 && from % 7 === 0)) all.push(workingDay(day));
  }
  return [...new Set(all)].filter((day) => day <= today);
}

function apply(workbook: Workbook, toetsen: Toets[], { act, toets, by }: Event, today: string): void {
  const one = toetsen[toets]!;
  const id = toetsIds[toets]!;
  if (act === 'move') one.op = addDays(today, by - 10);
  if (act === 'result') one.done = true;
  if (act === 'again') one.done = false;
  if (act === 'colleague') one.who = one.who === opleider ? assistent : opleider;
  setCell(workbook, 'Toetsen', id, 'Gepland op', one.op);
  setCell(workbook, 'Toetsen', id, 'Status', one.done ? 'Behaald' : 'Gepland');
  setCell(workbook, 'Toetsen', id, 'Resultaat op', one.done ? today : null);
  setCell(workbook, 'Toetsen', id, 'Beoordelaar', one.who);
}

function runDay(
  workbook: Workbook,
  toetsen: readonly Toets[],
  today: string,
  quota: number,
): { sent: Sent[]; recipients: string[] } {
  const host = hostOver(workbook, { now: () => morning(today), mailQuota: quota });
  host.run('dagelijkseTaken');
  const mails = host.mails.filter(({ subject }) => subject.startsWith('Herinneringen'));
  return {
    recipients: mails.map(({ to }) => to),
    sent: mails.flatMap(({ to, body }) =>
      idsIn(body).map((id) => ({ id, who: to, on: today, op: toetsen[toetsIds.indexOf(id)]!.op })),
    ),
  };
}

/** What is wrong on this day, in words; empty when all is well. */
function wrongOn(
  toetsen: readonly Toets[],
  log: readonly Sent[],
  day: ReturnType<typeof runDay>,
  today: string,
  event: Event,
): string[] {
  const wrong: string[] = [];
  if (new Set(day.recipients).size < day.recipients.length) wrong.push('two digests for one person');
  if (day.recipients.length > 0 && isFree(today)) wrong.push('a mail on a free day');
  if (day.recipients.length > event.quota - 10) wrong.push('more mails than the quota allows');
  for (const { id, who } of day.sent) {
    const { op, done, who: asked } = toetsen[toetsIds.indexOf(id)]!;
    const since = momentsUpTo(op, today).slice(-1)[0];
    if (done) wrong.push(`${id} has its result`);
    if (who !== asked) wrong.push(`${id} is not for ${who}`);
    if (since === undefined) wrong.push(`${id} is too early`);
    const same = log.filter(
      (one) => one.id === id && one.who === who && one.op === op && since !== undefined && one.on >= since,
    );
    if (same.length > 1) wrong.push(`${id} twice since ${since}`);
  }
  if (isFree(today) || event.quota < 100) return wrong;
  toetsen.forEach(({ op, done, who }, index) => {
    const since = momentsUpTo(op, today).slice(-1)[0];
    if (done || since === undefined) return;
    const had = log.some((one) => one.id === toetsIds[index] && one.who === who && one.op === op && one.on >= since);
    if (!had) wrong.push(`${toetsIds[index]} is lost: nothing since ${since}`);
  });
  return wrong;
}

test('in a year of mishaps every reminder leaves once, in time, on a working day, to the right colleague', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: days, maxLength: days }), (events) => {
      const {
        maker,
        deelnemers: [noor],
        verklaring,
      } = team();
      const toetsen: Toets[] = toetsIds.map((_, index) => ({
        op: addDays(first, 20 + index * 60),
        done: false,
        who: opleider,
      }));
      for (const { op } of toetsen) maker.toets(noor, verklaring, op);
      const workbook = smallRegister(maker);
      setCell(workbook, 'Medewerkers', 'A-0001', 'Ontvangt herinneringen', 'Nee');
      setSetting(workbook, 'Vrije dagen van het team', holidays.join(', '));
      const log: Sent[] = [];
      events.forEach((event, index) => {
        const today = addDays(first, index);
        apply(workbook, toetsen, event, today);
        // A projectleider confirms who works with it, in time.
        if (index % 20 === 0) hostOver(workbook, { now: () => morning(today, -60) }).run('wieWerktMee');
        if (event.missed) return;
        const day = runDay(workbook, toetsen, today, event.quota);
        log.push(...day.sent);
        expect({ today, wrong: wrongOn(toetsen, log, day, today, event) }).toEqual({ today, wrong: [] });
      });
      expect(log.length).toBeGreaterThan(20);
      expect(ledgerOf(workbook).some(({ recipient }) => recipient === projectleider)).toBe(false);
    }),
    { numRuns: 1 },
  );
});
