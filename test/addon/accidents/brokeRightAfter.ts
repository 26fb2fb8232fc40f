/** Accidents that broke it right after an act of the register. */
import type { Behind } from './register';

/** What the register did last, and the accident that came right after it. */
export type RightAfter = readonly [first: string, accident: string, tab: number, a: number, b: number];

export const brokeRightAfter: readonly [what: string, behind: Behind, one: RightAfter][] = [
  [
    'a row that got the number of another, where rows are gone of which there is no copy, is not taken away',
    'no copy',
    ['a new row was typed in Medewerkers', 'a number was dragged over those below, unheard', 2, 9, 4],
  ],
  [
    'a row that somebody typed today and that was pasted over is not taken away as a copy',
    'a night',
    ['a new row was typed in Plaatsingen', 'a row without its number was pasted over another', 2, 13, 13],
  ],
  [
    'a row in which somebody typed since the night is named where it comes back from the copy',
    'a night',
    ['a cell was typed in', 'all rows were deleted', 2, 18, 40],
  ],
  [
    'rows that were repaired since the night are named where their tab comes back from the copy',
    'a night',
    ['cells were repaired', 'the tab was deleted', 0, 33, 19],
  ],
  [
    'a value that was emptied with its stamp stays told once the stamp was given anew',
    'no copy',
    ['a new record was saved in Verklaringen', 'a block of cells was emptied, stamps too', 0, 30, 23],
  ],
  [
    'a row that came today is named where its column was emptied and the others get theirs back',
    'a night',
    ['a new record was saved in Deelnemers', 'the cells of a column were emptied', 3, 2, 22],
  ],
  [
    'a row that came today is named where the others get a column back with its header',
    'a night',
    ['a new record was saved in Deelnemers', 'a column was emptied with its header', 3, 3, 37],
  ],
  [
    'names whose header changed places with that of another column are told of',
    'no copy',
    ['a new row was typed in Verklaringen', 'the headers of two columns changed places', 3, 31, 3],
  ],
  [
    'what an import filled in stays where a row was dragged over it that held just that, and the rest goes back',
    'a night',
    ['an import filled in what was lacking', 'a whole row was dragged over those below it', 3, 32, 32],
  ],
  [
    'what saves filled in stays where the moments of their rows went and the register gave others',
    'a night',
    ['a column that was empty was filled in by saves', 'a column was pasted over the one beside it, unheard', 0, 28, 3],
  ],
  [
    'a column that was sorted along with a row of today goes back, and that row is named',
    'a night',
    ['a new row was typed in Plaatsingen', 'some columns were sorted', 0, 0, 0],
  ],
  [
    'a column that was sorted along with a row that was just typed is told of',
    'no copy',
    ['a new row was typed in Plaatsingen', 'some columns were sorted', 0, 0, 0],
  ],
  [
    'a row that somebody typed today is named where the others get a column back with its header',
    'a night',
    ['a new row was typed in Deelnemers', 'a column was emptied with its header', 3, 3, 28],
  ],
  [
    'a block that was pasted over itself turned is told of also where a row of it was just typed',
    'no copy',
    ['a new row was typed in Projectjaren', 'a block was pasted over itself with its rows for its columns', 2, 5, 29],
  ],
  [
    'a number that moved up out of a row of today is told of, and what did within the others goes back',
    'a night',
    ['a new row was typed in Deelnemers', 'cells were deleted and those below moved up', 1, 33, 32],
  ],
  [
    'a number that moved up out of a row that was just typed is told of',
    'no copy',
    ['a new row was typed in Deelnemers', 'cells were deleted and those below moved up', 1, 33, 32],
  ],
  [
    'a row of today of which all moved up into the last one is not taken away unsaid',
    'a night',
    ['a new row was typed in Plaatsingen', 'cells were deleted and those below moved up, unheard', 1, 29, 0],
  ],
  [
    'rows that got another number are named once those whose numbers went are back',
    'a night',
    ['rows were put back', 'a whole row was dragged over those below it', 0, 11, 5],
  ],
  [
    'a row of today is named over which a row was dragged along with those that go back',
    'a night',
    ['a new row was typed in Werkgevers', 'a whole row was dragged over those below it', 3, 5, 29],
  ],
  [
    'a row of today that lost a value to the row above it is named once that has its own back',
    'a night',
    ['a new row was typed in Medewerkers', 'cells were deleted and those below moved up, unheard', 0, 32, 24],
  ],
  [
    'a row of today in which a column came, with a header that goes back, is named',
    'a night',
    ['a new row was typed in Projectjaren', 'a column was pasted over the one beside it, unheard', 3, 2, 10],
  ],
  [
    'a record that was saved since the night stays as it was saved where the rows that came to be like it go back',
    'a night',
    ['a new record was saved in Fasen', 'some columns were sorted the other way', 2, 0, 38],
  ],
  [
    'a date that came unheard into a row of today is told of, and is not mended before somebody says that it is right',
    'a night',
    ['a new row was typed in Projectjaren', 'a column was pasted over the one beside it, unheard', 0, 17, 39],
  ],
  [
    'a date that came unheard into a row that was just typed is told of',
    'no copy',
    ['a new row was typed in Projectjaren', 'a column was pasted over the one beside it, unheard', 0, 17, 39],
  ],
  [
    'what a save filled in stays where the moment of its row was pushed down',
    'a night',
    ['a column that was empty was filled in by saves', 'cells were put in and those below moved down', 1, 17, 29],
  ],
  [
    'a date that came unheard into a row that was just typed stays told once Inrichten made the first copy',
    'no copy',
    ['a new row was typed in Projectjaren', 'a column was pasted over the one beside it, unheard', 2, 17, 8],
  ],
  [
    'a row in which somebody typed goes back along with one in which the same columns changed unheard',
    'a night',
    ['cells were repaired', 'a block of cells was copied over other rows', 3, 37, 29],
  ],
];
