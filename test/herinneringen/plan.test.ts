/** Who is reminded of what, and when. Today is Tuesday 2 September 2025 unless a test says otherwise. */
import { readSettings } from '../../src/register/settings/setting';
import { settings } from '../../src/addon/instellingen';
import type { MailRegel } from '../../src/register/made/mailjournaal';
import type { Gegevens } from '../../src/herinneringen/gegevens';
import type { Digest, Plan } from '../../src/herinneringen/plan';
import { planHerinneringen, vervallenSleutels } from '../../src/herinneringen/plan';
import type { RegisterMaker } from '../support/builders';
import { team } from './support';

const today = '2025-09-02';
const instellingen = (pairs: Record<string, string> = {}) =>
  readSettings(settings, new Map(Object.entries(pairs))).settings;

const plan = (maker: RegisterMaker, over: Partial<Gegevens> = {}): Plan =>
  planHerinneringen({
    register: maker.register(),
    instellingen: instellingen(),
    today,
    journaal: new Map(),
    ging: () => false,
    laatsteRun: null,
    ...over,
  });

/** A team with a deelnemer whose start was measured, and a toets. */
function withToets(op: string, over: Parameters<RegisterMaker['toets']>[3] = {}): RegisterMaker {
  const maker = team();
  const d = maker.gestart('2025-01-06');
  maker.meting(d, '2025-01-06', { moment: 'Start' });
  maker.toets(d, maker.verklaring(d, null), op, over);
  return maker;
}

const keys = ({ digests }: Plan): string[] =>
  digests.flatMap(({ herinneringen }) => herinneringen.map(({ key }) => key.split('|').slice(0, 3).join(' ')));
const withKey = (key: string, regel: MailRegel): Gegevens['journaal'] => new Map([[key, regel]]);
const to = (digests: readonly Digest[]): string[] => digests.map(({ recipient }) => recipient);

describe('when a toets is reminded of', () => {
  test.each([
    ['2025-09-17', []],
    ['2025-09-16', ['T-0001 toets-14 2025-09-16']],
    ['2025-09-06', ['T-0001 toets-14 2025-09-06']],
    ['2025-09-05', ['T-0001 toets-3 2025-09-05']],
    ['2025-09-02', ['T-0001 toets0 2025-09-02']],
    ['2025-08-27', ['T-0001 toets0 2025-08-27']],
    ['2025-08-26', ['T-0001 toets+7 2025-08-26']],
    ['2025-08-05', ['T-0001 toets+28 2025-08-05']],
  ])('planned on %s: %j', (op, expected) => {
    expect(keys(plan(withToets(op)))).toEqual(expected);
  });

  test('days and repeats are the team’s to choose', () => {
    const own = {
      instellingen: instellingen({
        'Herinnering toets: dagen vooraf': '21',
        'Herinnering toets: daarna elke … dagen': '0',
      }),
    };
    expect(keys(plan(withToets('2025-09-23'), own))).toEqual(['T-0001 toets-21 2025-09-23']);
    expect(keys(plan(withToets('2025-08-20'), own))).toEqual(['T-0001 toets-21 2025-08-20']);
  });

  test('a kind that the team does not want is left out', () => {
    expect(
      keys(plan(withToets(today), { instellingen: instellingen({ 'Herinneringen: waarover': 'Nazorg' }) })),
    ).toEqual([]);
  });

  test('a moment in the weekend comes on Monday, and is not late then', () => {
    const saturday = withToets('2025-09-06');
    expect(plan(saturday, { today: '2025-09-06' }).digests).toEqual([]);
    const { digests } = plan(saturday, { today: '2025-09-08', laatsteRun: '2025-09-07' });
    expect(digests[0]!.herinneringen).toMatchObject([{ moment: { afstand: 0, dag: '2025-09-08' }, late: false }]);
  });

  test('on a free day of the team nothing leaves; on the day after it does', () => {
    const free = { instellingen: instellingen({ 'Vrije dagen van het team': '02-09-2025' }) };
    expect(plan(withToets(today), free).digests).toEqual([]);
    expect(keys(plan(withToets(today), { ...free, today: '2025-09-03' }))).toEqual(['T-0001 toets0 2025-09-02']);
  });

  test('around the change of the clock and on 29 February days are days', () => {
    expect(keys(plan(withToets('2025-10-27'), { today: '2025-10-24' }))).toEqual(['T-0001 toets-3 2025-10-27']);
    expect(keys(plan(withToets('2026-03-30'), { today: '2026-03-27' }))).toEqual(['T-0001 toets-3 2026-03-30']);
    expect(keys(plan(withToets('2028-02-29'), { today: '2028-03-07' }))).toEqual(['T-0001 toets+7 2028-02-29']);
  });
});

