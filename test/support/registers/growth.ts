/** A year of use of a workbook, through the bundle, and how large it and what is done with it have become. */
import type { Workbook } from '@plp/workbench';
import { settingsTab } from '../../../src/register/made/madeTabs';
import { addDays } from '../../../src/register/dates';
import { allTabs } from '../../../src/register/tabs';
import { hostOver } from '../register';
import { morning } from '../moments';

/** What a workbook holds beside people's own rows. */
export interface Size {
  /** Empty ones too: Google counts them. */
  readonly cells: number;
  readonly rows: number;
  /** Letters in properties, and letters kept with tabs and columns. */
  readonly properties: number;
  readonly kept: number;
}

const ownTabs = new Set<string>([...allTabs.map(({ name }) => name), settingsTab.name]);

/** How large it is beside the tabs in which people type. */
export function sizeOf({ sheets, properties, metadata }: Workbook): Size {
  const made = sheets.filter(({ name }) => !ownTabs.has(name));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    cells: sum(made.map(({ maxRows, maxColumns }) => maxRows * maxColumns)),
    rows: sum(made.map(({ rows }) => rows.length)),
    properties: sum(Object.entries(properties.document).map(([key, text]) => key.length + text.length)),
    kept: sum(metadata.map(({ key, value }) => key.length + (value ?? '').length)),
  };
}

/** What an act asked of Google: exact, and the same on every machine. */
export interface Asked {
  readonly calls: number;
  readonly trips: number;
  /** Cells that were read. */
  readonly read: number;
  /** Milliseconds of processor time on this machine. */
  readonly ms: number;
}

const corner = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/;
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** How many cells a read was about, from its line in the trace; 0 of what is no range. */
export function cellsOf(detail: string): number {
  const [, left, top, right = left, bottom = top] = corner.exec(detail.slice(detail.lastIndexOf('!') + 1)) ?? [];
  if (!left || !right) return 0;
  return (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
}

/** Does something at a moment, and tells what it asked. */
export function ask(workbook: Workbook, now: number, name: string, ...args: unknown[]): Asked {
  const host = hostOver(workbook, { now: () => now });
  const start = process.cpuUsage();
  const answer = host.run(name, ...args) as { ok?: boolean } | undefined;
  const { user, system } = process.cpuUsage(start);
  if (answer && answer.ok === false) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return {
    calls: host.serviceCallCount,
    trips: host.roundTrips.length,
    read: host.roundTrips.reduce((sum, { service, detail }) => sum + (service === 'Range' ? cellsOf(detail) : 0), 0),
    ms: (user + system) / 1_000,
  };
}

/** The night's run on a day. */
export const night = (workbook: Workbook, day: string): Asked => ask(workbook, morning(day), 'dagelijkseTaken');

/** A colleague changes a meting and changes it back: the register stays as large as it was. */
export function save(workbook: Workbook, day: string, metingId: string): Asked {
  const now = morning(day, 180);
  const change = (part: number, communicatie: number): Asked =>
    ask(workbook, now, 'opslaan', {
      verzoek: `groei-${day}-${part}`,
      schrijf: [{ tab: 'metingen', id: metingId, basis: null, values: { communicatie } }],
    });
  change(1, 2);
  return change(2, 5);
}

/**
 * The days of a year after which something stays: all of the first and of the last 31, and of each month between the
 * first, when the month is made and the figures of the last day of the one before are recorded. What the other days leave
 * behind thins out in the same year (that it does is a test of its own).
 */
export const daysThatCount = (first: string): string[] =>
  Array.from({ length: 365 }, (_, index) => addDays(first, index)).filter(
    (day, index) => index < 31 || index >= 365 - 31 || day.endsWith('-01'),
  );
