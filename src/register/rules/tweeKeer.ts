/** The same thing written down twice, as rows that were pasted again are. */
import { groupBy } from '../grouping';
import type { Row } from '../row';
import type { ColumnKey, Tab } from '../tabs';
import { isGepland } from '../toetsPoging';
import { kenmerkKolommen, kenmerkVan, verschillen } from '../zelfdeRij';
import type { Rule } from './rule';
import { toldBeside } from './view';

/** A row that looks like one before it and differs from it nowhere; for tabs whose rows are told apart so. */
export function tweeKeer(tab: Tab): Rule[] {
  const about = kenmerkKolommen(tab.key);
  if (about.length === 0) return [];
  // At the day or the kind, not at whose row it is.
  const [first, ...others] = about;
  const rule: Rule = {
    name: 'twee-keer-hetzelfde',
    severity: 'waarschuwing',
    about: [...others, first] as ColumnKey[],
    needs: [tab.key],
    judge: ({ row, view }) => {
      const kenmerk = kenmerkVan(tab.key, row.cells);
      // Two toetsen that are both still to come have a rule of their own.
      if (kenmerk === null || (tab.key === 'toetsen' && isGepland(row.cells))) return null;
      const alike = view
        .once(`alike ${tab.key}`, () =>
          groupBy(view.rows(tab.key) as readonly Row[], ({ cells }) => kenmerkVan(tab.key, cells)),
        )
        .get(kenmerk);
      const same = (alike ?? []).filter(
        ({ cells }) => cells.id !== row.cells.id && verschillen(cells, row.cells).length === 0,
      );
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
