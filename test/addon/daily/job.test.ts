/** The daily job: whose it is, what it does when something goes wrong, how it stops, and what people hear of it. */
import { copyWorkbook, locksOf, type HostOptions, type Workbook } from '@plp/workbench';
import { demoRegister, hostOver } from '../../support/register';
import { setCell, setSetting, smallRegister } from '../../support/smallRegister';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { assistent, idsIn, ledgerOf, morning, opleider, projectleider, runOn, team } from './support';

/** A team with a toets on a Tuesday. */
function register(over: Parameters<ReturnType<typeof team>['maker']['toets']>[3] = {}, op = '2025-09-02'): Workbook {
  const {
    maker,
    deelnemers: [noor],
    verklaring,
  } = team();
  maker.toets(noor, verklaring, op, over);
  return smallRegister(maker);
}

const menu = (workbook: Workbook, name: string, user = projectleider, options: Partial<HostOptions> = {}): string =>
  hostOver(workbook, { user, now: () => morning('2025-09-01'), ...options }).run(name) as string;

const toasts = (workbook: Workbook, now: number): string[] => {
  const said: string[] = [];
  hostOver(workbook, { now: () => now, user: opleider, ui: { toast: (text) => said.push(text) } }).fireOpen();
  return said;
};

describe('whose the job is', () => {
  const leaders = (): Workbook => {
    const workbook = register();
    setCell(workbook, 'Medewerkers', 'A-0003', 'Rol', 'Projectleider');
    return workbook;
  };

  test('switching on installs one trigger at seven; again changes nothing', () => {
    const workbook = register();
    expect(menu(workbook, 'herinneringenAanzetten')).toMatch(/staan aan, op jouw naam.*, naar \d+ medewerkers\.$/);
    expect(textOf(workbook, 'Start')).toContain('staan op naam van');
    menu(workbook, 'herinneringenAanzetten');
    expect(workbook.triggers).toMatchObject([
      {
        handler: 'dagelijkseTaken',
        eventType: 'CLOCK',
        owner: projectleider,
        schedule: { everyDays: 1, atHour: 7, timeZone: 'Europe/Amsterdam' },
      },
    ]);
  });

  test('a second person is refused by name, and told how to take it over', () => {
    const workbook = leaders();
    menu(workbook, 'herinneringenAanzetten');
    expect(() => menu(workbook, 'herinneringenAanzetten', assistent)).toThrow(
      /op naam van projectleider@example\.org.*Overnemen/,
    );
    expect(workbook.triggers).toHaveLength(1);
  });

  test('after taking over, the old trigger takes itself away and only the new one works', () => {
    const workbook = leaders();
    menu(workbook, 'herinneringenAanzetten');
    menu(workbook, 'herinneringenOvernemen', assistent);
    expect(workbook.triggers.map(({ owner }) => owner)).toEqual([projectleider, assistent]);
    const host = hostOver(workbook, { now: () => morning('2025-09-02') });
    host.fireInstalled(workbook.triggers[0]!.id);
    expect(host.mails).toEqual([]);
    expect(workbook.triggers.map(({ owner }) => owner)).toEqual([assistent]);
    host.fireInstalled(workbook.triggers[0]!.id);
    expect(host.mails.length).toBeGreaterThan(0);
    expect(() => menu(workbook, 'dagelijkseTaken')).toThrow(/op naam van assistent@example\.org/);
  });

  test('only the owner can switch off; then nothing is left', () => {
    const workbook = leaders();
    menu(workbook, 'herinneringenAanzetten');
    expect(() => menu(workbook, 'herinneringenUitzetten', assistent)).toThrow(/Alleen die kan ze uitzetten/);
    menu(workbook, 'herinneringenUitzetten');
    expect(workbook.triggers).toEqual([]);
    expect(textOf(workbook, 'Start')).not.toContain('staan op naam van');
    expect(workbook.properties.document['plp.dagtaak.eigenaar']).toBeUndefined();
  });

  test.each(['herinneringenAanzetten', 'herinneringenOvernemen', 'herinneringenDoorgaan', 'herinneringenOpnieuw'])(
    '%s is for a projectleider',
    (name) => {
      expect(() => menu(register(), name, opleider)).toThrow(/Alleen een projectleider/);
    },
  );

  test('somebody whom the register does not know sees nothing of the reminders', () => {
    expect(() => menu(register(), 'herinneringenBekijken', 'vreemd@example.org')).toThrow(
      /niet als actieve medewerker/,
    );
  });
});

