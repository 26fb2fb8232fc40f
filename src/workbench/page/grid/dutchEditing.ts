/** Dutch words of the grid itself: toolbar, right-click menus, tabs, messages. Keys are Univer's. */

const protectedText = 'Dit deel is beveiligd. Je kunt het niet wijzigen.';

export const dutchEditing = {
  ui: {
    ribbon: { start: 'Start', insert: 'Invoegen', formulas: 'Formules', data: 'Gegevens', view: 'Beeld', others: 'Overig', more: 'Meer' },
    shortcut: { undo: 'Ongedaan maken', redo: 'Opnieuw', cut: 'Knippen', copy: 'Kopiëren', paste: 'Plakken', 'shortcut-panel': 'Sneltoetsen' },
    'shortcut-panel': { title: 'Sneltoetsen' },
    'toggle-shortcut-panel': 'Sneltoetsen', 'common-edit': 'Bewerken', 'global-shortcut': 'Algemeen',
    clipboard: { authentication: { title: 'Geen toegang', content: 'Geef de pagina toegang tot je klembord.' } },
    textEditor: { formulaError: 'Vul een geldige formule in, zoals =SUM(A1)', rangeError: 'Vul een geldig bereik in, zoals A1:B10' },
    rangeSelector: {
      title: 'Kies een bereik', addAnotherRange: 'Bereik toevoegen', buttonTooltip: 'Bereik kiezen',
      placeHolder: 'Kies of typ een bereik', confirm: 'OK', cancel: 'Annuleren',
    },
    'zoom-slider': { resetTo: 'Terug naar' }, row: 'Rij', column: 'Kolom',
  },
  design: {
    Confirm: { cancel: 'Annuleren', confirm: 'OK' }, CascaderList: { empty: 'Geen' }, Select: { empty: 'Geen' },
    Calendar: {
      year: '', weekDays: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
      months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    },
    ColorPicker: { more: 'Meer kleuren', cancel: 'Annuleren', confirm: 'OK' },
  },
  'docs-ui': {
    toolbar: { bold: 'Vet', italic: 'Cursief', underline: 'Onderstrepen', strikethrough: 'Doorhalen' },
    rightClick: { copy: 'Kopiëren', cut: 'Knippen', paste: 'Plakken', delete: 'Verwijderen' },
  },
  sheets: {
    tabs: { sheetCopy: '(kopie {0})', sheet: 'Blad' },
    info: {
      overlappingSelections: 'Dit kan niet met selecties die elkaar overlappen.', acrossMergedCell: 'Dit loopt door een samengevoegde cel.',
      partOfCell: 'Je hebt maar een deel van een samengevoegde cel gekozen.', hideSheet: 'Er moet altijd een tabblad te zien zijn.',
    },
    autoFill: { copy: 'Cellen kopiëren', series: 'Reeks doortrekken', formatOnly: 'Alleen opmaak', noFormat: 'Zonder opmaak' },
    merge: {
      confirm: {
        title: 'Alleen de waarde linksboven blijft bewaard. Doorgaan?', cancel: 'Annuleren', confirm: 'Samenvoegen', warning: 'Let op',
        dismantleMergeCellWarning: 'Samengevoegde cellen worden gesplitst. Doorgaan?',
      },
    },
    permission: {
      dialog: {
        autoFillErr: protectedText, editErr: protectedText, formulaErr: protectedText, insertOrDeleteMoveRangeErr: protectedText,
        insertRowColErr: protectedText, moveRangeErr: protectedText, moveRowColErr: protectedText, operatorSheetErr: protectedText,
        removeRowColErr: protectedText, setRowColStyleErr: protectedText, setStyleErr: protectedText,
      },
    },
  },
  'sheets-ui': {
    toolbar: {
      undo: 'Ongedaan maken', redo: 'Opnieuw', formatPainter: 'Opmaak kopiëren', font: 'Lettertype', fontSize: 'Lettergrootte',
      bold: 'Vet', italic: 'Cursief', strikethrough: 'Doorhalen', underline: 'Onderstrepen',
      textColor: { main: 'Tekstkleur', right: 'Kies een kleur' }, resetColor: 'Geen kleur',
      fillColor: { main: 'Vulkleur', right: 'Kies een kleur' }, border: { main: 'Randen', right: 'Soort rand' },
      mergeCell: { main: 'Cellen samenvoegen', right: 'Hoe samenvoegen' },
      horizontalAlignMode: { main: 'Horizontaal uitlijnen', right: 'Uitlijnen' },
      verticalAlignMode: { main: 'Verticaal uitlijnen', right: 'Uitlijnen' },
      textWrapMode: { main: 'Tekstterugloop', right: 'Terugloop' }, textRotateMode: { main: 'Tekst draaien', right: 'Draaien' },
      more: 'Meer', toggleGridlines: 'Rasterlijnen', textToNumber: 'Tekst naar getal',
    },
    align: { left: 'Links', center: 'Midden', right: 'Rechts', top: 'Boven', middle: 'Midden', bottom: 'Onder' },
    button: { confirm: 'OK', cancel: 'Annuleren', close: 'Sluiten', insert: 'Invoegen', prevPage: 'Vorige', nextPage: 'Volgende', total: 'totaal:' },
    borderLine: {
      borderTop: 'Boven', borderBottom: 'Onder', borderLeft: 'Links', borderRight: 'Rechts', borderNone: 'Geen', borderAll: 'Alle',
      borderOutside: 'Buitenom', borderInside: 'Binnen', borderHorizontal: 'Horizontaal', borderVertical: 'Verticaal',
      borderColor: 'Kleur', borderSize: 'Dikte', borderType: 'Soort',
    },
    merge: {
      all: 'Alles samenvoegen', vertical: 'Verticaal samenvoegen', horizontal: 'Horizontaal samenvoegen', cancel: 'Samenvoegen opheffen',
      overlappingError: 'Delen die elkaar overlappen kun je niet samenvoegen.', partiallyError: 'Dit kan niet met een deel van samengevoegde cellen.',
    },
    textWrap: { overflow: 'Overloop', wrap: 'Terugloop', clip: 'Afkappen' },
    sheetConfig: {
      delete: 'Verwijderen', copy: 'Dupliceren', rename: 'Naam wijzigen', changeColor: 'Kleur wijzigen', hide: 'Verbergen', unhide: 'Weer tonen',
      moveLeft: 'Naar links', moveRight: 'Naar rechts', resetColor: 'Geen kleur', cancelText: 'Annuleren', chooseText: 'Kies kleur',
      tipNameRepeat: 'Deze naam bestaat al. Kies een andere.', noMoreSheet: 'Er moet altijd een tabblad te zien zijn.',
      confirmDelete: 'Weet je zeker dat je dit wilt verwijderen:', redoDelete: 'Met Ctrl+Z maak je het ongedaan.', noHide: 'Er moet altijd een tabblad te zien zijn.',
      sheetNameErrorTitle: 'Dit kan niet', sheetNameSpecCharError: 'Een naam heeft hooguit 31 tekens, en niet: [ ] : \\ ? * /',
      sheetNameCannotIsEmptyError: 'Vul een naam in.', sheetNameAlreadyExistsError: 'Deze naam bestaat al. Kies een andere.',
      deleteSheet: 'Tabblad verwijderen', deleteSheetContent: 'Wil je dit tabblad verwijderen?',
      deleteLargeSheetContent: 'Wil je dit tabblad verwijderen? Je kunt het niet terughalen.',
    },
    rightClick: {
      copy: 'Kopiëren', cut: 'Knippen', paste: 'Plakken', copySpecial: 'Speciaal kopiëren', pasteSpecial: 'Plakken speciaal',
      pasteValue: 'Alleen waarden', pasteFormat: 'Alleen opmaak', pasteColWidth: 'Kolombreedte', pasteBesidesBorder: 'Alles behalve randen',
      insert: 'Invoegen', insertRow: 'Rij invoegen', insertRowBefore: 'Rij boven invoegen', insertRowsAfter: 'Voeg', insertRowsAbove: 'Voeg',
      insertRowsAfterSuffix: 'rijen onder in', insertRowsAboveSuffix: 'rijen boven in', insertColumn: 'Kolom invoegen',
      insertColumnBefore: 'Kolom links invoegen', insertColsLeft: 'Voeg', insertColsRight: 'Voeg', insertColsLeftSuffix: 'kolommen links in',
      insertColsRightSuffix: 'kolommen rechts in', delete: 'Verwijderen', deleteCell: 'Cel verwijderen', insertCell: 'Cel invoegen',
      deleteSelected: 'Verwijder gekozen ', hide: 'Verbergen', hideSelected: 'Verberg gekozen ', showHide: 'Toon verborgen',
      deleteSelectedRow: 'Gekozen rijen verwijderen', deleteSelectedColumn: 'Gekozen kolommen verwijderen',
      hideSelectedRow: 'Gekozen rijen verbergen', showHideRow: 'Verborgen rijen tonen', rowHeight: 'Rijhoogte',
      hideSelectedColumn: 'Gekozen kolommen verbergen', showHideColumn: 'Verborgen kolommen tonen', columnWidth: 'Kolombreedte',
      moveLeft: 'Cellen naar links', moveUp: 'Cellen omhoog', moveRight: 'Cellen naar rechts', moveDown: 'Cellen omlaag',
      add: 'Toevoegen', row: 'Rij', column: 'Kolom', confirm: 'OK', clearSelection: 'Wissen', clearContent: 'Inhoud wissen',
      clearFormat: 'Opmaak wissen', clearAll: 'Alles wissen', fitContent: 'Passend maken', freeze: 'Vastzetten',
      freezeCell: 'Tot deze cel ({0} rijen, {1} kolommen)', freezeCol: 'Tot en met kolom {0}', freezeRow: 'Tot en met rij {0}',
      freezeFirstCol: 'Eerste kolom', freezeFirstRow: 'Eerste rij', cancelFreeze: 'Niet meer vastzetten',
      deleteAllRowsAlert: 'Je kunt niet alle rijen verwijderen.', deleteAllColumnsAlert: 'Je kunt niet alle kolommen verwijderen.',
      hideAllRowsAlert: 'Je kunt niet alle rijen verbergen.', hideAllColumnsAlert: 'Je kunt niet alle kolommen verbergen.',
    },
    info: {
      notChangeMerge: 'Je kunt een deel van samengevoegde cellen niet wijzigen.', loading: 'Laden…', copy: 'Kopiëren', return: 'Terug',
      rename: 'Naam wijzigen', tips: 'Naam wijzigen', noName: 'Naamloos', add: 'Toevoegen', addLast: 'rijen onderaan toevoegen',
      backTop: 'Naar boven', nextPage: 'Volgende', tipInputNumber: 'Vul een getal in', tipInputNumberLimit: 'Kies 1 tot en met 100',
      tipRowHeightLimit: 'Een rij is 0 tot 545 hoog.', tipColumnWidthLimit: 'Een kolom is 0 tot 2038 breed.', problem: 'Dit kan niet',
    },
    clipboard: {
      paste: { exceedMaxCells: 'Dit zijn te veel cellen om te plakken.', overlappingMergedCells: 'Hier staan samengevoegde cellen in de weg.' },
      shortCutNotify: { title: 'Plak met het toetsenbord', useShortCutInstead: 'Gebruik Ctrl+V om dit te plakken.' },
    },
    statusbar: { sum: 'Som', average: 'Gemiddelde', min: 'Laagste', max: 'Hoogste', count: 'Getallen', countA: 'Aantal', clickToCopy: 'Klik om te kopiëren', copied: 'Gekopieerd' },
    definedName: {
      managerTitle: 'Namen beheren', addButton: 'Naam toevoegen', featureTitle: 'Namen', confirm: 'OK', cancel: 'Annuleren',
      managerDescription: 'Geef een bereik een naam.',
    },
    'data-validation': { alert: { ok: 'OK' }, list: { edit: 'Bewerken', dropdown: 'Kies een waarde' }, listMultiple: { dropdown: 'Kies waarden' } },
    permission: {
      dialog: {
        alert: 'Let op', alertContent: protectedText, commonErr: protectedText, editErr: protectedText, pasteErr: protectedText,
        setStyleErr: protectedText, copyErr: protectedText, moveRangeErr: protectedText, filterErr: protectedText,
        operatorSheetErr: protectedText, insertRowColErr: protectedText, removeRowColErr: protectedText, autoFillErr: protectedText,
      },
      button: { confirm: 'OK', cancel: 'Annuleren' },
    },
  },
};
