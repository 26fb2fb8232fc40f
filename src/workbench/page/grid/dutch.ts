/** What people read in the grid, in Dutch. Univer has no Dutch of its own; what is hidden here keeps its English. */
import type { ILanguagePack } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import findReplace from '@univerjs/find-replace/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import conditionalUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import validation from '@univerjs/sheets-data-validation/locale/en-US';
import validationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import filter from '@univerjs/sheets-filter/locale/en-US';
import filterUi from '@univerjs/sheets-filter-ui/locale/en-US';
import formula from '@univerjs/sheets-formula/locale/en-US';
import formulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import link from '@univerjs/sheets-hyper-link/locale/en-US';
import linkUi from '@univerjs/sheets-hyper-link-ui/locale/en-US';
import noteUi from '@univerjs/sheets-note-ui/locale/en-US';
import numfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sortUi from '@univerjs/sheets-sort-ui/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';
import { dutchEditing } from './dutchEditing';
import { dutchFeatures } from './dutchFeatures';

type Tree = { [key: string]: Tree | string | readonly (Tree | string)[] };

const english: unknown[] = [
  design,
  docsUi,
  findReplace,
  sheets,
  conditionalUi,
  validation,
  validationUi,
  filter,
  filterUi,
  withoutProse(formula),
  formulaUi,
  link,
  linkUi,
  noteUi,
  numfmtUi,
  sortUi,
  sheetsUi,
  ui,
];

export const dutch = [...english, dutchEditing, dutchFeatures].reduce<Tree>(
  (all, one) => merge(all, one as Tree),
  {},
) as unknown as ILanguagePack;

/** The names of functions and their arguments stay; what they do is only told in English, so it is left out. */
function withoutProse(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      ['description', 'abstract', 'detail'].includes(key) && typeof value === 'string' ? ' ' : withoutProse(value),
    ]),
  );
}

function merge(base: Tree, over: Tree): Tree {
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isTree(value) && isTree(below) ? merge(below, value) : value;
  }
  return merged;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
