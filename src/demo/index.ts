/** The demo register: forty invented deelnemers as rows of every tab. */
export { demoRows } from './demoRows';
