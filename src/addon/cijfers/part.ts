/** What shows the figures, in a file beside Code.js: no form that is filled in, and no edit, asks for one. */
import { partBesideCode } from '../parts';
import { askFigures, updateOutcomes, writeOutcomes } from './outcomeTasks';
import { writeStart } from './startTask';
import { traceFigure } from './traceFigure';

export const cijfersPart = partBesideCode('stukCijfers', {
  askFigures,
  updateOutcomes,
  writeOutcomes,
  writeStart,
  traceFigure,
});
