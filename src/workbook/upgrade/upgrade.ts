/** Brings a workbook of an older version to the structure that this code reads, step by step. */
import type { TimestampString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { allTabs } from '../../register/tabs';
import type { Book } from '../book';
import { markVersion } from '../marks/metadata';
import { schemaVersion } from '../../register/version';
import { newerProblem, recordedVersion, recordVersion } from '../state/version';
import { opschonenStep } from './opschonen';
import { schaduwStep } from './schaduw';
import type { UpgradeStep } from './step';
import { structuurStep } from './structuur';

type Properties = GoogleAppsScript.Properties.Properties;

/** The steps that do more than add columns and tabs. */
const ownSteps: readonly UpgradeStep[] = [schaduwStep, opschonenStep];

/** In order, one a version. A version that only brings columns and tabs needs no more than their `since`. */
export const upgradeSteps: readonly UpgradeStep[] = Array.from({ length: schemaVersion - 1 }, (_, index) => {
  const to = index + 2;
  return ownSteps.find((step) => step.to === to) ?? structuurStep(to);
});

/** The version of a workbook that lost what it remembered: as its marks say, else as old as can be where it holds a register, else nothing. */
function versionOf(book: Book, properties: Properties): number {
  const recorded = recordedVersion(properties);
  if (recorded !== null) return recorded;
  const marks = book.marks;
  return marks.ofWorkbook.version ?? (allTabs.some(({ key }) => marks.sheetOf(key)) ? 1 : schemaVersion);
}

/**
 * Does the steps that the workbook has not had. After each its writes are sent and its version is recorded; one that
 * fails leaves the version as it was, so that it is done again. The caller holds the document lock.
 * @returns what was done, a Dutch sentence each; a newer workbook than this code is a problem, and nothing happens
 */
export function upgrade(
  book: Book,
  properties: Properties,
  now: TimestampString,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Outcome<string[]> {
  const from = versionOf(book, properties);
  const newer = newerProblem(from);
  if (newer) return { ok: false, problem: newer };
  const done: string[] = [];
  for (const step of steps) {
    if (step.to <= from) continue;
    const planned = step.plan(book, now);
    if (!planned.ok) return planned;
    planned.value();
    markVersion(book.spreadsheet, step.to);
    book.app.flush();
    recordVersion(properties, step.to);
    done.push(step.title);
  }
  return success(done);
}
