/** Before anything is written: the workbook has the structure that this code knows, or gets it first. */
import type { Outcome } from '../register/outcome';
import { success } from '../register/outcome';
import { withDocumentLock } from '../workbook/lock';
import { upgrade } from '../workbook/upgrade/upgrade';
import { schemaVersion } from '../register/version';
import { newerProblem, recordedVersion } from '../workbook/version';
import type { Context } from './context';

/** As readyToWrite, for who holds the document lock and knows the recorded version. */
export function readyWithinLock(context: Context, version: number | null): Outcome<null> {
  const newer = newerProblem(version);
  if (newer) return { ok: false, problem: newer };
  if (version === null || version === schemaVersion) return success(null);
  const upgraded = upgrade(context, PropertiesService.getDocumentProperties(), context.now);
  return upgraded.ok ? success(null) : upgraded;
}

/**
 * Lets a write begin: one question to Google, unless the recorded version is given. An older workbook is brought up to date first, under the document lock, so
 * that nobody has to know of versions; in a newer one nothing is written. One that was never set up has none yet.
 */
export function readyToWrite(
  context: Context,
  version: number | null = recordedVersion(PropertiesService.getDocumentProperties()),
): Outcome<null> {
  const needsLock = version !== null && version < schemaVersion;
  return needsLock
    ? withDocumentLock(LockService, context.app, () => readyWithinLock(context, version))
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
