/** The plan of an import: for each source row what will be added where, or what is wrong with it. */
import { addTo, groupBy } from '../register/grouping';
import type { Rows } from '../register/row';
import type { TabKey } from '../register/tabs';
import type { DateString } from '../register/dates';
import { formatId } from '../register/identity/ids';
import { judge } from '../register/rules/index';
import type { Finding } from '../register/rules/judge/rule';
import { onlyRead } from '../register/rules/judge/view';
import { tabs } from '../register/tabs/index';
import { Bestaand } from './bestaand';
import type { Cell } from '../register/cell';
import type { Bron, BronRij } from './bron';
import type { ImportTab } from './koppeling/doelen';
import { importTabs } from './koppeling/doelen';
import type { Koppeling, Lijsten } from './koppeling/koppeling';
import { voegtDeelnemersToe } from './koppeling/koppeling';
import { profielen } from './koppeling/profiel';
import { recordsVan } from './records';
import type { Aanvulling, Mislukt, NieuwRecord, RijRecords } from './rijbouw';
import { inWoorden, toevoeging } from './rijbouw';
import type { GelezenRij } from './rij';
import { leesRij, lezingen } from './rij';
import type { GeenRecord } from './geenRecord';
import { geenRecords } from './geenRecord';
import type { Vraag } from './vragen';
import { vraagOver } from './vragen';
import { rijAfdruk, vingerafdruk } from './vingerafdruk';

/**
 * What becomes of a row: added, or what it knows more is; in part, since something of it cannot be; in the register already; imported before; twice in the source;
 * about nobody; waiting in the tab to mend already; or wrong.
 */
export type RijStand = 'nieuw' | 'deels' | 'bestaat' | 'eerder' | 'dubbel' | 'geen' | 'rest' | 'fout';

export interface PlanRij {
  /** The row number in the source. */
  readonly rij: number;
  readonly vingerafdruk: string;
  readonly stand: RijStand;
  /** To find the row by: the name that stands in it. */
  readonly naam: string;
  readonly records: readonly NieuwRecord[];
  readonly bestaand: readonly string[];
  readonly problemen: readonly string[];
  readonly letOp: readonly string[];
  readonly naamgenoot: boolean;
  readonly gelijkend: boolean;
  readonly aanvullingen: readonly Aanvulling[];
  readonly vragen: readonly Vraag[];
}

export interface Plan {
  readonly rijen: readonly PlanRij[];
  /** By its fingerprint the server sees that nothing changed since the preview. */
  readonly kenmerk: string;
}

export interface PlanInvoer {
  readonly bron: Bron;
  /** The rows of it that people do not see. */
  readonly verborgen: ReadonlySet<number>;
  /** By what the source is known in fingerprints. */
  readonly bronSleutel: string;
  readonly koppeling: Koppeling;
  readonly lijsten: Lijsten;
  /** The register as it is; tabs that were not read are empty. */
  readonly rows: Rows;
  readonly gelezen: ReadonlySet<TabKey>;
  readonly vandaag: DateString;
  /** The first free number of each tab. */
  readonly eersteNummer: Readonly<Record<ImportTab, number>>;
  /** Fingerprints of rows that were imported before. */
  readonly eerder: ReadonlySet<string>;
  /** Fingerprints of rows that wait in the tab to mend. */
  readonly inRest: ReadonlySet<string>;
  /** The deelnemer that an earlier import made of a row of which the rest could not come in; null for none. */
  bekend?(rij: number, vingerafdruk: string): string | null;
}

interface Werkrij {
  readonly gelezen: GelezenRij;
  readonly afdruk: string;
}

/** What is known of the rows from the rules about the register as a whole. */
type Gevallen = ReadonlyMap<number, Mislukt>;

interface Ronde {
  readonly perRij: ReadonlyMap<number, RijRecords>;
  readonly records: readonly (NieuwRecord & { readonly rij: number })[];
  readonly aanvullingen: readonly (Aanvulling & { readonly rij: number })[];
}

