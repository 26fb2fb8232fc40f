/** The receipt of an erasure: what went, that figures of the past are as they were, and what is still to be done by hand. */
import type { Document } from '../weergave/document';
import { sentences } from '../weergave/document';

export interface Wisbewijs {
  /** A sentence each, without a name or the number that is gone. */
  readonly gewist: readonly string[];
  readonly blijft: string;
  /** How many figures were held against each other, on how many days, and how many are another. */
  readonly cijfers: number;
  readonly dagen: number;
  readonly anders: readonly string[];
  readonly zelf: readonly string[];
  readonly buitenBereik: readonly string[];
}

const bullets = { bullets: ['papier'] } as const;

export const wisbewijs = (bewijs: Wisbewijs): Document => ({
  title: 'Bewijs van wissen',
  sections: [
    { title: 'Wat weg is', parts: [sentences(bewijs.gewist, bullets)] },
    { title: 'Wat blijft', parts: [sentences([bewijs.blijft])] },
    {
      title: 'De cijfers',
      parts: [
        sentences(
          bewijs.anders.length === 0
            ? [
                `Alle ${bewijs.cijfers} cijfers zijn na het wissen opnieuw uitgerekend en gelijk aan die van ervoor: op ${bewijs.dagen} dagen, het eind van elke maand, het eind van elk projectjaar en vandaag.`,
              ]
            : [
                `Let op: ${bewijs.anders.length} van ${bewijs.cijfers} cijfers zijn anders dan ervoor. Meld dit aan wie het register beheert.`,
                ...bewijs.anders.slice(0, 20),
              ],
        ),
      ],
    },
    ...(bewijs.zelf.length > 0 ? [{ title: 'Kijk dit zelf na', parts: [sentences(bewijs.zelf, bullets)] }] : []),
    { title: 'Waar het register niet bij kan', parts: [sentences(bewijs.buitenBereik, bullets)] },
  ],
});
