/** The same work in a Dutch and an English workbook, in summer, in winter and on the days between; another locale is told, another zone refused. */
import type { Answer, Saved, Write } from '../../src/sidebar/contract';
import { copyWorkbook, type HostOptions, type StoredValue, type Workbook } from '@plp/workbench';
import { differences } from '../support/compare';
import { cellAt, freeRow, marked, rowOf, typeIn } from '../support/edits';
import { hostOver } from '../support/register';
import { serialOf, smallRegister } from '../support/smallRegister';
import { recordsOf, textOf } from '../support/sheets';
import { projectleider, runOn, team } from './daily/support';

function register(): Workbook {
  const {
    maker,
    deelnemers: [noor],
    verklaring,
  } = team();
  maker.projectjaar('2025-01-01', '2025-12-31');
  maker.intake(noor, '2025-01-05');
  for (const date of ['2025-03-29', '2025-03-30', '2025-03-31', '2025-10-25', '2025-10-26', '2025-10-27']) {
    maker.contact(date, { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: projectleider });
  }
  maker.toets(noor, verklaring, '2025-03-31');
  maker.toets(noor, verklaring, '2025-10-27');
  return smallRegister(maker);
}

const start = register();

const inLocale = (locale: string, workbook = start): Workbook => Object.assign(copyWorkbook(workbook), { locale });

const contact = (datum: string): Write => ({
  tab: 'contacten',
  id: null,
  basis: null,
  values: { datum, organisatie: 'Buurthuis', soortOrganisatie: 'Anders', soort: 'Gesprek', aantalAanwezigen: 12 },
});

const save = (
  workbook: Workbook,
  schrijf: readonly Write[],
  options: Partial<HostOptions> = {},
  verzoek = 'verzoek-0001',
) => hostOver(workbook, options).run('opslaan', { verzoek, schrijf }) as Answer<Saved>;

const findingsIn = (workbook: Workbook): unknown => {
  const answer = hostOver(workbook).run('controleOphalen', {}) as Answer<{ bevindingen: unknown }>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.bevindingen;
};

