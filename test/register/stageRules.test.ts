/** Rules for stages across records. */
import fc from 'fast-check';
import { addDays } from '../../src/register/dates';
import { changePlace, isOpenStage, placeChangeInWords, stageProblems } from '../../src/register/stageRules';
import type { Identified, StageSurroundings } from '../../src/register/stageRules';

const stage = (id: string, cells: Identified['cells'] = {}): Identified => ({
  id,
  cells: { deelnemerId: 'D-0001', start: '2025-03-01', einde: null, urenPerWeek: 16, ...cells },
});

const around = (over: Partial<StageSurroundings> = {}): StageSurroundings => ({
  others: [],
  fasen: [],
  aanmelddatum: '2025-01-10',
  ...over,
});

const fase = (id: string, datum: string, name: string): Identified => ({ id, cells: { datum, fase: name } });

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
    expect(stageProblems(stage('', { start: '2025-02-28' }), around({ fasen }))).toEqual({});
  });

  test('a stage may begin again after another fase followed', () => {
    const fasen = [fase('F-0001', '2025-01-20', 'Uitgevallen'), fase('F-0002', '2025-02-20', 'Leertraject')];
    expect(stageProblems(stage(''), around({ fasen }))).toEqual({});
  });

  test('a fase without a usable date is passed over', () => {
    expect(stageProblems(stage(''), around({ fasen: [fase('F-0001', 'ooit', 'Uitgevallen')] }))).toEqual({});
  });
});

describe('changing place', () => {
  test('one ends with its reason, the next begins the day after with the same hours and another leermeester', () => {
    const cells = {
      ...stage('S-0001').cells,
      leermeester: 'Voorbeeld Meester',
      emailLeermeester: 'meester@example.org',
      sector: 'Zorg',
    };
    expect(changePlace(cells, '2025-02-28', 'Andere plek gewenst')).toEqual({
      end: { einde: '2025-02-28', redenEinde: 'Andere plek gewenst' },
      next: { deelnemerId: 'D-0001', start: '2025-03-01', urenPerWeek: 16 },
    });
  });

  test('both days and the reason are told beforehand', () => {
    expect(placeChangeInWords('S-0001', changePlace(stage('S-0001').cells, '2025-02-28', 'Liep niet'))).toBe(
      'S-0001 stopt op 28-02-2025 (Liep niet). De nieuwe stage begint de dag erna, op 01-03-2025.',
    );
  });

  test('the two never run on the same day, so their hours are never added up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 40 }), (days, hours) => {
        const old = stage('S-0001', { urenPerWeek: hours });
        const { end, next } = changePlace(old.cells, addDays('2025-03-01', days), 'Anders');
        const others = [{ ...old, cells: { ...old.cells, ...end } }];
        expect(stageProblems({ id: '', cells: { ...next, urenPerWeek: 40 } }, around({ others }))).toEqual({});
      }),
    );
  });
});

test('a stage is open up to and including its last day', () => {
  expect(isOpenStage(stage('S-0001'), '2025-08-31')).toBe(true);
  expect(isOpenStage(stage('S-0001', { einde: '2025-08-31' }), '2025-08-31')).toBe(true);
  expect(isOpenStage(stage('S-0001', { einde: '2025-08-30' }), '2025-08-31')).toBe(false);
});
