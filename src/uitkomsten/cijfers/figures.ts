/** All figures of a projectjaar, or of every projectjaar, on a peildatum (indicatoren.md). */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import { partsNamedByDoelen } from '../basis/getypt';
import type { Peiling } from '../basis/peiling';
import { basisOf, peilingOf, perPeiling, projectjaarWithId } from '../basis/peiling';
import type { Beschrijving, Code, Deel, Definitie, Indicator } from '../indicatoren/indicator';
import { isLijst } from '../indicatoren/indicator';
import { indicatoren } from '../indicatoren/tabellen';
import type { Figure, HerleidbareFiguur, HerleideFiguur } from './figure';
import { judge } from './oordeel';

const beschrijvingen = new WeakMap<Definitie, Beschrijving>();

const inWoorden = ({ tel: _tel, regels: _regels, onderdeel: _onderdeel, ...beschrijving }: Deel): Beschrijving =>
  beschrijving;

/** What a definition says of its figure; the same for every projectjaar. */
function beschrijvingVan(definitie: Definitie): Beschrijving {
  const known = beschrijvingen.get(definitie) ?? inWoorden(definitie as Deel);
  beschrijvingen.set(definitie, known);
  return known;
}

const figuur = (
  code: Code,
  onderdeel: string,
  definitie: Definitie,
  lijst: string | null,
  peiling: Peiling,
): HerleidbareFiguur => {
  const { maat, teller, noemer, waarde, herkomst } = definitie.tel(peiling);
  const { regels = {} } = definitie;
  return {
    code,
    onderdeel,
    maat,
    teller,
    noemer,
    waarde,
    herkomst,
    beschrijving: beschrijvingVan(definitie),
    lijst,
    regels,
  };
};

/** The figures of one indicator, the main one first; none where there are only words. */
function figurenVan({ code, hoofd, onderdelen = [] }: Indicator, peiling: Peiling): HerleidbareFiguur[] {
  const genoemd = partsNamedByDoelen(peiling.register.doelen, peiling.projectjaar.id, code);
  const deel = (one: Deel, lijst: string | null): HerleidbareFiguur => figuur(code, one.onderdeel, one, lijst, peiling);
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

const judged = (figure: HerleidbareFiguur, { projectjaar, register, peildatum }: Peiling): Figure =>
  judge(figure, projectjaar, register.doelen, peildatum);

/** A mail, a page and the history tell of the same figures: they are computed once. */
const figuresOf = perPeiling((peiling): readonly Figure[] =>
  countedFigures(peiling).map((figure) => judged(figure, peiling)),
);

/** The main figures alone, for who compares no parts. */
export const mainFigures = (peiling: Peiling): Figure[] =>
  indicatoren.flatMap(({ code, hoofd }) => (hoofd ? [judged(figuur(code, '', hoofd, null, peiling), peiling)] : []));

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
  const peiling = peilingOf(basis, projectjaarWithId(basis, projectjaarId));
  return countedFigures(peiling).map((figure) => ({
    ...judged(figure, peiling),
    herkomst: figure.herkomst,
    regels: figure.regels,
  }));
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
