/** What an act costs over the workbench: calls and round trips (exact), and processor time. */
import type { TestHost } from '../support/register';

/** Milliseconds of processor time, the collecting of garbage by other threads included. */
export function processorTime(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A thousand has a dot. */
export const number = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.');

/** A row of a table in Markdown. */
export const line = (...cells: readonly (string | number)[]): string =>
  `| ${cells.map((one) => (typeof one === 'number' ? number(one) : one)).join(' | ')} |`;

export interface Measured {
  readonly calls: number;
  readonly trips: number;
  readonly ms: number;
  /** What it read: the name of a tab, and which cells. */
  readonly ranges: readonly (readonly [string, string])[];
}

/** Runs a public function once. @throws what it answers when that is a problem */
export function measured(host: TestHost, name: string, ...args: readonly unknown[]): Measured {
  host.resetTrace();
  let answer: { ok?: boolean } | undefined;
  const ms = processorTime(() => (answer = host.run(name, ...args) as typeof answer));
  if (answer && answer.ok === false) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  const ranges = host.roundTrips.flatMap(({ service, method, detail }) => {
    const place = /^'?(.+?)'?!([A-Z]+\d*(?::[A-Z]+\d*)?)$/.exec(detail);
    return service === 'Range' && method === 'getValues' && place ? [[place[1]!, place[2]!] as const] : [];
  });
  return { calls: host.serviceCallCount, trips: host.roundTrips.length, ms, ranges };
}

/** The same a few times, with the least time: what else the machine does only adds to it. */
export const least = (times: number, act: (round: number) => Measured): Measured =>
  Array.from({ length: times }, (_, round) => act(round)).reduce((best, one) => (one.ms < best.ms ? one : best));
