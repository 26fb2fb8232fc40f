/** The matching: which source column goes where, what is the same for all rows, and which value means which choice. */
import { comparable } from '../../register/text/search';
import type { Column } from '../../register/column';
import { splitChoices } from '../../register/schema';

import type { Doel, ImportTab } from './doelen';
import {
  doelen,
  doelVan,
  faseVan,
  importTabellen,
  importTabs,
  naamDoelen,
  tussenvoegsel,
  volledigeNaam,
} from './doelen';
import type { Antwoorden } from '../vragen';
import type { Kolomprofiel } from './profiel';

/** Where a value comes from when no column was matched: another column, or the same for all rows. */
export type Vast = { readonly kolom: string } | { readonly waarde: string };

export interface Koppeling {
  /** Column name → target; '' is: do not import. */
  readonly kolommen: Readonly<Record<string, string>>;
  /** By target. */
  readonly vast: Readonly<Record<string, Vast>>;
  /** By target: the value in the source (`waardeSleutel`) → the choice; '' is: leave empty. */
  readonly waarden: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By column name, where text dates do not tell it themselves. */
  readonly datumvorm: Readonly<Record<string, 'dmj' | 'mdj'>>;
  /** Whether somebody of the same name, one of them without birth year, is the same person. */
  readonly zelfdeNaam: 'zelfde' | 'overslaan';
  /** What looks like a record of the same day, and differs: another one, or not; absent: not said yet. */
  readonly zelfdeDag?: 'erbij' | 'overslaan' | undefined;
  /** What was answered to the other questions of the preview. */
  readonly antwoorden?: Antwoorden | undefined;
}

export const legeKoppeling: Koppeling = { kolommen: {}, vast: {}, waarden: {}, datumvorm: {}, zelfdeNaam: 'overslaan' };

/** The lists that the team keeps itself. */
export interface Lijsten {
  readonly testen: readonly string[];
  readonly medewerkers: readonly { readonly email: string; readonly naam: string; readonly rol: string }[];
}

/** By value of the source: the choices that it may mean, in whatever list. */
export type Betekenissen = Readonly<Record<string, readonly string[]>>;

/** A value as the matching knows it: signs count only where there is nothing else (✓). */
export const waardeSleutel = (waarde: string): string => (comparable(waarde) || waarde.trim()).slice(0, 200);

/** Target → column, of what was matched. A target that two columns were given gets the first. */
export function kolomPerDoel({ kolommen }: Koppeling): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [kop, sleutel] of Object.entries(kolommen))
    if (doelVan(sleutel) && !found.has(sleutel)) found.set(sleutel, kop);
  return found;
}

/** Where the value of a target comes from; null when from nowhere. A matched column goes before a fixed value. */
export function herkomst(koppeling: Koppeling, sleutel: string): Vast | null {
  const kolom = kolomPerDoel(koppeling).get(sleutel);
  return kolom === undefined ? (koppeling.vast[sleutel] ?? null) : { kolom };
}

/** The tabs that matched columns go to. */
export function gebruikteTabs(koppeling: Koppeling): ReadonlySet<ImportTab> {
  return new Set([...kolomPerDoel(koppeling).keys()].map((sleutel) => doelVan(sleutel)!.tab));
}

/** True when deelnemers are added, and not only looked up by name for what is theirs. */
export const voegtDeelnemersToe = (koppeling: Koppeling): boolean =>
  [...kolomPerDoel(koppeling).keys()].some(
    (sleutel) => doelVan(sleutel)!.tab === 'deelnemers' && !naamDoelen.includes(sleutel),
  );

/** A target that has no source yet. */
export interface Ontbrekend {
  readonly doel: Doel;
  /** False where only some rows need it. */
  readonly altijd: boolean;
}

const endings = ['Pauze', 'Uitgevallen', 'Niet gestart'] as const;

/** `fasen.fase` and its date are only needed for a phase that is named in a column. */
const namesPhase = (mapped: ReadonlyMap<string, string>): boolean =>
  mapped.has('fasen.fase') || mapped.has('fasen.datum');

const nameKnown = (mapped: ReadonlyMap<string, string>): boolean =>
  mapped.has(volledigeNaam) || mapped.has('deelnemers.voornaam') || mapped.has('deelnemers.achternaam');

function isNeeded(
  koppeling: Koppeling,
  mapped: ReadonlyMap<string, string>,
  { sleutel, tab, column, fase }: Doel,
): 'altijd' | 'soms' | null {
  if (fase || sleutel === volledigeNaam || sleutel === tussenvoegsel) return null;
  if (tab === 'deelnemers') {
    if (naamDoelen.includes(sleutel))
      return !nameKnown(mapped) && sleutel === 'deelnemers.achternaam' ? 'altijd' : null;
    if (!voegtDeelnemersToe(koppeling)) return null;
  }
  if (tab === 'fasen' && !namesPhase(mapped)) {
    return sleutel === 'fasen.reden' && endings.some((one) => mapped.has(faseVan(one))) ? 'altijd' : null;
  }
  if (tab === 'intakes' && sleutel !== 'intakes.datum' && sleutel !== 'intakes.status') {
    const status = koppeling.vast['intakes.status'];
    if (status && 'waarde' in status && status.waarde === 'Concept') return null;
  }
  if (column.required) return 'altijd';
  return column.requiredWith && mapped.has(`${tab}.${column.requiredWith.column}`) ? 'soms' : null;
}