/** One round: rows in order, each knowing what the rows before it bring. A row that is wrong brings nothing. */
function plannen(
  { rows, koppeling, eersteNummer, vandaag, bekend }: PlanInvoer,
  rijen: readonly Werkrij[],
  fallen: Gevallen,
): Ronde {
  const bestaande = new Bestaand(rows);
  const afspraken = {
    voegtDeelnemersToe: voegtDeelnemersToe(koppeling),
    vaagIsZelfde: koppeling.zelfdeNaam === 'zelfde',
    zelfdeDag: koppeling.zelfdeDag,
    antwoorden: koppeling.antwoorden,
    vandaag,
  };
  let next: Record<string, number> = { ...eersteNummer };
  const perRij = new Map<number, RijRecords>();
  const records: (NieuwRecord & { rij: number })[] = [];
  const aanvullingen: (Aanvulling & { rij: number })[] = [];
  for (const { gelezen, afdruk } of rijen) {
    let trial = next;
    const ids = (): ((tab: ImportTab) => string) => {
      const own = { ...next };
      trial = own;
      return (tab) => formatId(tabs[tab].prefix, own[tab]!++);
    };
    const { rij } = gelezen.bron;
    const earlier = bekend?.(rij, afdruk) ?? null;
    const eigen = earlier !== null && bestaande.stondEr(earlier) ? earlier : null;
    const made = recordsVan(gelezen, bestaande, afspraken, ids, eigen, fallen.get(rij) ?? new Map());
    perRij.set(rij, made);
    made.gehoord.forEach((one) => bestaande.hoor(one));
    if (made.nieuw.length + made.aanvullingen.length === 0) continue;
    next = trial;
    for (const record of made.nieuw) {
      bestaande.add(record.tab, record);
      records.push({ ...record, rij });
    }
    for (const one of made.aanvullingen) {
      bestaande.vulAan(one.id, one.cells);
      aanvullingen.push({ ...one, rij });
    }
  }
  return { perRij, records, aanvullingen };
}

/** What the rules of the register say about the records to add and to fill in, by row of the source. */
function keuren(
  { rows, gelezen, vandaag, lijsten }: PlanInvoer,
  { records, aanvullingen }: Ronde,
): Map<number, { readonly finding: Finding; readonly part: NieuwRecord | Aanvulling }[]> {
  const around = {
    today: vandaag,
    // Asked only where somebody filled one in.
    lists: {
      get testen() {
        return lijsten.testen;
      },
    },
  };
  const changes = [...records, ...aanvullingen];
  const found = changes.length === 0 ? [] : judge(changes.map(toevoeging), onlyRead(rows, gelezen), around);
  return groupBy(
    found.map((finding) => ({ finding, part: changes[finding.change!]! })),
    ({ part: { rij } }) => rij,
  );
}

const eersteTekst = ({ cellen }: BronRij): Cell => Object.values(cellen).find((cell) => typeof cell === 'string') ?? '';

const naamVan = ({ waarden, bron }: GelezenRij): string =>
  [waarden.get('deelnemers.voornaam'), waarden.get('deelnemers.achternaam')].filter(Boolean).join(' ') ||
  String(waarden.get('werkgevers.naam') ?? waarden.get('contacten.organisatie') ?? eersteTekst(bron));

function standVan(
  { problemen, nieuw, aanvullingen }: RijRecords,
  afdruk: string,
  inRest: ReadonlySet<string>,
): RijStand {
  if (problemen.length > 0 && nieuw.length + aanvullingen.length > 0) return 'deels';
  if (problemen.length > 0) return inRest.has(afdruk) ? 'rest' : 'fout';
  return nieuw.length + aanvullingen.length > 0 ? 'nieuw' : 'bestaat';
}

function passedOver(
  { gelezen, afdruk }: Werkrij,
  stand: 'eerder' | 'dubbel' | 'geen',
  vragen: readonly Vraag[],
): PlanRij {
  return {
    rij: gelezen.bron.rij,
    vingerafdruk: afdruk,
    stand,
    naam: naamVan(gelezen),
    records: [],
    bestaand: [],
    problemen: [],
    letOp: [],
    naamgenoot: false,
    gelijkend: false,
    aanvullingen: [],
    vragen,
  };
}

/**
 * Parts that the rules refuse fall out, and with them what leans on them, until the rules agree. What they say of a deelnemer
 * is most often about a date of another part of the row: that falls first.
 */
function settle(invoer: PlanInvoer, rijen: readonly Werkrij[]): { ronde: Ronde; letOp: Map<number, string[]> } {
  const fallen = new Map<number, Map<ImportTab, string[]>>();
  for (;;) {
    const ronde = plannen(invoer, rijen, fallen);
    const letOp = new Map<number, string[]>();
    let again = false;
    for (const [rij, found] of keuren(invoer, ronde)) {
      letOp.set(
        rij,
        found.flatMap(({ finding }) => (finding.severity === 'waarschuwing' ? [inWoorden(finding)] : [])),
      );
      const made = ronde.perRij.get(rij)!;
      const others = new Set(
        [...made.nieuw, ...made.aanvullingen].map(({ tab }) => tab).filter((tab) => tab !== 'deelnemers'),
      );
      for (const { finding, part } of found) {
        if (finding.severity !== 'fout') continue;
        const own = fallen.get(rij) ?? new Map<ImportTab, string[]>();
        fallen.set(rij, own);
        for (const tab of part.tab === 'deelnemers' && others.size > 0 ? others : [part.tab])
          addTo(own, tab, inWoorden(finding));
        again = true;
      }
    }
    if (!again) return { ronde, letOp };
  }
}

