/** A tiny add-on and workbook, to test the page by itself. */
import { createWorkbook, takeId, type Bundle, type Cell, type Workbook } from '@plp/workbench';

const code = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Proef')
    .addItem('Vul in', 'vulIn')
    .addItem('Stel een vraag', 'stelVraag')
    .addItem('Gaat mis', 'gaatMis')
    .addSeparator()
    .addSubMenu(ui.createMenu('Tonen').addItem('Zijbalk', 'toonZijbalk').addItem('Venster', 'toonVenster'))
    .addItem('Nieuw tabblad', 'nieuwTabblad')
    .addItem('Verstuur mail', 'verstuurMail')
    .addItem('Installeer', 'installeer')
    .addItem('Wie en wanneer', 'wieEnWanneer')
    .addToUi();
}
function onEdit(e) {
  if (e.range.getColumn() !== 2) return;
  e.range.getSheet().getRange(e.range.getRow(), e.range.getColumn() + 2).setValue('gezien: ' + (e.value || 'leeg') + ', was: ' + (e.oldValue || 'leeg'));
}
function blad() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Namen'); }
function vulIn() { blad().getRange('F1').setValue('ingevuld').setNote('door het script').setBackground('#ffff00'); }
function stelVraag() {
  var ui = SpreadsheetApp.getUi();
  if (ui.alert('Zeker?', 'Wil je dit echt?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  var answer = ui.prompt('Naam', 'Hoe heet je?', ui.ButtonSet.OK_CANCEL);
  blad().getRange('F2').setValue(answer.getResponseText());
  SpreadsheetApp.getActiveSpreadsheet().toast('Dat is gelukt', 'Klaar');
}
function gaatMis() { throw new Error('Dit ging mis, en wel hierom.'); }
function toonZijbalk() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('zijbalk').setTitle('Proefzijbalk'));
}
function toonVenster() {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutput('<!doctype html><html lang="nl"><title>Venster</title><h1>Dag</h1>'
      + '<button onclick="google.script.host.close()">Sluit</button></html>').setWidth(400).setHeight(200), 'Een venster');
}
function telOp(a, b) { return { som: a + b, wie: Session.getActiveUser().getEmail() }; }
function naarCel() {
  var range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Lijst').getRange('B3');
  SpreadsheetApp.getActiveSpreadsheet().setActiveRange(range);
}
function waarSta() {
  var range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  return range.getSheet().getName() + '!' + range.getA1Notation();
}
function nieuwTabblad() { SpreadsheetApp.getActiveSpreadsheet().insertSheet('Erbij').getRange('A1').setValue('nieuw'); }
function verstuurMail() {
  MailApp.sendEmail({ to: 'team@example.org', subject: 'Proefmail', body: 'Dit is de tekst.',
    htmlBody: '<p style="color:#0b57d0">Dit is <b>opgemaakt</b>.</p><script>document.title = "gehackt"</script>'
      + '<a href="' + ScriptApp.getService().getUrl() + '?blad=3">Invullen</a>',
    attachments: [Utilities.newBlob('a;b', 'text/csv', 'lijst.csv')] });
}
function doGet(e) {
  return HtmlService.createHtmlOutput('<!doctype html><html lang="nl"><main><h1>Pagina ' + (e.parameter.blad || 1) + '</h1>'
    + '<a target="_top" href="' + ScriptApp.getService().getUrl() + '?blad=2">Verder</a><p id="uit"></p><script>'
    + 'google.script.run.withSuccessHandler(function (answer) { google.script.url.getLocation(function (where) {'
    + ' document.getElementById("uit").textContent = answer.wie + " " + JSON.stringify(where.parameter); }); }).telOp(1, 1);'
    + '</' + 'script></main></html>').setTitle('Proefpagina').addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
function installeer() { ScriptApp.newTrigger('dagelijks').timeBased().everyDays(1).atHour(6).create(); }
function dagelijks() { blad().getRange('F3').setValue('gelopen op ' + Utilities.formatDate(new Date(), 'Europe/Amsterdam', 'yyyy-MM-dd HH:mm')); }
function wieEnWanneer() {
  blad().getRange('F4').setValue(Session.getActiveUser().getEmail());
  blad().getRange('F5').setValue(Utilities.formatDate(new Date(), 'Europe/Amsterdam', 'yyyy-MM-dd HH:mm'));
}
`;

const sidebar = `<!doctype html><html lang="nl"><head><title>Proefzijbalk</title><style>body{font-family:Arial}</style></head><body><main>
<h1>Proef</h1><p id="uit">niets</p>
<button id="tel">Tel op</button><button id="mis">Gaat mis</button><button id="datum">Stuur een Date</button>
<button id="ga">Naar cel</button><button id="dicht">Dicht</button>
<script>
const uit = document.getElementById('uit');
const run = google.script.run.withSuccessHandler((value, extra) => { uit.textContent = JSON.stringify(value) + (extra || ''); })
  .withFailureHandler((error) => { uit.textContent = 'fout: ' + error.message; });
document.getElementById('tel').onclick = () => run.withUserObject('!').telOp(2, 3);
document.getElementById('mis').onclick = () => run.gaatMis();
document.getElementById('datum').onclick = () => { try { run.telOp(new Date(), 1); } catch (error) { uit.textContent = 'geweigerd'; } };
document.getElementById('ga').onclick = () => run.naarCel();
document.getElementById('dicht').onclick = () => google.script.host.close();
</script></main></body></html>`;

export const standInBundle: Bundle = { code, files: { zijbalk: sidebar } };

/** Tabs Namen, Lijst, Medewerkers, a protected one and a hidden one. */
export function standInWorkbook(): Workbook {
  const workbook = createWorkbook({
    name: 'Proefregister',
    sheets: ['Namen', 'Lijst', 'Medewerkers', 'Uitkomst', 'Verborgen'],
  });
  const [names, list, people, made, hidden] = workbook.sheets;
  if (!names || !list || !people || !made || !hidden) throw new Error('Er ontbreekt een tabblad.');
  const head = { bold: true, background: '#e8eaed' };
  const heads = (...texts: string[]): Cell[] =>
    texts.map((value) => ({ value, style: head, note: `Uitleg bij ${value}` }));
  const day = { numberFormat: 'dd-mm-yyyy' };
  const phase = {
    criteria: 'VALUE_IN_LIST',
    args: [['Start', 'Midden', 'Eind'], true],
    allowInvalid: false,
    helpText: 'Kies een fase uit de lijst.',
  };
  names.rows = [heads('ID', 'Naam', 'Begin', 'Gezien', 'Fase')];
  for (let number = 1; number <= 20; number++) {
    names.rows.push([
      { value: `N-${number}` },
      { value: `Naam ${number}` },
      { value: 45_900 + number, style: day },
      undefined,
      { value: 'Start', validation: phase },
    ]);
  }
  names.frozenRows = 1;
  names.filter = { row: 1, column: 1, rows: 21, columns: 5 };
  names.columnWidths.set(3, 220);
  list.rows = [heads('Soort', 'Aantal'), [{ value: 'appels' }, { value: 3 }], [{ value: 'peren' }, { value: 1.5 }]];
  people.rows = [
    heads('E-mail', 'Naam', 'Rol', 'Actief'),
    [{ value: 'leider@example.org' }, { value: 'Lena Leider' }, { value: 'Projectleider' }, { value: 'Ja' }],
    [{ value: 'lezer@example.org' }, { value: 'Luuk Lezer' }, { value: 'Meelezer' }, { value: 'Ja' }],
    [{ value: 'weg@example.org' }, { value: 'Wim Weg' }, { value: 'Assistent' }, { value: 'Nee' }],
  ];
  made.rows = [[{ value: 'Gemaakt' }]];
  made.protections.push({ id: takeId(workbook), rect: null, description: 'gemaakt', warningOnly: true, editors: [] });
  hidden.hidden = true;
  hidden.rows = [[{ value: 'niet te zien' }]];
  return workbook;
}
