/** The same thing written down twice, as rows that were pasted again are. */
import type { Row } from '../../row';
import type { ColumnKey, Tab, TabKey } from '../../tabs';
import { isGepland } from '../../weg/toetsPoging';
import type { Met } from '../../identity/zelfdeRij';
import { gelijkend, gelijkendMet, isHetzelfde, kenmerkKolommen } from '../../identity/zelfdeRij';
import type { Rule } from '../judge/rule';
import type { View } from '../judge/view';
import { fewWritten, toldBeside } from '../judge/view';

/** A row is held against so many that look like it, before and behind it: what is pasted again stands together. */
const reach = 50;

const near = (alike: readonly Row[], at: number): readonly Row[] =>
  alike.slice(Math.max(0, at - reach), at + reach + 1);

/** What cells look like, for all who hold rows against each other. */
const metIn = (view: View): Met => view.once('looks of cells', (): Met => new Map());

/** Each row that looks like another, with those that it is held against; most rows are alone. */
function lookalikes(tab: TabKey, view: View): ReadonlyMap<Row, readonly Row[]> {
  const found = new Map<Row, readonly Row[]>();
  for (const alike of gelijkend(tab, view.rows(tab), metIn(view)))
    alike.forEach((row, at) => found.set(row, near(alike, at)));
  return found;
}

/** Those that a row is held against, itself among them; undefined where it is alone. */
function alikeWith(tab: TabKey, name: string, row: Row, view: View): readonly Row[] | undefined {
  if (!view.isWritten(row) || view.countWritten > fewWritten)
    return view.once(name, () => lookalikes(tab, view)).get(row);
  const alike = gelijkendMet(tab, row, view.rows(tab));
  return alike.length > 1 ? near(alike, alike.indexOf(row)) : undefined;
}

/** A row that looks like one before it and differs from it nowhere; for tabs whose rows are told apart so. */
export function tweeKeer(tab: Tab): Rule[] {
  const about = kenmerkKolommen(tab.key);
  if (about.length === 0) return [];
  // At the day or the kind, not at whose row it is.
  const [first, ...others] = about;
  const name = `lookalikes ${tab.key}`;
  const rule: Rule = {
    name: 'twee-keer-hetzelfde',
    tellsDouble: true,
    severity: 'waarschuwing',
    about: [...others, first] as ColumnKey[],
    needs: [tab.key],
    judge: ({ row, view }) => {
      const alike = alikeWith(tab.key, name, row, view);
      // Two toetsen that are both still to come have a rule of their own.
      if (alike === undefined || (tab.key === 'toetsen' && isGepland(row.cells))) return null;
      const same = alike.filter(({ cells }) => cells.id !== row.cells.id && isHetzelfde(cells, row.cells, metIn(view)));
      const [twin] = toldBeside(view, row, same, (other, own) => other.row < own.row);
      return twin === undefined
        ? null
        : {
            message: `Hier staat hetzelfde als bij ${twin.cells.id ?? `rij ${twin.row}`}.`,
            mend: 'Is het hetzelfde, twee keer ingevuld? Verwijder dan een van de twee rijen. Anders hoef je niets te doen.',
          };
    },
  };
  return [rule];
}
