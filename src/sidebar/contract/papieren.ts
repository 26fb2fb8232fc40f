/** The papers about one deelnemer: one declaration each, of which the buttons, the window and the file are made. */

interface Declared {
  readonly naam: string;
  readonly uitleg: string;
  /** Of which of her records it is; absent for one about her as a whole. */
  readonly over?: 'verklaringen' | 'stages';
  /** The free text that stands on it only where that is asked. */
  readonly vrijeTekst?: string;
}

const papier = <const P extends Declared>(declaration: P): P => declaration;

export const papieren = {
  voortgang: papier({
    naam: 'Mijn voortgang',
    uitleg: 'Voor de deelnemer zelf: wat ik kan, wat ik deed en hoe ik groeide.',
  }),
  inzage: papier({
    naam: 'Inzage',
    uitleg: 'Alles wat er over de deelnemer in het register staat, om mee te geven.',
  }),
  school: papier({
    naam: 'Voor de school',
    uitleg:
      'Een praktijkverklaring met de toetsen: wat het Nova College nodig heeft. Bovenaan staat wat nog ontbreekt.',
    over: 'verklaringen',
    vrijeTekst: 'Met de toelichting bij elke toets',
  }),
  leerbedrijf: papier({
    naam: 'Voor het leerbedrijf',
    uitleg: 'Een stage: aanwezigheid per week en begeleiding, om te tekenen. Voor de subsidie praktijkleren.',
    over: 'stages',
    vrijeTekst: 'Met de notities uit het stagelog',
  }),
} as const;

export type Papier = keyof typeof papieren;

/** In the order in which they are offered. */
export const papierNamen = Object.keys(papieren) as [Papier, ...Papier[]];