describe('what people hear', () => {
  test('after 36 hours without a good run everybody sees it on opening, and not before', () => {
    const workbook = register();
    menu(workbook, 'herinneringenAanzetten');
    runOn(workbook, '2025-09-02');
    const hour = 3_600_000;
    expect(toasts(workbook, morning('2025-09-02') + 35 * hour)).toEqual([]);
    expect(toasts(workbook, morning('2025-09-02') + 37 * hour)).toEqual([
      expect.stringMatching(/voor het laatst goed op 02-09-2025 om 07:04.*Overnemen/),
    ]);
  });

  test('a job that was switched on and never ran is told too; one that is off is not', () => {
    const workbook = register();
    expect(toasts(workbook, morning('2025-12-01'))).toEqual([]);
    menu(workbook, 'herinneringenAanzetten');
    expect(toasts(workbook, morning('2025-09-04'))).toHaveLength(1);
  });

  test('opening still gives the menu when Google refuses the properties', () => {
    const workbook = register();
    const host = hostOver(workbook, {
      beforeCall: ({ service }) => {
        if (service === 'Properties') throw new Error('Service error');
      },
    });
    host.fireOpen();
    expect(JSON.stringify(host.menu())).toContain('herinneringenBekijken');
  });

  test('Start tells whose it is, when it last went well, and what could be cleared away', () => {
    const { maker } = team();
    maker.fase(maker.deelnemer(), '2023-08-01', 'Uitgevallen', { reden: 'Verhuizing' });
    const workbook = smallRegister(maker);
    menu(workbook, 'herinneringenAanzetten');
    runOn(workbook, '2025-09-02');
    const start = textOf(workbook, 'Start');
    expect(start).toMatch(
      /op naam van projectleider@example\.org\. Ze gingen voor het laatst goed op 02-09-2025 om 07:04/,
    );
    expect(start).toMatch(/1 dossier is ouder dan de bewaartermijn/);
  });
});

describe('when something goes wrong', () => {
  const broken = (workbook: Workbook): Workbook => {
    sheetNamed(workbook, 'Toetsen').rows[0]!.find((cell) => cell?.value === 'Gepland op')!.value = 'Iets anders';
    workbook.metadata = workbook.metadata.filter(({ value }) => value !== 'geplandOp');
    return workbook;
  };

  test('the owner gets one mail a day about it, without personal data', () => {
    const workbook = register();
    menu(workbook, 'herinneringenAanzetten');
    broken(workbook);
    const mails = [0, 1].flatMap((minutes) => {
      const host = hostOver(workbook, { now: () => morning('2025-09-02', minutes) });
      expect(() => host.run('dagelijkseTaken')).toThrow(/Dit ging mis: Herinneringen/);
      return host.mails;
    });
    expect(mails).toMatchObject([{ to: projectleider, subject: 'De dagelijkse taken van het register' }]);
    expect(mails[0]!.body).toMatch(/ontbreekt de kolom "Gepland op"/);
    expect(mails[0]!.body).not.toMatch(/Noor|Geheim|D-0001/);
    expect(toasts(workbook, morning('2025-09-04'))).toHaveLength(1);
  });

  test('a step that fails does not stop the others', () => {
    const workbook = register();
    menu(workbook, 'herinneringenAanzetten');
    const host = hostOver(workbook, {
      now: () => morning('2025-09-02'),
      beforeCall: ({ method }) => {
        if (method === 'getRemainingDailyQuota') throw new Error('Service error: Noor');
      },
    });
    expect(() => host.run('dagelijkseTaken')).toThrow(/Dit ging mis: Herinneringen\./);
    expect(textOf(workbook, 'Start')).toMatch(/02-09-2025 om 07:04/);
    expect(host.mails[0]!.body).not.toContain('Noor');
    expect(JSON.parse(workbook.properties.document['plp.dagtaak']!)).toMatchObject({
      rest: ['Herinneringen'],
      fouten: ['Herinneringen'],
      goed: null,
    });
    expect(runOn(workbook, '2025-09-02', {}, 9).host.mails.map(({ to }) => to)).toEqual([opleider]);
  });

  test('it stops in time between mails, and goes on where it was', () => {
    const {
      maker,
      deelnemers: [noor],
      verklaring,
    } = team();
    for (const beoordelaar of [opleider, assistent]) maker.toets(noor, verklaring, '2025-09-02', { beoordelaar });
    const workbook = smallRegister(maker);
    let minutes = 4;
    const first = hostOver(workbook, {
      now: () => morning('2025-09-02', minutes),
      afterCall: ({ method }) => {
        if (method === 'sendEmail') minutes += 5;
      },
    });
    expect(first.run('dagelijkseTaken')).toMatch(/geen tijd meer voor: Herinneringen, Maandoverzicht/);
    const second = runOn(workbook, '2025-09-02', {}, 20);
    expect([first.mails, second.host.mails].map((mails) => mails.map(({ to }) => to))).toEqual([
      [opleider],
      [assistent],
    ]);
    expect(second.said).toMatch(/zijn gedaan/);
  });

  test('what was not finished comes first the next day', () => {
    const workbook = register();
    workbook.properties.document['plp.dagtaak'] = JSON.stringify({ dag: '2025-09-01', rest: ['Uitkomsten'] });
    let minutes = 4;
    const host = hostOver(workbook, {
      now: () => morning('2025-09-02', minutes),
      afterCall: ({ method, index }) => {
        if (method === 'write' && index > 0) minutes += 5;
      },
    });
    expect(host.run('dagelijkseTaken')).toMatch(
      /geen tijd meer voor: Nummers, Herinneringen, Maandoverzicht, Toegang, Bewaartermijn/,
    );
    expect(textOf(workbook, 'Start')).toMatch(/Bijgewerkt op 02-09-2025/);
  });

  test('two jobs at once: the second does nothing', () => {
    const workbook = register();
    const said: string[] = [];
    const mails = hostOver(workbook, {
      now: () => morning('2025-09-02'),
      afterCall: ({ method }) => {
        if (method !== 'getRemainingDailyQuota' || said.length > 0) return;
        const second = runOn(workbook, '2025-09-02');
        said.push(second.said, ...second.host.mails.map(({ to }) => to));
      },
    });
    mails.run('dagelijkseTaken');
    expect(said).toEqual([expect.stringMatching(/verstuurt net mails/)]);
    expect(mails.mails).toHaveLength(1);
  });

  test('colleagues can save while mails are sent', () => {
    const workbook = register();
    let held: boolean | null = null;
    hostOver(workbook, {
      now: () => morning('2025-09-02'),
      afterCall: ({ method }) => {
        if (method === 'sendEmail') held = locksOf(workbook).has('document');
      },
    }).run('dagelijkseTaken');
    expect(held).toBe(false);
  });
});

