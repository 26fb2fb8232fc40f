/** Short ways to look at figures in tests. */
import type { BareFigure, Figure } from '../../src/uitkomsten/cijfers/figure';
import { computeFigures } from '../../src/uitkomsten/cijfers/figures';
import type { Measure } from '../../src/uitkomsten/basis/measure';
import type { Beschrijving, Code, Definitie } from '../../src/uitkomsten/indicatoren/indicator';
import { definitieVan } from '../../src/uitkomsten/indicatoren/tabellen';
import type { RegisterMaker } from './builders';

type Count = readonly [teller: number, noemer: number | null];

/** Looks figures up by code and part; each is a pair of teller and noemer, undefined when it is not there. */
export const lookUp =
  (figures: readonly BareFigure[]) =>
  (code: string, onderdeel = ''): Count | undefined => {
    const figure = figures.find((one) => one.code === code && one.onderdeel === onderdeel);
    return figure && [figure.teller, figure.noemer];
  };

/** The parts of a code, in order, without the main figure. */
export const partsOf = (figures: readonly BareFigure[], code: string): string[] =>
  figures.filter((figure) => figure.code === code && figure.onderdeel !== '').map(({ onderdeel }) => onderdeel);

/** Computes the figures of the maker's projectjaar on a day, to look up. */
export const figuresOn = (maker: RegisterMaker, peildatum: string, projectjaarId = 'J-0001'): Figure[] =>
  computeFigures(maker.register(), projectjaarId, peildatum);

/** What is declared of a figure; throws for what there is not. */
export function definitie(code: string, onderdeel = ''): Definitie {
  const found = definitieVan(code, onderdeel);
  if (!found) throw new Error(`No figure ${code} ${onderdeel}`);
  return found;
}

const plain = ({ tel: _tel, regels: _regels, ...beschrijving }: Definitie): Beschrijving => beschrijving;

/** A figure with this measure. */
export const figuur = (code: string, onderdeel: string, measure: Measure): BareFigure => ({
  code: code as Code,
  onderdeel,
  ...measure,
  beschrijving: plain(definitie(code, onderdeel)),
  lijst: null,
});
