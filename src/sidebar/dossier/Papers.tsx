/** The papers about a deelnemer, to print or to give along. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownProblem } from '../contract';
import { papieren, papierNamen } from '../contract/papieren';
import type { Papier } from '../contract/papieren';
import { Button } from '../kit/Button';
import { Problem } from '../kit/Problem';
import { call } from '../kit/server/call';

export function Papers({ deelnemerId }: { readonly deelnemerId: string }): JSX.Element {
  const [busy, setBusy] = useState<Papier | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const show = (papier: Papier): void => {
    setBusy(papier);
    setProblem(null);
    void call('papierTonen', { papier, deelnemerId }).then((answer) => {
      setBusy(null);
      if (!answer.ok) setProblem(answer.error);
    });
  };
  return (
    <section>
      <h2>Op papier</h2>
      {papierNamen.map((papier) => (
        <div key={papier}>
          <Button disabled={busy !== null} onClick={() => show(papier)}>
            {busy === papier ? 'Even maken…' : papieren[papier].naam}
          </Button>
          <p class="help">{papieren[papier].uitleg}</p>
        </div>
      ))}
      {problem && <Problem problem={problem} />}
    </section>
  );
}
