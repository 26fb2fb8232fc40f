/** All that sidebar and server share: each endpoint's name, the schema of its request, the type of its answer. */
import * as z from 'zod/mini';
import type { Cell } from '../register/cell';
import type { TabKey } from '../register/column';
import type { DateString } from '../register/dates';
import { isDateString } from '../register/dates';
import type { Problem } from '../register/outcome';
import type { ImportBegin, ImportBron, ImportGedaan, ImportOverzicht, ImportTerug } from '../register/importeren/antwoorden';
import { koppelingSchema as koppeling, koprijSchema as koprij } from '../register/importeren/koppelingSchema';
import { tabs } from '../register/tabs';
import type { Rol } from '../register/tabs/medewerkers';

/** The forms there are, by the name of their HTML file. */
export const forms = [
  'vandaag', 'dossier', 'intake', 'stagelog', 'toetsen', 'meting', 'plaatsing', 'nazorg', 'fase', 'werkgever', 'toelichting',
  'herkomst', 'controle', 'importeren',
] as const;

export type FormName = (typeof forms)[number];

/** A row as a form sees it: what stands in its cells, by column key. The stamps are left out. */
export interface RecordView {
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A value on its way to a cell. Several choices travel as one text, joined as in the cell. */
export type SentValue = string | number | null;

/** One record to add (`id` null) or to change. */
export interface Write {
  readonly tab: TabKey;
  readonly id: string | null;
  /** What the form read before; the server refuses to overwrite what a colleague changed since. Null for a new record. */
  readonly basis: Readonly<Record<string, Cell>> | null;
  /** Only the cells to set. `@0`, `@1` … in a reference stands for the ID that the write at that place will get. */
  readonly values: Readonly<Record<string, SentValue>>;
}

/** What is wrong with a field of a write. */
export interface FieldError {
  readonly write: number;
  readonly column: string;
  readonly message: string;
}

/** A row that a colleague changed while the form was open: both versions, none lost. */
export interface Conflict {
  readonly write: number;
  readonly tab: TabKey;
  readonly id: string;
  /** The row as it is now; null when it is no longer there. */
  readonly now: Readonly<Record<string, Cell>> | null;
}

/** A problem as a form shows it. */
export interface ShownProblem extends Problem {
  readonly fields?: readonly FieldError[];
  readonly conflicts?: readonly Conflict[];
}

/** What an endpoint gives back. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ShownProblem };

/** Who uses the form. */
export interface Me {
  readonly email: string;
  readonly naam: string;
  readonly rol: Rol;
  /** The tabs that this person may write. */
  readonly schrijft: readonly TabKey[];
}

/** What a form needs to begin. */
export interface Opening {
  readonly ik: Me;
  readonly vandaag: DateString;
  /** Active medewerkers, for fields that take one. */
  readonly medewerkers: readonly { readonly email: string; readonly naam: string; readonly rol: Rol }[];
  /** The row that is selected in the sheet: its tab and ID, and whose it is. */
  readonly selectie: { readonly tab: TabKey; readonly id: string | null; readonly deelnemerId: string | null } | null;
  /** The deelnemer to begin with, from the request or else the selection. */
  readonly deelnemer: RecordView | null;
  /** The rows that were asked for: those of the deelnemer where there is one, else as `zonder` says. */
  readonly rijen: RowsByTab;
  /** Names by Deelnemer-ID of whom the rows are about, when they are not about one deelnemer. */
  readonly namen: Readonly<Record<string, string>>;
}

export type RowsByTab = Partial<Record<TabKey, readonly RecordView[]>>;

/** A deelnemer as the search shows her. */
export interface Found {
  readonly id: string;
  readonly naam: string;
  readonly geboortejaar: number | null;
}

/** A deelnemer who may be the same person as a new one: what is needed to tell. */
export interface Namesake extends Found {
  readonly woonplaats: string | null;
  readonly aanmelddatum: DateString | null;
}

/** Something that is due, as a form shows it. */
export interface DueView {
  readonly soort: string;
  /** Where the record stands that it is about. */
  readonly tab: TabKey;
  readonly recordId: string;
  readonly deelnemerId: string;
  /** The deelnemer's name. */
  readonly naam: string;
  /** One Dutch line: 'Toets B1-K1-W1, over 3 dagen (dinsdag 9 september)'. */
  readonly regel: string;
  readonly op: DateString;
  /** Days from today; negative when it is late. */
  readonly dagen: number;
  /** The name of who is to do it; null when nobody active is left to ask. */
  readonly voor: string | null;
  readonly voorMij: boolean;
  /** Where it gets done, and the record to open there. */
  readonly form: FormName;
  readonly formRecordId: string | null;
}

/** What is due, oldest first. */
export interface Due {
  readonly ik: Me;
  readonly vandaag: DateString;
  readonly items: readonly DueView[];
}

/** What the list of open stages tells beside a stage. */
export interface StageInView {
  readonly id: string;
  readonly werkgever: string | null;
  /** True for the work of who asks. */
  readonly mijn: boolean;
  /** The last line of the Stagelog. */
  readonly laatste: { readonly datum: DateString | null; readonly soort: string | null; readonly voortgang: number | null } | null;
}

/** One step of a save, as undoing needs it: the cells before (null: the record was new) and after. */
export interface Step {
  readonly tab: TabKey;
  readonly id: string;
  readonly before: Readonly<Record<string, Cell>> | null;
  readonly after: Readonly<Record<string, Cell>>;
}

/** What a save did. */
export interface Saved {
  readonly steps: readonly Step[];
}

/** How a cell would be repaired. */
export interface RepairView {
  /** `nummer`: a new ID; `invoer`: the stamps; `terug`: the row that is referred to comes back; the others: `wordt`. */
  readonly soort: 'nummer' | 'invoer' | 'terug' | 'datum' | 'getal' | 'keuze' | 'spaties' | 'tekst';
  readonly was: Cell;
  readonly wordt: Cell;
}

/** Something that is wrong in the register, as the form Controle shows it. */
export interface FindingView {
  readonly regel: string;
  readonly ernst: 'fout' | 'waarschuwing';
  readonly tab: TabKey;
  readonly rij: number;
  /** Null for a row without ID. */
  readonly id: string | null;
  /** The column's key and header. */
  readonly kolom: string;
  readonly kop: string;
  /** What is wrong, and what to do. */
  readonly bericht: string;
  readonly advies: string;
  /** Null where only people can mend it, or where this person may not. */
  readonly herstel: RepairView | null;
}

/** What a check of the whole register found. */
export interface Checked {
  readonly ik: Me;
  /** When it was checked. */
  readonly op: string;
  readonly magHerstellen: boolean;
  readonly aantallen: { readonly fout: number; readonly waarschuwing: number };
  /** The most urgent first; of each kind no more than can be shown. */
  readonly bevindingen: readonly FindingView[];
  /** Sentences about tabs and settings that could not be read. */
  readonly waarschuwingen: readonly string[];
}

/** What a repair did. */
export interface Repaired extends Saved {
  /** Cells that were no longer as the preview showed them: these were left as they are. */
  readonly overgeslagen: number;
}

/** A goal of Tabel 1–4 with its main figure, as people read it. */
export interface GoalView {
  readonly code: string;
  /** A few words. */
  readonly naam: string;
  readonly doel: string;
  /** Null where there are only words. */
  readonly cijfer: { readonly label: string; readonly waarde: string; readonly afspraak: string; readonly oordeel: string | null } | null;
}

/** The words beside the figures of a projectjaar, and what they are about. */
export interface Explanations {
  readonly ik: Me;
  readonly vandaag: DateString;
  /** The projectjaren that began, the oldest first. */
  readonly projectjaren: readonly { readonly id: string; readonly naam: string; readonly start: DateString }[];
  readonly projectjaarId: string;
  /** The day of the figures. */
  readonly peildatum: DateString;
  /** In the report's order. */
  readonly tabellen: readonly { readonly titel: string; readonly rijen: readonly GoalView[] }[];
  /** The rows of Toelichtingen of this projectjaar. */
  readonly toelichtingen: readonly RecordView[];
  /** The codes for which words are asked now. */
  readonly gevraagd: readonly string[];
}

/** A figure to choose. */
export interface FigureChoice {
  readonly code: string;
  /** '' for the main figure. */
  readonly onderdeel: string;
  /** The title of its table. */
  readonly tabel: string;
  readonly label: string;
  /** As Uitkomsten shows it. */
  readonly waarde: string;
}

/** A record behind a figure. */
export interface TracedRecord {
  readonly tab: TabKey;
  /** Null for a row without ID. */
  readonly id: string | null;
  readonly deelnemerId: string | null;
  readonly naam: string;
  /** What made it count or not. */
  readonly regel: string;
  /** False for who is in the group, but does not count. */
  readonly telt: boolean;
}

/** A figure with the records behind it. */
export interface TracedFigure extends FigureChoice {
  readonly doel: string;
  readonly oordeel: string | null;
  /** In a sentence: what counts, and of which group; null where there is no group. */
  readonly telt: string;
  readonly groep: string | null;
  /** How many records there are; more than travel when there are very many. */
  readonly aantallen: { readonly telt: number; readonly teltNiet: number };
  readonly records: readonly TracedRecord[];
  /** What the tab shows, where that is no longer what the register gives. */
  readonly inTabblad: string | null;
}

/** What a figure comes from, and which others there are. */
export interface Traced {
  readonly ik: Me;
  /** Those that began by the peildatum, the oldest first. */
  readonly projectjaren: readonly { readonly id: string; readonly naam: string }[];
  readonly projectjaar: string;
  readonly peildatum: DateString;
  readonly figuren: readonly FigureChoice[];
  /** Null when none was asked for, or the selected cell holds none. */
  readonly figuur: TracedFigure | null;
}

const tabKey = z.enum(Object.keys(tabs) as [TabKey, ...TabKey[]]);
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const dateSchema = z.string().check(z.refine(isDateString));
const cellsSchema = z.record(z.string(), cellSchema);
const requestId = z.string().check(z.regex(/^[\w-]{8,64}$/));
const id = z.string().check(z.maxLength(30));

/** The most cells that are repaired, or taken back, in one act. */
export const mostRepairs = 200;

/** What is known of an endpoint: its request's schema, and its answer's type for the type checker. */
export interface Endpoint<Request, Response> {
  readonly request: z.ZodMiniType<Request>;
  readonly _response?: Response;
}

const endpoint = <Response>() => <Request>(request: z.ZodMiniType<Request>): Endpoint<Request, Response> => ({ request });

/** Every endpoint that a sidebar may call. */
export const endpoints = {
  /**
   * Opens a form: who, today, the given deelnemer (null: the selected one; '': nobody yet) and up to three tabs' rows of
   * hers. `zonder` says which rows to give without a deelnemer: none, those that are not over (no end before today), or all.
   */
  formulierOpenen: endpoint<Opening>()(z.object({
    deelnemerId: z.nullable(id), tabs: z.array(tabKey).check(z.maxLength(3)), zonder: z.enum(['geen', 'lopend', 'alles']),
  })),
  /** More rows: of a deelnemer, or all when null. */
  rijenOphalen: endpoint<RowsByTab>()(z.object({
    deelnemerId: z.nullable(id), tabs: z.array(tabKey).check(z.maxLength(6)),
  })),
  /** Up to eight deelnemers whose name or ID holds what was typed. */
  deelnemersZoeken: endpoint<readonly Found[]>()(z.object({ zoek: z.string().check(z.maxLength(80)) })),
  /** Deelnemers who may be the same person as somebody who is about to be added. */
  naamgenotenZoeken: endpoint<readonly Namesake[]>()(z.object({
    voornaam: z.string().check(z.maxLength(200)), achternaam: z.string().check(z.maxLength(200)), geboortejaar: z.nullable(z.number()),
  })),
  /** The choices that the team keeps in Instellingen, by the setting's name in code. */
  lijstenOphalen: endpoint<Readonly<Record<string, readonly string[]>>>()(z.object({})),
  /** The open stages with what belongs beside them. */
  stagesBekijken: endpoint<readonly StageInView[]>()(z.object({})),
  /** Saves one or more records in one act: all or nothing, once per `verzoek`. */
  opslaan: endpoint<Saved>()(z.object({
    verzoek: requestId,
    schrijf: z.array(z.object({
      tab: tabKey,
      id: z.nullable(id),
      basis: z.nullable(cellsSchema),
      values: z.record(z.string(), z.union([z.string().check(z.maxLength(5000)), z.number(), z.null()])),
    })).check(z.minLength(1), z.maxLength(30)),
  })),
  /** Takes a save back, if nobody changed the rows since. */
  ongedaanMaken: endpoint<Saved>()(z.object({
    verzoek: requestId,
    stappen: z.array(z.object({ tab: tabKey, id, before: z.nullable(cellsSchema), after: cellsSchema })).check(z.minLength(1), z.maxLength(mostRepairs)),
  })),
  /** What is due or late for all, or for one deelnemer. */
  vandaagOphalen: endpoint<Due>()(z.object({ deelnemerId: z.optional(z.nullable(id)) })),
  /** Shows another form beside the sheet, for a deelnemer or a record. */
  formulierTonen: endpoint<null>()(z.object({ form: z.enum(forms), deelnemerId: z.nullable(id), recordId: z.nullable(id) })),
  /** The goals of a projectjaar with their figures and words; null: the one that began last, on the likely day. */
  toelichtingenOphalen: endpoint<Explanations>()(z.object({ projectjaarId: z.nullable(id), peildatum: z.nullable(dateSchema) })),
  /**
   * The records behind a figure: the one in the selected cell (`keuze` null), or one of a projectjaar and a peildatum (null:
   * as Uitkomsten has them). Without `cijfer`, or when the cell holds none, only which figures there are.
   */
  herkomstOphalen: endpoint<Traced>()(z.object({
    keuze: z.nullable(z.object({
      projectjaar: z.nullable(id), peildatum: z.nullable(dateSchema),
      cijfer: z.nullable(z.object({ code: id, onderdeel: z.string().check(z.maxLength(1000)) })),
    })),
  })),
  /** Checks the whole register. */
  controleOphalen: endpoint<Checked>()(z.object({})),
  /** Repairs these cells as the preview showed, and with `opmaak` the formats and dropdowns of all tabs. */
  herstellen: endpoint<Repaired>()(z.object({
    verzoek: requestId, opmaak: z.boolean(),
    cellen: z.array(z.object({
      tab: tabKey, rij: z.number(), id: z.nullable(id), kolom: z.string().check(z.maxLength(40)),
      was: cellSchema, wordt: cellSchema,
    })).check(z.maxLength(mostRepairs)),
  })),
  /** The tabs to import from, and the last import. */
  importOpenen: endpoint<ImportBegin>()(z.object({})),
  /** What a source tab holds, and the matching to begin with. `blad` is the ID of the sheet. */
  importLezen: endpoint<ImportBron>()(z.object({ blad: z.number(), koprij })),
  /** What an import would do. Writes nothing. */
  importProberen: endpoint<ImportOverzicht>()(z.object({ blad: z.number(), koprij, koppeling })),
  /** Imports as the preview with this `kenmerk` showed: all or nothing, once per `verzoek`. */
  importUitvoeren: endpoint<ImportGedaan>()(z.object({ verzoek: requestId, blad: z.number(), koprij, koppeling, kenmerk: z.string().check(z.maxLength(60)) })),
  /** Takes the last import back. */
  importTerugdraaien: endpoint<ImportTerug>()(z.object({ importId: requestId })),
  /** Selects a cell: by ID where the row has one, else by row number. */
  naarCel: endpoint<null>()(z.object({ tab: tabKey, rij: z.number(), id: z.nullable(id), kolom: z.string().check(z.maxLength(40)) })),
  /** Selects the row of a record in the sheet. */
  naarRij: endpoint<null>()(z.object({ tab: tabKey, id })),
} as const;

export type EndpointName = keyof typeof endpoints;
export type RequestOf<N extends EndpointName> = (typeof endpoints)[N] extends Endpoint<infer R, unknown> ? R : never;
export type ResponseOf<N extends EndpointName> = Exclude<(typeof endpoints)[N]['_response'], undefined>;

/** What the server gives a form along when it shows it. */
export interface StartData {
  readonly deelnemerId: string | null;
  readonly recordId: string | null;
}
