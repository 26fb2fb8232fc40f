/** The workbench rebuilds no method of Google's that nobody calls: one more to keep right, for nothing. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Service } from '../../../src/workbench/services/runtime';

const SRC = path.resolve(__dirname, '../../../src');

/** Not called by the add-on itself; the reason why each stays. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'tests do and read back with it what a script may do': [
    'Range.getA1Notation',
    'Range.getDataValidation',
    'Range.getDisplayValue',
    'Range.getDisplayValues',
    'Range.getFormula',
    'Range.getNumberFormat',
    'Range.getNumberFormats',
    'Range.setFormula',
    'Range.setValue',
    'Properties.setProperty',
    'DataValidation.getAllowInvalid',
    'DataValidation.getCriteriaType',
    'DataValidation.getCriteriaValues',
    'DataValidation.getHelpText',
    'DataValidationBuilder.getAllowInvalid',
    'DataValidationBuilder.getCriteriaType',
    'DataValidationBuilder.getCriteriaValues',
    'DataValidationBuilder.getHelpText',
    'Blob.getContentType',
    'Blob.getName',
    'EmbeddedChart.getBlob',
    'Spreadsheet.getId',
    'Spreadsheet.getSpreadsheetLocale',
    'Spreadsheet.setSpreadsheetLocale',
    'Spreadsheet.deleteSheet',
    'Utilities.formatDate',
    'Session.getScriptTimeZone',
  ],
  'the stand-in script of the tests of the page and of triggers uses it': [
    'Trigger.getUniqueId',
    'Trigger.getEventType',
    'TriggerBuilder.forSpreadsheet',
    'SpreadsheetTriggerBuilder.onOpen',
    'SpreadsheetTriggerBuilder.onEdit',
    'SpreadsheetTriggerBuilder.create',
    'Lock.hasLock',
    'Lock.waitLock',
  ],
  'a page that is opened outside the sheet needs it': [
    'HtmlOutput.addMetaTag',
    'HtmlOutput.setXFrameOptionsMode',
    'HtmlService.createTemplate',
    'HtmlService.createTemplateFromFile',
    'ScriptApp.getService',
    'Service.getUrl',
    'Cache.get',
    'Cache.put',
    'Cache.remove',
    'CacheService.getDocumentCache',
    'CacheService.getScriptCache',
    'CacheService.getUserCache',
  ],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

/** Each method that a script can call, as `Range.getValues`; a class has to be exported to be seen here. */
async function rebuilt(): Promise<string[]> {
  const modules = await Promise.all(
    sources(path.join(SRC, 'workbench/services')).map((file) => import(file) as Promise<Record<string, unknown>>),
  );
  const classes = new Set(
    modules.flatMap((module) => Object.values(module)).filter((value): value is typeof Service => isService(value)),
  );
  return [...classes].flatMap((one) => {
    const made = new (one as unknown as new (runtime: unknown) => Service)({ workbook: {} });
    return methodsOf(one).map((method) => `${made.serviceName}.${method}`);
  });
}

function isService(value: unknown): boolean {
  return typeof value === 'function' && value.prototype instanceof Service;
}

/** Of the class and of what it extends. */
function methodsOf(one: typeof Service): string[] {
  const names = new Set<string>();
  for (let at: object = one.prototype; at !== Service.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const name of Object.getOwnPropertyNames(at)) if (name !== 'constructor') names.add(name);
  }
  return [...names];
}

test('every method that is rebuilt is called by the add-on, or says why it is there', async () => {
  const others = new Set(Object.values(OTHERS).flat());
  const product = readdirSync(SRC)
    .filter((room) => room !== 'workbench' && room !== 'demo')
    .flatMap((room) => sources(path.join(SRC, room)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const called = new Set([...product.matchAll(/\.(\w+)\(/g)].map(([, name]) => name));
  const all = (await rebuilt()).filter((name) => !name.startsWith('undefined.'));
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter((name) => !others.has(name) && !called.has(name.slice(name.indexOf('.') + 1)))).toEqual([]);
  expect([...others].filter((name) => !all.includes(name))).toEqual([]);
});
