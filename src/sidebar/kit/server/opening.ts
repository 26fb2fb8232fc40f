/** Opening a form: loads what it needs, for the deelnemer that is chosen, and can try again. */
import { useEffect, useState } from 'preact/hooks';
import type { Cell } from '../../../register/cell';
import type { ColumnKey, TabKey } from '../../../register/tabs';
import type { IdRow } from '../../../register/row';
import type { OpenMetRijen, Opening, RowsByTab, ShownProblem } from '../../contract';
import { call, startData } from './call';
import { useStored, withStored } from './stored';

export type OpeningState =
  | { readonly stage: 'laden' }
  | { readonly stage: 'fout'; readonly problem: ShownProblem; readonly again: () => void }
  | {
      readonly stage: 'open';
      readonly opening: Opening;
      readonly choose: (deelnemerId: string) => void;
      readonly reload: () => void;
      /** Why loading anew failed: what is shown is as it was before. */
      readonly problem: ShownProblem | null;
    };

/**
 * Loads the opening of a form as it declares it: with these tabs' rows of the deelnemer in view, or without one as `zonder` says. Once it is
 * open it stays with who it was opened for: loading anew never follows another selection in the sheet.
 */
export function useOpening({ formulier, tabs, zonder }: OpenMetRijen): OpeningState {
  const [deelnemerId, setDeelnemerId] = useState<string | null>(startData().deelnemerId);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<OpeningState>({ stage: 'laden' });
  const again = (): void => setTurn((old) => old + 1);
  const choose = (id: string): void => {
    setDeelnemerId(id);
    again();
  };
  useEffect(() => {
    let current = true;
    setState((old) =>
      old.stage === 'open' && turn > 0 && (old.opening.deelnemer?.id ?? '') === deelnemerId ? old : { stage: 'laden' },
    );
    void call('formulierOpenen', { deelnemerId, tabs: [...tabs], zonder, formulier }).then((answer) => {
      if (!current) return;
      if (answer.ok && deelnemerId === null) setDeelnemerId(answer.value.deelnemer?.id ?? '');
      // A form that is open stays open, with what was typed, when loading anew fails.
      setState((old) =>
        answer.ok
          ? { stage: 'open', opening: answer.value, choose, reload: again, problem: null }
          : old.stage === 'open'
            ? { ...old, problem: answer.error }
            : { stage: 'fout', problem: answer.error, again },
      );
    });
    return () => {
      current = false;
    };
  }, [turn]);
  useStored((steps) =>
    setState((old) =>
      old.stage === 'open'
        ? {
            ...old,
            opening: { ...old.opening, rijen: withStored(old.opening.rijen, steps, old.opening.deelnemer?.id ?? '') },
          }
        : old,
    ),
  );
  return state;
}

/** Rows that come after the opening: null until they are there, and what went wrong when they did not come. */
export interface LaterRows {
  readonly rows: RowsByTab | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
}

/** Rows that a form needs a little later, with a way to ask again. A higher `turn` asks anew and keeps the old meanwhile. */
export function useLaterRows(deelnemerId: string | null, tabs: readonly TabKey[], turn = 0): LaterRows {
  const [rows, setRows] = useState<RowsByTab | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    void call('rijenOphalen', { deelnemerId, tabs: [...tabs] }).then((answer) => {
      if (!current) return;
      if (answer.ok) setRows(answer.value);
      setProblem(answer.ok ? null : answer.error);
    });
    return () => {
      current = false;
    };
  }, [deelnemerId, turn, tries]);
  useStored((steps) => setRows((old) => old && withStored(old, steps, deelnemerId ?? '')));
  return { rows, problem, again: () => setTries(tries + 1) };
}

/** What stands in columns of a tab, to suggest in a field: what differs, the last first. A form can do without. */
export function useValues<K extends TabKey>(tab: K, columns: readonly ColumnKey<K>[]): readonly (readonly Cell[])[] {
  const [values, setValues] = useState<readonly (readonly Cell[])[]>([]);
  useEffect(() => {
    void call('waardenOphalen', { tab, kolommen: [...columns] }).then((answer) => {
      if (answer.ok) setValues(answer.value);
    });
  }, []);
  return values;
}

/** The name of a deelnemer. */
export const nameOf = ({ cells }: IdRow<'deelnemers'>): string =>
  `${cells.voornaam ?? ''} ${cells.achternaam ?? ''}`.trim();
