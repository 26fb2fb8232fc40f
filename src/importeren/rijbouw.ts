/** The records of one row in the making: what is new, what is there already, and which part cannot be made. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import type { DateString } from '../register/dates';
import type { Column } from '../register/column';
import type { Cells, Change, IdRow } from '../register/row';
import { keysOf } from '../register/row';
import type { ColumnKey } from '../register/tabs';
import { isHetzelfde, kenmerkVan, verschillen } from '../register/identity/zelfdeRij';
import { judge } from '../register/rules/index';
import type { Finding } from '../register/rules/judge/rule';
import { atField } from '../register/rules/judge/rule';
import { tabs } from '../register/tabs/index';
import type { Bestaand } from './bestaand';
import type { ImportTab } from './koppeling/doelen';
import { doelVan } from './koppeling/doelen';
import type { Koppeling } from './koppeling/koppeling';
import type { GelezenRij } from './rij';
import type { Vraag } from './vragen';
import { vraagOver } from './vragen';

/** A record to add. */
export interface NieuwRecord extends IdRow<ImportTab> {
  readonly tab: ImportTab;
}

/** What a row fills in of a record that is there: cells that are empty there. */
export type Aanvulling = IdRow<ImportTab> & { readonly tab: ImportTab };

/** A record to add, as the rules judge it. */
export const toevoeging = ({ tab, id, cells }: NieuwRecord): Change => ({ tab, id, values: cells }) as Change;

/** What a rule says about a record, in a list of problems of several tabs. */
export const inWoorden = (finding: Finding): string =>
  `${finding.tab === 'deelnemers' ? '' : `${tabs[finding.tab].name}, `}${atField(finding)}`;

/** The parts of a row that cannot come in, by tab, with why. */
export type Mislukt = ReadonlyMap<ImportTab, readonly string[]>;

/** What a row brings. */
export interface RijRecords {
  readonly nieuw: readonly NieuwRecord[];
  /** IDs of what is in the register already. */
  readonly bestaand: readonly string[];
  /** What the row says of those. */
  readonly gehoord: readonly IdRow[];
  /** What is wrong, whether it keeps a part out or only leaves a cell empty. */
  readonly problemen: readonly string[];
  /** The parts that cannot be made, each with why: what the row brings is without them. */
  readonly mislukt: Mislukt;
  /** True when only a birth year can tell whether this is somebody who is there already. */
  readonly naamgenoot: boolean;
  /** True when it looks like a record of the same day, and only people know whether it is another. */
  readonly gelijkend: boolean;
  readonly letOp: readonly string[];
  readonly aanvullingen: readonly Aanvulling[];
  readonly vragen: readonly Vraag[];
}

/** What holds for all rows. */
export interface Afspraken {
  /** False: deelnemers are only looked up. */
  readonly voegtDeelnemersToe: boolean;
  readonly vaagIsZelfde: boolean;
  readonly zelfdeDag: Koppeling['zelfdeDag'];
  readonly antwoorden: Koppeling['antwoorden'];
  readonly vandaag: DateString;
}

/** The columns by their headers; `Werkgever-ID` is the werkgever to who reads it. */
const headers = (tab: ImportTab, keys: readonly ColumnKey[]): string =>
  keys
    .map((key) => (tabs[tab].columns as Readonly<Partial<Record<ColumnKey, Column>>>)[key]?.header ?? key)
    .map((header) => header.replace(/-ID$/, ''))
    .join(', ');

/** The records of one row in the making. */
export class RijBouw implements RijRecords {
  readonly nieuw: NieuwRecord[] = [];
  readonly bestaand: string[] = [];
  readonly gehoord: IdRow[] = [];
  readonly problemen: string[] = [];
  readonly mislukt = new Map<ImportTab, string[]>();
  readonly letOp: string[] = [];
  readonly aanvullingen: Aanvulling[] = [];
  readonly vragen: Vraag[] = [];
  naamgenoot = false;
  gelijkend = false;

  constructor(
    private readonly bestaande: Bestaand,
    private readonly nextId: (tab: ImportTab) => string,
    readonly afspraken: Afspraken,
    private readonly gelezen: Pick<GelezenRij, 'gevuld' | 'ongelezen'>,
    /** The parts that are not made. */
    readonly weg: Mislukt,
  ) {}

