/** One row of the source, read for all targets that were matched: values, and what is wrong with them. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import type { DateString } from '../register/dates';
import { isDateString } from '../register/dates';
import type { Bron, BronRij } from './bron';
import { leesbaar } from './bron';
import type { Doel, ImportTab } from './koppeling/doelen';
import { doelen, naamDoelen } from './koppeling/doelen';
import type { Koppeling, Lijsten, Vast } from './koppeling/koppeling';
import { herkomst, kolomPerDoel, leesvorm } from './koppeling/koppeling';
import { leners } from './koppeling/aanvullen';
import { metNaam } from './naamInRij';
import { zegtNiets } from './niets';
import type { Kolomprofiel } from './koppeling/profiel';
import { pastNiet } from './koppeling/passen';
import type { Vraag } from './vragen';
import { vraagOver } from './vragen';
import type { Leesprobleem, Leeswijze } from './waarden';
import { heeftJaarVoorop, leesWaarde, lezer } from './waarden';

/** A target with the way to its value. */
interface Lezing {
  readonly how: Leeswijze;
  readonly kolom: string | null;
  readonly waarde: string | null;
  /** Where its column is empty: the first of these that is not. */
  readonly anders: readonly Lezing[];
  /** By row: the year that the dates around it in its column agree on. */
  readonly jaren: ReadonlyMap<number, number>;
  /** True for a column that was matched with it: only such a column brings a record about. */
  readonly eigen: boolean;
}

/** A row as it was read. */
export interface GelezenRij {
  readonly bron: BronRij;
  /** By target. */
  readonly waarden: ReadonlyMap<string, Cell>;
  /** The targets that a matched column fills in this row. */
  readonly gevuld: ReadonlySet<string>;
  readonly tabs: ReadonlySet<ImportTab>;
  readonly problemen: readonly Leesprobleem[];
  /** The targets of which something stands there that could not be read. */
  readonly ongelezen: ReadonlySet<string>;
  readonly letOp: readonly string[];
  readonly vragen: readonly Vraag[];
}

const yearOf = (date: DateString): number => Number(date.slice(0, 4));

/** For each row the year of the nearest whole dates above and below in this column, where these agree; else the one of them that all other dates of the row have. */
function jarenRondom({ rijen }: Bron, kolom: string, lees: (text: string) => DateString | null): Map<number, number> {
  const yearIn = (cell: Cell): number | null => {
    const date = isDateString(cell) ? cell : typeof cell === 'string' && !isBlank(cell) ? lees(leesbaar(cell)) : null;
    return date === null ? null : yearOf(date);
  };
  const years = rijen.map(({ cellen }) => yearIn(cellen[kolom] ?? null));
  const known = years.filter((year) => year !== null);
  const only = new Set(known).size === 1 ? known[0]! : null;
  let above: number | null = only;
  const fromAbove = years.map((year) => (above = year ?? above));
  let below: number | null = only;
  const fromBelow = [...years]
    .reverse()
    .map((year) => (below = year ?? below))
    .reverse();
  return new Map(
    rijen.flatMap(({ rij, cellen }, at) => {
      const near = [fromAbove[at], fromBelow[at]];
      if (near[0] === near[1]) return typeof near[0] === 'number' ? [[rij, near[0]] as const] : [];
      const others = Object.entries(cellen).filter(([kop]) => kop !== kolom);
      const beside = new Set(
        others.map(([, cell]) => yearIn(cell)).filter((year) => year !== null && near.includes(year)),
      );
      const [own] = beside;
      return beside.size === 1 ? [[rij, own!] as const] : [];
    }),
  );
}

const none: ReadonlyMap<number, number> = new Map();

