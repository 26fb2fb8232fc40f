/** Lists of parts of an indicator: of choices that are known, and of what people type. */
import { squeeze, withNamed } from '../basis/getypt';
import type { Peiling } from '../basis/peiling';
import type { Deel, Lijst } from './indicator';

const vind = (delen: readonly Deel[], getypt: string): Deel | undefined =>
  delen.find(({ onderdeel }) => squeeze(onderdeel) === squeeze(getypt));

/**
 * The parts of each of a few known values, in this order.
 * @param komtVoor the values that occur: only these are shown, and those of which a Doel names a part; left out: all
 */
export function vasteLijst<V extends string>(
  naam: string,
  waarden: readonly V[],
  delenVan: (waarde: V) => readonly Deel[],
  komtVoor?: (peiling: Peiling) => readonly V[],
): Lijst {
  const parts = waarden.map((waarde) => ({ waarde, delen: delenVan(waarde) }));
  const all = parts.flatMap(({ delen }) => delen);
  return {
    naam,
    delen: (peiling, genoemd) => {
      if (!komtVoor) return all;
      const occurring = new Set(komtVoor(peiling));
      const isShown = ({ waarde, delen }: (typeof parts)[number]): boolean =>
        occurring.has(waarde) || genoemd.some((getypt) => vind(delen, getypt));
      return parts.filter(isShown).flatMap(({ delen }) => delen);
    },
    lees: (getypt) => vind(all, getypt) ?? null,
  };
}

/** A part for each value that occurs or that a Doel names. */
export function openLijst({
  naam,
  komtVoor,
  waardeVan,
  volgorde,
  deelVan,
}: {
  readonly naam: string;
  readonly komtVoor: (peiling: Peiling) => readonly string[];
  /** The value in a part as typed; null when it is none of this list. */
  readonly waardeVan: (getypt: string) => string | null;
  readonly volgorde: (a: string, b: string) => number;
  readonly deelVan: (waarde: string) => Deel;
}): Lijst {
  const made = new Map<string, Deel>();
  const deel = (waarde: string): Deel => {
    const known = made.get(waarde) ?? deelVan(waarde);
    made.set(waarde, known);
    return known;
  };
  return {
    naam,
    delen: (peiling, genoemd) =>
      [
        ...withNamed(
          komtVoor(peiling),
          genoemd.flatMap((getypt) => waardeVan(getypt) ?? []),
        ),
      ]
        .sort(volgorde)
        .map(deel),
    lees: (getypt) => {
      const waarde = waardeVan(getypt);
      return waarde === null ? null : deel(waarde);
    },
  };
}
