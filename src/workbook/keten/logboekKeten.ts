/** The chain in the tab Logboek: sealing the new lines, looking whether it holds, and taking lines away so that it goes on holding. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import { timestampCell } from '../cells/cellDates';
import { readCell } from '../cells/readCell';
import type { SheetValue } from '../cells/cells';
import type { Sheet } from '../google';
import type { GrowingTab } from '../ownTabs/growingTab';
import { putRows } from '../ownTabs/growingTab';
import { insertLines, logbookFormats, readLines } from '../ownTabs/logbook';
import type { Breuk, Ketenstand, Regel } from './keten';
import {
  breukVan,
  geldigeStand,
  leegeKeten,
  hashPlaats,
  merkenPlaats,
  mostLines,
  nieuweRegels,
  verzegel,
  zonder,
} from './keten';

const regelOf = (row: readonly SheetValue[]): Regel => row.map((value) => String(readCell(value, true) ?? ''));

/** The Logboek as it was read. */
export interface GelezenLogboek {
  readonly tab: GrowingTab;
  /** Its lines as texts, the newest first. */
  readonly regels: readonly Regel[];
}

/** One question to Google. */
export function leesLogboek(sheet: Sheet): GelezenLogboek {
  const tab = readLines(sheet);
  return { tab, regels: tab.rows.map(regelOf) };
}

const words: Readonly<Record<Breuk['wat'], string>> = {
  regel: 'is na het verzegelen iets veranderd, toegevoegd of weggehaald',
  verzegeling: 'is de verzegeling veranderd, of er is er een weg',
  laatste: 'is de laatste verzegeling weg of vervangen',
  weg: 'zijn regels weggehaald zonder dat het register dat deed',
};

/** Where the chain is broken, in Dutch; '' where it holds. */
export function breukIn({ regels }: GelezenLogboek, stand: Ketenstand | null): string {
  const breuk = breukVan(regels, geldigeStand(regels, stand));
  if (!breuk) return '';
  const moment = breuk.rij === null ? '' : (regels[breuk.rij]?.[0] ?? '');
  const when = /^\d{4}-/.test(moment) ? ` (${dutchDate(moment.slice(0, 10))} ${moment.slice(11, 16)})` : '';
  const where = breuk.rij === null ? 'In het Logboek' : `In het Logboek, rij ${breuk.rij + 2}${when},`;
  return `${where} ${words[breuk.wat]}. Heeft iemand het gesorteerd of erin getypt? Zet het terug met Bestand > Versiegeschiedenis.`;
}

/**
 * Adds lines on top and seals all that is new. Writes only. The caller holds the document lock.
 * @param gezien lines to add, the oldest first, of which the moment is the first cell
 * @param zaad what nobody can guess
 * @returns what is to be remembered; null where nothing is new
 */
export function verzegelLogboek(
  { tab: { sheet }, regels }: GelezenLogboek,
  gezien: readonly (readonly string[])[],
  stand: Ketenstand | null,
  now: TimestampString,
  zaad: string,
): Ketenstand | null {
  const { regels: nieuw, vorige } = nieuweRegels(regels, stand);
  const all = [...nieuw.map(({ regel, rij }) => ({ regel, rij })), ...gezien.map((regel) => ({ regel, rij: -1 }))];
  if (all.length === 0) return null;
  let hash = vorige;
  const rowOf = ([when = '', ...rest]: Regel): SheetValue[] => [timestampCell(when), ...rest];
  for (let from = 0; from < all.length; from += mostLines) {
    const part = all.slice(from, from + mostLines);
    const line = verzegel(
      hash,
      now,
      part.map(({ regel }) => regel),
      `${zaad}|${from}`,
    );
    hash = line[hashPlaats]!;
    const added = part.filter(({ rij }) => rij < 0).map(({ regel }) => regel);
    // Above the newest of its lines: what is inserted higher up does not move it.
    const above = part.reduce((least, { rij }) => (rij < 0 ? 0 : Math.min(least, rij)), Infinity);
    insertLines(sheet, above + 1, [line, ...added.reverse()].map(rowOf));
  }
  return { ...(stand ?? leegeKeten), hash, op: now };
}

/** Adds a line that is no change of a record on top. Writes only. */
export const zetBoven = (sheet: Sheet, [when = '', ...rest]: Regel): void =>
  insertLines(sheet, 1, [[timestampCell(when), ...rest]]);

/**
 * Takes lines away: of a sealed one its seal keeps that there was one. Writes only. The caller holds the document lock.
 * @param vooraf remembers what will be true, before any line goes: else a run that is broken off would look like somebody's doing
 * @returns what is to be remembered, how many lines went, and the Logboek as it is then
 */
export function haalUitLogboek(
  { tab, regels }: GelezenLogboek,
  stand: Ketenstand | null,
  vooraf: (stand: Ketenstand) => void,
  gaat: (regel: Regel) => boolean,
  zegelGaat?: (zegel: Regel) => boolean,
): { readonly stand: Ketenstand; readonly aantal: number; readonly over: GelezenLogboek } {
  const left = zonder(regels, stand ?? leegeKeten, gaat, zegelGaat);
  const { anker, weg } = left.stand;
  if (stand && left.regels.size > 0) vooraf({ ...stand, straks: { anker, weg } });
  const changed = new Map([...left.regels].filter(([, what]) => what !== 'weg'));
  const rows = tab.rows.flatMap((row, index) => {
    if (left.regels.get(index) === 'weg') return [];
    const merken = changed.get(index);
    return merken === undefined ? [row] : [row.map((value, place) => (place === merkenPlaats ? merken : value))];
  });
  const over = left.regels.size > 0 ? putRows(tab, rows, logbookFormats) : tab;
  return { stand: left.stand, aantal: tab.rows.length - rows.length, over: { tab: over, regels: rows.map(regelOf) } };
}
