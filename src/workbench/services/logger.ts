/** The script's console: lines for the workbench's log. */
import { format, inspect } from 'node:util';
import { inside, type Runtime } from './runtime';

/** The script's `console`: every level goes to the log. */
export function consoleFor(runtime: Runtime): Record<string, (...values: unknown[]) => void> {
  const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const timers = { time: () => undefined, timeEnd: () => undefined };
  return {
    ...Object.fromEntries(levels.map((level) => [level, (...values) => runtime.log(logLine(values))])),
    ...timers,
  };
}

function logLine(values: unknown[]): string {
  const plain = values.map((value) => inside(value)?.serviceName ?? value);
  return typeof plain[0] === 'string' ? format(...plain) : plain.map((value) => inspect(value)).join(' ');
}
