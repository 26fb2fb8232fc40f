/** Opening a form: loads what it needs, for the deelnemer that is chosen, and can try again. */
import { useEffect, useState } from 'preact/hooks';
import type { TabKey } from '../../../register/tabs';
import type { IdRow } from '../../../register/row';
import type { OpenMetRijen, Opening, RowsByTab, ShownProblem } from '../../contract';
import { call, startData } from './call';

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
export function useOpening({ tabs, zonder }: OpenMetRijen): OpeningState {
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
    void call('formulierOpenen', { deelnemerId, tabs: [...tabs], zonder }).then((answer) => {
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
  return { rows, problem, again: () => setTries(tries + 1) };
}

/** Rows that a form can do without; null until they are there. */
export const useRows = (deelnemerId: string | null, tabs: readonly TabKey[], turn = 0): RowsByTab | null =>
  useLaterRows(deelnemerId, tabs, turn).rows;

/** The name of a deelnemer. */
export const nameOf = ({ cells }: IdRow<'deelnemers'>): string =>
  `${cells.voornaam ?? ''} ${cells.achternaam ?? ''}`.trim();
