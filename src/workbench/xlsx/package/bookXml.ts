/** The workbook part: its tabs, which of them is looked at, and its names. */
import type { Sheet, Workbook } from '../../model/workbook';
import { clipRect, quoteSheetName, rectToA1 } from '../a1';
import { element, escapeXml } from '../xml';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A tab in the file: relationship `rId1` is that of the first. */
export interface WrittenTab {
  readonly sheet: Sheet;
  readonly name: string;
  /** `hidden`, `veryHidden` or '' for one that shows. */
  readonly state: string;
}

/** The part. `active` is the place of the tab that is looked at. */
export function bookXml(tabs: readonly WrittenTab[], active: number, names: Workbook['namedRanges']): string {
  const sheets = tabs.map(({ name, state }, i) =>
    element('sheet', { name, sheetId: i + 1, ...(state && { state }), 'r:id': `rId${i + 1}` }),
  );
  const reference = (name: string, rect: Sheet['filter'] & object) => `${quoteSheetName(name)}!${rectToA1(rect, true)}`;
  const named = names.flatMap(({ name, sheetId, rect }) => {
    const tab = tabs.find(({ sheet }) => sheet.id === sheetId);
    return tab ? [element('definedName', { name }, escapeXml(reference(tab.name, rect)))] : [];
  });
  // By this name Excel knows where a sheet is filtered.
  const filters = tabs.flatMap(({ sheet: { filter }, name }, localSheetId) =>
    filter
      ? [
          element(
            'definedName',
            { name: '_xlnm._FilterDatabase', localSheetId, hidden: 1 },
            escapeXml(reference(name, filter)),
          ),
        ]
      : [],
  );
  const all = [...filters, ...named];
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/>` +
    element(
      'bookViews',
      {},
      element('workbookView', { windowWidth: 20_000, windowHeight: 12_000, activeTab: active }),
    ) +
    element('sheets', {}, sheets.join('')) +
    (all.length > 0 ? element('definedNames', {}, all.join('')) : '') +
    // Made by no version of Excel: it works all formulas out when it opens the file.
    '<calcPr calcId="171027"/></workbook>'
  );
}

/** The named ranges that xlsx allows, within their sheets, and the rest. */
export function writableNames({ namedRanges, sheets }: Workbook): Record<'written' | 'rest', Workbook['namedRanges']> {
  const written: Workbook['namedRanges'] = [];
  const rest: Workbook['namedRanges'] = [];
  for (const named of namedRanges) {
    const sheet = sheets.find(({ id }) => id === named.sheetId);
    const rect = sheet && clipRect(named.rect, sheet.maxRows, sheet.maxColumns);
    const likeCell = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(named.name);
    const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(named.name) && !likeCell;
    if (rect && plain) written.push({ ...named, rect });
    else rest.push(named);
  }
  return { written, rest };
}
