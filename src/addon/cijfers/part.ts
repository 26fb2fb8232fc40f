/** What shows the figures, in a file beside Code.js: no form that is filled in day by day, and no edit, asks for one. With it how a nazorg is looked back on. */
import { partBesideCode } from '../parts';
import { fetchExplanations } from '../endpoints/explanations';
import { nazorgInView } from '../endpoints/nazorgInView';
import { askFigures, updateOutcomes, writeOutcomes } from './outcomeTasks';
import { writeStart } from './startTask';
import { traceFigure } from './traceFigure';

export const cijfersPart = partBesideCode('stukCijfers', {
  askFigures,
  updateOutcomes,
  writeOutcomes,
  writeStart,
  traceFigure,
  fetchExplanations,
  nazorgInView,
});
