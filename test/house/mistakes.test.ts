/** What is misspelled does not compile: a column in a rule, a value or a field in a form, a row of another tab. */
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** Each with how it is written well and how not: the wrong one differs in nothing else. */
const cases: readonly (readonly [what: string, right: string, wrong: string])[] = [
  [
    'a column that a rule looks at',
    `rule({ judge: ({ cells }) => (cells.datum ? { message: '', mend: '' } : null) })`,
    `rule({ judge: ({ cells }) => (cells.datun ? { message: '', mend: '' } : null) })`,
  ],
  ['a column that a rule is about', `rule({ about: ['datum'] })`, `rule({ about: ['datun'] })`],
  [
    'a column at which a rule tells',
    `rule({ judge: () => ({ column: 'moment', message: '', mend: '' }) })`,
    `rule({ judge: () => ({ column: 'momentt', message: '', mend: '' }) })`,
  ],
  ['a tab that a rule needs', `rule({ needs: ['deelnemers'] })`, `rule({ needs: ['deelnemer'] })`],
  [
    'a column of a row of another tab',
    `rule({ judge: ({ view }) => (view.find('deelnemers', '')?.cells.aanmelddatum, null) })`,
    `rule({ judge: ({ view }) => (view.find('deelnemers', '')?.cells.datum, null) })`,
  ],
  [
    'a value that a form begins with',
    `useDraft(metingenRules, { datum: '' })`,
    `useDraft(metingenRules, { datun: '' })`,
  ],
  ['a value that a form reads', `draft.values.datum`, `draft.values.datun`],
  ['a value that a form sets', `draft.set('datum', '')`, `draft.set('datun', '')`],
  ['a field of a form', `useFilling(draft, ['datum'], judged)`, `useFilling(draft, ['datun'], judged)`],
  [
    'a field that stands apart',
    `<Fields filling={filling} saver={saver} keys={['datum']} />`,
    `<Fields filling={filling} saver={saver} keys={['datun']} />`,
  ],
  [
    'a field with a label of its own',
    `<Fields filling={filling} saver={saver} labels={{ datum: 'Dag' }} />`,
    `<Fields filling={filling} saver={saver} labels={{ datun: 'Dag' }} />`,
  ],
  [
    'a value that is sent',
    `({ tab: 'metingen', id: null, basis: null, values: { datum: '' } }) satisfies Write`,
    `({ tab: 'metingen', id: null, basis: null, values: { datun: '' } }) satisfies Write`,
  ],
  ['a row of another tab', `meting satisfies IdRow<'metingen'>`, `meting satisfies IdRow<'contacten'>`],
];

const before = `
import type { IdRow } from '../register/row';
import { metingenRules } from '../register/rules/metingen';
import type { Rule } from '../register/rules/judge/rule';
import type { Write } from './contract';
import type { Draft } from './kit/fields/draft';
import { useDraft } from './kit/fields/draft';
import type { Filling } from './kit/fields/Fields';
import { Fields, useFilling } from './kit/fields/Fields';
import type { Judged } from './kit/fields/judging';
import type { Saver } from './kit/server/save';
declare const draft: Draft<'metingen'>, judged: Judged<'metingen'>, filling: Filling<'metingen'>, saver: Saver;
declare const meting: IdRow<'metingen'>;
declare function rule(made: Partial<Rule<'metingen'>>): void;
export type Used = Write;
export const used = [useDraft, useFilling, Fields, metingenRules, draft, judged, filling, saver, meting, rule];
export const tried = [
`;

/** What the type checker says of each of these expressions, in a file that stands among the forms. */
function errorsOf(expressions: readonly string[]): string[][] {
  const file = path.join(root, 'src/sidebar/mistakes.tsx');
  const text = `${before}${expressions.map((one) => `() => ${one},`).join('\n')}\n];`;
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost({ ...options, types: [] });
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], { ...options, types: [] }, host);
  const source = program.getSourceFile(file)!;
  const first = before.split('\n').length - 1;
  const found = expressions.map((): string[] => []);
  for (const { start, messageText } of program.getSemanticDiagnostics(source))
    found[source.getLineAndCharacterOfPosition(start!).line - first]!.push(
      ts.flattenDiagnosticMessageText(messageText, ' '),
    );
  return found;
}

const errors = errorsOf(cases.flatMap(([, right, wrong]) => [right, wrong]));

test.each(cases.map(([what], index) => [what, index] as const))('%s compiles only as it is called', (_, index) => {
  expect(errors[2 * index]).toEqual([]);
  expect(errors[2 * index + 1]).toHaveLength(1);
});
