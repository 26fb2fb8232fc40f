/** Which rows count, and which are left out and why (indicatoren.md, before "Terms"). */
import type { Cell } from '../../src/register/cell';
import type { Row, Rows } from '../../src/register/row';
import type { TabKey } from '../../src/register/tabs';
import { toRegister } from '../../src/register/register';
import { RegisterMaker } from '../support/builders';

/** One record in every tab. */
function everyTab(): RegisterMaker {
  const maker = new RegisterMaker();
  const d = maker.gestart('2024-03-01');
  const w = maker.werkgever('2023-01-01');
  const s = maker.stage(d, w, '2024-03-10');
  maker.log(s, d, '2024-03-12');
  maker.toets(d, maker.verklaring(d, null), '2024-06-01');
  maker.intake(d, '2024-02-01', { gebruikteTesten: ['Leerstijltest'], netwerkBetrokken: ['Familie', 'School'] });
  maker.meting(d, '2024-03-01');
  maker.plaatsing(d, '2024-09-01');
  maker.nazorg(d, '2024-10-01');
  maker.contact('2024-04-01');
  const j = maker.projectjaar('2024-02-01', '2025-01-31');
  maker.doel(j, '1.3', 25);
  maker.toelichting(j, '1.3', '2024-12-31');
  maker.medewerker();
  return maker;
}

const change = (rows: Rows, tab: TabKey, cells: Record<string, Cell>, index = 0): Rows => ({
  ...rows,
  [tab]: rows[tab].map((row: Row, i) => (i === index ? { ...row, cells: { ...row.cells, ...cells } } : row)),
});

const reasons = (rows: Rows): unknown[] =>
  toRegister(rows).leftOut.map(({ tab, row, reason, header }) => [tab, row, reason, header]);

test('complete rows all count, and come out as they went in', () => {
  const maker = everyTab();
  expect(toRegister(maker.rows())).toEqual(maker.register());
});

test('a row without a required cell does not count', () => {
  const rows = change(everyTab().rows(), 'metingen', { moment: null });
  expect(reasons(rows)).toEqual([['metingen', 2, 'leeg', 'Moment']]);
  expect(toRegister(rows).metingen).toEqual([]);
});

test('a row with a value that its column does not allow does not count, also where the cell is not required', () => {
  expect(reasons(change(everyTab().rows(), 'plaatsingen', { einde: 'binnenkort' }))).toEqual([
    ['plaatsingen', 2, 'ongeldig', 'Einde'],
  ]);
});

test('a test that is not in Instellingen, and an e-mail address of no medewerker, do not keep a row out', () => {
  const rows = change(change(everyTab().rows(), 'intakes', { gebruikteTesten: 'Iets anders' }), 'toetsen', {
    beoordelaar: 'niemand@example.org',
  });
  expect(reasons(rows)).toEqual([]);
});

test('a Concept does not count, and that is the reason given whatever else is missing', () => {
  expect(reasons(change(everyTab().rows(), 'intakes', { status: 'Concept', besluit: null }))).toEqual([
    ['intakes', 2, 'concept', 'Status'],
  ]);
});

test('a reference to nothing keeps a row out', () => {
  expect(reasons(change(everyTab().rows(), 'nazorg', { deelnemerId: 'D-0099' }))).toEqual([
    ['nazorg', 2, 'verwijzing', 'Deelnemer-ID'],
  ]);
});

test('what refers to a row that does not count does not count either, through every step', () => {
  const rows = change(everyTab().rows(), 'werkgevers', { naam: '' });
  expect(reasons(rows)).toEqual([
    ['werkgevers', 2, 'leeg', 'Naam'],
    ['stages', 2, 'verwijzing', 'Werkgever-ID'],
    ['stagelog', 2, 'verwijzing', 'Stage-ID'],
  ]);
});

test('a deelnemer who does not count takes all that is hers along, and each row is reported once', () => {
  const register = toRegister(change(everyTab().rows(), 'deelnemers', { aanmelddatum: null }));
  const kept = Object.entries(register)
    .filter(([key, list]) => !['leftOut', 'concepten', 'intakeRows'].includes(key) && list.length > 0)
    .map(([key]) => key);
  expect(kept).toEqual(['werkgevers', 'contacten', 'projectjaren', 'doelen', 'toelichtingen', 'medewerkers']);
  const rows = register.leftOut.map(({ tab, row }) => `${tab} ${row}`);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows).toHaveLength(10);
});

