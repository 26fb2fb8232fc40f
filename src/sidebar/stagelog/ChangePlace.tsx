/** Changes place: one stage ends and the next begins, in one act. */
import type { JSX } from 'preact';
import { dutchDate, isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { stagesRules } from '../../register/rules/stages';
import type { PlaceChange } from '../../register/weg/stage';
import { changePlace, placeChangeInWords } from '../../register/weg/stage';
import type { ColumnKey } from '../../register/tabs';
import type { Values, Write } from '../contract';
import { useDraft, valuesOf } from '../kit/fields/draft';
import type { Draft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import type { Problems } from '../kit/fields/judging';
import { asked, judgeAct } from '../kit/fields/judging';
import { newId, withBasis } from '../kit/server/save';
import { Conflicts, Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { askedWerkgever, PlaceFields } from './PlaceFields';
import type { StageAct } from './stageAct';
import { knownTo } from './stageAct';

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

/** The next stage with the day on which it begins. */
const startingOn = (next: Draft<'stages'>, change: PlaceChange | null): Draft<'stages'> => ({
  ...next,
  write: () => {
    const write = next.write();
    return { ...write, values: { ...write.values, start: change?.next.start ?? null } };
  },
});

/** What keeps the next stage from beginning the day after is told at the end, while there is one. */
const endsTooEarly = ({ start }: Problems<'stages'>): Problems<'stages'> => (start ? { einde: start } : {});

/** The form: first the end, then the new place. `onDone` gets the ID of the new stage. */
export function ChangePlace(
  act: StageAct & { readonly stage: IdRow<'stages'>; readonly onDone: (id: string) => void },
): JSX.Element {
  const { opening, rows, saver, stage, onDone, onBack } = act;
  const end = useDraft(stagesRules, { einde: opening.vandaag, redenEinde: 'Andere plek gewenst' }, stage);
  const hours = stage.cells.urenPerWeek;
  const next = useDraft(stagesRules, {
    deelnemerId: String(stage.cells.deelnemerId),
    urenPerWeek: typeof hours === 'number' ? hours : null,
  });
  const change = placeChangeOf(stage, end.values);
  const beginning = startingOn(next, change);
  const [judgedEnd, judgedNext] = judgeAct(knownTo(act), [end, beginning]);
  const endFilling = useFilling(end, endFields, judgedEnd!, {
    ...asked(end, endFields.slice(0, 1)),
    ...endsTooEarly(judgedNext!.problems),
  });
  const nextFilling = useFilling(next, nextFields, judgedNext!, askedWerkgever(next));
  const writes = (): Write[] => [end.write(), beginning.write()];
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
    const theirs: IdRow<'stages'> = { id: stage.id, cells: now };
    end.reset(theirs, valuesOf(theirs));
    saver.clear();
  };
  return (
    <>
      <Title>Andere plek</Title>
      <Conflicts
        saver={saver}
        tab={stagesRules.tab}
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
        onSearch={act.onSearch}
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
        shown={(write, column) => isOneOf(write === 0 ? endFields : nextFields)(write, column)}
      />
      <Footer
        saver={saver}
        primary={{ label: 'Wissel opslaan', onClick: () => void store(writes()) }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
