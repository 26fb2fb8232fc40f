/** What is due, kind by kind, at each boundary. Today is Monday 1 September 2025 unless a test says otherwise. */
import { herinneringInstellingen } from '../../src/herinneringen/instellingen';
import { planHerinneringen } from '../../src/herinneringen/plan';
import { readSettings } from '../../src/register/settings/setting';
import { brief, dueOf, team } from './support';

const today = '2025-09-01';

/** Somebody who started with a Leertraject, and whose start was measured. */
function started(datum = '2025-01-01') {
  const maker = team();
  const d = maker.gestart(datum);
  maker.meting(d, datum, { moment: 'Start' });
  return { maker, d };
}

describe('toetsen', () => {
  const withToets = (geplandOp: string, over: Parameters<ReturnType<typeof team>['toets']>[3] = {}) => {
    const { maker, d } = started();
    maker.toets(d, maker.verklaring(d, null), geplandOp, over);
    return maker;
  };

  test.each([
    ['2025-09-16', []],
    ['2025-09-15', ['T-0001 2025-09-15 (14)']],
    ['2025-09-01', ['T-0001 2025-09-01 (0)']],
    ['2025-08-31', ['T-0001 2025-08-31 (-1)']],
    ['2024-08-31', ['T-0001 2024-08-31 (-366)']],
  ])('one planned on %s is due from 14 days before, and stays so', (geplandOp, expected) => {
    expect(brief(dueOf(withToets(geplandOp), 'toets', today))).toEqual(expected);
  });

  test.each(['Behaald', 'Nog niet behaald', 'Vervallen'] as const)('one that is %s is not due', (status) => {
    expect(dueOf(withToets(today, { status, resultaatOp: today }), 'toets', today)).toEqual([]);
  });

  test('one that was put off is due on its new date, and says so', () => {
    expect(dueOf(withToets('2025-09-03', { status: 'Uitgesteld' }), 'toets', today)).toMatchObject([
      {
        soort: 'toets',
        tab: 'toetsen',
        op: '2025-09-03',
        dagen: 2,
        wat: 'Uitgestelde toets B1-K1-W1',
        deelnemerId: 'D-0001',
      },
    ]);
  });
});

describe('verklaringen', () => {
  const withVerklaring = (
    over: Parameters<ReturnType<typeof team>['verklaring']>[2],
    fase?: 'Uitgevallen' | 'Pauze',
  ) => {
    const { maker, d } = started();
    maker.verklaring(d, null, over);
    if (fase) maker.fase(d, '2025-08-01', fase);
    return maker;
  };

  test.each([
    ['2025-10-02', []],
    ['2025-10-01', ['V-0001 2025-10-01 (30)']],
    ['2025-08-31', ['V-0001 2025-08-31 (-1)']],
  ])('one with streefdatum %s is due from 30 days before', (streefdatum, expected) => {
    expect(brief(dueOf(withVerklaring({ streefdatum }), 'verklaring', today))).toEqual(expected);
  });

  test('one that is behaald or ingetrokken is not due; a later date is not known yet', () => {
    const due = (over: object) => dueOf(withVerklaring({ streefdatum: today, ...over }), 'verklaring', today).length;
    expect(due({ behaaldOp: '2025-09-01' })).toBe(0);
    expect(due({ ingetrokkenOp: '2025-09-01' })).toBe(0);
    expect(due({ behaaldOp: '2025-09-02' })).toBe(1);
    expect(due({ streefdatum: null })).toBe(0);
  });

  test('of somebody who left none is due, of somebody in a pauze it is', () => {
    expect(dueOf(withVerklaring({ streefdatum: today }, 'Uitgevallen'), 'verklaring', today)).toEqual([]);
    expect(dueOf(withVerklaring({ streefdatum: today }, 'Pauze'), 'verklaring', today)).toHaveLength(1);
  });

  test.each([
    ['2025-08-02T09:00:00', []],
    ['2025-08-01T23:59:59', ['V-0001 2025-09-01 (0)']],
    ['2025-07-25T09:00:00', ['V-0001 2025-08-25 (-7)']],
  ])('entered on %s, the RMC is asked again once it has waited over 30 days', (ingevoerdOp, expected) => {
    expect(brief(dueOf(withVerklaring({ ingevoerdOp }), 'rmc', today))).toEqual(expected);
  });

  test('with the akkoord, or without knowing since when, the RMC is not asked', () => {
    const ingevoerdOp = '2025-01-01T09:00:00';
    expect(dueOf(withVerklaring({ ingevoerdOp, rmcAkkoordOp: today }), 'rmc', today)).toEqual([]);
    expect(dueOf(withVerklaring({ ingevoerdOp, behaaldOp: today }), 'rmc', today)).toEqual([]);
    expect(dueOf(withVerklaring({ ingevoerdOp: null }), 'rmc', today)).toEqual([]);
    expect(dueOf(withVerklaring({ ingevoerdOp: 'vorige week' }), 'rmc', today)).toEqual([]);
  });
});

