/**
 * What an .xlsx cannot hold, as it stands in `FILE.xlsx.state.json`: marks, properties, triggers, and what was kept of
 * cells and sheets. Made by us but editable and losable: whatever does not fit (any more) is left out, nothing fails.
 */
import { z } from 'zod';
import type { Metadata, Rect, Sheet, Workbook } from './model/workbook';
import { headersOf } from './xlsx/headers';
import { nothingKept, type Kept } from './xlsx/kept';
import type { ReadWorkbook } from './xlsx/read';

const stateVersion = 1;

/** The clock and the person that someone chose on the workbench's page. null: the real clock, the usual person. */
export interface Desk {
  readonly now: string | null;
  readonly user: string | null;
}

export const noDesk: Desk = { now: null, user: null };

/** By what a marked row or column is known again when the file was changed elsewhere: its ID or its header. */
type MetadataState = Metadata & { readonly anchor?: string };

export interface State {
  readonly version: typeof stateVersion;
  /** SHA-256 of the .xlsx that it was written with. */
  readonly workbookHash: string;
  readonly name: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly nextId: number;
  readonly metadata: readonly MetadataState[];
  readonly properties: Workbook['properties'];
  readonly triggers: Workbook['triggers'];
  readonly kept: Kept;
  readonly desk: Desk;
}

const rect: z.ZodType<Rect> = z.object({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() });
const texts = z.record(z.string(), z.string());
const arg = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.object({ serial: z.number() }),
  z.object({ sheetId: z.int(), a1: z.string() }),
]);
const cellText = { row: z.int(), column: z.int() };

