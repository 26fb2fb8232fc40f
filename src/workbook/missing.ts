/** What is said of a tab or a column that is not where it should be, or stands there twice: which one, and what to do. */
import { isStamp } from '../register/column';
import type { Column } from '../register/column';
import type { Problem } from '../register/outcome';
import { failure } from '../register/outcome';
import { columnsOf } from '../register/tab';
import type { ColumnKey, Tab } from '../register/tabs';
import { findLostHeaders } from './marks/lostHeaders';
import { headerRowOf, headerRowProblem } from './marks/headerRow';
import type { Marks } from './marks/marks';
import { columnLetter } from './marks/metadata';
import { shiftedHeaders } from './marks/shiftedHeaders';
import type { Content } from './marks/tabContent';
import type { Sheet } from './google';

/**
 * Whether a tab may lack a column: the stamps, which are written and never needed, and what came with a later version than
 * the workbook has, which it gets at the next save or nightly run. A workbook that tells no version counts as the first
 * (upgrade.ts).
 */
const mayLack = (key: ColumnKey, { since }: Column, version: number | null): boolean =>
  isStamp(key) || (since !== undefined && since > (version ?? 1));

type Refused = { readonly ok: false; readonly problem: Problem };

/** Why a tab cannot be read as it stands: its header row is elsewhere, or columns were not found; null where it can. */
export function missingColumns(
  marks: Marks,
  tab: Tab,
  { name, values, columns }: Content,
  sheet: Sheet,
): Refused | null {
  const moved = headerRowProblem(name, headerRowOf(tab, values));
  if (moved !== null) return failure('kolom-ontbreekt', moved);
  const shifted = shiftedHeaders(tab, name, values, columns);
  if (shifted !== null) return failure('kolom-ontbreekt', shifted);
  const lost = columnsOf(tab).filter(([key]) => !columns.has(key));
  const missing = lost.find(([key, column]) => !mayLack(key, column, marks.version));
  // What stands in another column under a header that was dragged over stamps would be read as that column's.
  const mayStandWrong = lost.length > 0 && values[0]?.some((text) => text === '') === true;
  if (!missing && !mayStandWrong) return null;
  const marked = marks.markedColumns(tab, sheet);
  // Without marks nobody knows where stamps stood.
  if (!missing && !marked?.size) return null;
  const { places, unsure } = findLostHeaders(tab, name, values, columns, marked);
  if (unsure[0] !== undefined) return failure('kolom-ontbreekt', unsure[0]);
  if (!missing) return null;
  const [key, { header }] = missing;
  const place = places.get(key);
  return failure(
    'kolom-ontbreekt',
    place === undefined
      ? `In het tabblad "${name}" ontbreekt de kolom "${header}" (van ${tab.name}). ` +
          'Net weggehaald? Ctrl+Z haalt hem terug, met wat erin stond. Anders: kies PLP-register > Inrichten: ' +
          'dan komt de kolom leeg terug. Heet de kolom nu anders? Geef hem dan zijn oude naam.'
      : `In het tabblad "${name}" ontbreekt de kolom "${header}": die kop staat niet meer boven kolom ${columnLetter(place)}. ` +
          'Kies PLP-register > Inrichten: dan komt de kop terug. Wat eronder staat, blijft staan.',
  );
}

/** The tab is nowhere. */
export const missingTab = ({ name }: Tab): Refused =>
  failure(
    'tab-ontbreekt',
    `Het tabblad "${name}" ontbreekt. Net weggehaald? Ctrl+Z haalt het terug. Anders: kies PLP-register > Inrichten: dan komt het terug.`,
  );

/**
 * Of a tab under another name, while another sheet has its own: who only reads takes that one where it looks as set-up made the
 * tab. Nobody knows which of the two people mean.
 */
export const twiceThere = (marks: Marks, { name: own }: Tab, name: string): string[] =>
  name === own || marks.named(own) === null
    ? []
    : [
        `Het tabblad ${own} lijkt er twee keer te zijn: het register rekent met "${name}", en er is ook een tabblad "${own}". ` +
          `Een formulier kan het andere laten zien. Hoort "${own}" er niet bij? Geef het een andere naam. ` +
          `Is juist "${own}" het goede? Haal dan "${name}" weg, en kies PLP-register > Inrichten.`,
      ];
