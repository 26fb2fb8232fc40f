/** The public surface: each export becomes a top-level function that Google can call; nothing else does. */
import { showMenu } from './menu';
import { setUpTask } from './setUpTask';
import { runTask } from './task';

/** Simple trigger: the workbook is opened. */
export const onOpen = (): void => showMenu();

/** Menu: makes the register in this workbook, or mends what is missing. */
export const registerInrichten = (): string => runTask('Inrichten', setUpTask);
