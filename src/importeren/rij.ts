/** One row of the source, read for all targets that were matched: values, and what is wrong with them. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import type { BronRij } from './bron';
import type { Doel, ImportTab } from './koppeling/doelen';
import { doelen, tussenvoegsel, volledigeNaam } from './koppeling/doelen';
import type { Koppeling, Lijsten } from './koppeling/koppeling';
import { herkomst, leesvorm } from './koppeling/koppeling';
import { splitsNaam } from './naam';
import type { Kolomprofiel } from './koppeling/profiel';
import type { Vraag } from './vragen';
import { vraagOver } from './vragen';
import type { Leeswijze } from './waarden';
import { leesWaarde } from './waarden';

/** A target with the way to its value. */
interface Lezing {
  readonly how: Leeswijze;
  readonly kolom: string | null;
  readonly waarde: string | null;
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
  readonly problemen: readonly string[];
  readonly letOp: readonly string[];
  readonly vragen: readonly Vraag[];
}

/** How each target is read, worked out once for all rows. */
export function lezingen(koppeling: Koppeling, profielen: readonly Kolomprofiel[], lijsten: Lijsten): Lezing[] {
  return doelen().flatMap((doel: Doel): Lezing[] => {
    const van = herkomst(koppeling, doel.sleutel);
    if (!van) return [];
    const kolom = 'kolom' in van ? van.kolom : null;
    const profiel = profielen.find(({ kop }) => kop === kolom);
    return [
      {
        how: {
          doel,
          waarden: koppeling.waarden[doel.sleutel] ?? {},
          datumvorm: profiel ? leesvorm(koppeling, profiel) : 'dmj',
          verwisseld: profiel?.verwisseld ?? null,
          vraag: (soort, voorbeeld, standaard) =>
            vraagOver(koppeling.antwoorden, soort, { bij: kolom ?? '', voorbeeld, standaard }),
          lijsten,
        },
        kolom,
        waarde: 'waarde' in van ? van.waarde : null,
        eigen: kolom !== null && koppeling.kolommen[kolom] === doel.sleutel,
      },
    ];
  });
}

/** Tells the column of the source beside what is wrong: that is where it is mended. */
const withSource = (problem: string, { how: { doel }, kolom }: Lezing): string =>
  kolom === null || kolom === doel.column.header ? problem : `Kolom "${kolom}": ${problem}`;

/** A full name, or a tussenvoegsel of its own, become what Deelnemers holds. */
function withName(values: Map<string, Cell>, letOp: string[]): void {
  const full = values.get(volledigeNaam);
  if (typeof full === 'string') {
    const { voornaam, achternaam, zeker } = splitsNaam(full);
    if (!values.has('deelnemers.voornaam')) values.set('deelnemers.voornaam', voornaam);
    if (!values.has('deelnemers.achternaam')) values.set('deelnemers.achternaam', achternaam || null);
    if (!zeker) letOp.push(`Naam: kijk of de voornaam ${voornaam} is en de achternaam ${achternaam}.`);
  }
  const between = values.get(tussenvoegsel);
  const last = values.get('deelnemers.achternaam');
  if (typeof between === 'string' && typeof last === 'string')
    values.set('deelnemers.achternaam', `${between} ${last}`);
}

/** Reads a row. */
export function leesRij(bron: BronRij, how: readonly Lezing[]): GelezenRij {
  const waarden = new Map<string, Cell>();
  const gevuld = new Set<string>();
  const tabs = new Set<ImportTab>();
  const problemen: string[] = [];
  const letOp: string[] = [];
  const vragen: Vraag[] = [];
  for (const lezing of how) {
    const { doel } = lezing.how;
    const cell = lezing.kolom === null ? lezing.waarde : (bron.cellen[lezing.kolom] ?? null);
    if (isBlank(cell)) continue;
    const gelezen = leesWaarde(lezing.how, cell);
    const { vraag } = gelezen;
    if (vraag && !vragen.some(({ sleutel }) => sleutel === vraag.sleutel)) vragen.push(vraag);
    if ('probleem' in gelezen) {
      const text = withSource(gelezen.probleem, lezing);
      if (!problemen.includes(text)) problemen.push(text);
    } else if (!isBlank(gelezen.cell)) {
      waarden.set(doel.sleutel, gelezen.cell);
    } else {
      continue;
    }
    if (lezing.eigen) {
      gevuld.add(doel.sleutel);
      tabs.add(doel.tab);
    }
  }
  withName(waarden, letOp);
  return { bron, waarden, gevuld, tabs, problemen, letOp, vragen };
}
