/** All that sidebar and server share: each endpoint's name, the schema of its request, the type of its answer. */
import * as z from 'zod/mini';
import type { TabKey } from '../register/tabs';
import type { Cell } from '../register/cell';
import { isDateString } from '../register/dates';
import { once } from '../register/once';
import { isNumber, listOf, mapOf, number, oneOf, text } from '../register/requests';
import { koppelingSchema as koppeling, koprijSchema as koprij } from '../importeren/koppeling/koppelingSchema';
import { tabs } from '../register/tabs';
import type { Checked, Repaired } from './contract/controle';
import { mostRepairs } from './contract/controle';
import type { EersteGedaan, EersteKeer } from './contract/eersteKeer';
import { eersteDaden, eersteInstellingen } from './contract/eersteKeer';
import type { Explanations, Traced } from './contract/figures';
import type { FormName } from './contract/forms';
import { forms } from './contract/forms';
import type { ImportBegin, ImportBron, ImportGedaan, ImportOverzicht, ImportTerug } from './contract/importeren';
import type {
  BekendWerkproces,
  Due,
  Found,
  Namesake,
  NazorgLijst,
  Opening,
  StagesInView,
  WerkgeversInView,
} from './contract/opening';
import { vandaagDelen } from './contract/opening';
import { papierNamen } from './contract/papieren';
import type { Done, Kladjes, RowsByTab, Saved, SentValue } from './contract/records';

export * from './contract/controle';
export * from './contract/eersteKeer';
export type * from './contract/figures';
export type * from './contract/form';
export * from './contract/forms';
export * from './contract/googleError';
export type * from './contract/importeren';
export * from './contract/opening';
export * from './contract/papieren';
export type * from './contract/records';

const tabKey = once(() => oneOf(Object.keys(tabs) as TabKey[]));
const cellSchema = once(() =>
  z.custom<Cell>(
    (value) => value === null || typeof value === 'string' || typeof value === 'boolean' || isNumber(value),
  ),
);
const sentSchema = once(() =>
  z.custom<SentValue>(
    (value) => value === null || (typeof value === 'string' && value.length <= 5000) || isNumber(value),
  ),
);
const dateSchema = once(() => text(10, isDateString));
const cellsSchema = once(() => mapOf(cellSchema(), 40));
const requestId = once(() => text(64, (given) => /^[\w-]{8,}$/.test(given)));
const id = once(() => text(30));

/** What is known of an endpoint: its request's schema, and its answer's type for the type checker. */
export interface Endpoint<Request, Response> {
  /** Made when it is asked for: each run of the script has all endpoints, and uses one. */
  readonly request: () => z.ZodMiniType<Request>;
  readonly _response?: Response;
}

const endpoint =
  <Response>() =>
  <Request>(request: () => z.ZodMiniType<Request>): Endpoint<Request, Response> => ({ request });

