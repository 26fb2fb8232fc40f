/** Which parts of a figure stand in the report; Uitkomsten has them all. */
import type { Code, Figure } from '../cijfers/figure';

/**
 * Beside the main figure. Left out are lists that only the team needs (functions, sectors, kinds of adaptation), and
 * what repeats the main figure. A part with a Doel is always in.
 */
const kern: Partial<Record<Code, readonly (string | RegExp)[]>> = {
  '1.2': ['Alle cohorten', /^Soort: /],
  '1.3': [/^\d{4}(-Q\d)?$/, 'Via voortraject'],
  '1.4': ['Uitgevallen', 'Pauze', 'Bezig', 'Afgerond zonder verklaring'],
  '1.5': ['Nieuw', 'Met open stage', 'Voorlichtingsbijeenkomsten', 'Presentaties', 'Media'],
  '1.6': ['Vorig projectjaar', 'Intakes compleet'],
  '2.1': ['Uren', /: stijging$/],
  '2.2': ['Zelfvertrouwen: eerste', 'Zelfvertrouwen: laatste', /^Kans op werk: /],
  '2.3': [/: contacten$/],
  '3.3': ['12 maanden', '24 maanden', 'Vast contract'],
  '4.2': ['Met test', 'Met netwerk'],
  '4.3': ['In de rij'],
  '4.4': ['Plaatsen', 'Open stages'],
};

/** True for a figure that stands in the report. */
export const isKern = ({ code, onderdeel, doel }: Pick<Figure, 'code' | 'onderdeel' | 'doel'>): boolean =>
  onderdeel === '' ||
  doel !== null ||
  (kern[code] ?? []).some((one) => (typeof one === 'string' ? one === onderdeel : one.test(onderdeel)));
