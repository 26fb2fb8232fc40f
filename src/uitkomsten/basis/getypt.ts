/** A Doel's or Toelichting's `Indicator`: a code, or code and part, as people type it (`1.3`, `1.3 / 2024-Q1`). */
import type { Register } from '../../register/register';

/** The text without its white space, which never tells two indicators apart. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** How a figure is named in the column Indicator. @example indicatorOf('1.3', '2024-Q1') // '1.3/2024-Q1' */
export const indicatorOf = (code: string, onderdeel: string): string =>
  onderdeel === '' ? code : `${code}/${onderdeel}`;

/** True when what was typed names this code and part, white space aside. */
export const namesIndicator = (typed: string, code: string, onderdeel = ''): boolean =>
  squeeze(typed) === squeeze(indicatorOf(code, onderdeel));

/** The parts of a code that the Doelen of a projectjaar name, as typed: what is named is shown, be it with 0. */
export const partsNamedByDoelen = (register: Register, projectjaarId: string, code: string): readonly string[] =>
  register.doelen.flatMap(({ projectjaarId: id, indicator }) => {
    const slash = indicator.indexOf('/');
    const names = id === projectjaarId && slash >= 0 && squeeze(indicator.slice(0, slash)) === code;
    return names ? [indicator.slice(slash + 1).trim()] : [];
  });

/** Adds the named values to those that occur, each once, white space aside; the spelling that occurs wins. */
export function withNamed(occurring: readonly string[], named: readonly string[]): readonly string[] {
  const bySqueezed = new Map<string, string>();
  for (const value of [...named].sort()) bySqueezed.set(squeeze(value), value);
  for (const value of occurring) bySqueezed.delete(squeeze(value));
  return [...new Set(occurring), ...bySqueezed.values()];
}
