// Starts the thread with the workbook: its code is TypeScript, which a thread cannot load by itself.
require('tsx/cjs');
require('./worker.ts');
