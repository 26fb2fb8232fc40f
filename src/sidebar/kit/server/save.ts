/** Saving from a form: once per press, undo, and everything typed stays until it is stored. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Conflict, FieldError, Saved, ShownProblem, Step, Write } from '../../contract';
import type { Cells, IdRow } from '../../../register/row';
import { keysOf } from '../../../register/row';
import type { TabKey } from '../../../register/tabs';
import type { Draft } from '../fields/draft';
import { useAct } from './act';
import { call } from './call';
import { tellStored } from './stored';

export interface Saver {
  readonly busy: boolean;
  readonly problem: ShownProblem | null;
  /** What the problem kept from happening. */
  readonly failed: 'opslaan' | 'ongedaan' | null;
  /** The last save: what to tell, and how to take it back. */
  readonly saved: {
    readonly message: string;
    readonly steps: readonly Step[];
    readonly bewijs: string;
    readonly undone: boolean;
  } | null;
  /** The server's sentence at a field of the write at this place. */
  fieldError(write: number, column: string): string | null;
  readonly conflicts: readonly Conflict[];
  /** Stores the writes; resolves to the steps, or null when nothing was stored. `message` tells what was stored. */
  save(writes: readonly Write[], message: (steps: readonly Step[]) => string): Promise<readonly Step[] | null>;
  /** The same for another endpoint that changes the register. `content` tells whether it is the same act sent again. */
  perform<T extends Saved>(
    content: string,
    ask: (verzoek: string) => Promise<Answer<T>>,
    message: (value: T) => string,
  ): Promise<T | null>;
  undo(): Promise<void>;
  /** Forgets the message of the last save, and problems. */
  clear(): void;
}

/** What stored the new record at this place got as ID. */
export const newId = (steps: readonly Step[], tab: TabKey): string =>
  steps.find((step) => step.tab === tab && step.before === null)?.id ?? '';

/** The writes again after a conflict, now from the rows as they are: what was typed wins. */
export const withBasis = (writes: readonly Write[], conflicts: readonly Conflict[]): Write[] =>
  writes.map((write, index) => {
    const now = conflicts.find((conflict) => conflict.write === index)?.now;
    return now && write.basis
      ? ({
          ...write,
          basis: Object.fromEntries(keysOf<Cells>(write.basis).map((key) => [key, now[key] ?? null])),
        } as Write)
      : write;
  });

/** What is done about a row that a colleague changed: to go on from it with what was typed, or to take hers. */
export function settling<K extends TabKey>(
  saver: Saver,
  draft: Draft<K>,
  writes: () => readonly Write[],
  store: (writes: readonly Write[]) => void,
): { readonly onKeepMine: () => void; readonly onTakeTheirs: () => void } {
  const now = saver.conflicts[0]?.now;
  return {
    onKeepMine: () => {
      if (!now) return;
      const mine = withBasis(writes(), saver.conflicts);
      draft.rebase(now);
      store(mine);
    },
    onTakeTheirs: () => {
      if (!now) return;
      const theirs = { id: draft.record!.id, cells: now } as IdRow<K>;
      draft.reset(theirs, {});
      saver.clear();
    },
  };
}

/** Does something after a save was taken back: loading anew, mostly. */
export function useUndone(saver: Saver, work: () => void): void {
  const undone = saver.saved?.undone ?? false;
  useEffect(() => {
    if (undone) work();
  }, [undone]);
}

/** What is being stored, whatever is typed in it: until the server said yes, another try is the same request. */
const act = (writes: readonly Write[]): string => writes.map(({ tab, id }) => `${tab} ${id ?? 'nieuw'}`).join(', ');

/**
 * Keeps the state of saving. The same act sent again carries the same request ID: the server stores it once, also when an
 * answer was lost and something was typed since.
 */
export function useSave(): Saver {
  const { attempt, clear, busy, problem, failed, conflicts } = useAct();
  const [saved, setSaved] = useState<Saver['saved']>(null);

  const perform: Saver['perform'] = async (content, ask, message) => {
    const done = await attempt('opslaan', content, ask);
    if (done) {
      tellStored(done.steps);
      setSaved({ message: message(done), steps: done.steps, bewijs: done.bewijs, undone: false });
    }
    return done;
  };

  return {
    busy,
    problem,
    saved,
    failed,
    conflicts,
    fieldError: (write, column) =>
      problem?.fields?.find((field: FieldError) => field.write === write && field.column === column)?.message ?? null,
    perform,
    save: async (writes, message) => {
      const stored = await perform(
        act(writes),
        (verzoek) => call('opslaan', { verzoek, schrijf: writes.map((write) => ({ ...write })) }),
        ({ steps }) => message(steps),
      );
      return stored && stored.steps;
    },
    undo: async () => {
      if (!saved) return;
      const stappen = saved.steps.map((step) => ({ ...step }));
      const done = await attempt('ongedaan', `undo ${JSON.stringify(stappen)}`, (verzoek) =>
        call('ongedaanMaken', { verzoek, stappen, bewijs: saved.bewijs }),
      );
      if (!done) return;
      tellStored(
        [...saved.steps].reverse().map((step) => ({ ...step, before: step.after, after: step.before })),
        true,
      );
      setSaved({ ...saved, message: 'Ongedaan gemaakt. Alles staat weer zoals het was.', undone: true });
    },
    clear: () => {
      setSaved(null);
      clear();
    },
  };
}
