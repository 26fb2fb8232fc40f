/** What the register has already, and what earlier rows of the import bring: so that nothing is added twice. */
import type { Cells, IdRow, Row, Rows } from '../register/row';
import type { ColumnKey, TabKey } from '../register/tabs';
import type { Persoon } from '../register/naamgenoot';
import { naamSleutel } from '../register/naamgenoot';
import { sleutelVan } from './bron';
import type { ImportTab } from './doelen';
import { importTabs } from './doelen';

/** By what two records are the same one. Deelnemers and werkgevers have ways of their own. */
const kenmerken: { readonly [K in ImportTab]?: readonly ColumnKey<K>[] } = {
  intakes: ['deelnemerId', 'datum'],
  fasen: ['deelnemerId', 'datum', 'fase'],
  stages: ['deelnemerId', 'start'],
  stagelog: ['deelnemerId', 'datum', 'soort'],
  verklaringen: ['deelnemerId', 'opleidingscode'],
  toetsen: ['deelnemerId', 'werkproces', 'geplandOp'],
  metingen: ['deelnemerId', 'datum'],
  plaatsingen: ['deelnemerId', 'start'],
  nazorg: ['deelnemerId', 'datum'],
  contacten: ['datum', 'organisatie', 'soort'],
};

/** A text by which equal records are found; null where too little is filled in to tell. */
export function recordKenmerk(tab: ImportTab, cells: Cells): string | null {
  const keys: readonly ColumnKey[] | undefined = kenmerken[tab];
  if (!keys) return null;
  const parts = keys.map((key) => cells[key] ?? null);
  return parts.some((part) => part === null)
    ? null
    : `${tab}\n${parts.map((part) => sleutelVan(String(part))).join('\n')}`;
}

interface Bekende extends IdRow {
  readonly geboortejaar: number | null;
}

/** Who somebody is in the register. */
export type Gevonden =
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'bestaat'; readonly id: string }
  | { readonly soort: 'onduidelijk'; readonly ids: readonly string[] };

/** Knows records by who or what they are about. Grows while rows are planned. */
export class Bestaand {
  private readonly people = new Map<string, Bekende[]>();
  private readonly employers = new Map<string, string[]>();
  private readonly events = new Map<string, string>();
  private readonly owned = new Map<string, IdRow[]>();

  constructor(rows: Rows) {
    for (const tab of importTabs) rows[tab].forEach((row) => this.addRow(tab, row));
  }

  private addRow(tab: ImportTab, { cells }: Row): void {
    if (typeof cells.id === 'string') this.add(tab, { id: cells.id, cells });
  }

  add(tab: ImportTab, record: IdRow): void {
    const { id, cells } = record;
    if (tab === 'deelnemers') {
      const { voornaam, achternaam, geboortejaar } = cells;
      push(this.people, naamSleutel({ voornaam, achternaam, geboortejaar }), {
        ...record,
        geboortejaar: typeof geboortejaar === 'number' ? geboortejaar : null,
      });
    } else if (tab === 'werkgevers') {
      push(this.employers, sleutelVan(String(cells.naam ?? '')), id);
    }
    const kenmerk = recordKenmerk(tab, cells);
    if (kenmerk !== null && !this.events.has(kenmerk)) this.events.set(kenmerk, id);
    if (typeof cells.deelnemerId === 'string') push(this.owned, `${tab} ${cells.deelnemerId}`, record);
  }

  /** The record that is the same one as this. */
  zelfde(tab: ImportTab, cells: Cells): string | null {
    const kenmerk = recordKenmerk(tab, cells);
    return kenmerk === null ? null : (this.events.get(kenmerk) ?? null);
  }

  /**
   * Who this is. The same name and birth year is the same person. Without a birth year on either side nobody can tell,
   * unless `vaagIsZelfde` says that it is the same person whenever there is only one.
   */
  persoon(who: Persoon, vaagIsZelfde: boolean): Gevonden {
    const same = this.people.get(naamSleutel(who)) ?? [];
    const year = typeof who.geboortejaar === 'number' ? who.geboortejaar : null;
    const exact = year === null ? [] : same.filter(({ geboortejaar }) => geboortejaar === year);
    const vague = same.filter(({ geboortejaar }) => year === null || geboortejaar === null);
    if (exact.length === 1) return { soort: 'bestaat', id: exact[0]!.id };
    if (exact.length === 0 && vague.length === 0) return { soort: 'nieuw' };
    if (exact.length === 0 && vague.length === 1 && vaagIsZelfde) return { soort: 'bestaat', id: vague[0]!.id };
    return { soort: 'onduidelijk', ids: (exact.length > 0 ? exact : vague).map(({ id }) => id) };
  }

  /** The werkgevers with this name. */
  werkgever(naam: string): readonly string[] {
    return this.employers.get(sleutelVan(naam)) ?? [];
  }

  /** The records of a deelnemer in a tab. */
  van(tab: TabKey, deelnemerId: string): readonly IdRow[] {
    return this.owned.get(`${tab} ${deelnemerId}`) ?? [];
  }
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
