/** Google gives an execution six minutes: the daily job stops in time, goes on by itself, and comes through being broken off. */
import fc from 'fast-check';
import {
  copyWorkbook,
  noCosts,
  type GatedCall,
  type HostOptions,
  type OutgoingMail,
  type Workbook,
} from '@plp/workbench';
import type { TestHost } from '../../support/register';
import { hostOver as hostWith } from '../../support/register';
import { setCell, smallRegister } from '../../support/smallRegister';
import { textOf } from '../../support/sheets';
import { assistent, idsIn, ledgerOf, morning, opleider, projectleider, team } from './support';

const minute = 60_000;

/** This file has a clock of its own: calls take no time beside it. */
const hostOver = (workbook: Workbook, options: Partial<HostOptions> = {}): TestHost =>
  hostWith(workbook, { costs: noCosts, ...options });

const going = 'dagelijkseTakenVervolgen';
const colleagues = [opleider, assistent, projectleider];

/** Toetsen on these days, each of them three mails; the job is the projectleider's since Monday morning. */
function register(...days: readonly string[]): Workbook {
  const { maker, deelnemers, verklaring } = team();
  maker.projectjaar('2025-01-01', '2025-12-31');
  for (const day of days)
    for (const beoordelaar of colleagues) maker.toets(deelnemers[0], verklaring, day, { beoordelaar });
  const workbook = smallRegister(maker);
  hostOver(workbook, { now: () => morning('2025-09-01') }).run('herinneringenAanzetten');
  return workbook;
}

const triggerOf = (workbook: Workbook, handler: string) => workbook.triggers.find((one) => one.handler === handler);

const stateOf = (workbook: Workbook) =>
  JSON.parse(workbook.properties.document['plp.dagtaak'] ?? '{}') as Record<string, unknown>;

/** Fires a trigger of the job; `after` says how many milliseconds a call took. */
function fire(
  workbook: Workbook,
  at: number,
  after: (call: GatedCall) => number = () => 0,
  handler = 'dagelijkseTaken',
  options: Partial<HostOptions> = {},
): TestHost {
  let now = at;
  const host = hostOver(workbook, {
    now: () => now,
    ...options,
    afterCall: (call) => {
      now += after(call);
    },
  });
  host.fireInstalled(triggerOf(workbook, handler)!.id);
  return host;
}

const slowMails = ({ method }: GatedCall): number => (method === 'sendEmail' ? 5 * minute : 0);

/** Who was reminded of which toets, digest by digest. */
const reminded = (mails: readonly OutgoingMail[]): string[] =>
  mails.flatMap(({ to, subject, body }) =>
    subject.startsWith('Herinneringen')
      ? idsIn(body.split('Te laat in het hele team')[0]!).map((id) => `${to} ${id}`)
      : [],
  );

const digests = (mails: readonly OutgoingMail[]): string[] =>
  mails.flatMap(({ to, subject }) => (subject.startsWith('Herinneringen') ? [to] : []));

