/** Copies a workbook, to compare with later or to go back to. */
import { copyCell } from './grid';
import type { Sheet, Workbook } from './workbook';

/** Everything that changes in place is copied; looks and validation are shared, since they never do. */
export function copyWorkbook(workbook: Workbook): Workbook {
  const { sheets, ...rest } = workbook;
  return { ...structuredClone(rest), sheets: sheets.map(copySheet) };
}

/**
 * A copy as Google makes it (*Bestand > Een kopie maken*): the tabs, with their marks, and the script; not what the script
 * remembers, nor its triggers.
 */
export const copyAsGoogle = (workbook: Workbook): Workbook => ({
  ...copyWorkbook(workbook),
  fileId: `${workbook.fileId}-kopie`,
  properties: { document: {}, script: {}, user: {} },
  triggers: [],
});

export function copySheet(sheet: Sheet): Sheet {
  const { rows, conditionalFormats, ...rest } = sheet;
  return {
    ...structuredClone(rest),
    conditionalFormats: conditionalFormats.map((format) => ({ ...format, rects: [...format.rects] })),
    rows: rows.map((row) => row?.map(copyCell) ?? []),
  };
}

/** Puts the workbook back as the copy is. The object stays the same: others hold on to it. */
export function restoreWorkbook(workbook: Workbook, from: Workbook): void {
  Object.assign(workbook, copyWorkbook(from));
}