describe('Vervolg op of a logregel', () => {
  const withLog = (vervolgOp: string | null, over: Parameters<ReturnType<typeof team>['stage']>[3] = {}) => {
    const { maker, d } = started();
    const stage = maker.stage(d, maker.werkgever('2024-01-01'), '2025-01-06', over);
    maker.log(stage, d, '2025-08-20', { vervolgOp });
    return { maker, d, stage, due: () => brief(dueOf(maker, 'vervolgStage', today)) };
  };

  test.each([
    ['2025-09-09', []],
    ['2025-09-08', ['L-0001 2025-09-08 (7)']],
    ['2025-08-25', ['L-0001 2025-08-25 (-7)']],
    [null, []],
  ])('on %s it is due from 7 days before', (vervolgOp, expected) => {
    expect(withLog(vervolgOp).due()).toEqual(expected);
  });

  test('a later logregel on the day, or up to a week before it, ends it', () => {
    for (const [datum, open] of [
      ['2025-08-23', 1],
      ['2025-08-24', 0],
      ['2025-08-31', 0],
      ['2025-09-02', 1],
    ] as const) {
      const one = withLog('2025-08-31');
      one.maker.log(one.stage, one.d, datum);
      expect(one.due()).toHaveLength(open);
    }
  });

  test('a new appointment takes its place', () => {
    const one = withLog('2025-08-31');
    one.maker.log(one.stage, one.d, '2025-08-21', { vervolgOp: '2025-09-05' });
    expect(one.due()).toEqual(['L-0002 2025-09-05 (4)']);
  });

  test('a logregel of another stage does not end it', () => {
    const one = withLog('2025-08-31');
    one.maker.log(one.maker.stage(one.d, 'W-0001', '2025-01-06'), one.d, '2025-08-31');
    expect(one.due()).toHaveLength(1);
  });

  test('the end of the stage, or of the road, ends it; a pauze does not', () => {
    expect(withLog('2025-08-31', { einde: '2025-09-01' }).due()).toEqual([]);
    expect(withLog('2025-08-31', { einde: '2025-09-02' }).due()).toHaveLength(1);
    for (const [fase, open] of [
      ['Uitgevallen', 0],
      ['Pauze', 1],
    ] as const) {
      const one = withLog('2025-08-31');
      one.maker.fase(one.d, '2025-08-25', fase);
      expect(one.due()).toHaveLength(open);
    }
  });
});

describe('a stage of which nothing is heard', () => {
  const withStage = (start: string, over: Parameters<ReturnType<typeof team>['stage']>[3] = {}) => {
    const { maker, d } = started();
    const stage = maker.stage(d, maker.werkgever('2024-01-01'), start, over);
    return { maker, d, stage, due: () => brief(dueOf(maker, 'stilleStage', today)) };
  };

  test.each([
    ['2025-08-12', []],
    ['2025-08-11', ['S-0001 2025-09-01 (0)']],
    ['2025-08-01', ['S-0001 2025-08-22 (-10)']],
  ])('started on %s without a logregel, it is due after 21 days', (start, expected) => {
    expect(withStage(start).due()).toEqual(expected);
  });

  test('the last logregel up to today counts', () => {
    const one = withStage('2025-01-06');
    one.maker.log(one.stage, one.d, '2025-08-11');
    one.maker.log(one.stage, one.d, '2025-09-02');
    expect(one.due()).toEqual(['S-0001 2025-09-01 (0)']);
    one.maker.log(one.stage, one.d, '2025-08-12');
    expect(one.due()).toEqual([]);
  });

  test('a stage that is over, has yet to begin, or is of somebody who left is not due', () => {
    expect(withStage('2025-01-06', { einde: '2025-08-31' }).due()).toEqual([]);
    expect(withStage('2025-01-06', { einde: '2025-09-01' }).due()).toHaveLength(1);
    expect(withStage('2025-09-02').due()).toEqual([]);
    const gone = withStage('2025-01-06');
    gone.maker.fase(gone.d, today, 'Uitgevallen');
    expect(gone.due()).toEqual([]);
  });
});

