/** The tables have a row for every code and a label for every figure. */
import { codes, wordsOnlyCodes } from '../../src/uitkomsten/cijfers/figure';
import { korteNaam, labelVan, tabellen } from '../../src/uitkomsten/indicatoren/tabellen';
import { RegisterMaker } from '../support/builders';
import { figuresOn } from '../support/figures';

test('the four tables hold every code once, in order, those with only words included', () => {
  expect(tabellen).toHaveLength(4);
  const inTables = tabellen.map(({ rijen }) => rijen.map(({ code }) => code));
  expect(inTables.flat()).toEqual([...codes, ...wordsOnlyCodes].sort());
  inTables.forEach((list, i) => {
    for (const code of list) expect(code.startsWith(`${i + 1}.`)).toBe(true);
  });
});

test('every figure that is computed has a label of its own within its code', () => {
  const maker = new RegisterMaker();
  const j = maker.projectjaar('2024-01-01', '2025-12-31');
  const d = maker.gestart('2024-02-01');
  maker.plaatsing(d, '2024-03-01', { functie: 'Kloosterkeuken\nen receptie' });
  maker.stage(d, maker.werkgever('2024-01-01'), '2024-02-01');
  maker.contact('2024-02-01', { soortOrganisatie: 'Nova College' });
  maker.doel(j, '1.3/2024-Q4', 3);
  const figures = figuresOn(maker, '2024-12-31');
  const labels = figures.map(({ code, onderdeel }) => `${code} ${onderdeel === ''} ${labelVan(code, onderdeel)}`);
  expect(new Set(labels).size).toBe(figures.length);
  for (const label of labels) expect(label).not.toContain('$');
});

test('labels of open parts hold what occurs', () => {
  expect(labelVan('1.3', '2024-Q1')).toBe('Gestart in kwartaal 1 van 2024');
  expect(labelVan('1.2', 'Functie: Receptie')).toBe('Functie: Receptie');
  expect(labelVan('4.4', 'Sector: Groen')).toBe('Stages die nu lopen in de sector Groen');
});

test('every code has a short name; what is in no table is a mistake of the programmer', () => {
  for (const code of [...codes, ...wordsOnlyCodes]) expect(korteNaam(code).length).toBeLessThanOrEqual(30);
  expect(() => korteNaam('9.9')).toThrow();
  expect(() => labelVan('1.1', 'Onzin')).toThrow();
});
