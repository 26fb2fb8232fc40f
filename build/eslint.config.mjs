// Lint rules: the language's usual traps, plus those of the house (machine-local dates, plain writes, global services, console in the bundle).
import tseslint from 'typescript-eslint';

const localDateGetters = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'toLocaleDateString',
  'toLocaleString',
].map((name) => ({
  selector: `MemberExpression[property.name='${name}'][computed=false]`,
  message: 'Local Date methods follow the machine; use register/dates or workbook/cells/cellDates.',
}));

/** A sentence that goes with a number. */
const handCounted = {
  selector:
    "ConditionalExpression[test.operator='==='][test.right.value=1]:matches([consequent.type='Literal'], [consequent.type='TemplateLiteral'])",
  message: "Count by register/grouping: counted(n, 'rij', 'rijen'), or wordFor(n, 'telt', 'tellen').",
};

/** A column by a text: it need not be one, while a name that is misspelled does not compile. */
const untypedCell = {
  selector: "MemberExpression[computed=true][property.raw=/^[\x27\x22]/][object.property.name='cells']",
  message: 'Name the column: row.cells.datum.',
};

/** A group that is made by hand: a list in a map, gotten or begun. */
const handGrouped = {
  selector:
    "CallExpression[callee.property.name='set'] ArrayExpression > SpreadElement > LogicalExpression[operator='??'][left.callee.property.name='get']",
  message: 'Group by register/grouping: groupBy, or addTo for one at a time.',
};

/** The services that Google gives a script as globals. */
const services = [
  'Browser',
  'CacheService',
  'Charts',
  'ContentService',
  'DriveApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
].map((name) => ({
  name,
  message: 'addon/entry.ts passes the services on: take this from the context (docs/besluiten/016).',
}));

/** A sheet reads what `setValues` is given as if somebody typed it. */
const plainWrites = [
  {
    selector: 'CallExpression[callee.property.name=/^(setValues?|setFormulas?|appendRow)$/]',
    message: 'Write by workbook/writeCells: there every text stays as it was typed.',
  },
];

export default tseslint.config(
  { ignores: ['build/out*/**', 'src/workbench/out*/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // Jest and ts-jest load these as they are.
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: [
      'src/register/**',
      'src/importeren/**',
      'src/uitkomsten/**',
      'src/herinneringen/**',
      'src/privacy/**',
      'src/workbook/**',
      'src/paginas/**',
      'src/addon/**',
    ],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...localDateGetters, ...plainWrites, handCounted, handGrouped, untypedCell],
      'no-restricted-globals': ['error', ...services],
      'max-lines': ['error', 350],
    },
  },
  {
    files: ['src/sidebar/**', 'src/demo/**'],
    rules: { 'no-restricted-syntax': ['error', handCounted, handGrouped, untypedCell] },
  },
  { files: ['src/addon/entry.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    // The self-test looks at what Google makes of them; metadata is no cell, and keeps every text as it is.
    files: ['src/workbook/writing/write{Blocks,Cells}.ts', 'src/workbook/page/kept.ts', 'src/addon/zelftest/probes/**'],
    rules: { 'no-restricted-syntax': ['error', ...localDateGetters, handCounted, handGrouped, untypedCell] },
  },
);
