/** What was imported, or taken back, and what is next. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { wordFor } from '../../register/grouping';
import type { ImportGedaan, ImportTerug } from '../contract';
import { Footer, Title } from '../kit/Shell';
import { NextFooter } from '../kit/Stored';
import type { Next } from '../kit/Stored';
import { Text } from '../kit/Text';
import { PerTab } from './PerTab';
import type { Import } from './useImport';
import { rijen, som } from './words';

/** When all of it came in: whether it hangs together is told by Controle. */
const check: Next = { label: 'Register controleren', form: 'controle' };

export function Klaar({ gedaan, state }: { readonly gedaan: ImportGedaan; readonly state: Import }): JSX.Element {
  const { rijen: count, records, rest, restNaam, importId } = gedaan;
  return (
    <>
      <Title>{count > 0 ? `Overgenomen: ${rijen(count)}` : 'Er is niets overgenomen'}</Title>
      {count > 0 && (
        <div class="message good" role="status">
          <p>In het register gekomen:</p>
          <PerTab records={records} />
          <Button disabled={state.saver.busy} onClick={() => state.draaiTerug(importId)}>
            Ongedaan maken
          </Button>
        </div>
      )}
      {rest > 0 && (
        <div class="message warn" role="status">
          <p>
            <strong>Nog te herstellen: {rijen(rest)}.</strong> Ze staan in het tabblad “{restNaam}”. In de eerste kolom
            lees je wat er mis is.
          </p>
          <p>Herstel ze daar. Kies daarna hier dat tabblad. Je keuzes zijn onthouden.</p>
        </div>
      )}
      <NextFooter
        saver={{ ...state.saver, saved: null }}
        deelnemerId={null}
        next={count > 0 && rest === 0 ? [check] : []}
        back={{ label: 'Nog een tabblad', onClick: state.opnieuw }}
        again={() => state.draaiTerug(importId)}
      />
    </>
  );
}

export function Teruggedraaid({ terug, state }: { readonly terug: ImportTerug; readonly state: Import }): JSX.Element {
  const { records, blijft, blijftAantal } = terug;
  return (
    <>
      <Title>De import is ongedaan gemaakt</Title>
      <div class="message good" role="status">
        <p>Weggehaald: {rijen(som(records))}.</p>
        <PerTab records={records} />
        <p>Je kunt deze rijen weer overnemen.</p>
      </div>
      {blijftAantal > 0 && (
        <div class="message warn" role="status">
          <p>
            {rijen(blijftAantal)} {wordFor(blijftAantal, 'blijft', 'blijven')} staan. Iemand heeft daar daarna mee
            gewerkt, of ze horen erbij:
          </p>
          <p>
            <Text>{blijft.map(({ id }) => id).join(', ')}</Text>
            {blijftAantal > blijft.length && ` en nog ${blijftAantal - blijft.length}`}
          </p>
        </div>
      )}
      <Footer saver={state.saver} primary={{ label: 'Naar de tabbladen', onClick: state.opnieuw }} />
    </>
  );
}
