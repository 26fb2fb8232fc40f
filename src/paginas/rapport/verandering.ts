/** What a quarter brought: a figure at its end beside the same figure at its beginning. */
import { wordFor } from '../../register/grouping';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { formatAantal } from '../../uitkomsten/cijfers/format';
import { figureOf } from '../../uitkomsten/cijfers/overzicht';
import { indicatoren } from '../../uitkomsten/indicatoren/tabellen';

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

/** What was done between two moments, a line each; fewer than before (somebody came back) is told as such. */
export const watErGebeurde = (now: readonly Figure[], before: readonly Figure[]): readonly string[] =>
  indicatoren
    .flatMap(({ code, hoofd, gebeurd }) => (hoofd && gebeurd ? [{ code, label: hoofd.label, ...gebeurd }] : []))
    .sort((a, b) => Number(b.eerst ?? false) - Number(a.eerst ?? false))
    .flatMap(({ code, label, een, meer }) => {
      const figure = figureOf(now, code);
      if (!figure) return [];
      const change = erbij(figure, before) ?? 0;
      if (change < 0) return [`${label}: ${formatAantal(-change)} minder dan aan het begin van het kwartaal.`];
      return [`${change === 0 ? 'Geen' : formatAantal(change)} ${wordFor(change, een, meer)}.`];
    });
