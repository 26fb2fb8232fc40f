/** The month's mail: all of the month, its charts as pictures, its PDF beside it. No personal data. */
import type { MonthString } from '../../register/dates';
import { monthTabName } from '../../register/made/madeTabs';
import type { Drawing } from '../weergave/chartBlock';
import type { MailContent } from '../weergave/content';
import type { MailFrame } from '../weergave/mail';
import { mailOf } from '../weergave/mail';
import type { Document } from '../weergave/document';

/** What a month's mail is made of. */
export interface MonthMailParts {
  readonly month: MonthString;
  readonly document: Document;
  /** What it is called, and what stands below that. */
  readonly title: string;
  readonly under: string;
  /** The charts that this reader may see, and the titles of those that Google made a picture of. */
  readonly drawings: readonly Drawing[];
  readonly pictures: ReadonlySet<string>;
  /** False when Google did not make it. */
  readonly hasPdf: boolean;
  /** What only a projectleider is told, a sentence each: numbers, no names. */
  readonly voorLeiding: readonly string[];
  /** To the month's tab; null for a reader who has no business there. */
  readonly url: string | null;
}

/** Where the rest is. */
function closing({ month, hasPdf, url, drawings, pictures, voorLeiding }: MonthMailParts): string[] {
  const missing =
    url === null
      ? 'Vraag de projectleider erom.'
      : `Alles staat ook in het tabblad ${monthTabName(month)}: dat kun je afdrukken.`;
  return [
    ...voorLeiding,
    ...(drawings.some(({ design }) => !pictures.has(design.title))
      ? ['Google kon niet alle grafieken tekenen. Daar staan de getallen.']
      : []),
    hasPdf ? 'Dit overzicht zit ook als PDF bij deze mail.' : `De PDF maken is niet gelukt. ${missing}`,
  ];
}

const why =
  'Dit is een bericht van het PLP-register. Wie het krijgt, staat in het tabblad Instellingen bij “Maandoverzicht: ontvangers”. ' +
  'Staat daar niets, dan zijn dat de projectleiders.';

/** Writes the mail about a month. */
export function monthMail(parts: MonthMailParts): MailContent {
  const { title, under, drawings, pictures, url } = parts;
  const shown = drawings
    .filter(({ design }) => pictures.has(design.title))
    .map(({ design }, index) => ({ cid: `grafiek${index + 1}`, title: design.title }));
  const document = { ...parts.document, title };
  const frame: MailFrame = {
    kind: 'overview',
    under,
    closing: closing(parts),
    link: url === null ? null : { words: 'Bekijk het overzicht in het register', url },
    why,
    cidOf: (chart) => shown.find((one) => one.title === chart)?.cid ?? null,
  };
  return mailOf(title, document, frame, { pictures: shown });
}
