/** Google's errors come in the language of the account, all of them, and what Google does not translate stays. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inLanguage } from '../../../services/strict/language';
import { scripted } from '../script';

const SERVICES = path.resolve(__dirname, '../../../services');
/** What the workbench says itself, not in Google's name. */
const OURS = /^(niet nagebouwd|google\.script\.run weigert|The workbook has no sheets)/;

/** The text of an expression, with `3` for what is only known when it runs; null for what is no text. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, string>): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `3${literal.text}`).join('');
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? null;
  if (!ts.isBinaryExpression(node)) return null;
  const [left, right] = [textOf(node.left, constants), textOf(node.right, constants)];
  return left === null || right === null ? null : left + right;
}

/** What is thrown in a file, as far as it is told there. */
function thrownIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const text = textOf(node.initializer, constants);
      if (text !== null) constants.set(node.name.text, text);
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error' && node.arguments?.[0]) {
      const text = textOf(node.arguments[0], constants);
      if (text !== null) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('each text that is thrown in the name of Google has a Dutch one', () => {
  const texts = readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => thrownIn(path.join(SERVICES, name)))
    .filter((text) => !OURS.test(text))
    // `${axis}` is one of two words.
    .map((text) =>
      text.replace(/\b(Those|number of|all the|non-frozen|of rows in the|of columns in the) 3/g, '$1 rows'),
    );
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => inLanguage(text, 'nl') === text)).toEqual([]);
  expect(texts.filter((text) => inLanguage(text, 'en') !== text)).toEqual([]);
});

test.each([
  [`MailApp.sendEmail('geen adres', 's', 't')`, 'Ongeldig e-mailadres: geen adres'],
  [`at('A1').setFontColors([['zuurstok']])`, 'Kan de kleur niet herkennen: zuurstok'],
  [`ss.insertSheet('Blad1')`, 'Er is al een blad met de naam "Blad1". Geef een andere naam op.'],
  [
    `at('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Ja']).setAllowInvalid(false).build());
     at('A1').setValue('Nee'); SpreadsheetApp.flush();`,
    'De gegevens die u in cel A1 heeft ingevoerd, schenden de regels',
  ],
  [
    `sheet.setFrozenRows(1); at('A1:A2').merge(); SpreadsheetApp.flush();`,
    'U kunt bevroren en niet-bevroren rijen of kolommen niet samenvoegen.',
  ],
])('%s is refused in Dutch, also where the script catches it', (body, words) => {
  const made = scripted(`try { ${body} } catch (error) { return error.message; }`, { language: 'nl' });
  expect(made.host.run('main')).toContain(words);
});

test.each(['call', 'flush'] as const)('what a test makes fail is told in Dutch too, at the %s', (refusesAt) => {
  const made = scripted(`at('A1').setValue(1); at('A1').getValues();`, {
    language: 'nl',
    refusesAt,
    beforeCall: ({ method }) => {
      if (method === 'getValues') throw new Error('Service invoked too many times for one day: email.');
    },
  });
  expect(() => made.host.run('main')).toThrow('Service is te vaak aangeroepen op één dag: email.');
});
