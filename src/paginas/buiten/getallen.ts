/** Figures as readers from outside are told them: about how many, and no share, mean or sum that holds one person's part. */
import type { Loket } from '../../privacy/vrijgave';
import { stap } from '../../privacy/vrijgave';
import type { BareFigure, Figure } from '../../uitkomsten/cijfers/figure';
import { figureOf } from '../../uitkomsten/cijfers/overzicht';

/** What stands where a number is not shown. */
export const nietGetoond = 'niet getoond';

/** The thing to which numbers belong that are about all projectjaren together. */
export const alles = 'alle';

/** The rule, for whoever reads the numbers. */
export const afrondRegel =
  'De aantallen zijn afgerond op vijven. Een aantal verandert pas als er 5 of meer bij of af zijn: ' +
  'zo kun je ook uit twee overzichten niets over één persoon aflezen. Gemiddelden en uren staan er niet in.';

/** Where rows are left out: which and how many is for the team. */
export const nietAlleRijen = 'Niet alle rijen tellen mee. De projectleider weet welke en waarom.';

/** @example ongeveer(10) // 'ongeveer 10'; ongeveer(0) // 'minder dan 3' */
export const ongeveer = (getoond: number): string => (getoond === 0 ? 'minder dan 3' : `ongeveer ${getoond}`);

const naamVan = ({ code, onderdeel }: Pick<BareFigure, 'code' | 'onderdeel'>): string => `${code}/${onderdeel}`;

/** A figure in words, and the number in them; null where none is shown. @param groep its projectjaar */
export function naarBuiten(
  loket: Loket,
  groep: string,
  figure: BareFigure,
): { readonly tekst: string; readonly aantal: number | null } {
  const { maat, teller, noemer, beschrijving } = figure;
  if (maat === 'gemiddelde' || beschrijving.somPerPersoon) return { tekst: nietGetoond, aantal: null };
  const aantal = loket.geef(groep, naamVan(figure), teller);
  if (noemer === null) return { tekst: ongeveer(aantal), aantal };
  const van = loket.geef(groep, `${naamVan(figure)} van`, noemer);
  // The whole waits for its five while the part has them already.
  if (aantal > van) return { tekst: nietGetoond, aantal: null };
  return { tekst: `${ongeveer(aantal)} van ${ongeveer(van)}`, aantal };
}

const labelOf = (naam: string, figures: readonly Figure[]): string => {
  const [code = '', part = ''] = naam.replace(/ van$/, '').split('/');
  const figure = figureOf(figures, code, part);
  return figure ? `${code} ${figure.beschrijving.label}${naam.endsWith(' van') ? ' (het geheel)' : ''}` : naam;
};

/** What the projectleider sees of it: which numbers are held back, and why. */
export function achtergehoudenZinnen({ achtergehouden }: Loket, figures: readonly Figure[]): string[] {
  if (achtergehouden.length === 0) return ['Er is niets achtergehouden.'];
  return [
    `Achtergehouden, omdat het verschil met een eerdere keer over minder dan ${stap} mensen gaat:`,
    ...achtergehouden.map(
      ({ naam, echt, getoond }) => `${labelOf(naam, figures)}: zij lezen ${ongeveer(getoond)}, het zijn er ${echt}.`,
    ),
  ];
}
