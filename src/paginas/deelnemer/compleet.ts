/** What papers for others have in common: what is missing before they are complete, and the place to sign. */
import { dateIn, dateInWords } from '../../register/dates';
import type { Cell as RegisterCell } from '../../register/cell';
import type { Document, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';

/** A date in words; an open place for one that is not there. */
export const dag = (cell: RegisterCell | undefined): string => {
  const date = dateIn(cell);
  return date === null ? 'nog niet' : dateInWords(date);
};

/** What is read first: whether the paper is complete. */
export const opening = (ontbreekt: readonly string[]): NonNullable<Document['opening']> => ({
  kop: ontbreekt.length === 0 ? 'Dit papier is compleet.' : 'Dit papier is nog niet compleet. Dit ontbreekt:',
  look: ontbreekt.length === 0 ? 'good' : 'warn',
  sentences: [sentences(ontbreekt)],
});

const plaatsen = {
  papier: [
    { header: 'Wie', from: ['wie'], width: 34 },
    { header: 'Naam', from: ['naam'], width: 26 },
    { header: 'Datum', from: ['datum'], width: 15 },
    { header: 'Handtekening', from: ['hand'], width: 25 },
  ],
} as const;

/** A row for each who signs; what is to be written by hand is left open. */
export const tekenen = (wie: readonly (readonly [rol: string, naam: string])[]): Section => ({
  title: 'Voor akkoord',
  parts: [
    table(
      plaatsen,
      wie.map(([rol, naam]) => ({
        cells: { wie: text(rol), naam: text(naam), hand: [...text('\u00a0'), ...text('\u00a0')] },
      })),
    ),
  ],
});
