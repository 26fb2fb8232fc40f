/** A button that selects the row of a record in the sheet. */
import { LinkButton } from '../Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TabKey } from '../../../register/tabs';
import type { ShownProblem } from '../../contract';
import { call, pageBase } from '../server/call';
import { Problem } from '../Problem';

interface RowLinkProps {
  readonly tab: TabKey;
  readonly id: string;
  /** Tells a screen reader whose row it is, where many of these buttons stand together. */
  readonly of?: string;
}

function SideLink({ tab, id, of }: RowLinkProps): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const go = (): void => {
    setBusy(true);
    setProblem(null);
    void call('naarRij', { tab, id }).then((answer) => {
      setBusy(false);
      if (!answer.ok) setProblem(answer.error);
    });
  };
  return (
    <>
      <LinkButton disabled={busy} onClick={go}>
        Naar de rij<span class="unseen"> van {of ?? id}</span>
      </LinkButton>
      {problem && <Problem problem={problem} />}
    </>
  );
}

/** The button; a page of its own has no sheet beside it. */
export const RowLink = (props: RowLinkProps): JSX.Element | null =>
  pageBase() === undefined ? <SideLink {...props} /> : null;
