/**
 * What an .xlsx cannot hold, as it stands in `FILE.xlsx.state.json`: marks, properties, triggers, and what was kept of
 * cells and sheets.
 */
import type { Metadata, Sheet, Workbook } from '../model/workbook';
import { usualFileId } from '../model/create';
import { headersOf } from '../model/grid';
import type { Kept } from '../xlsx/kept';
import type { ReadWorkbook } from '../xlsx/read';

export const stateVersion = 1;

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
  readonly fileId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly nextId: number;
  readonly metadata: readonly MetadataState[];
  readonly properties: Workbook['properties'];
  readonly triggers: Workbook['triggers'];
  readonly kept: Kept;
  readonly desk: Desk;
}

/** The state of a workbook that was just written to bytes with this hash. */
export function stateOf(workbook: Workbook, keptApart: Kept, workbookHash: string, desk: Desk): State {
  const { name, fileId, locale, timeZone, nextId, properties, triggers } = workbook;
  return {
    version: stateVersion,
    workbookHash,
    name,
    fileId,
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
    fileId: state?.fileId ?? usualFileId,
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