describe('what left, and what did not', () => {
  const key = 'T-0001|toets0|2025-09-02|praktijkopleider@example.org';

  test.each([
    ['Verzonden', today, 0],
    ['Onzeker', today, 0],
    ['Klaargezet', today, 0],
    ['Vervallen', today, 0],
    ['Vervallen', null, 1],
    ['Mislukt', null, 1],
  ] as const)('%s, gone on %s: %d mails', (status, verzondenOp, mails) => {
    expect(plan(withToets(today), { journaal: withKey(key, { status, verzondenOp }) }).digests).toHaveLength(mails);
  });

  test('after missed days only the last moment leaves, once, marked late', () => {
    const { digests } = plan(withToets('2025-09-03'), { today: '2025-09-04', laatsteRun: '2025-08-15' });
    expect(digests.flatMap(({ herinneringen }) => herinneringen)).toMatchObject([
      { moment: { afstand: 0 }, late: true },
    ]);
  });

  test('a toets that was planned after its moment is new, not late', () => {
    expect(plan(withToets('2025-09-10'), { laatsteRun: '2025-09-01' }).digests[0]!.herinneringen).toMatchObject([
      { late: false },
    ]);
  });

  test('who had a digest today gets no second one', () => {
    const journaal = withKey('T-0009|toets0|2025-09-02|praktijkopleider@example.org', {
      status: 'Verzonden',
      verzondenOp: today,
    });
    expect(plan(withToets(today), { journaal }).digests).toEqual([]);
    expect(plan(withToets(today), { journaal, alleen: new Set([key]) }).digests).toHaveLength(1);
  });

  test('what waits lapses when its date, its colleague or its toets changed; what left, and the month, do not', () => {
    const { live } = plan(withToets(today));
    const journaal = new Map<string, MailRegel>([
      [key, { status: 'Mislukt', verzondenOp: null }],
      [key.replace('toets0', 'toets-3'), { status: 'Onzeker', verzondenOp: '2025-08-30' }],
      [key.replace('09-02', '09-20'), { status: 'Mislukt', verzondenOp: null }],
      [key.replace('T-0001', 'T-0002'), { status: 'Verzonden', verzondenOp: today }],
      ['2025-08|maandoverzicht|2025-08-31|projectleider@example.org', { status: 'Onzeker', verzondenOp: today }],
    ]);
    expect(vervallenSleutels(journaal, live)).toEqual([
      key.replace('toets0', 'toets-3'),
      key.replace('09-02', '09-20'),
    ]);
  });
});

describe('who is asked', () => {
  test('where the Beoordelaar is no active medewerker, the praktijkopleider', () => {
    expect(to(plan(withToets(today, { beoordelaar: 'weg@example.org' })).digests)).toEqual([
      'praktijkopleider@example.org',
    ]);
  });

  test('one digest for all that is hers, toetsen first', () => {
    const maker = withToets('2025-09-05');
    maker.nazorg('D-0001', '2025-06-01', { volgendContactOp: today });
    const [digest, ...more] = plan(maker).digests;
    expect(more).toEqual([]);
    expect(digest!.herinneringen.map(({ item }) => item.soort)).toEqual(['toets', 'nazorg']);
  });

  test('Nee is obeyed and counted; the items go to nobody else', () => {
    const maker = withToets(today, { beoordelaar: 'nee@example.org' });
    maker.medewerker({ email: 'Nee@example.org', ontvangtHerinneringen: 'Nee' });
    expect(plan(maker)).toMatchObject({ digests: [], zonder: [{ email: 'Nee@example.org', aantal: 1 }] });
  });

  test('the oldest digest comes first', () => {
    const maker = withToets('2025-09-05');
    maker.medewerker({ email: 'z@example.org' });
    maker.toets('D-0001', 'V-0001', '2025-09-04', { beoordelaar: 'z@example.org' });
    expect(plan(maker).digests.map(({ recipient, oudste }) => [recipient, oudste])).toEqual([
      ['z@example.org', '2025-09-01'],
      ['praktijkopleider@example.org', '2025-09-02'],
    ]);
  });
});