/** What must be filled in for the tabs that are used and has no column: in the order of the register. */
export function ontbrekend(koppeling: Koppeling): Ontbrekend[] {
  const mapped = kolomPerDoel(koppeling);
  const used = gebruikteTabs(koppeling);
  return doelen().flatMap((doel): Ontbrekend[] => {
    if (mapped.has(doel.sleutel) || !used.has(doel.tab)) return [];
    const needed = isNeeded(koppeling, mapped, doel);
    return needed ? [{ doel, altijd: needed === 'altijd' }] : [];
  });
}

/** The matched tabs that are about a deelnemer, when no column holds a name: then nothing can be imported. */
export function mistNaam(koppeling: Koppeling): boolean {
  const about = importTabs.some(
    (tab) =>
      gebruikteTabs(koppeling).has(tab) && (tab === 'deelnemers' || 'deelnemerId' in importTabellen[tab].columns),
  );
  return about && !nameKnown(kolomPerDoel(koppeling));
}

/** The choices of a target, or null where any value may stand. */
export function keuzesVan({ column: { type } }: Pick<Doel, 'column'>, lijsten: Lijsten): readonly string[] | null {
  if (type.kind === 'choice') return type.choices;
  if (type.kind === 'choices') return 'setting' in type.choices ? lijsten.testen : type.choices;
  return type.kind === 'email' && type.medewerker ? lijsten.medewerkers.map(({ email }) => email) : null;
}

/** The parts of a cell that holds several choices: between commas, semicolons, slashes, plus signs or lines. */
export const delenVan = ({ type }: Column, waarde: string): string[] =>
  type.kind === 'choices' ? splitChoices(waarde.replace(/[;/\n+&]/g, ',')).filter(Boolean) : [waarde];

/** A value of the source that is matched with a choice. */
export interface TeKoppelen {
  readonly waarde: string;
  readonly aantal: number;
}

/** A column whose values are matched one by one. */
export interface Waardenlijst {
  readonly doel: Doel;
  readonly kolom: string;
  readonly keuzes: readonly string[];
  /** Values that are no choice as they stand; null when they are too many. */
  readonly waarden: readonly TeKoppelen[] | null;
}

/** Values that are a choice already are known without asking. */
export const isKeuze = (keuzes: readonly string[], waarde: string): string | null =>
  keuzes.find((keuze) => comparable(keuze) === comparable(waarde) && comparable(waarde) !== '') ?? null;

/** All matched columns with values to match. */
export function waardenlijsten(
  koppeling: Koppeling,
  profielen: readonly Kolomprofiel[],
  lijsten: Lijsten,
): Waardenlijst[] {
  return doelen().flatMap((doel): Waardenlijst[] => {
    const van = herkomst(koppeling, doel.sleutel);
    const keuzes = keuzesVan(doel, lijsten);
    if (!van || !keuzes || !('kolom' in van)) return [];
    const profiel = profielen.find(({ kop }) => kop === van.kolom);
    if (!profiel) return [];
    if (profiel.waarden === null) return [{ doel, kolom: van.kolom, keuzes, waarden: null }];
    const found = new Map<string, { waarde: string; aantal: number }>();
    for (const { waarde, aantal } of profiel.waarden) {
      for (const deel of delenVan(doel.column, waarde)) {
        if (isKeuze(keuzes, deel) !== null) continue;
        const known = found.get(waardeSleutel(deel));
        if (known) known.aantal += aantal;
        else found.set(waardeSleutel(deel), { waarde: deel, aantal });
      }
    }
    return found.size === 0 ? [] : [{ doel, kolom: van.kolom, keuzes, waarden: [...found.values()] }];
  });
}

/** The order in which the dates of a column are read: as somebody said, else as most of them, else as in the Netherlands. */
export const leesvorm = ({ datumvorm }: Koppeling, { kop, datumvorm: own }: Pick<Kolomprofiel, 'kop' | 'datumvorm'>) =>
  own === 'onduidelijk' || own === 'mdj' ? (datumvorm[kop] ?? (own === 'mdj' ? 'mdj' : 'dmj')) : 'dmj';

/** The columns that hold dates as text of which not all have the day first for sure. */
export function onduidelijkeDatums(koppeling: Koppeling, profielen: readonly Kolomprofiel[]): Kolomprofiel[] {
  const dates = new Set(
    doelen().flatMap((doel) => {
      const van = herkomst(koppeling, doel.sleutel);
      return doel.column.type.kind === 'date' && van && 'kolom' in van ? [van.kolom] : [];
    }),
  );
  return profielen.filter(({ kop, datumvorm }) => datumvorm !== null && datumvorm !== 'dmj' && dates.has(kop));
}
