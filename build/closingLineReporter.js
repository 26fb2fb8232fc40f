// Prints the one closing line that CI reads, after jest's own summary.
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stderr.write('', () => console.log(`Tests: ${results.numPassedTests} passed, ${failed} failed`));
  }
};
