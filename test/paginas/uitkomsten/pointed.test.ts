/** From a cell of a made tab to its figure: what the pages write is what the reader understands. */
import { computeFigures } from '../../../src/uitkomsten/cijfers/figures';
import { formatFigure } from '../../../src/uitkomsten/cijfers/format';
import { maandInhoud } from '../../../src/paginas/maand/beeld/inhoud';
import { maakMaandbeeld } from '../../../src/paginas/maand/beeld/maandbeeld';
import { maakOverzicht } from '../../../src/uitkomsten/cijfers/overzicht';
import type { Page } from '../../../src/workbook/page/page';
import { monthPage } from '../../../src/paginas/maand/monthPage';
import { figureOfCell, peildatumOf, pointedCell, projectjaarOf } from '../../../src/paginas/uitkomsten/pointed';
import { uitkomstenPage } from '../../../src/paginas/uitkomsten/uitkomstenPage';
import { RegisterMaker } from '../../support/builders';

const maker = new RegisterMaker();
const first = maker.projectjaar('2023-01-01', '2023-12-31');
const second = maker.projectjaar('2024-01-01', '2024-12-31');
maker.doel(second, '1.1', 5);
maker.doel(second, '1.3/2024-Q1', 2);
const people = ['2023-03-01', '2024-02-01', '2024-05-01', '2024-06-01'].map((day) => maker.gestart(day));
maker.verklaring(people[1]!, '2024-08-01');
people.forEach((one) => maker.plaatsing(one, '2024-09-15', { functie: 'Receptie' }));
const kitchen = maker.werkgever('2023-01-15', { plaatsen: 3 });
maker.stage(people[1]!, kitchen, '2024-03-01');
maker.contact('2024-04-01', { soortOrganisatie: 'RMC' });
const register = maker.register();
const day = '2024-10-31';
const now = '2024-11-01T08:00:00';

const valuesOf = ({ rows, widths }: Page) =>
  rows.map(({ cells }) => widths.map((_, column) => cells[column]?.value ?? ''));

function uitkomsten() {
  const made = maakOverzicht(register, day, null);
  if (!made.ok) throw new Error(made.problem.message);
  return valuesOf(uitkomstenPage(made.value, 'Het team', [], now));
}

function month() {
  const made = maakMaandbeeld(register, '2024-10');
  if (!made.ok) throw new Error(made.problem.message);
  return valuesOf(monthPage(maandInhoud(made.value, []), made.value.reeksen, 'Het team', now).page);
}

/** What the reader makes of each cell of these columns. */
function read(cells: readonly (readonly unknown[])[], header: string) {
  return cells.flatMap((row, index) =>
    row.flatMap((_, column) => {
      const cell = pointedCell(cells, index + 1, column + 1);
      if (cell?.header !== header || cell.shown === null) return [];
      const peildatum = peildatumOf(cell)!;
      const year = projectjaarOf(cell, register.projectjaren);
      const began = register.projectjaren.filter(({ start }) => start <= peildatum);
      const id = year?.id ?? began[began.length - 1]?.id;
      if (id === undefined) return [];
      const figures = computeFigures(register, id, peildatum);
      return [{ row: index + 1, cell, peildatum, year: id, figure: figureOfCell(figures, cell), figures }];
    }),
  );
}

test('each figure of Uitkomsten is found from its cell, with its projectjaar and its peildatum', () => {
  const found = read(uitkomsten(), 'Gerealiseerd');
  const all = computeFigures(register, second, day);
  expect(found.map(({ figure }) => figure && formatFigure(figure))).toEqual(found.map(({ cell }) => cell.shown));
  // 3.3's main figure and its part of 6 months have one label: they are the same figure.
  expect(found.map(({ figure }) => `${figure!.code}/${figure!.onderdeel}`)).toEqual(
    all.map(({ code, onderdeel }) => `${code}/${code === '3.3' && onderdeel === '6 maanden' ? '' : onderdeel}`),
  );
  expect(new Set(found.map(({ peildatum, year }) => `${peildatum} ${year}`))).toEqual(new Set([`${day} ${second}`]));
});

test('the doel, the oordeel and the label lead to the figure of their row too', () => {
  const cells = uitkomsten();
  for (const header of ['Wat we wilden', 'Doel', 'Oordeel', 'Toelichting']) {
    expect(read(cells, header).map(({ figure }) => figure!.code)).toEqual(
      read(cells, 'Gerealiseerd').map(({ figure }) => figure!.code),
    );
  }
});

test('the column of the projectjaar before leads to its figures', () => {
  const found = read(uitkomsten(), register.projectjaren[0]!.naam);
  expect(found.length).toBeGreaterThan(20);
  expect(new Set(found.map(({ year }) => year))).toEqual(new Set([first]));
  expect(found.map(({ figure }) => figure && formatFigure(figure))).toEqual(found.map(({ cell }) => cell.shown));
});

test('the row of a goal stands for its main figure', () => {
  const cells = uitkomsten();
  const row = cells.findIndex(([code]) => code === '1.3') + 1;
  const cell = pointedCell(cells, row, 2)!;
  expect(figureOfCell(computeFigures(register, second, day), cell)).toMatchObject({ code: '1.3', onderdeel: '' });
  expect(cell.shown).toBeNull();
});

test.each(['Gerealiseerd', 'Vorige maand', 'Vorig jaar'])(
  'each figure of a month is found from its cell under %s',
  (header) => {
    const found = read(month(), header).filter(({ cell }) => cell.shown !== '–');
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(({ peildatum }) => peildatum))).toEqual(
      new Set([{ Gerealiseerd: '2024-10-31', 'Vorige maand': '2024-09-30', 'Vorig jaar': '2023-10-31' }[header]]),
    );
    expect(found.map(({ figure }) => figure && formatFigure(figure))).toEqual(found.map(({ cell }) => cell.shown));
  },
);

test('a part with a doel is found in a month too', () => {
  expect(read(month(), 'Gerealiseerd').map(({ figure }) => figure!.onderdeel)).toContain('2024-Q1');
});

test('titles, headers, blank rows, and the other tables of a month hold no figure', () => {
  const cells = month();
  const road = cells.findIndex(([text]) => text === 'Leertraject') + 1;
  const goal = uitkomsten();
  const header = goal.findIndex((row) => row.includes('Gerealiseerd')) + 1;
  const last = goal.findIndex(([text]) => text === 'Wat telt niet mee') + 2;
  expect([
    pointedCell(cells, 1, 1),
    pointedCell(cells, road, 2),
    pointedCell(goal, header, 4),
    pointedCell(goal, last, 2),
    pointedCell(goal, 999, 1),
  ]).toEqual([null, null, null, null, null]);
});

test('a part that does not occur any more is not taken for its main figure', () => {
  const cells = uitkomsten();
  const row = cells.findIndex(([, label]) => label === 'Functie: Receptie') + 1;
  expect(figureOfCell(computeFigures(register, second, '2024-01-31'), pointedCell(cells, row, 4)!)).toBeNull();
});
