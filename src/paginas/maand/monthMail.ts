/** The month's mail: all of the month, its charts as pictures, its PDF beside it. No personal data. */
import type { MonthString } from '../../register/dates';
import { monthInWords } from '../../register/dates';
import { monthTabName } from '../../register/madeTabs';
import type { Drawing } from '../weergave/chartBlock';
import type { MailContent } from '../weergave/content';
import { registerName } from '../weergave/content';
import type { MailFrame } from '../weergave/mail';
import { mailHtml, mailText } from '../weergave/mail';
import type { MaandVoorLezer } from './beeld/voorLezer';
import { monthDocument } from './document';

type Blob = GoogleAppsScript.Base.Blob;

/** What a month's mail is made of. */
export interface MonthMailParts {
  readonly month: MonthString;
  readonly inhoud: MaandVoorLezer;
  /** The charts that this reader may see, and of each title the picture, as far as Google made it. */
  readonly drawings: readonly Drawing[];
  readonly pictures: ReadonlyMap<string, Blob>;
  /** Null when Google did not make it. */
  readonly pdf: Blob | null;
  /** To the month's tab; null for a reader who has no business there. */
  readonly url: string | null;
}

/** Where the rest is. */
function closing({ month, pdf, url, inhoud, drawings, pictures }: MonthMailParts): string[] {
  const missing =
    url === null
      ? 'Vraag de projectleider erom.'
      : `Alles staat ook in het tabblad ${monthTabName(month)}: dat kun je afdrukken.`;
  return [
    ...(drawings.some(({ design }) => !pictures.has(design.title))
      ? ['Google kon niet alle grafieken tekenen. Daar staan de getallen.']
      : []),
    pdf === null ? `De PDF maken is niet gelukt. ${missing}` : 'Dit overzicht zit ook als PDF bij deze mail.',
    ...(inhoud.afscherming === '' ? [] : [inhoud.afscherming]),
  ];
}

const why =
  'Dit is een bericht van het PLP-register. Wie het krijgt, staat in het tabblad Instellingen bij “Maandoverzicht: ontvangers”. ' +
  'Staat daar niets, dan zijn dat de projectleiders.';

/** Writes the mail about a month. */
export function monthMail(parts: MonthMailParts): MailContent {
  const { month, inhoud, drawings, pictures, pdf, url } = parts;
  const title = `Maandoverzicht ${monthInWords(month)}`;
  const titles = drawings.map(({ design }) => design.title).filter((one) => pictures.has(one));
  const cid = (chart: string): string => `grafiek${titles.indexOf(chart) + 1}`;
  const document = { ...monthDocument(inhoud, drawings), title };
  const frame: MailFrame = {
    under: inhoud.waarover,
    closing: closing(parts),
    link: url === null ? null : { words: 'Bekijk het overzicht in het register', url },
    why,
    cidOf: (chart) => (titles.includes(chart) ? cid(chart) : null),
  };
  return {
    subject: title,
    body: mailText(document, frame),
    htmlBody: mailHtml(document, frame),
    from: registerName,
    inlineImages: Object.fromEntries(titles.map((one) => [cid(one), pictures.get(one)!])),
    ...(pdf ? { attachments: [pdf] } : {}),
  };
}
