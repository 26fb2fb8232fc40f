/** The rule about columns that hold the names that the register writes beside numbers: they changed places, or one came over the other. */
import { isBlank } from '../../cell';
import type { Naast } from '../../made/naast';
import { naamIn, naastIn } from '../../made/naast';
import type { Cells, Row } from '../../row';
import { columnsOf } from '../../tab';
import type { ColumnKey, Tab } from '../../tabs';
import type { RemarkAt, Rule } from '../judge/rule';
import type { View } from '../judge/view';

/** So many rows of a column, and nearly all that hold something: one such name people may mean. */
const fewest = 3;
const nearly = 0.8;

const textsOf = (tab: Tab): ColumnKey[] =>
  columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'text' && key !== 'id' ? [key] : []));

const isNameOf = (view: View, { bij, van }: Naast, cells: Cells, key: ColumnKey): boolean => {
  const record = view.find(van, cells[bij]);
  return record !== undefined && naamIn(van, record.cells) === cells[key];
};

/** The columns of a tab that hold the names of the records that their rows refer to. */
function columnsWithNames(view: View, tab: Tab): ReadonlySet<ColumnKey> {
  const rows = view.rows(tab.key) as readonly Row[];
  const holdsNames = (key: ColumnKey): boolean => {
    const filled = rows.filter(({ cells }) => !isBlank(cells[key]));
    // Nearly always the first tells.
    const least = Math.max(fewest, Math.ceil(filled.length * nearly));
    const most = filled.length - least;
    let others = 0;
    const isName = ({ cells }: Row): boolean => naastIn(tab).some((one) => isNameOf(view, one, cells, key));
    return most >= 0 && filled.every((row) => isName(row) || (others += 1) <= most);
  };
  return new Set(textsOf(tab).filter(holdsNames));
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
          naast.some((one) => isNameOf(view, one, cells as Cells, column))
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
