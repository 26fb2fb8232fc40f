// Who may know whom: the arrows of the house. test/house/arrows.test.ts runs this.
const slowRooms = require('./build/jest.snel.config.js').testPathIgnorePatterns.map((room) =>
  room.replace('<rootDir>/', '^'),
);

const only = (from, allowed) => ({
  name: `${from}-knows-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${from}(/|\\.ts$)` },
  to: { path: '^src/', pathNot: [`^src/${from}(/|\\.ts$)`, ...allowed.map((to) => `^src/${to}`)] },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'Types included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '\\.css$'] },
      to: {},
    },
    only('register', []),
    only('importeren', ['register/']),
    only('uitkomsten', ['register/']),
    only('herinneringen', ['register/']),
    only('privacy', ['register/']),
    only('workbook', ['register/', 'privacy/']),
    only('paginas', [
      'register/',
      'importeren/',
      'uitkomsten/',
      'herinneringen/',
      'privacy/',
      'workbook/page/(model|chart|look)\\.ts$',
    ]),
    only('addon', [
      'importeren/',
      'register/',
      'uitkomsten/',
      'herinneringen/',
      'privacy/',
      'workbook/',
      'paginas/',
      'sidebar/contract\\.ts$',
      'demo/voorbeeld\\.ts$',
    ]),
    only('sidebar/contract', ['register/', 'importeren/', 'sidebar/']),
    {
      name: 'sidebar-knows-only-register-and-its-contract',
      severity: 'error',
      from: { path: '^src/sidebar/', pathNot: '^src/sidebar/contract' },
      to: { path: '^src/', pathNot: ['^src/sidebar/', '^src/register/'] },
    },
    only('landelijk', ['register/', 'uitkomsten/indicatoren/', 'paginas/onderzoek/', 'workbench/index\\.ts$']),
    only('demo', ['register/']),
    only('workbench', []),
    {
      name: 'the-workbench-is-used-by-its-index-only',
      comment: "A workspace of its own: import from '@plp/workbench'; what is missing there goes into its index.ts.",
      severity: 'error',
      from: { pathNot: '^src/workbench/' },
      to: { path: '^src/workbench/', pathNot: '^src/workbench/index\\.ts$' },
    },
    {
      name: 'the-workbench-itself-does-not-go-by-its-index',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/workbench/index\\.ts$' },
    },
    {
      name: 'the-bundle-uses-no-node',
      severity: 'error',
      from: { path: '^src/(register|importeren|uitkomsten|herinneringen|privacy|workbook|paginas|addon|sidebar)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'test-snel-starts-no-browser-and-builds-no-copy',
      comment: 'What needs these stands in a room that build/jest.snel.config.js leaves out.',
      severity: 'error',
      from: { path: '\\.test\\.ts$', pathNot: slowRooms },
      to: { path: ['node_modules/playwright-core/', '^test/support/sources\\.ts$'], reachable: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(src/workbench|build)/out' },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.css'],
      // Nothing changes meanwhile; what was looked up would be forgotten after four seconds.
      cachedInputFileSystem: { cacheDuration: 600_000 },
    },
  },
};
