/** What a column allows, and the sentence when it does not. */
import type { Column } from '../../src/register/column';
import { cellToValue, joinChoices, problemWith, valueToCell } from '../../src/register/schema';
import { allTabs, tabs } from '../../src/register/tabs';
import { columnsOf } from '../../src/register/tab';

const allows = (column: Column, cell: string | number | boolean): boolean =>
  problemWith(column, cellToValue(column, cell)) === null;
const { columns: intake } = tabs.intakes;

test('a choice is one of the list, to the letter', () => {
  expect(allows(intake.leerstijl, 'Doen')).toBe(true);
  for (const wrong of ['doen', 'Doen ', 'Doen, Kijken', 1, true]) expect(allows(intake.leerstijl, wrong)).toBe(false);
});

test('several choices stand in one cell with commas between', () => {
  expect(cellToValue(intake.ondersteuning, 'Zorg,Wonen ,  Werk')).toEqual(['Zorg', 'Wonen', 'Werk']);
  expect(allows(intake.ondersteuning, 'Zorg, Wonen')).toBe(true);
  expect(allows(intake.ondersteuning, 'Zorg, Geld')).toBe(false);
  expect(valueToCell(['Zorg', 'Wonen'])).toBe(joinChoices(['Zorg', 'Wonen']));
});

test('choices from Instellingen may be anything, a number too', () => {
  expect(allows(intake.gebruikteTesten, 'Een test die niet in de lijst staat')).toBe(true);
  expect(allows(intake.gebruikteTesten, 360)).toBe(true);
});

test('a number lies between its bounds and is whole where it must be', () => {
  for (const good of [1, 5]) expect(allows(intake.motivatie, good)).toBe(true);
  for (const wrong of [0, 6, 2.5, '3', NaN, true]) expect(allows(intake.motivatie, wrong)).toBe(false);
  expect(allows(tabs.stagelog.columns.gewerkteUren, 7.5)).toBe(true);
  expect(allows(tabs.stagelog.columns.gewerkteUren, 60.5)).toBe(false);
});

test('a date is a real date cell; text that looks like one is not', () => {
  expect(allows(intake.datum, '2024-02-29')).toBe(true);
  for (const wrong of ["'2024-02-29", '2023-02-29', '29-02-2024', 45000])
    expect(allows(intake.datum, wrong)).toBe(false);
});

test('codes have their form, also where the sheet made a number of them', () => {
  const { opleidingscode } = tabs.verklaringen.columns;
  expect(allows(opleidingscode, '01234')).toBe(true);
  expect(allows(opleidingscode, 25655)).toBe(true);
  expect(allows(opleidingscode, 1234)).toBe(false);
  expect(['B1-K1-W1', 'P2-K1-W3', 'D1-K1-W1'].map((code) => allows(tabs.toetsen.columns.werkproces, code))).toEqual([
    true,
    true,
    true,
  ]);
  expect(allows(tabs.toetsen.columns.werkproces, 'X1-K1-W1')).toBe(false);
});

test('an e-mail address is one address; who may also be named otherwise may be named', () => {
  expect(allows(tabs.medewerkers.columns.email, 'an@example.org')).toBe(true);
  for (const wrong of ['an', 'an@example', 'an@example.org, jo@example.org', 'An <an@example.org>']) {
    expect(allows(tabs.medewerkers.columns.email, wrong)).toBe(false);
  }
  expect(allows(tabs.deelnemers.columns.praktijkopleider, 'De praktijkopleider')).toBe(true);
});

test('every column has a Dutch sentence that begins with its header and does not hold what was typed', () => {
  for (const [, column] of allTabs.flatMap(columnsOf)) {
    const message = problemWith(column, { zomaar: 'iets' } as never);
    expect(message).toMatch(/\.$/);
    expect(message!.startsWith(`${column.header}: `)).toBe(true);
    expect(message).not.toContain('zomaar');
  }
});
