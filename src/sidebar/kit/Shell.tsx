/** What every form looks like: who it is about, its content, its messages, and one blue action that stays in sight. */
import { Button, LinkButton } from './Button';
import { render } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import { keysOf } from '../../register/row';
import type { Tab } from '../../register/tabs';
import type { OpenMetRijen, Opening, Values } from '../contract';
import type { Act } from './server/act';
import { keepsTrying, useAgain } from './server/again';
import { useFocus } from './focus';
import { leftBehind, typesAbout } from './klad';
import { call, pageBase } from './server/call';
import { nameOf, useOpening } from './server/opening';
import type { OpeningState } from './server/opening';
import { Phone } from './links/Phone';
import { Picker } from './fields/Picker';
import { Problem } from './Problem';
import type { Saver } from './server/save';
import { Loading, Text } from './Text';
import { shown } from './words';

export { Problem } from './Problem';

/** What the last save did, with the way back. */
export function SavedMessage({
  saver,
  children,
}: {
  readonly saver: Saver;
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  // After the title of a screen that came with it: the message is what people want to hear first.
  useFocus(() => (saver.saved ? box.current : null), [saver.saved]);
  if (!saver.saved) return null;
  return (
    <div class="message good" role="status" tabIndex={-1} ref={box}>
      <p>
        <Text>{saver.saved.message}</Text>
      </p>
      {!saver.saved.undone && saver.saved.steps.length > 0 && (
        <Button disabled={saver.busy} onClick={() => void saver.undo()}>
          Ongedaan maken
        </Button>
      )}
      {children}
    </div>
  );
}

/** The two versions of a row that a colleague changed meanwhile. */
export function Conflicts({
  saver,
  tab,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly saver: Saver;
  /** The tab of the row that is edited here: the names of its columns. */
  readonly tab: Tab;
  /** What was typed, by column key. */
  readonly mine: Values;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}): JSX.Element | null {
  const conflict = saver.conflicts[0];
  if (!conflict) return null;
  const { columns, name } = tab;
  const { now } = conflict;
  if (now === null)
    return (
      <p class="warning">
        {conflict.id} staat niet meer in {name}. Bewaar je tekst ergens anders als je die nodig hebt.
      </p>
    );
  const keys = keysOf(mine).filter((key) => key in columns && shown(mine[key]) !== shown(now[key]));
  return (
    <div class="conflict">
      <table>
        <thead>
          <tr>
            <th>Veld</th>
            <th>Jij</th>
            <th>Collega</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th>{columns[key]!.header}</th>
              <td>{shown(mine[key])}</td>
              <td>{shown(now[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={onKeepMine}>Bewaar die van mij</Button>
      <Button onClick={onTakeTheirs}>Neem die van mijn collega</Button>
    </div>
  );
}

export interface Action {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** The foot of a form, always in sight. Ctrl+Enter presses the blue button. */
export function Footer({
  saver,
  primary: ordinary,
  secondary,
  others = secondary ? [secondary] : [],
  again,
}: {
  readonly saver: Pick<Act, 'busy' | 'problem' | 'failed' | 'conflicts'>;
  readonly primary: Action;
  readonly secondary?: Action;
  /** Instead of the secondary one, where there are several. */
  readonly others?: readonly Action[];
  /** What Opnieuw does after a failed save, where that is not the blue action. */
  readonly again?: () => void;
}): JSX.Element {
  const retry =
    saver.failed === 'opslaan' && saver.problem !== null && !saver.problem.fields && saver.conflicts.length === 0;
  const primary = retry && again ? { ...ordinary, onClick: again } : ordinary;
  const isTrying = useAgain(saver, primary.onClick);
  const foot = useRef<HTMLElement>(null);
  // Before the next key can come: what was typed last must be in what is stored.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inSight = (foot.current?.getClientRects().length ?? 0) > 0;
      if (inSight && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !saver.busy && !primary.disabled)
        primary.onClick();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <footer ref={foot}>
      {saver.problem && <Problem problem={saver.problem} more={isTrying && keepsTrying} />}
      <div class="actions">
        <Button class="primary" disabled={saver.busy || primary.disabled} onClick={primary.onClick}>
          {saver.busy ? 'Bezig…' : retry ? 'Opnieuw' : primary.label}
        </Button>
        {others.map(({ label, disabled, onClick }) => (
          <Button key={label} disabled={saver.busy || disabled} onClick={onClick}>
            {label}
          </Button>
        ))}
      </div>
      <div
        class={saver.busy ? 'progress on' : 'progress'}
        role="progressbar"
        aria-hidden={!saver.busy}
        aria-label="Bezig met opslaan"
      />
    </footer>
  );
}

/** The title of a screen that comes in the place of another: the focus goes there, so that it is read aloud. */
export function Title({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useFocus(() => title.current, []);
  return (
    <h2 class="title" tabIndex={-1} ref={title}>
      {children}
    </h2>
  );
}

/** Whose form it is, with the way to another. */
export function Who({
  deelnemer,
  onOther,
  other = 'Iemand anders',
}: {
  readonly deelnemer: IdRow<'deelnemers'>;
  readonly onOther: () => void;
  /** What the way to another is called. */
  readonly other?: string;
}): JSX.Element {
  const { telefoon } = deelnemer.cells;
  return (
    <header class="who">
      <strong>{nameOf(deelnemer)}</strong> <span class="quiet">{deelnemer.id}</span>
      {telefoon && <Phone nummer={String(telefoon)} />}
      <LinkButton onClick={onOther}>{other}</LinkButton>
    </header>
  );
}

/** Told to who may only look. */
export const OnlyReads = ({ ik }: Pick<Opening, 'ik'>): JSX.Element | null =>
  ik.schrijft.length > 0 ? null : <p class="message quiet">Je bent meelezer: je kunt kijken, maar niets opslaan.</p>;

/** Loading and failing, the same in every form. */
export function Opened({
  state,
  about,
  children,
}: {
  readonly state: OpeningState;
  /** Whose typing it is, where that is not the deelnemer in view: a form about nobody may be opened beside anyone. */
  readonly about?: '';
  readonly children: (opening: Opening, open: Extract<OpeningState, { stage: 'open' }>) => ComponentChildren;
}): JSX.Element {
  if (state.stage === 'laden') return <Loading />;
  if (state.stage === 'fout') return <Problem problem={state.problem} again={state.again} />;
  // Before the form itself: what was typed about her before stands in it from the start.
  typesAbout(about ?? state.opening.deelnemer?.id ?? '');
  const left = leftBehind();
  return (
    <>
      {left[0] && (
        <p class="message">
          Nog niet opgeslagen bij{' '}
          {left.map((id) => (
            <LinkButton key={id} onClick={() => state.choose(id)}>
              {id}
            </LinkButton>
          ))}
        </p>
      )}
      {state.problem && <Problem problem={state.problem} again={state.reload} />}
      {children(state.opening, state)}
    </>
  );
}

/** What a form of one deelnemer is given. */
export interface DeelnemerFormProps {
  readonly opening: Opening;
  readonly deelnemer: IdRow<'deelnemers'>;
  /** Loads anew, after a save. */
  readonly reload: () => void;
  /** Goes on with another deelnemer; '' with nobody. */
  readonly choose: (deelnemerId: string) => void;
}

export interface ForDeelnemerProps {
  readonly opent: OpenMetRijen;
  readonly children: (props: DeelnemerFormProps) => ComponentChildren;
  /** What is shown while nobody is chosen, instead of the search alone. */
  readonly nobody?: (props: Pick<DeelnemerFormProps, 'opening' | 'choose'>) => ComponentChildren;
}

/** A form about one deelnemer: lets people find her first when none is selected. */
export function ForDeelnemer({ opent, children, nobody }: ForDeelnemerProps): JSX.Element {
  const state = useOpening(opent);
  return (
    <Opened state={state}>
      {(opening, { choose, reload }) =>
        opening.deelnemer === null ? (
          (nobody?.({ opening, choose }) ?? <Picker autoFocus onChoose={(found) => choose(found.id)} />)
        ) : (
          <>
            <Who deelnemer={opening.deelnemer} onOther={() => choose('')} />
            <OnlyReads {...opening} />
            <div key={opening.deelnemer.id}>{children({ opening, deelnemer: opening.deelnemer, reload, choose })}</div>
          </>
        )
      }
    </Opened>
  );
}

/** Help about this form, over the sheet: what was typed stays. On a phone there is none. */
function ToHelp(): JSX.Element | null {
  const [label, setLabel] = useState('Help');
  const over = document.querySelector('h1')?.textContent ?? '';
  if (pageBase() !== undefined || over === label) return null;
  const show = (): void =>
    void call('formulierTonen', { form: 'help', deelnemerId: null, recordId: null, over }).then(
      ({ ok }) => ok || setLabel('Dat lukt nu niet. Kies in het menu PLP-register > Help.'),
    );
  return (
    <p class="to-help">
      <Button onClick={show}>{label}</Button>
    </p>
  );
}

/** Puts a form on the page, in the place of what stood there while its script came. */
export function mount(form: JSX.Element): void {
  const place = document.getElementById('app')!;
  place.replaceChildren();
  render(
    <>
      {form}
      <ToHelp />
    </>,
    place,
  );
}
