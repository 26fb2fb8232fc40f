/** Writing about one goal: its figure, what was written before, and the new words. */
import { Button, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dateInWords, dutchDate, isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { toelichtingenRules } from '../../register/rules/toelichtingen';
import type { ColumnKey } from '../../register/tabs';
import type { Explanations, GoalView } from '../contract';
import { useDraft } from '../kit/fields/draft';
import { EditRecord } from '../kit/EditRecord';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import type { Known } from '../kit/fields/judging';
import { judgeDraft } from '../kit/fields/judging';
import { newId } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { whenInWords, wordsOf } from './words';

const fields: readonly ColumnKey<'toelichtingen'>[] = ['tekst', 'oordeel', 'peildatum'];

interface WriteProps {
  readonly shown: Explanations;
  readonly goal: GoalView;
  readonly saver: Saver;
  /** Another day was filled in: show its figures. */
  readonly onDay: (peildatum: string) => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** The projectjaren that began, and the words of the one in view. */
const knownTo = ({ vandaag, projectjaren, toelichtingen }: Explanations): Known => ({
  vandaag,
  rijen: { projectjaren: projectjaren.map(({ id, naam, start }) => ({ id, cells: { naam, start } })), toelichtingen },
});

function Figure({
  goal: { doel, cijfer },
  peildatum,
}: {
  readonly goal: GoalView;
  readonly peildatum: string;
}): JSX.Element {
  return (
    <>
      <p>{doel}</p>
      {cijfer ? (
        <dl class="now">
          <div>
            <dt>{cijfer.label}</dt>
            <dd>{cijfer.waarde}</dd>
          </div>
          {cijfer.afspraak && (
            <div>
              <dt>Afspraak</dt>
              <dd>{cijfer.afspraak}</dd>
            </div>
          )}
          {cijfer.oordeel && (
            <div>
              <dt>Oordeel</dt>
              <dd>{cijfer.oordeel}</dd>
            </div>
          )}
          <div>
            <dt>Peildatum</dt>
            <dd>{dateInWords(peildatum)}</dd>
          </div>
        </dl>
      ) : (
        <p class="message">Hierbij hoort geen cijfer. In het rapport staan alleen je woorden.</p>
      )}
    </>
  );
}

function Earlier({
  words,
  onEdit,
}: {
  readonly words: readonly IdRow<'toelichtingen'>[];
  readonly onEdit: ((record: IdRow<'toelichtingen'>) => void) | null;
}): JSX.Element | null {
  const [last] = words;
  if (!last) return <p class="quiet">Hier is nog niets over geschreven.</p>;
  return (
    <details class="message" open>
      <summary>Eerder geschreven ({words.length})</summary>
      <ul class="list">
        {words.map((record) => (
          <li key={record.id}>
            <p class="tight">
              <strong class="whole">{whenInWords(record)}</strong> <span class="quiet">{record.id}</span>
            </p>
            <p class="tight">{String(record.cells.tekst ?? '')}</p>
            {onEdit && (
              <LinkButton onClick={() => onEdit(record)}>
                Wijzigen<span class="unseen"> {record.id}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function NewWords(props: WriteProps): JSX.Element {
  const { shown, goal, saver, onDay, onDone, onBack } = props;
  const draft = useDraft(toelichtingenRules, {
    projectjaarId: shown.projectjaarId,
    indicator: goal.code,
    peildatum: shown.peildatum,
  });
  const filling = useFilling(draft, fields, judgeDraft(knownTo(shown), draft));
  const { peildatum } = draft.values;
  useEffect(() => {
    if (isDateString(peildatum) && peildatum <= shown.vandaag && peildatum !== shown.peildatum) onDay(peildatum);
  }, [peildatum]);
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const said = (id: string): string => `De toelichting bij ${goal.code} ${goal.naam} is opgeslagen (${id}).`;
    if (await saver.save([draft.write()], (steps) => said(newId(steps, 'toelichtingen')))) onDone();
  };
  return (
    <>
      <Fields filling={filling} saver={saver} />
      <OtherProblems saver={saver} shown={isOneOf(fields)} />
      <Footer
        saver={saver}
        primary={{ label: 'Toelichting opslaan', onClick: () => void store() }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}

/** New words, or those of the same day to change. Out of sight is not gone: what was typed of new words waits. */
export function WriteWords(props: WriteProps): JSX.Element {
  const { shown, goal, saver, onDone, onBack } = props;
  const words = wordsOf(shown.toelichtingen, goal.code);
  const mayWrite = shown.ik.schrijft.includes('toelichtingen');
  const [editing, setEditing] = useState<IdRow<'toelichtingen'> | null>(
    () => (mayWrite && words.find(({ cells }) => cells.peildatum === shown.peildatum)) || null,
  );
  const edit = (record: IdRow<'toelichtingen'> | null): void => {
    saver.clear();
    setEditing(record);
  };
  return (
    <>
      <Title>
        {goal.code} {goal.naam}
      </Title>
      <Figure goal={goal} peildatum={shown.peildatum} />
      {editing && (
        <>
          <p class="message">
            <Text>{`Je wijzigt de toelichting van ${dutchDate(String(editing.cells.peildatum))} (${editing.id}).`}</Text>{' '}
            <LinkButton onClick={() => edit(null)}>Schrijf een nieuwe</LinkButton>
          </p>
          <EditRecord
            key={editing.id}
            rules={toelichtingenRules}
            record={editing}
            known={knownTo(shown)}
            fields={fields}
            saver={saver}
            label="Wijziging opslaan"
            onDone={onDone}
            onBack={onBack}
          />
        </>
      )}
      <div hidden={editing !== null}>
        <Earlier words={words} onEdit={mayWrite ? edit : null} />
        {mayWrite ? <NewWords {...props} /> : <Button onClick={onBack}>Terug</Button>}
      </div>
    </>
  );
}
