/** What cells have beside their value and looks: notes, links, and what xlsx cannot say of them. */
import type { Sheet } from '../../model/workbook';
import { cellA1 } from '../a1';
import { holdsLink, longestText, toXlsxLink } from '../cells/cellValues';
import type { KeptSheet } from '../kept';
import type { RelationList } from '../package/packageWriter';
import { RectCollector } from '../rects';
import { element } from '../xml';
import type { PlacedNote } from './notesXml';

interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: string;
}

/** `links` are those that the file cannot hold, `fileLinks` those that it can. */
export interface BesideCells extends Pick<KeptSheet, 'clipped' | 'longTexts' | 'links'> {
  readonly notes: readonly PlacedNote[];
  readonly fileLinks: readonly PlacedLink[];
}

export function besideCells(sheet: Sheet): BesideCells {
  const clipped = new RectCollector();
  const longTexts: KeptSheet['longTexts'][number][] = [];
  const links: PlacedLink[] = [];
  const fileLinks: PlacedLink[] = [];
  const notes: PlacedNote[] = [];
  sheet.rows.forEach((cells, r) =>
    cells?.forEach((cell, c) => {
      if (!cell) return;
      const { value, style, link, note } = cell;
      const place = { row: r + 1, column: c + 1 };
      if (style?.wrap === 'CLIP') clipped.add(place.row, place.column);
      if (typeof value === 'string' && value.length > longestText) longTexts.push({ ...place, text: value });
      if (link !== undefined) (holdsLink(cell) ? fileLinks : links).push({ ...place, link });
      if (note) notes.push({ ...place, note });
    }),
  );
  return { clipped: clipped.rects(), longTexts, links, fileLinks, notes };
}

/** The section with links: those within the workbook say where, others by a relationship. */
export function linksXml(
  links: readonly PlacedLink[],
  relations: RelationList,
  fileNames: ReadonlyMap<number, string>,
): string {
  if (links.length === 0) return '';
  const ids = new Map<string, string>();
  const elements = links.map(({ row, column, link }) => {
    const target = toXlsxLink(link, (id) => fileNames.get(id) ?? null);
    const ref = cellA1(row, column);
    if (target.startsWith('#')) return element('hyperlink', { ref, location: target.slice(1) });
    const id = ids.get(target) ?? relations.add('hyperlink', target, true);
    ids.set(target, id);
    return element('hyperlink', { ref, 'r:id': id });
  });
  return element('hyperlinks', {}, elements.join(''));
}
