/** Whatever call to Google fails, and however: no reminder is sent twice, none is lost. */
import fc from 'fast-check';
import { copyWorkbook, type OutgoingMail, type Workbook } from '@plp/workbench';
import type { WayToFail } from '../../support/calls/atCall';
import { failingAt, waysToFail } from '../../support/calls/atCall';
import { Outcomes } from '../../support/calls/outcomes';
import { RegisterMaker } from '../../support/builders';
import { hostOver } from '../../support/register';
import { smallRegister } from '../../support/smallRegister';
import { assistent, idsIn, ledgerOf, morning, opleider, projectleider, team } from './support';

const today = '2025-09-02';
const atSeven = morning(today);

/** Runs the job; how it ends does not matter here. Returns the mails that left and how many calls there were. */
function run(
  workbook: Workbook,
  hooks: Partial<ReturnType<typeof failingAt>> = {},
): { mails: OutgoingMail[]; calls: number } {
  let calls = 0;
  const host = hostOver(workbook, {
    now: () => atSeven,
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
  return { mails: host.mails, calls };
}

const reminders = (mails: readonly OutgoingMail[]): string[] =>
  mails.flatMap(({ to, body, subject }) =>
    subject.startsWith('Herinneringen')
      ? idsIn(body.split('Te laat in het hele team')[0]!).map((id) => `${to} ${id}`)
      : [],
  );

const twice = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);

interface Second {
  readonly mails: readonly OutgoingMail[];
  readonly ledger: ReturnType<typeof ledgerOf>;
}

/** Fails call k, runs again, and tells what went wrong with the reminders that a clean run sends. */
function verdict(
  before: Workbook,
  expected: readonly string[],
  k: number,
  way: WayToFail,
  seconds = new Outcomes<Second>(),
): { twice: string[]; lost: string[]; uncertain: number; open: string[] } {
  const workbook = copyWorkbook(before);
  const first = run(workbook, failingAt(k, way));
  const second = seconds.of(workbook, () => ({ mails: run(workbook).mails, ledger: ledgerOf(workbook) }));
  const sent = reminders([...first.mails, ...second.mails]);
  const { ledger } = second;
  // At most the one mail under way may be uncertain; more than one counts.
  const shown = new Set(
    ledger
      .filter(({ status }) => status === 'Onzeker')
      .map(({ key, recipient }) => `${recipient} ${key.split('|')[0]}`),
  );
  return {
    twice: twice(sent),
    lost: expected.filter((one) => !sent.includes(one) && !shown.has(one)),
    uncertain: Math.max(0, new Set([...shown].map((one) => one.split(' ')[0])).size - 1),
    open: ledger.filter(({ status }) => status === 'Klaargezet').map(({ key }) => key),
  };
}

function cleanly(before: Workbook): { expected: string[]; calls: number } {
  const { mails, calls } = run(copyWorkbook(before));
  return { expected: reminders(mails), calls };
}

describe('every call in turn', () => {
  const {
    maker,
    deelnemers: [noor, sem],
    verklaring,
  } = team();
  maker.toets(noor, verklaring, today);
  maker.toets(noor, verklaring, '2025-09-05', { beoordelaar: assistent });
  maker.toets(sem, maker.verklaring(sem, null), '2025-08-20', { beoordelaar: projectleider });
  const before = smallRegister(maker);
  const { expected, calls } = cleanly(before);
  const seconds = new Outcomes<Second>();

  test('the clean run sends three digests', () => {
    expect(expected.sort()).toEqual([`${assistent} T-0002`, `${opleider} T-0001`, `${projectleider} T-0003`]);
    expect(calls).toBeGreaterThan(30);
  });

  test.each(['throws before', 'throws after', 'dies after'] as const)(
    'one that %s: nothing twice, nothing lost, nothing left open',
    (way) => {
      for (let k = 0; k < calls; k++)
        expect({ k, ...verdict(before, expected, k, way, seconds) }).toEqual({
          k,
          twice: [],
          lost: [],
          uncertain: 0,
          open: [],
        });
    },
  );
});

/** A random register: toetsen around today, of a few colleagues, some of whom are not active or want no mail. */
const anyRegister = fc
  .record({
    active: fc.tuple(fc.boolean(), fc.boolean()),
    wants: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    toetsen: fc.array(
      fc.record({
        days: fc.integer({ min: -40, max: 20 }),
        beoordelaar: fc.constantFrom(opleider, assistent, 'weg@example.org'),
        status: fc.constantFrom('Gepland' as const, 'Uitgesteld' as const, 'Vervallen' as const),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ active, wants, toetsen }): RegisterMaker => {
    const yes = (is: boolean | undefined): 'Ja' | 'Nee' => (is ? 'Ja' : 'Nee');
    const maker = new RegisterMaker();
    maker.medewerker({ email: projectleider, rol: 'Projectleider', ontvangtHerinneringen: yes(wants[2]) });
    [opleider, assistent].forEach((email, index) =>
      maker.medewerker({ email, actief: yes(active[index]), ontvangtHerinneringen: yes(wants[index]) }),
    );
    const deelnemer = maker.deelnemer();
    const verklaring = maker.verklaring(deelnemer, null);
    for (const { days, beoordelaar, status } of toetsen) {
      const op = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      maker.toets(deelnemer, verklaring, op, { beoordelaar, status });
    }
    return maker;
  });

test('over random registers, wherever a call fails: nothing twice, nothing lost', () => {
  fc.assert(
    fc.property(anyRegister, fc.nat(), fc.constantFrom(...waysToFail), (maker, at, way) => {
      const before = smallRegister(maker);
      const { expected, calls } = cleanly(before);
      expect(verdict(before, expected, at % calls, way)).toEqual({ twice: [], lost: [], uncertain: 0, open: [] });
    }),
    { numRuns: 25 },
  );
});
