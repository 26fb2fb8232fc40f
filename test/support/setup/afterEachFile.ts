/** Runs in each test file before its tests: what the file opened is closed after it. */
import { closeAll } from './closing';

afterAll(closeAll);
