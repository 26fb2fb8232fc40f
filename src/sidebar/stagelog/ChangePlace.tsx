/** Changes place: one stage ends and the next begins, in one act. */
import type { JSX } from 'preact';
import { dutchDate, isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { stagesRules } from '../../register/rules/stages';
import type { PlaceChange } from '../../register/weg/stage';
import { changePlace, placeChangeInWords } from '../../register/weg/stage';
import type { ColumnKey } from '../../register/tabs';
import type { Values, Write } from '../contract';
import { useDraft } from '../kit/fields/draft';
import type { Draft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import type { Judged, Problems } from '../kit/fields/judging';
import { asked } from '../kit/fields/judging';
import { newId, settling } from '../kit/server/save';
import { Conflicts, Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { PlaceFields } from './PlaceFields';
import type { StageAct } from './stageAct';
import { usePlace } from './usePlace';

const endFields: readonly ColumnKey<'stages'>[] = ['einde', 'redenEinde'];
const nextFields: readonly ColumnKey<'stages'>[] = [
  'werkgeverId',
  'sector',
  'leermeester',
  'emailLeermeester',
  'urenPerWeek',
  'verwachtEinde',
];

/** The change as it stands in the fields; null while there is no date. */
function placeChangeOf(stage: IdRow<'stages'>, { einde, redenEinde }: Values<'stages'>): PlaceChange | null {
  return isDateString(einde) ? changePlace(stage.cells, einde, String(redenEinde ?? '')) : null;
}

/** What keeps the next stage from beginning the day after is told at the end, while there is one. */
const endsTooEarly = ({ start }: Problems<'stages'>): Problems<'stages'> => (start ? { einde: start } : {});

/** The form: first the end, then the new place. `onDone` gets the ID of the new stage. */
export function ChangePlace(
  act: StageAct & { readonly stage: IdRow<'stages'>; readonly onDone: (id: string) => void },
): JSX.Element {
  const { opening, saver, stage, onDone, onBack } = act;
  const end = useDraft(stagesRules, { einde: opening.vandaag, redenEinde: 'Andere plek gewenst' }, stage, 'anders');
  const hours = stage.cells.urenPerWeek;
  const change = placeChangeOf(stage, end.values);
  const place = usePlace(
    act,
    {
      deelnemerId: String(stage.cells.deelnemerId),
      urenPerWeek: typeof hours === 'number' ? hours : null,
    },
    nextFields,
    [end as unknown as Draft],
    change?.next.start ?? null,
  );
  const [judgedEnd, judgedNext] = place.judged as readonly Judged<'stages'>[];
  const endFilling = useFilling(end, endFields, judgedEnd!, {
    ...asked(end, endFields.slice(0, 1)),
    ...endsTooEarly(judgedNext!.problems),
  });
  const writes = (): Write[] => [end.write(), ...place.writes()];
  const store = async (list: readonly Write[]): Promise<void> => {
    const fine = [endFilling.check(), place.check()];
    if (fine.includes(false) || !change) return;
    const steps = await saver.save(
      list,
      (done) =>
        `Opgeslagen: ${stage.id} stopt op ${dutchDate(change.end.einde)}. De nieuwe stage is ${newId(done, 'stages')} en begint op ${dutchDate(change.next.start)}.${place.told(done)}`,
    );
    if (steps) onDone(newId(steps, 'stages'));
  };
  return (
    <>
      <Title>Andere plek</Title>
      <Conflicts
        saver={saver}
        tab={stagesRules.tab}
        mine={end.write().values}
        {...settling(saver, end, writes, (list) => void store(list))}
      />
      <h2>De stage die stopt</h2>
      <Fields filling={endFilling} saver={saver} write={0} required={endFields} />
      <h2>De nieuwe plek</h2>
      <PlaceFields place={place} act={act} />
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
        shown={(write, column) => (write === 0 ? isOneOf(endFields)(write, column) : place.shows(write, column))}
      />
      <Footer
        saver={saver}
        primary={{ label: 'Wissel opslaan', onClick: () => void store(writes()) }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
