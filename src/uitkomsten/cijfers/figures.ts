/** All figures of a projectjaar, or of every projectjaar, on a peildatum (indicatoren.md). */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/project';
import type { Figure } from './figure';
import type { HerleidbareFiguur } from '../basis/herkomst';
import { judge } from './oordeel';
import type { Basis } from '../basis/peiling';
import { basisOf, peilingOf, projectjaarWithId } from '../basis/peiling';
import { tabel1 } from '../tabel1';
import { tabel2 } from '../tabel2';
import { tabel3 } from '../tabel3';
import { tabel4 } from '../tabel4';

/** The figures of a projectjaar with the records behind them, not yet beside their Doelen. */
export function countedFigures(basis: Basis, projectjaar: Projectjaar): HerleidbareFiguur[] {
  const peiling = peilingOf(basis, projectjaar);
  return [...tabel1(peiling), ...tabel2(peiling), ...tabel3(peiling), ...tabel4(peiling)];
}

/** A figure beside its Doel, with the records behind it. */
export type HerleideFiguur = Figure & HerleidbareFiguur;

const herleid = (basis: Basis, projectjaar: Projectjaar): HerleideFiguur[] =>
  countedFigures(basis, projectjaar).map(({ herkomst, ...figure }) => ({
    ...judge(figure, projectjaar, basis.register.doelen, basis.peildatum),
    herkomst,
  }));

const figuresOf = (basis: Basis, projectjaar: Projectjaar): Figure[] =>
  herleid(basis, projectjaar).map(({ herkomst: _herkomst, ...figure }) => figure);

/**
 * The main figures and parts of one projectjaar, in the order of the page, with doel and oordeel. Only what had
 * happened by the peildatum counts. Throws when the register holds no such projectjaar (that counts).
 */
export function computeFigures(register: Register, projectjaarId: string, peildatum: DateString): Figure[] {
  const basis = basisOf(register, peildatum);
  return figuresOf(basis, projectjaarWithId(basis, projectjaarId));
}

/**
 * The same figures, each with the records behind it: those of the teller and those of the noemer, in the order of the
 * figures (deelnemers by ID). Of a sum or a mean, those that have a value. Where organisations are counted, one contact
 * stands for each.
 */
export function herleideFiguren(register: Register, projectjaarId: string, peildatum: DateString): HerleideFiguur[] {
  const basis = basisOf(register, peildatum);
  return herleid(basis, projectjaarWithId(basis, projectjaarId));
}

/** The figures of every projectjaar that began by the peildatum, in order of Start. */
export function allFigures(register: Register, peildatum: DateString): Figure[] {
  const basis = basisOf(register, peildatum);
  const begun = basis.projectjaren.filter(({ start }) => start <= peildatum);
  return begun.flatMap((projectjaar) => figuresOf(basis, projectjaar));
}
