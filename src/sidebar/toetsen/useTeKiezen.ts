/** The werkprocessen to choose from for a verklaring: all that its opleidingscode ever had, each with what is known of it here. */
import { useEffect, useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import { isGepland, vanWerkproces } from '../../register/weg/toetsPoging';
import type { BekendWerkproces } from '../contract';
import { call } from '../kit/server/call';
import { shown } from '../kit/words';

/** A werkproces that may be ticked. */
export interface TeKiezen extends BekendWerkproces {
  /** Where it stands in this verklaring: planned or passed; '' when it may be planned without a second thought. */
  readonly stand: string;
}

function standIn(own: readonly IdRow<'toetsen'>[], werkproces: string): string {
  const same = vanWerkproces(
    own.map(({ cells }) => cells),
    werkproces,
  );
  const open = same.find(isGepland);
  const passed = same.find(({ status }) => status === 'Behaald');
  return open ? `al gepland: ${shown(open.geplandOp)}` : passed ? `behaald op ${shown(passed.resultaatOp)}` : '';
}

/**
 * Null until the server told; none where it could not, for a form can do without.
 * @param own the toetsen of this verklaring
 * @param asks false where nothing is to be chosen
 */
export function useTeKiezen(
  opleidingscode: unknown,
  own: readonly IdRow<'toetsen'>[],
  asks: boolean,
): readonly TeKiezen[] | null {
  const [known, setKnown] = useState<readonly BekendWerkproces[] | null>(asks ? null : []);
  useEffect(() => {
    if (!asks) return;
    setKnown(null);
    void call('werkprocessenOphalen', { opleidingscode: String(opleidingscode ?? '') }).then((answer) =>
      setKnown(answer.ok ? answer.value : []),
    );
  }, [asks]);
  return known && known.map((one) => ({ ...one, stand: standIn(own, one.werkproces) }));
}
