/** Adds a deelnemer, and with her the fase Aangemeld. */
import { LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dateInWords, isDateString } from '../../register/dates';
import { deelnemersRules } from '../../register/rules/deelnemers';
import type { ColumnKey } from '../../register/tabs';
import { deelnemers } from '../../register/tabs/deelnemers';
import type { Opening, SentValue, Values, Write } from '../contract';
import { useDraft } from '../kit/fields/draft';
import type { Option } from '../kit/fields/Field';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeAct, knownOf } from '../kit/fields/judging';
import { medewerkerOptions } from '../kit/fields/medewerkers';
import { Fold } from '../kit/fields/Fold';
import { Problem } from '../kit/Problem';
import { newId } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { SamePerson } from './SamePerson';
import { useNamesakes } from './useNamesakes';

type Key = ColumnKey<'deelnemers'>;

const who: readonly Key[] = ['voornaam', 'achternaam', 'geboortejaar'];
const registration: readonly Key[] = ['aanmelddatum', 'doelgroep', 'verwezenDoor', 'praktijkopleider', 'toestemmingOp'];
const more: readonly Key[] = ['jobcoach', 'woonplaats', 'telefoon', 'email', 'hoogsteOpleiding', 'opmerkingen'];
const fields: readonly Key[] = [...who, ...registration, ...more];

/** Today, and the praktijkopleider where there is no doubt who that is. */
export function emptyDeelnemer({ ik, vandaag, medewerkers }: Opening): Values<'deelnemers'> {
  const coaches = medewerkers.filter(({ rol }) => rol === 'Praktijkopleider');
  const own = coaches.find(({ email }) => email === ik.email) ?? (coaches.length === 1 ? coaches[0] : undefined);
  return { aanmelddatum: vandaag, praktijkopleider: own?.email ?? null };
}

interface NewDeelnemerProps {
  readonly opening: Opening;
  readonly saver: Saver;
  /** What to begin with. */
  readonly initial: Values<'deelnemers'>;
  /** Stored: who it became, and what was typed. */
  readonly onAdded: (deelnemerId: string, typed: Values<'deelnemers'>) => void;
  /** It is somebody who is there already. */
  readonly onSame: (deelnemerId: string) => void;
  readonly onBack: () => void;
}

/** What will be written in Fasen beside the deelnemer. */
function AlsoWritten({ datum }: { readonly datum: SentValue | undefined }): JSX.Element | null {
  if (!isDateString(datum)) return null;
  return (
    <p class="message" role="status">
      Er komt ook een fase bij: <strong>Aangemeld</strong> vanaf {dateInWords(datum)}.
    </p>
  );
}

export function NewDeelnemer({ opening, saver, initial, onAdded, onSame, onBack }: NewDeelnemerProps): JSX.Element {
  const draft = useDraft(deelnemersRules, initial);
  const { values } = draft;
  const aangemeld: Write = {
    tab: 'fasen',
    id: null,
    basis: null,
    values: { deelnemerId: '@0', datum: values.aanmelddatum ?? null, fase: 'Aangemeld' },
  };
  const [judged] = judgeAct(knownOf(opening), [draft, aangemeld]);
  const filling = useFilling(draft, fields, judged!);
  const namesakes = useNamesakes(draft.values);
  const [asked, setAsked] = useState(0);
  const [asking, setAsking] = useState(false);
  const store = async (): Promise<void> => {
    if (asking || !filling.check()) return;
    setAsking(true);
    const isNew = await namesakes.isNew();
    setAsking(false);
    if (!isNew) return setAsked(asked + 1);
    const steps = await saver.save(
      [draft.write(), aangemeld],
      (done) =>
        `${String(values.voornaam)} ${String(values.achternaam)} is toegevoegd (${newId(done, 'deelnemers')}), ` +
        `met de fase Aangemeld (${newId(done, 'fasen')}).`,
    );
    if (steps) onAdded(newId(steps, 'deelnemers'), values);
  };
  const inFold = more.some((key) => filling.problems[key] !== undefined || saver.fieldError(0, key) !== null);
  const people = (key: 'praktijkopleider' | 'jobcoach'): Option[] =>
    medewerkerOptions(opening, deelnemers.columns[key], values[key]);
  const shared = {
    filling,
    saver,
    options: { praktijkopleider: people('praktijkopleider'), jobcoach: people('jobcoach') },
  };
  return (
    <>
      <p class="back">
        <LinkButton onClick={onBack}>Terug naar zoeken</LinkButton>
      </p>
      <Title>Nieuwe deelnemer</Title>
      <Fields {...shared} keys={who} />
      <SamePerson namesakes={namesakes} asked={asked} onSame={onSame} />
      <Fields {...shared} keys={registration} />
      <Fold label="Meer gegevens" opens={inFold}>
        <Fields {...shared} keys={more} />
      </Fold>
      <AlsoWritten datum={values.aanmelddatum} />
      <OtherProblems saver={saver} shown={(write, column) => write === 0 && isOneOf(fields)(write, column)} />
      {namesakes.problem && <Problem problem={namesakes.problem} again={() => void store()} />}
      <Footer
        saver={saver}
        primary={{ label: asking ? 'Bezig…' : 'Deelnemer toevoegen', onClick: () => void store(), disabled: asking }}
      />
    </>
  );
}
