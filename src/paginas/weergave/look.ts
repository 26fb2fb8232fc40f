/** How judgements look: of a doel by the figures, and of the projectleider herself. */
import type { Toelichting } from '../../register/tabs/project';
import type { Oordeel } from '../../uitkomsten/cijfers/figure';
import { ink } from '../../workbook/page/look';

/** The words of an oordeel stand there too: colour never says it alone. */
export const oordeelLook: Readonly<
  Record<Oordeel, { readonly colour: string; readonly background: string; readonly bold: boolean }>
> = {
  behaald: { colour: ink.good, background: '#e6f4ea', bold: true },
  'op schema': { colour: ink.good, background: '#ffffff', bold: true },
  achter: { colour: ink.warn, background: '#fef7e0', bold: true },
  'niet behaald': { colour: ink.bad, background: '#fce8e6', bold: true },
};

/** The same for what the projectleider judges herself. */
export const woordenLook: Readonly<Record<NonNullable<Toelichting['oordeel']>, { readonly colour: string }>> = {
  Goed: { colour: ink.good },
  Aandacht: { colour: ink.warn },
  Zorg: { colour: ink.bad },
};
