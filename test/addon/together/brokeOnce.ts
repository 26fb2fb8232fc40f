/** What broke it once: what one lets the register do, what others do meanwhile, in which tab, and from which call to which. */

/** The numbers of the calls differ with every change. */
export const brokeOnce: readonly (readonly [first: string, second: string, tab: string, from: number, to: number])[] = [
  ['a new row typed', 'moves a column', 'Metingen', 4, 14],
  ['a new row typed', 'moves the numbers', 'Metingen', 4, 14],
  ['rows pasted', 'inserts a column in front', 'Metingen', 4, 12],
  ['rows put back from the copy', 'deletes the first row', 'Metingen', 40, 55],
  ['rows put back from the copy', 'inserts a column in front', 'Metingen', 40, 50],
  ['the night that gives numbers', 'deletes a column', 'Fasen', 21, 36],
  ['the night that gives numbers', 'deletes the first row', 'Fasen', 21, 33],
  ['a cell typed beside a number that is gone', 'types in another row', 'Metingen', 0, 6],
  ['numbers pasted over', 'moves a row up', 'Metingen', 0, 10],
  ['a number typed over', 'deletes the first row', 'Stages', 0, 6],
  ['names typed over', 'moves a row up', 'Stages', 0, 6],
  ['names typed over', 'moves the numbers', 'Stages', 0, 6],
  ['a number typed over', 'inserts a row on top', 'Stages', 0, 4],
  ['a number typed over', 'types in another row', 'Stages', 0, 5],
  ['a stage saved with its werkgever', 'inserts a column in front', 'Stages', 15, 20],
  ['a stage saved with its werkgever', 'sorts', 'Stages', 15, 20],
  ['somebody erased', 'sorts', 'Deelnemers', 145, 150],
  ['the night that clears rows', 'inserts a row on top', 'Metingen', 22, 26],
  ['the night that clears rows', 'cuts a row and pastes it below the last', 'Metingen', 22, 26],
  ['Inrichten that puts headers back', 'moves a column', 'Stages', 8, 40],
  ['Inrichten that puts headers back', 'inserts a column in front', 'Metingen', 8, 40],
  ['Inrichten that puts a column back', 'moves a column', 'Metingen', 8, 40],
  ['Inrichten that puts a column back', 'inserts a column, then another deletes a column', 'Stages', 8, 40],
  // Each tab is looked at, and the names beside numbers too.
  ['changes saved in three tabs', 'sorts, then another sorts back', 'Metingen', 6, 14],
  ['changes saved in three tabs', 'sorts, then another sorts back', 'Stages', 6, 28],
  // That both hold the name that the register wrote tells nothing of what stood there before.
  ['an import in ten tabs', 'deletes a row halfway', 'Stages', 14, 22],
  // A record came over the last one, and moved on: whose row it was is known by what people wrote beside it.
  ['an import', 'inserts a row on top, then another deletes a row halfway', 'Deelnemers', 16, 20],
  ['an import', 'inserts a row on top, then another deletes a row halfway', 'Stages', 16, 20],
  // A changed row is looked at, however many tabs were read.
  ['a stage changed, with a meting and a fase', 'sorts', 'Stages', 5, 11],
  // There is no room to look at its new rows: Controle tells of one that came in other columns.
  ['a stage changed, with a meting and a fase', 'moves a column', 'Fasen', 5, 11],
  ['a stage changed, with a meting and a fase', 'deletes a column', 'Metingen', 5, 11],
  // Of ten tabs people's own columns are not read beforehand: what stands beside the record that was added tells that it came over one.
  ['an import in ten tabs', 'sorts, then another inserts a row on top', 'Fasen', 15, 18],
  ['an import in ten tabs', 'inserts a row on top, then another deletes a row halfway', 'Stages', 21, 24],
  ['an import in ten tabs', 'deletes a column, then another sorts', 'Fasen', 21, 24],
  ['an import in ten tabs', 'moves the numbers, then another inserts a column in front', 'Fasen', 21, 24],
  // Where nothing stands beside it, it is told which are gone.
  ['an import in ten tabs, of ours alone', 'sorts, then another inserts a row on top', 'Fasen', 15, 18],
  ['an import in ten tabs, of ours alone', 'inserts a row on top, then another sorts', 'Stages', 21, 24],
  // What a cut leaves empty tells that the row may stand anywhere by now, and so below the last one.
  [
    'an import in ten tabs, of ours alone',
    'cuts a row and pastes it below the last, then another moves the numbers, then a third deletes a row halfway',
    'Stages',
    14,
    20,
  ],
  [
    'an import in ten tabs',
    'cuts a row and pastes it below the last, then another moves the numbers, then a third deletes a row halfway',
    'Stages',
    14,
    20,
  ],
  // Nobody knows which of two rows that are gone it came over: what stands beside it is told as well.
  [
    'an import in ten tabs',
    'deletes the first row, then another sorts, then a third cuts a row and pastes it below the last',
    'Fasen',
    12,
    17,
  ],
  // Columns that move between their marks and what stands under them: a name still goes beside its number.
  [
    'changes saved in three tabs',
    'moves a column, then another inserts a row halfway, then a third moves a column',
    'Stages',
    4,
    8,
  ],
  [
    'a stage saved with its werkgever',
    'moves the numbers, then another sorts back, then a third inserts a column in front',
    'Stages',
    12,
    16,
  ],
  // The number that was typed stands in two rows: where rows moved before word of it came, the copy tells in which it was typed.
  [
    'a number typed over',
    'moves a column, then another inserts a row on top, then a third inserts a row on top',
    'Stages',
    0,
    6,
  ],
  // Of rows that are alike it is one beside which the same stands, also where that is so of two.
  [
    'the night that gives numbers',
    'moves the numbers, then another deletes the first row, then a third deletes a row halfway',
    'Fasen',
    26,
    31,
  ],
  // The row that somebody deletes is the record that stands there when she does.
  [
    'somebody erased',
    'moves the numbers, then another deletes the first row, then a third deletes a row halfway',
    'Deelnemers',
    133,
    137,
  ],
  // A name that stood there before tells nothing of where what was written along with it came.
  ['a column put back in its rows', 'inserts a row on top, then another sorts', 'Metingen', 44, 45],
  // What was answered is not so any more once rows were erased: that is said.
  ['a column put back in its rows', 'erases somebody', 'Metingen', 15, 18],
  // What a new record holds itself tells of no row over which it came.
  ['a row that is asked back', 'deletes the first row, then another inserts a column in front', 'Deelnemers', 25, 28],
  // A record that moved as a whole, its number in another column, came over no row.
  [
    'an import',
    'moves the numbers, then another deletes the first row, then a third deletes a row halfway',
    'Stages',
    17,
    20,
  ],
  // What was written in a wrong place moves on before anybody looks.
  ['a change saved', 'deletes a row halfway, then another sorts', 'Metingen', 5, 9],
  ['a new record saved', 'deletes a column, then another sorts', 'Metingen', 6, 10],
  ['numbers emptied in Metingen', 'moves the numbers, then another moves a row up', 'Metingen', 6, 10],
  ['numbers pasted over', 'sorts, then another moves a row up', 'Metingen', 0, 10],
  ['names typed over', 'moves a column, then another sorts', 'Stages', 7, 11],
  ['names typed over', 'deletes a column, then another sorts', 'Stages', 7, 11],
  ['rows pasted', 'inserts a row on top, then another deletes a row halfway', 'Metingen', 3, 6],
  ['rows pasted', 'deletes the first row, then another inserts a column in front', 'Metingen', 5, 12],
  ['a new row typed', 'deletes the first row, then another inserts a column in front', 'Metingen', 5, 13],
  // Of rows that are alike but for who they are about it is the one that is most like it.
  [
    'a new row typed',
    'inserts a row halfway, then another deletes the first row, then a third inserts a column in front',
    'Metingen',
    9,
    13,
  ],
];
