/** What the decision of an intake leads to, shown before it is stored. */
import type { JSX } from 'preact';
import { dateInWords } from '../../register/dates';
import type { Besluit } from '../../register/weg/gevolgen';
import { fasen } from '../../register/tabs/fasen';
import { Field } from '../kit/fields/Field';
import { Problem } from '../kit/Problem';
import type { IntakeWork } from './useIntake';

const meaning: Readonly<Record<Besluit, string>> = {
  Start: 'De deelnemer begint met leren op een werkplek. De fase wordt Leertraject.',
  Proefplaatsing: 'De deelnemer probeert eerst een werkplek. De fase wordt Voortraject.',
  Oriëntatieperiode: 'De deelnemer kijkt eerst rond. De fase wordt Voortraject.',
  Wachten: 'De deelnemer wacht nog. De fase is Intake. Vul in wanneer je dit weer oppakt.',
  Doorverwezen: 'De deelnemer gaat naar hulp of werk ergens anders. De fase wordt Niet gestart. Kies ook de reden.',
  'Niet starten': 'De deelnemer doet niet mee. De fase wordt Niet gestart. Kies ook de reden.',
};

function NewSteps({ decision: { gevolg, loading, besluit } }: Pick<IntakeWork, 'decision'>): JSX.Element | null {
  if (!besluit) return null;
  if (loading) return <p class="quiet">De fasen worden nog geladen…</p>;
  if (!gevolg) return <p>Vul ook de datum in. Dan zie je welke fase er komt.</p>;
  const { stappen, blijft, later } = gevolg;
  return (
    <>
      {stappen.length > 0 && (
        <>
          <p>Bij Afronden komt er in Fasen bij:</p>
          <ul class="bullets">
            {stappen.map(({ datum, fase }) => (
              <li key={fase}>
                <strong>{fase}</strong> vanaf {dateInWords(datum)}
              </li>
            ))}
          </ul>
        </>
      )}
      {blijft && (
        <p>
          Er komt geen nieuwe fase bij: het is al <strong>{blijft.fase}</strong> sinds {dateInWords(blijft.datum)}.
        </p>
      )}
      {later && (
        <p class="warning">
          Let op: er staat al een latere fase: {later.fase} vanaf {dateInWords(later.datum)}. Die blijft daarna gelden.
        </p>
      )}
    </>
  );
}

/** Under the decision: what it means, first day and reason of the new fase, and the rows that will be written. */
export function DecisionEffect({ work }: { readonly work: IntakeWork }): JSX.Element | null {
  const { decision, faseProblems, saver } = work;
  const { besluit, asksDate, asksReden, ingang, fase, gevolg } = decision;
  const place = gevolg?.stappen.length ?? 0;
  return (
    <>
      <p class={besluit ? 'message' : ''} role="status">
        {besluit && meaning[besluit]}
      </p>
      {asksDate && (
        <Field
          column={fasen.columns.datum}
          label={`${decision.doel ?? 'Nieuwe fase'} vanaf`}
          value={ingang}
          onChange={(value) => fase.set('datum', value)}
          error={faseProblems.datum ?? saver.fieldError(place, 'datum')}
        />
      )}
      {asksReden && (
        <Field
          column={fasen.columns.reden}
          required
          value={fase.values.reden}
          onChange={(value) => fase.set('reden', value)}
          error={faseProblems.reden ?? saver.fieldError(place, 'reden')}
        />
      )}
      <div class={besluit ? 'message' : ''} role="status">
        <NewSteps decision={decision} />
      </div>
      {decision.problem && <Problem problem={decision.problem} again={decision.again} />}
    </>
  );
}