describe('mails that did not leave', () => {
  test('a refused one leaves at the next run, once, marked late', () => {
    const workbook = register();
    runOn(workbook, '2025-09-02', {
      sendMail: () => {
        throw new Error('Invalid email: x@example.org');
      },
    });
    expect(ledgerOf(workbook)).toMatchObject([{ key: `T-0001|toets0|2025-09-02|${opleider}`, status: 'Mislukt' }]);
    const [mail] = runOn(workbook, '2025-09-03').host.mails;
    expect(mail!.body).toMatch(/1 dag te laat, dinsdag 2 september\n {2}Deze herinnering komt later/);
    expect(ledgerOf(workbook)).toMatchObject([{ status: 'Verzonden' }]);
  });

  test.each([
    ['a moved date', (workbook: Workbook) => setCell(workbook, 'Toetsen', 'T-0001', 'Gepland op', '2025-10-30')],
    [
      'a result',
      (workbook: Workbook) => {
        setCell(workbook, 'Toetsen', 'T-0001', 'Status', 'Behaald');
        setCell(workbook, 'Toetsen', 'T-0001', 'Resultaat op', '2025-09-02');
      },
    ],
    ['another colleague', (workbook: Workbook) => setCell(workbook, 'Toetsen', 'T-0001', 'Beoordelaar', assistent)],
  ])('%s lapses what was pending', (_what, change) => {
    const workbook = register();
    runOn(workbook, '2025-09-02', {
      sendMail: () => {
        throw new Error('Invalid email');
      },
    });
    change(workbook);
    runOn(workbook, '2025-09-03');
    expect(ledgerOf(workbook)[0]).toMatchObject({ status: 'Vervallen' });
  });

  test.each([
    ['its rows', (workbook: Workbook) => void sheetNamed(workbook, 'Mailjournaal').rows.splice(1)],
    [
      'the tab itself',
      (workbook: Workbook) => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Mailjournaal');
      },
    ],
  ])('where somebody threw out %s of Mailjournaal nothing that left, or may have, leaves again', (_what, throwOut) => {
    const { maker, deelnemers, verklaring } = team();
    maker.projectjaar('2025-01-01', '2025-12-31');
    maker.toets(deelnemers[0], verklaring, '2025-09-02');
    const workbook = smallRegister(maker);
    runOn(workbook, '2025-08-29', { sendMail: broken });
    runOn(workbook, '2025-09-01');
    expect(
      ledgerOf(workbook)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['Onzeker', 'Vervallen', 'Verzonden', 'Verzonden']);
    throwOut(workbook);
    expect(runOn(workbook, '2025-09-01', {}, 30).host.mails).toEqual([]);
    expect(menu(workbook, 'maandoverzichtVersturen')).toMatch(/niets opnieuw verstuurd/);
    expect(runOn(workbook, '2025-09-02').host.mails).toHaveLength(1);
    expect(ledgerOf(workbook).map(({ key }) => key)).toEqual([`T-0001|toets0|2025-09-02|${opleider}`]);
  });

  const broken = (): never => {
    throw new Error('Service timed out');
  };

  const uncertain = (): Workbook => {
    const workbook = register();
    runOn(workbook, '2025-09-02', { sendMail: broken });
    return workbook;
  };

  test('an uncertain one stays, is told on Start, and leaves only when a person asks', () => {
    const workbook = uncertain();
    expect(textOf(workbook, 'Start')).toMatch(/Van 1 herinnering is niet zeker/);
    expect(runOn(workbook, '2025-09-03').host.mails).toEqual([]);
    const asked: string[] = [];
    const no = {
      ui: {
        alert: (_title: string | null, text: string) => {
          asked.push(text);
          return 'NO';
        },
      },
    };
    expect(menu(workbook, 'herinneringenOpnieuw', projectleider, no)).toMatch(/niets verstuurd/);
    expect(asked).toEqual([expect.stringMatching(/1 regel op Onzeker of Mislukt/)]);
    const host = hostOver(workbook, { now: () => morning('2025-09-03') });
    expect(host.run('herinneringenOpnieuw')).toMatch(/1 mail verstuurd/);
    expect(host.mails.map(({ to }) => to)).toEqual([opleider]);
    expect(host.run('herinneringenOpnieuw')).toMatch(/niets om opnieuw/);
  });

  test('an uncertain one that lapsed and stands again is still not sent by itself', () => {
    const workbook = uncertain();
    setCell(workbook, 'Toetsen', 'T-0001', 'Status', 'Vervallen');
    runOn(workbook, '2025-09-03');
    expect(ledgerOf(workbook)).toMatchObject([{ status: 'Vervallen' }]);
    setCell(workbook, 'Toetsen', 'T-0001', 'Status', 'Gepland');
    expect(runOn(workbook, '2025-09-04').host.mails).toEqual([]);
  });

  test('asking again sends only what was asked for, and only what is still needed', () => {
    const workbook = uncertain();
    setCell(workbook, 'Toetsen', 'T-0001', 'Status', 'Behaald');
    setCell(workbook, 'Toetsen', 'T-0001', 'Resultaat op', '2025-09-02');
    expect(menu(workbook, 'herinneringenOpnieuw', projectleider, { now: () => morning('2025-09-03') })).toMatch(
      /niet meer nodig/,
    );
    expect(ledgerOf(workbook)).toMatchObject([{ status: 'Vervallen' }]);
  });

  test('with little quota the oldest go first and the rest tomorrow; ten stay free', () => {
    const {
      maker,
      deelnemers: [noor],
      verklaring,
    } = team();
    maker.toets(noor, verklaring, '2025-09-02');
    maker.toets(noor, verklaring, '2025-09-04', { beoordelaar: assistent });
    const workbook = smallRegister(maker);
    expect(runOn(workbook, '2025-09-02', { mailQuota: 11 }).host.mails.map(({ to }) => to)).toEqual([assistent]);
    expect(runOn(workbook, '2025-09-03', { mailQuota: 11 }).host.mails.map(({ to }) => to)).toEqual([opleider]);
  });

  test('over fifty mails in one run wait until a projectleider lets them go', () => {
    const {
      maker,
      deelnemers: [noor],
      verklaring,
    } = team();
    for (let n = 1; n <= 51; n++) {
      maker.medewerker({ email: `m${n}@example.org` });
      maker.toets(noor, verklaring, '2025-09-02', { beoordelaar: `m${n}@example.org` });
    }
    const workbook = smallRegister(maker);
    menu(workbook, 'herinneringenAanzetten');
    const host = hostOver(workbook, { now: () => morning('2025-09-02') });
    expect(() => host.run('dagelijkseTaken')).toThrow(/Herinneringen/);
    expect(host.mails).toMatchObject([{ to: projectleider, body: expect.stringContaining('Er staan 51 mails klaar') }]);
    expect(toasts(workbook, morning('2025-09-02', 30))).toEqual([
      expect.stringMatching(/51 mails klaar.*Toch versturen/),
    ]);
    const after = hostOver(workbook, { now: () => morning('2025-09-02', 60) });
    expect(after.run('herinneringenDoorgaan')).toMatch(/gedaan/);
    expect(after.mails).toHaveLength(51);
    expect(after.run('herinneringenDoorgaan')).toMatch(/geen mails te wachten/);
  });
});

