/** The steps that fill a tab: the team, the projectjaar, the doelen. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dutchDate, isDateString } from '../../register/dates';
import type { Cell } from '../../register/cell';
import type { IdRow } from '../../register/row';
import { doelenRules } from '../../register/rules/doelen';
import { medewerkersRules } from '../../register/rules/medewerkers';
import { projectjarenRules } from '../../register/rules/projectjaren';
import type { EersteKeer, Values } from '../contract';
import { Button } from '../kit/Button';
import type { Known } from '../kit/fields/judging';
import { AllGoals } from './AllGoals';
import { Records } from './Records';

export interface StepProps {
  readonly first: EersteKeer;
  /** Loads anew, where something was done that no save tells. */
  readonly load: () => void;
  readonly onNext: () => void;
  readonly onList: () => void;
}

const knownTo = ({ vandaag, medewerkers, projectjaren, doelen }: EersteKeer): Known => ({
  vandaag,
  rijen: { medewerkers, projectjaren, doelen },
});

const text = (cell: Cell | undefined): string => String(cell ?? '');
const day = (cell: Cell | undefined): string => (isDateString(cell) ? dutchDate(cell) : '…');

const leads = ({ rol, actief }: Values<'medewerkers'>): boolean => rol === 'Projectleider' && actief === 'Ja';

/** Somebody must be left who may do this: whoever takes the last projectleider away shuts everybody out. */
const leaderLeft =
  (medewerkers: readonly IdRow<'medewerkers'>[]) => (values: Values<'medewerkers'>, id: string | null) => {
    const others = medewerkers.filter((one) => one.id !== id && leads(one.cells as Values<'medewerkers'>));
    return leads(values) || others.length > 0
      ? {}
      : { rol: 'Er moet een Projectleider zijn die Actief is, anders kan niemand verder. Begin met jezelf.' };
  };

export function Team({ first, onNext, onList }: StepProps): JSX.Element {
  const { medewerkers, ik } = first;
  const isFirst = medewerkers.length === 0;
  return (
    <>
      <p class="quiet">Wie met het register werkt. Iedereen logt in met het adres dat hier staat.</p>
      <Records
        rules={medewerkersRules}
        rows={medewerkers}
        known={knownTo(first)}
        fields={['naam', 'email', 'rol', 'ontvangtHerinneringen', 'actief']}
        initial={{
          ontvangtHerinneringen: 'Ja',
          actief: 'Ja',
          ...(isFirst ? { email: ik.email, rol: 'Projectleider' } : {}),
        }}
        check={leaderLeft(medewerkers)}
        show={({ cells }) => [
          text(cells.naam),
          [text(cells.rol), cells.actief === 'Ja' ? '' : 'niet actief'].filter(Boolean).join(', '),
        ]}
        more="Nog een medewerker"
        onNext={onNext}
        onList={onList}
      />
    </>
  );
}

export const Years = ({ first, onNext, onList }: StepProps): JSX.Element => (
  <>
    <p class="quiet">De periode die met de financier is afgesproken. Daarover gaan alle cijfers.</p>
    <Records
      rules={projectjarenRules}
      rows={first.projectjaren}
      known={knownTo(first)}
      fields={['naam', 'start', 'einde']}
      editFields={['naam', 'start', 'oorspronkelijkEinde', 'einde']}
      initial={{}}
      along={({ einde }) => ({ oorspronkelijkEinde: einde ?? null })}
      show={({ cells }) => [text(cells.naam), `${day(cells.start)} tot en met ${day(cells.einde)}`]}
      more="Nog een projectjaar"
      onNext={onNext}
      onList={onList}
    />
  </>
);

export function Goals({ first, onNext, onList }: StepProps): JSX.Element {
  const { projectjaren, indicatoren, doelen } = first;
  const named = new Map(indicatoren.map(({ code, naam }) => [code, naam]));
  const years = projectjaren.map(({ id, cells }) => ({ value: id, label: `${text(cells.naam)} (${id})` }));
  // A part of an indicator is called as the indicator is: `1.3/2024-Q1`.
  const nameOf = (indicator: string): string => named.get(indicator) ?? named.get(indicator.split('/')[0]!) ?? '';
  const yearOf = (id: string): string => text(projectjaren.find((year) => year.id === id)?.cells.naam ?? id);
  const last = projectjaren[projectjaren.length - 1]?.id ?? null;
  const [all, setAll] = useState(false);
  if (all)
    return <AllGoals first={first} known={knownTo(first)} years={years} onNext={onNext} onBack={() => setAll(false)} />;
  return (
    <>
      <p class="quiet">Wat met de financier is afgesproken: een getal bij elk cijfer dat erin staat.</p>
      {years.length > 0 && (
        <p>
          <Button onClick={() => setAll(true)}>Zet alle cijfers klaar</Button>
        </p>
      )}
      <Records
        rules={doelenRules}
        rows={doelen}
        known={knownTo(first)}
        fields={['projectjaarId', 'indicator', 'doel', 'eenheid', 'uiterlijkOp', 'tekst']}
        options={{
          projectjaarId: years,
          indicator: indicatoren.map(({ code, naam }) => ({ value: code, label: `${code} ${naam}` })),
        }}
        labels={{ projectjaarId: 'Projectjaar' }}
        initial={{ projectjaarId: last, eenheid: 'Aantal' }}
        show={({ cells }) => [
          `${text(cells.indicator)} ${nameOf(text(cells.indicator))}`,
          `${text(cells.doel)}${cells.eenheid === 'Percentage' ? '%' : ''}, ${yearOf(text(cells.projectjaarId))}`,
        ]}
        more="Nog een doel"
        onNext={onNext}
        onList={onList}
      />
    </>
  );
}
