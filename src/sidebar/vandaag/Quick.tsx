/** What is due, done where it is shown: the result of a toets, a nazorgcontact, a line of the Stagelog. */
import { Button } from '../kit/Button';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { addDays, addMonths, dutchDate } from '../../register/dates';
import { counted } from '../../register/grouping';
import type { TabKey } from '../../register/tabs';
import { rhythm } from '../../register/weg/nazorgTermijn';
import type { Due, DueView, SentValue, Write } from '../contract';
import { keyOf } from '../kit/links/DueList';
import type { Saver } from '../kit/server/save';
import type { Laid } from '../kit/server/stored';
import { useKlad } from '../kit/klad';

interface QuickProps {
  readonly item: DueView;
  readonly due: Pick<Due, 'ik' | 'vandaag'>;
  readonly saver: Saver;
  /** Stores it; the item is gone from the list then. */
  readonly store: (write: Write, said: string) => void;
}

interface Choice {
  readonly label: string;
  readonly onClick: () => void;
  readonly on?: boolean;
}

const Buttons = ({ saver, choices }: { readonly saver: Saver; readonly choices: readonly Choice[] }): JSX.Element => (
  <div class="row">
    {choices.map(({ label, onClick, on }) => (
      <Button key={label} disabled={saver.busy} {...(on === undefined ? {} : { 'aria-pressed': on })} onClick={onClick}>
        {label}
      </Button>
    ))}
  </div>
);

/** A question with its buttons. */
const Question = ({ text, children }: { readonly text: string; readonly children: ComponentChildren }): JSX.Element => {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p class="tight" id={id}>
        {text}
      </p>
      {children}
    </div>
  );
};

function Toets({ item, due, saver, store }: QuickProps): JSX.Element {
  const [later, setLater] = useState(false);
  const { vandaag } = due;
  const change = (values: Readonly<Record<string, SentValue>>, said: string): void =>
    store({ tab: 'toetsen', id: item.recordId, basis: { status: item.status }, values } as Write, said);
  // The day that was planned, unless that is yet to come.
  const day = item.op <= vandaag ? item.op : vandaag;
  const result = (status: string) => (): void =>
    change({ status, resultaatOp: day }, `${status} op ${dutchDate(day)}, ${item.naam}.`);
  const move = (weeks: number) => (): void => {
    const geplandOp = addDays(vandaag, weeks * 7);
    change({ status: 'Uitgesteld', geplandOp }, `De toets van ${item.naam} is nu op ${dutchDate(geplandOp)}.`);
  };
  return (
    <>
      <Buttons
        saver={saver}
        choices={[
          { label: 'Behaald', onClick: result('Behaald') },
          { label: 'Nog niet', onClick: result('Nog niet behaald') },
          { label: 'Nieuwe datum', onClick: () => setLater(!later), on: later },
        ]}
      />
      {later && (
        <Question text="Wanneer dan, vanaf vandaag?">
          <Buttons
            saver={saver}
            choices={[1, 2, 4].map((weeks) => ({
              label: `+${counted(weeks, 'week', 'weken')}`,
              onClick: move(weeks),
            }))}
          />
        </Question>
      )}
    </>
  );
}

function Nazorg({ item, due, saver, store }: QuickProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const [soort, setSoort] = useState('');
  const [answer, setAnswer] = useState<string | null>(null);
  const next = addMonths(due.vandaag, rhythm);
  const said = (nogAanHetWerk: string, volgendContactOp: string | null) => (): void => {
    setAnswer(nogAanHetWerk);
    store(
      {
        tab: 'nazorg',
        id: null,
        basis: null,
        values: { deelnemerId: item.deelnemerId, datum: due.vandaag, soort, nogAanHetWerk, volgendContactOp },
      } as Write,
      `Contact met ${item.naam} opgeslagen.${volgendContactOp ? ` Volgend contact op ${dutchDate(volgendContactOp)}.` : ''}`,
    );
  };
  // Vandaag does not read when the nazorg ends: the server tells that the next contact would come after it.
  const endsBefore = answer !== null && saver.fieldError(0, 'volgendContactOp') !== null;
  return (
    <>
      <Buttons
        saver={saver}
        choices={[{ label: 'Gesproken, over 3 maanden weer', onClick: () => setOpen(!open), on: open }]}
      />
      {open && (
        <Question text="Hoe?">
          <Buttons
            saver={saver}
            choices={['Telefonisch', 'Gesprek', 'Werkplekbezoek'].map((label) => ({
              label,
              onClick: () => setSoort(label),
              on: label === soort,
            }))}
          />
        </Question>
      )}
      {open && soort !== '' && (
        <Question text="Nog aan het werk? Bij nee: gebruik het formulier, dan sluit je ook de plaatsing af.">
          <Buttons
            saver={saver}
            choices={[
              { label: 'Ja', onClick: said('Ja', next) },
              { label: 'Weet ik niet', onClick: said('Onbekend', next) },
              ...(endsBefore ? [{ label: 'Opslaan zonder volgend contact', onClick: said(answer, null) }] : []),
            ]}
          />
        </Question>
      )}
    </>
  );
}

function Log({ item, due, saver, store }: QuickProps): JSX.Element {
  const isStored = (steps: readonly Laid[]): boolean =>
    steps.some(({ tab, after }) => tab === 'stagelog' && after?.stageId === item.formRecordId);
  const { text: soort, set: setSoort } = useKlad(`${keyOf(item)} soort`, '', isStored);
  const { text: notitie, set: setNotitie } = useKlad(keyOf(item), '', isStored);
  const id = useId();
  const save = (): void =>
    store(
      {
        tab: 'stagelog',
        id: null,
        basis: null,
        values: { stageId: item.formRecordId, deelnemerId: item.deelnemerId, datum: due.vandaag, soort, notitie },
      } as Write,
      `${soort} met ${item.naam} opgeslagen.`,
    );
  return (
    <>
      <Buttons
        saver={saver}
        choices={['Werkplekbezoek', 'Gesprek deelnemer', 'Gesprek leermeester', 'Driegesprek'].map((label) => ({
          label,
          onClick: () => setSoort(label === soort ? '' : label),
          on: label === soort,
        }))}
      />
      {soort !== '' && (
        <div class="field">
          <label for={id}>
            Notitie <span class="optional">(mag leeg)</span>
          </label>
          <textarea id={id} rows={3} value={notitie} onInput={(event) => setNotitie(event.currentTarget.value)} />
          <Buttons saver={saver} choices={[{ label: 'Log opslaan', onClick: save }]} />
        </div>
      )}
    </>
  );
}

/** By kind: the tab that it writes, and its buttons. */
const quick: Readonly<Record<string, readonly [TabKey, (props: QuickProps) => JSX.Element]>> = {
  toets: ['toetsen', Toets],
  nazorg: ['nazorg', Nazorg],
  vervolgStage: ['stagelog', Log],
  stilleStage: ['stagelog', Log],
};

/** The buttons for this kind, for who may write it. */
export function Quick(props: QuickProps): JSX.Element | null {
  const found = quick[props.item.soort];
  if (!found || !props.due.ik.schrijft.includes(found[0])) return null;
  const [, One] = found;
  return <One {...props} />;
}
