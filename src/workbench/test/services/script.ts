/** Runs a small script in the workbench, for tests of one service at a time. */
import { Host, type HostOptions, type OutgoingMail } from '../../host';
import { createWorkbook } from '../../model/create';
import type { Workbook } from '../../model/workbook';

export const NOW = Date.parse('2025-03-10T08:30:00Z');
export const PERSON = 'opleider@example.org';

export interface Scripted {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly mails: OutgoingMail[];
  readonly lines: string[];
}

/** A host over an empty workbook (or the given one) with this source as its bundle. */
export function host(code: string, options: Partial<HostOptions> = {}): Scripted {
  const workbook = options.workbook ?? createWorkbook();
  const mails: OutgoingMail[] = [];
  const lines: string[] = [];
  return {
    workbook,
    mails,
    lines,
    host: new Host({
      code,
      workbook,
      now: () => NOW,
      user: PERSON,
      sendMail: (mail) => mails.push(mail),
      log: (line) => lines.push(line),
      ...options,
    }),
  };
}

/**
 * Runs the body of one function and gives back what it returns. `sheet`, `ss`, `at` (getRange of the sheet) and `valueOf`
 * (of one cell) are at hand in it.
 */
export function run(body: string, options: Partial<HostOptions> = {}): unknown {
  return scripted(body, options).host.run('main');
}

/** As `run`, without running it yet. */
export function scripted(body: string, options: Partial<HostOptions> = {}): Scripted {
  return host(
    `function main() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getSheets()[0];
    const at = (...place) => sheet.getRange(...place);
    const valueOf = (a1) => at(a1).getValues()[0][0];
    ${body}
  }`,
    options,
  );
}

/** The round trips of a body, as `Service.method`. */
export function trips(body: string, options: Partial<HostOptions> = {}): string[] {
  const made = scripted(body, options);
  made.host.run('main');
  return made.host.roundTrips.map(({ service, method }) => (method === 'write' ? 'write' : `${service}.${method}`));
}
