/** The names of who was read in this execution, by number: what stands beside these numbers in other tabs. */
import { isBlank } from '../../register/cell';
import { naamIn, naamUit } from '../../register/made/naast';
import type { Cells, Row } from '../../register/row';
import { columnIn } from '../../register/row';
import type { TabKey } from '../../register/tabs';

/** A tab as it was read last, and what was written in it since. */
interface Known {
  readonly rows: readonly Row[];
  /** Where the row with a number stands among these; made when somebody asks for it. */
  places: ReadonlyMap<string, number> | null;
  /** Names that were written since, or asked for before, by number. */
  readonly names: Map<string, string>;
}

/** Of a number that stands twice the first counts, as everywhere. */
const placesOf = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(
    columnIn(rows, 'id')
      .map((id, at) => [String(id ?? ''), at] as const)
      .reverse(),
  );

export class Namen {
  private readonly tabs = new Map<TabKey, Known>();
  /** By tab and number, of tabs that were not read. */
  private readonly elsewhere = new Map<string, string>();

  /** Takes note of the rows of a tab that was just read. */
  see(tab: TabKey, rows: readonly Row[]): void {
    if (naamUit(tab).length > 0) this.tabs.set(tab, { rows, places: null, names: new Map() });
  }

  /** Takes note of a record as it was just written. */
  learn(tab: TabKey, cells: Cells): void {
    if (!isBlank(cells.id)) this.tabs.get(tab)?.names.set(String(cells.id), naamIn(tab, cells));
  }

  /** Takes note of a name that stands beside a number elsewhere, of a tab that is not read. */
  heard(tab: TabKey, id: string, name: string): void {
    this.elsewhere.set(`${tab} ${id}`, name);
  }

  /** True where the names of a tab are known. */
  has = (tab: TabKey): boolean => this.tabs.has(tab);

  /** The name that belongs beside a number; nothing where there is none, null where the tab of the number was not read. */
  nameOf(tab: TabKey, id: unknown): string | null {
    const text = String(id ?? '');
    if (text === '') return '';
    const known = this.tabs.get(tab);
    return known ? this.find(tab, known, text) : (this.elsewhere.get(`${tab} ${text}`) ?? null);
  }

  /** True for a name that belongs beside some number of this tab, as far as it was read. */
  isNameIn(tab: TabKey, text: unknown): boolean {
    const known = this.tabs.get(tab);
    if (!known || text === '') return false;
    return [...this.placesIn(known).keys(), ...known.names.keys()].some((id) => this.find(tab, known, id) === text);
  }

  private placesIn = (known: Known): ReadonlyMap<string, number> => (known.places ??= placesOf(known.rows));

  private find(tab: TabKey, known: Known, id: string): string {
    const found = known.names.get(id);
    if (found !== undefined) return found;
    const at = this.placesIn(known).get(id);
    const name = at === undefined ? '' : naamIn(tab, known.rows[at]!.cells);
    known.names.set(id, name);
    return name;
  }
}
