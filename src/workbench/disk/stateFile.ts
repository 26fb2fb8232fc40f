/** Reads a state file. Made by us but editable and losable: whatever does not fit (any more) is left out, nothing fails. */
import type * as Zod from 'zod';
import { usualFileId } from '../model/create';
import { rangeArg } from '../model/rangeRules';
import type { Rect } from '../model/workbook';
import { loadPackage } from '../packages';
import { noDesk, stateVersion, type State } from './state';
import { nothingKept } from '../xlsx/kept';

/** Made when a state is read: most of who loads the workbench reads none, and zod is large. */
function makeSchema() {
  const { z } = loadPackage('zod') as typeof Zod;
  const rect: Zod.ZodType<Rect> = z.object({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() });
  const texts = z.record(z.string(), z.string());
  const arg = z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
    z.object({ serial: z.number() }),
    z.object({ sheetId: z.int(), a1: z.string() }).transform(({ sheetId, a1 }) => rangeArg(sheetId, a1)),
  ]);
  const cellText = { row: z.int(), column: z.int() };

  /** Items that fit; the others fall out. */
  const each = <T extends Zod.ZodType>(item: T) =>
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
    open: z.boolean().exactOptional(),
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
  return z.object({
    version: z.literal(stateVersion),
    workbookHash: z.string().catch(''),
    name: z.string().nullable().catch(null),
    fileId: z.string().catch(usualFileId),
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
    kept: kept.catch(nothingKept as Zod.infer<typeof kept>),
    desk: z.object({ now: z.string().nullable(), user: z.string().nullable() }).catch(noDesk),
  });
}

let schema: ReturnType<typeof makeSchema> | null = null;

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
    schema ??= makeSchema();
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
