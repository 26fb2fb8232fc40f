/** Where a column stands that has lost its header: its mark tells, and without marks its place and what it holds. */
import { isEmptyLine } from './headerRow';
import { tabs } from '../../register/tabs';
import { idNumber } from '../../register/identity/ids';
import { isStamp } from '../../register/column';
import type { Column } from '../../register/column';
import { isBlank } from '../../register/cell';
import { cellToValue, isAllowed } from '../../register/schema';
import type { SheetKey } from '../../register/made/naast';
import { isNaast, sheetColumns } from '../../register/made/naast';
import type { Tab, TabKey } from '../../register/tabs';
import { fromSheet } from '../cells/cells';
import { textAt } from './keptPlaces';
import { columnLetter } from './metadata';

/** What became of the columns that were not found. */
export interface LostHeaders {
  /** Columns whose header goes back where they stand. */
  readonly places: ReadonlyMap<SheetKey, number>;
  /** Columns that are nowhere: these may be made anew. */
  readonly gone: readonly SheetKey[];
  /** Columns that may stand under another header, or under none, where only a person can tell: what to do, in Dutch. */
  readonly unsure: readonly string[];
}

interface Sheet {
  readonly tab: Tab;
  /** The columns that may be there, in the order of the sheet. */
  readonly declared: ReadonlyMap<SheetKey, Column>;
  readonly headers: readonly unknown[];
  /** The rows below the headers. */
  readonly rows: readonly (readonly unknown[])[];
}

type Held = Pick<Sheet, 'tab' | 'rows'>;

const cellsAt = ({ rows }: Held, column: Column, place: number) =>
  rows.map((row) => fromSheet(column, row[place - 1])).filter((cell) => !isBlank(cell) && cell !== false);

/** Of what a column holds so much has to be allowed in it: people make mistakes. */
const mostly = 0.8;

/** Whether a column of this kind may hold what stands in a place. */
export function fits(sheet: Held, column: Column, place: number): boolean {
  const cells = cellsAt(sheet, column, place);
  const right = cells.filter((cell) =>
    column.type.kind === 'reference' && column.type.tab !== sheet.tab.key
      ? idNumber(tabs[column.type.tab as TabKey].prefix, String(cell)) !== null
      : isAllowed(column, cellToValue(column, cell)),
  ).length;
  return right >= cells.length * mostly;
}

const isFilled = ({ rows }: Sheet, place: number): boolean => rows.some((row) => !isEmptyLine([row[place - 1]]));

/** True where each row, or nearly, has a text without a digit, and nothing else stands there: a name, as far as can be seen. */
function holdsNames({ rows }: Sheet, place: number): boolean {
  const filled = rows.filter((row) => !isEmptyLine(row)).map((row) => row[place - 1] ?? '');
  const cells = filled.filter((cell) => cell !== '');
  return (
    cells.every((cell) => typeof cell === 'string' && /^\D{1,80}$/.test(cell)) && cells.length >= filled.length * mostly
  );
}

/** Missing columns that follow on one another in the declared order, and the places between their neighbours. */
interface Gap {
  readonly keys: readonly SheetKey[];
  /** No header was found behind these. */
  readonly isLast: boolean;
  readonly between: readonly number[];
}

function gapsOf({ declared: all, headers, rows }: Sheet, columns: ReadonlyMap<SheetKey, number>): Gap[] {
  const declared = [...all.keys()];
  const width = Math.max(headers.length, ...rows.slice(0, 1).map((row) => row.length));
  const taken = new Set(columns.values());
  const gaps: Gap[] = [];
  for (let at = 0; at < declared.length;) {
    if (columns.has(declared[at]!)) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < declared.length && !columns.has(declared[end]!)) end += 1;
    const left = at === 0 ? 0 : columns.get(declared[at - 1]!)!;
    const isLast = end === declared.length;
    const right = isLast ? width + 1 : columns.get(declared[end]!)!;
    const between = Array.from({ length: Math.max(0, right - left - 1) }, (_, index) => left + 1 + index);
    gaps.push({ keys: declared.slice(at, end), isLast, between: between.filter((place) => !taken.has(place)) });
    at = end;
  }
  return gaps;
}

/** True for a place that has the header of the number before it: that was pasted over the header of the names. */
const isCopied = ({ headers }: Sheet, columns: ReadonlyMap<SheetKey, number>, place: number): boolean =>
  textAt(headers, place) === textAt(headers, place - 1) && [...columns.values()].includes(place - 1);

