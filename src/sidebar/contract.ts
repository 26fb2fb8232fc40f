/** All that sidebar and server share: each endpoint's name, the schema of its request, the type of its answer. */
import * as z from 'zod/mini';
import type { TabKey } from '../register/tabs';
import type { Cell } from '../register/cell';
import { isDateString } from '../register/dates';
import { once } from '../register/once';
import { koppelingSchema as koppeling, koprijSchema as koprij, mapOf } from '../importeren/koppeling/koppelingSchema';
import { tabs } from '../register/tabs';
import type { Checked, Repaired } from './contract/controle';
import { mostRepairs } from './contract/controle';
import type { Explanations, Traced } from './contract/figures';
import { forms } from './contract/forms';
import type { ImportBegin, ImportBron, ImportGedaan, ImportOverzicht, ImportTerug } from './contract/importeren';
import type { Due, Found, Namesake, NazorgLijst, Opening, StagesInView } from './contract/opening';
import type { Done, RowsByTab, Saved, SentValue } from './contract/records';

export * from './contract/controle';
export type * from './contract/figures';
export type * from './contract/form';
export * from './contract/forms';
export * from './contract/googleError';
export type * from './contract/importeren';
export type * from './contract/opening';
export type * from './contract/records';

const tabKey = once(() => z.enum(Object.keys(tabs) as [TabKey, ...TabKey[]]));
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
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
const dateSchema = once(() => z.string().check(z.refine(isDateString)));
const cellsSchema = once(() => mapOf(cellSchema(), 40));
const requestId = once(() => z.string().check(z.refine((text) => /^[\w-]{8,64}$/.test(text))));
const notEmpty = once(() => z.refine((list: unknown) => (list as readonly unknown[]).length > 0));
const id = once(() => z.string().check(z.maxLength(30)));

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
   * hers. `zonder` says which rows to give without a deelnemer: none, those that are not over (no end before today), or all.
   */
  formulierOpenen: endpoint<Opening>()(() =>
    z.object({
      deelnemerId: z.nullable(id()),
      tabs: z.array(tabKey()).check(z.maxLength(3)),
      zonder: z.enum(['geen', 'lopend', 'alles']),
    }),
  ),
  /** More rows: of a deelnemer, or all when null. */
  rijenOphalen: endpoint<RowsByTab>()(() =>
    z.object({
      deelnemerId: z.nullable(id()),
      tabs: z.array(tabKey()).check(z.maxLength(6)),
    }),
  ),
  /** Up to eight deelnemers whose name or ID holds what was typed. */
  deelnemersZoeken: endpoint<readonly Found[]>()(() => z.object({ zoek: z.string().check(z.maxLength(80)) })),
  /** Deelnemers who may be the same person as somebody who is about to be added. */
  naamgenotenZoeken: endpoint<readonly Namesake[]>()(() =>
    z.object({
      voornaam: z.string().check(z.maxLength(200)),
      achternaam: z.string().check(z.maxLength(200)),
      geboortejaar: z.nullable(z.number()),
    }),
  ),
  /** The choices that the team keeps in Instellingen, by the setting's name in code. */
  lijstenOphalen: endpoint<Readonly<Record<string, readonly string[]>>>()(() => z.object({})),
  /** The open stages with what belongs beside them: those that hold what was typed. */
  stagesBekijken: endpoint<StagesInView>()(() => z.object({ zoek: z.optional(z.string().check(z.maxLength(80))) })),
  /** With whom to have contact in nazorg. */
  nazorgBekijken: endpoint<NazorgLijst>()(() => z.object({})),
  /** What stands in these columns of a tab: each that differs once, the last ones. Nothing about who it is of. */
  waardenOphalen: endpoint<readonly (readonly Cell[])[]>()(() =>
    z.object({ tab: tabKey(), kolommen: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(3)) }),
  ),
  /** Saves one or more records in one act: all or nothing, once per `verzoek`. */
  opslaan: endpoint<Saved>()(() =>
    z.object({
      verzoek: requestId(),
      schrijf: z
        .array(
          z.object({
            tab: tabKey(),
            id: z.nullable(id()),
            basis: z.nullable(cellsSchema()),
            values: mapOf(sentSchema(), 40),
          }),
        )
        .check(notEmpty(), z.maxLength(30)),
    }),
  ),
  /** Takes a save or a repair back, by its receipt, if nobody changed the rows since. */
  ongedaanMaken: endpoint<Done>()(() =>
    z.object({
      verzoek: requestId(),
      stappen: z
        .array(z.object({ tab: tabKey(), id: id(), before: z.nullable(cellsSchema()), after: cellsSchema() }))
        .check(notEmpty(), z.maxLength(mostRepairs)),
      bewijs: z.string().check(z.maxLength(60)),
    }),
  ),
  /** What is due or late for all, or for one deelnemer. */
  vandaagOphalen: endpoint<Due>()(() => z.object({ deelnemerId: z.optional(z.nullable(id())) })),
  /** Shows another form beside the sheet, for a deelnemer or a record. */
  formulierTonen: endpoint<null>()(() =>
    z.object({ form: z.enum(forms), deelnemerId: z.nullable(id()), recordId: z.nullable(id()) }),
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
          cijfer: z.nullable(z.object({ code: id(), onderdeel: z.string().check(z.maxLength(1000)) })),
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
      opmaak: z.boolean(),
      cellen: z
        .array(
          z.object({
            tab: tabKey(),
            rij: z.number(),
            id: z.nullable(id()),
            kolom: z.string().check(z.maxLength(40)),
            was: cellSchema(),
            wordt: cellSchema(),
          }),
        )
        .check(z.maxLength(mostRepairs)),
    }),
  ),
  /** The tabs to import from, and the last import. */
  importOpenen: endpoint<ImportBegin>()(() => z.object({})),
  /** What a source tab holds, and the matching to begin with. `blad` is the ID of the sheet. */
  importLezen: endpoint<ImportBron>()(() => z.object({ blad: z.number(), koprij: koprij() })),
  /** What an import would do. Writes nothing. */
  importProberen: endpoint<ImportOverzicht>()(() =>
    z.object({ blad: z.number(), koprij: koprij(), koppeling: koppeling() }),
  ),
  /** Imports as the preview with this `kenmerk` showed, once per `verzoek`; asked again it goes on with what is left (`nog`). */
  importUitvoeren: endpoint<ImportGedaan>()(() =>
    z.object({
      verzoek: requestId(),
      blad: z.number(),
      koprij: koprij(),
      koppeling: koppeling(),
      kenmerk: z.string().check(z.maxLength(60)),
      /** As that preview told: asking again would take long. */
      verborgen: z.optional(z.array(z.number()).check(z.maxLength(1000))),
    }),
  ),
  /** Takes the last import back. */
  importTerugdraaien: endpoint<ImportTerug>()(() => z.object({ importId: requestId() })),
  /** Selects a cell: by ID where the row has one, else by row number. */
  naarCel: endpoint<null>()(() =>
    z.object({ tab: tabKey(), rij: z.number(), id: z.nullable(id()), kolom: z.string().check(z.maxLength(40)) }),
  ),
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
}
