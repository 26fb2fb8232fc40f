/**
 * What runs every morning, and what people ask of it by the menu, Controle too; with the month and the reports, which mail and
 * keep account of it by the same code. In a file beside Code.js.
 */
import { checkTask } from '../controle/checkTask';
import { partBesideCode } from '../parts';
import { makeMonthFor, sendMonth } from '../maand/monthTask';
import { confirmTask } from '../menu/workTogether';
import { quarterReport, yearReport } from '../reports/reportTask';
import { tabAsPdf } from '../reports/tabPdf';
import { vanishedTask } from '../shadow/vanishedTask';
import { continueTask, dailyTask, goOn } from './dailyTask';
import { switchOff, switchOn, takeOver } from './install';
import { previewTask } from './preview';
import { resendTask } from './resend';

export const dailyPart = partBesideCode('stukDagelijks', {
  dailyTask,
  continueTask,
  goOn,
  switchOn,
  switchOff,
  takeOver,
  previewTask,
  resendTask,
  vanishedTask,
  confirmTask,
  checkTask,
  makeMonthFor,
  sendMonth,
  quarterReport,
  yearReport,
  tabAsPdf,
});
