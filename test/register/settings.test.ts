/** Instellingen: defaults, what people type, and what cannot be used. */
import type { Cell } from '../../src/register/cell';
import { readSettings, settings } from '../../src/register/settings';

const read = (pairs: Record<string, Cell>) => readSettings(new Map(Object.entries(pairs)));

test('without Instellingen every setting has its default', () => {
  expect(read({})).toEqual({
    problems: [],
    settings: {
      nazorgVooraf: 7,
      organisatie: 'Praktijkleren Plus',
      peildatum: null,
      projectjaar: null,
      rmcWachten: 30,
      stageStil: 21,
      startmetingNa: 30,
      testen: ['Beroepeninteressetest', 'Capaciteitentest', 'Leerstijltest', 'Competentietest'],
      toetsVooraf: 14,
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
  for (const cell of ['2025-08-31', '31-08-2025', ' 31-8-2025 ']) {
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

test('every default can be used', () => {
  for (const { initial, schema } of Object.values(settings)) expect(schema.safeParse(initial).success).toBe(true);
});
