/** Google with a register that takes its time: a clock that calls and rows advance, and an end after six minutes. */
import { kindOf, noCosts, usualCosts, type GatedCall, type Workbook } from '@plp/workbench';
import { allTabs } from '../../../src/register/tabs';
import { cellsOf } from './growth';
import { morning } from '../moments';
import type { TestHost } from '../register';
import { hostOver } from '../register';

const minute = 60_000;

/** Google ends an execution after so long. */
export const longestExecution = 6 * minute;

/** Processor time that is declared, in milliseconds a row of the register, and how many rows it stands for. */
export interface RowCosts {
  /** A test's own register is small: each of its tabs costs its part of these. */
  readonly rows: number;
  /** Reading it: what Google sends, and what is made of it. */
  readonly read: number;
  /** One piece of work over it: planning, a month, Controle, the figures. */
  readonly work: number;
}

const recordTabs = new Set<string>(allTabs.map(({ name }) => name));

/** An execution on this clock. */
export interface SlowRun {
  readonly host: TestHost;
  /** Milliseconds since it began. */
  took(): number;
  /** The register was read so often. */
  readings(): number;
  wasBrokenOff(): boolean;
}

/**
 * A host whose clock goes on with each call as the workbench counts it, with each row that is read, and with each piece of
 * work over the register: before the mails, and in each lock of the document.
 * @param onMonth milliseconds that the charts of a month take beside that
 */
export function slowHost(workbook: Workbook, at: number, costs: RowCosts, onMonth = 0): SlowRun {
  const tabs = workbook.sheets.filter(({ name }) => recordTabs.has(name)).length;
  let [started, planned] = [false, false];
  let [onRows, onTrips, tripsSeen, tabsRead, locks, ended] = [0, 0, 0, 0, 0, false];
  const spent = (): number => {
    for (; tripsSeen < host.roundTrips.length; tripsSeen++) {
      const { service, method } = host.roundTrips[tripsSeen]!;
      onTrips += usualCosts[kindOf(service, method)];
    }
    return onRows + onTrips + host.serviceCallCount * usualCosts.call;
  };
  const host: TestHost = hostOver(workbook, {
    // Told here together with the rows: the workbench would end the execution by its calls alone.
    costs: noCosts,
    now: () => Math.round(at + (started ? spent() : 0)),
    beforeCall: () => {
      started = true;
      if (ended || spent() > longestExecution) {
        ended = true;
        throw new Error('Exceeded maximum execution time');
      }
    },
    afterCall: ({ service, method }: GatedCall) => {
      const { detail } = host.roundTrips[host.roundTrips.length - 1] ?? { detail: '' };
      if (service === 'Range' && method === 'getValues' && cellsOf(detail) > 0) {
        const name = detail.slice(0, detail.lastIndexOf('!')).replace(/^'|'$/g, '');
        if (recordTabs.has(name)) {
          tabsRead += 1;
          onRows += (costs.rows / tabs) * costs.read;
        }
        // The reminders are planned by it, once; after the mails it is looked at again, and the month only writes in it.
        if (name === 'Mailjournaal' && locks === 1 && !planned) {
          planned = true;
          onRows += costs.rows * costs.work;
        }
      }
      if (method === 'getCharts') onRows += onMonth;
      if (service === 'Lock' && method === 'tryLock') {
        locks += 1;
        // The first is that of the mails.
        if (locks > 1) onRows += costs.rows * costs.work;
      }
    },
  });
  return {
    host,
    took: spent,
    readings: () => tabsRead / tabs,
    wasBrokenOff: () => ended,
  };
}

/** How many records a register has. */
export const recordsIn = ({ sheets }: Workbook): number =>
  sheets
    .filter(({ name }) => recordTabs.has(name))
    .reduce((sum, { rows }) => sum + rows.filter((row) => row?.[0]?.value).length - 1, 0);

/** The job of the morning, and what goes on with it. */
export const daily = 'dagelijkseTaken';
export const going = 'dagelijkseTakenVervolgen';

/** A morning: the trigger goes off, and then each trigger that the job planned, when Google is through with the one before. */
export function slowDay(workbook: Workbook, date: string, costs: RowCosts, onMonth = 0): SlowRun[] {
  const runs: SlowRun[] = [];
  const triggerOf = (handler: string) => workbook.triggers.find((one) => one.handler === handler);
  for (let handler = daily; triggerOf(handler) && runs.length < 20; handler = going) {
    const at = morning(date, 4 + runs.length * 20);
    const run = slowHost(workbook, at, costs, onMonth);
    try {
      run.host.fireInstalled(triggerOf(handler)!.id);
    } catch (error) {
      if (!run.wasBrokenOff()) throw error;
    }
    runs.push(run);
  }
  return runs;
}
