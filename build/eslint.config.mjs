// Lint rules: the language's usual traps, plus the two that the house forbids (machine-local dates, console in the bundle).
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

/** A sheet reads what `setValues` is given as if somebody typed it. */
const plainWrites = [
  {
    selector: 'CallExpression[callee.property.name=/^(setValues?|setFormulas?|appendRow)$/]',
    message: 'Write by workbook/writeCells: there every text stays as it was typed.',
  },
];

export default tseslint.config(
  { ignores: ['build/out*/**', 'src/workbench/out*/**', 'build/*.js'] },
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
      'no-restricted-syntax': ['error', ...localDateGetters, ...plainWrites],
      'max-lines': ['error', 350],
    },
  },
  {
    // The self-test looks at what Google makes of them; metadata is no cell, and keeps every text as it is.
    files: ['src/workbook/writing/writeCells.ts', 'src/workbook/page/kept.ts', 'src/addon/zelftest/probes/**'],
    rules: { 'no-restricted-syntax': ['error', ...localDateGetters] },
  },
);
