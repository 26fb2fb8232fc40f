/** What an import asks for, in a file beside Code.js. */
import { partBesideCode } from '../parts';
import { openImport, readImport } from './open';
import { previewImport } from './preview';
import { runImport } from './run';
import { undoImport } from './undo';

export const importPart = partBesideCode('stukImport', {
  openImport,
  readImport,
  previewImport,
  runImport,
  undoImport,
});
