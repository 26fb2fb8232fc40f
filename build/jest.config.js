// How the tests run: TypeScript through ts-jest, the bundle built once beforehand, one plain closing line for CI.
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test', '<rootDir>/src/workbench/test'],
  testEnvironment: '<rootDir>/test/support/setup/ordinaryGlobal.ts',
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      {
        tsconfig: '<rootDir>/build/tsconfig.jest.json',
        compiler: require.resolve('../test/support/setup/transpiled.js'),
        diagnostics: false,
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/setup/buildBundle.ts',
  reporters: ['default', '<rootDir>/build/closingLineReporter.js'],
  // The workbench is loaded once for each process, not for each test file.
  moduleNameMapper: { '^@plp/workbench$': '<rootDir>/test/support/setup/keptWorkbench.ts' },
  setupFilesAfterEnv: ['<rootDir>/test/support/setup/afterEachFile.ts'],
  // For tests and hooks alike. No test is about speed: a busy machine is slow, not wrong.
  testTimeout: 180_000,
  maxWorkers: 2,
};
