/** Sheet names as an .xlsx allows them, and sheets known again after another program has saved the file. */
import type { KeptSheet } from './kept';
import { listSheetName } from './lists';

const longest = 31;

/** A name for the file for each sheet: at most 31 characters, no `[]:*?/\`, none twice. */
export function fileSheetNames(names: readonly string[]): string[] {
  const taken = new Set([listSheetName, 'history']);
  return names.map((name) => {
    const allowed = name.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
    const base = allowed.slice(0, longest).replace(/['\s]+$/, '') || 'Blad';
    let candidate = base;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) {
      candidate = `${base.slice(0, longest - String(n).length - 1)} ${n}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** Gives each name in turn, with a number behind it when one before it was the same: capitals make no difference. */
export function unlikeOthers(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let candidate = name;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${name} ${n}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}

/** What was kept for each sheet of the file: by its name, else (renamed) by the same headers. null: a new sheet. */
export function matchSheets(
  sheets: readonly { readonly name: string; readonly headers: readonly string[] }[],
  kept: readonly KeptSheet[],
): (KeptSheet | null)[] {
  const free = new Set(kept);
  const take = (find: (candidate: KeptSheet) => boolean) => {
    const found = [...free].find(find) ?? null;
    if (found) free.delete(found);
    return found;
  };
  const byName = sheets.map(({ name }) => take((candidate) => candidate.fileName === name));
  return sheets.map(({ headers }, i) => {
    const filled = headers.filter((header) => header !== '');
    return byName[i] ?? (filled.length < 2 ? null : take((candidate) => sameHeaders(candidate.headers, headers)));
  });
}

function sameHeaders(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((header, i) => header === b[i]);
}
