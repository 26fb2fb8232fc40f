/** What a form is: declared once in its own folder; menu, Start, titles and public names follow from it. */
import type { TabKey } from '../../register/tabs';

/** Where forms stand in the menu PLP-register; `rapporten` and `controle` are submenus. */
export type MenuPlaats = 'vandaag' | 'invullen' | 'cijfers' | 'rapporten' | 'controle' | 'beheer' | 'help';

/** With which rows a form begins that is about a deelnemer, a stage or a werkgever. */
export interface OpenMetRijen {
  readonly eindpunt: 'formulierOpenen';
  /** The form's own name: it is told in the Logboek. */
  readonly formulier?: string;
  /** Up to three tabs: those of the deelnemer, when there is one. */
  readonly tabs: readonly TabKey[];
  /** Which rows to give while nobody is chosen: none, those that are not over, or all. */
  readonly zonder: 'geen' | 'lopend' | 'alles';
}

/** A form that people fill in for a deelnemer: the buttons that lead to it. */
export interface Knop {
  /** On a button among others. */
  readonly naam: string;
  /** On a button beside what is to be done. */
  readonly handeling: string;
  /** The tab that it writes: who may not write there does not see the button. */
  readonly schrijft: TabKey;
  /** Its place among the buttons: as people meet the forms on the road. */
  readonly plaats: number;
}

/** The declaration of a form: an object and no call, so that a form's own page only takes along what it opens with. */
export interface Form {
  readonly titel: string;
  /** What it is for, as Start tells: one short line of plain Dutch. */
  readonly uitleg: string;
  readonly menu: MenuPlaats;
  /** The endpoint that it asks first, with what; null when it asks nothing. */
  readonly opent: OpenMetRijen | { readonly eindpunt: string } | null;
  readonly knop?: Knop;
  /** It needs the sheet beside it, or more room than a phone has. */
  readonly alleenOpComputer?: true;
  /** It stands over the sheet, so that the form beside it stays as it is. */
  readonly venster?: true;
}
