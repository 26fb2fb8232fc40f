/** Rules for stages across records, as whoever writes one hears them. */
import fc from 'fast-check';
import { addDays } from '../../../src/register/dates';
import type { Cells, IdRow, Rows } from '../../../src/register/row';
import { changePlace } from '../../../src/register/weg/stage';
import { saidOf } from './support';

const stage = (id: string, cells: Cells<'stages'> = {}): IdRow<'stages'> => ({
  id,
  cells: {
    deelnemerId: 'D-0001',
    start: '2025-03-01',
    einde: null,
    urenPerWeek: 16,
    // Else an end asks for its reason.
    redenEinde: 'Anders',
    ...cells,
  },
});

interface Surroundings {
  readonly others: readonly IdRow<'stages'>[];
  readonly fasen: readonly IdRow<'fasen'>[];
  readonly aanmelddatum: string;
}

const around = (over: Partial<Surroundings> = {}): Surroundings => ({
  others: [],
  fasen: [],
  aanmelddatum: '2025-01-10',
  ...over,
});

const fase = (id: string, datum: string, name: string): IdRow<'fasen'> => ({
  id,
  cells: { deelnemerId: 'D-0001', datum, fase: name },
});

/** What is said of a stage, new or changed; nothing of what stands in its cells alone. */
function stageProblems({ id, cells }: IdRow<'stages'>, { others, fasen, aanmelddatum }: Surroundings) {
  const asRow = <C extends object>(one: { readonly id: string; readonly cells: C }, index: number) => ({
    row: index + 2,
    cells: { ...one.cells, id: one.id },
  });
  const rows: Partial<Rows> = {
    deelnemers: [{ row: 2, cells: { id: 'D-0001', aanmelddatum } }],
    stages: others.map(asRow),
    fasen: fasen.map(asRow),
  };
  return saidOf({ tab: 'stages', id: id || null, values: cells }, rows);
}

test('a stage on its own, after the aanmelding, is fine', () => {
  expect(stageProblems(stage(''), around())).toEqual({});
});

describe('hours', () => {
  test('two stages of together 40 hours are fine, of more than 40 are not', () => {
    const others = [stage('S-0001', { urenPerWeek: 24 })];
    expect(stageProblems(stage(''), around({ others }))).toEqual({});
    const { urenPerWeek } = stageProblems(stage('', { urenPerWeek: 16.5 }), around({ others }));
    expect(urenPerWeek).toContain('S-0001 (24 uur)');
    expect(urenPerWeek).toContain('40,5 uur');
  });

  test('a stage is not counted beside itself when its hours change', () => {
    expect(
      stageProblems(stage('S-0001', { urenPerWeek: 40 }), around({ others: [stage('S-0001', { urenPerWeek: 24 })] })),
    ).toEqual({});
  });

  test('a stage that ended the day before does not count, one that ends on the first day does', () => {
    const ending = (einde: string) =>
      around({ others: [stage('S-0001', { start: '2025-01-15', urenPerWeek: 32, einde })] });
    expect(stageProblems(stage(''), ending('2025-02-28'))).toEqual({});
    expect(stageProblems(stage(''), ending('2025-03-01'))).toHaveProperty('urenPerWeek');
  });

  test('a stage that begins later counts, if this one goes on until then', () => {
    const others = [stage('S-0001', { start: '2025-06-01', urenPerWeek: 32 })];
    expect(stageProblems(stage(''), around({ others }))).toHaveProperty('urenPerWeek');
    expect(stageProblems(stage('', { einde: '2025-05-31' }), around({ others }))).toEqual({});
  });

  test('two others that follow one another are not added up', () => {
    const others = [
      stage('S-0001', { einde: '2025-04-30', urenPerWeek: 24 }),
      stage('S-0002', { start: '2025-05-01', urenPerWeek: 24 }),
    ];
    expect(stageProblems(stage(''), around({ others }))).toEqual({});
  });

  test('a row without usable hours or start is left to its own message', () => {
    const others = [stage('S-0001', { urenPerWeek: 'veel' }), stage('S-0002', { start: null, urenPerWeek: 40 })];
    expect(stageProblems(stage(''), around({ others }))).toEqual({});
    expect(
      stageProblems(stage('', { urenPerWeek: null }), around({ others: [stage('S-0003', { urenPerWeek: 40 })] })),
    ).toEqual({});
  });
});

test('a stage does not begin before the aanmelding', () => {
  expect(stageProblems(stage('', { start: '2025-01-09' }), around())['start']).toContain('10-01-2025');
  expect(stageProblems(stage('', { start: '2025-01-10' }), around())).toEqual({});
});

test('an end is not before the start; the same day may be', () => {
  expect(Object.keys(stageProblems(stage('', { einde: '2025-02-28', verwachtEinde: '2025-02-28' }), around()))).toEqual(
    ['verwachtEinde', 'einde'],
  );
  expect(stageProblems(stage('', { einde: '2025-03-01', verwachtEinde: '2025-03-01' }), around())).toEqual({});
});

describe('fase', () => {
  test.each(['Uitgevallen', 'Afgerond'])('no stage begins from the day of %s on', (name) => {
    const fasen = [fase('F-0002', '2025-03-01', name), fase('F-0001', '2025-01-10', 'Leertraject')];
    expect(stageProblems(stage(''), around({ fasen }))['start']).toContain(`01-03-2025 is de fase ${name}`);
    expect(stageProblems(stage('', { start: '2025-02-28', einde: '2025-03-01' }), around({ fasen }))).toEqual({});
  });

  test('a stage may begin again after another fase followed', () => {
    const fasen = [fase('F-0001', '2025-01-20', 'Uitgevallen'), fase('F-0002', '2025-02-20', 'Leertraject')];
    expect(stageProblems(stage(''), around({ fasen }))).toEqual({});
  });

  test('a fase without a usable date is passed over', () => {
    expect(stageProblems(stage(''), around({ fasen: [fase('F-0001', 'ooit', 'Uitgevallen')] }))).toEqual({});
  });
});

test('one stage and the next after changing place never run on the same day, so their hours are never added up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 40 }), (days, hours) => {
      const old = stage('S-0001', { urenPerWeek: hours });
      const { end, next } = changePlace(old.cells, addDays('2025-03-01', days), 'Anders');
      const others = [{ ...old, cells: { ...old.cells, ...end } }];
      expect(stageProblems({ id: '', cells: { ...next, urenPerWeek: 40 } }, around({ others }))).toEqual({});
    }),
  );
});