describe('a Dutch and an English workbook', () => {
  const locales = ['nl_NL', 'en_US'] as const;

  /** A day of work: typing, saving, Controle, figures, the morning job. */
  function day(workbook: Workbook): void {
    typeIn(workbook, 'Contacten', rowOf(workbook, 'Contacten', 'C-0001'), 'Datum', '3-9-2024');
    typeIn(workbook, 'Contacten', rowOf(workbook, 'Contacten', 'C-0002'), 'Datum', '3 sept 2024');
    typeIn(workbook, 'Contacten', rowOf(workbook, 'Contacten', 'C-0003'), 'Aantal aanwezigen', '12,5');
    typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten'), 'Soort', 'gesprek');
    expect(save(workbook, [contact('2025-08-30')]).ok).toBe(true);
    hostOver(workbook).run('registerControleren');
    runOn(workbook, '2025-09-02');
  }

  test('Inrichten makes the same tabs, formats, dropdowns and formulas', () => {
    const made = locales.map((locale) => {
      const workbook = inLocale(locale);
      hostOver(workbook).run('registerInrichten');
      return { ...workbook, locale: '' };
    });
    expect(differences(made[0], made[1])).toEqual([]);
  });

  test('Inrichten makes an English one Dutch, and says so once', () => {
    const workbook = inLocale('en_US');
    expect(hostOver(workbook).run('registerInrichten')).toContain('Landinstelling op Nederland gezet.');
    expect(workbook.locale).toBe('nl_NL');
    expect(hostOver(workbook).run('registerInrichten')).not.toContain('Landinstelling');
  });

  test.each(['nl_NL', 'nl_BE', 'nl'])('Inrichten leaves %s as it is', (locale) => {
    const workbook = inLocale(locale);
    hostOver(workbook).run('registerInrichten');
    expect(workbook.locale).toBe(locale);
  });

  test('a day of work leaves the same behind: cells, marks, findings, mails, figures', () => {
    const [dutch, english] = locales.map((locale) => {
      const workbook = inLocale(locale);
      hostOver(workbook).run('registerInrichten');
      day(workbook);
      return workbook;
    }) as [Workbook, Workbook];
    expect(marked(dutch, 'Contacten').length).toBeGreaterThan(3);
    for (const workbook of [dutch, english]) {
      const { document } = workbook.properties;
      // The secret of receipts is another one in each workbook.
      document['plp.verzoeken'] = document['plp.verzoeken']!.replace(/"b":"[^"]*"/g, '');
      delete document['plp.zegel'];
    }
    expect(differences({ ...dutch, locale: '' }, { ...english, locale: '' })).toEqual([]);
    expect(findingsIn(english)).toEqual(findingsIn(dutch));
  });

  test.each(locales)('in %s herstel makes of a text date the date that a Dutch person means', (locale) => {
    const workbook = inLocale(locale);
    day(workbook);
    const cellen = (
      findingsIn(workbook) as {
        tab: string;
        rij: number;
        id: string;
        kolom: string;
        herstel: { soort: string; was: unknown; wordt: unknown } | null;
      }[]
    ).flatMap(({ tab, rij, id, kolom, herstel }) =>
      herstel?.soort === 'datum' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
    );
    hostOver(workbook).run('herstellen', { verzoek: 'verzoek-0002', opmaak: true, cellen });
    const dates = ['C-0001', 'C-0002'].map((id) =>
      cellAt(workbook, 'Contacten', rowOf(workbook, 'Contacten', id), 'Datum'),
    );
    expect(dates).toMatchObject(
      [serialOf('2024-09-03'), serialOf('2024-09-03')].map((value) => ({
        value,
        style: { numberFormat: 'dd-mm-yyyy' },
      })),
    );
  });
});

describe('a workbook that somebody made English again', () => {
  const repair = expect.stringMatching(/landinstelling van dit werkboek is en_US.*Kies PLP-register > Inrichten/s);

  function heard(work: (options: Partial<HostOptions>) => void): string[] {
    const said: string[] = [];
    work({ ui: { toast: (text) => void said.push(text) } });
    return said;
  }

  test('a save is stored, and the person hears what to do', () => {
    const workbook = inLocale('en_US');
    const said = heard((options) => expect(save(workbook, [contact('2025-03-02')], options).ok).toBe(true));
    expect(said).toEqual([repair]);
    expect(recordsOf(workbook, 'Contacten').slice(-1)[0]!['Datum']).toBe(serialOf('2025-03-02'));
  });

  test('who types hears it, and the row gets its number all the same', () => {
    const workbook = inLocale('en_US');
    const said = heard((options) =>
      typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten'), 'Soort', 'Gesprek', options),
    );
    expect(said).toEqual([repair]);
    expect(recordsOf(workbook, 'Contacten').slice(-1)[0]!['Contact-ID']).toBe('C-0007');
  });

  test('who imports hears it', () => {
    const workbook = inLocale('en_US');
    expect(heard((options) => hostOver(workbook, options).run('importOpenen', {}))).toEqual([repair]);
  });

  test('who opens it sees it, until she clicks it away', () => {
    const workbook = inLocale('en_US');
    expect(heard((options) => hostOver(workbook, options).fireOpen())).toEqual([repair]);
  });

  test('the morning does its work, tells the owner by mail, and all on Start and Controle', () => {
    const workbook = inLocale('en_US');
    hostOver(workbook).run('herinneringenAanzetten');
    const { host, said } = runOn(workbook, '2025-09-02');
    expect(said).toBe('De dagelijkse taken zijn gedaan.');
    const told = host.mails.filter(({ subject }) => subject === 'De dagelijkse taken van het register');
    expect(told.map(({ to, body }) => [to, body])).toEqual([[projectleider, repair]]);
    for (const tab of ['Start', 'Controle']) expect(textOf(workbook, tab).replace(/\n/g, ' ')).toMatch(/is en_US/);
  });

  test('after Inrichten nobody hears of it any more', () => {
    const workbook = inLocale('en_US');
    hostOver(workbook).run('registerInrichten');
    const said = heard((options) => {
      save(workbook, [contact('2025-03-02')], options);
      hostOver(workbook, options).fireOpen();
    });
    expect(said.filter((text) => text.includes('landinstelling'))).toEqual([]);
    expect(textOf(workbook, 'Start')).not.toContain('landinstelling');
  });
});

