/** A form of one deelnemer that needs rows beside those it opens with: on the page once all are there, with a way to ask again. */
import { Loading } from './Text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { OpenMetRijen } from '../contract';
import { Problem } from './Problem';
import { useLaterRows } from './server/opening';
import { ForDeelnemer, mount } from './Shell';
import type { DeelnemerFormProps, ForDeelnemerProps } from './Shell';

/** What such a form is given. */
export interface RowsFormProps<K extends TabKey> extends DeelnemerFormProps {
  readonly rows: { readonly [T in K]: readonly IdRow<T>[] };
  /** Loads anew what came later; `reload` loads all. What is shown stays meanwhile. */
  readonly reloadLater: () => void;
}

/**
 * Puts a form on the page that opens with the rows of some tabs and asks those of others later.
 * @param nobody what is shown while nobody is chosen, instead of the search alone
 */
export function mountWithRows<Opened extends TabKey, Later extends TabKey>(
  opent: OpenMetRijen & { readonly tabs: readonly Opened[] },
  later: readonly Later[],
  Form: (props: RowsFormProps<Opened | Later>) => JSX.Element,
  nobody?: ForDeelnemerProps['nobody'],
): void {
  function Rows(props: DeelnemerFormProps): JSX.Element {
    const [turn, setTurn] = useState(0);
    const { rows, problem, again } = useLaterRows(props.deelnemer.id, later, turn);
    if (rows === null) return problem ? <Problem problem={problem} again={again} /> : <Loading />;
    const reloadLater = (): void => setTurn((old) => old + 1);
    return (
      <>
        {problem && <Problem problem={problem} again={again} />}
        <Form
          {...props}
          // All that was asked comes.
          rows={{ ...props.opening.rijen, ...rows } as RowsFormProps<Opened | Later>['rows']}
          reloadLater={reloadLater}
          reload={() => {
            props.reload();
            reloadLater();
          }}
        />
      </>
    );
  }
  mount(
    <ForDeelnemer opent={opent} {...(nobody ? { nobody } : {})}>
      {(props) => <Rows {...props} />}
    </ForDeelnemer>,
  );
}
