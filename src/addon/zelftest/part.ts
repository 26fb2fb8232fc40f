/** What the self-test asks for, in a file beside Code.js. */
import { partBesideCode } from '../parts';
import { zelfaanvalTask } from '../zelfaanval/aanvalTask';
import { pageSeesNothing, zelftestPage } from './zelftestPage';
import { zelftestCopyTask, zelftestLaterTask, zelftestTask, zelftestWindow } from './zelftestTask';

export const zelftestPart = partBesideCode('stukZelftest', {
  zelftestTask,
  zelftestCopyTask,
  zelftestLaterTask,
  zelftestWindow,
  zelftestPage,
  pageSeesNothing,
  zelfaanvalTask,
});
