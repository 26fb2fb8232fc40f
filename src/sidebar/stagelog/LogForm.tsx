/** A line of the Stagelog being filled in, beside the last ones of this stage. */
import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { stagelogRules } from '../../register/rules/stagelog';
import { lastFirst } from '../../register/weg/lastFirst';
import type { ColumnKey } from '../../register/tabs';
import type { Opening, SentValue, Values } from '../contract';
import { kladIn, useDraft } from '../kit/fields/draft';
import type { Draft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft, knownOf } from '../kit/fields/judging';
import { pageBase } from '../kit/server/call';
import { newId } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import { Footer } from '../kit/Shell';
import { Text } from '../kit/Text';
import { Days } from './Days';
import { lineOf } from './stageWords';

type Key = ColumnKey<'stagelog'>;

const fields: readonly Key[] = [
  'datum',
  'soort',
  'notitie',
  'aanpassing',
  'gewerkteUren',
  'voortgang',
  'vervolgactie',
  'vervolgOp',
];

/** What does not fit: an aanpassing has a soort of its own, and who was away did no work. */
const unfit = (soort: SentValue | undefined): readonly Key[] => [
  ...(soort === 'Aanpassing' ? [] : (['aanpassing'] as const)),
  ...(soort === 'Afwezig' ? (['gewerkteUren', 'voortgang'] as const) : []),
];

/** The draft without what does not fit: that is away, and is not stored. */
const fitting = (draft: Draft<'stagelog'>): Draft<'stagelog'> => ({
  ...draft,
  write: () => {
    const write = draft.write();
    const values = Object.entries(write.values).filter(([key]) => !unfit(draft.values.soort).includes(key as Key));
    return { ...write, values: Object.fromEntries(values) };
  },
});

/** What was written down, each a line. */
const wordsOf = ({ aanpassing, notitie, vervolgactie, vervolgOp }: IdRow<'stagelog'>['cells']): string[] => {
  const op = vervolgOp ? ` (${dutchDate(String(vervolgOp))})` : '';
  return [
    aanpassing ? `Aanpassing: ${aanpassing}` : '',
    String(notitie ?? ''),
    vervolgactie || op ? `Vervolg: ${vervolgactie ?? ''}${op}` : '',
  ].filter(Boolean);
};

/** How many earlier lines are shown. */
const mostShown = 3;

function LastLines({ lines }: { readonly lines: readonly IdRow<'stagelog'>[] }): JSX.Element | null {
  const last = lastFirst(lines, 'datum').slice(0, mostShown);
  if (last.length === 0) return <p class="quiet">Bij deze stage is nog niets gelogd.</p>;
  return (
    <details class="message">
      <summary>
        Laatst: <Text>{lineOf(last[0]!)}</Text>
      </summary>
      <ul class="list">
        {last.map((line) => (
          <li key={line.id}>
            <strong>
              <Text>{lineOf(line)}</Text>
            </strong>{' '}
            <span class="quiet whole">{line.id}</span>
            {wordsOf(line.cells).map((words) => (
              <>
                <br />
                {words}
              </>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LogFormProps {
  readonly opening: Opening;
  readonly deelnemer: IdRow<'deelnemers'>;
  readonly stage: IdRow<'stages'>;
  /** The lines of this stage; null until they are there. */
  readonly lines: readonly IdRow<'stagelog'>[] | null;
  readonly saver: Saver;
  /** What the next line of a stage begins with, by Stage-ID; it outlives this screen. */
  readonly begins: Map<string, Values<'stagelog'>>;
  readonly onSaved: () => void;
}

/** What the last line most probably tells of this one as well: the hours, and on a phone what kind it was. */
const likely = ({ soort = null, gewerkteUren = null }: Values<'stagelog'>): Values<'stagelog'> =>
  pageBase() === undefined ? { gewerkteUren } : { soort, gewerkteUren };

/** The form. After saving it is empty but for the date and what is likely. */
export function LogForm({ opening, deelnemer, stage, lines, saver, begins, onSaved }: LogFormProps): JSX.Element {
  const empty = (datum: string): Values<'stagelog'> => ({ stageId: stage.id, deelnemerId: deelnemer.id, datum });
  const [begin, setBegin] = useState(begins.get(stage.id) ?? empty(opening.vandaag));
  const draft = fitting(useDraft(stagelogRules, begin, null, stage.id));
  const onPhone = pageBase() !== undefined;
  const last = lines && lastFirst(lines, 'datum')[0];
  const beginWith = (values: Values<'stagelog'>): void => {
    setBegin(values);
    begins.set(stage.id, values);
    draft.reset(null, values);
  };
  // Before the next key can come: what is typed meanwhile must not go.
  useLayoutEffect(() => {
    if (!last || begin.gewerkteUren !== undefined) return;
    const guess = likely(last.cells as Values<'stagelog'>);
    if (!kladIn(draft.values, begin)) beginWith({ ...begin, ...guess });
    else if (draft.again && !('gewerkteUren' in draft.values)) draft.set('gewerkteUren', guess.gewerkteUren ?? null);
  }, [last?.id]);
  const { datum, soort } = draft.values;
  const shown = fields.filter((key) => !unfit(soort).includes(key));
  const filling = useFilling(draft, shown, judgeDraft(knownOf(opening), draft));
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) =>
        `Opgeslagen (${newId(done, 'stagelog')}): ${soort} op ${dutchDate(String(datum))}, bij stage ${stage.id}.`,
    );
    if (!steps) return;
    filling.rest();
    beginWith({ ...empty(String(datum)), ...likely(draft.values) });
    onSaved();
  };
  const mayLog = opening.ik.schrijft.includes('stagelog');
  return (
    <>
      {lines && <LastLines lines={lines} />}
      {mayLog && (
        <>
          {onPhone && <Days value={datum} onChange={(day) => draft.set('datum', day)} />}
          <Fields
            filling={filling}
            saver={saver}
            buttons={['soort']}
            required={soort === 'Aanpassing' ? ['aanpassing'] : []}
          />
          <OtherProblems saver={saver} shown={isOneOf(shown)} />
          <Footer saver={saver} primary={{ label: 'Opslaan', onClick: () => void store() }} />
        </>
      )}
    </>
  );
}
