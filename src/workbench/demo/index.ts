/** The demo register: its rows, and how they get into a workbook. */
export { demoRows } from './demoRows';
export { fillDemo } from './fillDemo';
