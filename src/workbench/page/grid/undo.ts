/** What can be undone on this page, kept right when the workbook is opened anew or rows moved under it. */
import { IUndoRedoService, type IUndoRedoItem } from '@univerjs/core';
import { UNIT_ID, type Mutation } from '../../server/grid/univer';
import type { GridEngine } from './univer';

/** Of Univer's own service; it has no other way to its two stacks. */
interface Stacks {
  readonly _undoStacks: Map<string, IUndoRedoItem[]>;
  readonly _redoStacks: Map<string, IUndoRedoItem[]>;
  _updateStatus(): void;
}

const COMMANDS: readonly unknown[] = ['univer.command.undo', 'univer.command.redo'];

/** Whether the grid does this to undo an act, or to do it again. */
const goesBack = ({ params }: Mutation): boolean => COMMANDS.includes(params['trigger']);

export class UndoMemory {
  private readonly stacks: Stacks;

  constructor({ api, get }: GridEngine) {
    this.stacks = get(IUndoRedoService) as unknown as Stacks;
    const dropLost = (): void => {
      const there = new Set(
        api
          .getWorkbook(UNIT_ID)
          ?.getSheets()
          .map((sheet) => sheet.getSheetId()),
      );
      const all = this.all();
      this.drop(all[0], ({ undoMutations }) => isOnTabs(undoMutations, there));
      this.drop(all[1], ({ redoMutations }) => isOnTabs(redoMutations, there));
    };
    api.addEvent(api.Event.BeforeUndo, dropLost);
    api.addEvent(api.Event.BeforeRedo, dropLost);
  }

  /** The act that these changes are; undefined when they undo one or do it again. */
  actOf(changes: readonly Mutation[]): object | undefined {
    return changes.some(goesBack) ? undefined : this.all()[0].at(-1);
  }

  /** An act that was not kept is nothing to undo. */
  forget(act: object | undefined): void {
    this.keep((item) => item !== act);
  }

  /** @param tabs of which rows or columns moved, and not by this page: what it did there is not where it was */
  forgetOn(tabs: readonly unknown[]): void {
    this.keep(({ undoMutations }) => !tabsOf(undoMutations).some((tab) => tabs.includes(tab)));
  }

  clear(): void {
    this.keep(() => false);
  }

  /** Tabs that this page made have another ID at the server. */
  rename(ids: Readonly<Record<string, string>>): void {
    for (const stack of this.all())
      for (const item of stack)
        Object.assign(item, {
          undoMutations: withIds(item.undoMutations, ids),
          redoMutations: withIds(item.redoMutations, ids),
        });
  }

  private all(): [undo: IUndoRedoItem[], redo: IUndoRedoItem[]] {
    const { _undoStacks: undo, _redoStacks: redo } = this.stacks;
    return [undo.get(UNIT_ID) ?? [], redo.get(UNIT_ID) ?? []];
  }

  private keep(whether: (item: IUndoRedoItem) => boolean): void {
    for (const stack of this.all()) stack.splice(0, stack.length, ...stack.filter(whether));
    this.stacks._updateStatus();
  }

  /** From the last act on, until there is one that can be done. */
  private drop(stack: IUndoRedoItem[], can: (item: IUndoRedoItem) => boolean): void {
    for (let last = stack.at(-1); last && !can(last); last = stack.at(-1)) stack.pop();
  }
}

type Mutations = IUndoRedoItem['undoMutations'];

interface Params {
  readonly subUnitId?: string;
  readonly sheet?: { readonly id?: string };
}

const tabsOf = (mutations: Mutations): string[] =>
  mutations.flatMap(({ params }) => (params as Params | undefined)?.subUnitId ?? []);

/** Whether each change is on a tab that is there, or comes back with it. */
function isOnTabs(mutations: Mutations, there: ReadonlySet<string>): boolean {
  const come = new Set(mutations.map(({ params }) => (params as Params | undefined)?.sheet?.id));
  return tabsOf(mutations).every((tab) => there.has(tab) || come.has(tab));
}

function withIds(mutations: Mutations, ids: Readonly<Record<string, string>>): Mutations {
  return JSON.parse(JSON.stringify(mutations), (_key, value: unknown) =>
    typeof value === 'string' ? (ids[value] ?? value) : value,
  ) as Mutations;
}
