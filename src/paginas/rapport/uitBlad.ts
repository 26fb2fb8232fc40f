/** A report read back from its tab, with whatever people wrote in it, as the document that its PDF is made of. */
import { once } from '../../register/once';
import type { Toelichting } from '../../register/tabs/toelichtingen';
import type { Oordeel } from '../../uitkomsten/cijfers/figure';
import type { Page } from '../../workbook/page/model';
import type { Document, Section } from '../weergave/document';
import { sentences } from '../weergave/document';
import { isOordeel, woordenLook } from '../weergave/look';
import { doelentabel } from './document';
import { daarnaRegel, gemaaktRegel, rapportHeading } from './rapportPage';
import type { RapportCijfer, RapportRij, RapportWoorden } from './rij';
import { geenToelichting, watEenCijferTelt } from './woorden';

/** A row of the tab as it stands there. */
export interface BladRij {
  readonly texts: readonly string[];
  /** Of its first cell: a heading is larger than a text. */
  readonly size: number;
}

/** The rows of a page that is not written yet. */
export const rijenOp = ({ rows, widths }: Page): BladRij[] =>
  rows.map(({ cells }) => ({
    texts: widths.map((_, column) => String(cells[column]?.value ?? '')),
    size: cells[0]?.look?.size ?? 0,
  }));

/** A line so long was broken off for the width of the tab: it goes on in the next. */
const brokenLine = 100;

const isEmpty = ({ texts }: BladRij): boolean => texts.every((text) => text.trim() === '');
const isAlone = ({ texts }: BladRij): boolean => texts.slice(1).every((text) => text.trim() === '');
const isHeading = (row: BladRij): boolean => row.size >= rapportHeading && isAlone(row);
const isHeader = ({ texts }: BladRij): boolean => texts.includes('Doel') && texts.includes('Resultaat');

/** By its first sentence: the rest of what stands below the figures may be somebody's own words. */
const isWatTelt = (text: string): boolean => text.startsWith(watEenCijferTelt.split('. ', 1)[0]!);

const oordeelVoorop = once(() => new RegExp(`^(${Object.keys(woordenLook).join('|')})\\.\\s*(.*)$`, 's'));

function woordenIn(text: string): RapportWoorden | null {
  if (text === '' || text === geenToelichting) return null;
  const [, oordeel, rest] = oordeelVoorop().exec(text) ?? [];
  return {
    id: '',
    tekst: rest ?? text,
    oordeel: (oordeel ?? null) as Toelichting['oordeel'],
    geschrevenBij: null,
  };
}

/** What a row says below these headers. */
function cijferIn(headers: readonly string[], { texts }: BladRij, isMain: boolean): RapportCijfer | null {
  const at = (header: string): string => (texts[headers.indexOf(header)] ?? '').trim();
  const result = at('Resultaat');
  if (result === '') return null;
  const colon = result.lastIndexOf(': ');
  const oordeel = at('Oordeel');
  return {
    onderdeel: isMain ? '' : result,
    vanVorig: false,
    plan: null,
    label: colon < 0 ? result : result.slice(0, colon),
    waarde: colon < 0 ? '' : result.slice(colon + 2),
    doel: at('Afspraak'),
    oordeel: isOordeel(oordeel as Oordeel) ? (oordeel as Oordeel) : null,
    erbij: at('Erbij'),
    woorden: isMain ? null : woordenIn(at('Toelichting')),
  };
}

function rijenIn(headers: readonly string[], rows: readonly BladRij[]): RapportRij[] {
  const groups: BladRij[][] = [];
  for (const row of rows) {
    if (groups.length === 0 || row.texts[0]!.trim() !== '') groups.push([row]);
    else groups[groups.length - 1]!.push(row);
  }
  return groups.map((group) => {
    const at = (header: string): string => (group[0]!.texts[headers.indexOf(header)] ?? '').trim();
    // Words of people's own may stand below a goal, in whatever column.
    const loose = group.slice(1).flatMap((row) => (cijferIn(headers, row, false) ? [] : row.texts.filter(Boolean)));
    const words = [at('Toelichting'), ...loose].filter(Boolean).join(' ');
    return {
      code: group[0]!.texts[0]!.trim() as RapportRij['code'],
      doel: at('Doel'),
      elders: null,
      cijfers: group.flatMap((row, index) => cijferIn(headers, row, index === 0) ?? []),
      woorden: woordenIn(words),
    };
  });
}

function paragraphsIn(rows: readonly BladRij[]): string[] {
  const found: { text: string; goesOn: boolean }[] = [];
  for (const { texts } of rows) {
    const text = texts.filter(Boolean).join(' ').trim();
    const last = found[found.length - 1];
    if (last?.goesOn) last.text += ` ${text}`;
    else found.push({ text, goesOn: false });
    found[found.length - 1]!.goesOn = text.length > brokenLine;
  }
  return found.map(({ text }) => text);
}

function sectionOf(rows: readonly BladRij[]): Section {
  const [first, ...others] = rows;
  const title = first && isHeading(first) ? first.texts[0]!.trim() : '';
  const rest = title === '' ? rows : others;
  const head = rest.findIndex(isHeader);
  const before = paragraphsIn(head < 0 ? rest : rest.slice(0, head));
  const isQuiet = before[0] !== undefined && isWatTelt(before[0]);
  return {
    title,
    parts: [
      ...(before.length > 0 ? [sentences(before, isQuiet ? { look: 'quiet' } : {})] : []),
      ...(head < 0 ? [] : [doelentabel(rijenIn(rest[head]!.texts, rest.slice(head + 1)), null)]),
    ],
  };
}

/** A table of which a row was left empty by hand goes on below it; a text that stands alone does not belong to it. */
const goesOn = (table: readonly BladRij[] | undefined, [first, ...others]: readonly BladRij[]): boolean =>
  first !== undefined && table?.some(isHeader) === true && !isAlone(first) && ![first, ...others].some(isHeader);

/** What stands between empty rows. */
function groupsIn(rows: readonly BladRij[]): BladRij[][] {
  const groups: BladRij[][] = [[]];
  for (const row of rows) {
    if (isEmpty(row)) groups.push([]);
    else groups[groups.length - 1]!.push(row);
  }
  const found: BladRij[][] = [];
  for (const group of groups.filter(({ length }) => length > 0)) {
    const last = found[found.length - 1];
    if (goesOn(last, group)) last!.push(...group);
    else found.push(group);
  }
  return found;
}

/** The document, and the lines below its title. */
export function rapportUitBlad(rows: readonly BladRij[]): {
  readonly document: Document;
  readonly regels: readonly string[];
} {
  const [head = [], ...rest] = groupsIn(rows);
  const [title, ...under] = head;
  const sections = rest.map(sectionOf);
  return {
    document: {
      title: title?.texts[0] ?? '',
      sections: sections.map((one, index) =>
        index === 0 && one.title === '' ? { ...one, title: 'Samenvatting' } : one,
      ),
    },
    regels: under
      .map(({ texts }) => texts[0]!)
      .filter((text) => !text.startsWith(gemaaktRegel) && text !== daarnaRegel),
  };
}
