/** What is still open when the road ends: stages to end and toetsen to let lapse, each with its own tick. */
import type { JSX } from 'preact';
import { dutchDate, isDateString } from '../../register/dates';
import type { Cell } from '../../register/cell';
import type { GevolgVanEinde } from '../../register/weg/gevolgen';
import { tabs } from './road';
import { RowLink } from '../kit/links/RowLink';
import { shown } from '../kit/words';

interface EndingsProps {
  readonly gevolgen: readonly GevolgVanEinde[];
  readonly isOn: (gevolg: GevolgVanEinde) => boolean;
  readonly onToggle: (id: string) => void;
  readonly mayWrite: (tab: GevolgVanEinde['tab']) => boolean;
  /** What the server said of this row. */
  readonly errorOf: (id: string) => string | null;
}

const day = (cell: Cell | undefined): string => (isDateString(cell) ? dutchDate(cell) : 'onbekend');

const nameOf = ({ tab, rij }: GevolgVanEinde): string =>
  tab === 'stages'
    ? `Stage ${shown(rij.cells.sector)}, sinds ${day(rij.cells.start)}`
    : `Toets ${shown(rij.cells.werkproces)}, gepland op ${day(rij.cells.geplandOp)}`;

const effect = ({ tab, zet }: GevolgVanEinde): string =>
  tab === 'stages'
    ? `Einde wordt ${day(zet?.einde)}${zet?.redenEinde ? `, reden ${zet.redenEinde}` : ''}`
    : 'Status wordt Vervallen';

function Ending({
  gevolg,
  ...props
}: { readonly gevolg: GevolgVanEinde } & Omit<EndingsProps, 'gevolgen'>): JSX.Element {
  const { tab, rij, zet } = gevolg;
  const error = props.errorOf(rij.id);
  if (zet === null || !props.mayWrite(tab)) {
    const why =
      zet === null
        ? 'Begint pas later. Pas die zelf aan.'
        : `In ${tabs[tab].name} kun jij niets opslaan. Vraag het aan de praktijkopleider.`;
    return (
      <p>
        {nameOf(gevolg)}
        <br />
        <span class="quiet">{rij.id}</span> {why} <RowLink tab={tab} id={rij.id} />
      </p>
    );
  }
  return (
    <>
      <label>
        <input type="checkbox" checked={props.isOn(gevolg)} onChange={() => props.onToggle(rij.id)} />
        <span>
          {nameOf(gevolg)}
          <br />
          <span class="quiet">
            {rij.id} · {effect(gevolg)}
          </span>
        </span>
      </label>
      {error && (
        <p class="error">
          {error} Haal het vinkje weg, of vul het eerst aan. <RowLink tab={tab} id={rij.id} />
        </p>
      )}
    </>
  );
}

/** All of them; a sentence when nothing is open. */
export function Endings({ gevolgen, ...props }: EndingsProps): JSX.Element {
  if (gevolgen.length === 0) return <p class="quiet">Er loopt geen stage en er staat geen toets open.</p>;
  return (
    <div class="field" role="group" aria-label="Wat nog openstaat">
      <span class="label">Wat nog openstaat, sluit je meteen af</span>
      <div class="checks">
        {gevolgen.map((gevolg) => (
          <Ending key={gevolg.rij.id} gevolg={gevolg} {...props} />
        ))}
      </div>
    </div>
  );
}
