/** What the month and the reports ask for, in a file beside Code.js: both make pages with charts, and a PDF. */
import { tabAsPdf } from '../reports/tabPdf';
import { quarterReport, yearReport } from '../reports/reportTask';
import { partBesideCode } from '../parts';
import { makeMonth, makeMonthFor, sendMonth } from './monthTask';

export const monthPart = partBesideCode('stukMaand', {
  makeMonth,
  makeMonthFor,
  sendMonth,
  quarterReport,
  yearReport,
  tabAsPdf,
});
