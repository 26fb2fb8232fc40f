/** The menu PLP-register. */

/** Puts the menu in the open workbook (simple trigger: no rights needed). */
export function showMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('PLP-register')
    .addItem('Uitkomsten bijwerken', 'uitkomstenBijwerken')
    .addItem('Maandoverzicht versturen', 'maandoverzichtVersturen')
    .addSeparator()
    .addItem('Inrichten', 'registerInrichten')
    .addToUi();
}
