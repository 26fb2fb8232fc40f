/** Whatever people do to a register, in whatever order: held against a simple model, through the built bundle. */
import fc from 'fast-check';
import { anySequence } from './commands';
import { Model, Real, checkMails, compareFigures, compareRecords } from './world';

/** Runs sequences, and counts what was done in them. */
function run(parameters: fc.Parameters<unknown>): Record<string, number> {
  const done: Record<string, number> = {};
  fc.assert(
    fc.property(anySequence, (commands) => {
      const real = new Real();
      const model = new Model(real);
      fc.modelRun(() => ({ model, real }), commands);
      compareRecords(model, real);
      compareFigures(model, real);
      checkMails(real);
      for (const [what, times] of Object.entries(model.done)) done[what] = (done[what] ?? 0) + times;
    }),
    { ...(parameters as object), endOnFailure: true },
  );
  return done;
}

test('no record is lost or doubled, no ID given twice, what was typed stands there, and the figures are those of the rows', () => {
  // Others each time.
  run({ numRuns: 5 });
  // The same each time: so many runs in which hardly anything happened would prove nothing.
  const done = run({ numRuns: 5, seed: 20250831 });
  expect(done['saved'] ?? 0).toBeGreaterThan(2);
  expect(done['edit'] ?? 0).toBeGreaterThan(10);
  for (const fate of ['lost', 'late', 'overlapping']) expect([fate, done[fate] ?? 0]).not.toEqual([fate, 0]);
});
