/** Going to another form: beside the sheet in the place of this one, on a phone as another page. */
import { useState } from 'preact/hooks';
import type { FormName, ShownProblem } from '../../contract';
import { call, pageBase, pageOf, startData } from '../server/call';

export interface Go {
  readonly busy: boolean;
  /** Why it did not come: this form stays then. */
  readonly problem: ShownProblem | null;
  go(form: FormName, deelnemerId: string | null, recordId?: string | null): void;
}

export function useGo(): Go {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  return {
    busy,
    problem,
    go: (form, deelnemerId, recordId = null) => {
      if (pageBase() !== undefined) return void open(pageOf(form, deelnemerId, recordId), '_top');
      const { van } = startData();
      setBusy(true);
      setProblem(null);
      void call('formulierTonen', { form, deelnemerId, recordId, ...(van ? { van } : {}) }).then((answer) => {
        setBusy(false);
        if (!answer.ok) setProblem(answer.error);
      });
    },
  };
}
