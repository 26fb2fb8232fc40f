/** The workbench rebuilds no method of Google's that nobody calls: one more to keep right, for nothing. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

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
    'Range.setNote',
    'Range.setValue',
    'Sheet.getLastColumn',
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
  'tests merge as people do, over more rows than one': ['Range.merge'],
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

/** A class of the workbench's services: its name at Google, what it extends, and what a script can call on it. */
interface Rebuilt {
  readonly serviceName: string | null;
  readonly base: string | null;
  readonly methods: readonly string[];
}

function classesIn(file: string): [string, Rebuilt][] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isClassDeclaration).map((one) => {
    const named = one.members.filter(ts.isPropertyDeclaration).find((member) => textOf(member.name) === 'serviceName');
    const extending = one.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    const base = extending?.types[0]?.expression;
    return [
      textOf(one.name),
      {
        serviceName: named?.initializer && ts.isStringLiteral(named.initializer) ? named.initializer.text : null,
        base: base && ts.isIdentifier(base) ? base.text : null,
        methods: one.members.filter(ts.isMethodDeclaration).map((method) => textOf(method.name)),
      },
    ];
  });
}

function textOf(name: ts.Node | undefined): string {
  return name && ts.isIdentifier(name) ? name.text : '';
}

/** Each method that a script can call, as `Range.getValues`. */
function rebuilt(): string[] {
  const classes = new Map(sources(path.join(SRC, 'workbench/services')).flatMap(classesIn));
  const lineage = (name: string | null): Rebuilt[] => {
    const one = name === null ? undefined : classes.get(name);
    return one === undefined ? [] : [one, ...lineage(one.base)];
  };
  return [...classes.keys()].flatMap((name) => {
    const line = lineage(name);
    const serviceName = line.find((one) => one.serviceName !== null)?.serviceName;
    return serviceName ? line.flatMap(({ methods }) => methods.map((method) => `${serviceName}.${method}`)) : [];
  });
}

test('every method that is rebuilt is called by the add-on, or says why it is there', () => {
  const others = new Set(Object.values(OTHERS).flat());
  const product = readdirSync(SRC)
    .filter((room) => room !== 'workbench' && room !== 'demo')
    .flatMap((room) => sources(path.join(SRC, room)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const called = new Set([...product.matchAll(/\.(\w+)\(/g)].map(([, name]) => name));
  const all = new Set(rebuilt());
  expect(all.size).toBeGreaterThan(150);
  expect([...all].filter((name) => !others.has(name) && !called.has(name.slice(name.indexOf('.') + 1)))).toEqual([]);
  expect([...others].filter((name) => !all.has(name))).toEqual([]);
});
