/** How a first act is made: the workbook in which it is done, and all that is said. */
import type { Answer } from '../../../src/sidebar/contract';
import type { HostOptions, Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { morning } from '../daily/support';
import { afterANight } from '../shadow/support';

export type Hooks = Partial<HostOptions>;

/** What the register is let do. */
export interface FirstAct {
  /** The workbook in which it is done. */
  readonly start: () => Workbook;
  /** Does it. Returns all that is said to people. */
  readonly run: (workbook: Workbook, hooks?: Hooks) => string;
  /** The tabs in which it writes. */
  readonly tabs: readonly string[];
  /** All comes back as it was. */
  readonly restores?: true;
  /** It has no room to look at the new rows of these tabs: Controle tells of one that stands elsewhere than it was written. */
  readonly unlooked?: readonly string[];
}

export const now = (): number => morning('2025-09-02', 90);

function withOwnColumns(workbook: Workbook): Workbook {
  for (const name of ['Metingen', 'Stages', 'Deelnemers', 'Fasen']) {
    const sheet = sheetNamed(workbook, name);
    const at = sheet.rows[0]!.length;
    sheet.maxColumns = at + 1;
    sheet.rows.forEach((row, index) => {
      row[at] = { value: index === 0 ? 'Van ons zelf' : `eigen ${String(row[0]?.value)}` };
    });
  }
  return workbook;
}

/** All that is said: toasts, and the answer. */
export function said(hooks: Hooks, work: (options: Hooks) => unknown): string {
  const heard: string[] = [];
  const options = {
    now,
    ...hooks,
    ui: { ...hooks.ui, toast: (text: string) => void heard.push(text) },
  };
  try {
    heard.push(JSON.stringify(work(options) ?? ''));
  } catch (error) {
    heard.push(`Fout: ${(error as Error).message}`);
  }
  return heard.join('\n');
}

export const asking =
  (name: string, request: unknown) =>
  (workbook: Workbook, hooks: Hooks = {}): string =>
    said(hooks, (options) => hostOver(workbook, options).run(name, request));

export const ask = <T>(workbook: Workbook, name: string, request: unknown): T => {
  const answer = hostOver(workbook, { now }).run(name, request) as Answer<T>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** A first act whose request is known once the workbook is ready. */
export function prepared<T>(
  tabs: readonly string[],
  make: () => Workbook,
  request: (workbook: Workbook) => T,
  run: (asked: T) => FirstAct['run'],
): () => FirstAct {
  return () => {
    const workbook = make();
    const known = request(workbook);
    return { tabs, start: () => copyWorkbook(workbook), run: run(known) };
  };
}

export const ready = (): Workbook => withOwnColumns(afterANight());

export const menu =
  (name: string): FirstAct['run'] =>
  (workbook, hooks = {}) =>
    said(hooks, (options) => hostOver(workbook, options).run(name));

/** All that Controle tells, once a column that went is back. */
export function toldByControle(workbook: Workbook): string {
  const look = (): string => said({}, (options) => hostOver(workbook, options).run('controleOphalen', {}));
  const heard = look();
  if (!heard.includes('"ok":false')) return heard;
  menu('registerInrichten')(workbook);
  return look();
}
