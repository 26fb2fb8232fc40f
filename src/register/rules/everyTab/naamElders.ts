/** The rule about columns that hold the names that the register writes beside numbers: they changed places, or one came over the other. */
import type { Cell } from '../../cell';
import { isBlank } from '../../cell';
import type { Naast } from '../../made/naast';
import { naamIn, naastIn } from '../../made/naast';
import type { Cells, Row } from '../../row';
import { columnsOf } from '../../tab';
import type { ColumnKey, Tab, TabKey } from '../../tabs';
import type { RemarkAt, Rule } from '../judge/rule';
import type { View } from '../judge/view';

/** So many rows of a column, and nearly all that hold something: one such name people may mean. */
const fewest = 3;
const nearly = 0.8;

const textsOf = (tab: Tab): ColumnKey[] =>
  columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'text' && key !== 'id' ? [key] : []));

/** The names of the records that rows refer to, by number, each made once for all these rows. */
const namesOf = (view: View, van: TabKey): Map<Cell, string | null> => view.once(`names of ${van}`, () => new Map());

/** What the register writes beside a number; null where that leads to nobody. */
function nameBeside(view: View, { bij, van }: Naast, cells: Cells): string | null {
  const [names, id] = [namesOf(view, van), cells[bij] ?? null];
  let name = names.get(id);
  if (name === undefined) {
    const record = view.find(van, id);
    name = record ? naamIn(van, record.cells) : null;
    names.set(id, name);
  }
  return name;
}

/** The columns of a tab in which nearly all that stands is the name of a record that its row refers to. */
function columnsWithNames(view: View, tab: Tab): ReadonlySet<ColumnKey> {
  const naast = naastIn(tab);
  const counts = textsOf(tab).map((key) => ({ key, filled: 0, names: 0 }));
  for (const { cells } of view.rows(tab.key) as readonly Row[]) {
    const names = naast.map((one) => nameBeside(view, one, cells));
    for (const count of counts) {
      const cell = cells[count.key];
      if (isBlank(cell)) continue;
      count.filled += 1;
      if (names.includes(cell as string)) count.names += 1;
    }
  }
  return new Set(
    counts.flatMap(({ key, filled, names }) => (names >= Math.max(fewest, Math.ceil(filled * nearly)) ? [key] : [])),
  );
}

const found = (view: View, tab: Tab): ReadonlySet<ColumnKey> =>
  view.once(`names elsewhere ${tab.key}`, () => columnsWithNames(view, tab));

/** One remark at each such cell. */
export function naamElders(tab: Tab): Rule[] {
  const naast = naastIn(tab);
  const about = textsOf(tab);
  const [first, ...others] = about;
  if (naast.length === 0 || first === undefined) return [];
  return [
    {
      name: 'naam-in-andere-kolom',
      severity: 'waarschuwing',
      about: [first, ...others],
      needs: [...new Set(naast.map(({ van }) => van))],
      // Who edits a row is not told of a whole column.
      concerns: (view) => view.only === undefined && found(view, tab).size > 0,
      judge: ({ cells, view }) =>
        [...found(view, tab)].flatMap((column): RemarkAt[] =>
          naast.some((one) => nameBeside(view, one, cells as Cells) === (cells as Cells)[column])
            ? [
                {
                  column,
                  message: 'Hier staat de naam die bij het nummer van deze rij hoort, net als in de rest van de kolom.',
                  mend: 'Zijn twee kolommen verwisseld, of kwam de een over de ander? Zet terug wat hier hoort, met Ctrl+Z of Bestand > Versiegeschiedenis.',
                },
              ]
            : [],
        ),
    },
  ];
}
