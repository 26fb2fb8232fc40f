/** The papers about one deelnemer: one declaration each, of which the buttons, the window and the file are made. */

export const papieren = {
  voortgang: {
    naam: 'Mijn voortgang',
    uitleg: 'Voor de deelnemer zelf: wat ik kan, wat ik deed en hoe ik groeide.',
  },
  inzage: {
    naam: 'Inzage',
    uitleg: 'Alles wat er over de deelnemer in het register staat, om mee te geven.',
  },
} as const;

export type Papier = keyof typeof papieren;

/** In the order in which they are offered. */
export const papierNamen = Object.keys(papieren) as [Papier, ...Papier[]];
