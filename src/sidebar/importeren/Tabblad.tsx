/** Step 1: from which tab; and the last import, with the way to take it back. */
import { Button, CardButton } from '../kit/Button';
import { Loading } from '../kit/Text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import type { ImportBegin, LaatsteImport } from '../contract';
import { Problem } from '../kit/Problem';
import { Title } from '../kit/Shell';
import { PerTab } from './PerTab';
import type { Import } from './useImport';
import { rijen } from './words';

function Last({ laatste, state }: { readonly laatste: LaatsteImport; readonly state: Import }): JSX.Element {
  const [sure, setSure] = useState(false);
  return (
    <details open={laatste.nog > 0 || undefined}>
      <summary>Laatste import</summary>
      <p>
        {dutchDate(laatste.op.slice(0, 10))} om {laatste.op.slice(11, 16)}, uit het tabblad “{laatste.bron}”:{' '}
        {rijen(laatste.rijen)}.
      </p>
      <PerTab records={laatste.records} />
      {laatste.nog > 0 && (
        <p class="message warn">
          Deze import is niet af: nog {rijen(laatste.nog)}. Kies het tabblad “{laatste.bron}” opnieuw. Alleen wat nog
          over is, wordt dan overgenomen.
        </p>
      )}
      {!sure && (
        <Button disabled={state.saver.busy} onClick={() => setSure(true)}>
          Deze import ongedaan maken
        </Button>
      )}
      {sure && (
        <div class="message warn" role="status">
          <p>Het register haalt deze rijen weer weg. Wat iemand daarna heeft veranderd, blijft staan.</p>
          <div class="row">
            <Button autoFocus disabled={state.saver.busy} onClick={() => state.draaiTerug(laatste.importId)}>
              Ja, maak ongedaan
            </Button>
            <Button onClick={() => setSure(false)}>Nee, laat staan</Button>
          </div>
        </div>
      )}
    </details>
  );
}

function Choice({
  begin: { tabbladen, laatste },
  state,
}: {
  readonly begin: ImportBegin;
  readonly state: Import;
}): JSX.Element {
  return (
    <>
      <Title>Uit welk tabblad?</Title>
      <p>Je ziet eerst precies wat er gebeurt. Aan je eigen tabblad verandert niets.</p>
      {tabbladen.length === 0 && (
        <p class="message">
          Er is geen tabblad om uit over te nemen. Kopieer je oude werkblad naar dit werkboek: open het, klik onderaan
          met rechts op het tabblad en kies <strong>Kopiëren naar &gt; Bestaande spreadsheet</strong>.
        </p>
      )}
      {tabbladen.map(({ blad, naam, rijen: count, rest }) => (
        <CardButton key={blad} disabled={state.saver.busy} onClick={() => state.kies(blad, null)}>
          <strong>{naam}</strong> <span class="quiet">{rijen(count)}</span>
          {rest && (
            <>
              <br />
              <span>Heb je deze rijen hersteld? Neem ze dan hier over.</span>
            </>
          )}
        </CardButton>
      ))}
      {laatste && <Last laatste={laatste} state={state} />}
    </>
  );
}

export function Tabblad({ state }: { readonly state: Import }): JSX.Element {
  const { begin, problem, saver } = state;
  return (
    <>
      {problem && <Problem problem={problem} again={state.opnieuw} />}
      {saver.problem && <Problem problem={saver.problem} />}
      {!begin && !problem && <Loading />}
      {begin && <Choice begin={begin} state={state} />}
      {saver.busy && (
        <p class="loading" role="status">
          Bezig…
        </p>
      )}
    </>
  );
}
