/** The form Dossier: one deelnemer, where she is, what is due for her, and her road so far. It only reads. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TabKey } from '../../register/tabs';
import type { Due, Opening, ShownProblem } from '../contract';
import { call, pageBase } from '../kit/server/call';
import { medewerkerName } from '../kit/fields/medewerkers';
import { DueList } from '../kit/links/DueList';
import { FormLink } from '../kit/links/FormLink';
import { formsFor } from '../kit/links/formButtons';
import { useLaterRows } from '../kit/server/opening';
import type { DeelnemerFormProps } from '../kit/Shell';
import { ForDeelnemer, mount, Problem } from '../kit/Shell';
import { Metingen } from './Metingen';
import { Now } from './Now';
import { Papers } from './Papers';
import { roadOf } from './road';
import { Timeline } from './Timeline';
import { opent } from './form';

/** Asked in two calls that run side by side, so that neither takes long. */
const learning: readonly TabKey[] = ['verklaringen', 'toetsen', 'metingen', 'intakes'];
const working: readonly TabKey[] = ['stages', 'werkgevers', 'stagelog', 'plaatsingen', 'nazorg'];

/** What is due for one deelnemer; null until it is known. */
function useDue(deelnemerId: string): {
  readonly due: Due | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
} {
  const [due, setDue] = useState<Due | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const load = (): void => {
    setProblem(null);
    void call('vandaagOphalen', { deelnemerId }).then((answer) =>
      answer.ok ? setDue(answer.value) : setProblem(answer.error),
    );
  };
  useEffect(load, []);
  return { due, problem, again: load };
}

function WhatIsDue({ deelnemerId }: { readonly deelnemerId: string }): JSX.Element {
  const { due, problem, again } = useDue(deelnemerId);
  return (
    <section>
      <h2>Wat speelt er</h2>
      {problem && <Problem problem={problem} again={again} />}
      {!due && !problem && (
        <p class="quiet" role="status">
          Even kijken…
        </p>
      )}
      {due?.items.length === 0 && <p class="quiet">Er staat niets open.</p>}
      {due && due.items.length > 0 && <DueList items={due.items} ik={due.ik} />}
    </section>
  );
}

/** The forms that this person may fill in, for this deelnemer. */
function FillIn({ ik, deelnemerId }: { readonly ik: Opening['ik']; readonly deelnemerId: string }): JSX.Element | null {
  const forms = formsFor(ik);
  if (forms.length === 0) return null;
  return (
    <section>
      <h2>Iets invullen</h2>
      <div class="row">
        {forms.map(({ form, naam }) => (
          <FormLink key={form} form={form} deelnemerId={deelnemerId}>
            {naam}
          </FormLink>
        ))}
      </div>
    </section>
  );
}

/** Who may fill in intakes reads all that stands about a deelnemer (privacy/rights.ts, inzien). */
const mayMakePapers = ({ schrijft }: Opening['ik']): boolean => schrijft.includes('intakes');

function Dossier({ opening, deelnemer }: DeelnemerFormProps): JSX.Element {
  const parts = [useLaterRows(deelnemer.id, learning), useLaterRows(deelnemer.id, working)];
  const failed = parts.filter(({ problem }) => problem !== null);
  const complete = parts.every(({ rows }) => rows !== null);
  const rows = Object.assign({}, opening.rijen, ...parts.map((part) => part.rows ?? {}));
  return (
    <>
      <Now opening={opening} deelnemer={deelnemer} rows={rows} />
      <WhatIsDue deelnemerId={deelnemer.id} />
      <FillIn ik={opening.ik} deelnemerId={deelnemer.id} />
      {failed.length > 0 && (
        <Problem problem={failed[0]!.problem!} again={() => failed.forEach(({ again }) => again())} />
      )}
      {!complete && failed.length === 0 && (
        <p class="loading" role="status">
          De weg ophalen…
        </p>
      )}
      {complete && <Metingen rows={rows.metingen ?? []} />}
      {complete && <Timeline steps={roadOf(rows, (cell) => medewerkerName(opening, cell))} today={opening.vandaag} />}
      {/* On a page of its own there is no sheet to show a window over. */}
      {pageBase() === undefined && mayMakePapers(opening.ik) && <Papers deelnemerId={deelnemer.id} rows={rows} />}
    </>
  );
}

mount(<ForDeelnemer opent={opent}>{(props) => <Dossier {...props} />}</ForDeelnemer>);