test('a reference to an ID of which one of two rows counts is whole', () => {
  const rows = everyTab().rows();
  const [deelnemer] = rows.deelnemers;
  const twice: Rows = { ...rows, deelnemers: [{ row: 3, cells: { ...deelnemer!.cells, voornaam: null } }, deelnemer!] };
  expect(reasons(twice)).toEqual([['deelnemers', 3, 'leeg', 'Voornaam']]);
});

test('what was left out is named by tab, row, ID and column, never by what was typed', () => {
  const register = toRegister(change(everyTab().rows(), 'deelnemers', { geboortejaar: 'geheim' }));
  expect(register.leftOut[0]).toEqual({
    tab: 'deelnemers',
    row: 2,
    id: 'D-0001',
    reason: 'ongeldig',
    header: 'Geboortejaar',
  });
  expect(JSON.stringify(register.leftOut)).not.toContain('geheim');
});

test('intake rows are kept for 1.6 when they have a datum and an existing deelnemer, whether they count or not; a Concept is to be finished', () => {
  const maker = new RegisterMaker();
  const d = maker.deelnemer();
  for (const day of ['01', '02', '03', '04', '05']) maker.intake(d, `2024-03-${day}`);
  let rows = change(maker.rows(), 'intakes', { status: 'Concept' }, 1);
  rows = change(rows, 'intakes', { motivatie: null }, 2);
  rows = change(rows, 'intakes', { datum: null }, 3);
  rows = change(rows, 'intakes', { deelnemerId: 'D-0099' }, 4);
  const register = toRegister(rows);
  expect(register.concepten).toEqual([
    { id: 'I-0002', deelnemerId: d, datum: '2024-03-02', afgenomenDoor: 'assistent@example.org' },
  ]);
  expect(register.intakeRows).toEqual([
    { id: 'I-0001', deelnemerId: d, datum: '2024-03-01', counts: true },
    { id: 'I-0002', deelnemerId: d, datum: '2024-03-02', counts: false },
    { id: 'I-0003', deelnemerId: d, datum: '2024-03-03', counts: false },
  ]);
});

test('an intake of a deelnemer who stands in the register but does not count is in the noemer of 1.6 only', () => {
  const maker = new RegisterMaker();
  maker.intake(maker.deelnemer(), '2024-03-01');
  const register = toRegister(change(maker.rows(), 'deelnemers', { achternaam: null }));
  expect([register.intakes, register.intakeRows]).toEqual([
    [],
    [{ id: 'I-0001', deelnemerId: 'D-0001', datum: '2024-03-01', counts: false }],
  ]);
});

describe('a Doel counts with the number that is meant', () => {
  const meant = (cells: Record<string, Cell>): unknown => {
    const rows = change(everyTab().rows(), 'doelen', cells);
    const { doelen, leftOut } = toRegister(rows);
    return doelen[0]?.doel ?? leftOut.map(({ tab, reason, header }) => [tab, reason, header]);
  };
  const leftOut = [['doelen', 'ongeldig', 'Doel']];

  test('a Percentage between 0 and 1 is what a sheet makes of a typed percentage', () => {
    const typed = [0, 0.005, 0.07, 0.33, 0.5, 0.995, 1, 1.5, 33, 100];
    expect(typed.map((doel) => meant({ doel, eenheid: 'Percentage' }))).toEqual([
      0, 0.5, 7, 33, 50, 99.5, 1, 1.5, 33, 100,
    ]);
  });

  test('a Percentage over 100 or an Aantal that is no whole number is left out and told', () => {
    for (const cells of [
      { doel: 100.5, eenheid: 'Percentage' },
      { doel: 2500, eenheid: 'Percentage' },
      { doel: 0.5, eenheid: 'Aantal' },
      { doel: 12.5, eenheid: 'Aantal' },
    ])
      expect(meant(cells)).toEqual(leftOut);
  });

  test('every whole percentage typed in a sheet comes back as itself', () => {
    for (let n = 1; n < 100; n++) expect(meant({ doel: n / 100, eenheid: 'Percentage' })).toBe(n);
  });
});