describe('the list of the week', () => {
  const late = withToets('2025-08-29');
  const weekOn = (day: string, over: Partial<Gegevens> = {}) =>
    plan(late, { today: day, ...over })
      .digests.filter(({ week }) => week !== null)
      .map(({ recipient, week }) => [recipient, week!.items.length]);

  test('on Monday every projectleider gets what is late in the team', () => {
    expect(weekOn('2025-09-01', { laatsteRun: '2025-08-29' })).toEqual([['projectleider@example.org', 1]]);
  });

  test('a missed Monday is made up for in that week, once', () => {
    expect(weekOn('2025-09-03', { laatsteRun: '2025-08-29' })).toHaveLength(1);
    expect(weekOn('2025-09-03', { laatsteRun: '2025-09-02' })).toEqual([]);
    const journaal = withKey('team|weeklijst|2025-09-01|projectleider@example.org', {
      status: 'Verzonden',
      verzondenOp: '2025-09-01',
    });
    expect(weekOn('2025-09-03', { laatsteRun: '2025-08-29', journaal })).toEqual([]);
  });

  test('on a free Monday it comes on Tuesday', () => {
    const free = { instellingen: instellingen({ 'Vrije dagen van het team': '01-09-2025' }), laatsteRun: '2025-08-31' };
    expect(weekOn('2025-09-01', free)).toEqual([]);
    expect(weekOn('2025-09-02', free)).toHaveLength(1);
  });

  test('without anything late there is none', () => {
    expect(plan(withToets('2025-12-01'), { today: '2025-09-01' }).digests).toEqual([]);
  });
});

describe('the leermeester', () => {
  const withStage = (emails: readonly string[]): RegisterMaker => {
    const maker = withToets('2025-09-05');
    const w = maker.werkgever('2020-01-01');
    emails.forEach((emailLeermeester) => maker.stage('D-0001', w, '2025-08-20', { emailLeermeester }));
    maker.log('S-0001', 'D-0001', '2025-09-01');
    return maker;
  };
  const yes = {
    instellingen: instellingen({ 'Leermeester mailen over een toets': 'Ja', 'Herinneringen: waarover': 'Toets' }),
  };
  const leermeesters = (maker: RegisterMaker, over: Partial<Gegevens> = yes) =>
    to(plan(maker, over).digests.filter(({ aan }) => aan === 'leermeester'));

  test('is mailed before a toets at her place, when the team chose so', () => {
    expect(leermeesters(withStage(['l@example.org']))).toEqual(['l@example.org']);
    expect(leermeesters(withStage(['l@example.org']), {})).toEqual([]);
  });

  test('is not mailed about who gave no consent, in a team in which most did', () => {
    const asked = (toestemmingOp: string | null): RegisterMaker => {
      const maker = withStage(['l@example.org']);
      for (let other = 0; other < 2; other++) maker.deelnemer({ toestemmingOp });
      return maker;
    };
    expect(leermeesters(asked(null))).toEqual(['l@example.org']);
    expect(leermeesters(asked('2025-01-01'))).toEqual([]);
  });

  test('is not mailed when there are two, when she is a colleague, or when the day has passed', () => {
    expect(leermeesters(withStage(['l@example.org', 'm@example.org']))).toEqual([]);
    expect(leermeesters(withStage(['Praktijkopleider@example.org']))).toEqual([]);
    expect(leermeesters(withStage(['l@example.org']), { ...yes, today: '2025-09-08' })).toEqual([]);
  });
});
