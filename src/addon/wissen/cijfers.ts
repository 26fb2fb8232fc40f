/** Figures of the past before and after an erasure: at the end of each month, and of each projectjaar, all must be as they were. */
import type { DateString } from '../../register/dates';
import { addMonths, lastDay, monthOf } from '../../register/dates';
import type { Register } from '../../register/register';
import { naamGewist } from '../../register/identity/gewist';
import { allFigures } from '../../uitkomsten/cijfers/figures';

/** The days on which figures are held against each other: ends of months and projectjaren that are over, and today. */
export function meetdagen({ projectjaren }: Pick<Register, 'projectjaren'>, vandaag: DateString): DateString[] {
  const first = projectjaren.map(({ start }) => start).sort()[0];
  if (first === undefined) return [vandaag];
  const days = new Set([vandaag, ...projectjaren.map(({ einde }) => einde).filter((day) => day < vandaag)]);
  for (let month = `${monthOf(first)}-01`; lastDay(monthOf(month)) < vandaag; month = addMonths(month, 1))
    days.add(lastDay(monthOf(month)));
  return [...days].sort();
}

/** What a figure says, by what it is of. Sums of hours come in another order: what a computer rounds off is the same. */
export type Cijfers = ReadonlyMap<string, string>;

const afgerond = (value: number | null): string => (value === null ? '' : value.toFixed(6));

interface Geteld {
  readonly teller: number;
  readonly noemer: number | null;
  readonly maat: string;
}

const zegt = ({ teller, noemer, maat }: Geteld, rest: string): string =>
  [afgerond(teller), afgerond(noemer), maat, rest].join(' ');

/**
 * All figures on these days.
 * @param functies functies that get the name of what was erased: parts named after them are counted as one
 */
export function cijfersOp(register: Register, dagen: readonly DateString[], functies: ReadonlySet<string>): Cijfers {
  const found = new Map<string, string>();
  for (const dag of dagen) {
    const samen = new Map<string, Geteld>();
    for (const figure of allFigures(register, dag)) {
      const { projectjaar, code, onderdeel, doel, oordeel, teller, noemer, maat } = figure;
      const functie = /^Functie: (.*)$/s.exec(onderdeel)?.[1];
      const deel = functie !== undefined && functies.has(functie) ? `Functie: ${naamGewist}` : onderdeel;
      const key = [dag, projectjaar, code, deel].join('|');
      const other = samen.get(key);
      const sum: Geteld = { teller: teller + (other?.teller ?? 0), noemer, maat };
      samen.set(key, sum);
      found.set(key, zegt(sum, `${doel ?? ''} ${oordeel ?? ''}`));
    }
  }
  return found;
}

/** The names of figures that are not the same. */
export const verschillen = (was: Cijfers, wordt: Cijfers): string[] =>
  [...new Set([...was.keys(), ...wordt.keys()])].filter((key) => was.get(key) !== wordt.get(key));