describe('when the clock changes', () => {
  /** Moments around both changes, with what the clock in Amsterdam shows. */
  const moments: readonly (readonly [utc: string, date: string, time: string])[] = [
    ['2025-03-29T22:59:00Z', '2025-03-29', '23:59'],
    ['2025-03-29T23:00:00Z', '2025-03-30', '00:00'],
    ['2025-03-30T00:30:00Z', '2025-03-30', '01:30'],
    ['2025-03-30T01:00:00Z', '2025-03-30', '03:00'],
    ['2025-03-30T01:30:00Z', '2025-03-30', '03:30'],
    ['2025-03-30T21:59:00Z', '2025-03-30', '23:59'],
    ['2025-03-30T22:00:00Z', '2025-03-31', '00:00'],
    ['2025-10-25T21:59:00Z', '2025-10-25', '23:59'],
    ['2025-10-25T22:00:00Z', '2025-10-26', '00:00'],
    ['2025-10-25T23:30:00Z', '2025-10-26', '01:30'],
    ['2025-10-26T00:30:00Z', '2025-10-26', '02:30'],
    ['2025-10-26T01:30:00Z', '2025-10-26', '02:30'],
    ['2025-10-26T02:30:00Z', '2025-10-26', '03:30'],
    ['2025-10-26T22:59:00Z', '2025-10-26', '23:59'],
    ['2025-10-26T23:00:00Z', '2025-10-27', '00:00'],
  ];

  const timeOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / 1440;
  const last = (workbook: Workbook): Record<string, StoredValue> => recordsOf(workbook, 'Contacten').slice(-1)[0]!;

  test.each(moments)('a save at %s is of %s, %s', (utc, date, time) => {
    const workbook = copyWorkbook(start);
    expect(save(workbook, [contact(date)], { now: () => Date.parse(utc) }).ok).toBe(true);
    expect(last(workbook)['Datum']).toBe(serialOf(date));
    expect(last(workbook)['Ingevoerd op']).toBeCloseTo(serialOf(date) + timeOf(time), 4);
  });

  test.each(moments)('a new row typed at %s is of %s, %s', (utc, date, time) => {
    const workbook = copyWorkbook(start);
    typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten'), 'Soort', 'Gesprek', { now: () => Date.parse(utc) });
    expect(last(workbook)['Ingevoerd op']).toBeCloseTo(serialOf(date) + timeOf(time), 4);
  });

  test.each([
    ['spring', '2025-03-28', '2025-04-02'],
    ['autumn', '2025-10-24', '2025-10-29'],
  ])('in %s dates are read and written back as they stand', (_what, from, to) => {
    const workbook = copyWorkbook(start);
    for (let serial = serialOf(from); serial <= serialOf(to); serial++) {
      const datum = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
      const saved = save(
        workbook,
        [{ tab: 'contacten', id: 'C-0001', basis: null, values: { datum } }],
        {},
        `verzoek-${serial}`,
      );
      expect(saved).toMatchObject({ ok: true, value: { steps: [{ after: { datum } }] } });
      expect(cellAt(workbook, 'Contacten', 2, 'Datum')!.value).toBe(serial);
    }
  });

  test.each([
    ['2025-03-30', '2025-03-30T00:30:00Z', '2025-03-30T01:30:00Z', '2025-03-31T05:30:00Z', 'T-0001'],
    ['2025-10-26', '2025-10-25T23:30:00Z', '2025-10-26T01:30:00Z', '2025-10-27T06:30:00Z', 'T-0002'],
  ])(
    'on %s the job at night mails nothing on a Sunday, and on Monday each reminder once',
    (_day, early, late, monday, toets) => {
      const workbook = copyWorkbook(start);
      const mailsAt = (utc: string): string[] => {
        const host = hostOver(workbook, { now: () => Date.parse(utc) });
        host.run('dagelijkseTaken');
        return host.mails.filter(({ subject }) => subject.startsWith('Herinneringen')).map(({ body }) => body);
      };
      expect([...mailsAt(early), ...mailsAt(late)]).toEqual([]);
      expect(mailsAt(monday).filter((body) => body.includes(toets)).length).toBeGreaterThan(0);
      expect(mailsAt(monday)).toEqual([]);
    },
  );
});

