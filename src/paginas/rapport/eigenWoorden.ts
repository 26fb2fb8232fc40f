/** What somebody wrote in the tab of a report stays when the report is made anew: in its own cells and rows. */
import { addTo } from '../../register/grouping';
import { vingerafdruk } from '../../importeren/vingerafdruk';
import type { Page, PageRow } from '../../workbook/page/model';
import { cell } from '../../workbook/page/model';

/** Of a cell: what it is about (numbers aside, since these change), and what stands in it exactly. '' for an empty one. */
type Afdruk = readonly [los: string, precies: string];
type Rij = readonly Afdruk[];

const kort = (text: string): string => vingerafdruk(text).slice(0, 7);

const afdruk = (value: unknown): Afdruk => {
  const text = String(value ?? '').trim();
  return text === '' ? ['', ''] : [kort(text.replace(/\d+/g, '#')), kort(text)];
};

const rijenVan = ({ rows, widths }: Page): Rij[] =>
  rows.map(({ cells }) => widths.map((_, column) => afdruk(cells[column]?.value)));

/** What a page held when it was made, as a text to be kept with it. */
export const onthoud = (page: Page): string => JSON.stringify(rijenVan(page));

/** How many cells of two rows are about the same. */
const gelijk = (a: Rij, b: Rij): number => a.filter(([los], column) => los !== '' && los === b[column]?.[0]).length;

const isLeeg = (rij: Rij): boolean => rij.every(([los]) => los === '');

/**
 * Which row of one list is which of the other, in order: as many equal cells as can be. Between two such pairs as many rows
 * on either side are each other's: all of their words were changed.
 */
function paren(van: readonly Rij[], naar: readonly Rij[]): Map<number, number> {
  const best = Array.from({ length: van.length + 1 }, () => new Array<number>(naar.length + 1).fill(0));
  for (let a = van.length - 1; a >= 0; a--)
    for (let b = naar.length - 1; b >= 0; b--) {
      const same = gelijk(van[a]!, naar[b]!);
      best[a]![b] = Math.max(best[a + 1]![b]!, best[a]![b + 1]!, same > 0 ? same + best[a + 1]![b + 1]! : 0);
    }
  const found = new Map<number, number>();
  const gap = { a: [] as number[], b: [] as number[] };
  const close = (): void => {
    if (gap.a.length === gap.b.length) gap.a.forEach((one, index) => found.set(one, gap.b[index]!));
    gap.a = [];
    gap.b = [];
  };
  let [a, b] = [0, 0];
  while (a < van.length || b < naar.length) {
    const same = a < van.length && b < naar.length ? gelijk(van[a]!, naar[b]!) : 0;
    if (same > 0 && best[a]![b] === same + best[a + 1]![b + 1]!) {
      close();
      found.set(a++, b++);
    } else if (b >= naar.length || (a < van.length && best[a + 1]![b]! >= best[a]![b + 1]!)) {
      if (!isLeeg(van[a]!)) gap.a.push(a);
      a++;
    } else {
      if (!isLeeg(naar[b]!)) gap.b.push(b);
      b++;
    }
  }
  close();
  return found;
}

function gelezen(text: string | null): Rij[] | null {
  try {
    const rows = JSON.parse(text ?? 'null') as Rij[] | null;
    return Array.isArray(rows) ? rows : null;
  } catch {
    return null;
  }
}

/**
 * A page with what somebody wrote in the one before.
 * @param onthouden what `onthoud` gave of that one; null where nothing is known: then nobody's words can be told apart
 * @param nu what stands in the tab, row by row
 * @returns the page, and how many cells and rows of people's own are in it
 */
export function metEigenWoorden(
  page: Page,
  onthouden: string | null,
  nu: readonly (readonly string[])[],
): { readonly page: Page; readonly eigen: number } {
  const gemaakt = gelezen(onthouden);
  if (!gemaakt) return { page, eigen: 0 };
  const nuRijen = nu.map((row) => page.widths.map((_, column) => afdruk(row[column])));
  const toen = paren(nuRijen, gemaakt);
  const straks = paren(gemaakt, rijenVan(page));
  const cellen = new Map<number, Map<number, string>>();
  const erbij = new Map<number, PageRow[]>();
  let last = 0;
  let eigen = 0;
  nuRijen.forEach((rij, at) => {
    if (isLeeg(rij)) return;
    const was = toen.get(at);
    const to = was === undefined ? undefined : straks.get(was);
    const own = page.widths.flatMap((_, column) =>
      rij[column]![1] !== '' && rij[column]![1] !== (was === undefined ? '' : gemaakt[was]![column]?.[1])
        ? [column]
        : [],
    );
    if (to !== undefined) last = to;
    if (own.length === 0) return;
    eigen += to === undefined ? 1 : own.length;
    const texts = new Map(own.map((column) => [column, nu[at]![column]!]));
    if (to !== undefined) cellen.set(to, texts);
    else {
      const cells = page.widths.map((_, column) =>
        cell(texts.get(column) ?? '', { wrap: own.length > 1 || own[0]! > 0 }),
      );
      addTo(erbij, last, { cells });
    }
  });
  const rows = page.rows.flatMap((row, index): PageRow[] => {
    const texts = cellen.get(index);
    const cells = page.widths.map((_, column) => {
      const made = row.cells[column] ?? cell('');
      return texts?.has(column) ? { ...made, value: texts.get(column)! } : made;
    });
    return [texts ? { ...row, cells } : row, ...(erbij.get(index) ?? [])];
  });
  return { page: { ...page, rows }, eigen };
}
