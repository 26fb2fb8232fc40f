/** All that the register holds of one deelnemer, as the papers about her are made from it. */
import type { Cell } from '../../register/cell';
import type { DateString, TimestampString } from '../../register/dates';
import type { Cells } from '../../register/row';
import { plainAddress } from '../../register/schema';
import type { TabKey } from '../../register/tabs';

/** A row of hers, with what stands in columns that people added themselves. */
export interface EigenRij<K extends TabKey = TabKey> {
  readonly cells: Cells<K>;
  readonly eigen: readonly { readonly kop: string; readonly tekst: string }[];
}

/** A mail that left, or may have left, in which she was meant. */
export interface MailOver {
  readonly op: DateString;
  readonly soort: string;
  readonly aan: string;
}

/** A line of the Logboek about a row of hers. */
export interface LogRegel {
  readonly wanneer: TimestampString;
  /** An e-mail address, or `onbekend`. */
  readonly wie: string;
  readonly wat: string;
  /** Tab and column as people see them; the column is '' for a row as a whole. */
  readonly tabblad: string;
  readonly kolom: string;
}

export interface Gegevens {
  readonly deelnemerId: string;
  /** False without her consent, in a team that asks for it: then nothing goes to others. */
  readonly magNaarAnderen: boolean;
  /** Her rows by tab, in the order in which they stand. */
  readonly rijen: { readonly [K in TabKey]?: readonly EigenRij<K>[] };
  /** By Werkgever-ID. */
  readonly werkgevers: ReadonlyMap<string, Cells<'werkgevers'>>;
  /** Address as it compares (`plainAddress`) → name of a medewerker. */
  readonly medewerkers: ReadonlyMap<string, string>;
  readonly mails: readonly MailOver[];
  /** The newest first. */
  readonly logboek: readonly LogRegel[];
  /** So many months after the end her dossier is kept. */
  readonly bewaarMaanden: number;
}

/** The rows of a tab; none where it is not there. */
export const rijenVan = <K extends TabKey>({ rijen }: Gegevens, tab: K): readonly EigenRij<K>[] =>
  (rijen as { readonly [T in K]?: readonly EigenRij<K>[] })[tab] ?? [];

const geen: EigenRij<'deelnemers'> = { cells: {}, eigen: [] };

/** Her own row; an empty one where there is none. */
export const zijZelf = (gegevens: Gegevens): EigenRij<'deelnemers'> => rijenVan(gegevens, 'deelnemers')[0] ?? geen;

export const tekst = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** The name of a medewerker by her address; the address where nobody has it. */
export const naamVan = ({ medewerkers }: Gegevens, email: string): string =>
  medewerkers.get(plainAddress(email)) ?? email;

/** The name of a werkgever by its ID; the ID where there is none. */
export const werkgeverVan = ({ werkgevers }: Gegevens, id: string): string => tekst(werkgevers.get(id)?.naam) || id;

export const volleNaam = (gegevens: Gegevens): string => {
  const { voornaam, achternaam } = zijZelf(gegevens).cells;
  return `${tekst(voornaam)} ${tekst(achternaam)}`.trim();
};
