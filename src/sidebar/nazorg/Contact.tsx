/** A new contact: how it goes, when the next one is, and when the work has ended also that. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import { dutchDate } from '../../register/dates';
import { nazorgTot, voorstelVolgendContact } from '../../register/weg/nazorgTermijn';
import { isWaardevolWerk } from '../../register/weg/plaatsingGevolgen';
import type { IdRow } from '../../register/row';
import { missing } from '../../register/rules/everyTab/cellen';
import { nazorgRules } from '../../register/rules/nazorg';
import { plaatsingenRules } from '../../register/rules/plaatsingen';
import type { ColumnKey } from '../../register/tabs';
import { plaatsingen } from '../../register/tabs/plaatsingen';
import type { SentValue, Step, Values, Write } from '../contract';
import { Along, AlongConflicts, useAlong } from '../kit/Along';
import type { Offer } from '../kit/Along';
import { changeOf, useDraft } from '../kit/fields/draft';
import type { Draft } from '../kit/fields/draft';
import { Field } from '../kit/fields/Field';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { firstProblem, useFocus } from '../kit/focus';
import type { Known } from '../kit/fields/judging';
import { judgeAct } from '../kit/fields/judging';
import { newId } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import { plaatsingInWords } from '../kit/words';
import { Footer } from '../kit/Shell';
import type { DeelnemerFormProps } from '../kit/Shell';

/** The fields of a contact. */
export const fields: readonly ColumnKey<'nazorg'>[] = [
  'datum',
  'soort',
  'nogAanHetWerk',
  'notitie',
  'volgendContactOp',
];

export interface NazorgProps extends Pick<DeelnemerFormProps, 'opening' | 'deelnemer'> {
  readonly known: Known;
  readonly plaatsingen: readonly IdRow<'plaatsingen'>[];
  readonly saver: Saver;
}

/** Another day of contact moves the next one along, as long as nobody chose that herself. */
const withNextContact = (draft: Draft<'nazorg'>, tot: string | null): Draft<'nazorg'> => ({
  ...draft,
  set: (key, value: SentValue) => {
    draft.set(key, value);
    const untouched = (draft.values.volgendContactOp ?? null) === voorstelVolgendContact(draft.values.datum, tot);
    if (key === 'datum' && untouched) draft.set('volgendContactOp', voorstelVolgendContact(value, tot));
  },
});

/** The plaatsingen that go on; their end is offered when the deelnemer is no longer at work. */
function endOffers(
  own: readonly IdRow<'plaatsingen'>[],
  einde: SentValue,
  nogAanHetWerk: SentValue | undefined,
): Offer[] {
  if (nogAanHetWerk !== 'Nee') return [];
  const open = own.filter(({ cells }) => !cells.einde);
  return open.map((plaatsing): Offer => {
    const { id, cells } = plaatsing;
    return {
      key: id,
      tab: plaatsingen,
      likely: open.length === 1 || isWaardevolWerk(cells.soort),
      label: `Plaatsing ${id} (${plaatsingInWords(plaatsing)}) eindigt`,
      write: changeOf('plaatsingen', plaatsing, { einde }),
    };
  });
}

interface Props extends NazorgProps {
  /** Stored: how it was with the work. */
  readonly onDone: (nogAanHetWerk: SentValue) => void;
}

export function Contact(props: Props): JSX.Element {
  const { opening, deelnemer, known, plaatsingen: own, saver, onDone } = props;
  const tot = nazorgTot(own);
  const initial = (): Values<'nazorg'> => ({
    deelnemerId: deelnemer.id,
    datum: opening.vandaag,
    volgendContactOp: voorstelVolgendContact(opening.vandaag, tot),
  });
  const draft = withNextContact(useDraft(nazorgRules, initial()), tot);
  const { values } = draft;
  const [typedEnd, setTypedEnd] = useState<SentValue | undefined>(undefined);
  const [checks, setChecks] = useState(0);
  const einde = typedEnd === undefined ? (values.datum ?? null) : typedEnd;
  const along = useAlong(endOffers(own, einde, values.nogAanHetWerk));
  const ends = along.chosen.map(({ write }) => write);
  const [judged, ...judgedEnds] = judgeAct(known, [draft, ...ends], [plaatsingenRules]);
  const filling = useFilling(draft, fields, judged!);
  const wrongEnd =
    ends.length > 0 && isBlank(einde)
      ? missing(plaatsingen.columns.einde)
      : (judgedEnds.map(({ problems }) => problems.einde).find((problem) => problem !== undefined) ?? null);
  useFocus(() => (checks > 0 && wrongEnd ? firstProblem() : null), [checks]);
  const writes = [draft.write(), ...ends];
  const said = (steps: readonly Step[]): string => {
    const next = values.volgendContactOp;
    const ended = along.chosen.map(({ key }) => ` Plaatsing ${key} eindigt op ${dutchDate(String(einde))}.`).join('');
    return `Het contact is opgeslagen (${newId(steps, 'nazorg')}).${next ? ` Volgend contact op ${dutchDate(String(next))}.` : ''}${ended}`;
  };
  const store = async (sent: readonly Write[]): Promise<void> => {
    setChecks(checks + 1);
    if (!filling.check()) return;
    if (wrongEnd) return;
    if (!(await saver.save(sent, said))) return;
    filling.rest();
    setChecks(0);
    setTypedEnd(undefined);
    along.rest();
    draft.reset(null, initial());
    onDone(values.nogAanHetWerk ?? null);
  };
  return (
    <>
      <AlongConflicts along={along} saver={saver} writes={writes} store={(sent) => void store(sent)} />
      <Fields
        filling={filling}
        saver={saver}
        keys={['datum', 'soort', 'nogAanHetWerk']}
        buttons={['soort', 'nogAanHetWerk']}
      />
      {values.nogAanHetWerk === 'Nee' && along.offers.length === 0 && (
        <p class="message">Er staat geen plaatsing open.</p>
      )}
      <Along along={along} title="Dit gaat mee" />
      {along.chosen.length > 0 && (
        <Field
          column={plaatsingen.columns.einde}
          label="Laatste dag"
          required
          value={einde}
          onChange={setTypedEnd}
          error={(checks > 0 ? wrongEnd : null) ?? saver.fieldError(1, 'einde')}
        />
      )}
      <Fields filling={filling} saver={saver} keys={['notitie', 'volgendContactOp']} />
      {tot && (
        <p class="quiet">
          {opening.vandaag < tot
            ? `De nazorg duurt tot en met ${dutchDate(tot)}`
            : `De nazorg duurde tot en met ${dutchDate(tot)}`}
          : drie jaar na de eerste plaatsing.
        </p>
      )}
      <OtherProblems
        saver={saver}
        shown={(write, column) => (write === 0 ? isOneOf(fields)(write, column) : write === 1 && column === 'einde')}
      />
      <Footer saver={saver} primary={{ label: 'Contact opslaan', onClick: () => void store(writes) }} />
    </>
  );
}
