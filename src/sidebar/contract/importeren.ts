/** What the form of an import knows: what it is told step by step, and what it computes itself as the server does. */
import type { TabKey } from '../../register/tabs';
import type { ImportTab } from '../../importeren/koppeling/doelen';
import type { Betekenissen, Koppeling, Lijsten } from '../../importeren/koppeling/koppeling';
import type { RijStand } from '../../importeren/plan';
import type { Kolomprofiel } from '../../importeren/koppeling/profiel';
import type { Vraag } from '../../importeren/vragen';

/** Of a matching form and server know the same: what can be matched with what, and what is still missing. */
export type { Koppeling, Kolomprofiel, ImportTab, RijStand };
export type { VraagSoort } from '../../importeren/vragen';
export type { Ontbrekend, Vast, Waardenlijst } from '../../importeren/koppeling/koppeling';
export { metVasteVoorstellen, metWaardeVoorstellen } from '../../importeren/koppeling/aanvullen';
export { laagsteKoprij } from '../../importeren/bron';
export { doelVan, doelen, importTabs, tabNaam } from '../../importeren/koppeling/doelen';
export {
  gebruikteTabs,
  leesvorm,
  mistNaam,
  onduidelijkeDatums,
  ontbrekend,
  waardeSleutel,
  waardenlijsten,
} from '../../importeren/koppeling/koppeling';
export { past } from '../../importeren/koppeling/passen';
export { meesteWaarden } from '../../importeren/koppeling/profiel';

/** How many records of each tab. */
export type TelPerTab = Partial<Record<ImportTab, number>>;

/** The last import that can be taken back. */
export interface LaatsteImport {
  readonly importId: string;
  readonly op: string;
  /** The name that its tab had. */
  readonly bron: string;
  readonly rijen: number;
  readonly records: TelPerTab;
  /** How many rows it did not come to. */
  readonly nog: number;
}

/** The tabs to import from. */
export interface ImportBegin {
  readonly tabbladen: readonly {
    readonly blad: number;
    readonly naam: string;
    /** Rows in use, headers among them. */
    readonly rijen: number;
    /** True for the tab with rows to mend. */
    readonly rest: boolean;
  }[];
  readonly laatste: LaatsteImport | null;
}

/** A source tab, with the matching to begin with. */
export interface ImportBron {
  readonly naam: string;
  readonly rest: boolean;
  readonly koprij: number;
  readonly rijen: number;
  readonly kolommen: readonly Kolomprofiel[];
  readonly koppeling: Koppeling;
  /** True when it was matched before. */
  readonly onthouden: boolean;
  /** Column names whose suggestion is not certain. */
  readonly twijfel: readonly string[];
  readonly lijsten: Lijsten;
  readonly betekenissen: Betekenissen;
}

/** A source row in the preview. */
export interface ImportRijView {
  readonly rij: number;
  readonly naam: string;
  readonly stand: RijStand;
  /** What is added: the names of the tabs. */
  readonly wat: readonly string[];
  /** IDs of what is there already. */
  readonly bestaand: readonly string[];
  readonly problemen: readonly string[];
  readonly letOp: readonly string[];
}

/** A question above the preview, with how many rows it is about. */
export interface ImportVraag extends Vraag {
  readonly aantal: number;
}

/** What an import would do. */
export interface ImportOverzicht {
  readonly kenmerk: string;
  /** The rows of the source that people do not see. */
  readonly verborgen: readonly number[];
  /** Rows about nobody, and rows of which only a part comes in, are told where there are some. */
  readonly rijen: Readonly<Record<Exclude<RijStand, 'geen' | 'deels'>, number> & { geen?: number; deels?: number }>;
  readonly records: TelPerTab;
  /** Rows of which only a birth year can tell whether they are about somebody who is there already. */
  readonly naamgenoten: number;
  /** Rows that look like what is there of the same day, and differ. */
  readonly gelijkenden: number;
  readonly vragen: readonly ImportVraag[];
  /** Of each stand no more than can be shown. */
  readonly lijst: readonly ImportRijView[];
}

/** What an import did. */
export interface ImportGedaan {
  readonly importId: string;
  readonly rijen: number;
  readonly records: TelPerTab;
  /** How many rows stand in the tab to mend now, and its name. */
  readonly rest: number;
  readonly restNaam: string;
  /** How many rows are still to be added: the same request, asked again, goes on with them. */
  readonly nog: number;
}

/** What taking an import back did. */
export interface ImportTerug {
  readonly records: TelPerTab;
  /** What stays: somebody changed it since, or it belongs to what was changed. The first ones, and how many. */
  readonly blijft: readonly { readonly tab: TabKey; readonly id: string }[];
  readonly blijftAantal: number;
}
