/** Going to another form: beside the sheet in the place of this one, on a phone as another page. */
import { useState } from 'preact/hooks';
import type { FormName, ShownProblem } from '../../contract';
import { sendKlad } from '../klad';
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
      const show = async (): Promise<void> => {
        // The other form comes in the place of this one.
        await sendKlad();
        const answer = await call('formulierTonen', { form, deelnemerId, recordId, ...(van ? { van } : {}) });
        setBusy(false);
        if (!answer.ok) setProblem(answer.error);
      };
      void show();
    },
  };
}