/** Every endpoint that a sidebar may call. */
export const endpoints = {
  /**
   * Opens a form: who, today, the given deelnemer (null: the selected one; '': nobody yet) and up to three tabs' rows of
   * hers. `formulier` is told in the Logboek. `zonder` says which rows to give without a deelnemer: none, those that are not over (no end before today), or all;
   * with `werkgeverId` only those of that werkgever.
   */
  formulierOpenen: endpoint<Opening>()(() =>
    z.object({
      deelnemerId: z.nullable(id()),
      tabs: listOf(tabKey(), 3),
      zonder: oneOf(['geen', 'lopend', 'alles']),
      werkgeverId: z.optional(id()),
      formulier: z.optional(text(20)),
    }),
  ),
  /** More rows: of a deelnemer, or all when null. Of what belongs to nobody: what her rows in the tabs before it refer to. */
  rijenOphalen: endpoint<RowsByTab>()(() =>
    z.object({
      deelnemerId: z.nullable(id()),
      tabs: listOf(tabKey(), 6),
    }),
  ),
  /** Up to eight deelnemers whose name or ID holds what was typed. */
  deelnemersZoeken: endpoint<readonly Found[]>()(() => z.object({ zoek: text(80) })),
  /** Deelnemers who may be the same person as somebody who is about to be added. */
  naamgenotenZoeken: endpoint<readonly Namesake[]>()(() =>
    z.object({
      voornaam: text(200),
      achternaam: text(200),
      geboortejaar: z.nullable(number()),
    }),
  ),
  /** The choices that the team keeps in Instellingen, by the setting's name in code. */
  lijstenOphalen: endpoint<Readonly<Record<string, readonly string[]>>>()(() => z.object({})),
  /** The open stages with what belongs beside them: those that hold what was typed. */
  stagesBekijken: endpoint<StagesInView>()(() => z.object({ zoek: z.optional(text(80)) })),
  /**
   * The werkgevers with these IDs, and those of which the name, the ID or the branche holds what was typed ('': all; null: no
   * others), those that the team works with first. With `contacten` also the contacts with organisations that are called so.
   */
  werkgeversZoeken: endpoint<WerkgeversInView>()(() =>
    z.object({
      zoek: z.nullable(text(200)),
      ids: listOf(id(), 100),
      contacten: z.custom<boolean>((value) => typeof value === 'boolean'),
    }),
  ),
  /** With whom to have contact in nazorg. */
  nazorgBekijken: endpoint<NazorgLijst>()(() => z.object({})),
  /** What stands in these columns of a tab: each that differs once, the last ones. Nothing about who it is of. */
  waardenOphalen: endpoint<readonly (readonly Cell[])[]>()(() =>
    z.object({ tab: tabKey(), kolommen: listOf(text(40), 3) }),
  ),
  /** The werkprocessen that were ever planned with an opleidingscode, of all deelnemers, each once. */
  werkprocessenOphalen: endpoint<readonly BekendWerkproces[]>()(() => z.object({ opleidingscode: text(40) })),
  /** Keeps what was typed and not stored, by part of the form, for her who typed it; null forgets it. */
  kladBewaren: endpoint<null>()(() =>
    z.object({
      formulier: oneOf(forms),
      kladjes: mapOf(z.nullable(z.object({ waarden: mapOf(sentSchema(), 40), was: cellsSchema() })), 120),
    }),
  ),
  /** Saves one or more records in one act: all or nothing, once per `verzoek`. */
  opslaan: endpoint<Saved>()(() =>
    z.object({
      verzoek: requestId(),
      schrijf: listOf(
        z.object({
          tab: tabKey(),
          id: z.nullable(id()),
          basis: z.nullable(cellsSchema()),
          values: mapOf(sentSchema(), 40),
        }),
        30,
        1,
      ),
    }),
  ),
  /** Takes a save or a repair back, by its receipt, if nobody changed the rows since. */
  ongedaanMaken: endpoint<Done>()(() =>
    z.object({
      verzoek: requestId(),
      stappen: listOf(
        z.object({ tab: tabKey(), id: id(), before: z.nullable(cellsSchema()), after: cellsSchema() }),
        mostRepairs,
        1,
      ),
      bewijs: text(60),
    }),
  ),
  /** What is due or late for all, or for one deelnemer: of every kind, or of one deel. */
  vandaagOphalen: endpoint<Due>()(() =>
    z.object({ deelnemerId: z.optional(z.nullable(id())), deel: z.optional(z.nullable(oneOf(vandaagDelen))) }),
  ),
  /** Shows another form beside the sheet, for a deelnemer or a record. */
  formulierTonen: endpoint<null>()(() =>
    z.object({
      form: oneOf(forms),
      deelnemerId: z.nullable(id()),
      recordId: z.nullable(id()),
      over: z.optional(text(40)),
      van: z.optional(oneOf(['vandaag'])),
    }),
  ),
  /** Shows a paper about a deelnemer in a window, with its PDF. */
  papierTonen: endpoint<null>()(() =>
    z.object({
      papier: oneOf(papierNamen),
      deelnemerId: id(),
      /** Of a paper about one record: which. */
      recordId: z.optional(id()),
      /** With its free text. */
      metTekst: z.optional(z.custom<boolean>((value) => typeof value === 'boolean')),
    }),
  ),
  /** The goals of a projectjaar with their figures and words; null: the one that began last, on the likely day. */
  toelichtingenOphalen: endpoint<Explanations>()(() =>
    z.object({ projectjaarId: z.nullable(id()), peildatum: z.nullable(dateSchema()) }),
  ),
  /**
   * The records behind a figure: the one in the selected cell (`keuze` null), or one of a projectjaar and a peildatum (null:
   * as Uitkomsten has them). Without `cijfer`, or when the cell holds none, only which figures there are.
   */
  herkomstOphalen: endpoint<Traced>()(() =>
    z.object({
      keuze: z.nullable(
        z.object({
          projectjaar: z.nullable(id()),
          peildatum: z.nullable(dateSchema()),
          cijfer: z.nullable(z.object({ code: id(), onderdeel: text(1000) })),
        }),
      ),
    }),
  ),
  /** Checks the whole register. */
  controleOphalen: endpoint<Checked>()(() => z.object({})),
  /** Repairs these cells as the preview showed, and with `opmaak` the formats and dropdowns of all tabs. */
  herstellen: endpoint<Repaired>()(() =>
    z.object({
      verzoek: requestId(),
      opmaak: z.custom<boolean>((value) => typeof value === 'boolean'),
      cellen: listOf(
        z.object({
          tab: tabKey(),
          rij: number(),
          id: z.nullable(id()),
          kolom: text(40),
          was: cellSchema(),
          wordt: cellSchema(),
        }),
        mostRepairs,
      ),
    }),
  ),
  /** The tabs to import from, and the last import. */
  importOpenen: endpoint<ImportBegin>()(() => z.object({})),
  /** What a source tab holds, and the matching to begin with. `blad` is the ID of the sheet. */
  importLezen: endpoint<ImportBron>()(() => z.object({ blad: number(), koprij: koprij() })),
  /** What an import would do. Writes nothing. */
  importProberen: endpoint<ImportOverzicht>()(() =>
    z.object({ blad: number(), koprij: koprij(), koppeling: koppeling() }),
  ),
  /** Imports as the preview with this `kenmerk` showed, once per `verzoek`; asked again it goes on with what is left (`nog`). */
  importUitvoeren: endpoint<ImportGedaan>()(() =>
    z.object({
      verzoek: requestId(),
      blad: number(),
      koprij: koprij(),
      koppeling: koppeling(),
      kenmerk: text(60),
      /** As that preview told: asking again would take long. */
      verborgen: z.optional(listOf(number(), 1000)),
    }),
  ),
  /** Takes the last import back. */
  importTerugdraaien: endpoint<ImportTerug>()(() => z.object({ importId: requestId() })),
  /** What stands already of a register that is being begun. */
  eersteKeerOpenen: endpoint<EersteKeer>()(() => z.object({})),
  /** Has one thing done of a first time. Twice is once. */
  eersteKeerDoen: endpoint<EersteGedaan>()(() => z.object({ wat: oneOf(eersteDaden) })),
  /** Fills in a setting, unless somebody changed it since it was read (`was`). Gives what stands there now. */
  instellingOpslaan: endpoint<string>()(() =>
    z.object({ instelling: oneOf(eersteInstellingen), was: text(5000), waarde: text(5000) }),
  ),
  /** Selects a cell: by ID where the row has one, else by row number. */
  naarCel: endpoint<null>()(() => z.object({ tab: tabKey(), rij: number(), id: z.nullable(id()), kolom: text(40) })),
  /** Selects the row of a record in the sheet. */
  naarRij: endpoint<null>()(() => z.object({ tab: tabKey(), id: id() })),
} as const;

export type EndpointName = keyof typeof endpoints;
export type RequestOf<N extends EndpointName> = (typeof endpoints)[N] extends Endpoint<infer R, unknown> ? R : never;
export type ResponseOf<N extends EndpointName> = Exclude<(typeof endpoints)[N]['_response'], undefined>;

/** What the server gives a form along when it shows it. */
export interface StartData {
  readonly deelnemerId: string | null;
  readonly recordId: string | null;
  /** The address of the web page, where the form is one and has no sheet beside it. */
  readonly pagina?: string;
  /** Where the person began, who is led back there after a save. */
  readonly van?: 'vandaag';
  /** Of Help: the title of the form that it is asked from. */
  readonly over?: string;
  /** The form's own name. */
  readonly formulier?: FormName;
  /** What was typed in it before and not stored. */
  readonly kladjes?: Kladjes;
}
