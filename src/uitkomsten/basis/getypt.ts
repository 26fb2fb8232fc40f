/** A Doel's or Toelichting's `Indicator`: a code, or code and part, as people type it (`1.3`, `1.3 / 2024-Q1`). */
import { groupBy } from '../../register/grouping';
import type { Doel } from '../../register/tabs/doelen';

/** The text without its white space, which never tells two indicators apart. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** How a figure is named in the column Indicator. @example indicatorOf('1.3', '2024-Q1') // '1.3/2024-Q1' */
export const indicatorOf = (code: string, onderdeel: string): string =>
  onderdeel === '' ? code : `${code}/${onderdeel}`;

/** True when what was typed names this code and part, white space aside. */
export const namesIndicator = (typed: string, code: string, onderdeel = ''): boolean =>
  squeeze(typed) === squeeze(indicatorOf(code, onderdeel));

/** What Doelen name, each by its projectjaar and what it names. */
interface Named {
  readonly doelen: ReadonlyMap<string, readonly Doel[]>;
  readonly parts: ReadonlyMap<string, readonly Doel[]>;
}

const known = new WeakMap<readonly Doel[], Named>();

const nameOf = (projectjaarId: string, indicator: string): string => `${projectjaarId} ${squeeze(indicator)}`;

const slashIn = ({ indicator }: Doel): number => indicator.indexOf('/');

/** Grouped once: every figure of every projectjaar asks for its own. */
function namedBy(doelen: readonly Doel[]): Named {
  const found = known.get(doelen) ?? {
    doelen: groupBy(doelen, ({ projectjaarId, indicator }) => nameOf(projectjaarId, indicator)),
    parts: groupBy(
      doelen.filter((one) => slashIn(one) >= 0),
      (one) => nameOf(one.projectjaarId, one.indicator.slice(0, slashIn(one))),
    ),
  };
  known.set(doelen, found);
  return found;
}

/** The Doelen of a projectjaar that name this code and part, white space aside. */
export const doelenNaming = (
  doelen: readonly Doel[],
  projectjaarId: string,
  code: string,
  onderdeel: string,
): readonly Doel[] => namedBy(doelen).doelen.get(nameOf(projectjaarId, indicatorOf(code, onderdeel))) ?? [];

/** The parts of a code that the Doelen of a projectjaar name, as typed: what is named is shown, be it with 0. */
export const partsNamedByDoelen = (doelen: readonly Doel[], projectjaarId: string, code: string): readonly string[] =>
  (namedBy(doelen).parts.get(nameOf(projectjaarId, code)) ?? []).map((one) =>
    one.indicator.slice(slashIn(one) + 1).trim(),
  );

/** Adds the named values to those that occur, each once, white space aside; the spelling that occurs wins. */
export function withNamed(occurring: readonly string[], named: readonly string[]): readonly string[] {
  const bySqueezed = new Map<string, string>();
  for (const value of [...named].sort()) bySqueezed.set(squeeze(value), value);
  for (const value of occurring) bySqueezed.delete(squeeze(value));
  return [...new Set(occurring), ...bySqueezed.values()];
}
