/** Fills a matching up with what is most likely; what somebody chose stays. Small: the form does this itself. */
import { once } from '../../register/once';
import type { Betekenissen, Koppeling, Lijsten, Ontbrekend, Vast } from './koppeling';
import { kolomPerDoel, ontbrekend, waardenlijsten, waardeSleutel } from './koppeling';
import { faseVan } from './doelen';
import type { Kolomprofiel } from './profiel';

/** The matching with a choice for each value that has none yet and seems to mean one. */
export function metWaardeVoorstellen(
  koppeling: Koppeling,
  profielen: readonly Kolomprofiel[],
  lijsten: Lijsten,
  betekenissen: Betekenissen,
): Koppeling {
  const waarden: Record<string, Record<string, string>> = Object.fromEntries(
    Object.entries(koppeling.waarden).map(([key, known]) => [key, { ...known }]),
  );
  for (const { doel, keuzes, waarden: open } of waardenlijsten(koppeling, profielen, lijsten)) {
    for (const { waarde } of open ?? []) {
      const known = (waarden[doel.sleutel] ??= {});
      const meant = betekenissen[waardeSleutel(waarde)]?.find((one) => keuzes.includes(one));
      if (meant !== undefined && !(waardeSleutel(waarde) in known)) known[waardeSleutel(waarde)] = meant;
    }
  }
  return { ...koppeling, waarden };
}

/** What is most likely the same thing in an old sheet: the first of these targets that has a column lends it. */
const lenders = once((): Readonly<Record<string, readonly string[]>> => ({
  'deelnemers.aanmelddatum': ['intakes.datum', faseVan('Aangemeld'), faseVan('Voortraject'), faseVan('Leertraject')],
  'fasen.datum': [faseVan('Leertraject'), 'deelnemers.aanmelddatum', 'intakes.datum'],
  'stages.start': [faseVan('Leertraject')],
  'werkgevers.branche': ['stages.sector'],
  'werkgevers.actiefSinds': ['stages.start', faseVan('Leertraject'), 'plaatsingen.start'],
  'plaatsingen.werkgever': ['werkgevers.naam'],
}));

/** Whose date stands in for an empty one in a row, the first that the row has. Of an empty Start of a stage nobody can tell. */
export const leners = (sleutel: string): readonly string[] =>
  sleutel === 'deelnemers.aanmelddatum' ? lenders()[sleutel]! : [];

/** What is true of all rows unless somebody says otherwise. An intake with gaps is a concept: nothing is made up. */
function standaard(sleutel: string, missing: readonly Ontbrekend[], { medewerkers }: Lijsten): string | null {
  if (sleutel === 'werkgevers.erkendLeerbedrijf') return 'Onbekend';
  if (sleutel === 'intakes.status')
    return missing.filter(({ doel }) => doel.tab === 'intakes').length > 1 ? 'Concept' : 'Afgerond';
  const opleiders = medewerkers.filter(({ rol }) => rol === 'Praktijkopleider');
  return sleutel === 'deelnemers.praktijkopleider' && opleiders.length === 1 ? opleiders[0]!.email : null;
}

function lent(sleutel: string, mapped: ReadonlyMap<string, string>): Vast | null {
  const lender = lenders()[sleutel]?.find((one) => mapped.has(one));
  return lender === undefined ? null : { kolom: mapped.get(lender)! };
}

/** The matching with a suggestion for what is missing. What somebody chose stays. */
export function metVasteVoorstellen(koppeling: Koppeling, lijsten: Lijsten): Koppeling {
  const mapped = kolomPerDoel(koppeling);
  const vast: Record<string, Vast> = { ...koppeling.vast };
  const missing = ontbrekend(koppeling);
  for (const {
    doel: { sleutel },
  } of missing) {
    if (vast[sleutel]) continue;
    const waarde = standaard(sleutel, missing, lijsten);
    const found = lent(sleutel, mapped) ?? (waarde === null ? null : { waarde });
    if (found) vast[sleutel] = found;
  }
  return { ...koppeling, vast };
}
