/** A new plaatsing, with what goes along. */
import type { JSX } from 'preact';
import type { Omgeving } from '../../register/plaatsingGevolgen';
import { plaatsingen as tab } from '../../register/tabs/plaatsingen';
import type { Step, Write } from '../contract';
import { Along, AlongConflicts, useAlong } from '../kit/Along';
import { useDraft } from '../kit/draft';
import { Fields, OtherProblems, useFilling } from '../kit/Fields';
import { newId } from '../kit/save';
import type { Saver } from '../kit/save';
import { Footer, Title } from '../kit/Shell';
import type { DeelnemerFormProps } from '../kit/Shell';
import { offersFor } from './offers';
import { fields, problemsOf } from './rules';

interface Props extends Pick<DeelnemerFormProps, 'opening' | 'deelnemer'> {
  readonly rows: Omgeving;
  readonly suggestions: Readonly<Record<string, readonly string[]>>;
  readonly saver: Saver;
  readonly onDone: (soort: string) => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

export function Nieuw({ opening, deelnemer, rows, suggestions, saver, onDone, onBack }: Props): JSX.Element {
  const draft = useDraft(tab, { deelnemerId: deelnemer.id, start: opening.vandaag });
  const filling = useFilling(draft, fields, (values) => problemsOf(deelnemer, values));
  const along = useAlong(offersFor(draft.values, rows, opening));
  const writes = [draft.write(), ...along.chosen.map(({ write }) => write)];
  const said = (steps: readonly Step[]): string => {
    const fase = newId(steps, 'fasen');
    const also = along.chosen.map(({ label }) => ` ${label}.`).join('');
    return `De plaatsing is opgeslagen (${newId(steps, 'plaatsingen')}${fase && `, fase ${fase}`}).${also}`;
  };
  const store = async (sent: readonly Write[]): Promise<void> => {
    if (!filling.check()) return;
    if (await saver.save(sent, said)) onDone(String(draft.values['soort']));
  };
  return (
    <>
      <Title>Nieuwe plaatsing</Title>
      <AlongConflicts along={along} saver={saver} writes={writes} store={(sent) => void store(sent)} />
      <Fields filling={filling} saver={saver} suggestions={suggestions} />
      <Along along={along} title="Dit gaat mee" />
      <OtherProblems saver={saver} shown={(write, column) => write === 0 && fields.includes(column)} />
      <Footer
        saver={saver}
        primary={{ label: 'Plaatsing opslaan', onClick: () => void store(writes) }}
        {...(onBack ? { secondary: { label: 'Terug', onClick: onBack } } : {})}
      />
    </>
  );
}
