/** What each of the grid's changes means for the workbook. */

/**
 * `cells`: content or looks of cells; the answer shows every page what came of it.
 * `sheet`: a trait of a tab that can be set again without harm (name, widths, freeze).
 * `lines`: rows or columns come, go or move; the other pages do the same.
 * `tabs`: a tab goes or moves; the other pages do the same.
 * `newTab`: a tab comes; every page opens the workbook anew, since the server names tabs.
 * `along`: the grid's own book-keeping after `lines`; the other pages do the same, the workbook does it by itself.
 * `local`: only how this page looks.
 */
export type ChangeKind = 'cells' | 'sheet' | 'lines' | 'tabs' | 'newTab' | 'along' | 'local';

const KINDS: Record<ChangeKind, readonly string[]> = {
  cells: [
    'sheet.mutation.set-range-values',
    'sheet.mutation.move-range',
    'sheet.mutation.reorder-range',
    'sheet.mutation.set.numfmt',
    'sheet.mutation.remove.numfmt',
    'sheet.mutation.update-note',
    'sheet.mutation.remove-note',
  ],
  sheet: [
    'sheet.mutation.set-worksheet-name',
    'sheet.mutation.set-tab-color',
    'sheet.mutation.set-worksheet-hidden',
    'sheet.mutation.set-frozen',
    'sheet.mutation.set-worksheet-col-width',
    'sheet.mutation.set-worksheet-row-height',
    'sheet.mutation.set-col-hidden',
    'sheet.mutation.set-col-visible',
    'sheet.mutation.set-row-hidden',
    'sheet.mutation.set-row-visible',
    'sheet.mutation.set-worksheet-row-count',
    'sheet.mutation.set-worksheet-column-count',
    'sheet.mutation.toggle-gridlines',
    'sheet.mutation.add-worksheet-merge',
    'sheet.mutation.remove-worksheet-merge',
    'sheet.mutation.set-filter-range',
    'sheet.mutation.remove-filter',
  ],
  lines: [
    'sheet.mutation.insert-row',
    'sheet.mutation.insert-col',
    'sheet.mutation.remove-rows',
    'sheet.mutation.remove-col',
    'sheet.mutation.move-rows',
    'sheet.mutation.move-columns',
  ],
  tabs: ['sheet.mutation.remove-sheet', 'sheet.mutation.set-worksheet-order'],
  newTab: ['sheet.mutation.insert-sheet', 'sheet.mutation.copy-worksheet-end'],
  along: [
    'sheet.mutation.update-note-position',
    'data-validation.mutation.updateRule',
    'data-validation.mutation.addRule',
    'data-validation.mutation.removeRule',
    'sheet.mutation.set-conditional-rule',
    'sheet.mutation.add-conditional-rule',
    'sheet.mutation.delete-conditional-rule',
    'sheet.mutation.move-conditional-rule',
    'sheet.mutation.set-row-data',
    'sheet.mutation.set-col-data',
  ],
  local: [
    'sheet.mutation.set-worksheet-row-auto-height',
    'sheet.mutation.set-worksheet-row-is-auto-height',
    'sheet.mutation.set-filter-criteria',
    'sheet.mutation.re-calc-filter',
    'sheet.mutation.mark-dirty-filter-change',
    'sheet.mutation.toggle-note-popup',
    'sheet.mutation.data-validation-formula-mark-dirty',
    'sheet.mutation.empty',
  ],
};

const kindById = new Map(
  (Object.keys(KINDS) as ChangeKind[]).flatMap((kind) => KINDS[kind].map((id) => [id, kind] as const)),
);

/** undefined: the workbench does not know this change, so it cannot keep it. */
export const kindOf = (id: string): ChangeKind | undefined => kindById.get(id);