describe('Vervolg op of an intake', () => {
  const withIntake = (vervolgOp: string | null) => {
    const maker = team();
    const d = maker.deelnemer();
    maker.fase(d, '2025-08-01', 'Intake');
    maker.intake(d, '2025-08-01', { vervolgOp, besluit: 'Wachten' });
    return { maker, d, due: () => brief(dueOf(maker, 'vervolgIntake', today)) };
  };

  test.each([
    ['2025-09-09', []],
    ['2025-09-08', ['I-0001 2025-09-08 (7)']],
    ['2025-08-15', ['I-0001 2025-08-15 (-17)']],
    [null, []],
  ])('on %s it is due from 7 days before', (vervolgOp, expected) => {
    expect(withIntake(vervolgOp).due()).toEqual(expected);
  });

  test('a later intake ends it; one that has yet to come does not', () => {
    for (const [datum, open] of [
      ['2025-08-02', 0],
      ['2025-08-01', 0],
      ['2025-07-31', 1],
      ['2025-09-02', 1],
    ] as const) {
      const one = withIntake('2025-08-15');
      one.maker.intake(one.d, datum);
      expect(one.due()).toHaveLength(open);
    }
  });

  test('a later step on the road ends it, but not the one that the intake itself decided', () => {
    for (const [datum, fase, open] of [
      ['2025-08-02', 'Leertraject', 0],
      ['2025-08-01', 'Leertraject', 1],
      ['2025-08-01', 'Niet gestart', 0],
      ['2025-08-02', 'Intake', 1],
      ['2025-09-02', 'Leertraject', 1],
    ] as const) {
      const one = withIntake('2025-08-15');
      one.maker.fase(one.d, datum, fase);
      expect(one.due()).toHaveLength(open);
    }
  });
});

describe('an intake that is still a Concept', () => {
  const withConcept = (over: Parameters<ReturnType<typeof team>['concept']>[0] = {}) => {
    const maker = team();
    maker.medewerker({ naam: 'Assistent', email: 'assistent@example.org' });
    maker.medewerker({ naam: 'Vertrokken', email: 'weg@example.org', actief: 'Nee' });
    const deelnemerId = maker.deelnemer();
    maker.concept({ deelnemerId, ...over });
    return { maker, deelnemerId, due: () => dueOf(maker, 'conceptIntake', today) };
  };

  test.each([
    ['2025-08-20', 'I-9000 2025-08-20 (-12)'],
    ['2025-09-01', 'I-9000 2025-09-01 (0)'],
    ['2025-09-04', 'I-9000 2025-09-04 (3)'],
    [null, 'I-9000 2025-09-01 (0)'],
  ])('of %s it is there, without a day as if of today', (datum, expected) => {
    expect(brief(withConcept({ datum }).due())).toEqual([expected]);
  });

  test.each([
    ['assistent@example.org', 'assistent@example.org'],
    [' Assistent@Example.org ', 'assistent@example.org'],
    ['weg@example.org', 'praktijkopleider@example.org'],
    ['Ja', 'praktijkopleider@example.org'],
    [null, 'praktijkopleider@example.org'],
  ])('taken by %p it is for %s', (afgenomenDoor, voor) => {
    expect(withConcept({ afgenomenDoor }).due()).toMatchObject([{ voor }]);
  });

  test('the end of her road does not finish it', () => {
    const { maker, deelnemerId, due } = withConcept({ datum: '2025-08-01' });
    maker.fase(deelnemerId, '2025-08-02', 'Niet gestart');
    expect(due()).toHaveLength(1);
  });

  test('nobody is ever mailed about it, and its word is none to choose in Instellingen', () => {
    const { maker } = withConcept({ datum: '2025-07-01' });
    const instellingen = readSettings(herinneringInstellingen, new Map()).settings;
    for (const day of ['2025-07-01', '2025-07-02', '2025-08-04', '2025-09-01']) {
      const plan = planHerinneringen({
        register: maker.register(),
        instellingen,
        today: day,
        journaal: new Map(),
        ging: () => false,
        laatsteRun: null,
      });
      expect([plan.digests, plan.zonder]).toEqual([[], []]);
    }
    expect(instellingen.herinneringSoorten).not.toContain('conceptIntake');
  });
});

