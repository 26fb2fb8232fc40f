/** Records as they are about to be written: what is said at their fields, and what an act is not blamed for. */
import { judge } from '../../../src/register/rules';
import type { Change, Rows } from '../../../src/register/row';
import { Broken, saidOf } from './support';

const aanmelding = (aanmelddatum: string): Partial<Rows> => ({
  deelnemers: [{ row: 2, cells: { id: 'D-0001', aanmelddatum } }],
});

describe('a line of the Stagelog', () => {
  const said = (values: Change<'stagelog'>['values'], rows: Partial<Rows> = {}) =>
    saidOf(
      {
        tab: 'stagelog',
        id: null,
        values: { deelnemerId: 'D-0001', datum: '2025-03-03', soort: 'Driegesprek', ...values },
      },
      rows,
    );

  test('is not before the aanmelding; the same day may be', () => {
    expect(said({}, aanmelding('2025-03-03'))).toEqual({});
    expect(said({}, aanmelding('2025-03-04')).datum).toContain('04-03-2025');
  });

  test('has no follow-up before its day', () => {
    expect(said({ vervolgOp: '2025-03-03' })).toEqual({});
    expect(said({ vervolgOp: '2025-03-02' })).toHaveProperty('vervolgOp');
  });

  test('says what was adapted when it is an Aanpassing; other kinds may', () => {
    expect(said({ soort: 'Aanpassing' })).toHaveProperty('aanpassing');
    expect(said({ soort: 'Aanpassing', aanpassing: 'Tempo' })).toEqual({});
    expect(said({ aanpassing: 'Tempo' })).toEqual({});
  });
});

test('the cooperation with a werkgever ends not before it begins', () => {
  const said = (actiefTot: string) =>
    saidOf({ tab: 'werkgevers', id: null, values: { actiefSinds: '2024-01-01', actiefTot } }, {});
  expect(said('2025-01-31')).toEqual({});
  expect(said('2023-12-31').actiefTot).toContain('01-01-2024');
});

test('a date before the Aanmelddatum is told; one on it, or no date at all, is not', () => {
  const said = (datum: string | null, aanmelddatum: string) =>
    saidOf({ tab: 'fasen', id: null, values: { deelnemerId: 'D-0001', datum } }, aanmelding(aanmelddatum)).datum;
  expect(said('2025-05-01', '2025-05-02')).toBe('Datum: dit is voor de aanmelding. Kies 02-05-2025 of later.');
  expect(said('2025-05-02', '2025-05-02')).toBeUndefined();
  expect(said(null, '2025-05-02')).toBeUndefined();
  expect(said('2025-05-01', 'geen datum')).toBeUndefined();
});

test('an end before the start, and what has happened dated after today, get a sentence', () => {
  const plaatsing = (einde: string | null) =>
    saidOf({ tab: 'plaatsingen', id: null, values: { start: '2025-09-01', einde } }, {}).einde;
  expect(plaatsing('2025-08-31')).toBe('Einde: dit is voor de start. Kies 01-09-2025 of later.');
  expect(plaatsing('2025-09-01')).toBeUndefined();
  expect(plaatsing(null)).toBeUndefined();
  // The demo's last day is 31 August 2025.
  const meting = (datum: string) => saidOf({ tab: 'metingen', id: null, values: { datum } }, {}).datum;
  expect(meting('2025-09-01')).toContain('moet nog komen');
  expect(meting('2025-08-31')).toBeUndefined();
});

test('a next contact that is not after this one, or after the end of nazorg, gets a sentence', () => {
  const said = (volgendContactOp: string | null, datum: string, start: string | null) =>
    saidOf(
      { tab: 'nazorg', id: null, values: { deelnemerId: 'D-0001', datum, volgendContactOp } },
      {
        ...aanmelding('2020-01-01'),
        plaatsingen: start === null ? [] : [{ row: 2, cells: { id: 'P-0001', deelnemerId: 'D-0001', start } }],
      },
    ).volgendContactOp;
  expect(said('2025-08-01', '2025-08-01', null)).toContain('na 01-08-2025');
  expect(said('2026-01-02', '2025-08-01', '2023-01-01')).toContain('drie jaar na de eerste plaatsing');
  expect(said('2026-01-01', '2025-08-01', '2023-01-01')).toBeUndefined();
  expect(said(null, '2025-08-01', '2023-01-01')).toBeUndefined();
});

