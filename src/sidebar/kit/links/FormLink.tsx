/** A button that leads to another form, for the same deelnemer. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FormName, ShownProblem } from '../../contract';
import { call } from '../server/call';
import { Problem } from '../Problem';

/** Shows another form in the place of this one. When that fails it says so, and this form stays. */
export function FormLink({
  form,
  deelnemerId,
  recordId = null,
  children,
}: {
  readonly form: FormName;
  readonly deelnemerId: string | null;
  readonly recordId?: string | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const show = (): void => {
    setBusy(true);
    setProblem(null);
    void call('formulierTonen', { form, deelnemerId, recordId }).then((answer) => {
      setBusy(false);
      if (!answer.ok) setProblem(answer.error);
    });
  };
  return (
    <>
      <button type="button" class="plain" disabled={busy} onClick={show}>
        {children}
      </button>
      {problem && <Problem problem={problem} />}
    </>
  );
}
