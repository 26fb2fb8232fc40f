/** The road as a vertical line of steps, one kind or all, the newest first. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DateString } from '../../register/dates';
import { dateIn, dateInWords, dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { RowLink } from '../kit/links/RowLink';
import { byYear, factsOf, kinds } from './road';
import type { Fact, Kind, RoadStep } from './road';

const Facts = ({ facts }: { readonly facts: readonly Fact[] }): JSX.Element => (
  <dl class="facts">
    {facts.map(({ label, text }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** One line of the Stagelog; its note only on request. */
function LogLine({ line }: { readonly line: IdRow<'stagelog'> }): JSX.Element {
  const day = dateIn(line.cells.datum);
  const note = factsOf('stagelog', line, ['notitie', 'vervolgactie']);
  const facts = factsOf('stagelog', line, ['gewerkteUren', 'voortgang', 'aanpassing', 'vervolgOp']);
  return (
    <li>
      <div class="between">
        <span class="quiet">{day ? dutchDate(day) : ''}</span>
        <RowLink tab="stagelog" id={line.id} />
      </div>
      <p class="tight">
        <strong>{String(line.cells.soort ?? '')}</strong>
      </p>
      {facts.length > 0 && <p class="tight quiet">{facts.map(({ label, text }) => `${label}: ${text}`).join(', ')}</p>}
      {note.length > 0 && (
        <details class="small">
          <summary>Notitie</summary>
          <Facts facts={note} />
        </details>
      )}
    </li>
  );
}

/** Made only when it is opened: a long stage has many lines. */
function Log({ lines }: { readonly lines: readonly IdRow<'stagelog'>[] }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Stagelog ({lines.length})</summary>
      {open && (
        <ul class="list">
          {lines.map((line) => (
            <LogLine key={line.id} line={line} />
          ))}
        </ul>
      )}
    </details>
  );
}

function StepItem({ step }: { readonly step: RoadStep }): JSX.Element {
  return (
    <li class={`step ${step.kind}`}>
      <div class="between">
        <span class="quiet">{step.op ? dateInWords(step.op) : 'Nog geen datum'}</span>
        <RowLink tab={step.kind} id={step.id} />
      </div>
      <p class="tight">
        <strong>{step.title}</strong>
      </p>
      {step.lines.map((line) => (
        <p key={line} class="tight">
          {line}
        </p>
      ))}
      {step.folded.length > 0 && (
        <details class="small">
          <summary>Meer</summary>
          <Facts facts={step.folded} />
        </details>
      )}
      {step.log.length > 0 && <Log lines={step.log} />}
    </li>
  );
}

/** `''` is all kinds. */
function Choice({
  steps,
  value,
  onChange,
}: {
  readonly steps: readonly RoadStep[];
  readonly value: Kind | '';
  readonly onChange: (value: Kind | '') => void;
}): JSX.Element {
  const count = (kind: Kind): number => steps.filter((step) => step.kind === kind).length;
  return (
    <div class="field">
      <label class="label" for="laat-zien">
        Laat zien
      </label>
      <select id="laat-zien" value={value} onChange={(event) => onChange(event.currentTarget.value as Kind | '')}>
        <option value="">Alles ({steps.length})</option>
        {(Object.keys(kinds) as Kind[])
          .filter((kind) => count(kind) > 0)
          .map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]} ({count(kind)})
            </option>
          ))}
      </select>
    </div>
  );
}

/** All steps, or those of the kind that was picked. */
export function Timeline({
  steps,
  today,
}: {
  readonly steps: readonly RoadStep[];
  readonly today: DateString;
}): JSX.Element {
  const [kind, setKind] = useState<Kind | ''>('');
  const inView = kind === '' ? steps : steps.filter((step) => step.kind === kind);
  return (
    <section>
      <h2>De weg</h2>
      {steps.length > 0 ? (
        <Choice steps={steps} value={kind} onChange={setKind} />
      ) : (
        <p class="quiet">Hier staat nog niets. De weg begint bij de intake.</p>
      )}
      {byYear(inView, today).map(({ heading, steps: list }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ol class="timeline">
            {list.map((step) => (
              <StepItem key={`${step.kind} ${step.id}`} step={step} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
