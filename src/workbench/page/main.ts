/** Starts the page. */
import './nonce';
import './grid/univer.css';
import './style.css';
import { Workbench } from './workbench';

new Workbench(document.body);

// What exports nothing is a script to the bundler, and then each module a function of its own, read twice at each start.
export {};
