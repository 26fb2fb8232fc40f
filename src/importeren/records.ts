/** From a row that was read to the records that it brings: linked to each other and to what the register has. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import type { DateString } from '../register/dates';
import { isRequiredBeside } from '../register/record';
import type { Column } from '../register/column';
import type { Cells, Change, IdRow } from '../register/row';
import type { ColumnKey } from '../register/tabs';
import { naamSleutel } from '../register/identity/naamgenoot';
import { isHetzelfde, kenmerkVan, verschillen } from '../register/identity/zelfdeRij';
import { judge } from '../register/rules/index';
import type { Finding } from '../register/rules/judge/rule';
import { comparable } from '../register/text/search';
import { atField } from '../register/rules/judge/rule';
import { fasen } from '../register/tabs/fasen';
import { tabs } from '../register/tabs/index';
import type { Bestaand } from './bestaand';
import type { ImportTab } from './koppeling/doelen';
import { doelVan, importTabs } from './koppeling/doelen';
import type { Koppeling } from './koppeling/koppeling';
import type { GelezenRij } from './rij';
import { vingerafdruk } from './vingerafdruk';
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

/** What a row brings. */
export interface RijRecords {
  readonly nieuw: readonly NieuwRecord[];
  /** IDs of what is in the register already. */
  readonly bestaand: readonly string[];
  readonly problemen: readonly string[];
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

const ofTab = <K extends ImportTab>(tab: K, waarden: GelezenRij['waarden']): Cells<K> =>
  Object.fromEntries(
    [...waarden].flatMap(([sleutel, cell]) => {
      const doel = doelVan(sleutel)!;
      const key = sleutel.slice(tab.length + 1);
      return doel.tab === tab && !doel.fase && key in tabs[tab].columns ? [[key, cell]] : [];
    }),
  ) as Cells<K>;

/** The columns by their headers; `Werkgever-ID` is the werkgever to who reads it. */
const headers = (tab: ImportTab, keys: readonly ColumnKey[]): string =>
  keys
    .map((key) => (tabs[tab].columns as Readonly<Partial<Record<ColumnKey, Column>>>)[key]?.header ?? key)
    .map((header) => header.replace(/-ID$/, ''))
    .join(', ');

/** The records of one row in the making. */
class RijBouw implements RijRecords {
  readonly nieuw: NieuwRecord[] = [];
  readonly bestaand: string[] = [];
  readonly problemen: string[] = [];
  readonly letOp: string[] = [];
  readonly aanvullingen: Aanvulling[] = [];
  readonly vragen: Vraag[] = [];
  naamgenoot = false;
  gelijkend = false;

  constructor(
    private readonly bestaande: Bestaand,
    private readonly nextId: (tab: ImportTab) => string,
    private readonly afspraken: Afspraken,
    private readonly gevuld: ReadonlySet<string>,
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
    const twin = there.find(isSame);
    if (twin) return this.known(tab, twin.id, cells);
    const mine = own.find(isSame);
    if (mine) return mine.id;
    const [alike] = [...there, ...own];
    return alike && this.afspraken.zelfdeDag !== 'erbij' ? this.alike(tab, alike, said) : this.make(tab, typed);
  }

  /** Of these cells the ones that the row itself says: a value for all rows, or lent from another column, says nothing of it. */
  private said(tab: ImportTab, cells: Cells): Cells {
    return Object.fromEntries(
      Object.entries(cells).filter(([key]) => !doelVan(`${tab}.${key}`) || this.gevuld.has(`${tab}.${key}`)),
    );
  }

  /** What is there already. What the register lacks of it or has otherwise is told, not left in silence. */
  known(tab: ImportTab, id: string, cells: Cells): string {
    if (this.bestaand.includes(id)) return id;
    this.bestaand.push(id);
    const there = this.bestaande.cellsOf(id);
    const said = this.said(tab, cells);
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
    this.problem(`${what} Zeg boven de lijst of dit iets anders is.`);
    return id;
  }

  make<K extends ImportTab>(tab: K, cells: Cells<K>): string {
    const id = this.nextId(tab);
    const record: NieuwRecord = { tab, id, cells: { ...cells, id } };
    this.nieuw.push(record);
    // What could not be read is told already, and is not empty.
    const isUnread = (key: ColumnKey): boolean =>
      this.gevuld.has(`${tab}.${key}`) && isBlank((cells as Cells)[key] ?? null);
    for (const finding of judge([toevoeging(record)], {}, { today: this.afspraken.vandaag }))
      if (finding.severity === 'fout' && !isUnread(finding.column)) this.problem(inWoorden(finding));
    return id;
  }

