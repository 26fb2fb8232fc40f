/** Changes place: one stage ends and the next begins, in one act. */
import type { JSX } from 'preact';
import { isBlank } from '../../register/cell';
import { dutchDate, isDateString } from '../../register/dates';
import { missingMessage } from '../../register/record';
import type { PlaceChange } from '../../register/stageRules';
import { changePlace, placeChangeInWords, stageProblems } from '../../register/stageRules';
import { stages } from '../../register/tabs/stages';
import type { RecordView, Write } from '../contract';
import { useDraft, valuesOf } from '../kit/draft';
import type { Values } from '../kit/draft';
import { Fields, OtherProblems, useFilling } from '../kit/Fields';
import type { Problems } from '../kit/Fields';
import { newId, withBasis } from '../kit/save';
import { Conflicts, Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { PlaceFields, werkgeverProblem } from './PlaceFields';
import type { StageAct } from './stageAct';
import { surroundingsOf } from './stageAct';

const endFields = ['einde', 'redenEinde'];
const nextFields = ['sector', 'leermeester', 'emailLeermeester', 'urenPerWeek', 'verwachtEinde'];

/** The change as it stands in the fields; null while there is no date. */
function changeOf(stage: RecordView, { einde, redenEinde }: Values): PlaceChange | null {
  return typeof einde === 'string' && isDateString(einde)
    ? changePlace(stage.cells, einde, String(redenEinde ?? ''))
    : null;
}

/** What is wrong with the new stage beside her others, the old one ended. */
function nextProblems(act: StageAct, stage: RecordView, change: PlaceChange | null, values: Values): Problems {
  if (!change) return werkgeverProblem(values);
  const around = surroundingsOf(act);
  const others = around.others.map((one) =>
    one.id === stage.id ? { id: one.id, cells: { ...one.cells, ...change.end } } : one,
  );
  return {
    ...stageProblems({ id: '', cells: { ...values, start: change.next.start } }, { ...around, others }),
    ...werkgeverProblem(values),
  };
}

/** What is wrong with the end; also what keeps the next stage from beginning the day after. */
function endProblems(act: StageAct, stage: RecordView, values: Values, next: Problems): Problems {
  const { einde } = stageProblems({ id: stage.id, cells: values }, surroundingsOf(act));
  const message = isBlank(values['einde']) ? missingMessage(stages.columns.einde) : (einde ?? next['start']);
  return message ? { einde: message } : {};
}

/** The form: first the end, then the new place. `onDone` gets the ID of the new stage. */
export function ChangePlace(
  act: StageAct & { readonly stage: RecordView; readonly onDone: (id: string) => void },
): JSX.Element {
  const { opening, rows, saver, stage, onDone, onBack } = act;
  const end = useDraft(stages, { einde: opening.vandaag, redenEinde: 'Andere plek gewenst' }, stage);
  const hours = stage.cells['urenPerWeek'];
  const next = useDraft(stages, {
    deelnemerId: String(stage.cells['deelnemerId']),
    urenPerWeek: typeof hours === 'number' ? hours : null,
  });
  const change = changeOf(stage, end.values);
  const wrongNext = nextProblems(act, stage, change, next.values);
  const endFilling = useFilling(end, endFields, (values) => endProblems(act, stage, values, wrongNext));
  const nextFilling = useFilling(next, nextFields, () => wrongNext);
  const writes = (): Write[] => [
    end.write(),
    { ...next.write(), values: { ...next.values, start: change?.next.start ?? null } },
  ];
  const store = async (list: readonly Write[]): Promise<void> => {
    const fine = [endFilling.check(), nextFilling.check()];
    if (fine.includes(false) || !change) return;
    const steps = await saver.save(
      list,
      (done) =>
        `Opgeslagen: ${stage.id} stopt op ${dutchDate(change.end.einde)}. De nieuwe stage is ${newId(done, 'stages')} en begint op ${dutchDate(change.next.start)}.`,
    );
    if (steps) onDone(newId(steps, 'stages'));
  };
  const now = saver.conflicts[0]?.now;
  const keepMine = (): void => {
    if (!now) return;
    const mine = withBasis(writes(), saver.conflicts);
    end.rebase(now);
    void store(mine);
  };
  const takeTheirs = (): void => {
    if (!now) return;
    const theirs = { id: stage.id, cells: now };
    end.reset(theirs, valuesOf(theirs));
    saver.clear();
  };
  return (
    <>
      <Title>Andere plek</Title>
      <Conflicts
        saver={saver}
        tab={end.tab}
        mine={end.write().values}
        onKeepMine={keepMine}
        onTakeTheirs={takeTheirs}
      />
      <h2>De stage die stopt</h2>
      <Fields filling={endFilling} saver={saver} write={0} required={endFields} />
      <h2>De nieuwe plek</h2>
      <PlaceFields
        filling={nextFilling}
        saver={saver}
        write={1}
        werkgevers={rows.werkgevers ?? []}
        today={opening.vandaag}
      />
      {change && (
        <div class="message">
          <p>
            <strong>Wat er gebeurt</strong>
          </p>
          <p>
            <Text>{placeChangeInWords(stage.id, change)}</Text>
          </p>
        </div>
      )}
      <OtherProblems
        saver={saver}
        shown={(write, column) => (write === 0 ? endFields : [...nextFields, 'werkgeverId']).includes(column)}
      />
      <Footer
        saver={saver}
        primary={{ label: 'Wissel opslaan', onClick: () => void store(writes()) }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