/** Where the missing columns stand of a tab without marks. */
function byPlace(sheet: Sheet, columns: ReadonlyMap<SheetKey, number>, name: string): LostHeaders {
  const { declared } = sheet;
  const known = new Set([...declared.values()].map(({ header }) => header));
  const places = new Map<SheetKey, number>();
  const gone: SheetKey[] = [];
  const unsure: string[] = [];
  for (const { keys, isLast, between } of gapsOf(sheet, columns)) {
    const copied = keys.every(isNaast) ? between.find((place) => isCopied(sheet, columns, place)) : undefined;
    if (copied !== undefined) {
      places.set(keys[0]!, copied);
      continue;
    }
    // Names are made anew, and no column of somebody's own is taken for theirs.
    if (keys.every(isNaast) && !between.some((place) => holdsNames(sheet, place))) {
      gone.push(...keys);
      continue;
    }
    const nameless = between.filter((place) => textAt(sheet.headers, place) === '');
    // Behind the last column there may be empty ones of nobody.
    const candidates = isLast ? nameless.slice(0, keys.length) : nameless;
    const rest = nameless.slice(candidates.length);
    const isSure =
      candidates.length === keys.length &&
      !rest.some((place) => isFilled(sheet, place)) &&
      keys.every((key, index) => fits(sheet, declared.get(key)!, candidates[index]!));
    if (isSure) {
      keys.forEach((key, index) => places.set(key, candidates[index]!));
      continue;
    }
    const isDoubtful = (place: number): boolean => {
      // A tab may lack its stamps: what stands behind its last column is then people's own.
      const text = textAt(sheet.headers, place);
      const isOwn = isLast && keys.every(isStamp) && text !== '' && !known.has(text);
      return isFilled(sheet, place) && !isOwn && keys.some((key) => fits(sheet, declared.get(key)!, place));
    };
    const doubtful = between.find(isDoubtful);
    if (doubtful === undefined) gone.push(...keys);
    else unsure.push(askFor(name, doubtful, textAt(sheet.headers, doubtful), keys, declared));
  }
  return { places, gone, unsure };
}

function askFor(
  name: string,
  place: number,
  text: string,
  keys: readonly SheetKey[],
  declared: ReadonlyMap<SheetKey, Column>,
): string {
  const letter = columnLetter(place);
  const missing = keys.map((key) => `"${declared.get(key)!.header}"`).join(', ');
  const above = text === '' ? 'staat geen kop' : `staat een kop die het register niet kent`;
  return (
    `In het tabblad "${name}" ontbreekt ${missing}, en boven kolom ${letter} ${above}. Is dit die kolom? Typ dan de naam in ${letter}1. ` +
    `Is het een eigen kolom? Sleep haar dan achter de laatste kolom${text === '' ? ' en geef haar een kop' : ''}. Kies daarna PLP-register > Inrichten.`
  );
}

/**
 * What to do where the header of one column, and nothing else of it, was dragged over that of this one: its own place has no header
 * by now, and still holds what it held, or what stands here is this column's. Null where a whole column may have come.
 */
function draggedOver(
  sheet: Sheet,
  name: string,
  key: SheetKey,
  marked: ReadonlyMap<string, number>,
  columns: ReadonlyMap<SheetKey, number>,
): string | null {
  const { declared, headers } = sheet;
  const place = marked.get(key);
  const other = place === undefined ? undefined : [...columns].find(([, at]) => at === place)?.[0];
  const from = other === undefined ? undefined : marked.get(other);
  if (place === undefined || other === undefined || from === undefined) return null;
  if (from === place || textAt(headers, from) !== '') return null;
  const [column, came] = [declared.get(key)!, declared.get(other)!];
  const isOwn = isFilled(sheet, place) && fits(sheet, column, place) && (isStamp(key) || !fits(sheet, came, place));
  if (!isFilled(sheet, from) && !isOwn) return null;
  return (
    `In het tabblad "${name}" staat de kop "${came.header}" boven kolom ${columnLetter(place)}, waar "${column.header}" hoort. ` +
    `Sleep die kop terug naar ${columnLetter(from)}1. Kies daarna PLP-register > Inrichten.`
  );
}

/**
 * Where the columns stand that were not found, judged by what a tab holds.
 * @param columns those that were found
 * @param marked the places by the marks; a tab without any is judged by the order of its columns and what they hold
 */
export function findLostHeaders(
  tab: Tab,
  name: string,
  values: readonly (readonly unknown[])[],
  columns: ReadonlyMap<SheetKey, number>,
  marked: ReadonlyMap<string, number> | undefined,
): LostHeaders {
  const [headers = [], ...rows] = values;
  const declared = new Map(sheetColumns(tab));
  const missing = [...declared.keys()].filter((key) => !columns.has(key));
  if (!marked || marked.size === 0) {
    const found = byPlace({ tab, declared, headers, rows }, columns, name);
    const isOnlyNames = missing.every(isNaast);
    if (found.unsure.length === 0 || isOnlyNames) return found;
    // Nobody needs the names beside numbers: they may not be there.
    const needed = new Map([...declared].filter(([key]) => !isNaast(key)));
    return byPlace({ tab, declared: needed, headers, rows }, columns, name);
  }
  const taken = new Set(columns.values());
  const places = new Map<SheetKey, number>();
  for (const key of missing) {
    const place = marked.get(key);
    if (place !== undefined && !taken.has(place)) places.set(key, place);
  }
  const sheet = { tab, declared, headers, rows };
  const unsure = missing.flatMap((key) => draggedOver(sheet, name, key, marked, columns) ?? []);
  return { places, gone: missing.filter((key) => !places.has(key)), unsure };
}
