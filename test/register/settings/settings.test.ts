/** Instellingen: defaults, what people type, and what cannot be used. */
import type { Cell } from '../../../src/register/cell';
import { settings } from '../../../src/addon/instellingen';
import { readSettings } from '../../../src/register/settings/setting';

const read = (pairs: Record<string, Cell>) => readSettings(settings, new Map(Object.entries(pairs)));

test('without Instellingen every setting has its default', () => {
  expect(read({})).toEqual({
    problems: [],
    settings: {
      agendaBestand: false,
      bevestigDagen: 30,
      bevestigMaanden: 1,
      bewaarMaanden: 24,
      domeinen: [],
      herinneringSoorten: [
        'toets',
        'verklaring',
        'rmc',
        'startmeting',
        'stilleStage',
        'vervolgStage',
        'vervolgIntake',
        'nazorg',
      ],
      leermeesterMail: false,
      logboekMaanden: 60,
      maandOntvangers: [],
      nazorgVooraf: 7,
      organisatie: 'Praktijkleren Plus',
      peildatum: null,
      projectjaar: null,
      rmcWachten: 30,
      stageStil: 21,
      startmetingNa: 30,
      testen: ['Beroepeninteressetest', 'Capaciteitentest', 'Leerstijltest', 'Competentietest'],
      toetsHerhalen: 7,
      toetsHerinneringen: [14, 3, 0],
      toetsVooraf: 14,
      vrijeDagen: { elkJaar: ['01-01', '04-27', '12-25', '12-26'], perioden: expect.any(Array) },
      verklaringVooraf: 30,
      vervolgVooraf: 7,
    },
  });
});

test('what people typed is used, white space aside', () => {
  const { settings: values, problems } = read({
    Organisatie: ' Buurthuis ',
    'Testen bij de intake': 'Test A ,Test B,, ',
    'Projectjaar Uitkomsten': 'J-0002',
  });
  expect(problems).toEqual([]);
  expect(values).toMatchObject({ organisatie: 'Buurthuis', testen: ['Test A', 'Test B'], projectjaar: 'J-0002' });
});

test('a peildatum may be a date cell or typed as day-month-year', () => {
  for (const cell of [
    '2025-08-31',
    '31-08-2025',
    ' 31-8-2025 ',
    'zo 31\u20118\u20112025',
    '31 aug \u201925',
    '2025/08/31',
  ]) {
    expect(read({ 'Peildatum Uitkomsten': cell }).settings.peildatum).toBe('2025-08-31');
  }
});

test('a setting that cannot be used takes its default and is reported in a sentence', () => {
  const { settings: values, problems } = read({ 'Peildatum Uitkomsten': '31-02-2025', Organisatie: '' });
  expect(values).toMatchObject({ peildatum: null, organisatie: 'Praktijkleren Plus' });
  expect(problems.map(({ key }) => key)).toEqual(['Organisatie', 'Peildatum Uitkomsten']);
  for (const { message } of problems) expect(message).toMatch(/^Instelling ".*": .*\.$/);
});

test('a term is a whole number of days up to a year, typed or as a number cell', () => {
  expect(read({ 'Toets: dagen vooraf': 21 }).settings.toetsVooraf).toBe(21);
  expect(read({ 'Toets: dagen vooraf': ' 0 ' }).settings.toetsVooraf).toBe(0);
  for (const cell of ['', -1, 2.5, 366, '14 dagen', true]) {
    const { settings: values, problems } = read({ 'Toets: dagen vooraf': cell });
    expect(values.toetsVooraf).toBe(14);
    expect(problems).toMatchObject([{ key: 'Toets: dagen vooraf' }]);
  }
});

test.each([
  ['Herinneringen: waarover', 'Toets, Vakantie', /Kies uit: Toets, /],
  ['Herinnering toets: dagen vooraf', '14, drie', /hele getallen/],
  ['Herinnering toets: daarna elke … dagen', '-7', /heel getal/],
  ['Vrije dagen van het team', '25-12, Pasen', /Schrijf elke dag als/],
  ['Vrije dagen van het team', '31-07-2026 t/m 20-07-2026', /Schrijf elke dag als/],
  ['Leermeester mailen over een toets', 'Soms', /Ja of Nee/],
  ['Bewaartermijn: maanden', '0', /1 tot en met 120/],
  ['Maandoverzicht: ontvangers', 'a@example.org, jan', /e-mailadressen in, zoals naam@example\.org, met een komma/],
])('%s cannot be %s: the sentence says what can', (key, cell, words) => {
  const { problems } = read({ [key]: cell });
  expect(problems).toEqual([{ key, message: expect.stringMatching(words) }]);
});

test('the settings of reminders take what people type', () => {
  expect(
    read({
      'Herinneringen: waarover': 'nazorg, toets',
      'Herinnering toets: dagen vooraf': '3, 14, 3',
      'Leermeester mailen over een toets': 'ja',
      'Vrije dagen van het team': '1-5, 29-2, 2026-07-20 t/m 31-7-2026',
    }),
  ).toMatchObject({
    problems: [],
    settings: {
      herinneringSoorten: ['nazorg', 'toets'],
      toetsHerinneringen: [14, 3],
      leermeesterMail: true,
      vrijeDagen: { elkJaar: ['05-01', '02-29'], perioden: [{ van: '2026-07-20', tot: '2026-07-31' }] },
    },
  });
  expect(read({ 'Herinneringen: waarover': '', 'Herinnering toets: dagen vooraf': '' })).toMatchObject({
    problems: [],
    settings: { herinneringSoorten: [], toetsHerinneringen: [] },
  });
});

test('every default can be used', () => {
  for (const { initial, reading } of Object.values(settings)) expect(reading.parse(initial)).toBeDefined();
});

test('what nobody sees makes no difference, in a key or in a value', () => {
  expect(
    read({
      'Toets:\u00a0dagen vooraf\u200b': '\u200e21\u00a0',
      'Herinnering toets: daarna elke ... dagen': '5\u200b',
      'Maandoverzicht: ontvangers': '<mailto:a@example.org>,\u00a0b@example.org\u200b',
      'Leermeester mailen over een toets': 'Ja\u00ad',
      'Vrije dagen van het team': '25\u201112, 26 december, 1/5, 14 mei 2026, 20 juli 2026 tot en met\u00a031-7-2026',
      'Projectjaar Uitkomsten': 'J\u20110002',
      Organisatie: '\u2019s Heeren\u00a0Loo \u2013 Plus',
    }),
  ).toMatchObject({
    problems: [],
    settings: {
      toetsVooraf: 21,
      toetsHerhalen: 5,
      maandOntvangers: ['a@example.org', 'b@example.org'],
      leermeesterMail: true,
      vrijeDagen: {
        elkJaar: ['12-25', '12-26', '05-01'],
        perioden: [
          { van: '2026-05-14', tot: '2026-05-14' },
          { van: '2026-07-20', tot: '2026-07-31' },
        ],
      },
      projectjaar: 'J-0002',
      // Words stay as they were typed.
      organisatie: '\u2019s Heeren\u00a0Loo \u2013 Plus',
    },
  });
});
