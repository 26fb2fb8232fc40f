/** What goes along with a save in other rows: shown beforehand, each with a tick that people may take away. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Tab } from '../../register/tabs';
import type { Write } from '../contract';
import { withBasis } from './server/save';
import type { Saver } from './server/save';
import { Conflicts } from './Shell';

/** Something that may go along. */
export interface Offer {
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  /** The tab of the row that it writes. */
  readonly tab: Tab;
  readonly write: Write;
  /** Ticked unless somebody takes the tick away. */
  readonly likely: boolean;
}

export interface AlongState {
  readonly offers: readonly Offer[];
  readonly isOn: (offer: Offer) => boolean;
  readonly set: (key: string, on: boolean) => void;
  /** Those that are ticked. */
  readonly chosen: readonly Offer[];
  /** Forgets what was ticked. */
  readonly rest: () => void;
}

/** Keeps which offers are ticked; offers may come and go while people type. */
export function useAlong(offers: readonly Offer[]): AlongState {
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const isOn = ({ key, likely }: Offer): boolean => ticks[key] ?? likely;
  return {
    offers,
    isOn,
    set: (key, on) => setTicks((old) => ({ ...old, [key]: on })),
    chosen: offers.filter(isOn),
    rest: () => setTicks({}),
  };
}

/** The offers with their ticks. */
export function Along({ along, title }: { readonly along: AlongState; readonly title: string }): JSX.Element | null {
  const id = useId();
  if (along.offers.length === 0) return null;
  return (
    <div class="message checks" role="group" aria-labelledby={id}>
      <p id={id}>
        <strong>{title}</strong>
      </p>
      {along.offers.map((offer) => (
        <div key={offer.key}>
          <label>
            <input
              type="checkbox"
              checked={along.isOn(offer)}
              onChange={(event) => along.set(offer.key, event.currentTarget.checked)}
            />
            <span>{offer.label}</span>
          </label>
          {offer.help && <p class="help">{offer.help}</p>}
        </div>
      ))}
    </div>
  );
}

/** Both versions when a colleague changed a row that goes along: keep mine, or leave that row as it is now. */
export function AlongConflicts({
  along,
  saver,
  writes,
  store,
}: {
  readonly along: AlongState;
  readonly saver: Saver;
  /** What was sent. */
  readonly writes: readonly Write[];
  readonly store: (writes: readonly Write[]) => void;
}): JSX.Element | null {
  const conflict = saver.conflicts[0];
  const mine = conflict && writes[conflict.write];
  const offer = along.offers.find(({ write }) => write.tab === conflict?.tab && write.id === conflict.id);
  if (!mine || !offer) return null;
  const leave = (): void => {
    along.set(offer.key, false);
    saver.clear();
  };
  return (
    <Conflicts
      saver={saver}
      tab={offer.tab}
      mine={mine.values}
      onKeepMine={() => store(withBasis(writes, saver.conflicts))}
      onTakeTheirs={leave}
    />
  );
}
