/** The steps of an upgrade: in order, each recorded when its writes are sent, none after one that cannot be done. */
import { failure, success } from '../../../src/register/outcome';
import { schemaVersion } from '../../../src/register/version';
import type { UpgradeStep } from '../../../src/workbook/upgrade/step';
import { upgrade, upgradeSteps } from '../../../src/workbook/upgrade/upgrade';

type UpgradeArgs = Parameters<typeof upgrade>;

/** A workbook of a version, and all that happens to it. */
function workbookOf(version: number) {
  const happened: string[] = [];
  let recorded = String(version);
  const book = {
    app: { flush: () => happened.push('flush') },
    spreadsheet: { addDeveloperMetadata: () => undefined },
  } as unknown as UpgradeArgs[0];
  const properties = {
    getProperty: () => recorded,
    setProperties: (values: Record<string, string>) => {
      recorded = values['plp.schemaversie']!;
      happened.push(`version ${recorded}`);
    },
  } as unknown as UpgradeArgs[1];
  const step = (to: number, plan?: UpgradeStep['plan']): UpgradeStep => ({
    to,
    title: `Stap ${to}.`,
    plan:
      plan ??
      (() =>
        success(() => {
          happened.push(`write ${to}`);
        })),
  });
  return {
    happened,
    step,
    run: (steps: readonly UpgradeStep[]) => upgrade(book, properties, '2025-09-01T07:00:00', steps),
  };
}

test('only the steps after its own version are done, each sent and recorded before the next', () => {
  const { happened, step, run } = workbookOf(1);
  expect(run([step(1), step(2), step(3)])).toEqual(success(['Stap 2.', 'Stap 3.']));
  expect(happened).toEqual(['write 2', 'flush', 'version 2', 'write 3', 'flush', 'version 3']);
});

test('a step that cannot be done says why; those before it stay, those after it wait', () => {
  const { happened, step, run } = workbookOf(1);
  const problem = failure('kolom-ontbreekt', 'Er ontbreekt een kolom.');
  expect(run([step(2), step(3, () => problem), step(4)])).toEqual(problem);
  expect(happened).toEqual(['write 2', 'flush', 'version 2']);
  expect(run([step(2), step(3), step(4)])).toEqual(success(['Stap 3.', 'Stap 4.']));
});

test('a step that breaks off while it writes is not recorded, and is done again', () => {
  const { happened, step, run } = workbookOf(1);
  expect(() =>
    run([
      step(2, () =>
        success(() => {
          throw new Error('Service error');
        }),
      ),
    ]),
  ).toThrow();
  expect(happened).toEqual([]);
  expect(run([step(2)])).toEqual(success(['Stap 2.']));
});

test('a newer workbook is left alone', () => {
  const { happened, step, run } = workbookOf(schemaVersion + 1);
  expect(run([step(schemaVersion + 2)])).toMatchObject({ ok: false, problem: { code: 'versie' } });
  expect(happened).toEqual([]);
});

test('the steps lead without a gap to the version that this code reads', () => {
  expect(upgradeSteps.map(({ to }) => to)).toEqual(Array.from({ length: schemaVersion - 1 }, (_, index) => index + 2));
});
