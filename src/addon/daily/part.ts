/** What runs every morning, and what people ask of it by the menu, Controle too, in a file beside Code.js. */
import { checkTask } from '../controle/checkTask';
import { partBesideCode } from '../parts';
import { confirmTask } from '../menu/workTogether';
import { vanishedTask } from '../shadow/vanishedTask';
import { continueTask, dailyTask, goOn } from './dailyTask';
import { previewTask } from './preview';
import { resendTask } from './resend';

export const dailyPart = partBesideCode('stukDagelijks', {
  dailyTask,
  continueTask,
  goOn,
  previewTask,
  resendTask,
  vanishedTask,
  confirmTask,
  checkTask,
});