describe('when there is no time left', () => {
  test('the job goes on by itself a minute later, until all is done, and clears its trigger away', () => {
    const workbook = register('2025-09-02');
    const sent = reminded(fire(workbook, morning('2025-09-02'), slowMails).mails);
    expect(sent).toHaveLength(1);
    for (let n = 1; n <= 2; n++) {
      const trigger = triggerOf(workbook, going)!;
      expect(trigger).toMatchObject({ owner: projectleider, eventType: 'CLOCK' });
      expect(workbook.triggers.filter(({ handler }) => handler === going)).toHaveLength(1);
      sent.push(...reminded(fire(workbook, morning('2025-09-02', 4 + n * 7), slowMails, going).mails));
      expect(sent).toHaveLength(n + 1);
    }
    sent.push(...reminded(fire(workbook, morning('2025-09-02', 40), undefined, going).mails));
    expect(new Set(sent).size).toBe(3);
    expect(sent).toHaveLength(3);
    expect(triggerOf(workbook, going)).toBeUndefined();
    expect(stateOf(workbook)).toMatchObject({ rest: [], fouten: [], bezig: null });
    expect(textOf(workbook, 'Start')).toMatch(/voor het laatst goed op 02-09-2025/);
  });

  test('a person who runs it by hand is told that it goes on', () => {
    const workbook = register('2025-09-02');
    let now = morning('2025-09-02');
    const host = hostOver(workbook, {
      now: () => now,
      afterCall: (call) => {
        now += slowMails(call);
      },
    });
    expect(host.run('dagelijkseTaken')).toMatch(
      /geen tijd meer voor: Herinneringen,.*Over een paar minuten gaat het register daarmee verder\./,
    );
    expect(triggerOf(workbook, going)).toBeDefined();
  });

  test.each([
    ['is nobody’s', (workbook: Workbook) => delete workbook.properties.document['plp.dagtaak.eigenaar'], undefined],
    [
      'may have no more triggers',
      () => undefined,
      ({ method }: GatedCall) => {
        if (method === 'newTrigger') throw new Error('This script has too many triggers.');
      },
    ],
  ] as const)('a job that %s goes on the next time', (_what, change, beforeCall) => {
    const workbook = register('2025-09-02');
    change(workbook);
    let now = morning('2025-09-02');
    const host = hostOver(workbook, {
      now: () => now,
      ...(beforeCall ? { beforeCall } : {}),
      afterCall: (call) => {
        now += slowMails(call);
      },
    });
    expect(host.run('dagelijkseTaken')).toMatch(/Dat gebeurt de volgende keer\./);
    expect(triggerOf(workbook, going)).toBeUndefined();
    const next = hostOver(workbook, { now: () => morning('2025-09-03') });
    next.run('dagelijkseTaken');
    expect(new Set(reminded([...host.mails, ...next.mails])).size).toBe(3);
    expect(reminded([...host.mails, ...next.mails])).toHaveLength(3);
  });

  test('a day that is always too slow goes on six times and then waits for the next', () => {
    const workbook = register('2025-09-02');
    const tooSlow = (): number => minute;
    fire(workbook, morning('2025-09-02'), tooSlow);
    let times = 0;
    for (; triggerOf(workbook, going) && times < 20; times++)
      fire(workbook, morning('2025-09-02', 10 + times * 10), tooSlow, going);
    expect(times).toBe(6);
    fire(workbook, morning('2025-09-03'), tooSlow);
    expect(triggerOf(workbook, going)).toBeDefined();
  });

  test('switching off takes what would go on away too; nothing is left to go on with is no new beginning', () => {
    const workbook = register('2025-09-02');
    fire(workbook, morning('2025-09-02'), slowMails);
    const pending = triggerOf(workbook, going)!;
    const rest = copyWorkbook(workbook);
    hostOver(workbook, { now: () => morning('2025-09-02', 10) }).run('herinneringenUitzetten');
    expect(workbook.triggers).toEqual([]);

    hostOver(rest, { now: () => morning('2025-09-02', 10) }).run('dagelijkseTaken');
    const host = hostOver(rest, { now: () => morning('2025-09-02', 20) });
    host.fireInstalled(pending.id);
    expect(host.mails).toEqual([]);
    expect(stateOf(rest)).toMatchObject({ laatst: morning('2025-09-02', 10) });
  });

  test('after somebody took over, what would have gone on takes itself away', () => {
    const workbook = register('2025-09-02');
    setCell(workbook, 'Medewerkers', 'A-0003', 'Rol', 'Projectleider');
    fire(workbook, morning('2025-09-02'), slowMails);
    hostOver(workbook, { now: () => morning('2025-09-02', 10), user: assistent }).run('herinneringenOvernemen');
    const host = fire(workbook, morning('2025-09-02', 12), undefined, going);
    expect(host.mails).toEqual([]);
    expect(workbook.triggers.map(({ owner, handler }) => [owner, handler])).toEqual([[assistent, 'dagelijkseTaken']]);
  });

  test('however slow each call is: nothing is sent twice and nothing is lost', () => {
    const before = register('2025-09-02', '2025-09-05');
    const expected = reminded(fire(copyWorkbook(before), morning('2025-09-02')).mails).sort();
    expect(expected.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 9 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (runs) => {
          const workbook = copyWorkbook(before);
          const sent: string[] = [];
          [...runs, [0]].forEach((times, index) => {
            const handler = index === 0 ? 'dagelijkseTaken' : going;
            if (!triggerOf(workbook, handler)) return;
            const at = morning('2025-09-02', 4 + index * 15);
            sent.push(...reminded(fire(workbook, at, ({ index: call }) => times[call % times.length]!, handler).mails));
          });
          expect(sent.sort()).toEqual(expected);
          expect(ledgerOf(workbook).filter(({ status }) => status !== 'Verzonden')).toEqual([]);
          expect(stateOf(workbook)).toMatchObject({ rest: [] });
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('when Google breaks Controle off every day', () => {
  /** The job of a day; from when it takes the document's lock for the nth time nothing works any more, six minutes later. */
  function brokenOff(workbook: Workbook, day: string, nth: number): OutgoingMail[] {
    let [locks, dead] = [0, false];
    const host = hostOver(workbook, {
      now: () => morning(day) + (dead ? 6 * minute : 0),
      afterCall: ({ service, method }) => {
        if (service === 'Lock' && method === 'tryLock') locks += 1;
        // The first lock is the mails', the second that of the Logboek.
        dead = locks > nth;
      },
      beforeCall: () => {
        if (dead) throw new Error('Exceeded maximum execution time');
      },
    });
    expect(() => host.fireInstalled(triggerOf(workbook, 'dagelijkseTaken')!.id)).toThrow();
    return host.mails;
  }

  const days = ['2025-09-02', '2025-09-03', '2025-09-04', '2025-09-05'] as const;

  test('the other steps have their turn from the third day on, the reminders every day, and the owner hears of it', () => {
    const workbook = register(...days);
    fire(workbook, morning('2025-09-01'));
    expect(digests(brokenOff(workbook, days[0], 2))).toEqual(colleagues);
    expect(digests(brokenOff(workbook, days[1], 2))).toEqual(colleagues);
    expect(stateOf(workbook)).toMatchObject({ bezig: 'Controle', rest: ['Controle', 'Namen', 'Uitkomsten'] });

    // Now Controle comes last: it takes the lock after Uitkomsten.
    const third = brokenOff(workbook, days[2], 3);
    expect(digests(third)).toEqual(colleagues);
    expect(textOf(workbook, 'Start')).toMatch(/Bijgewerkt op 04-09-2025/);
    expect(third.filter(({ subject }) => subject.startsWith('De dagelijkse taken'))).toMatchObject([
      { to: projectleider, body: expect.stringMatching(/Controle: Google brak dit de vorige keer af/) as string },
    ]);

    const fourth = fire(workbook, morning(days[3])).mails;
    expect(digests(fourth)).toEqual(colleagues);
    expect(stateOf(workbook)).toMatchObject({ bezig: null, rest: [], fouten: [], goed: morning(days[3]) });
  });
});

describe('what a person chose from the menu', () => {
  /** The month is to go to two people. */
  const monthly = (): Workbook => {
    const workbook = register();
    setCell(workbook, 'Medewerkers', 'A-0003', 'Rol', 'Projectleider');
    return workbook;
  };

  const slowly = (workbook: Workbook, name: string, start: number): { said: string; mails: OutgoingMail[] } => {
    let now = start;
    const host = hostOver(workbook, {
      now: () => now,
      afterCall: (call) => {
        now += slowMails(call);
      },
    });
    return { said: host.run(name) as string, mails: host.mails };
  };

  test('stops in time too, says what is left, and goes on when it is chosen again', () => {
    const workbook = monthly();
    const tries = [1, 2, 3].map((n) => slowly(workbook, 'maandoverzichtVersturen', morning('2025-09-01', n * 10)));
    expect(tries.map(({ mails }) => mails.map(({ to }) => to))).toEqual([[projectleider], [assistent], []]);
    expect(tries[0]!.said).toMatch(/1 mail verstuurd\. Voor 1 mail was er geen tijd meer\. Kies dit nog een keer/);
    expect(tries[2]!.said).toMatch(/alles was al verstuurd/);
  });

  test('sending again what failed stops in time, and the rest is still there to send', () => {
    const workbook = register('2025-09-02');
    fire(workbook, morning('2025-09-02'), undefined, undefined, {
      sendMail: () => {
        throw new Error('Service timed out');
      },
    });
    const tries = [1, 2, 3].map((n) => slowly(workbook, 'herinneringenOpnieuw', morning('2025-09-02', n * 10)));
    expect(tries.map(({ mails }) => mails.length)).toEqual([1, 1, 1]);
    expect(new Set(tries.flatMap(({ mails }) => reminded(mails))).size).toBe(3);
    expect(tries[0]!.said).toMatch(/Voor 2 mails was er geen tijd meer/);
  });
});
