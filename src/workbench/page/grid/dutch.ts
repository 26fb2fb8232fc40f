/** What people read in the grid, in Dutch. */
import type { ILanguagePack } from '@univerjs/core';
import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import findReplace from '@univerjs/find-replace/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';

export const dutch: ILanguagePack = mergeLocales(design, docsUi, findReplace, ui, sheets, sheetsUi);