describe('who gets what', () => {
  test('looking shows it and sends nothing; on a free day it shows the next working day', () => {
    const workbook = register();
    const shown: string[] = [];
    const host = hostOver(workbook, {
      now: () => morning('2025-08-31'),
      ui: { dialog: (_kind, _title, html) => shown.push(html) },
    });
    expect(host.run('herinneringenBekijken')).toBe('Op 1 september 2025 gaat 1 mail weg.');
    expect(shown[0]).toMatch(/praktijkopleider@example\.org.*T-0001 \(N\.V\.G\.\): Toets B1-K1-W1, morgen/s);
    expect(shown[0]).not.toMatch(/Noor|Voorbeeld/);
    expect([host.mails, recordsOf(workbook, 'Mailjournaal')]).toEqual([[], []]);
  });

  test('Nee at Ontvangt herinneringen is obeyed, and shown', () => {
    const workbook = register();
    setCell(workbook, 'Medewerkers', 'A-0002', 'Ontvangt herinneringen', 'Nee');
    const { host } = runOn(workbook, '2025-09-02');
    expect(host.mails).toEqual([]);
    expect(textOf(workbook, 'Start')).toMatch(/krijgen geen herinneringen: Opleider/);
  });

  test('a leermeester is mailed only when the team chose so', () => {
    const {
      maker,
      deelnemers: [noor],
      verklaring,
    } = team();
    maker.stage(noor, maker.werkgever('2020-01-01'), '2025-08-25', {
      leermeester: 'Leermeester',
      emailLeermeester: 'leermeester@example.org',
    });
    maker.toets(noor, verklaring, '2025-09-02');
    const workbook = smallRegister(maker);
    const on = copyWorkbook(workbook);
    expect(runOn(workbook, '2025-09-02').host.mails.map(({ to }) => to)).toEqual([opleider]);
    setSetting(on, 'Leermeester mailen over een toets', 'Ja');
    const mails = runOn(on, '2025-09-02').host.mails;
    expect(mails.map(({ to }) => to)).toEqual([opleider, 'leermeester@example.org']);
    expect(mails[1]).toMatchObject({ subject: 'Herinnering aan een afspraak', replyTo: opleider, name: 'Herinnering' });
    expect(`${mails[1]!.body}${mails[1]!.htmlBody}`).not.toMatch(
      /PLP|Praktijkleren|register|Noor|docs\.google|kwetsba/i,
    );
  });

  test('the projectleider gets what is late in the team on Monday, in her one mail', () => {
    const {
      maker,
      deelnemers: [noor],
      verklaring,
    } = team();
    maker.toets(noor, verklaring, '2025-08-28');
    maker.toets(noor, verklaring, '2025-09-01', { beoordelaar: projectleider });
    const { host } = runOn(smallRegister(maker), '2025-09-01');
    const mine = host.mails.filter(({ to }) => to === projectleider);
    expect(mine).toHaveLength(1);
    expect(idsIn(mine[0]!.body)).toEqual(['T-0002', 'T-0001']);
  });
});

test.each([
  ['a usual day', '2025-09-02'],
  ['a day on which the month is due', '2025-09-01'],
])('on %s the job asks Google at most once a tab and 15 times more, besides its mails', (_what, day) => {
  const workbook = demoRegister();
  if (day !== '2025-09-01') runOn(workbook, '2025-09-01');
  const { host } = runOn(workbook, day);
  const mails = host.mails.length;
  expect(mails).toBeGreaterThan(0);
  // A mail costs its sending and a line in Mailjournaal; after the last one of a step its mark.
  const journal = mails + (day === '2025-09-01' ? 2 : 1);
  // Making a mail: its pictures and its PDF.
  const made = host.roundTrips.filter(({ method }) => method === 'getAs').length;
  expect(host.roundTrips.length - mails - journal - made).toBeLessThanOrEqual(workbook.sheets.length + 15);
});