describe('an act', () => {
  const rulesBroken = (broken: Broken, ...changes: Change[]) =>
    judge(changes, broken.rows as Rows, { today: '2025-08-31' })
      .filter(({ severity }) => severity === 'fout')
      .map(({ change, rule, column }) => `${change} ${rule} ${column}`);
  const tooMuch = (): Broken => new Broken().set('stages', 'S-0053', { urenPerWeek: 35 });

  test('is not blamed for what was wrong beside it before', () => {
    expect(rulesBroken(tooMuch(), { tab: 'stages', id: 'S-0053', values: { leermeester: 'Een ander' } })).toEqual([]);
  });

  test('is told of what is wrong in a cell that it sets, also when it was wrong before', () => {
    expect(rulesBroken(tooMuch(), { tab: 'stages', id: 'S-0053', values: { urenPerWeek: 34 } })).toEqual([
      '0 te-veel-uren urenPerWeek',
    ]);
  });

  test('is told of a cell that keeps its record from counting, whoever left it so', () => {
    const broken = new Broken().set('metingen', 'M-0003', { moment: 'Ooit' });
    expect(rulesBroken(broken, { tab: 'metingen', id: 'M-0003', values: { communicatie: 4 } })).toEqual([
      '0 waarde-niet-toegestaan moment',
    ]);
  });

  test('is told at the record that it writes, whichever of two came first', () => {
    const other = new Broken().find('stages', 'S-0052').cells;
    const before: Change = {
      tab: 'stages',
      id: null,
      values: { ...other, start: '2025-02-01', einde: null, urenPerWeek: 40 },
    };
    expect(rulesBroken(new Broken(), before).some((one) => one.startsWith('0 te-veel-uren'))).toBe(true);
  });

  test('is judged as a whole: what one change mends does not keep another from being stored', () => {
    const { cells } = new Broken().find('stages', 'S-0046');
    const next: Change = {
      tab: 'stages',
      id: null,
      values: { ...cells, start: '2025-09-01', verwachtEinde: null, einde: null, redenEinde: null, urenPerWeek: 40 },
    };
    const end: Change = {
      tab: 'stages',
      id: 'S-0046',
      values: { einde: '2025-08-31', verwachtEinde: null, redenEinde: 'Andere plek gewenst' },
    };
    const about = (...changes: Change[]) => rulesBroken(new Broken(), ...changes).filter((one) => /uren/.test(one));
    expect(about(next)).not.toEqual([]);
    expect(about(end, next)).toEqual([]);
  });

  test('may leave a Concept with gaps, though not with a BSN or with what no cell takes', () => {
    const concept = (values: Change<'intakes'>['values']): string[] =>
      rulesBroken(new Broken(), {
        tab: 'intakes',
        id: null,
        values: { deelnemerId: 'D-0045', status: 'Concept', ...values },
      });
    expect(concept({ ondersteuning: 'Geen, Werk', datum: '2020-01-01' })).toEqual([]);
    expect(concept({ motivatie: 9 })).toEqual(['0 waarde-niet-toegestaan motivatie']);
    expect(concept({ toelichtingBesluit: 'BSN 111222333' })).toEqual(['0 bsn toelichtingBesluit']);
  });

  test('says nothing of a tab that was not read', () => {
    const far: Change = { tab: 'stages', id: null, values: { deelnemerId: 'D-9999', start: '2001-01-01' } };
    expect(Object.keys(saidOf(far, {}))).toEqual([]);
  });
});
