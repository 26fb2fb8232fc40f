/** The forecast in words, and the note that says how it is made and what it cannot know. */
import { formatAantal } from '../cijfers/format';
import type { Uitkomst } from '../indicatoren/indicator';
import { indicatoren } from '../indicatoren/tabellen';
import { minGebeurtenissen } from './verwachting';
import type { Verwachting } from './verwachting';

/** What is forecast, as a label. */
export const uitkomstNaam = (uitkomst: Uitkomst): string =>
  indicatoren.find(({ verwachting }) => verwachting === uitkomst)!.hoofd!.label;

/** How the forecast is made and what it cannot know: one sentence a line. It holds for every forecast. */
export const verwachtingMethode: readonly string[] = [
  'De verwachting gaat over wie al begonnen is. Wie nog begint, telt niet mee. Het kan dus meer worden.',
  'We kijken hoe lang het tot nu toe duurde: van de start tot de eerste verklaring, of tot het eerste werk. ' +
    'Dat doen we in alle projectjaren samen.',
  'Wie nog bezig is, telt mee met de tijd tot nu toe. Wie gestopt is, telt als: komt er niet meer.',
  'Voor wie nog bezig is, volgt daaruit een kans. Die hangt af van hoe lang iemand al bezig is.',
  'Bij tien verwachtingen ligt de uitkomst ongeveer acht keer tussen laag en hoog. Twee keer dus niet.',
  `Zijn er minder dan ${minGebeurtenissen} uitkomsten, dan geven we geen verwachting.`,
  'De verwachting gaat ervan uit dat het gaat zoals eerder. Een andere werkwijze of een andere groep ziet zij niet.',
  'De verwachting zegt iets over de groep, en niets over één persoon.',
  'Methode: cumulatieve incidentie (Aalen-Johansen: als Kaplan-Meier, met stoppen als andere afloop) ' +
    'en een Bayesiaanse bootstrap.',
];

/** One sentence for people to read. @example '9 nu. Verwacht: 13 (tussen 11 en 15).' */
export function verwachtingZin({ status, alBehaald, verwacht, laag, hoog }: Verwachting): string {
  if (status === 'afgelopen') return `${alBehaald}. Het projectjaar is voorbij.`;
  if (status === 'nog niemand gestart') return 'Er is nog niemand gestart in dit projectjaar.';
  if (verwacht === null) return `${alBehaald} nu. Te weinig gegevens voor een verwachting.`;
  const range = laag === hoog ? `waarschijnlijk ${laag}` : `tussen ${laag} en ${hoog}`;
  return `${alBehaald} nu. Verwacht: ${formatAantal(Math.round(verwacht))} (${range}).`;
}

/** The chance to reach the Doel in words, in tens of percents: more would be false precision. '' without a Doel. */
export function kansZin({ doel, kansOpDoel, alBehaald }: Verwachting): string {
  if (doel === null || kansOpDoel === null) return '';
  if (alBehaald >= doel) return `Het doel van ${doel} is gehaald.`;
  const tenths = Math.round(kansOpDoel * 10);
  if (tenths === 0) return `De kans dat het doel van ${doel} wordt gehaald, is heel klein.`;
  if (tenths === 10) return `De kans dat het doel van ${doel} wordt gehaald, is heel groot.`;
  return `De kans dat het doel van ${doel} wordt gehaald, is ongeveer ${tenths * 10}%.`;
}
