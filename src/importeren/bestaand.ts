/** What the register has already, and what earlier rows of the import bring: so that nothing is added twice. */
import { addTo } from '../register/grouping';
import { isBlank } from '../register/cell';
import { plainAddress } from '../register/schema';
import { comparable } from '../register/text/search';
import type { Cells, IdRow, Row, Rows } from '../register/row';
import type { ColumnKey, TabKey } from '../register/tabs';
import { kenmerkVan } from '../register/identity/zelfdeRij';
import type { Persoon } from '../register/identity/naamgenoot';
import { bijnaDezelfde, ruweNaam } from '../register/identity/bijnaNaamgenoot';
import { naamSleutel } from '../register/identity/naamgenoot';
import type { ImportTab } from './koppeling/doelen';
import { importTabs } from './koppeling/doelen';

interface Bekende extends IdRow {
  readonly geboortejaar: number | null;
}

interface Bereik {
  readonly email?: unknown;
  readonly telefoon?: unknown;
}

/** Who somebody is in the register. */
export type Gevonden =
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'bestaat'; readonly id: string }
  /** Somebody of the same name and birth year, in another town. */
  | { readonly soort: 'elders'; readonly id: string }
  /** Too little stands there to tell whether, or who: the birth year, or where they agree in that the town. */
  | { readonly soort: 'onduidelijk'; readonly ids: readonly string[]; readonly zonder: 'geboortejaar' | 'woonplaats' };

/** Where somebody is called or written to, however that is spelled. */
const bereik = ({ email, telefoon }: Bereik): string[] => [
  ...(typeof email === 'string' && email !== '' ? [plainAddress(email)] : []),
  ...(String(telefoon ?? '')
    .replace(/\D/g, '')
    .match(/\d{9}$/) ?? []),
];

/** Knows records by who or what they are about. Grows while rows are planned. */
export class Bestaand {
  private readonly people = new Map<string, Bekende[]>();
  /** The same by their rough names: for who may be mistyped. */
  private readonly near = new Map<string, Bekende[]>();
  /** The same by how they can be reached: for who goes by another last name. */
  private readonly reached = new Map<string, Bekende[]>();
  private readonly employers = new Map<string, string[]>();
  private readonly events = new Map<string, IdRow[]>();
  private readonly byId = new Map<string, Cells>();
  /** The same, with what rows of the source said of them where the register has nothing. */
  private readonly heard = new Map<string, Cells>();
  private readonly owned = new Map<string, IdRow[]>();

  private readonly standing: ReadonlySet<string>;

  constructor(rows: Rows) {
    for (const tab of importTabs) rows[tab].forEach((row) => this.addRow(tab, row));
    this.standing = new Set(this.byId.keys());
  }

  private addRow(tab: ImportTab, { cells }: Row): void {
    if (typeof cells.id === 'string') this.add(tab, { id: cells.id, cells });
  }

  add(tab: ImportTab, record: IdRow): void {
    const { id, cells } = record;
    if (tab === 'deelnemers') {
      const { voornaam, achternaam, geboortejaar } = cells;
      const known = { ...record, geboortejaar: typeof geboortejaar === 'number' ? geboortejaar : null };
      addTo(this.people, naamSleutel({ voornaam, achternaam, geboortejaar }), known);
      addTo(this.near, ruweNaam({ voornaam, achternaam, geboortejaar }), known);
      for (const one of bereik(cells)) addTo(this.reached, one, known);
    } else if (tab === 'werkgevers') {
      addTo(this.employers, comparable(String(cells.naam ?? '')), id);
    }
    const kenmerk = kenmerkVan(tab, cells);
    addTo(this.events, kenmerk, record);
    this.byId.set(id, cells);
    if (typeof cells.deelnemerId === 'string') addTo(this.owned, `${tab} ${cells.deelnemerId}`, record);
  }

  /** True for a record of the register, and not of the import itself. */
  stondEr(id: string): boolean {
    return this.standing.has(id);
  }

  /** What an earlier row fills in of a record. */
  vulAan(id: string, cells: Cells): void {
    this.byId.set(id, { ...this.cellsOf(id), ...cells });
    this.hoor({ id, cells });
  }

