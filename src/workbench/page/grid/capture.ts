/** Hears what a person does in the grid, and tells it so that the server understands it. */
import { CommandType, type ICommandInfo, type IExecutionOptions, type IStyleData, type Nullable } from '@univerjs/core';
import type { Mutation, UniverCell } from '../../server/grid/univer';
import type { UndoMemory } from './undo';
import type { GridEngine } from './univer';

export interface CaptureEvents {
  /** What one act of the person changed; `act` is what the grid calls it, to forget it by. */
  batch(mutations: Mutation[], act: object | undefined): void;
  /** A formula on a tab was calculated. */
  result(sheet: string, row: number, column: number, value: string | number | boolean | null): void;
}

const SET_VALUES = 'sheet.mutation.set-range-values';
const COPY_TAB = 'sheet.command.copy-sheet';

export function captureChanges({ api }: GridEngine, undo: UndoMemory, events: CaptureEvents): void {
  let batch: Mutation[] = [];
  /** The tab that the person is making a copy of. */
  let copied: string | undefined;
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === COPY_TAB) copied = (params as { subUnitId?: string } | undefined)?.subUnitId ?? activeTab();
  });
  api.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (command.type !== CommandType.MUTATION || options?.['fromSync']) return;
    if (options?.onlyLocal) {
      if (command.id === SET_VALUES && options['fromFormula']) tellResults(command.params as SetValues, events);
      return;
    }
    if (!/^(sheet|sheets|data-validation)\.mutation\./.test(command.id)) return;
    if (batch.length === 0) {
      queueMicrotask(() => {
        const whole = batch;
        batch = [];
        copied = undefined;
        events.batch(whole, undo.actOf(whole));
      });
    }
    batch.push({ id: command.id, params: withStyles(command) });
  });

  function activeTab(): string | undefined {
    return api.getActiveWorkbook()?.getActiveSheet().getSheetId();
  }

  /** The server does not know the page's names of styles: they become the styles themselves. */
  function withStyles({ id, params }: Readonly<ICommandInfo>): Record<string, unknown> {
    const copy = JSON.parse(JSON.stringify(params)) as Record<string, unknown>;
    if (id === SET_VALUES) nameStyles(copy['cellValue']);
    for (const side of ['from', 'to']) nameStyles((copy[side] as { value?: unknown } | undefined)?.value);
    if (id === 'sheet.mutation.insert-sheet') {
      copy['styles'] = api.getActiveWorkbook()?.getWorkbook().getSnapshot().styles;
      if (copied !== undefined) copy['copyOf'] = copied;
    }
    return copy;
  }

  function nameStyles(matrix: unknown): void {
    for (const line of Object.values((matrix ?? {}) as Record<string, Record<string, SentCell | null>>)) {
      for (const cell of Object.values(line ?? {})) {
        if (typeof cell?.s !== 'string') continue;
        const style = api.getActiveWorkbook()?.getWorkbook().getStyles().get(cell.s) as Nullable<IStyleData>;
        Object.assign(cell, { s: style ?? {}, replaceStyle: true });
      }
    }
  }
}

type SentCell = UniverCell & { replaceStyle?: boolean };
interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Record<string, Record<string, Nullable<UniverCell>>>;
}

function tellResults({ subUnitId, cellValue }: SetValues, events: CaptureEvents): void {
  for (const [row, line] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries(line)) {
      if (!cell || cell.v === undefined) continue;
      const value = cell.t === 3 ? cell.v === 1 : cell.v;
      events.result(subUnitId, Number(row) + 1, Number(column) + 1, value);
    }
  }
}
