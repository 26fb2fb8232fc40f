/** The versions that Google keeps of a script, and which of them is the former one. */

/** A version as `clasp list-versions --json` gives it. */
export interface Version {
  readonly versionNumber: number;
  readonly description?: string;
}

const backTo = /^Terug naar versie (\d+)\b/;

/** What a version is called that puts another one back. */
export const backDescription = (versionNumber: number): string => `Terug naar versie ${versionNumber}`;

/**
 * The version before the one that runs now; null where there is none. A version that put another one back stands for
 * that one: who goes back twice goes two versions back, and not to and fro.
 */
export function formerVersion(versions: readonly Version[]): number | null {
  const byNumber = new Map(versions.map((version) => [version.versionNumber, version]));
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const meant = (versionNumber: number): number => {
    const named = backTo.exec(byNumber.get(versionNumber)?.description ?? '');
    return named && Number(named[1]) < versionNumber ? meant(Number(named[1])) : versionNumber;
  };
  const last = numbers[numbers.length - 1];
  if (last === undefined) return null;
  const running = meant(last);
  const before = numbers.filter((one) => one < running).pop();
  return before === undefined ? null : meant(before);
}
