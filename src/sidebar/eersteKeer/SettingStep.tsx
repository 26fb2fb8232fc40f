/** A step that fills in a setting: as its cell would be read, and never over what somebody changed meanwhile. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { EersteInstelling } from '../contract';
import { TypedBefore } from '../kit/fields/Fields';
import { useKlad } from '../kit/klad';
import { useAct } from '../kit/server/act';
import { call } from '../kit/server/call';
import { Footer } from '../kit/Shell';
import type { StepProps } from './Filled';

export function SettingStep({
  first,
  load,
  onNext,
  onList,
  instelling,
}: StepProps & { readonly instelling: EersteInstelling }): JSX.Element {
  const { sleutel, waarde, uitleg } = first.instellingen[instelling];
  const id = useId();
  const act = useAct();
  const [stored, setStored] = useState<string | null>(null);
  const { text: typed, set: setTyped, was, again, seen } = useKlad(`instelling ${instelling}`, stored ?? waarde);
  const store = async (): Promise<void> => {
    setStored(null);
    const now = await act.attempt('opslaan', `${instelling} ${typed}`, () =>
      call('instellingOpslaan', { instelling, was, waarde: typed }),
    );
    // Whatever happened, what stands there now is what the next try is about.
    load();
    seen();
    if (now === null) return;
    setTyped(now);
    setStored(now);
  };
  const changed = typed !== (stored ?? waarde);
  return (
    <>
      <TypedBefore again={[again]} />
      <div class="field">
        <label class="label" for={id}>
          {sleutel}
        </label>
        <textarea
          id={id}
          rows={5}
          aria-describedby={`${id}-help`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p class="help" id={`${id}-help`}>
          {uitleg}
        </p>
      </div>
      {stored !== null && (
        <div class="message good" role="status">
          <p>Opgeslagen in Instellingen.</p>
        </div>
      )}
      <Footer
        saver={act}
        primary={changed ? { label: 'Opslaan', onClick: () => void store() } : { label: 'Verder', onClick: onNext }}
        secondary={changed ? { label: 'Overslaan', onClick: onNext } : { label: 'Alle stappen', onClick: onList }}
      />
    </>
  );
}
