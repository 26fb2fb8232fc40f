/** The report in one paragraph: where the projectjaar stands, and all projectjaren together. */
import { dateInWords } from '../../register/dates';
import { wordFor } from '../../register/grouping';
import { formatAantal } from '../../uitkomsten/cijfers/format';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { figureOf } from '../../uitkomsten/cijfers/overzicht';
import { doorstroomNaarWerk, nieuweDeelnemers, praktijkverklaringen } from '../../uitkomsten/indicatoren';
import type { Indicator } from '../../uitkomsten/indicatoren/indicator';
import type { Stand } from '../../uitkomsten/cijfers/stand';
import type { Loket } from '../../privacy/vrijgave';
import { alles, naarBuiten, nietGetoond, ongeveer } from '../buiten/getallen';

/** A doel with its oordeel behind a number; '' where there is none. */
function beside(overzicht: Overzicht, { code }: Indicator): string {
  const figure = figureOf(overzicht.figures, code);
  if (!figure || figure.doel === null) return '';
  const doel = `${formatAantal(figure.doel)}${figure.eenheid === 'Percentage' ? '%' : ''}`;
  return ` (doel ${doel}${figure.oordeel ? `: ${figure.oordeel}` : ''})`;
}

/** How many: as it is where it was agreed, else about. What is told as it is, is not counted as given at the loket. */
function hoeveel(overzicht: Overzicht, loket: Loket, { code }: Indicator): string {
  const figure = figureOf(overzicht.figures, code);
  if (!figure) return '0';
  if (figure.doel !== null) return formatAantal(figure.teller);
  const about = naarBuiten(loket, overzicht.projectjaar.id, figure).aantal;
  return about === null ? `een aantal (${nietGetoond})` : ongeveer(about);
}

/** The paragraph; `stand` is that of the same peildatum. */
export function samenvatting(overzicht: Overzicht, { bezig, pauze, nazorg, inDeRij }: Stand, loket: Loket): string {
  const {
    projectjaar,
    peildatum,
    hoofdcijfers: { gestart, verklaringBehaald, doorgestroomd, buitenProjectjaren },
  } = overzicht;
  const samen = (naam: string, aantal: number): string => ongeveer(loket.geef(alles, naam, aantal));
  const nieuw = hoeveel(overzicht, loket, nieuweDeelnemers);
  return [
    `Stand op ${dateInWords(peildatum)}: in ${projectjaar.naam} startten ${nieuw} ${wordFor(Number(nieuw), 'deelnemer', 'deelnemers')}${beside(overzicht, nieuweDeelnemers)}.`,
    `Van hen behaalden er ${hoeveel(overzicht, loket, praktijkverklaringen)} een praktijkverklaring${beside(overzicht, praktijkverklaringen)}` +
      ` en stroomden er ${hoeveel(overzicht, loket, doorstroomNaarWerk)} door naar waardevol werk${beside(overzicht, doorstroomNaarWerk)}.`,
    `Alle projectjaren samen: ${samen('gestart', gestart)} deelnemers gestart, ${samen('verklaring', verklaringBehaald)} met een praktijkverklaring` +
      ` en ${samen('werk', doorgestroomd)} naar waardevol werk.`,
    `Op deze dag zijn er ${samen('bezig', bezig)} bezig, ${samen('pauze', pauze)} in pauze, ${samen('nazorg', nazorg)} in nazorg en ${samen('rij', inDeRij)} in de rij.`,
    ...(buitenProjectjaren.aantal > 0 ? ['Wie buiten elk projectjaar startte, telt hier niet mee.'] : []),
  ].join(' ');
}
