/** The names of who was read in this execution, by number: what stands beside these numbers in other tabs. */
import { isBlank } from '../../register/cell';
import { naamIn, naamUit } from '../../register/made/naast';
import type { Cells, Row } from '../../register/row';
import type { TabKey } from '../../register/tabs';

/** A tab as it was read last, and what was written in it since. */
interface Known {
  readonly rows: readonly Row[];
  /** By number; made when somebody asks for it. */
  names: Map<string, string> | null;
}

export class Namen {
  private readonly tabs = new Map<TabKey, Known>();

  /** Takes note of the rows of a tab that was just read. */
  see(tab: TabKey, rows: readonly Row[]): void {
    if (naamUit(tab).length > 0) this.tabs.set(tab, { rows, names: null });
  }

  /** Takes note of a record as it was just written. */
  learn(tab: TabKey, cells: Cells): void {
    if (!isBlank(cells.id)) this.of(tab)?.set(String(cells.id), naamIn(tab, cells));
  }

  /** True where the names of a tab are known. */
  has = (tab: TabKey): boolean => this.tabs.has(tab);

  /** The name that belongs beside a number; nothing where there is none, null where the tab of the number was not read. */
  nameOf(tab: TabKey, id: unknown): string | null {
    const text = String(id ?? '');
    return text === '' ? '' : (this.of(tab)?.get(text) ?? (this.has(tab) ? '' : null));
  }

  /** True for a name that belongs beside some number of this tab, as far as it was read. */
  isNameIn = (tab: TabKey, text: unknown): boolean =>
    text !== '' && [...(this.of(tab)?.values() ?? [])].some((name) => name === text);

  private of(tab: TabKey): Map<string, string> | null {
    const known = this.tabs.get(tab);
    if (!known) return null;
    if (known.names) return known.names;
    known.names = new Map();
    // Of a number that stands twice the first counts, as everywhere.
    for (const { cells } of known.rows)
      if (!isBlank(cells.id) && !known.names.has(String(cells.id)))
        known.names.set(String(cells.id), naamIn(tab, cells));
    return known.names;
  }
}
