/** After a save, the same in every form: what was stored, the way back, and the natural next step as the one blue button. */
import type { ComponentChildren, JSX } from 'preact';
import type { TabKey } from '../../register/tabs';
import type { FormName, Me } from '../contract';
import { useGo } from './links/go';
import { startData } from './server/call';
import type { Saver } from './server/save';
import type { Action } from './Shell';
import { Footer, SavedMessage } from './Shell';

/** A step that leads to another form, for the same deelnemer. */
export interface ToForm {
  readonly label: string;
  readonly form: FormName;
  readonly recordId?: string;
}

export type Next = Action | ToForm;

/** That step, for who may write there. */
export const stepTo = ({ schrijft }: Me, tab: TabKey, step: ToForm): readonly Next[] =>
  schrijft.includes(tab) ? [step] : [];

/** Goes on with somebody else: with nobody chosen a form shows whom there is. */
export const nextPerson = (choose: (deelnemerId: string) => void): Next => ({
  label: 'Volgende deelnemer',
  onClick: () => choose(''),
});

/** True while what was saved last stands: what is typed next would be a double of it. */
export const isStored = ({ saved }: Saver): boolean => saved !== null && !saved.undone;

interface NextProps {
  readonly saver: Pick<Saver, 'busy' | 'problem' | 'failed' | 'conflicts' | 'saved'>;
  readonly deelnemerId: string | null;
  /** What comes next, the most natural first; who began in Vandaag goes back there before all. */
  readonly next: readonly Next[];
  /** The way on in this form, after the others; the only one when the save was taken back. */
  readonly back: Action;
  /** What Opnieuw does after a failed save, where that is not the blue action. */
  readonly again?: () => void;
}

/** The foot with what comes next. */
export function NextFooter({ saver, deelnemerId, next, back, again }: NextProps): JSX.Element {
  const { busy, problem, go } = useGo();
  const isUndone = saver.saved?.undone ?? false;
  const home: Next[] = startData().van ? [{ label: 'Terug naar Vandaag', form: 'vandaag' }] : [];
  const ways = isUndone ? [] : [...home, ...next];
  const [primary, ...others] = [...ways, { ...back, label: isUndone ? 'Verder' : back.label }].map((one): Action =>
    'form' in one ? { label: one.label, onClick: () => go(one.form, deelnemerId, one.recordId) } : one,
  );
  return (
    <Footer
      saver={{ ...saver, busy: saver.busy || busy, problem: problem ?? saver.problem }}
      primary={primary!}
      others={others}
      {...(again ? { again } : {})}
    />
  );
}

/** In the place of the form, which would stand there empty. `children`: what else there is to say. */
export const Stored = ({
  children,
  ...props
}: NextProps & { readonly saver: Saver; readonly children?: ComponentChildren }): JSX.Element => (
  <>
    <SavedMessage saver={props.saver}>{props.saver.saved?.undone ? null : children}</SavedMessage>
    <NextFooter {...props} />
  </>
);
