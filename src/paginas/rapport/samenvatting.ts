/** The report in one paragraph: where the projectjaar stands, and all projectjaren together. */
import { dateInWords } from '../../register/dates';
import { counted, wordFor } from '../../register/grouping';
import { formatAantal } from '../../uitkomsten/cijfers/format';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { figureOf } from '../../uitkomsten/cijfers/overzicht';
import { doorstroomNaarWerk, nieuweDeelnemers, praktijkverklaringen } from '../../uitkomsten/indicatoren';
import type { Indicator } from '../../uitkomsten/indicatoren/indicator';
import type { Stand } from '../../uitkomsten/cijfers/stand';

const deelnemers = (count: number): string => counted(count, 'deelnemer', 'deelnemers');

/** A doel with its oordeel behind a number; '' where there is none. */
function beside(overzicht: Overzicht, { code }: Indicator): string {
  const figure = figureOf(overzicht.figures, code);
  if (!figure || figure.doel === null) return '';
  const doel = `${formatAantal(figure.doel)}${figure.eenheid === 'Percentage' ? '%' : ''}`;
  return ` (doel ${doel}${figure.oordeel ? `: ${figure.oordeel}` : ''})`;
}

const tellerOf = (overzicht: Overzicht, { code }: Indicator): number => figureOf(overzicht.figures, code)?.teller ?? 0;

/** The paragraph; `stand` is that of the same peildatum. */
export function samenvatting(overzicht: Overzicht, { bezig, pauze, nazorg, inDeRij }: Stand): string {
  const {
    projectjaar,
    peildatum,
    hoofdcijfers: { gestart, verklaringBehaald, doorgestroomd, buitenProjectjaren },
  } = overzicht;
  const buiten = buitenProjectjaren.aantal;
  return [
    `Stand op ${dateInWords(peildatum)}: in ${projectjaar.naam} startten ${deelnemers(tellerOf(overzicht, nieuweDeelnemers))}${beside(overzicht, nieuweDeelnemers)}.`,
    `Van hen behaalden er ${tellerOf(overzicht, praktijkverklaringen)} een praktijkverklaring${beside(overzicht, praktijkverklaringen)}` +
      ` en stroomden er ${tellerOf(overzicht, doorstroomNaarWerk)} door naar waardevol werk${beside(overzicht, doorstroomNaarWerk)}.`,
    `Alle projectjaren samen: ${deelnemers(gestart)} gestart, ${verklaringBehaald} met een praktijkverklaring en ${doorgestroomd} naar waardevol werk.`,
    `Op deze dag zijn er ${bezig} bezig, ${pauze} in pauze, ${nazorg} in nazorg en ${inDeRij} in de rij.`,
    ...(buiten > 0
      ? [
          `${counted(buiten, 'deelnemer startte', 'deelnemers startten')} buiten elk projectjaar en ${wordFor(buiten, 'telt', 'tellen')} hier niet mee.`,
        ]
      : []),
  ].join(' ');
}
