/** A script's web page, as Google opens it: who asks gets what doGet makes, and there is no sheet around it. */
import { host, run } from './services/script';

const webApp = 'https://script.google.com/macros/s/werkbank/exec';

test('doGet is told each parameter, its first value and all of them', () => {
  const made = host('function doGet(event) { return HtmlService.createHtmlOutput(JSON.stringify(event)); }', {
    webApp,
  });
  expect(JSON.parse(made.host.openPage('f=intake&d=D-0001&d=D-0002').html)).toEqual({
    queryString: 'f=intake&d=D-0001&d=D-0002',
    parameter: { f: 'intake', d: 'D-0001' },
    parameters: { f: ['intake'], d: ['D-0001', 'D-0002'] },
    contextPath: '',
    contentLength: -1,
  });
});

test('the page comes as Google serves it, with its title and what stands in the head around it', () => {
  const made = host(
    `function doGet() { return HtmlService.createHtmlOutput('<b>hoi</b><!-- weg -->').setTitle('T').addMetaTag('viewport', 'width=device-width'); }`,
    { webApp },
  );
  expect(made.host.openPage('')).toEqual({
    html: '<b>hoi</b>',
    title: 'T',
    metaTags: { viewport: 'width=device-width' },
  });
});

test('without a deployment there is no page and no address, and a script that makes none is told so', () => {
  const none = 'function doGet() { return 1; } function address() { return ScriptApp.getService().getUrl(); }';
  expect(() => host(none).host.openPage('')).toThrow('unable to open the file');
  expect(() => host(none, { webApp }).host.openPage('')).toThrow('did not return anything');
  expect(host(none).host.run('address')).toBeNull();
  expect(host(none, { webApp }).host.run('address')).toBe(webApp);
});

test('from the page nothing can be shown beside the sheet, and nothing is selected in it', () => {
  const made = host(
    `function ui() { SpreadsheetApp.getUi(); }
    function selected() { SpreadsheetApp.getActiveSpreadsheet().getActiveRange(); }
    function sheets() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().length; }
    function me() { return Session.getActiveUser().getEmail(); }`,
    { webApp },
  );
  expect(() => made.host.runFromPage('ui')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  expect(() => made.host.runFromPage('selected')).toThrow('Please select an active sheet first.');
  expect([made.host.runFromPage('sheets'), made.host.runFromPage('me')]).toEqual([1, 'opleider@example.org']);
});

test('Google knows few meta tags', () => {
  expect(() => run(`HtmlService.createHtmlOutput('').addMetaTag('description', 'x')`)).toThrow('not allowed');
});
