/** A new contact: how it goes, when the next one is, and when the work has ended also that. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import { eindeVoorStart, naVandaag } from '../../register/datumRegels';
import { voorAanmelding } from '../../register/gevolgen';
import { nazorgTot, volgendContactProbleem, voorstelVolgendContact } from '../../register/nazorgTermijn';
import { isWaardevolWerk } from '../../register/plaatsingGevolgen';
import { nazorg as tab } from '../../register/tabs/nazorg';
import { plaatsingen } from '../../register/tabs/plaatsingen';
import type { RecordView, SentValue, Step, Write } from '../contract';
import { Along, AlongConflicts, useAlong } from '../kit/Along';
import type { Offer } from '../kit/Along';
import { useDraft } from '../kit/draft';
import type { Draft, Values } from '../kit/draft';
import { Field } from '../kit/Field';
import { Fields, OtherProblems, focusFirstProblem, found, useFilling } from '../kit/Fields';
import type { Problems } from '../kit/Fields';
import { newId } from '../kit/save';
import type { Saver } from '../kit/save';
import { Footer } from '../kit/Shell';
import type { DeelnemerFormProps } from '../kit/Shell';

/** The fields of a contact. */
export const fields = ['datum', 'soort', 'nogAanHetWerk', 'notitie', 'volgendContactOp'];

export interface NazorgProps extends Pick<DeelnemerFormProps, 'opening' | 'deelnemer'> {
  readonly plaatsingen: readonly RecordView[];
  readonly saver: Saver;
}

/** What this form judges beside the columns' own rules. */
export const problemsOf = (
  { opening, deelnemer, plaatsingen: own }: Omit<NazorgProps, 'saver'>,
  values: Values,
): Problems =>
  found([
    [
      'datum',
      naVandaag(tab.columns.datum.header, values['datum'], opening.vandaag) ??
        voorAanmelding(tab.columns.datum.header, values['datum'], deelnemer.cells['aanmelddatum']),
    ],
    ['volgendContactOp', volgendContactProbleem(values['volgendContactOp'], values['datum'], nazorgTot(own))],
  ]);

/** Another day of contact moves the next one along, as long as nobody chose that herself. */
const withNextContact = (draft: Draft, tot: string | null): Draft => ({
  ...draft,
  set: (key: string, value: SentValue) => {
    draft.set(key, value);
    const untouched = (draft.values['volgendContactOp'] ?? null) === voorstelVolgendContact(draft.values['datum'], tot);
    if (key === 'datum' && untouched) draft.set('volgendContactOp', voorstelVolgendContact(value, tot));
  },
});

/** The plaatsingen that go on; their end is offered when the deelnemer is no longer at work. */
function endOffers(own: readonly RecordView[], einde: SentValue, nogAanHetWerk: SentValue | undefined): Offer[] {
  if (nogAanHetWerk !== 'Nee') return [];
  const open = own.filter(({ cells }) => !cells['einde']);
  return open.map(({ id, cells }): Offer => ({
    key: id,
    tab: plaatsingen,
    likely: open.length === 1 || isWaardevolWerk(cells['soort']),
    label: `Plaatsing ${id} (${String(cells['functie'])} bij ${String(cells['werkgever'])}) eindigt`,
    write: { tab: 'plaatsingen', id, basis: { einde: cells['einde'] ?? null }, values: { einde } },
  }));
}

/** The first problem with the last day of the plaatsingen that end. */
function eindeProblem(einde: SentValue, chosen: readonly Offer[], own: readonly RecordView[]): string | null {
  if (chosen.length === 0) return null;
  if (einde === null || einde === '') return 'Einde: dit is nog leeg. Vul het in.';
  const starts = chosen.map(({ key }) => own.find(({ id }) => id === key)?.cells['start']);
  return starts.map((start) => eindeVoorStart('Einde', einde, start)).find((problem) => problem !== null) ?? null;
}

interface Props extends NazorgProps {
  /** Stored: how it was with the work. */
  readonly onDone: (nogAanHetWerk: SentValue) => void;
}

export function Contact(props: Props): JSX.Element {
  const { opening, deelnemer, plaatsingen: own, saver, onDone } = props;
  const tot = nazorgTot(own);
  const initial = (): Values => ({
    deelnemerId: deelnemer.id,
    datum: opening.vandaag,
    volgendContactOp: voorstelVolgendContact(opening.vandaag, tot),
  });
  const draft = withNextContact(useDraft(tab, initial()), tot);
  const { values } = draft;
  const filling = useFilling(draft, fields, (typed) => problemsOf(props, typed));
  const [typedEnd, setTypedEnd] = useState<SentValue | undefined>(undefined);
  const [checked, setChecked] = useState(false);
  const einde = typedEnd === undefined ? (values['datum'] ?? null) : typedEnd;
  const along = useAlong(endOffers(own, einde, values['nogAanHetWerk']));
  const wrongEnd = eindeProblem(einde, along.chosen, own);
  const writes = [draft.write(), ...along.chosen.map(({ write }) => write)];
  const said = (steps: readonly Step[]): string => {
    const next = values['volgendContactOp'];
    const ended = along.chosen.map(({ key }) => ` Plaatsing ${key} eindigt op ${dutchDate(String(einde))}.`).join('');
    return `Het contact is opgeslagen (${newId(steps, 'nazorg')}).${next ? ` Volgend contact op ${dutchDate(String(next))}.` : ''}${ended}`;
  };
  const store = async (sent: readonly Write[]): Promise<void> => {
    setChecked(true);
    if (!filling.check()) return;
    if (wrongEnd) return focusFirstProblem();
    if (!(await saver.save(sent, said))) return;
    filling.rest();
    setChecked(false);
    setTypedEnd(undefined);
    along.rest();
    draft.reset(null, initial());
    onDone(values['nogAanHetWerk'] ?? null);
  };
  return (
    <>
      <AlongConflicts along={along} saver={saver} writes={writes} store={(sent) => void store(sent)} />
      <Fields filling={filling} saver={saver} keys={['datum', 'soort', 'nogAanHetWerk']} />
      {values['nogAanHetWerk'] === 'Nee' && along.offers.length === 0 && (
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
          error={(checked ? wrongEnd : null) ?? saver.fieldError(1, 'einde')}
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
        shown={(write, column) => (write === 0 ? fields.includes(column) : write === 1 && column === 'einde')}
      />
      <Footer saver={saver} primary={{ label: 'Contact opslaan', onClick: () => void store(writes) }} />
    </>
  );
}