/** How each target is read, worked out once for all rows. */
export function lezingen(
  koppeling: Koppeling,
  bron: Bron,
  profielen: readonly Kolomprofiel[],
  lijsten: Lijsten,
  vandaag: DateString,
): Lezing[] {
  const mapped = kolomPerDoel(koppeling);
  const lezing = (doel: Doel, van: Vast, anders: readonly Lezing[]): Lezing => {
    const kolom = 'kolom' in van ? van.kolom : null;
    const profiel = profielen.find(({ kop }) => kop === kolom);
    const vorm = profiel ? leesvorm(koppeling, profiel) : 'dmj';
    const isDate = doel.column.type.kind === 'date' && kolom !== null;
    const eigen = kolom !== null && koppeling.kolommen[kolom] === doel.sleutel;
    const jaren = isDate ? jarenRondom(bron, kolom, lezer(vorm)) : none;
    const known = [...jaren.values()];
    return {
      how: {
        doel,
        waarden: koppeling.waarden[doel.sleutel] ?? {},
        datumvorm: vorm,
        verwisseld: profiel?.verwisseld ?? null,
        jaarVoorop:
          isDate &&
          heeftJaarVoorop(
            bron.rijen.map(({ cellen }) => leesbaar(cellen[kolom] ?? null)),
            vandaag,
          ),
        jaren:
          known.length > 0
            ? [Math.min(...known) - 1, Math.max(...known) + 1]
            : [yearOf(vandaag) - 15, yearOf(vandaag) + 2],
        pastNiet: eigen && profiel !== undefined && pastNiet(profiel, doel) !== null,
        vraag: (soort, voorbeeld, standaard) =>
          vraagOver(koppeling.antwoorden, soort, { bij: kolom ?? '', voorbeeld, standaard }),
        lijsten,
      },
      kolom,
      waarde: 'waarde' in van ? van.waarde : null,
      anders,
      jaren,
      eigen,
    };
  };
  return doelen().flatMap((doel): Lezing[] => {
    const van = herkomst(koppeling, doel.sleutel);
    if (!van) return [];
    const fixed = 'kolom' in van ? koppeling.vast[doel.sleutel] : undefined;
    const lent = leners(doel.sleutel).flatMap((one): Vast[] => (mapped.has(one) ? [{ kolom: mapped.get(one)! }] : []));
    const others = doel.column.required && 'kolom' in van ? [...(fixed ? [fixed] : []), ...lent] : [];
    const anders = others
      .filter((one) => !('kolom' in one) || one.kolom !== ('kolom' in van ? van.kolom : null))
      .map((one) => lezing(doel, one, []));
    return [lezing(doel, van, anders)];
  });
}

/** Tells the column of the source beside what is wrong: that is where it is mended. */
const withSource = (problem: string, { how: { doel }, kolom }: Lezing): string =>
  kolom === null || kolom === doel.column.header ? problem : `Kolom "${kolom}": ${problem}`;

/** True where the part that this belongs to cannot be made without it. */
const isNodig = ({ tab, column, sleutel }: Doel): boolean =>
  tab !== 'deelnemers' || column.required || (naamDoelen.includes(sleutel) && sleutel !== 'deelnemers.geboortejaar');

/** Reads a row. */
export function leesRij(bron: BronRij, how: readonly Lezing[]): GelezenRij {
  const waarden = new Map<string, Cell>();
  const gevuld = new Set<string>();
  const tabs = new Set<ImportTab>();
  const problemen: Leesprobleem[] = [];
  const ongelezen = new Set<string>();
  const letOp: string[] = [];
  const vragen: Vraag[] = [];
  const tell = (text: string): void => {
    if (!letOp.includes(text)) letOp.push(text);
  };
  /** Whether something stands there, be it readable or not. */
  const lees = (lezing: Lezing): boolean => {
    const { doel } = lezing.how;
    const cell = lezing.kolom === null ? lezing.waarde : (bron.cellen[lezing.kolom] ?? null);
    if (isBlank(cell)) return false;
    const gelezen = leesWaarde(lezing.how, cell, lezing.jaren.get(bron.rij) ?? null);
    const { vraag } = gelezen;
    if (vraag && !vragen.some(({ sleutel }) => sleutel === vraag.sleutel)) vragen.push(vraag);
    if ('probleem' in gelezen) {
      ongelezen.add(doel.sleutel);
      const text = withSource(gelezen.probleem, lezing);
      if (!problemen.some((one) => one.text === text && one.tab === doel.tab))
        problemen.push({ tab: doel.tab, nodig: isNodig(doel), text });
      return true;
    }
    if (gelezen.letOp !== undefined) tell(`Kolom "${lezing.kolom ?? doel.column.header}": ${gelezen.letOp}`);
    if (isBlank(gelezen.cell)) return false;
    waarden.set(doel.sleutel, gelezen.cell);
    return true;
  };
  for (const lezing of how) {
    const { doel } = lezing.how;
    const isThere = lees(lezing);
    if (isThere && lezing.eigen) {
      gevuld.add(doel.sleutel);
      // `n.v.t.` may be a choice, and tells of no stage or nazorg all the same.
      const typed = leesbaar(bron.cellen[lezing.kolom!] ?? null);
      if (ongelezen.has(doel.sleutel) || !zegtNiets(typed)) tabs.add(doel.tab);
    }
    const other = isThere ? undefined : lezing.anders.find(lees);
    const said = leesbaar(waarden.get(doel.sleutel) ?? '');
    if (other?.kolom && said !== '')
      tell(`${doel.column.header} is leeg. Genomen is ${said}, uit de kolom "${other.kolom}".`);
  }
  metNaam(waarden, letOp, problemen);
  // What is the same for all rows, or lent, counts only where the row has such a part.
  return {
    bron,
    waarden,
    gevuld,
    tabs,
    ongelezen,
    problemen: problemen.filter(({ tab }) => tabs.has(tab)),
    letOp,
    vragen,
  };
}
