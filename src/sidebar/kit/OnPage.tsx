/** A form as a page of its own (onderweg): the way to the other forms above it, and a lock when nobody uses it. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FormName } from '../contract';
import { formDeclarations, forms, isOnderweg } from '../contract/forms';
import { pageOf } from './links/page';

/** A phone that lies about should not show who takes part: after so long without use, in milliseconds. */
const patience = 15 * 60_000;

/** Always in sight; the rest stands under Meer. */
const first: readonly FormName[] = ['vandaag', 'stagelog', 'dossier'];
const rest = forms.filter((form) => isOnderweg(form) && !first.includes(form));

const To = ({ form }: { readonly form: FormName }): JSX.Element => (
  <a target="_top" href={pageOf(form, null, null)!}>
    {formDeclarations[form].titel}
  </a>
);

/** True once nobody touched the page for so long. */
function useLeftAlone(): boolean {
  const [alone, setAlone] = useState(false);
  useEffect(() => {
    const lock = (): void => setAlone(true);
    let timer = window.setTimeout(lock, patience);
    const used = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lock, patience);
    };
    const signs = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const sign of signs) document.addEventListener(sign, used, { passive: true, capture: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, used, { capture: true });
    };
  }, []);
  return alone;
}

/** What stands around a form on its own page. */
export function OnPage({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const alone = useLeftAlone();
  useEffect(() => document.body.classList.add('onderweg'), []);
  if (alone)
    return (
      <div class="message" role="alert">
        <p>Je hebt een kwartier niets gedaan. Daarom staat hier niets meer.</p>
        <a class="primary" target="_top" href={pageOf('vandaag', null, null)!}>
          Laad opnieuw
        </a>
      </div>
    );
  return (
    <>
      <nav aria-label="Formulieren">
        {first.map((form) => (
          <To key={form} form={form} />
        ))}
        <details>
          <summary>Meer</summary>
          {rest.map((form) => (
            <To key={form} form={form} />
          ))}
        </details>
      </nav>
      {children}
    </>
  );
}
