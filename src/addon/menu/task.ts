/** How a menu item or a trigger ends: its message as a toast and as answer, or its problem as an error that people read. */
import type { Outcome } from '../../register/outcome';
import { askForConsent } from '../consent';
import type { Context } from '../context';
import { openContext } from '../context';
import type { Google, Services } from '../../workbook/google';
import { admitted } from '../endpoints/user';
import type { PublicName } from '../needs';
import { refusedTab } from '../refusedTab';
import { inDutch, Told } from '../trouble';
import { writing } from '../version';

type Task = (context: Context) => Outcome<string>;

/** Stays until it is clicked away. */
const untilClicked = -1;

/** @throws Error with the Dutch sentence where Google refuses what is written in a tab; any other error as it was */
function carryOut(context: Context, task: Task): Outcome<string> {
  try {
    const outcome = admitted(context, () => task(context));
    // What Google refuses it may tell only now.
    context.app.flush();
    return outcome;
  } catch (error) {
    const refused = refusedTab(context, error);
    throw refused === null ? error : new Told(refused);
  }
}

function finish(context: Context, task: Task): string {
  const outcome = carryOut(context, task);
  context.marks.keep();
  if (outcome.ok) return outcome.value;
  const { message, voorJou } = outcome.problem;
  if (voorJou) context.spreadsheet.toast(voorJou, 'Let op', untilClicked);
  throw new Told(message);
}

/**
 * Runs a task for a trigger. Returns what was done, in Dutch.
 * @throws Error with the Dutch sentence of the problem: Google marks the run failed
 */
export const runQuietly = (services: Services, name: PublicName, task: Task): string => {
  const google = services();
  return inDutch(google, () => finish(openContext(google, name), task));
};

/**
 * Does what a person chose from the menu, once Google has all consent that it needs.
 * @throws Error with the Dutch sentence of the problem: Google shows it to her
 */
export function fromMenu<T>(services: Services, work: (google: Google) => T): T {
  const google = services();
  askForConsent(google);
  return inDutch(google, () => work(google));
}

/** Runs a task from the menu that shows for itself what it did. */
export const askTask = (services: Services, name: PublicName, task: Task): string =>
  fromMenu(services, (google) => finish(openContext(google, name), task));

/** Runs a task from the menu, whatever the version of the workbook, and shows what was done. */
export const showTask = (services: Services, name: PublicName, title: string, task: Task): string =>
  fromMenu(services, (google) => {
    const context = openContext(google, name);
    const said = finish(context, task);
    context.spreadsheet.toast(said, title, 8);
    return said;
  });

/** As showTask, for a task that writes. */
export const runTask = (services: Services, name: PublicName, title: string, task: Task): string =>
  showTask(services, name, title, writing(task));