/** A row with a name alone, among fuller ones: somebody has to say whether it is a person. */
const nagekeken = (rij: GelezenRij, geen: (rij: GelezenRij) => GeenRecord): GelezenRij =>
  geen(rij) === 'misschien'
    ? {
        ...rij,
        problemen: [
          {
            tab: 'deelnemers',
            nodig: true,
            text: 'Naam: in deze rij staat alleen een naam. Is het iemand? Vul dan meer in.',
          },
          ...rij.problemen,
        ],
      }
    : rij;

/** Plans the import. Writes nothing; the same input gives the same plan. */
export function maakPlan(invoer: PlanInvoer): Plan {
  const { bron, bronSleutel, koppeling, lijsten, eerder, inRest, verborgen, vandaag } = invoer;
  const how = lezingen(koppeling, bron, profielen(bron), lijsten, vandaag);
  const read = bron.rijen.map((rij) => leesRij(rij, how));
  const geen = geenRecords(read);
  const all = read.map((gelezen): Werkrij => ({
    gelezen: nagekeken(gelezen, geen),
    afdruk: rijAfdruk(bronSleutel, gelezen.bron),
  }));
  // What people do not see they do not mean to bring in, unless they say so.
  const overVerborgen = vraagOver(koppeling.antwoorden, 'verborgen', { bij: '', voorbeeld: '', standaard: 'laat' });
  const vragenBij = ({ bron: { rij } }: GelezenRij): readonly Vraag[] => (verborgen.has(rij) ? [overVerborgen] : []);
  const isWeg = ({ bron: { rij } }: GelezenRij): boolean => overVerborgen.keus === 'laat' && verborgen.has(rij);
  const seen = new Set<string>();
  const passed = new Map<number, PlanRij>();
  const rest = all.filter((one) => {
    const stand = eerder.has(one.afdruk)
      ? 'eerder'
      : isWeg(one.gelezen) || geen(one.gelezen) === 'ja'
        ? 'geen'
        : seen.has(one.afdruk)
          ? 'dubbel'
          : null;
    seen.add(one.afdruk);
    if (stand) passed.set(one.gelezen.bron.rij, passedOver(one, stand, vragenBij(one.gelezen)));
    return stand === null;
  });
  const { ronde, letOp } = settle(invoer, rest);
  const rijen = all.map(({ gelezen, afdruk }): PlanRij => {
    const { rij } = gelezen.bron;
    const before = passed.get(rij);
    if (before) return before;
    const made = ronde.perRij.get(rij)!;
    const good = made.problemen.length === 0 || made.nieuw.length + made.aanvullingen.length > 0;
    return {
      rij,
      vingerafdruk: afdruk,
      stand: standVan(made, afdruk, inRest),
      naam: naamVan(gelezen),
      records: good ? made.nieuw : [],
      bestaand: made.bestaand,
      problemen: made.problemen,
      letOp: good ? [...gelezen.letOp, ...made.letOp, ...(letOp.get(rij) ?? [])] : [],
      naamgenoot: made.naamgenoot,
      gelijkend: made.gelijkend,
      aanvullingen: good ? made.aanvullingen : [],
      vragen: [...vragenBij(gelezen), ...gelezen.vragen, ...made.vragen],
    };
  });
  return { rijen, kenmerk: planKenmerk(rijen) };
}

/**
 * Says the same whatever the order of the rows, so that sorting the source is no change; and whether or not the rows that
 * are wrong stand in the tab to mend already, so that a second try is no change either.
 */
const planKenmerk = (rijen: readonly PlanRij[]): string =>
  vingerafdruk(
    [
      ...rijen.map(({ vingerafdruk: afdruk, stand }) => `${afdruk} ${stand === 'rest' ? 'fout' : stand}`).sort(),
      JSON.stringify([aantallen({ rijen }), ...rijen.flatMap(({ aanvullingen }) => aanvullingen)]),
    ].join('\n'),
  );

/** How many records are added, by tab; tabs without are left out. */
export function aantallen({ rijen }: Pick<Plan, 'rijen'>): Partial<Record<ImportTab, number>> {
  const counts: Partial<Record<ImportTab, number>> = {};
  for (const tab of importTabs) {
    const count = rijen.reduce((sum, { records }) => sum + records.filter((one) => one.tab === tab).length, 0);
    if (count > 0) counts[tab] = count;
  }
  return counts;
}
