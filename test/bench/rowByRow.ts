/**
 * What people would do instead: a script that reads the register a cell at a time and adds the Uitkomsten a row at a time.
 * Its sums are left out: the figures are handed to it. And the empty script that acts are held against: it reads the same cells, and
 * adds as many rows to the same tabs; or gives what it read as JSON.
 */
export const rowByRowCode = `
function cellAtATime(names) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  for (const name of names) {
    const sheet = book.getSheetByName(name);
    const rows = sheet.getLastRow();
    const columns = sheet.getLastColumn();
    for (let row = 2; row <= rows; row++)
      for (let column = 1; column <= columns; column++) sheet.getRange(row, column).getValues();
  }
}
function rowAtATime(rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Indicatorhistorie');
  for (const row of rows) {
    const at = sheet.getLastRow() + 1;
    if (at > sheet.getMaxRows()) sheet.insertRowsAfter(at - 1, 1);
    sheet.getRange(at, 1, 1, row.length).setValues([row]);
  }
}
function read(ranges) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  for (const [name, a1] of ranges) book.getSheetByName(name).getRange(a1).getValues();
}
function asJson(ranges) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  return ranges.map(([name, a1]) => JSON.stringify(book.getSheetByName(name).getRange(a1).getValues()));
}
function readAndAdd(ranges, names) {
  read(ranges);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  for (const name of names) {
    const sheet = book.getSheetByName(name);
    const last = sheet.getLastRow();
    const width = sheet.getLastColumn();
    sheet.insertRowsAfter(last, 1);
    // Nothing stands in it: the acts after this one read the same register.
    sheet.getRange(last + 1, 1, 1, width).setNumberFormat('@').setValues([Array(width).fill('')]);
  }
}
`;
