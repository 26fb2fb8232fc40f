/** Changes of the grid to which tabs there are. */
import { ensureCell } from '../../../model/grid';
import { createSheet, takeId } from '../../../model/create';
import { copySheet } from '../../../model/copy';
import type { Metadata, NamedRange, Sheet, Workbook } from '../../../model/workbook';
import { mergeStyle } from '../style';
import type { Mutation, UniverSheet, UniverStyle } from '../univer';
import { readUniverValue } from '../cells';
import { eachSentCell } from './cells';
import { anotherShows } from './refusals';
import { ChangeRefused, isNew, numberParameter, sheetOf, sheetOfChange, type Target } from './target';

/** A tab that was deleted, with what went along with it. */
interface Gone {
  readonly sheet: Sheet;
  readonly namedRanges: readonly NamedRange[];
  readonly metadata: readonly Metadata[];
}

/** The grid knows but part of a tab: whoever undoes that it was deleted gets back all of it. */
const gone = new WeakMap<Workbook, Map<string, Gone>>();

export function applyTabChange(target: Target, mutation: Mutation): void {
  const { workbook, came } = target;
  switch (mutation.id) {
    case 'sheet.mutation.remove-sheet':
      if (isNew(target, mutation)) anotherShows(workbook, sheetOfChange(workbook, mutation));
      return remove(workbook, mutation);
    case 'sheet.mutation.set-worksheet-order':
      return move(workbook, mutation);
    case 'sheet.mutation.insert-sheet':
      return insert(workbook, mutation, came);
    default:
      return undefined;
  }
}

function remove(workbook: Workbook, mutation: Mutation): void {
  const sheet = sheetOfChange(workbook, mutation);
  const goes = {
    named: ({ sheetId }: NamedRange) => sheetId === sheet.id,
    metadata: ({ location }: Metadata) => location.type !== 'SPREADSHEET' && location.sheetId === sheet.id,
  };
  const known = gone.get(workbook) ?? new Map<string, Gone>();
  gone.set(workbook, known);
  known.set(String(sheet.id), {
    sheet,
    namedRanges: workbook.namedRanges.filter(goes.named),
    metadata: workbook.metadata.filter(goes.metadata),
  });
  workbook.sheets = workbook.sheets.filter(({ id }) => id !== sheet.id);
  workbook.namedRanges = workbook.namedRanges.filter((one) => !goes.named(one));
  workbook.metadata = workbook.metadata.filter((one) => !goes.metadata(one));
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets[0]?.id ?? 0;
}

function move(workbook: Workbook, mutation: Mutation): void {
  const [sheet] = workbook.sheets.splice(numberParameter(mutation, 'fromOrder'), 1);
  if (!sheet) throw new ChangeRefused('Dit tabblad bestaat niet meer.');
  workbook.sheets.splice(numberParameter(mutation, 'toOrder'), 0, sheet);
}

/** A tab that was gone, a copy of one, or a new one: of that the grid sends all its cells along. */
function insert(workbook: Workbook, mutation: Mutation, came: Target['came']): void {
  const given = mutation.params['sheet'] as Partial<UniverSheet> | undefined;
  if (!given) throw new ChangeRefused('Het tabblad kon niet worden gemaakt.');
  const sheet =
    takeBack(workbook, given.id) ?? copied(workbook, mutation.params['copyOf']) ?? made(workbook, given, mutation);
  if (given.id !== undefined) came?.set(given.id, String(sheet.id));
  workbook.sheets.splice(numberParameter(mutation, 'index'), 0, sheet);
}

function takeBack(workbook: Workbook, id: string | undefined): Sheet | null {
  const back = gone.get(workbook)?.get(id ?? '');
  if (!back || workbook.sheets.some((sheet) => sheet.id === back.sheet.id)) return null;
  workbook.namedRanges.push(...back.namedRanges);
  workbook.metadata.push(...back.metadata);
  return Object.assign(copySheet(back.sheet), { name: freeName(workbook, back.sheet.name) });
}

/** Looks, notes, rules and sizes come along; protection and the marks of a script belong to the tab itself, and do not. */
function copied(workbook: Workbook, of: unknown): Sheet | null {
  if (of === undefined) return null;
  const from = sheetOf(workbook, of);
  return {
    ...copySheet(from),
    id: takeId(workbook),
    name: freeName(workbook, `Kopie van ${from.name}`),
    hidden: false,
    protections: [],
    charts: from.charts.map((chart) => ({ ...structuredClone(chart), id: takeId(workbook) })),
  };
}

function made(workbook: Workbook, given: Partial<UniverSheet>, mutation: Mutation): Sheet {
  const sheet = createSheet(
    takeId(workbook),
    freeName(workbook, given.name ?? 'Blad'),
    given.rowCount,
    given.columnCount,
  );
  const styles = (mutation.params['styles'] ?? {}) as Record<string, UniverStyle>;
  eachSentCell(given.cellData, sheet, (sent, row, column) => {
    if (!sent) return;
    const cell = ensureCell(sheet, row, column);
    Object.assign(cell, readUniverValue(sent), sent.f ? { formula: sent.f } : {});
    const look = typeof sent.s === 'string' ? styles[sent.s] : sent.s;
    const style = look && mergeStyle(undefined, look);
    if (style) cell.style = style;
  });
  for (const [index, { w }] of Object.entries(given.columnData ?? {})) if (w) sheet.columnWidths.set(Number(index), w);
  sheet.frozenRows = given.freeze?.ySplit ?? 0;
  sheet.frozenColumns = given.freeze?.xSplit ?? 0;
  return sheet;
}

function freeName(workbook: Workbook, wanted: string): string {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