  /** What a row says of a record that is there: a later row that says otherwise is about something else. */
  hoor({ id, cells }: IdRow): void {
    const known = this.heard.get(id) ?? this.cellsOf(id);
    const more = Object.entries(cells).filter(
      ([key, cell]) => !isBlank(cell) && isBlank(known[key as ColumnKey] ?? null),
    );
    if (more.length > 0) this.heard.set(id, { ...known, ...Object.fromEntries(more) });
  }

  private metGehoord = <R extends IdRow>(record: R): R => ({
    ...record,
    cells: this.heard.get(record.id) ?? this.byId.get(record.id) ?? record.cells,
  });

  /** The records of the same deelnemer, day and kind, with all that is known of them. */
  metKenmerk(kenmerk: string | null): readonly IdRow[] {
    return kenmerk === null ? [] : (this.events.get(kenmerk) ?? []).map(this.metGehoord);
  }

  /** What is filled in of a record; nothing of one that is not there. */
  cellsOf(id: string): Cells {
    return this.byId.get(id) ?? {};
  }

  /**
   * Who this is. The same name and birth year is the same person. Without a birth year on either side nobody can tell,
   * unless `vaagIsZelfde` says that it is the same person whenever there is only one. Of those in several towns it is the one
   * in the same town.
   */
  persoon(who: Persoon & { readonly woonplaats?: unknown }, vaagIsZelfde: boolean): Gevonden {
    const same = (this.people.get(naamSleutel(who)) ?? []).map(this.metGehoord);
    const year = typeof who.geboortejaar === 'number' ? who.geboortejaar : null;
    const exact = year === null ? [] : same.filter(({ geboortejaar }) => geboortejaar === year);
    const vague = same.filter(({ geboortejaar }) => year === null || geboortejaar === null);
    const town = (one: unknown): string => comparable(String(one ?? ''));
    const here = exact.filter(({ cells }) => town(cells.woonplaats) === town(who.woonplaats));
    // Of who lives nowhere that is known, the town says nothing.
    if (here.length === 1 && (exact.length === 1 || town(who.woonplaats) !== ''))
      return { soort: 'bestaat', id: here[0]!.id };
    if (exact.length === 1) {
      const [{ id, cells }] = exact as [Bekende];
      const elsewhere = town(who.woonplaats) !== '' && town(cells.woonplaats) !== '';
      return { soort: elsewhere ? 'elders' : 'bestaat', id };
    }
    if (exact.length === 0 && vague.length === 0) return { soort: 'nieuw' };
    if (exact.length === 0 && vague.length === 1 && vaagIsZelfde) return { soort: 'bestaat', id: vague[0]!.id };
    return exact.length > 0
      ? { soort: 'onduidelijk', ids: exact.map(({ id }) => id), zonder: 'woonplaats' }
      : { soort: 'onduidelijk', ids: vague.map(({ id }) => id), zonder: 'geboortejaar' };
  }

  /** Whose name or birth year is nearly this one, or who has the same first name and telephone number or address. */
  bijna(who: Persoon & Bereik): readonly string[] {
    const first = (one: unknown): string => comparable(String(one ?? ''));
    const near = (this.near.get(ruweNaam(who)) ?? []).filter(({ cells: { voornaam, achternaam }, geboortejaar }) =>
      bijnaDezelfde(who, { voornaam, achternaam, geboortejaar }),
    );
    const reached = bereik(who)
      .flatMap((one) => this.reached.get(one) ?? [])
      .filter(({ cells: { voornaam } }) => first(voornaam) === first(who.voornaam));
    return [...new Set([...near, ...reached].map(({ id }) => id))];
  }

  /** The werkgevers with this name. */
  werkgever(naam: string): readonly string[] {
    return this.employers.get(comparable(naam)) ?? [];
  }

  /** The records of a deelnemer in a tab. */
  van(tab: TabKey, deelnemerId: string): readonly IdRow[] {
    return this.owned.get(`${tab} ${deelnemerId}`) ?? [];
  }
}