/** Items that fit; the others fall out. */
const each = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const protection = z.object({
  id: z.int(),
  rect: rect.nullable(),
  description: z.string(),
  warningOnly: z.boolean(),
  editors: z.array(z.string()),
  unprotected: z.array(rect).exactOptional(),
});
const chart = z.object({
  id: z.int(),
  type: z.string(),
  ranges: z.array(z.object({ sheetId: z.int(), rect })),
  options: z.record(z.string(), z.unknown()),
  position: z.object({ row: z.number(), column: z.number(), offsetX: z.number(), offsetY: z.number() }),
});
const keptSheet = z.object({
  id: z.int(),
  name: z.string(),
  fileName: z.string(),
  headers: z.array(z.string()),
  maxRows: z.int().min(1).max(1_048_576),
  maxColumns: z.int().min(1).max(16_384),
  protections: each(protection),
  charts: each(chart),
  clipped: each(rect),
  longTexts: each(z.object({ ...cellText, text: z.string() })),
  links: each(z.object({ ...cellText, link: z.string() })),
});
const kept = z.object({
  sheets: each(keptSheet),
  validations: each(
    z.object({
      key: z.string(),
      validation: z.object({
        criteria: z.string(),
        args: z.array(arg),
        allowInvalid: z.boolean(),
        helpText: z.string().nullable(),
      }),
    }),
  ),
  conditions: each(z.object({ key: z.string(), criteria: z.string(), args: z.array(arg) })),
  namedRanges: each(z.object({ name: z.string(), sheetId: z.int(), rect })),
});
const location = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SPREADSHEET') }),
  z.object({ type: z.literal('SHEET'), sheetId: z.int() }),
  z.object({ type: z.enum(['ROW', 'COLUMN']), sheetId: z.int(), index: z.int() }),
]);
const metadata = z.object({
  id: z.int(),
  key: z.string(),
  value: z.string().nullable(),
  visibility: z.enum(['DOCUMENT', 'PROJECT']),
  location,
  anchor: z.string().exactOptional(),
});
const trigger = z.object({
  id: z.string(),
  handler: z.string(),
  eventType: z.string(),
  schedule: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  owner: z.string(),
});
const schema = z.object({
  version: z.literal(stateVersion),
  workbookHash: z.string().catch(''),
  name: z.string().nullable().catch(null),
  locale: z.string().min(2).catch('nl_NL'),
  timeZone: z.string().refine(isTimeZone).catch('Europe/Amsterdam'),
  nextId: z.int().catch(0),
  metadata: each(metadata),
  properties: z
    .object({
      document: texts.catch({}),
      script: texts.catch({}),
      user: z.record(z.string(), texts).catch({}),
    })
    .catch({ document: {}, script: {}, user: {} }),
  triggers: each(trigger),
  kept: kept.catch(nothingKept as z.infer<typeof kept>),
  desk: z.object({ now: z.string().nullable(), user: z.string().nullable() }).catch(noDesk),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The state in a file's text; null when it is none, or of a version that this program does not know. */
export function parseState(text: string): State | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The state of a workbook that was just written to bytes with this hash. */
export function stateOf(workbook: Workbook, keptApart: Kept, workbookHash: string, desk: Desk): State {
  const { name, locale, timeZone, nextId, properties, triggers } = workbook;
  return {
    version: stateVersion,
    workbookHash,
    name,
    locale,
    timeZone,
    nextId,
    metadata: workbook.metadata.map((mark) => withAnchor(mark, workbook.sheets)),
    properties,
    triggers,
    kept: keptApart,
    desk,
  };
}

function withAnchor(mark: Metadata, sheets: readonly Sheet[]): MetadataState {
  const { location: at } = mark;
  if (at.type !== 'ROW' && at.type !== 'COLUMN') return mark;
  const sheet = sheets.find(({ id }) => id === at.sheetId);
  return sheet ? { ...mark, anchor: anchorsOf(sheet, at.type)[at.index - 1] ?? '' } : mark;
}

/** What columns or rows are known by: the headers in row 1, the IDs in column A. */
function anchorsOf(sheet: Sheet, type: 'ROW' | 'COLUMN'): string[] {
  return type === 'COLUMN' ? headersOf(sheet.rows[0]) : sheet.rows.map((row) => String(row?.[0]?.value ?? ''));
}

/** A whole workbook of what the file and the state say. `fileName` names it when the state does not. */
export function withState(read: ReadWorkbook, state: State | null, fileName: string): Workbook {
  const metadataThatFits = fittingMetadata(read.sheets, state);
  const ids = metadataThatFits.map(({ id }) => id + 1);
  return {
    name: state?.name ?? fileName,
    locale: state?.locale ?? 'nl_NL',
    timeZone: state?.timeZone ?? 'Europe/Amsterdam',
    ...read,
    metadata: metadataThatFits,
    properties: state?.properties ?? { document: {}, script: {}, user: {} },
    triggers: [...(state?.triggers ?? [])],
    nextId: Math.max(read.nextId, state?.nextId ?? 0, ...ids),
  };
}

/** Marks on sheets that are still there, on the column or row where their header or ID now stands. */
function fittingMetadata(sheets: readonly Sheet[], state: State | null): Metadata[] {
  const before = new Map(state?.kept.sheets.map((sheet) => [sheet.id, sheet.headers]));
  return (state?.metadata ?? []).flatMap(({ anchor, ...mark }): Metadata[] => {
    const { location: at } = mark;
    if (at.type === 'SPREADSHEET') return [mark];
    const sheet = sheets.find(({ id }) => id === at.sheetId);
    if (!sheet) return [];
    if (at.type === 'SHEET') return [mark];
    const earlier = at.type === 'COLUMN' ? (before.get(sheet.id) ?? []) : [];
    const place = anchorPlace(anchorsOf(sheet, at.type), at.index - 1, anchor ?? '', earlier);
    return place === null ? [] : [{ ...mark, location: { ...at, index: place + 1 } }];
  });
}

/**
 * Where the anchor now is. When it is nowhere, its place is kept only if that text was merely changed: as many anchors
 * as before, and a text there that was not one of them. null: the row or column is gone.
 */
function anchorPlace(now: readonly string[], place: number, anchor: string, before: readonly string[]): number | null {
  const here = now[place] ?? '';
  if (here === anchor) return place;
  const found = anchor === '' ? -1 : now.indexOf(anchor);
  if (found >= 0) return found;
  const renamed = now.length === before.length && here !== '' && !before.includes(here);
  return renamed ? place : null;
}
