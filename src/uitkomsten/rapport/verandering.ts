/** What a quarter brought: a figure at its end beside the same figure at its beginning. */
import type { Figure } from '../cijfers/figure';
import { formatAantal } from '../cijfers/format';
import { figureOf } from '../cijfers/overzicht';
import { labelVan } from '../indicatoren/tabellen';

/** How many came in since: of what is counted, so none for a mean. A part that did not occur before was 0. */
export function erbij(figure: Figure, before: readonly Figure[]): number | null {
  if (figure.maat === 'gemiddelde') return null;
  return figure.teller - (figureOf(before, figure.code, figure.onderdeel)?.teller ?? 0);
}

/** @example erbijInWoorden(2) // '+2'; fewer: '−1'; no change: '0'; a mean: '' */
export function erbijInWoorden(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return '0';
  return change > 0 ? `+${formatAantal(change)}` : `−${formatAantal(-change)}`;
}

/** What is told of a quarter: the code of a main figure, with what one more and several more of it are called. */
const verteld = [
  ['1.3', 'deelnemer startte', 'deelnemers startten'],
  ['1.1', 'deelnemer behaalde een praktijkverklaring', 'deelnemers behaalden een praktijkverklaring'],
  ['1.2', 'deelnemer stroomde door naar waardevol werk', 'deelnemers stroomden door naar waardevol werk'],
  ['1.6', 'deelnemer viel uit', 'deelnemers vielen uit'],
  ['1.7', 'aanpassing van het leren of het werk', 'aanpassingen van het leren of het werk'],
  ['2.3', 'contact met organisaties', 'contacten met organisaties'],
] as const;

/** What was done between two moments, a line each; fewer than before (somebody came back) is told as such. */
export const watErGebeurde = (now: readonly Figure[], before: readonly Figure[]): readonly string[] =>
  verteld.map(([code, one, more]) => {
    const figure = figureOf(now, code);
    const change = (figure && erbij(figure, before)) ?? 0;
    if (change < 0) return `${labelVan(code, '')}: ${formatAantal(-change)} minder dan aan het begin van het kwartaal.`;
    return `${change === 0 ? 'Geen' : formatAantal(change)} ${change === 1 ? one : more}.`;
  });
