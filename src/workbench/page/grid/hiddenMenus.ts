/** Univer's menu items that the workbench does not offer: what it cannot keep in the file, or the team has no use for. */

const ids = [
  // Protection and validation come from the add-on alone.
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.menu.data-validation',
  'sheet.operation.open.conditional.formatting.panel',
  // Looks that Google's sheets do not have, or that the team does not use.
  'sheet.command.set-text-rotation',
  'sheet.command.set-range-font-increase',
  'sheet.command.set-range-font-decrease',
  'sheet.command.set-range-font-family',
  'sheet.command.set-range-fontsize',
  'sheet.menu.copy-special',
  'sheet.toolbar.text-to-number',
  'sheet.contextMenu.text-to-number',
  'sheet.menu.cell-insert',
  'formula-ui.operation.more-functions',
  ...[
    'common',
    'financial',
    'logical',
    'text',
    'date',
    'lookup',
    'math',
    'statistical',
    'engineering',
    'information',
    'database',
  ].map((kind) => `formula-ui.operation.insert-function.${kind}`),
  'base-ui.operation.toggle-shortcut-panel',
  'sheet.operation.insert-hyper-link-toolbar',
  'sheet.operation.insert-hyper-link',
  'sheet.command.toggle-note-popup',
  'sheet.operation.open.numfmt.panel',
  'sheet.command.numfmt.set.currency',
];

export const hiddenMenus: Record<string, { hidden: true }> = Object.fromEntries(
  ids.map((id) => [id, { hidden: true }]),
);