  /** Adds a record, unless the register or this row has it. Returns the ID that others refer to. */
  add<K extends ImportTab>(tab: K, typed: Cells<K>): string {
    const cells = typed as Cells;
    const kenmerk = kenmerkVan(tab, cells);
    const said = this.said(tab, cells);
    const isSame = (record: IdRow): boolean => isHetzelfde(record.cells, said);
    const own = this.nieuw.filter(
      (record) => kenmerk !== null && kenmerkVan(record.tab, record.cells as Cells) === kenmerk,
    );
    const there = this.bestaande.metKenmerk(kenmerk);
    const hasAll = (record: IdRow): boolean =>
      keysOf(said).every((key) => isBlank(said[key]) || !isBlank(record.cells[key]));
    // Of several the one that says as much, before one that says less.
    const twin = there.find((record) => isSame(record) && hasAll(record)) ?? there.find(isSame);
    if (twin) return this.known(tab, twin.id, cells);
    const mine = own.find(isSame);
    if (mine) return mine.id;
    const [alike] = [...there, ...own];
    return alike && this.afspraken.zelfdeDag !== 'erbij' ? this.alike(tab, alike, said) : this.make(tab, typed);
  }

  /** Of these cells the ones that the row itself says: a value for all rows, or lent from another column, says nothing of it. */
  private said(tab: ImportTab, cells: Cells): Cells {
    return Object.fromEntries(
      Object.entries(cells).filter(([key]) => !doelVan(`${tab}.${key}`) || this.gelezen.gevuld.has(`${tab}.${key}`)),
    );
  }

  /** What is there already. What the register lacks of it or has otherwise is told, not left in silence. */
  known(tab: ImportTab, id: string, cells: Cells): string {
    if (this.bestaand.includes(id)) return id;
    this.bestaand.push(id);
    const there = this.bestaande.cellsOf(id);
    const said = this.said(tab, cells);
    this.gehoord.push({ id, cells: said });
    const lacks = (Object.keys(said) as ColumnKey[]).filter(
      (key) => !isBlank(said[key] ?? null) && isBlank(there[key] ?? null),
    );
    const differs = verschillen(there, said);
    const open = lacks.filter((key) => !this.fills(tab, id, key, said[key] ?? null));
    if (open.length > 0) this.letOp.push(`${id} is er al. Daar is nog leeg: ${headers(tab, open)}. Vul dat daar in.`);
    if (differs.length > 0)
      this.letOp.push(`${id} is er al, met iets anders bij ${headers(tab, differs)}. Kijk wat klopt.`);
    return id;
  }

  /** What the register lacks of a record that is there is offered, a column at a time. Returns whether it is filled in. */
  private fills(tab: ImportTab, id: string, key: ColumnKey, cell: Cell): boolean {
    if (!this.bestaande.stondEr(id)) return false;
    const keus = this.vraag('aanvullen', {
      bij: `${tabs[tab].name}, ${headers(tab, [key])}`,
      voorbeeld: id,
      standaard: 'laat',
    });
    if (keus !== 'vul') return false;
    this.letOp.push(`${id}: ${headers(tab, [key])} wordt aangevuld.`);
    this.aanvullingen.push({ tab, id, cells: { [key]: cell } });
    return true;
  }

  /** Asks, and gives the answer. */
  vraag(...[soort, wat]: [Vraag['soort'], Parameters<typeof vraagOver>[2]]): string {
    const vraag = vraagOver(this.afspraken.antwoorden, soort, wat);
    this.vragen.push(vraag);
    return vraag.keus;
  }

  /** What only looks like something that is there: asked, or as somebody said. */
  private alike(tab: ImportTab, { id, cells: there }: IdRow, cells: Cells): string {
    const what = `${tabs[tab].name}: ${id} is van dezelfde dag, met iets anders bij ${headers(tab, verschillen(there, cells))}.`;
    if (this.afspraken.zelfdeDag === 'overslaan') {
      this.letOp.push(`${what} Deze is overgeslagen.`);
      return id;
    }
    this.gelijkend = true;
    this.problem(tab, `${what} Zeg boven de lijst of dit iets anders is.`);
    return id;
  }

  make<K extends ImportTab>(tab: K, cells: Cells<K>): string {
    const id = this.nextId(tab);
    const record: NieuwRecord = { tab, id, cells: { ...cells, id } };
    this.nieuw.push(record);
    // What could not be read is told already, and is not empty.
    const { gevuld, ongelezen } = this.gelezen;
    const isUnread = (key: ColumnKey): boolean =>
      (gevuld.has(`${tab}.${key}`) || ongelezen.has(`${tab}.${key}`)) && isBlank((cells as Cells)[key] ?? null);
    for (const finding of judge([toevoeging(record)], {}, { today: this.afspraken.vandaag }))
      if (finding.severity === 'fout' && !isUnread(finding.column)) this.problem(tab, inWoorden(finding));
    return id;
  }

  /** Without this part the row may still come in. */
  problem(tab: ImportTab, text: string): null {
    const known = this.mislukt.get(tab) ?? [];
    if (!known.includes(text)) this.mislukt.set(tab, [...known, text]);
    return this.gemist(text);
  }

  /** What is told and left out, and keeps nothing out. */
  gemist(text: string): null {
    if (!this.problemen.includes(text)) this.problemen.push(text);
    return null;
  }
}
