/** On a phone: what else there is to do, for somebody who is looked up or for nobody yet. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FormName, Found, Me } from '../contract';
import { formDeclarations, isOnderweg } from '../contract/forms';
import { Picker } from '../kit/fields/Picker';
import { FormLink } from '../kit/links/FormLink';
import { formsFor } from '../kit/links/formButtons';

/** Who may write nothing reads. */
const read: FormName = 'dossier';

/** The search with, under it, the forms that this person can use on a phone. */
export function Anders({ ik }: { readonly ik: Me }): JSX.Element {
  const [found, setFound] = useState<Found | null>(null);
  const names = [...formsFor(ik).map(({ form }) => form), read].filter(isOnderweg);
  return (
    <section>
      <h2>Iets anders doen</h2>
      <Picker onChoose={setFound} />
      {found && (
        <p role="status">
          <strong>{found.naam}</strong> <span class="quiet">{found.id}</span>
        </p>
      )}
      <div class="row big">
        {names.map((form) => (
          <FormLink key={form} form={form} deelnemerId={found?.id ?? null}>
            {formDeclarations[form].titel}
          </FormLink>
        ))}
      </div>
    </section>
  );
}