describe('nazorg', () => {
  const withContact = (volgendContactOp: string | null) => {
    const { maker, d } = started();
    maker.fase(d, '2025-06-01', 'Nazorg');
    maker.nazorg(d, '2025-06-10', { volgendContactOp });
    return { maker, d, due: () => brief(dueOf(maker, 'nazorg', today)) };
  };

  test.each([
    ['2025-09-09', []],
    ['2025-09-08', ['N-0001 2025-09-08 (7)']],
    ['2025-08-31', ['N-0001 2025-08-31 (-1)']],
    [null, []],
  ])('with Volgend contact op %s it is due from 7 days before', (volgendContactOp, expected) => {
    expect(withContact(volgendContactOp).due()).toEqual(expected);
  });

  test('a later contact ends it, or makes a new appointment; one long before the day does neither', () => {
    const after = (datum: string, next: string | null) => {
      const one = withContact('2025-08-31');
      one.maker.nazorg(one.d, datum, { volgendContactOp: next });
      return one.due();
    };
    expect(after('2025-08-31', null)).toEqual([]);
    expect(after('2025-07-01', '2025-09-03')).toEqual(['N-0002 2025-09-03 (2)']);
    expect(after('2025-07-01', null)).toEqual(['N-0001 2025-08-31 (-1)']);
    expect(after('2025-09-02', null)).toEqual(['N-0001 2025-08-31 (-1)']);
  });

  test('the end of nazorg ends it', () => {
    const one = withContact('2025-08-31');
    one.maker.fase(one.d, '2025-08-01', 'Afgerond');
    expect(one.due()).toEqual([]);
  });
});

describe('startmeting', () => {
  const startedOn = (datum: string) => {
    const maker = team();
    const d = maker.gestart(datum);
    return { maker, d, due: () => brief(dueOf(maker, 'startmeting', today)) };
  };

  test.each([
    ['2025-08-03', []],
    ['2025-08-02', ['D-0001 2025-09-01 (0)']],
    ['2025-07-02', ['D-0001 2025-08-01 (-31)']],
  ])('for who started on %s it is due 30 days after', (datum, expected) => {
    expect(startedOn(datum).due()).toEqual(expected);
  });

  test('the first start counts', () => {
    const one = startedOn('2025-08-20');
    one.maker.fase(one.d, '2025-07-02', 'Voortraject');
    expect(one.due()).toEqual(['D-0001 2025-08-01 (-31)']);
  });

  test('only a meting of the start ends it', () => {
    for (const [moment, datum, open] of [
      ['Start', today, 0],
      ['Tussen', today, 1],
      ['Start', '2025-09-02', 1],
    ] as const) {
      const one = startedOn('2025-07-01');
      one.maker.meting(one.d, datum, { moment });
      expect(one.due()).toHaveLength(open);
    }
  });

  test('who is not underway any more is not measured', () => {
    for (const [fase, open] of [
      ['Nazorg', 0],
      ['Uitgevallen', 0],
      ['Pauze', 1],
    ] as const) {
      const one = startedOn('2025-07-01');
      one.maker.fase(one.d, '2025-08-01', fase);
      expect(one.due()).toHaveLength(open);
    }
  });
});
