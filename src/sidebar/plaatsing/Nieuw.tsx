/** A new plaatsing, with what goes along. */
import type { JSX } from 'preact';
import type { Omgeving } from '../../register/weg/plaatsingGevolgen';
import { plaatsingenRules } from '../../register/rules/plaatsingen';
import type { Step, Write } from '../contract';
import { Along, AlongConflicts, useAlong } from '../kit/Along';
import { useDraft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import type { Known } from '../kit/fields/judging';
import { judgeAct } from '../kit/fields/judging';
import { newId } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import type { DeelnemerFormProps } from '../kit/Shell';
import { offersFor } from './offers';
import type { Suggestions } from './rules';
import { fields } from './rules';

interface Props extends Pick<DeelnemerFormProps, 'opening' | 'deelnemer'> {
  readonly rows: Omgeving;
  readonly known: Known;
  readonly suggestions: Suggestions;
  readonly saver: Saver;
  readonly onDone: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

export function Nieuw({ opening, deelnemer, rows, known, suggestions, saver, onDone, onBack }: Props): JSX.Element {
  const draft = useDraft(plaatsingenRules, { deelnemerId: deelnemer.id, start: opening.vandaag });
  const along = useAlong(offersFor(draft.values, rows, opening));
  const [judged] = judgeAct(known, [draft, ...along.chosen.map(({ write }) => write)]);
  const filling = useFilling(draft, fields, judged!);
  const writes = [draft.write(), ...along.chosen.map(({ write }) => write)];
  const said = (steps: readonly Step[]): string => {
    const fase = newId(steps, 'fasen');
    const also = along.chosen.map(({ label }) => ` ${label}.`).join('');
    return `De plaatsing is opgeslagen (${newId(steps, 'plaatsingen')}${fase && `, fase ${fase}`}).${also}`;
  };
  const store = async (sent: readonly Write[]): Promise<void> => {
    if (!filling.check()) return;
    if (await saver.save(sent, said)) onDone();
  };
  return (
    <>
      <Title>Nieuwe plaatsing</Title>
      <AlongConflicts along={along} saver={saver} writes={writes} store={(sent) => void store(sent)} />
      <Fields filling={filling} saver={saver} suggestions={suggestions} />
      <Along along={along} title="Dit gaat mee" />
      <OtherProblems saver={saver} shown={(write, column) => write === 0 && isOneOf(fields)(write, column)} />
      <Footer
        saver={saver}
        primary={{ label: 'Plaatsing opslaan', onClick: () => void store(writes) }}
        {...(onBack ? { secondary: { label: 'Terug', onClick: onBack } } : {})}
      />
    </>
  );
}
