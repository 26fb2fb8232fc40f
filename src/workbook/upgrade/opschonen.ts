/** To version 4: what was kept about people and is not kept any more goes from the tabs that the register makes. */
import { success } from '../../register/outcome';
import { isForWholeTeam } from '../../register/column';
import { columnsOf } from '../../register/tab';
import { allTabs } from '../../register/tabs';
import { holdsBsn } from '../../register/text/bsn';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { SheetValue } from '../cells/cells';
import { writable } from '../cells/readCell';
import type { Sheet } from '../google';
import { columnLetter } from '../marks/metadata';
import { putHistory } from '../ownTabs/history';
import { historyHeaders } from '../../register/made/madeTabs';
import { logbookHeaders, valuesPlace } from '../ownTabs/logbook';
import type { Shadow, ShadowRecord } from '../shadow/shadow';
import { findShadow, writeShadow } from '../shadow/shadowSheet';
import { writeCells } from '../writing/writeCells';
import type { UpgradeStep } from './step';

const rowsOf = (sheet: Sheet, columns: number): SheetValue[][] =>
  sheet
    .getRange(`A:${columnLetter(columns)}`)
    .getValues()
    .map((row: unknown[]) => row.map(writable));

/** The tabs and columns of which the Logboek may hold values. */
const plain = new Set(
  allTabs.flatMap((tab) =>
    columnsOf(tab).flatMap(([, column]) => (isForWholeTeam(column) ? [`${tab.name}|${column.header}`] : [])),
  ),
);

/** What changed in a column about a deelnemer loses its values; that it changed stays. Null where nothing has to go. */
function cleanLogbook(sheet: Sheet): (() => void) | null {
  const rows = rowsOf(sheet, logbookHeaders.length);
  let changed = false;
  const values = rows.map((row) => {
    const [tab, , header, was = '', werd = ''] = row.slice(3);
    const stays =
      (was === '' && werd === '') || header === logbookHeaders[5] || plain.has(`${String(tab)}|${String(header)}`);
    changed ||= !stays;
    return stays ? [was, werd] : ['', ''];
  });
  return changed ? () => void writeCells(sheet.getRange(1, valuesPlace, values.length, 2), values, '@') : null;
}

const withoutBsn = (record: ShadowRecord): ShadowRecord => {
  const cells = record.cells;
  const bad = keysOf(cells).filter((key) => typeof cells[key] === 'string' && holdsBsn(cells[key]));
  if (bad.length === 0) return record;
  const clean: Cells = { ...cells, ...Object.fromEntries(bad.map((key) => [key, null])) };
  return { seen: record.seen, cells: clean };
};

/** A row that is gone may hold what may never have been written down, and nobody sees it. Null where nothing has to go. */
function cleanShadow(shadow: Shadow): Shadow | null {
  let changed = false;
  const next = new Map(
    [...shadow].map(([tab, known]) => {
      const records = new Map([...known.records].map(([id, record]) => [id, withoutBsn(record)] as const));
      changed ||= [...records].some(([id, record]) => record !== known.records.get(id));
      return [tab, { ...known, records }] as const;
    }),
  );
  return changed ? next : null;
}

/** A functie is text that people typed: where few have it, it tells of them. Version 3 and before recorded each. */
const tellsOfFew = ([, , code, part, count, , , doel]: readonly SheetValue[]): boolean =>
  code === '1.2' && /^Functie:/.test(String(part)) && Number(count) < 5 && (doel ?? '') === '';

function cleanHistory(sheet: Sheet): (() => void) | null {
  const values = rowsOf(sheet, historyHeaders.length);
  const last = values.reduce((most, row, index) => (row.some((value) => value !== '') ? index : most), 0);
  const rows = values.slice(1, last + 1);
  const kept = rows.filter((row) => !tellsOfFew(row));
  return kept.length === rows.length ? null : () => putHistory({ sheet, rows, gridRows: values.length }, kept);
}

export const opschonenStep: UpgradeStep = {
  to: 4,
  title:
    'Het register bewaart minder over mensen: in het Logboek staan geen waarden uit dossiers meer, in de kopie geen BSN, ' +
    'en in Indicatorhistorie geen functie die maar een paar mensen hebben.',
  plan: ({ marks }) => {
    const [logbook, history] = [marks.sheetOf('logboek'), marks.sheetOf('indicatorhistorie')];
    const shadow = findShadow(marks);
    const clean = shadow && cleanShadow(shadow.shadow);
    const writes = [
      logbook && cleanLogbook(logbook),
      shadow && clean && (() => writeShadow(shadow, clean)),
      history && cleanHistory(history),
    ];
    return success(() => writes.forEach((write) => write && write()));
  },
};
