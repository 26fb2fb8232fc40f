/** From a cell of a made tab to its figure: by what is kept when the page is written, whatever its words are. */
import { computeFigures } from '../../../src/uitkomsten/cijfers/figures';
import { formatFigure } from '../../../src/uitkomsten/cijfers/format';
import { maandInhoud } from '../../../src/paginas/maand/beeld/inhoud';
import { maakMaandbeeld } from '../../../src/paginas/maand/beeld/maandbeeld';
import { maakOverzicht } from '../../../src/uitkomsten/cijfers/overzicht';
import { monthPage } from '../../../src/paginas/maand/monthPage';
import { figureOfCell, pointedCell } from '../../../src/paginas/uitkomsten/pointed';
import type { Blad } from '../../../src/paginas/weergave/blad';
import { cijfersAlsTekst, leesCijfers } from '../../../src/paginas/weergave/cijfers';
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

/** The tab as it is read, and what was kept with it. */
function written({ page, cijfers }: Blad) {
  const filled = page.rows.map(({ cells }) => page.widths.map((_, column) => cells[column]?.value ?? ''));
  const last = filled.reduce((found, row, index) => (row.some((value) => value !== '') ? index + 1 : found), 0);
  return { cells: filled.slice(0, last), kept: leesCijfers(cijfersAlsTekst(cijfers)) };
}

function uitkomsten() {
  const made = maakOverzicht(register, day, null);
  if (!made.ok) throw new Error(made.problem.message);
  return written(uitkomstenPage(made.value, 'Het team', [], now));
}

function month() {
  const made = maakMaandbeeld(register, '2024-10');
  if (!made.ok) throw new Error(made.problem.message);
  return written(monthPage(maandInhoud(made.value, []), made.value.reeksen, 'Het team', now));
}

type Written = ReturnType<typeof written>;

/** The column (1-based) below a header, with the row of that header. */
function headersNamed({ cells }: Written, header: string) {
  return cells.flatMap((row, index) => {
    const column = row.indexOf(header);
    return column < 0 ? [] : [{ row: index + 1, column: column + 1 }];
  });
}

/** What the reader makes of each cell below this header that shows something. */
function read(tab: Written, header: string) {
  return headersNamed(tab, header).flatMap(({ row: top, column }) => {
    const end = tab.cells.findIndex((row, index) => index >= top && row.every((value) => value === ''));
    return tab.cells.slice(top, end < 0 ? undefined : end).flatMap((_, index) => {
      const cell = pointedCell(tab.cells, tab.kept, top + index + 1, column);
      if (!cell || cell.shown === null) return [];
      const { peildatum, projectjaar } = cell.moment;
      const began = register.projectjaren.filter(({ start }) => start <= peildatum);
      const year = projectjaar ?? began[began.length - 1]?.id;
      if (year === undefined) return [];
      const figure = figureOfCell(computeFigures(register, year, peildatum), cell);
      return [{ cell, peildatum, year, figure }];
    });
  });
}

test('each figure of Uitkomsten is found from its cell, with its projectjaar and its peildatum', () => {
  const found = read(uitkomsten(), 'Gerealiseerd');
  const all = computeFigures(register, second, day);
  expect(found.map(({ figure }) => figure && formatFigure(figure))).toEqual(found.map(({ cell }) => cell.shown));
  expect(found.map(({ figure }) => `${figure!.code}/${figure!.onderdeel}`)).toEqual(
    all.map(({ code, onderdeel }) => `${code}/${onderdeel}`),
  );
  expect(new Set(found.map(({ peildatum, year }) => `${peildatum} ${year}`))).toEqual(new Set([`${day} ${second}`]));
});

test('the doel, the oordeel and the label lead to the figure of their row too', () => {
  const tab = uitkomsten();
  for (const header of ['Wat we wilden', 'Doel', 'Oordeel', 'Toelichting']) {
    expect(read(tab, header).map(({ figure }) => `${figure!.code}/${figure!.onderdeel}`)).toEqual(
      read(tab, 'Gerealiseerd').map(({ figure }) => `${figure!.code}/${figure!.onderdeel}`),
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
  const { cells, kept } = uitkomsten();
  const row = cells.findIndex(([code]) => code === '1.3') + 1;
  const cell = pointedCell(cells, kept, row, 2)!;
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
  const { cells, kept } = month();
  const road = cells.findIndex(([text]) => text === 'Leertraject') + 1;
  const goal = uitkomsten();
  const header = goal.cells.findIndex((row) => row.includes('Gerealiseerd')) + 1;
  const last = goal.cells.findIndex(([text]) => text === 'Wat telt niet mee') + 2;
  expect([
    pointedCell(cells, kept, 1, 1),
    pointedCell(cells, kept, road, 2),
    pointedCell(goal.cells, goal.kept, header, 4),
    pointedCell(goal.cells, goal.kept, last, 2),
    pointedCell(goal.cells, goal.kept, 999, 1),
  ]).toEqual([null, null, null, null, null]);
});

test('a part that does not occur any more is not taken for its main figure', () => {
  const { cells, kept } = uitkomsten();
  const row = cells.findIndex(([, label]) => label === 'Functie: Receptie') + 1;
  expect(figureOfCell(computeFigures(register, second, '2024-01-31'), pointedCell(cells, kept, row, 4)!)).toBeNull();
});

test('words that somebody typed over change nothing', () => {
  const { cells, kept } = uitkomsten();
  const typed = cells.map((row) => row.map((value) => (value === '' ? '' : 'x')));
  cells.forEach((row, index) => {
    const before = pointedCell(cells, kept, index + 1, 4);
    expect(pointedCell(typed, kept, index + 1, 4)).toEqual(before && { ...before, shown: row[3] === '' ? null : 'x' });
  });
});

test('in a tab with a row more or less, or without what was kept, no figure is named: it could be the wrong one', () => {
  const { cells, kept } = uitkomsten();
  const row = cells.findIndex(([, label]) => label === 'Functie: Receptie') + 1;
  expect(pointedCell([cells[0]!, ...cells], kept, row, 4)).toBeNull();
  expect(pointedCell(cells.slice(1), kept, row, 4)).toBeNull();
  expect([leesCijfers(null), leesCijfers('{'), pointedCell(cells, null, row, 4)]).toEqual([null, null, null]);
});

test('what is kept with a tab stays far below what Google keeps with a sheet (30,000 letters)', () => {
  expect(JSON.stringify(uitkomsten().kept).length).toBeLessThan(6_000);
});
