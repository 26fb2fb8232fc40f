/** All figures of a projectjaar, or of every projectjaar, on a peildatum (indicatoren.md). */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import { partsNamedByDoelen } from '../basis/getypt';
import type { Peiling } from '../basis/peiling';
import { basisOf, peilingOf, perPeiling, projectjaarWithId } from '../basis/peiling';
import type { Code, Deel, Definitie, Indicator } from '../indicatoren/indicator';
import { isLijst } from '../indicatoren/indicator';
import { indicatoren } from '../indicatoren/tabellen';
import type { Figure, HerleidbareFiguur, HerleideFiguur } from './figure';
import { judge } from './oordeel';

function figuur(
  code: Code,
  onderdeel: string,
  { tel, regels = {}, ...beschrijving }: Definitie,
  lijst: string | null,
  peiling: Peiling,
): HerleidbareFiguur {
  return { code, onderdeel, ...tel(peiling), beschrijving, lijst, regels };
}

/** The figures of one indicator, the main one first; none where there are only words. */
function figurenVan({ code, hoofd, onderdelen = [] }: Indicator, peiling: Peiling): HerleidbareFiguur[] {
  const genoemd = partsNamedByDoelen(peiling.register, peiling.projectjaar.id, code);
  const deel = ({ onderdeel, ...definitie }: Deel, lijst: string | null): HerleidbareFiguur =>
    figuur(code, onderdeel, definitie, lijst, peiling);
  return [
    ...(hoofd ? [figuur(code, '', hoofd, null, peiling)] : []),
    ...onderdelen.flatMap((one) =>
      isLijst(one) ? one.delen(peiling, genoemd).map((part) => deel(part, one.naam)) : [deel(one, null)],
    ),
  ];
}

/** The figures of a projectjaar with the records behind them, not yet beside their Doelen. */
export const countedFigures = (peiling: Peiling): HerleidbareFiguur[] =>
  indicatoren.flatMap((indicator) => figurenVan(indicator, peiling));

const herleid = (peiling: Peiling): HerleideFiguur[] =>
  countedFigures(peiling).map(({ herkomst, regels, ...figure }) => ({
    ...judge(figure, peiling.projectjaar, peiling.register.doelen, peiling.peildatum),
    herkomst,
    regels,
  }));

/** A mail, a page and the history tell of the same figures: they are computed once. */
const figuresOf = perPeiling((peiling): readonly Figure[] =>
  herleid(peiling).map(({ herkomst: _herkomst, regels: _regels, ...figure }) => figure),
);

/**
 * The main figures and parts of one projectjaar, in the order of the page, with doel and oordeel. Only what had
 * happened by the peildatum counts. Throws when the register holds no such projectjaar (that counts).
 */
export function computeFigures(register: Register, projectjaarId: string, peildatum: DateString): Figure[] {
  const basis = basisOf(register, peildatum);
  return [...figuresOf(peilingOf(basis, projectjaarWithId(basis, projectjaarId)))];
}

/**
 * The same figures, each with the records behind it: those of the teller and those of the noemer, in the order of the
 * figures (deelnemers by ID). Of a sum or a mean, those that have a value. Where organisations are counted, one contact
 * stands for each.
 */
export function herleideFiguren(register: Register, projectjaarId: string, peildatum: DateString): HerleideFiguur[] {
  const basis = basisOf(register, peildatum);
  return herleid(peilingOf(basis, projectjaarWithId(basis, projectjaarId)));
}

/** The figures of every projectjaar that began by the peildatum, in order of Start. */
export function allFigures(register: Register, peildatum: DateString): Figure[] {
  const basis = basisOf(register, peildatum);
  const begun = basis.projectjaren.filter(({ start }) => start <= peildatum);
  return begun.flatMap((projectjaar) => figuresOf(peilingOf(basis, projectjaar)));
}

/** So few have it that its name tells of them. */
const fewest = 5;

/** Those that are recorded for good: no text that people typed of one deelnemer or a few. A Doel's own part is no such text. */
export const voorHistorie = (figures: readonly Figure[]): Figure[] =>
  figures.filter(({ beschrijving, teller, doel }) => !beschrijving.vrijeTekst || teller >= fewest || doel !== null);