describe.each([['America/New_York'], ['UTC'], ['Asia/Tokyo']])('a workbook of the zone %s', (zone) => {
  const elsewhere = (): Workbook => Object.assign(copyWorkbook(start), { timeZone: zone });
  const repair = expect.stringMatching(
    new RegExp(`tijdzone van dit werkboek is ${zone}.*Kies PLP-register > Inrichten`, 's'),
  );
  const content = (workbook: Workbook) =>
    ['Contacten', 'Toetsen', 'Deelnemers', 'Logboek', 'Mailjournaal', 'Uitkomsten'].map((tab) => textOf(workbook, tab));

  test.each<[string, Record<string, unknown>]>([
    ['opslaan', { verzoek: 'verzoek-0001', schrijf: [contact('2025-08-30')] }],
    [
      'ongedaanMaken',
      {
        verzoek: 'verzoek-0001',
        stappen: [{ tab: 'contacten', id: 'C-0001', before: { uitkomst: 'Anders' }, after: { uitkomst: null } }],
        bewijs: '',
      },
    ],
    ['controleOphalen', {}],
    ['herstellen', { verzoek: 'verzoek-0001', opmaak: true, cellen: [] }],
    ['cijfersOpvragen', {}],
  ])('%s is refused with the repair, and nothing changes', (name, request) => {
    const workbook = elsewhere();
    const before = content(workbook);
    expect(hostOver(workbook).run(name, request)).toMatchObject({
      ok: false,
      error: { code: 'tijdzone', message: repair },
    });
    expect(content(workbook)).toEqual(before);
  });

  test.each(['uitkomstenBijwerken', 'registerControleren', 'dagelijkseTaken'])(
    '%s is refused, and nothing is mailed or written',
    (name) => {
      const workbook = elsewhere();
      const before = content(workbook);
      const host = hostOver(workbook);
      expect(() => host.run(name)).toThrow(/./);
      expect([content(workbook), host.mails.filter(({ subject }) => subject.startsWith('Herinneringen'))]).toEqual([
        before,
        [],
      ]);
    },
  );

  test('what is typed stays, and the person hears what to do', () => {
    const workbook = elsewhere();
    const said: string[] = [];
    typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten'), 'Soort', 'Gesprek', {
      ui: {
        toast: (text) => {
          said.push(text);
        },
      },
    });
    expect(said).toEqual([repair]);
    expect(recordsOf(workbook, 'Contacten').slice(-1)).toMatchObject([{ 'Contact-ID': null, Soort: 'Gesprek' }]);
  });

  test('after Inrichten the dates are what they were, and all works', () => {
    const workbook = elsewhere();
    const before = recordsOf(workbook, 'Contacten');
    hostOver(workbook).run('registerInrichten');
    expect(workbook.timeZone).toBe('Europe/Amsterdam');
    expect(recordsOf(workbook, 'Contacten')).toEqual(before);
    expect(save(workbook, [contact('2025-08-30')]).ok).toBe(true);
  });
});
