/** A new verklaring for a deelnemer; the titel comes along with a code that was used before. */
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { verklaringenRules } from '../../register/rules/verklaringen';
import type { ColumnKey } from '../../register/tabs';
import type { SentValue } from '../contract';
import type { Draft } from '../kit/fields/draft';
import { useDraft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft } from '../kit/fields/judging';
import { useRows } from '../kit/server/opening';
import { newId } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { alphabetically } from '../kit/words';
import type { ScreenProps } from './screens';
import { knownTo } from './screens';

const keys: readonly ColumnKey<'verklaringen'>[] = [
  'opleidingscode',
  'titel',
  'rmcAkkoordOp',
  'ingeschrevenOp',
  'streefdatum',
];

/** The last titel with each code, among all verklaringen. */
const titlesByCode = (rows: readonly IdRow<'verklaringen'>[]): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ cells: { opleidingscode, titel } }) =>
      opleidingscode && titel ? [[String(opleidingscode), String(titel)]] : [],
    ),
  );

/** A known code brings its titel along, where none was typed. */
const withTitle = (draft: Draft<'verklaringen'>, titles: ReadonlyMap<string, string>): Draft<'verklaringen'> => ({
  ...draft,
  set: (key, value: SentValue) => {
    draft.set(key, value);
    const title = key === 'opleidingscode' ? titles.get(String(value)) : undefined;
    if (title && !draft.values.titel) draft.set('titel', title);
  },
});

export function NieuweVerklaring(props: ScreenProps): JSX.Element {
  const { deelnemer, saver, go, saved } = props;
  const titles = titlesByCode(useRows(null, ['verklaringen'])?.verklaringen ?? []);
  const draft = withTitle(useDraft(verklaringenRules, { deelnemerId: deelnemer.id }), titles);
  const filling = useFilling(draft, keys, judgeDraft(knownTo(props), draft));
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) => `De verklaring is opgeslagen (${newId(done, 'verklaringen')}). Je kunt nu de toetsen plannen.`,
    );
    if (steps) saved({ kind: 'verklaring', id: newId(steps, 'verklaringen') });
  };
  return (
    <>
      <Title>Nieuwe verklaring</Title>
      <Fields
        filling={filling}
        saver={saver}
        suggestions={{
          opleidingscode: [...titles.keys()].sort(alphabetically),
          titel: [...new Set(titles.values())].sort(alphabetically),
        }}
      />
      <OtherProblems saver={saver} shown={isOneOf(keys)} />
      <Footer
        saver={saver}
        primary={{ label: 'Verklaring opslaan', onClick: () => void store() }}
        secondary={{ label: 'Terug', onClick: () => go({ kind: 'overzicht' }) }}
      />
    </>
  );
}
