/** Sequences of accidents that broke it once. */
import type { Behind } from './register';
import type { Step } from './world';

export const brokeOnce: readonly [what: string, behind: Behind, steps: readonly Step[]][] = [
  [
    'an overwritten row, which is the same as another, is not taken away',
    'a night',
    [
      ['a row was pasted over another', 2, 30, 32],
      ['some columns were sorted', 15, 14, 5],
    ],
  ],
  [
    'a column that was emptied with its header is told of',
    'no copy',
    [['a column was emptied with its header', 0, 37, 31]],
  ],
  [
    'the row that an overwritten one is the same as is not taken away',
    'no copy',
    [
      ['a row without its number was pasted over another', 13, 0, 27],
      ['a row was deleted', 6, 26, 40],
      ['the header row was sorted to below the records', 12, 37, 39],
    ],
  ],
  [
    'what went astray without a copy stays told once Inrichten made one',
    'no copy',
    [
      ['three empty rows were put above', 6, 6, 22],
      ['some columns were sorted the other way', 6, 0, 19],
    ],
  ],
  [
    'a copy of a row whose values went astray gets them back along with it',
    'a night',
    [
      ['some columns were sorted the other way', 4, 12, 4],
      ['rows were pasted twice', 4, 5, 2],
    ],
  ],
  [
    'a lost header row comes back at once in empty rows that have the checks of a record',
    'no copy',
    [
      ['the header row was deleted', 10, 29, 24],
      ['three empty rows were put above', 10, 22, 3],
    ],
  ],
  [
    'a row that was pasted over, and of which a column was sorted with the others after that, is told and put back',
    'a night',
    [
      ['a row without its number was pasted over another', 2, 37, 26],
      ['some columns were sorted', 2, 19, 15],
    ],
  ],
  [
    'cells that were put in amid a column, of which one was pushed out below, are told of and go back',
    'a night',
    [['cells were put in and those below moved down, unheard', 10, 4, 22]],
  ],
  [
    'a column that was pasted over another goes back, whatever checks came along',
    'a night',
    [['a column was pasted over the one beside it', 1, 19, 1]],
  ],
  [
    'a column that was pasted over an empty one, with its header, is told of',
    'a night',
    [['a column was pasted over the one beside it', 1, 40, 0]],
  ],
  [
    'a column of three rows that was pasted over an empty one of another kind is told of',
    'no copy',
    [['a column was pasted over the one beside it', 10, 4, 23]],
  ],
  [
    'a number that was dragged over those below: each row gets its own back, and none goes',
    'a night',
    [['a number was dragged over those below, unheard', 15, 0, 1]],
  ],
  [
    'a cell that moved up from a row that was deleted after that goes back along with the row',
    'a night',
    [
      ['cells were deleted and those below moved up, unheard', 11, 9, 1],
      ['a row was deleted', 11, 5, 0],
    ],
  ],
  [
    'a column that changed places with Ingevoerd op is told of',
    'a night',
    [['two columns changed places below their headers', 12, 20, 34]],
  ],
  [
    'days that were read with the day for the month go back',
    'a night',
    [['days were read with the day for the month', 8, 0, 0]],
  ],
  [
    'a number that was replaced in all tabs goes back in each',
    'a night',
    [['a number was replaced in all tabs', 0, 0, 3]],
  ],
  [
    'a block that was emptied with its stamps is told of, few as its values may be',
    'a night',
    [['a block of cells was emptied, stamps too', 6, 1, 2]],
  ],
  [
    'a remark that holds the stamp of its row, once the header row is back, goes back',
    'a night',
    [
      ['the header row was deleted', 1, 10, 15],
      ['two columns changed places below their headers', 1, 15, 37],
    ],
  ],
  [
    'a date that changed places with a stamp stays told, and is not mended into another date',
    'no copy',
    [['two columns changed places below their headers', 3, 8, 11]],
  ],
  [
    'a number that was replaced in all tabs is told of after the headers were put back as well',
    'no copy',
    [
      ['an empty row was put above', 13, 17, 11],
      ['a number was replaced in all tabs', 9, 11, 19],
      ['the sign of a column was turned', 2, 29, 30],
    ],
  ],
  [
    'a number that was replaced stays told in a tab of which other values went back',
    'no copy',
    [
      ['a column was multiplied', 5, 29, 21],
      ['a number was replaced in all tabs', 9, 40, 23],
    ],
  ],
  [
    'three days that were read with the day for the month go back',
    'no copy',
    [['days were read with the day for the month', 6, 9, 22]],
  ],
  [
    'what went back once is not put back once more, out of a copy that was made of what was wrong',
    'no copy',
    [
      ['headers were merged', 5, 1, 20],
      ['some columns were sorted the other way', 3, 12, 18],
    ],
  ],
  [
    'a number that was replaced in all tabs is told of where one of them comes back as it was',
    'a night',
    [
      ['a number was replaced in all tabs', 10, 29, 28],
      ['the tab was deleted', 6, 2, 0],
    ],
  ],
  [
    'names that came over a column of texts are told of',
    'a night',
    [['two columns changed places below their headers', 4, 3, 18]],
  ],
  [
    'a row that was dragged over two below it, of which little became other, is told by its moment and goes back',
    'a night',
    [['a whole row was dragged over those below it', 0, 1, 0]],
  ],
  [
    'a row that was dragged over two below it is told by its moment',
    'no copy',
    [['a whole row was dragged over those below it', 10, 1, 10]],
  ],
  [
    'a column that was sorted goes back whole where rows became like others by it',
    'a night',
    [['some columns were sorted the other way', 1, 0, 37]],
  ],
  [
    'a number that was replaced in all tabs goes back in each, also where it stands in one that came back whole',
    'a night',
    [
      ['a header was pasted over by that beside it', 0, 0, 31],
      ['the tab was deleted', 8, 32, 33],
      ['a number was replaced in all tabs', 3, 24, 2],
    ],
  ],
  [
    'a number that was replaced in all tabs is told of where it moved to another row in one of them',
    'a night',
    [
      ['cells were deleted and those below moved up', 8, 1, 22],
      ['a number was replaced in all tabs', 13, 5, 4],
    ],
  ],
  [
    'what came into a row with the loss of its moment goes back',
    'a night',
    [['a block was pasted over itself with its rows for its columns', 2, 18, 11]],
  ],
  [
    'a block that was pasted over itself with its rows for its columns goes back',
    'a night',
    [['a block was pasted over itself with its rows for its columns', 8, 1, 4]],
  ],
  [
    'a row that was pasted over, and of which a column came back with its header after that, is named',
    'a night',
    [
      ['a row without its number was pasted over another', 9, 2, 38],
      ['a column was emptied with its header', 9, 39, 24],
    ],
  ],
  [
    'a value that was emptied with the header of its column, in a header row amid the records, is named',
    'a night',
    [
      ['the header row was sorted in between the records', 4, 12, 36],
      ['a block of cells was emptied, unheard', 4, 21, 21],
    ],
  ],
  [
    'a text that moved up in a row of which all below it went after that goes back',
    'a night',
    [
      ['cells were deleted and those below moved up, unheard', 14, 13, 34],
      ['three rows were deleted', 14, 27, 22],
    ],
  ],
  [
    'a moment in a column of days is not mended in a row that was copied from one in which it went astray',
    'no copy',
    [
      ['the headers of two columns changed places', 12, 34, 33],
      ['a row was pasted over another', 12, 21, 2],
    ],
  ],
  [
    'the like of a pasted row names that once the stamps of both were given anew',
    'no copy',
    [
      ['a row was pasted over another', 13, 11, 24],
      ['a column was pasted over the one beside it, unheard', 13, 5, 33],
    ],
  ],
  [
    'all that a column holds is named where an edit of the whole column emptied it, few as it may be',
    'a night',
    [['a column was pasted over the one beside it', 4, 8, 29]],
  ],
  [
    'one value that came unheard is named where a row beside it got the number of another',
    'a night',
    [
      ['a value came over two others of its column', 13, 38, 40],
      ['a row was pasted over another, unheard', 13, 40, 25],
    ],
  ],
  [
    'a row gets back the number that was dragged over, also where another number was replaced in it before',
    'a night',
    [
      ['a number was replaced in all tabs', 12, 28, 32],
      ['a header was pasted over by that beside it', 3, 34, 27],
      ['a number was dragged over those below', 10, 3, 5],
    ],
  ],
  [
    'a value that came over its header is no name of the column, and over which others it came is named',
    'Inrichten',
    [
      ['the header row was sorted in between the records', 10, 14, 6],
      ['a value came over two others of its column', 10, 20, 20],
    ],
  ],
  [
    'a row that was pushed out of the last number gets none of its own where nothing tells what stood above it',
    'no copy',
    [['all but the numbers moved a row down', 7, 1, 40]],
  ],
];
