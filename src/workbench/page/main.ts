/** Starts the page. */
import './nonce';
import './grid/univer.css';
import './style.css';
import { Workbench } from './workbench';

new Workbench(document.body);
