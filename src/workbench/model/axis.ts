/** What happens to positions and stretches along one axis when rows or columns are inserted, deleted or moved. */

/** A change along an axis; positions are 1-based. A move's `to` is the position before which the block lands. */
export type AxisChange =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly at: number; readonly count: number; readonly to: number };

export interface Span {
  readonly start: number;
  readonly count: number;
}

/** Where a single position goes, or null when it was deleted. */
export function movePosition(position: number, change: AxisChange): number | null {
  return moveSpan({ start: position, count: 1 }, change)?.start ?? null;
}

/** Where a stretch goes: it grows by what is inserted inside it, shrinks by what is deleted; null when all is gone. */
export function moveSpan(span: Span, change: AxisChange): Span | null {
  if (change.kind === 'insert') return inserted(span, change.at, change.count);
  if (change.kind === 'delete') return deleted(span, change.at, change.count);
  return moved(span, change);
}

function inserted(span: Span, at: number, count: number): Span {
  if (at <= span.start) return { start: span.start + count, count: span.count };
  if (at < span.start + span.count) return { start: span.start, count: span.count + count };
  return span;
}

function deleted(span: Span, at: number, count: number): Span | null {
  const end = span.start + span.count;
  const overlap = Math.max(0, Math.min(end, at + count) - Math.max(span.start, at));
  if (overlap === span.count) return null;
  const before = Math.max(0, Math.min(span.start, at + count) - at);
  return { start: span.start - before, count: span.count - overlap };
}

function moved(span: Span, { at, count, to }: { at: number; count: number; to: number }): Span {
  if (to >= at && to <= at + count) return span;
  const landing = to > at ? to - count : to;
  const inside = span.start >= at && span.start + span.count <= at + count;
  if (inside) return { start: span.start - at + landing, count: span.count };
  const rest = deleted(span, at, count);
  return rest === null ? span : inserted(rest, landing, count);
}

/** Applies the change to a list that holds one item per position (0-based, sparse). */
export function changeList<T>(list: (T | undefined)[], change: AxisChange): void {
  const { at, count } = change;
  if (change.kind === 'delete') {
    list.splice(at - 1, count);
  } else if (change.kind === 'insert') {
    if (list.length >= at) list.splice(at - 1, 0, ...new Array<undefined>(count).fill(undefined));
  } else if (list.length >= Math.min(at, change.to)) {
    moveInList(list, change);
  }
}

function moveInList<T>(list: (T | undefined)[], { at, count, to }: { at: number; count: number; to: number }): void {
  if (to >= at && to <= at + count) return;
  const needed = Math.max(at + count, to) - 1;
  while (list.length < needed) list.push(undefined);
  const block = list.splice(at - 1, count);
  list.splice((to > at ? to - count : to) - 1, 0, ...block);
}
