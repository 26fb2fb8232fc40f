/** The tables have a row for every code and a label for every figure. */
import { groupBy } from '../../../src/register/grouping';
import { naamVan } from '../../../src/uitkomsten/indicatoren/indicator';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { indicatoren, isBekendeIndicator, tabellen } from '../../../src/uitkomsten/indicatoren/tabellen';
import { RegisterMaker } from '../../support/builders';
import { definitie, figuresOn } from '../../support/figures';

test('the four tables hold every code once, in order, those with only words included', () => {
  expect(tabellen).toHaveLength(4);
  const inTables = tabellen.map(({ rijen }) => rijen.map(({ code }) => code));
  expect(inTables).toEqual([
    ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'],
    ['2.1', '2.2', '2.3'],
    ['3.1', '3.2', '3.3', '3.4', '3.5'],
    ['4.1', '4.2', '4.3', '4.4'],
  ]);
  expect(indicatoren.filter(({ hoofd }) => hoofd === null).map(({ code }) => code)).toEqual(['3.4', '4.1']);
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
  const labels = figures.map(({ code, onderdeel, beschrijving: { label } }) => `${code} ${onderdeel === ''} ${label}`);
  expect(new Set(labels).size).toBe(figures.length);
  for (const label of labels) expect(label).not.toContain('$');
});

test('labels of open parts hold what occurs', () => {
  expect(definitie('1.3', '2024-Q1').label).toBe('Gestart in kwartaal 1 van 2024');
  expect(definitie('1.2', 'Functie: Receptie').label).toBe('Functie: Receptie');
  expect(definitie('4.4', 'Sector: Groen').label).toBe('Stages die nu lopen in de sector Groen');
});

test('an indicator is called what its main figure is called, and two are called the same only where they are the same figure', () => {
  for (const one of indicatoren) expect(naamVan(one)).toBe(one.hoofd?.label ?? one.naam);
  const codes = groupBy(indicatoren, naamVan);
  expect([...codes.values()].filter((some) => some.length > 1).map((some) => some.map(({ code }) => code))).toEqual([
    ['1.1', '1.4'],
    ['1.3', '4.3'],
  ]);
});

test('no page, form, mail or task words the name of an indicator anew', () => {
  const src = path.resolve(__dirname, '../../../src');
  const own = path.join(src, 'uitkomsten/indicatoren');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(src, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(own) && !/node_modules|\/workbench\//.test(file));
  expect(files.length).toBeGreaterThan(300);
  const names = indicatoren.map(naamVan).filter((name) => name.includes(' '));
  const worded = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return names.flatMap((name) => (text.includes(`'${name}`) ? [`${path.relative(src, file)}: ${name}`] : []));
  });
  expect(worded).toEqual([]);
});

test('the workbench, which knows nothing of the register, calls each figure that it tells at the start the same', () => {
  const file = path.resolve(__dirname, '../../../src/workbench/commands/mainFigures.ts');
  const told = [...readFileSync(file, 'utf8').matchAll(/\['(\d\.\d)', '([^']*)', '([^']*)'\]/g)];
  expect(told.length).toBeGreaterThan(5);
  for (const [, code, onderdeel, label] of told) expect(definitie(code!, onderdeel!).label).toBe(label);
});

test('what people type names a code, or one of the parts that can be computed for it; white space aside', () => {
  const known = [
    '1.1',
    ' 3.4 ',
    '1.3 / 2024-Q1',
    '1.2/Functie:Receptie',
    '2.3/NovaCollege: contacten',
    '3.3/ 6 maanden',
  ];
  expect(known.filter((typed) => !isBekendeIndicator(typed))).toEqual([]);
  const unknown = [
    '',
    '9.9',
    '1.1/',
    '1.1/Onzin',
    '1.3/2024-Q5',
    '3.3/9 maanden',
    '1.2/Soort: Opleiding',
    '4.4/Sector: Bouw',
  ];
  expect(unknown.filter(isBekendeIndicator)).toEqual([]);
});

test('each file of a table is in the index, under the number that its name begins with', () => {
  const folder = path.resolve(__dirname, '../../../src/uitkomsten/indicatoren');
  const files = [1, 2, 3, 4].flatMap((table) =>
    readdirSync(path.join(folder, `tabel${table}`)).filter((name) => name.endsWith('.ts')),
  );
  expect(files.map((name) => name.split('-')[0])).toEqual(indicatoren.map(({ code }) => code));
});
