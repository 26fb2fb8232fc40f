/** One figure: what it says, what it counts, and the records behind it, who counts and who does not. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dateInWords } from '../../register/dates';
import type { Traced, TracedFigure } from '../contract';
import { Title } from '../kit/Shell';
import { Tabs } from '../kit/Tabs';
import { Text } from '../kit/Text';
import { RecordList } from './RecordList';

/** The group, or of it only who does not count. */
function Group({ figuur: { records, aantallen } }: { readonly figuur: TracedFigure }): JSX.Element {
  const [rest, setRest] = useState(false);
  return (
    <>
      {aantallen.teltNiet > 0 && (
        <div class="checks">
          <label>
            <input type="checkbox" checked={rest} onChange={(event) => setRest(event.currentTarget.checked)} />
            <span>Toon alleen wat niet meetelt ({aantallen.teltNiet})</span>
          </label>
        </div>
      )}
      <RecordList
        key={String(rest)}
        marked
        records={rest ? records.filter(({ telt }) => !telt) : records}
        total={rest ? aantallen.teltNiet : aantallen.telt + aantallen.teltNiet}
      />
    </>
  );
}

const Counting = ({ figuur: { records, aantallen } }: { readonly figuur: TracedFigure }): JSX.Element => (
  <RecordList marked={false} records={records.filter(({ telt }) => telt)} total={aantallen.telt} />
);

/** Who counts; and where the figure is a share, the group beside it. */
function Records({ figuur }: { readonly figuur: TracedFigure }): JSX.Element {
  const [at, setAt] = useState(0);
  const { telt, teltNiet } = figuur.aantallen;
  if (figuur.groep === null)
    return (
      <>
        <h2>Telt mee ({telt})</h2>
        <Counting figuur={figuur} />
      </>
    );
  return (
    <>
      <Tabs names={[`Telt mee (${telt})`, `De groep (${telt + teltNiet})`]} at={at} onChoose={setAt} panelId="lijst" />
      <div id="lijst" role="tabpanel" aria-labelledby={`lijst-tab-${at}`}>
        {at === 0 ? <Counting figuur={figuur} /> : <Group figuur={figuur} />}
      </div>
    </>
  );
}

/** What it says, and whether that is enough. */
function Said({ figuur: { waarde, doel, oordeel, inTabblad } }: { readonly figuur: TracedFigure }): JSX.Element {
  return (
    <>
      <p class="figure">{waarde}</p>
      {doel !== '' && (
        <p>
          <Text>{`Doel: ${doel}.${oordeel === null ? '' : ` Oordeel: ${oordeel}.`}`}</Text>
        </p>
      )}
      {inTabblad !== null && (
        <p class="message warn">
          In het tabblad staat {inTabblad}. Het register is daarna veranderd. Maak het tabblad opnieuw als je het nieuwe
          cijfer wilt zien.
        </p>
      )}
    </>
  );
}

export function FigureView({
  traced,
  figuur,
}: {
  readonly traced: Traced;
  readonly figuur: TracedFigure;
}): JSX.Element {
  const { projectjaren, projectjaar, peildatum } = traced;
  return (
    <>
      <Title>{figuur.label}</Title>
      <p class="quiet">
        Indicator {figuur.code}, {projectjaren.find(({ id }) => id === projectjaar)?.naam}, op {dateInWords(peildatum)}
      </p>
      <Said figuur={figuur} />
      <dl class="facts">
        <dt>Wat telt mee?</dt>
        <dd>{figuur.telt}</dd>
        {figuur.groep !== null && (
          <>
            <dt>Van welke groep?</dt>
            <dd>{figuur.groep}</dd>
          </>
        )}
      </dl>
      <Records figuur={figuur} />
    </>
  );
}
