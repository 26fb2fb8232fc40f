/** Before anything is written: the workbook has the structure that this code knows, or gets it first. */
import type { Outcome } from '../register/outcome';
import { success } from '../register/outcome';
import { withDocumentLock } from '../workbook/lock';
import { schemaVersion } from '../register/version';
import { newerProblem, versionFrom } from '../workbook/state/version';
import { readAll } from '../workbook/tables';
import { upgrade } from '../workbook/upgrade/upgrade';
import { fillNames } from '../workbook/writing/fillNames';
import type { Context } from './context';
import { partBesideCode } from './parts';

/** The steps from an older version, in a file beside Code.js. */
const upgradePart = partBesideCode('stukBijwerken', { upgrade });

/** Brings the workbook up to date, and looks at it anew. The caller holds the document lock. Returns what was done. */
export function upgradeBook(context: Context): Outcome<string[]> {
  const { properties, marks, now } = context;
  const upgraded = upgradePart.upgrade(context, properties, now);
  if (upgraded.ok && upgraded.value.length > 0) {
    marks.knownNow();
    marks.lookAnew();
    // What came as empty columns; where that breaks off the night fills them.
    const read = readAll(marks, [], 'later');
    if (read.ok) fillNames(context, marks, read.value.tables.values());
  }
  return upgraded;
}

/** As readyToWrite, for who holds the document lock and knows the recorded version. */
export function readyWithinLock(context: Context, version: number | null): Outcome<null> {
  const newer = newerProblem(version);
  if (newer) return { ok: false, problem: newer };
  if (version === null || version === schemaVersion) return success(null);
  const upgraded = upgradeBook(context);
  return upgraded.ok ? success(null) : upgraded;
}

/**
 * Lets a write begin: one question to Google, unless the recorded version is given. An older workbook is brought up to date first, under the document lock, so
 * that nobody has to know of versions; in a newer one nothing is written. One that was never set up has none yet.
 */
export function readyToWrite(
  context: Context,
  version: number | null = versionFrom(context.marks.known()),
): Outcome<null> {
  const needsLock = version !== null && version < schemaVersion;
  return needsLock
    ? withDocumentLock(context, () => readyWithinLock(context, version))
    : readyWithinLock(context, version);
}

/** What everybody is told on opening a workbook of another version; null for one of this version. */
export function versionBanner(version: number | null): string | null {
  const newer = newerProblem(version);
  if (newer) return newer.message;
  if (version === null || version === schemaVersion) return null;
  return (
    `Dit werkboek is van een oudere versie van het register (${version}). Het wordt vanzelf bijgewerkt zodra iemand iets opslaat. ` +
    'Liever nu? Kies PLP-register > Inrichten.'
  );
}

/** A task or endpoint that writes, behind that check. */
export const writing =
  <A extends readonly unknown[], T extends { readonly ok: boolean }>(work: (context: Context, ...rest: A) => T) =>
  (context: Context, ...rest: A): T | Extract<Outcome<null>, { readonly ok: false }> => {
    const ready = readyToWrite(context);
    return ready.ok ? work(context, ...rest) : ready;
  };