  problem(text: string): null {
    if (!this.problemen.includes(text)) this.problemen.push(text);
    return null;
  }
}

/** Whose row it is: a deelnemer of the register, or a new one; null with a problem told. */
function deelnemerOf(
  { waarden, bron }: GelezenRij,
  bouw: RijBouw,
  bestaande: Bestaand,
  { vaagIsZelfde, voegtDeelnemersToe }: Afspraken,
): string | null {
  const cells = ofTab('deelnemers', waarden);
  const { voornaam, achternaam, geboortejaar, woonplaats } = cells;
  if (isBlank(voornaam) && isBlank(achternaam))
    return bouw.problem('Naam: in deze rij staat geen naam van een deelnemer.');
  const who = { voornaam, achternaam, geboortejaar, woonplaats };
  const found = bestaande.persoon(who, vaagIsZelfde || !voegtDeelnemersToe);
  if (found.soort === 'onduidelijk') {
    bouw.naamgenoot = true;
    return bouw.problem(
      `Naam: er is al iemand met deze naam (${found.ids.join(', ')}). Zonder geboortejaar weet niemand of dat dezelfde persoon is. Vul het geboortejaar in.`,
    );
  }
  const keus =
    found.soort === 'elders'
      ? bouw.vraag('plaats', {
          bij: `Rij ${bron.rij}: ${voornaam} ${achternaam}`,
          voorbeeld: found.id,
          kenmerk: vingerafdruk(`${naamSleutel(who)} ${geboortejaar} ${comparable(String(woonplaats))}`),
        })
      : found.soort;
  if (found.soort !== 'nieuw' && (keus === 'bestaat' || keus === 'zelfde'))
    return bouw.known('deelnemers', found.id, cells as Cells);
  if (found.soort === 'elders' && keus !== 'ander')
    return bouw.problem(
      `Naam: ${found.id} heet ook zo, met een andere woonplaats. Zeg boven de lijst of dit dezelfde persoon is.`,
    );
  const near = found.soort === 'nieuw' ? bestaande.bijna(who).slice(0, 3).join(', ') : '';
  if (!voegtDeelnemersToe)
    return bouw.problem(
      near === ''
        ? 'Naam: deze deelnemer staat niet in het register. Neem eerst de deelnemers over.'
        : `Naam: deze deelnemer staat niet in het register. Bedoel je ${near}? Schrijf de naam en het geboortejaar dan zo.`,
    );
  if (near !== '') bouw.letOp.push(`Naam: dit lijkt op ${near}. Kijk of het dezelfde persoon is.`);
  return bouw.make('deelnemers', cells);
}

function werkgeverOf({ waarden, tabs: used }: GelezenRij, bouw: RijBouw, bestaande: Bestaand): string | null {
  if (!used.has('werkgevers')) return null;
  const cells = ofTab('werkgevers', waarden);
  const { naam } = cells;
  if (isBlank(naam)) return bouw.problem('Werkgevers, Naam: dit is nog leeg. Vul het in.');
  const same = bestaande.werkgever(String(naam));
  if (same.length > 1)
    return bouw.problem(
      `Werkgevers, Naam: er zijn meer werkgevers met deze naam (${same.join(', ')}). Geef ze eerst een eigen naam.`,
    );
  return same[0] === undefined ? bouw.make('werkgevers', cells) : bouw.known('werkgevers', same[0], cells as Cells);
}

/** The steps on the road: one that is named with its date, and one for each column with the first day of a phase. */
function fasenOf({ waarden, gevuld }: GelezenRij, deelnemerId: string, bouw: RijBouw): void {
  const common = ofTab('fasen', waarden);
  const { reden, toelichting, ...named } = common;
  const steps: Cells[] = gevuld.has('fasen.fase') || gevuld.has('fasen.datum') ? [{ ...named }] : [];
  for (const [sleutel, datum] of waarden) {
    const fase = doelVan(sleutel)?.fase;
    if (fase && gevuld.has(sleutel)) steps.push({ datum, fase });
  }
  steps.sort((a, b) => String(a['datum'] ?? '').localeCompare(String(b['datum'] ?? '')));
  const lastNeeding = steps.filter((cells) => isRequiredBeside(fasen.columns.reden, cells)).pop();
  for (const cells of steps) {
    const why =
      cells === lastNeeding
        ? { ...(reden === undefined ? {} : { reden }), ...(toelichting === undefined ? {} : { toelichting }) }
        : {};
    const note =
      lastNeeding === undefined && cells === steps[steps.length - 1] && toelichting !== undefined
        ? { toelichting }
        : {};
    bouw.add('fasen', { deelnemerId, ...cells, ...why, ...note });
  }
}

const within = (datum: Cell | undefined, { start, einde }: Readonly<Record<string, Cell>>): boolean =>
  typeof datum === 'string' &&
  typeof start === 'string' &&
  start <= datum &&
  (typeof einde !== 'string' || datum <= einde);

/** The stage or verklaring that a record belongs to: of the same row, else the only one that fits. */
function belongsTo(
  tab: 'stages' | 'verklaringen',
  own: string | null,
  deelnemerId: string,
  datum: Cell | undefined,
  bestaande: Bestaand,
  bouw: RijBouw,
): string | null {
  if (own !== null) return own;
  const all = bestaande.van(tab, deelnemerId);
  const fits = tab === 'stages' && all.length > 1 ? all.filter(({ cells }) => within(datum, cells)) : all;
  if (fits.length === 1) return fits[0]!.id;
  const { name, record } = tabs[tab];
  return bouw.problem(
    fits.length === 0
      ? `${name}: deze deelnemer heeft nog geen ${record} waar dit bij hoort.`
      : `${name}: deze deelnemer heeft er meer (${fits.map(({ id }) => id).join(', ')}). Voer dit met de hand in.`,
  );
}

const plain: readonly ImportTab[] = ['intakes', 'metingen', 'plaatsingen', 'nazorg'];

function ownedRecords(
  rij: GelezenRij,
  deelnemerId: string,
  werkgeverId: string | null,
  bouw: RijBouw,
  bestaande: Bestaand,
): void {
  const { waarden, tabs: used } = rij;
  for (const tab of plain) if (used.has(tab)) bouw.add(tab, { deelnemerId, ...ofTab(tab, waarden) });
  if (used.has('fasen')) fasenOf(rij, deelnemerId, bouw);
  const stage = used.has('stages')
    ? bouw.add('stages', { deelnemerId, werkgeverId, ...ofTab('stages', waarden) })
    : null;
  const verklaring = used.has('verklaringen')
    ? bouw.add('verklaringen', { deelnemerId, ...ofTab('verklaringen', waarden) })
    : null;
  if (used.has('stagelog')) {
    const cells = ofTab('stagelog', waarden);
    const stageId = belongsTo('stages', stage, deelnemerId, cells.datum, bestaande, bouw);
    if (stageId !== null) bouw.add('stagelog', { stageId, deelnemerId, ...cells });
  }
  if (used.has('toetsen')) {
    const cells = ofTab('toetsen', waarden);
    const verklaringId = belongsTo('verklaringen', verklaring, deelnemerId, null, bestaande, bouw);
    if (verklaringId !== null) bouw.add('toetsen', { deelnemerId, verklaringId, ...cells });
  }
}

const withoutPerson: ReadonlySet<ImportTab> = new Set(['werkgevers', 'contacten']);

/** The records of a row, judged on their own. `nextId` gives IDs; the caller keeps them only when the row is good. */
export function recordsVan(
  rij: GelezenRij,
  bestaande: Bestaand,
  afspraken: Afspraken,
  nextId: (tab: ImportTab) => string,
): RijRecords {
  const bouw = new RijBouw(bestaande, nextId, afspraken, rij.gevuld);
  bouw.problemen.push(...rij.problemen);
  const aboutPerson = importTabs.some((tab) => rij.tabs.has(tab) && !withoutPerson.has(tab));
  const werkgever = werkgeverOf(rij, bouw, bestaande);
  const deelnemer = aboutPerson ? deelnemerOf(rij, bouw, bestaande, afspraken) : null;
  if (deelnemer !== null) ownedRecords(rij, deelnemer, werkgever, bouw, bestaande);
  if (rij.tabs.has('contacten')) bouw.add('contacten', ofTab('contacten', rij.waarden));
  return bouw;
}
