/** Adds a werkgever, and warns when one with the same name is there. */
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { werkgeversRules } from '../../register/rules/werkgevers';
import { nearNamesakes } from '../../register/identity/werkgever';
import type { Opening, Step } from '../contract';
import { useDraft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft, knownOf } from '../kit/fields/judging';
import { newId } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import { Footer, Title } from '../kit/Shell';
import { employerFields } from './employerFields';
import { SameName } from '../kit/fields/SameName';

interface NewEmployerProps {
  readonly opening: Opening;
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  readonly search: (typed: string) => void;
  readonly saver: Saver;
  readonly onDone: (steps: readonly Step[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
}

/** The form of a new werkgever. */
export function NewEmployer({
  opening,
  werkgevers,
  search,
  saver,
  onDone,
  onOpen,
  onBack,
}: NewEmployerProps): JSX.Element {
  const draft = useDraft(werkgeversRules, { actiefSinds: opening.vandaag });
  const filling = useFilling(draft, employerFields, judgeDraft(knownOf(opening, { werkgevers }), draft));
  const naam = draft.values.naam;
  const same = nearNamesakes(werkgevers, naam, null);
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) => `Opgeslagen: werkgever ${newId(done, 'werkgevers')}, ${String(naam).trim()}.`,
    );
    if (steps) onDone(steps);
  };
  return (
    <>
      <Title>Werkgever toevoegen</Title>
      <Fields filling={filling} saver={saver} keys={employerFields.slice(0, 1)} quiet={['naam']} />
      <SameName werkgevers={werkgevers} naam={naam} id={null} search={search} onOpen={onOpen} />
      <Fields filling={filling} saver={saver} keys={employerFields.slice(1)} />
      <OtherProblems saver={saver} shown={isOneOf(employerFields)} />
      <Footer
        saver={saver}
        primary={{ label: same.length > 0 ? 'Toch toevoegen' : 'Werkgever opslaan', onClick: () => void store() }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
